"""Each page: drawn, with nothing chosen, with a faulty case, by deep link."""

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.view.view import PAGES, WRITING

CHOOSING = [page for page in PAGES if page not in ("rate", "agreement")]
"""Pages that show the choice of cases."""
MAIN = "jeonbuk,korea-gpu-strategy,rancho-cordova"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_page_with_shipped_cases_is_drawn(run_page: Callable, page: str, lang: str) -> None:
    """Every page runs through in both languages."""
    app = run_page(page, lang=lang)
    assert not app.exception
    assert app.query_params["lang"] == lang


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ("case", *WRITING)])
def test_page_with_nothing_chosen_offers_the_main_cases(
    run_page: Callable, page_text: Callable, page: str
) -> None:
    """An empty choice is a state of its own, with a way out of it."""
    app = run_page(page, cases="")
    assert not app.exception
    assert "고른 사례가 없습니다" in page_text(app)
    app.button(key="choose_main").click().run()
    assert not app.exception
    assert sorted(app.query_params["cases"].split(",")) == sorted(MAIN.split(","))
    assert "고른 사례가 없습니다" not in page_text(app)


@pytest.mark.parametrize("page", CHOOSING)
def test_page_with_a_faulty_case_names_it_and_shows_the_others(
    run_page: Callable, page_text: Callable, casebook_copy: Path, page: str
) -> None:
    """A bad file never takes a page down and never vanishes from it."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace("level: province", "level: kingdom", 1), "utf-8")
    app = run_page(page, cases=MAIN, case="rancho-cordova")
    assert not app.exception
    labels = app.multiselect[0].options
    assert any("전북" in label and "오류" in label for label in labels)
    if page != "case":
        assert "전북" in page_text(app)
        assert "빼" in page_text(app) or "뺀" in page_text(app)


def test_case_page_of_a_faulty_case_says_where_it_broke(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """The page of a faulty case shows the finding with file, line and column, and no number."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    lines = path.read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("level:"))
    lines[at] = "level: kingdom"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    app = run_page("case", case="jeonbuk")
    assert not app.exception
    assert f"cases/jeonbuk.yaml:{at + 1}:8" in page_text(app)
    assert not app.get("plotly_chart")


def test_rubric_broken_shows_findings_instead_of_numbers(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """Without a yardstick no page shows a number; each says what to mend."""
    (casebook_copy / "cases" / "_rubric.yaml").write_text("version: [", "utf-8")
    app = run_page("overview")
    assert not app.exception
    assert "_rubric.yaml:1:" in page_text(app)


def test_folder_without_cases_says_how_to_add_one(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """An empty casebook is the first thing that a newcomer sees; it must point the way."""
    for path in (casebook_copy / "cases").glob("[a-z]*.yaml"):
        path.unlink()
    for page in PAGES:
        app = run_page(page)
        assert not app.exception
        if page not in WRITING:
            assert "cases/README.md" in page_text(app)
    assert run_page("edit").button(key="edit_create")


def test_widget_moved_writes_the_address(run_page: Callable) -> None:
    """Whatever is chosen stands in the address, by stable ids."""
    app = run_page("overview", cases=MAIN)
    app.selectbox(key="w_silence").select("available").run()
    assert app.query_params["silence"] == "available"
    app.multiselect[0].unselect("jeonbuk").run()
    assert app.query_params["cases"] == "korea-gpu-strategy,rancho-cordova"
    assert not app.exception


def test_address_on_compare_chooses_criterion_and_pair(run_page: Callable) -> None:
    """A pasted address shows the colleague the same criterion and the same pair."""
    app = run_page("compare", cases=MAIN, criterion="execution", first="jeonbuk", second="rancho-cordova")
    assert not app.exception
    assert app.selectbox(key="w_criterion").value == "execution"
    assert app.selectbox(key="w_first").value == "jeonbuk"
    assert app.selectbox(key="w_second").value == "rancho-cordova"


def test_compare_with_more_than_six_cases_says_which_are_left_out(
    run_page: Callable, page_text: Callable
) -> None:
    """Six cases stand side by side; the seventh is named, not dropped in silence."""
    every = ",".join(
        (MAIN, "us-reshoring", "china-humanoid-data-factory", "hyundai-nvidia", "physical-ai-global-alliance")
    )
    app = run_page("compare", cases=every)
    assert not app.exception
    assert "7개" in page_text(app)


def test_compare_with_one_case_asks_for_another(run_page: Callable, page_text: Callable) -> None:
    """One case cannot be compared; the page says what is missing."""
    app = run_page("compare", cases="jeonbuk")
    assert not app.exception
    assert "둘 이상" in page_text(app)


@pytest.mark.parametrize("name", ["a,b", "가 나", "UPPER", "x\ny"])
def test_case_file_with_an_odd_name_stays_in_the_list_of_every_page(
    run_page: Callable, casebook_copy: Path, name: str
) -> None:
    """A file may be called anything: it is listed as faulty, and no page falls over it, in two runs."""
    text = (casebook_copy / "cases" / "jeonbuk.yaml").read_text("utf-8")
    (casebook_copy / "cases" / f"{name}.yaml").write_text(text, "utf-8")
    for page in PAGES:
        app = run_page(page).run()
        assert not app.exception
        if page not in CHOOSING:
            continue
        assert len(app.multiselect[0].options) == 8
        assert "jeonbuk" in app.query_params["cases"].split(",")
        assert len(app.query_params["cases"].split(",")) == 4
