"""The weight panel in a real browser: keyboard, mouse, locks, words, and what Python is told."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from casebook.scoring import half_up


@pytest.fixture(scope="module")
def address(serve_script: Callable[[str], str]) -> str:
    """A server that shows nothing but the panel."""
    return serve_script("weight_panel_page.py")


class Panel:
    """The panel as a reader meets it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []
        page.on("pageerror", lambda e: self.problems.append(str(e)))

    def slider(self, name: str) -> Locator:
        return self.page.get_by_role("slider", name=name, exact=True)

    def number(self, name: str) -> Locator:
        return self.page.get_by_role("spinbutton", name=f"{name} 비중(%)", exact=True)

    def lock(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=f"{name} 비중 고정", exact=True)

    def shares(self, scope: str = ".weights > .row") -> list[int]:
        """What the sliders say to a screen reader, in percent."""
        texts = self.page.locator(f"{scope} .slider").evaluate_all(
            "all => all.map(one => one.getAttribute('aria-valuetext'))"
        )
        return [int(text.rsplit(" ", 1)[1].removesuffix("%")) for text in texts]

    def hundredths(self, scope: str = ".weights > .row") -> list[int]:
        found: list[int] = self.page.locator(f"{scope} .slider").evaluate_all(
            "all => all.map(one => one.valueAsNumber)"
        )
        return found

    def bars(self) -> list[list[str]]:
        """Rank, name and number of each row, from the top."""
        rows = self.page.locator(".bar-row:not(.bar-head)")
        return [
            [row.locator(part).inner_text().strip() for part in (".place", ".case", ".points")]
            for row in rows.all()
        ]

    def python(self) -> dict[str, Any]:
        """What the server was told last, once it has answered."""
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        told: dict[str, Any] = json.loads(self.page.locator(".st-key-python").inner_text())
        return told

    def told(self, count: int) -> dict[str, Any]:
        """What the server knows after it was told ``count`` times."""
        expect(self.page.locator(".st-key-python")).to_contain_text(f'"count": {count},')
        return self.python()

    def press(self, name: str, *keys: str) -> None:
        self.slider(name).focus()
        for key in keys:
            self.page.keyboard.press(key)

    def frame(self) -> None:
        """Until what a hand did is drawn."""
        self.page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )


@pytest.fixture
def open_panel(browser: Browser, address: str) -> Iterator[Callable[..., Panel]]:
    contexts = []

    def open_panel(query: str = "", width: int = 1440, theme: str = "light") -> Panel:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if theme == "dark" else "light",
            locale="ko-KR",
            reduced_motion="reduce",
        )
        contexts.append(context)
        panel = Panel(context.new_page())
        panel.page.goto(f"{address}/?{query}")
        panel.page.locator(".weight-panel .columns").wait_for()
        panel.python()
        return panel

    yield open_panel
    for context in contexts:
        context.close()


def test_panel_as_opened_shows_the_weights_in_force_and_the_index(open_panel: Callable[..., Panel]) -> None:
    """Thirds are shown as whole percent that sum to 100, and the bars show Python's numbers."""
    panel = open_panel()
    assert panel.shares() == [34, 33, 33]
    assert sum(panel.hundredths()) == 10_000
    assert panel.page.get_by_text("합계 100%", exact=True).is_visible()
    points = panel.python()["points"]
    assert panel.bars() == [
        ["1위", "사례 A", str(half_up(points["a"], 1))],
        ["2위", "사례 B", str(half_up(points["b"], 1))],
        ["3위", "사례 C", str(half_up(points["c"], 1))],
    ]
    assert panel.python()["count"] == 0
    assert panel.problems == []


def test_slider_moved_by_keyboard_shares_the_rest_and_tells_python_once(open_panel) -> None:
    """Arrows step one percent, PageUp ten; the server hears of it when the keys rest."""
    panel = open_panel()
    panel.press("인력", "PageUp", "PageUp", "ArrowRight", "ArrowRight", "ArrowLeft")
    panel.frame()
    assert panel.slider("인력").get_attribute("aria-valuetext") == "인력 54%"
    assert panel.shares() == [23, 54, 23]
    told = panel.told(1)
    assert told["dimensions"] == {"power": 23.0, "people": 54.0, "rules": 23.0}
    assert sum(told["dimensions"].values()) == 100
    assert told["criteria_moved"] == []
    assert panel.slider("인력").evaluate("one => one.getRootNode().activeElement === one")
    rows = {name: number for _, name, number in panel.bars()}
    assert rows["사례 B"] == str(half_up(told["points"]["b"], 1))
    panel.press("인력", "End")
    panel.told(2)
    assert panel.shares() == [0, 100, 0]
    panel.press("인력", "Home")
    # One slider to the end and back loses nothing: the others stand as they stood.
    panel.told(3)
    assert panel.shares() == [50, 0, 50]


