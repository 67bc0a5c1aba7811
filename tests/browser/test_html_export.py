"""The HTML file in a real browser with the network cut: charts, themes, paper, and without its scripts."""

import io
import re
import shutil
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from casebook.exports.deck_slides import build_deck
from casebook.exports.html import html_file
from casebook.exports.report import Report, compile_report
from casebook.library import open_library
from casebook.model import Lang
from casebook.view.view import View, default_cases

CHECKOUT = Path(__file__).resolve().parents[2]
HOSTILE = "</script><script>document.title=1</script><img src=http://outside.example/x> <b>전북</b>"
LOOKS = [("ko", "light", 1440), ("en", "dark", 1440), ("ko", "dark", 800), ("en", "light", 800)]


def packed(text: str) -> str:
    """Without blanks, ligatures taken apart as fonts put them together."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


class Written:
    """A file on disk, and what it was made of."""

    def __init__(self, folder: Path, lang: Lang, name: str = "") -> None:
        for part in ("cases", "seeds"):
            shutil.copytree(CHECKOUT / part, folder / part, ignore=shutil.ignore_patterns("originals"))
        if name:
            path = folder / "cases" / "jeonbuk.yaml"
            changed = re.sub(
                r"\nname: \{[^\n]*\}",
                f'\nname: {{ko: "{name}", en: "{name}"}}',
                path.read_text("utf-8"),
                count=1,
            )
            path.write_text(changed, "utf-8")
        library = open_library(folder, use_snapshot=False)
        view = View(lang=lang, cases=default_cases(library))
        self.report: Report = compile_report(library, view, date(2026, 11, 21))
        self.deck = build_deck(self.report)
        self.path = folder / "view.html"
        self.path.write_bytes(html_file(self.report, self.deck, library))

    @property
    def charts(self) -> int:
        return sum(slide.chart is not None for slide in self.deck.slides)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    langs: tuple[Lang, ...] = ("ko", "en")
    return {lang: Written(tmp_path_factory.mktemp(lang), lang) for lang in langs}


class Reading:
    """The file opened from disk, what it asked for, and what went wrong in it."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.asked: list[str] = []
        self.problems: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda m: self.problems.append(m.text) if m.type == "error" else None)
        page.goto(path.as_uri())

    def asked_outside(self) -> list[str]:
        return [url for url in self.asked if not url.startswith(("file:", "data:", "blob:"))]


@pytest.fixture
def read(browser: Browser) -> Iterator:
    contexts = []

    def open_file(path: Path, width: int = 1440, theme: str = "light", scripts: bool = True) -> Reading:
        context = browser.new_context(
            viewport={"width": width, "height": 1000},
            color_scheme="dark" if theme == "dark" else "light",
            java_script_enabled=scripts,
        )
        context.set_default_timeout(120_000)
        context.set_offline(True)
        contexts.append(context)
        return Reading(context.new_page(), path)

    yield open_file
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("lang", "theme", "width"), LOOKS)
def test_html_file_with_the_network_cut_draws_every_chart(
    written, read, artefacts: Path, lang: str, theme: str, width: int
) -> None:
    """In the reader's theme, in no wider a page, without a cloud button, an error or a request to outside."""
    made = written[lang]
    reading = read(made.path, width, theme)
    page = reading.page
    page.wait_for_function(
        "() => [...document.querySelectorAll('.plot')].every(p => p.querySelector('.main-svg'))"
    )
    assert page.locator(".plot").count() == made.charts > 5
    for plot in page.locator(".plot").all():
        plot.hover()
        assert plot.get_attribute("aria-label")
    assert page.locator(".modebar-btn").count() == 0
    assert page.get_by_text("Share chart").count() == 0
    backgrounds = {"light": "rgb(255, 255, 255)", "dark": "rgb(14, 17, 23)"}
    papers = page.evaluate(
        "() => [document.body, ...document.querySelectorAll('.plot .main-svg:first-of-type')]"
        ".map(e => getComputedStyle(e).backgroundColor)"
    )
    assert {p for p in papers if p != "rgba(0, 0, 0, 0)"} == {backgrounds[theme]}
    assert made.deck.title in page.locator("h1").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    serious = [
        (v["id"], [n["target"] for n in v["nodes"][:5]])
        for v in found
        if v["impact"] in {"serious", "critical"}
    ]
    page.screenshot(path=artefacts / f"html_{lang}_{theme}_{width}.png", full_page=True)
    assert serious == []
    assert reading.problems == []
    assert reading.asked_outside() == []


def test_html_file_follows_the_reader_s_theme_and_opens_what_a_link_names(written, read) -> None:
    """Charts are drawn anew when the theme changes; a level leads to its evidence, unfolded."""
    page = read(written["ko"].path).page
    ink = "() => document.querySelector('.plot .main-svg text').style.fill"
    light = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"before => ({ink})() !== before", arg=light)
    link = page.locator("#scores a.page-level").first
    target = link.get_attribute("href")
    assert not page.locator(f"{target} blockquote").first.is_visible()
    link.click()
    page.locator(f"{target} blockquote").first.wait_for(state="visible")


def test_html_file_on_paper_has_every_quote_and_every_chart(written, read, artefacts: Path) -> None:
    """A4, light also for a reader of dark pages, everything unfolded, charts no wider than the page."""
    made = written["ko"]
    page = read(made.path, theme="dark").page
    data = page.pdf(prefer_css_page_size=True, print_background=True)
    (artefacts / "html_ko.pdf").write_bytes(data)
    paper = PdfReader(io.BytesIO(data))
    sizes = {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in paper.pages}
    assert sizes == {(595, 842)}
    text = packed("".join(p.extract_text() for p in paper.pages))
    for case in made.report.cases:
        for quote in case.quotes:
            assert packed(quote.text) in text
    for slide in made.deck.slides:
        assert packed(slide.heading) in text
    assert made.report.fingerprint[:12] in text


def test_html_file_without_scripts_still_has_numbers_and_quotes(written, read) -> None:
    """No empty places for charts; the tables of their data unfold, and so does all evidence."""
    made = written["en"]
    page = read(made.path, scripts=False).page
    assert not page.locator(".plot").first.is_visible()
    assert page.locator("#scores table").first.locator("tbody tr").count() > 18
    for where in (".page-data", "#evidence .cb-criterion:has(blockquote)"):
        part = page.locator(where).first
        part.locator("summary").first.click()
        assert part.locator("td, blockquote").first.is_visible()


def test_html_file_with_hostile_names_runs_and_fetches_nothing(tmp_path: Path, read) -> None:
    """What looks like a tag is shown character for character, in headings, tables and charts."""
    made = Written(tmp_path, "ko", HOSTILE)
    reading = read(made.path)
    page = reading.page
    page.wait_for_function(
        "() => [...document.querySelectorAll('.plot')].every(p => p.querySelector('.main-svg'))"
    )
    assert page.title().endswith("Casebook")
    assert HOSTILE in page.locator("#scores thead").first.inner_text()
    assert page.locator("img").count() == 0
    assert page.locator("svg a").count() == 0
    assert reading.problems == []
    assert reading.asked_outside() == []
