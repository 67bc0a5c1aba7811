"""Streamlit's own words in its widgets: in the language of the page, and back again."""

import re

from playwright.sync_api import expect

ENGLISH = re.compile(r"Press |per file|Upload|No results|Drag and drop|Choose ")


def test_widgets_say_in_korean_how_to_end_an_entry(visit, dashboard) -> None:
    """What is shown while one types, and what a list without a match says."""
    page = visit(dashboard).open("evidence?lang=ko")
    search = page.get_by_label("인용 검색").or_(page.locator("[data-testid=stTextInput] input")).first
    search.click()
    search.press_sequentially("전력")
    expect(page.get_by_text("Enter를 누르면 반영됩니다")).to_be_visible(timeout=60_000)
    choice = page.locator("[data-testid=stMain] [data-testid=stSelectbox] input").first
    choice.click()
    choice.press_sequentially("없는 낱말")
    expect(page.get_by_text("찾은 항목 없음")).to_be_visible(timeout=60_000)
    assert not ENGLISH.search(page.locator("body").inner_text())


def test_file_chooser_speaks_the_language_of_the_page(visit, dashboard) -> None:
    """In Korean on the Korean page; in English again after the language is changed."""
    window = visit(dashboard)
    page = window.open("ahp?lang=ko")
    chooser = page.locator("[data-testid=stFileUploaderDropzone]")
    expect(chooser).to_contain_text("파일당 1MB까지", timeout=60_000)
    expect(chooser).to_contain_text("파일 고르기")
    assert not ENGLISH.search(page.locator("body").inner_text())
    page.get_by_text("English", exact=True).first.click()
    # A busy machine may be slow.
    expect(chooser).to_contain_text("1MB per file", timeout=60_000)
    expect(chooser).to_contain_text("Upload")
    assert window.problems == []