def test_slider_moved_by_mouse_redraws_before_python_hears_of_it(open_panel) -> None:
    """While the hand is on it only the browser works; rows keep their place until it lets go."""
    panel = open_panel()
    box = panel.slider("인력").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    mouse = panel.page.mouse
    mouse.move(box["x"] + box["width"] / 3, y)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.8, y, steps=6)
    panel.frame()
    assert panel.shares()[1] in range(75, 86)
    assert sum(panel.hundredths()) == 10_000
    assert [row[:2] for row in panel.bars()] == [["2위", "사례 A"], ["1위", "사례 B"], ["3위", "사례 C"]]
    panel.page.wait_for_timeout(400)
    assert panel.python()["count"] == 0
    assert panel.page.locator(".status").inner_text() == ""
    mouse.up()
    told = panel.told(1)
    assert told["dimensions"]["people"] == panel.shares()[1]
    assert [row[:2] for row in panel.bars()] == [["1위", "사례 B"], ["2위", "사례 A"], ["3위", "사례 C"]]
    assert panel.page.locator(".status").inner_text() == "1위가 사례 B로 바뀜."
    assert panel.page.locator(".status").get_attribute("role") == "status"


def test_number_typed_sets_the_share(open_panel) -> None:
    """A number field takes what is typed; nonsense and too much are mended."""
    panel = open_panel()
    panel.number("전력").fill("50")
    panel.number("전력").press("Enter")
    assert panel.told(1)["dimensions"] == {"power": 50.0, "people": 25.0, "rules": 25.0}
    panel.number("제도").fill("900")
    panel.number("제도").press("Tab")
    assert panel.told(2)["dimensions"]["rules"] == 100.0
    panel.number("제도").fill("")
    panel.number("제도").press("Tab")
    panel.frame()
    assert panel.number("제도").input_value() == "100"


def test_lock_keeps_a_share_and_bounds_the_others(open_panel) -> None:
    """A locked share stays, is not to be moved, and the others go no further than it leaves."""
    panel = open_panel()
    panel.number("전력").fill("40")
    panel.number("전력").press("Enter")
    panel.lock("전력").click()
    assert panel.lock("전력").get_attribute("aria-pressed") == "true"
    assert panel.slider("전력").is_disabled()
    panel.press("인력", "End")
    panel.frame()
    assert panel.shares() == [40, 60, 0]
    panel.lock("인력").click()
    # Nothing is left to share with.
    assert panel.slider("제도").is_disabled()
    panel.lock("전력").click()
    panel.press("제도", "PageUp")
    panel.frame()
    assert panel.shares() == [30, 60, 10]
    panel.told(3)
    # The answer of the server changes neither locks nor shares.
    assert panel.lock("인력").get_attribute("aria-pressed") == "true"
    assert panel.shares() == [30, 60, 10]


def test_dimension_opened_shows_its_criteria_and_they_share_100(open_panel) -> None:
    """Opened by keyboard; criteria share within their dimension, and the dimensions do not move."""
    panel = open_panel()
    assert panel.slider("전력 기준 1").count() == 0
    head = panel.page.get_by_role("button", name="전력", exact=True)
    head.focus()
    panel.page.keyboard.press("Enter")
    assert head.get_attribute("aria-expanded") == "true"
    assert panel.shares(".criteria:not([hidden]) .row") == [50, 50]
    panel.press("전력 기준 1", "PageUp")
    told = panel.told(1)
    assert panel.shares(".criteria:not([hidden]) .row") == [60, 40]
    assert told["criteria_moved"] == ["power"]
    assert (told["criteria"]["power_1"], told["criteria"]["power_2"]) == (60.0, 40.0)
    # Still opened, though Python has drawn the panel anew.
    assert head.get_attribute("aria-expanded") == "true"
    assert panel.slider("전력 기준 1").evaluate("one => one.getRootNode().activeElement === one")


def test_reset_leads_back_to_the_weights_given(open_panel) -> None:
    """Back to the last digit: Python is told that these are meant, not rounded ones."""
    panel = open_panel()
    before = panel.python()["points"]
    panel.press("인력", "End")
    panel.told(1)
    panel.page.get_by_role("button", name="가중치 초기화").click()
    told = panel.told(2)
    assert told["is_reset"] is True
    assert told["points"] == before
    assert panel.shares() == [34, 33, 33]


