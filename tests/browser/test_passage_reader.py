"""The passage reader in a real browser: mouse, keyboard, search, and what Python is told."""

import json
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

PLACE = """(root, [words, from, to]) => {
  const walker = document.createTreeWalker(root.querySelector(".article"), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words)
    if (at < 0) continue
    const place = (offset) => {
      const range = document.createRange()
      range.setStart(node, at + offset)
      range.setEnd(node, at + offset + 1)
      return range.getBoundingClientRect()
    }
    const [a, b] = [place(from), place(to)]
    return [a.left + 1, a.top + a.height / 2, b.right - 1, b.top + b.height / 2]
  }
}"""


@pytest.fixture(scope="module")
def address(serve_script: Callable[[str], str]) -> str:
    """A server that shows nothing but the reader."""
    return serve_script("passage_reader_page.py")


class Reader:
    """The reader as a person meets it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []
        page.on("pageerror", lambda e: self.problems.append(str(e)))

    @property
    def root(self) -> Locator:
        return self.page.locator(".passage-reader")

    def sentence(self, words: str) -> Locator:
        return self.page.get_by_role("option").filter(has_text=words).first

    def drag(self, words: str, first: int, last: int) -> None:
        """Drag over the characters ``first`` to ``last`` of ``words``."""
        a, b, c, d = self.root.evaluate(PLACE, [words, first, last])
        self.page.mouse.move(a, b)
        self.page.mouse.down()
        self.page.mouse.move((a + c) / 2, (b + d) / 2, steps=4)
        self.page.mouse.move(c, d, steps=4)
        self.page.mouse.up()

    def expect_told(self, text: str) -> None:
        """Python was told of this selection, and it is what the page shows as selected."""
        shown = self.page.locator(".st-key-python")
        expect(shown).to_contain_text(json.dumps(text))
        assert "".join(self.page.locator(".selected").all_inner_texts()) == text


@pytest.fixture
def open_reader(browser: Browser, address: str) -> Iterator[Callable[..., Reader]]:
    contexts = []
    readers = []

    def open_it(width: int = 1200, theme: str = "light", **asked: str) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if theme == "dark" else "light"
        )
        context.set_default_timeout(120_000)
        contexts.append(context)
        reader = Reader(context.new_page())
        readers.append(reader)
        reader.page.goto(f"{address}/?{'&'.join(f'{k}={v}' for k, v in asked.items())}")
        reader.page.locator(".article").wait_for()
        reader.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        return reader

    yield open_it
    for context in contexts:
        context.close()
    assert [p for reader in readers for p in reader.problems] == []


def test_reader_mouse_drag_snaps_to_whole_words_and_numbers(open_reader):
    """Half a word or half a number cannot be quoted, so what was touched is taken whole."""
    reader = open_reader()
    reader.drag("올해 연산 센터를 열기로", 4, 8)
    reader.expect_told("연산 센터를")
    reader.drag("예산은 3.5% 늘었고", 6, 9)
    reader.expect_told("3.5% 늘었고")
    reader.drag("채용을 진행하고", 1, 5)
    reader.expect_told("채용을 진행하고")


def test_reader_click_takes_a_sentence_and_adjoining_ones_join(open_reader):
    """A second sentence beside the first joins it; one apart begins anew; the same once more is let go."""
    reader = open_reader()
    reader.sentence("예산은").click()
    reader.expect_told("예산은 3.5% 늘었고 시가 낸다.")
    reader.sentence("시장은").click()
    reader.expect_told("예산은 3.5% 늘었고 시가 낸다. 시장은 “내년에 가동하겠다”고 말했다.")
    reader.sentence("회의는").click()
    reader.expect_told("주민은 소음을 걱정했다. 회의는 두 시간 이어졌다.")
    reader.sentence("회의는").click()
    expect(reader.page.locator(".foot .status")).to_have_text("고른 구절 없음")
    expect(reader.page.locator(".st-key-python")).to_contain_text('"text": ""')


def test_reader_keyboard_alone_selects_extends_and_trims(open_reader):
    """Tab reaches the text once, arrows move by sentence, Shift extends, and edges move by word."""
    reader = open_reader()
    page = reader.page
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(reader.sentence("예산은")).to_be_focused()
    page.keyboard.press("Space")
    reader.expect_told("예산은 3.5% 늘었고 시가 낸다.")
    page.keyboard.press("Shift+ArrowDown")
    expect(reader.sentence("시장은")).to_be_focused()
    reader.expect_told("예산은 3.5% 늘었고 시가 낸다. 시장은 “내년에 가동하겠다”고 말했다.")
    page.keyboard.press("Shift+ArrowLeft")
    reader.expect_told("예산은 3.5% 늘었고 시가 낸다. 시장은 “내년에 가동하겠다”고")
    page.get_by_role("button", name="처음을 한 어절 뒤로").click()
    reader.expect_told("3.5% 늘었고 시가 낸다. 시장은 “내년에 가동하겠다”고")
    page.keyboard.press("Tab")
    expect(reader.sentence("예산은")).to_have_attribute("aria-selected", "true")
    reader.sentence("시장은").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".selected")).to_have_count(0)


def test_reader_selection_never_runs_across_a_gap(open_reader):
    """What is left out cannot be quoted: the selection ends where it begins, and says so."""
    reader = open_reader(text="excerpt")
    reader.sentence("둘째").click()
    reader.page.keyboard.press("Shift+ArrowDown")
    reader.expect_told("첫 문장이다. 둘째 문장이다.")
    expect(reader.page.locator(".foot .status")).to_contain_text("줄인 곳 앞까지만")
    expect(reader.page.get_by_role("button", name="끝을 한 어절 뒤로")).to_be_enabled()
    reader.page.get_by_role("button", name="끝을 한 어절 뒤로").click()
    reader.expect_told("첫 문장이다. 둘째 문장이다.")


def test_reader_search_marks_hits_steps_and_offers_similar_passages(open_reader):
    """Hits are found at once; words that are not there lead to passages like them."""
    reader = open_reader()
    page = reader.page
    box = page.get_by_role("searchbox")
    box.fill("문장")
    expect(page.locator(".count")).to_have_text("없음")
    box.fill("은")
    expect(page.locator(".count")).to_have_text("1 / 5")
    expect(page.locator(".hit")).to_have_count(5)
    box.press("Enter")
    expect(page.locator(".count")).to_have_text("2 / 5")
    box.press("Shift+Enter")
    box.press("Shift+Enter")
    expect(page.locator(".count")).to_have_text("5 / 5")
    box.fill("대학이 교육을 맡는")
    page.locator(".found").first.click()
    expect(page.locator(".paragraph", has=page.locator(".like"))).to_contain_text("교육은 대학이 맡는다.")
    expect(page.locator(".near")).to_be_hidden()


def test_reader_shows_what_python_selects_and_keeps_what_the_reader_did_since(open_reader):
    """A passage found by pasting is shown; a rerun for another reason leaves the reader's own selection."""
    reader = open_reader()
    reader.page.get_by_role("button", name="outside").click()
    expect(reader.page.locator(".selected")).to_have_text("교육은 대학이 맡는다.")
    reader.drag("올해 연산 센터를 열기로", 4, 8)
    reader.expect_told("연산 센터를")
    reader.page.get_by_role("searchbox").fill("대학이 교육을 맡는")
    reader.page.locator(".found").first.wait_for()
    reader.expect_told("연산 센터를")


