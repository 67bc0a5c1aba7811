"""Meeting mode in a real browser: walked by keyboard alone, at every size, in both languages and themes."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

SIZES = [
    ("ko", "light", 1280, 720),
    ("en", "dark", 1280, 720),
    ("en", "light", 800, 600),
    ("ko", "dark", 3840, 2160),
]
# The element that has the keyboard, also within components.
ACTIVE = """() => {
  let e = document.activeElement
  while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement
"""
BLOCKS = """() => {
  const stage = document.querySelector('[class*="st-key-stage_"]').getBoundingClientRect()
  const chart = '[class*="st-key-stage_chart_"] .main-svg'
  const names = ['.cb-head', chart, '.cb-reading', '.cb-said', '.cb-foot']
  const boxes = names
    .map(name => [name, document.querySelector(`[class*="st-key-stage_"] ${name}`)])
    .filter(([, element]) => element)
    .map(([name, element]) => [name, element.getBoundingClientRect()])
  const wrong = []
  for (const [name, box] of boxes)
    if (box.left < stage.left - 1 || box.top < stage.top - 1
        || box.right > stage.right + 1 || box.bottom > stage.bottom + 1)
      wrong.push(`${name} leaves the stage`)
  for (const [a, one] of boxes) for (const [b, two] of boxes)
    if (a < b && Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1
        && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1) wrong.push(`${a} overlaps ${b}`)
  const cut = '.cb-head :is(h2, p, li), .cb-said :is(blockquote, p), .cb-reading, .cb-foot p'
  for (const element of document.querySelectorAll(cut))
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
      wrong.push(`cut: ${element.textContent.slice(0, 40)}`)
  return wrong
}"""


def params(url: str) -> dict[str, str]:
    return {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}


def at(tab: Page) -> tuple[int, int]:
    """Number of the slide, and of how many, as the slide itself says."""
    number, total = tab.locator(".cb-foot .cb-at").inner_text().split(" / ")
    return int(number), int(total)


def press(tab: Page, key: str, number: int) -> None:
    """Press ``key`` and wait for the slide with this number."""
    tab.keyboard.press(key)
    expect(tab.locator(".cb-foot .cb-at")).to_have_text(f"{number} / {at(tab)[1]}")


def focus_by_tab(tab: Page, selector: str) -> None:
    """Press Tab until the keyboard is on ``selector``."""
    for _ in range(80):
        tab.keyboard.press("Tab")
        if tab.evaluate(ACTIVE + f"return e?.matches({selector!r}) ?? false }}"):
            return
    raise AssertionError(f"no way by keyboard to {selector}")


def serious(tab: Page) -> list[tuple[str, list[list[str]]]]:
    found = Axe().run(tab).response["violations"]
    return [
        (v["id"], [n["target"] for n in v["nodes"][:5]])
        for v in found
        if v["impact"] in {"serious", "critical"}
    ]


def test_deck_walked_by_keys_shows_every_slide_and_its_address(dashboard, visit: Callable) -> None:
    """Forward with every key for it, back, to the ends, to a number; a reload shows the same slide."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=en")
    number, total = at(tab)
    assert number == 1
    assert total >= 8
    assert "slide" not in params(tab.url)
    seen = [tab.locator(".cb-head h2").inner_text()]
    keys = ["ArrowRight", "ArrowDown", "PageDown", "Space", "Enter"]
    for number in range(2, total + 1):
        press(tab, keys[number % len(keys)], number)
        seen.append(tab.locator(".cb-head h2").inner_text())
    assert len(set(seen)) == total
    assert params(tab.url)["slide"] == "sources"
    tab.keyboard.press("ArrowRight")
    for number, key in ((total - 1, "ArrowLeft"), (total - 2, "PageUp"), (total - 3, "Backspace")):
        press(tab, key, number)
    press(tab, "Home", 1)
    press(tab, "End", total)
    tab.keyboard.press("3")
    press(tab, "Enter", 3)
    slide = params(tab.url)["slide"]
    said = tab.locator(".slide-stage [role=status]")
    expect(said).to_have_text(f"Slide 3 of {total}: {seen[2]}")
    tab.reload()
    tab.locator(".cb-foot").wait_for()
    window.settle()
    assert at(tab) == (3, total)
    assert params(tab.url)["slide"] == slide
    assert window.problems == []
    assert window.outside == []


