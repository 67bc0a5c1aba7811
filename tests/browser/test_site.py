"""The static site in a real browser, opened from a disk with the network cut."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from casebook.library import open_library
from tests.browser.test_literal_text import Ink, write_casebook
from tests.exports.sites import made_site

CHECKOUT = Path(__file__).resolve().parents[2]
WIDTHS = (1440, 800)
# One with every kind of chart, one with every kind of text, one with the form.
LOOKED_AT = ("overview.html", "robustness.html", "cases/rancho-cordova.html", "evidence.html", "about.html")


class Reader:
    """A browser window on a site on disk, which remembers what went wrong."""

    def __init__(self, context: BrowserContext, site: Path) -> None:
        self.context = context
        self.site = site
        self.page = context.new_page()
        self.problems: list[str] = []
        self.outside: list[str] = []
        self.page.on("console", lambda m: self.problems.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("request", lambda r: self._note(r.url))

    def _note(self, url: str) -> None:
        if not url.startswith((self.site.as_uri(), "data:", "blob:")):
            self.outside.append(url)

    def open(self, path: str, *, has_scripts: bool = True) -> Page:
        """Go to a page and wait until every chart is drawn."""
        self.page.goto(f"{self.site.as_uri()}/{path}")
        if has_scripts:
            self.page.locator("html.drawn").wait_for(state="attached")
        return self.page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_site(CHECKOUT, tmp_path_factory.mktemp("site") / "site", tmp_path_factory.mktemp("none"))


@pytest.fixture
def read(browser: Browser) -> Iterator[Callable[..., Reader]]:
    """Open a window on a site: ``read(site, width=1440, theme="light")``."""
    contexts = []

    def open_window(site: Path, width: int = 1440, theme: str = "light", **options: object) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": 1000},
            color_scheme="dark" if theme == "dark" else "light",
            offline=True,
            **{"locale": "ko-KR", **options},
        )
        context.set_default_timeout(120_000)
        contexts.append(context)
        return Reader(context, site)

    yield open_window
    for context in contexts:
        context.close()


def test_site_on_a_disk_draws_every_page(site: Path, read: Callable[..., Reader]) -> None:
    """Every chart of every page in both languages, without an error or a request to outside."""
    reader = read(site)
    for path in sorted(p.relative_to(site).as_posix() for p in site.rglob("*/*.html")):
        page = reader.open(path)
        charts = page.locator("figure.site-chart")
        assert charts.locator(".main-svg").count() >= charts.count(), path
        assert page.evaluate("document.documentElement.scrollWidth") <= 1440, path
        assert reader.problems == [], path
        assert reader.outside == [], path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_site_pages_checked_by_axe_have_no_serious_violation(
    site: Path, read: Callable[..., Reader], artefacts: Path, theme: str
) -> None:
    """In both themes, wide and narrow; nothing is wider than the window."""
    for width, lang in zip(WIDTHS, ("ko", "en"), strict=True):
        reader = read(site, width=width, theme=theme)
        for path in LOOKED_AT:
            page = reader.open(f"{lang}/{path}")
            page.evaluate("document.querySelectorAll('details').forEach((d, i) => { d.open = i < 8 })")
            found = Axe().run(page).response["violations"]
            serious = [
                (v["id"], [n["target"] for n in v["nodes"]][:3])
                for v in found
                if v["impact"] in ("serious", "critical")
            ]
            assert serious == [], (path, width, theme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            name = path.replace("/", "-").removesuffix(".html")
            page.screenshot(path=artefacts / f"site-{name}-{lang}-{width}-{theme}.png")


def test_site_evidence_is_searched_without_a_server(site: Path, read: Callable[..., Reader]) -> None:
    """Words and filters narrow the list, hits are marked, and clearing brings everything back."""
    reader = read(site)
    page = reader.open("ko/evidence.html")
    total = page.locator("#evidence-list .cb-quote").count()
    page.locator("input[name=query]").fill("전력")
    page.locator(".cb-hit").first.wait_for()
    quotes = page.locator("#evidence-list .cb-quote")
    found = int(re.findall(r"\d+", page.locator("#evidence-count").inner_text())[1])
    assert 0 < found < total
    assert quotes.count() == min(found, 20)
    for at in range(quotes.count()):
        assert "전력" in quotes.nth(at).text_content()
    page.locator("select[name=only]").select_option("jeonbuk")
    page.wait_for_timeout(400)
    for at in range(quotes.count()):
        assert "전북" in quotes.nth(at).text_content()
    page.locator("input[name=query]").fill("이런말은없음")
    page.locator("#evidence-list .cb-quote").first.wait_for(state="detached")
    assert "조건에 맞는 인용문이 없습니다" in page.locator("#evidence-count").inner_text()
    page.locator("button[type=reset]").click()
    page.locator("#evidence-list .cb-quote").first.wait_for()
    assert quotes.count() == total
    assert reader.problems == []


def test_site_evidence_filters_are_taken_from_the_address(site: Path, read: Callable[..., Reader]) -> None:
    """The search of any page, and links to the quotes of one speaker or source, arrive narrowed."""
    reader = read(site)
    page = reader.open("en/overview.html")
    page.locator(".site-search input").fill("NVIDIA")
    page.locator(".site-search input").press("Enter")
    page.locator(".cb-hit").first.wait_for()
    assert page.url.endswith("en/evidence.html?query=NVIDIA")
    page = reader.open("en/overview.html")
    page.locator("table a[href*='source=']").first.click()
    page.locator("html.drawn").wait_for(state="attached")
    page.locator("#evidence-count", has_text="of").wait_for()
    assert page.locator("select[name=source]").input_value()
    assert reader.problems == []


def test_site_marks_and_links_lead_to_the_evidence(site: Path, read: Callable[..., Reader]) -> None:
    """A cell of the matrix opens that criterion of that case, and so does the tag of a quote."""
    reader = read(site)
    page = reader.open("ko/overview.html")
    page.evaluate(
        """() => document.querySelector('#chart-matrix .site-plot').emit('plotly_click',
            { points: [{ customdata: ['jeonbuk', 'compute'] }] })"""
    )
    page.wait_for_url("**/cases/jeonbuk.html#c-compute")
    page.locator("details#c-compute[open]").wait_for()
    page = reader.open("ko/evidence.html")
    page.locator("a.cb-tag[href*='#c-']").first.click()
    page.locator("details.cb-criterion[open]").first.wait_for()
    assert reader.problems == []


def test_site_language_and_front_page_lead_to_the_same_place(site: Path, read: Callable[..., Reader]) -> None:
    """The front page goes on in the reader's language; the switch stays on the page."""
    page = read(site).open("index.html", has_scripts=False)
    page.wait_for_url("**/ko/overview.html")
    page = read(site, locale="fr-FR").open("index.html", has_scripts=False)
    page.wait_for_url("**/en/overview.html")
    page.goto(f"{site.as_uri()}/en/cases/jeonbuk.html")
    page.locator(".site-language").click()
    page.wait_for_url("**/ko/cases/jeonbuk.html")
    assert page.locator("html").get_attribute("lang") == "ko"