def test_reader_text_is_text_and_marks_excerpt_and_use(open_reader):
    """Nothing in an article becomes markup; what is in the excerpt and what is quoted can be told."""
    reader = open_reader()
    page = reader.page
    assert page.evaluate("window.hacked") is None
    assert page.locator(".article img, .article b, .article i").count() == 0
    kept = "".join(page.locator(".kept").all_inner_texts())
    assert kept == "사업단은 인력 😀 채용을 진행하고 있다. 지원자는 1,240명이다."
    assert page.locator(".used").inner_text() == "지원자는"
    assert page.locator(".notes").inner_text() == "인력 양성(뒷받침) <i>"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 480])
def test_reader_is_accessible(open_reader, theme, width):
    """No violation in either theme, wide or narrow, with hits and a selection shown."""
    reader = open_reader(width=width, theme=theme)
    reader.sentence("예산은").click()
    reader.expect_told("예산은 3.5% 늘었고 시가 낸다.")
    reader.page.get_by_role("searchbox").fill("시")
    reader.page.locator(".hit").first.wait_for()
    # While its script runs, Streamlit draws the page paler.
    reader.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    reader.page.wait_for_timeout(600)
    results = Axe().run(reader.page, context=".st-key-reader", options={"resultTypes": ["violations"]})
    found = [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in results.response["violations"]]
    assert found == []
    box = reader.page.locator(".article")
    assert box.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_reader_long_article_stays_quick(open_reader):
    """30,000 characters: to type, to step and to select takes less than a blink."""
    reader = open_reader(text="long")
    page = reader.page
    assert len(page.locator(".article").inner_text()) > 30_000
    took = reader.root.evaluate(
        """root => {
          const box = root.querySelector(".search")
          const times = []
          for (const words of ["센", "센터", "이", ""]) {
            const start = performance.now()
            box.value = words
            box.dispatchEvent(new Event("input"))
            root.querySelector(".article").getBoundingClientRect()
            times.push(performance.now() - start)
          }
          return Math.max(...times)
        }"""
    )
    assert took < 1000  # 40 ms on a machine at rest; a busy one is given time