def test_weights_from_outside_are_taken_over_with_locks_and_opened_criteria(open_panel) -> None:
    """Another part of the page sets weights, or other cases: the panel follows and stays arranged."""
    panel = open_panel()
    panel.page.get_by_role("button", name="전력", exact=True).click()
    panel.lock("인력").click()
    panel.page.get_by_role("button", name="outside").click()
    expect(panel.slider("제도")).to_have_attribute("aria-valuetext", "제도 60%")
    assert panel.shares() == [10, 30, 60]
    panel.slider("제도").focus()
    panel.page.locator("label", has_text="cab").last.click()
    expect(panel.page.locator(".bar-row:not(.bar-head)")).to_have_count(3)
    # Other cases have no first place that could have changed.
    expect(panel.page.locator(".status")).to_have_text("")
    assert panel.lock("인력").get_attribute("aria-pressed") == "true"
    assert panel.slider("전력 기준 1").is_visible()
    assert panel.shares() == [10, 30, 60]


def test_answer_of_the_server_during_a_move_does_not_pull_the_hand_back(open_panel) -> None:
    """The answer to the first move comes while the second is under way."""
    panel = open_panel()
    panel.press("인력", "End")
    box = panel.slider("전력").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    mouse = panel.page.mouse
    mouse.move(box["x"] + 12, y)
    mouse.down()
    mouse.move(box["x"] + box["width"] / 2, y, steps=4)
    panel.frame()
    held = panel.shares()
    panel.told(1)
    panel.page.wait_for_timeout(300)
    assert panel.shares() == held
    mouse.up()
    assert panel.told(2)["dimensions"]["power"] == held[0]
    assert panel.shares() == held


def test_answer_of_the_server_between_two_keys_does_not_undo_the_second(open_panel) -> None:
    """Keys are told to Python when they rest; an answer that comes before belongs to what was set earlier."""
    panel = open_panel()
    for _ in range(4):
        panel.number("전력").fill("40")
        panel.number("전력").press("Enter")
        panel.press("인력", "End")
        panel.frame()
        assert panel.shares() == [0, 100, 0]
        panel.page.wait_for_timeout(60)
        assert panel.shares() == [0, 100, 0]
        expect(panel.page.locator(".st-key-python")).to_contain_text('"people": 100.0')
        assert panel.shares() == [0, 100, 0]


def test_share_moved_back_before_the_server_has_answered_counts_as_moved(open_panel) -> None:
    """Python has heard of the move, so it must hear that it was taken back."""
    panel = open_panel()
    panel.page.get_by_role("button", name="outside").click()
    expect(panel.slider("제도")).to_have_attribute("aria-valuetext", "제도 60%")
    panel.number("전력").fill("40")
    panel.number("전력").press("Enter")
    panel.number("전력").fill("10")
    panel.number("전력").press("Enter")
    expect(panel.page.locator(".st-key-python")).to_contain_text('"power": 10.0, "people": 30.0')
    assert panel.python()["are_dimensions_moved"] is True
    assert panel.shares() == [10, 30, 60]


def test_share_that_moves_nothing_says_so(open_panel) -> None:
    """B is silent about a half of rules: on common ground it does not count, under bounds it does."""
    panel = open_panel("silence=bounds")
    assert panel.page.locator(".idle", has_text="미반영").count() == 0
    panel = open_panel()
    panel.page.get_by_role("button", name="제도", exact=True).click()
    marked = panel.page.locator(".criteria:not([hidden]) .idle").all_inner_texts()
    assert marked == ["", "종합 점수에 미반영"]


def test_bounds_are_drawn_as_intervals_without_a_rank(open_panel) -> None:
    """A case with silence has an interval and no rank; one without has its number."""
    panel = open_panel("silence=bounds&lang=en")
    rows = {name: (place, number) for place, name, number in panel.bars()}
    assert rows["사례 B"][0] == "no rank"
    assert "–" in rows["사례 B"][1]
    assert rows["사례 A"][1] == str(half_up(panel.python()["points"]["a"], 1))
    assert panel.page.locator(".spans .interval").first.is_visible()
    assert panel.page.locator(".fill:visible").count() == 0
    # Without one number there is no order: the rows without a rank stand as the cases were given.
    panel.page.locator("label", has_text="cab").last.click()
    expect(panel.page.locator(".bar-row .case").nth(2)).to_have_text("사례 C")
    assert [name for _, name, _ in panel.bars()] == ["사례 A", "사례 C", "사례 B"]


