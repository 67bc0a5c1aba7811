"""What a policy officer does: click a cell, switch language, share an address, edit a file."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NotShown


def params(url: str) -> dict[str, str]:
    return {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}


def steady(tab: Page, script: str) -> tuple[float, float]:
    """The place on the screen that ``script`` finds, once it has stopped moving."""
    last: list[float] = []
    for _ in range(50):
        found: list[float] | None = tab.evaluate(script)
        if found and found == last:
            return found[0], found[1]
        last = found or []
        tab.wait_for_timeout(200)
    raise AssertionError(f"never came to rest: {last}")


def test_cell_clicked_shows_its_quote(dashboard, visit: Callable) -> None:
    """A click on a cell of the matrix opens the evidence of just that cell."""
    window = visit(dashboard)
    tab = window.open("overview?lang=ko&cases=rancho-cordova,jeonbuk&case=jeonbuk&criterion=compute")
    assert tab.locator('[data-cell="jeonbuk/compute"]').count() == 1
    x, y = steady(
        tab,
        """() => {
            const plot = document.querySelector('.st-key-matrix .js-plotly-plot');
            if (!plot || !plot.querySelector('.main-svg')) return null;
            const cells = plot.querySelectorAll('.trace.bars');
            for (const [t, trace] of plot.data.entries()) {
                const name = 'rancho-cordova/utility_partnership';
                const at = trace.customdata.findIndex(d => d.join('/') === name);
                if (at < 0) continue;
                const cell = cells[t].querySelectorAll('.point')[at];
                cell.scrollIntoView({block: 'center', behavior: 'instant'});
                const box = cell.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
            }
        }""",
    )
    tab.mouse.click(x, y)
    panel = tab.locator('[data-cell="rancho-cordova/utility_partnership"]')
    panel.wait_for()
    assert panel.locator("blockquote").count() >= 1
    assert "SMUD" in panel.locator("blockquote").first.inner_text()
    assert params(tab.url)["criterion"] == "utility_partnership"


def test_language_switched_by_one_click_keeps_the_view(dashboard, visit: Callable) -> None:
    """One click shows the same view in English, the choices in the sidebar too; cases and settings stay."""
    window = visit(dashboard)
    tab = window.open("compare?cases=rancho-cordova,jeonbuk&silence=available")
    tab.get_by_role("button", name="English").click()
    tab.locator(".cb h1", has_text="Compare").wait_for()
    tab.wait_for_function("document.documentElement.lang === 'en'")
    found = params(tab.url)
    assert re.fullmatch("[0-9a-f]{12}", found.pop("data"))
    assert found == {"lang": "en", "cases": "rancho-cordova,jeonbuk", "silence": "available"}
    window.settle()
    sidebar = tab.locator('[data-testid="stSidebar"]')
    chosen = sidebar.locator("input").evaluate_all("inputs => inputs.map(input => input.value)")
    assert "Whatever is available" in [*chosen, *sidebar.inner_text().splitlines()]
    assert "있는 점수만" not in [*chosen, *sidebar.inner_text().splitlines()]


def test_page_changed_by_link_keeps_the_view(dashboard, visit: Callable) -> None:
    """Going from page to page carries cases, treatment and language along."""
    window = visit(dashboard)
    tab = window.open("overview?lang=en&cases=jeonbuk,korea-gpu-strategy&silence=bounds")
    tab.get_by_role("link", name="Compare").click()
    tab.locator(".cb h1", has_text="Compare").wait_for()
    window.settle()
    found = params(tab.url)
    assert (found["lang"], found["cases"], found["silence"]) == ("en", "jeonbuk,korea-gpu-strategy", "bounds")


def test_address_with_nonsense_says_so_and_shows_the_default(dashboard, visit: Callable) -> None:
    """Unknown values in the address are ignored with a word, never an error."""
    window = visit(dashboard)
    tab = window.open("overview?lang=xx&cases=nowhere&silence=%3Cb%3E&criterion=5&foo=bar&p=-1")
    note = tab.locator('[role="status"]').first
    assert "silence=<b>" in note.inner_text()
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert tab.locator('[data-cell^="rancho-cordova/"]').count() == 1
    assert window.problems == []


@pytest.mark.parametrize("page", ["overview", "compare", "evidence", "case"])
def test_cold_deep_link_on_a_fresh_server_shows_the_page(
    start_dashboard: Callable, shipped_copy, visit: Callable, page: str
) -> None:
    """The very first visitor of a fresh server may come by a deep link to any page."""
    running = start_dashboard(shipped_copy)
    window = visit(running)
    tab = window.open(f"{page}?lang=en&cases=jeonbuk,rancho-cordova")
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert tab.get_by_text("Page not found").count() == 0
    assert params(tab.url)["cases"] == "jeonbuk,rancho-cordova"
    assert window.problems == []


def _save_until(path: Path, text: str, shown: Locator, state: str) -> None:
    """Save, and once more where a busy system has lost the word of it (its queue overflows)."""
    for _ in range(5):
        path.write_text(text, "utf-8")
        try:
            shown.wait_for(state=state, timeout=25_000)
        except NotShown:
            continue
        return
    shown.wait_for(state=state, timeout=1)


def test_case_file_edited_while_running_shows_the_new_state(
    start_dashboard: Callable, shipped_copy, visit: Callable
) -> None:
    """An edit shows within seconds; a broken file shows where it broke; mending it brings the case back."""
    running = start_dashboard(shipped_copy)
    window = visit(running)
    tab = window.open("case?lang=ko&case=jeonbuk")
    path = shipped_copy / "cases" / "jeonbuk.yaml"
    whole = path.read_text("utf-8")
    place = f"cases/jeonbuk.yaml:{whole.count(chr(10)) + 2}:1"
    renamed = re.sub(r"^(name: .*?)전북", r"\1전북시험", whole, count=1, flags=re.MULTILINE)
    _save_until(path, renamed, tab.get_by_text("전북시험").first, "visible")
    _save_until(path, whole + "\nunknown_key: 1\n", tab.get_by_text(place).first, "visible")
    _save_until(path, whole, tab.get_by_text(place).first, "detached")
    assert window.problems == []


def test_search_in_korean_and_english_finds_quotes(dashboard, visit: Callable) -> None:
    """Two syllables are enough to find a quotation, and so is an English word of its translation."""
    window = visit(dashboard)
    tab = window.open("evidence?lang=ko&q=물류")
    assert tab.locator(".cb-quote").count() >= 1
    tab = window.open("evidence?lang=en&q=logistics")
    assert tab.locator(".cb-quote").count() >= 1
    assert "logistics" in tab.locator(".cb-hit").first.inner_text().lower()
    tab = window.open("evidence?lang=en&q=zzzzqq")
    assert tab.locator(".cb-quote").count() == 0
    tab.get_by_role("button", name="Remove all filters").click()
    tab.locator(".cb-quote").first.wait_for()


def test_quote_unfolded_shows_its_passage_with_the_words_marked(dashboard, visit: Callable) -> None:
    """Every quotation opens to the passage of its source, with the quoted words marked."""
    tab = visit(dashboard).open("evidence?lang=ko&q=SMUD")
    quote = tab.locator(".cb-quote").first
    words = quote.locator("blockquote").inner_text().strip("“”")
    quote.locator("summary").click()
    assert "".join(quote.locator("mark").all_inner_texts()).split() == words.split()


def test_data_of_a_chart_is_one_click_away_as_a_table(dashboard, visit: Callable) -> None:
    """Each chart can be read as a table."""
    window = visit(dashboard)
    tab = window.open("overview?lang=ko")
    tab.get_by_text("표로 보기").first.click()
    table = tab.locator(".st-key-matrix_table table")
    table.wait_for()
    assert table.locator("tbody tr").count() >= 18


@pytest.mark.parametrize(("choice", "ending"), [("PNG", ".png"), ("SVG", ".svg")])
def test_chart_downloaded_has_a_meaningful_name(
    dashboard, visit: Callable, tmp_path, choice: str, ending: str
) -> None:
    """A chart can be saved as PNG and as SVG, under a name that says what it is."""
    window = visit(dashboard)
    tab = window.open("overview?lang=ko&cases=rancho-cordova,jeonbuk")
    with tab.expect_download() as waiting:
        tab.locator(".st-key-matrix_downloads").get_by_role("button", name=choice).click()
    download = waiting.value
    assert download.suggested_filename.startswith("casebook_")
    assert "jeonbuk" in download.suggested_filename
    assert download.suggested_filename.endswith(ending)
    saved = tmp_path / "chart"
    download.save_as(saved)
    assert saved.stat().st_size > 2000


def test_dimension_mark_clicked_leads_to_its_quotes(dashboard, visit: Callable) -> None:
    """From any number of a chart it is one click to the quotations that it stands on."""
    window = visit(dashboard, height=3000)
    tab = window.open("overview?lang=ko&cases=rancho-cordova,jeonbuk&silence=available")
    x, y = steady(
        tab,
        """() => {
            const plot = document.querySelector('.st-key-dimensions .js-plotly-plot');
            if (!plot || !plot.querySelector('.main-svg')) return null;
            for (const [t, trace] of plot.data.entries()) {
                const name = 'rancho-cordova/governance';
                const at = (trace.customdata || []).findIndex(d => d.join('/') === name);
                if (at < 0) continue;
                const {_fullLayout: f} = plot, box = plot.getBoundingClientRect();
                return [box.left + f.xaxis._offset + f.xaxis.d2p(trace.x[at]),
                        box.top + f.yaxis._offset + f.yaxis.d2p(trace.y[at])];
            }
        }""",
    )
    tab.mouse.click(x, y)
    tab.locator(".cb h1", has_text="근거").wait_for()
    window.settle()
    found = params(tab.url)
    assert (found["only"], found["dimension"]) == ("rancho-cordova", "governance")
    assert tab.locator(".cb-quote").count() >= 1


def test_cases_saved_while_several_look_leaves_every_page_working(
    start_dashboard: Callable, shipped_copy, visit: Callable
) -> None:
    """A curator saves again and again while others look: no page breaks, then or later."""
    running = start_dashboard(shipped_copy)
    windows = [visit(running) for _ in range(3)]
    pages = [
        w.open(f"{page}?lang=ko") for w, page in zip(windows, ("overview", "evidence", "case"), strict=True)
    ]
    path = shipped_copy / "cases" / "jeonbuk.yaml"
    whole = path.read_text("utf-8")
    for number in range(10):
        path.write_text(f"{whole}# {number}\n", "utf-8")
        pages[0].wait_for_timeout(300)
    for window, tab in zip(windows, pages, strict=True):
        window.settle()
        assert tab.locator('[data-testid="stException"]').count() == 0
    assert visit(running).open("compare?lang=ko").locator('[data-testid="stException"]').count() == 0
    assert "Traceback" not in running.log.read_text("utf-8", "replace")
    assert "Error" not in running.log.read_text("utf-8", "replace")
