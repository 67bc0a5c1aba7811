"""The Edit page in a real browser: nothing typed is lost, form and text are one draft, a reload keeps it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

Start = Callable[[Path], object]
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


def drafts(root: Path) -> dict[str, str]:
    """Text of each draft by its id."""
    found = [json.loads(p.read_text("utf-8")) for p in (root / ".casebook" / "drafts").glob("*.json")]
    return {draft["id"]: draft["text"] for draft in found}


def draft_in(page: Page) -> str:
    return page.url.split("draft=")[1].split("&")[0]


def begin(visit, case: str = "jeonbuk", part: str = "양식") -> Page:
    """A draft of a shipped case, at the part of this name."""
    page = visit.open(f"edit?lang=ko&case={case}")
    page.get_by_role("button", name="편집 시작").click()
    page.get_by_text("저장하지 않은 변경 있음").or_(page.get_by_text("변경 없음")).first.wait_for()
    visit.settle()
    if part != "양식":
        go_to(visit, part)
    return page


def go_to(visit, part: str) -> None:
    visit.page.get_by_role("radio", name=part).or_(visit.page.get_by_role("button", name=part)).first.click()
    visit.settle()


def editor(page: Page) -> Locator:
    return page.get_by_role("textbox", name="글", exact=False).and_(page.locator("textarea.area"))


def wait_until_kept(page: Page) -> None:
    expect(page.locator('.yaml-editor[data-state="kept"]')).to_be_attached(timeout=30_000)


def caret_before(area: Locator, words: str) -> None:
    area.focus()
    area.evaluate("(a, w) => { const at = a.value.indexOf(w); a.setSelectionRange(at, at) }", words)


@pytest.fixture
def window(visit, start_dashboard, shipped_copy):
    """A window on a dashboard of its own."""
    return visit(start_dashboard(shipped_copy))


def test_text_typed_while_the_page_is_at_work_is_not_lost(window, shipped_copy) -> None:
    """Korean, typed over several runs of the page, arrives letter for letter, in the largest case too."""
    page = begin(window, "korea-gpu-strategy", "YAML 글")
    area = editor(page)
    area.wait_for()
    caret_before(area, "level: nation")
    words = "# 광주광역시는 인공지능 중심도시를 조성하기로 하였다 (2026. 3. 15.) — 끝"
    for at in range(0, len(words), 12):
        page.keyboard.type(words[at : at + 12], delay=40)
        page.wait_for_timeout(700)
    page.keyboard.press("Enter")
    wait_until_kept(page)
    window.settle()
    text = drafts(shipped_copy)[draft_in(page)]
    assert f"{words}\nlevel: nation\n" in text
    assert area.input_value() == text
    assert window.problems == []
    assert window.outside == []


def test_reload_keeps_the_draft(window, shipped_copy) -> None:
    """The address names the draft; what was typed is there again."""
    page = begin(window, part="YAML 글")
    area = editor(page)
    caret_before(area, "level: province")
    page.keyboard.insert_text("# 새로 고침\n")
    wait_until_kept(page)
    window.settle()
    page.reload()
    area.wait_for()
    window.settle()
    assert "# 새로 고침\nlevel: province" in area.input_value()
    assert "# 새로 고침" not in (shipped_copy / "cases" / "jeonbuk.yaml").read_text("utf-8")


def test_form_and_text_are_one_draft(window, shipped_copy) -> None:
    """A name given in the form stands in the text; a name written in the text stands in the form."""
    page = begin(window)
    name = page.get_by_label("이름(한국어)")
    name.fill("전라북도")
    name.press("Enter")
    window.settle()
    go_to(window, "YAML 글")
    area = editor(page)
    assert 'name: {ko: "전라북도", en: "Jeonbuk"}' in area.input_value()
    area.focus()
    area.evaluate("a => { const at = a.value.indexOf('라북도'); a.setSelectionRange(at, at + 3) }")
    page.keyboard.insert_text("북특별자치도")
    # Without a pause: leaving the editor sends what is in it.
    go_to(window, "양식")
    expect(page.get_by_label("이름(한국어)")).to_have_value("전북특별자치도")
    assert list(drafts(shipped_copy)) == [draft_in(page)]


def test_table_takes_a_score_and_fills_in_what_follows(window, shipped_copy) -> None:
    """Enter opens the cell, the word is chosen, and range and confidence appear with a remark."""
    page = begin(window)
    page.set_viewport_size({"width": 1440, "height": 1700})
    grid = page.get_by_test_id("stDataFrame")
    grid.scroll_into_view_if_needed()
    window.settle()
    box = grid.bounding_box()
    assert box is not None
    column, row = 0.42 * box["width"], 35 * 4.5
    page.mouse.click(box["x"] + column, box["y"] + row)
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    expect(page.locator('[data-followed="filled"]')).to_contain_text("인재 양성 과정")
    window.settle()
    text = drafts(shipped_copy)[draft_in(page)]
    assert "  training:\n    score: 2\n    range: [1, 3]\n    confidence: low\n" in text


def test_finding_stands_on_its_line_and_leads_there(window, artefacts) -> None:
    """A slip is marked where it is, told beside the text, and one click puts the caret on it."""
    page = begin(window, part="YAML 글")
    area = editor(page)
    area.focus()
    area.evaluate("a => { const at = a.value.indexOf('province'); a.setSelectionRange(at, at + 8) }")
    page.keyboard.insert_text("nowhere")
    expect(page.locator(".yaml-editor .line.error")).to_have_count(1, timeout=30_000)
    go = page.locator(".yaml-editor .go").first
    line = int("".join(c for c in go.inner_text() if c.isdigit()))
    area.evaluate("a => a.setSelectionRange(0, 0)")
    go.click()
    at = area.evaluate("a => a.value.slice(0, a.selectionStart).split('\\n').length")
    assert at == line
    page.screenshot(path=artefacts / "edit-text.png")


def test_syllable_being_composed_is_sent_only_when_it_is_done(window, shipped_copy) -> None:
    """An input method has the field to itself while a syllable is in the making."""
    page = begin(window, part="YAML 글")
    area = editor(page)
    caret_before(area, "level: province")
    client = page.context.new_cdp_session(page)
    for part in ("ㅎ", "하", "한"):
        client.send("Input.imeSetComposition", {"text": part, "selectionStart": 1, "selectionEnd": 1})
        page.wait_for_timeout(500)
    page.wait_for_timeout(1500)
    assert not any("한level" in text for text in drafts(shipped_copy).values())
    client.send("Input.insertText", {"text": "한"})
    wait_until_kept(page)
    window.settle()
    assert "한level: province" in drafts(shipped_copy)[draft_in(page)]
    assert "한level: province" in area.input_value()


def test_editor_is_left_by_keyboard_and_indents_with_tab(window) -> None:
    """Tab indents by two, Shift+Tab takes it back, Enter keeps the indent; Esc, then Tab leaves."""
    page = begin(window, part="YAML 글")
    area = editor(page)
    area.focus()
    area.evaluate("a => { const at = a.value.indexOf('summary:') + 8; a.setSelectionRange(at, at) }")
    page.keyboard.press("Enter")
    page.keyboard.type("x: 1")
    assert "summary:\n  x: 1\n" in area.input_value()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert "summary:\nx: 1  \n" in area.input_value()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert not area.evaluate("a => a.getRootNode().activeElement === a")


def test_same_draft_typed_in_two_windows_gives_two_drafts(visit, start_dashboard, shipped_copy) -> None:
    """The later window is told, and goes on with its own text; the other's is kept."""
    running = start_dashboard(shipped_copy)
    first, second = visit(running), visit(running)
    page = begin(first, part="YAML 글")
    draft = draft_in(page)
    other = second.open(f"edit?lang=ko&draft={draft}&do=text")
    for at, words in ((page, "# 첫째 창\n"), (other, "# 둘째 창\n")):
        area = editor(at)
        area.wait_for()
        caret_before(area, "level: province")
        at.keyboard.insert_text(words)
        wait_until_kept(at)
    second.settle()
    expect(other.locator('[data-notice="forked"]')).to_be_visible()
    texts = drafts(shipped_copy)
    mine = draft_in(other)
    assert set(texts) == {draft, mine}
    assert "# 첫째 창" in texts[draft]
    assert "# 둘째 창" not in texts[draft]
    assert "# 둘째 창" in texts[mine]


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 800)])
def test_form_and_text_are_accessible(
    visit, start_dashboard, shipped_copy, theme: str, width: int, artefacts
) -> None:
    """No violation of WCAG 2.1 AA in the page's own part, in either theme."""
    window = visit(start_dashboard(shipped_copy), width=width, theme=theme)
    page = window.open("edit?lang=ko&case=jeonbuk")
    assert violations(page) == []
    begin(window)
    for part in ("양식", "YAML 글"):
        go_to(window, part)
        assert violations(page) == []
    page.screenshot(path=artefacts / f"edit-{theme}.png")


def violations(page: Page) -> list[str]:
    found = Axe().run(page, context={"include": ["[data-testid=stMain]"]}, options=AXE)
    return [v["id"] + str([n["html"][:200] for n in v["nodes"]]) for v in found.response["violations"]]