def test_keys_pressed_fast_end_on_the_last_slide_asked_for(dashboard, visit: Callable) -> None:
    """Late answers of the server do not pull the deck back."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=ko")
    for _ in range(5):
        tab.keyboard.press("ArrowRight")
    expect(tab.locator(".cb-foot .cb-at")).to_have_text(f"6 / {at(tab)[1]}")
    window.settle()
    assert at(tab)[0] == 6
    expect(tab.locator(".slide-stage .number")).to_have_text(f"6 / {at(tab)[1]}")


def test_list_by_keyboard_switches_off_orders_and_names(dashboard, visit: Callable) -> None:
    """A slide is switched off, another moved, title and notes typed; the address opens the same elsewhere."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=en&slide=ranking")
    before = at(tab)
    tab.keyboard.press("l")
    dialog = tab.get_by_role("dialog", name="List of slides")
    expect(dialog).to_be_focused()
    focus_by_tab(tab, "input[type=text]")
    # Letters typed are no keys of the stage.
    tab.keyboard.type("What follows, in full")
    tab.keyboard.press("Enter")
    tab.wait_for_function("() => new URLSearchParams(location.search).has('title')")
    focus_by_tab(tab, "[data-slide=dimensions][data-part=show]")
    tab.keyboard.press("Space")
    expect(tab.locator(".cb-foot .cb-at")).to_have_text(f"2 / {before[1] - 1}")
    focus_by_tab(tab, "[data-slide=gap][data-part=up]")
    tab.keyboard.press("Enter")
    tab.wait_for_function(
        "() => (new URLSearchParams(location.search).get('slides') || '').includes('gap,criteria')"
    )
    window.settle()
    assert tab.evaluate(ACTIVE + "return [e.dataset.slide, e.dataset.part] }") == ["gap", "up"]
    tab.keyboard.press("n")
    expect(tab.get_by_role("dialog", name="Speaker’s notes")).to_be_focused()
    focus_by_tab(tab, "textarea")
    tab.keyboard.type("Say who measured it.")
    tab.keyboard.press("Escape")
    tab.wait_for_function("() => new URLSearchParams(location.search).has('notes')")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    window.settle()
    chosen = params(tab.url)["slides"].split(",")
    assert chosen[:4] == ["title", "ranking", "gap", "criteria"]
    assert "dimensions" not in chosen
    other = visit(dashboard, width=1280, height=720)
    again = other.open(tab.url.removeprefix(f"{dashboard.address}/"))
    assert at(again) == (2, before[1] - 1)
    press(again, "Home", 1)
    expect(again.locator(".cb-head h2")).to_have_text("What follows, in full")
    press(again, "ArrowRight", 2)
    again.keyboard.press("n")
    expect(again.get_by_role("textbox")).to_have_value("Say who measured it.")
    # Back to every slide in the usual order.
    again.keyboard.press("l")
    focus_by_tab(again, ".st-key-present_reset button")
    again.keyboard.press("Enter")
    expect(again.locator(".cb-foot .cb-at")).to_have_text(f"1 / {before[1]}")
    assert "slides" not in params(again.url)
    assert window.problems == other.problems == []


