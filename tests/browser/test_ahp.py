"""AHP filled in by a person: consistently and not, mended, applied, saved and loaded."""

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

MIDDLE = 8
CONSISTENT = (7, 5, 1, 1, 7, 5, 5, 7, 7, 8)
"""Places on the scale (0–16) that agree with the weights 8 : 4 : 2 : 1 : 1."""
TURNED = (7, 5, 1, 1, 7, 12, 5, 7, 7, 8)
"""The sixth turned round: power five times as important as workforce."""


def fill_in(window, said: Sequence[int], first: int = 1) -> None:
    """Click one answer to each question."""
    for number, place in enumerate(said, start=first):
        question = window.page.locator(f".st-key-ahp_question_{number}")
        question.locator('[data-testid="stRadioOption"]').nth(place).click()
        question.locator(".ahp-open").wait_for(state="detached")
    window.settle()


def open_ahp(window, address: str = "ahp?lang=ko") -> Page:
    tab = window.open(address)
    tab.get_by_role("radiogroup").nth(9).wait_for()
    window.settle()
    return tab


def weights_in(url: str) -> dict[str, float]:
    carried = parse_qs(urlsplit(url).query)["w"][0]
    return {name: float(value) for name, _, value in (part.partition(":") for part in carried.split(","))}


def test_ahp_filled_in_consistently_says_so_and_applies_to_the_address(dashboard, visit: Callable) -> None:
    """Ten answers that agree: CR 0.000, a clear word, and one click weighs every page."""
    window = visit(dashboard)
    tab = open_ahp(window)
    assert tab.locator(".ahp-open").count() == 10
    fill_in(window, CONSISTENT[:9])
    assert tab.locator(".ahp-cr").count() == 0
    fill_in(window, CONSISTENT[9:], first=10)
    tab.locator(".ahp-good").wait_for()
    assert tab.locator(".ahp-ratio").inner_text() == "0.000"
    assert "일관성 있음" in tab.locator(".ahp-verdict").inner_text()
    assert tab.locator("[data-mend]").count() == 0
    tab.get_by_role("button", name="이 가중치 적용").click()
    tab.wait_for_url("**w=*")
    window.settle()
    assert weights_in(tab.url) == {
        "infrastructure": 50,
        "workforce": 25,
        "industry": 12.5,
        "power": 6.3,
        "governance": 6.2,
    }
    tab.get_by_role("link", name="한눈에", exact=True).click()
    tab.locator(".cb h1", has_text="한눈에").wait_for()
    window.settle()
    assert weights_in(tab.url)["infrastructure"] == 50
    assert window.problems == []
    assert window.outside == []


def test_ahp_filled_in_inconsistently_names_the_judgement_and_mends_it(
    dashboard, visit: Callable, artefacts: Path
) -> None:
    """One answer turned round: the word changes, just this answer is named, and its mend works."""
    window = visit(dashboard)
    tab = open_ahp(window)
    fill_in(window, TURNED)
    tab.locator(".ahp-bad").wait_for()
    assert "다시 검토" in tab.locator(".ahp-verdict").inner_text()
    assert float(tab.locator(".ahp-ratio").inner_text()) > 0.1
    mend = tab.locator("[data-mend]")
    assert mend.get_attribute("data-mend") == "workforce/power/4"
    assert "전력이 인력보다 상당히 중요(5)" in mend.inner_text()
    assert tab.locator(".st-key-ahp_question_6 .cb-tag-bad").count() == 1
    assert tab.locator(".ahp-question .cb-tag-bad").count() == 1
    tab.screenshot(path=artefacts / "ahp_inconsistent.png")
    tab.get_by_role("button", name="이 값으로 고치기").click()
    tab.locator(".ahp-good").wait_for()
    window.settle()
    assert "인력이 전력보다 약간~상당히 중요(4)" in tab.locator(".st-key-ahp_question_6").inner_text()
    assert tab.locator(".st-key-ahp_question_6 input[type=radio]:checked").get_attribute("value") == "5"
    assert window.problems == []


def test_ahp_answered_by_keyboard_alone(dashboard, visit: Callable) -> None:
    """A question is one stop of the tab key; the arrow keys go along the scale."""
    window = visit(dashboard)
    tab = open_ahp(window, "ahp?lang=en")
    question = tab.locator(".st-key-ahp_question_1")
    question.locator("input[type=radio]").first.focus()
    tab.keyboard.press("Space")
    question.get_by_text("Infrastructure is extremely more important than Workforce (9)").wait_for()
    tab.keyboard.press("ArrowRight")
    question.get_by_text("very strongly to extremely more important").wait_for()
    tab.keyboard.press("Tab")
    window.settle()
    assert tab.evaluate("document.querySelector('.st-key-ahp_question_2').contains(document.activeElement)")


def test_ahp_saved_and_loaded_by_another_visitor_is_the_same(
    dashboard, visit: Callable, tmp_path: Path
) -> None:
    """The file of one window gives the other window the same answers, after it was asked for."""
    one = visit(dashboard)
    tab = open_ahp(one)
    fill_in(one, CONSISTENT[:3])
    with tab.expect_download() as download:
        tab.get_by_role("button", name="YAML 파일로 저장").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "casebook-ahp.yaml"
    other = visit(dashboard)
    tab = open_ahp(other, "ahp?lang=en")
    tab.locator("input[type=file]").set_input_files(path)
    tab.get_by_text("Loading replaces everything entered here").wait_for()
    assert tab.locator(".ahp-open").count() == 10
    tab.get_by_role("button", name="Replace the answers with this file").click()
    tab.get_by_text("3 of 10 answered").first.wait_for()
    other.settle()
    checked = tab.locator(".ahp-question").first.inner_text()
    assert "Infrastructure is equally to moderately more important than Workforce (2)" in checked
    assert one.problems == other.problems == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ahp_with_answers_checked_by_axe_has_no_serious_violation(
    dashboard, visit: Callable, theme: str
) -> None:
    """Filled in, with a warning and a ranking on the page, it keeps nobody out."""
    window = visit(dashboard, theme=theme)
    tab = open_ahp(window)
    fill_in(window, TURNED)
    tab.locator(".ahp-bad").wait_for()
    found = Axe().run(tab).response["violations"]
    serious = [
        (v["id"], [n["target"] for n in v["nodes"][:5]])
        for v in found
        if v["impact"] in {"serious", "critical"}
    ]
    assert serious == []