def test_site_without_scripts_reads_whole(site: Path, read: Callable[..., Reader]) -> None:
    """Charts are told in words and as tables, every quote is listed, and no dead form stands about."""
    reader = read(site, java_script_enabled=False)
    page = reader.open("index.html", has_scripts=False)
    assert page.locator("a").count() == 2
    page = reader.open("ko/evidence.html", has_scripts=False)
    library = open_library(CHECKOUT, site.parent, use_snapshot=False)
    quotes = {(q.source, q.text) for case in library.usable_cases for q in case.quotes}
    assert page.locator("#evidence-list .cb-quote").count() == len(quotes)
    assert not page.locator("form").first.is_visible()
    page = reader.open("ko/overview.html", has_scripts=False)
    assert page.locator("#chart-matrix .site-alt").is_visible()
    page.locator("#chart-matrix summary").click()
    assert page.locator("#chart-matrix td").first.is_visible()


def test_site_theme_that_changes_redraws_the_charts(site: Path, read: Callable[..., Reader]) -> None:
    """Charts follow the reader's theme, and are light on paper."""
    page = read(site).open("ko/overview.html")
    background = "() => document.querySelector('#chart-matrix .site-plot').layout.paper_bgcolor"
    light = page.evaluate(background)
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(500)
    assert page.evaluate(background) != light
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(background) == light


def test_site_with_hostile_text_stays_as_it_was_made(tmp_path: Path, read: Callable[..., Reader]) -> None:
    """Nothing that a file says comes alive, in a chart or in the search, and nothing is fetched."""
    ink = Ink()
    write_casebook(tmp_path / "hostile", ink)
    site = made_site(tmp_path / "hostile", tmp_path / "site")
    reader = read(site)
    for path in ("overview", "compare", "robustness", "gap", "evidence", "cases/case-0", "about", "sources"):
        page = reader.open(f"ko/{path}.html")
        texts = page.evaluate(
            """() => {
              const body = document.body.cloneNode(true)
              body.querySelectorAll("script").forEach(data => data.remove())
              return body.textContent
            }"""
        )
        wrong = [m[0] for m in re.finditer(r"Q(\d{3})Q[^<]*?Z\1Z", texts) if m[0] not in ink.written]
        # Drawn texts are wrapped, so words are compared.
        known = {"".join(w.split()) for w in ink.written}
        assert [w for w in wrong if "".join(w.split()) not in known and "…" not in w] == [], path
        assert page.locator("img, svg a").count() == 0
        assert page.title().endswith("Casebook")
    page = reader.open("ko/evidence.html")
    page.locator("input[name=query]").fill("<img")
    page.locator(".cb-hit").first.wait_for()
    assert page.locator(".cb-hit").first.text_content() == "<img"
    assert page.locator("img").count() == 0
    assert reader.outside == []
    assert reader.problems == []