def test_weights_by_keyboard_answer_on_the_slide_and_go_back(dashboard, visit: Callable) -> None:
    """Infrastructure weighs more: another case leads, the slide says whose weights these are, and back."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=en&slide=ranking")
    heading, foot = tab.locator(".cb-head h2"), tab.locator(".cb-foot")
    before, weights = heading.inner_text(), foot.inner_text()
    tab.keyboard.press("w")
    expect(tab.get_by_role("dialog", name="Weights")).to_be_focused()
    focus_by_tab(tab, "input[type=range]")
    for _ in range(4):
        tab.keyboard.press("PageUp")
    tab.wait_for_function("() => new URLSearchParams(location.search).has('w')")
    expect(heading).not_to_have_text(before)
    expect(foot).to_contain_text("Weights changed in the meeting")
    expect(foot).to_contain_text("Infrastructure 60%")
    window.settle()
    assert tab.evaluate(BLOCKS) == []
    focus_by_tab(tab, ".st-key-present_restore button")
    tab.keyboard.press("Enter")
    expect(heading).to_have_text(before)
    expect(foot).to_have_text(weights)
    assert "w" not in params(tab.url)
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    assert window.problems == []


def test_escape_leaves_to_the_overview_with_the_view(dashboard, visit: Callable) -> None:
    """The cases and weights of the meeting stay chosen."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=en&cases=jeonbuk,rancho-cordova&slide=gap")
    tab.keyboard.press("?")
    expect(tab.get_by_role("dialog", name="Keys")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    # Nothing is left over the slide, and the next key is the stage's again.
    tab.wait_for_function("() => !document.documentElement.matches('.cb-awake')")
    expect(tab.locator(".slide-stage .bar")).to_have_css("opacity", "0")
    # Opened from its button, the panel gives the keyboard back to it.
    focus_by_tab(tab, ".slide-stage button[aria-keyshortcuts='?']")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog", name="Keys")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    expect(tab.locator(".slide-stage button[aria-keyshortcuts='?']")).to_be_focused()
    tab.keyboard.press("Escape")
    tab.locator(".cb h1", has_text="Overview").wait_for()
    window.settle()
    assert params(tab.url)["cases"] == "jeonbuk,rancho-cordova"
    expect(tab.locator("[data-testid=stSidebar]")).to_be_visible()
    # The keys of the stage are gone with it.
    tab.keyboard.press("ArrowRight")
    assert "overview" in tab.url
    tab.get_by_role("link", name="Present", exact=True).click()
    tab.locator(".cb-foot").wait_for()
    assert at(tab)[0] == 1
    assert window.problems == []


@pytest.mark.parametrize(("lang", "theme", "width", "height"), SIZES)
def test_slides_at_every_size_fit_the_stage_and_are_accessible(
    dashboard, visit: Callable, artefacts, lang: str, theme: str, width: int, height: int
) -> None:
    """Nothing is cut, nothing overlaps, axe finds nothing serious, and nothing else is on the screen."""
    window = visit(dashboard, width=width, height=height, theme=theme)
    tab = window.open(f"present?lang={lang}")
    total = at(tab)[1]
    wrong: dict[int, object] = {}
    for number in range(1, total + 1):
        if number > 1:
            press(tab, "ArrowRight", number)
            window.settle()
        tab.screenshot(path=artefacts / f"present_{lang}_{theme}_{width}_{number:02}.png")
        if found := tab.evaluate(BLOCKS) + (serious(tab) if width == 1280 else []):
            wrong[number] = found
    assert wrong == {}
    scale = min(width / 1280, height / 720)
    box = tab.locator("[class*=st-key-stage_sources]").bounding_box()
    assert box is not None
    assert box["width"] == pytest.approx(1280 * scale, abs=1)
    assert box["x"] == pytest.approx((width - 1280 * scale) / 2, abs=1)
    for hidden in ("stSidebar", "stHeader", "stToolbar"):
        expect(tab.get_by_test_id(hidden)).not_to_be_visible()
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert window.problems == []
    assert window.outside == []


@pytest.mark.parametrize(("lang", "theme"), [("ko", "light"), ("en", "dark")])
@pytest.mark.parametrize("key", ["l", "w", "n", "?"])
def test_panels_checked_by_axe_have_no_serious_violation(
    dashboard, visit: Callable, lang: str, theme: str, key: str
) -> None:
    """List, weights, notes and keys, beside the slide, which gives way to them."""
    window = visit(dashboard, width=1280, height=720, theme=theme)
    tab = window.open(f"present?lang={lang}&slide=ranking")
    tab.keyboard.press(key)
    panel = tab.get_by_role("dialog")
    expect(panel).to_be_focused()
    window.settle()
    assert serious(tab) == []
    left, stage = panel.bounding_box(), tab.locator("[class*=st-key-stage_claim]").bounding_box()
    assert left is not None
    assert stage is not None
    assert stage["x"] + stage["width"] <= left["x"] + 1
    assert tab.evaluate(BLOCKS) == []
    assert window.problems == []


def test_keys_typed_in_korean_and_by_remote_control_are_understood(dashboard, visit: Callable) -> None:
    """A key is its place on the keyboard: with Hangul switched on, N is still N; a clicker has no places."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=ko")
    send = """key => document.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }))"""
    tab.evaluate(send, {"key": "ㅜ", "code": "KeyN"})
    expect(tab.get_by_role("dialog", name="발표자 노트")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    tab.evaluate(send, {"key": "PageDown", "code": ""})
    expect(tab.locator(".cb-foot .cb-at")).to_have_text(f"2 / {at(tab)[1]}")
    # With a modifier a key belongs to the browser.
    tab.evaluate(send, {"key": "ArrowRight", "code": "ArrowRight", "altKey": True})
    window.settle()
    assert at(tab)[0] == 2


def test_notes_of_the_frame_stand_on_the_stage_only_while_a_hand_moves(dashboard, visit: Callable) -> None:
    """What an address gets wrong is said, but not to the audience."""
    window = visit(dashboard, width=1280, height=720)
    tab = window.open("present?lang=en&slide=unheard-of")
    note = tab.locator(".cb-note", has_text="unheard-of")
    tab.mouse.move(400, 300)
    tab.mouse.move(420, 320)
    tab.wait_for_function("() => document.documentElement.matches('.cb-awake')")
    assert note.bounding_box()["height"] > 20
    tab.wait_for_function("() => !document.documentElement.matches('.cb-awake')")
    clip = note.evaluate("e => getComputedStyle(e.closest('[data-testid=stVerticalBlock] > *')).clipPath")
    assert clip == "inset(50%)"
    assert tab.locator(".slide-stage .bar").evaluate("e => getComputedStyle(e).pointerEvents") == "auto"
    assert at(tab)[0] == 1