def test_levels_changed_move_index_and_rank_of_their_case(open_panel) -> None:
    """A level is chosen by keyboard: marked and explained; Python hears only what differs from the file."""
    panel = open_panel("levels=1")
    before = {name: number for _, name, number in panel.bars()}
    group = panel.page.get_by_role("radiogroup", name="전력 기준 1")
    group.get_by_role("radio", name="4단계: 뜻 4").focus()
    panel.page.keyboard.press("ArrowLeft")
    panel.page.keyboard.press("ArrowLeft")
    expect(group.get_by_role("radio", name="2단계: 뜻 2")).to_be_checked()
    expect(panel.page.locator(".level-row.changed .change")).to_have_text("4단계 → 2단계")
    expect(panel.page.locator(".st-key-python")).to_contain_text('"levels": [["power_1", 2]]')
    after = {name: number for _, name, number in panel.bars()}
    assert float(after["사례 A"]) == pytest.approx(float(before["사례 A"]) - 50 / 3, abs=0.11)
    assert after["사례 B"] == before["사례 B"]
    group.get_by_role("radio", name="4단계: 뜻 4").check(force=True)
    expect(panel.page.locator(".st-key-python")).to_contain_text('"levels": []')
    assert panel.page.locator(".level-row.changed").count() == 0


def test_levels_of_a_silent_criterion_cannot_be_chosen(open_panel) -> None:
    """Silence takes no assumed level: the word stands there, and the choices are off."""
    panel = open_panel("levels=1")
    panel.page.locator("label", has_text="cab").last.click()
    group = panel.page.get_by_role("radiogroup", name="전력 기준 2")
    expect(group.get_by_text("침묵")).to_be_visible()
    assert all(radio.is_disabled() for radio in group.get_by_role("radio").all())


def test_names_that_look_like_code_are_shown_as_they_are_written(open_panel) -> None:
    """Nothing of a name runs, is fetched, or is read as a gap to fill; long names wrap and are whole."""
    panel = open_panel("hostile=1&levels=1", width=800)
    panel.press("인력", *["PageUp"] * 4)
    panel.told(1)
    names = [name for _, name, _ in panel.bars()]
    assert '<img src=x onerror="window.hacked=1">' in names
    assert "3~5% {share} $& **굵게** :100:" in names
    assert "가나다라마바사아자차카타파하" * 6 in names
    assert panel.page.locator(".weight-panel img").count() == 0
    assert panel.page.evaluate("window.hacked") is None
    assert "3~5% {share} $& **굵게** :100:" in panel.page.locator(".status").inner_text()
    assert panel.page.locator(".case span").evaluate_all(
        "all => all.every(one => one.scrollWidth <= one.clientWidth + 1)"
    )


@pytest.mark.parametrize("width", [500, 800, 1024, 1440, 1920])
def test_panel_at_any_width_does_not_scroll_sideways(open_panel, width: int) -> None:
    """Neither the page nor the panel is wider than its room, with long names and everything opened."""
    panel = open_panel("hostile=1&levels=1", width=width)
    for name in ("전력", "인력", "제도"):
        panel.page.get_by_role("button", name=name, exact=True).click()
    widths = panel.page.evaluate(
        "() => { const main = document.querySelector('[data-testid=stMain]');"
        " const panel = document.querySelector('[data-testid=stBidiComponentIsolated]').shadowRoot"
        ".querySelector('.columns');"
        " return [main.scrollWidth, main.clientWidth, panel.scrollWidth, panel.clientWidth] }"
    )
    assert widths[0] <= widths[1]
    assert widths[2] <= widths[3]
    small = panel.page.locator(".weight-panel :is(button, input, .choice):visible").evaluate_all(
        "all => all.map(one => [one.className, one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"
    )
    assert small == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("query", ["levels=1", "silence=bounds&lang=en"])
def test_panel_checked_by_axe_has_no_violation(open_panel, theme: str, query: str) -> None:
    """With one slider locked and one dimension opened."""
    panel = open_panel(query, theme=theme)
    panel.page.locator(".head").first.click()
    panel.page.locator(".weights > .row .lock").nth(1).click()
    found = Axe().run(panel.page, context=".weight-panel, [data-testid=stBidiComponentIsolated]").response
    assert [(v["id"], [n["target"] for n in v["nodes"][:5]]) for v in found["violations"]] == []
    assert found["passes"]
