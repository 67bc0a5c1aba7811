"""The Agreement page: how far raters agree, why not further, and what they concluded."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.files import parse_reconciliation
from casebook.library import open_library
from casebook.model import Reconciliation

CASE = "rancho-cordova"
NOTES = f"cases/ratings/{CASE}/_reconciliation.yaml"


def rate(root: Path, changes: dict[str, str], name: str = "김하나", rater: str = "kim") -> None:
    """A rater who says what the file says, but for ``changes``: criterion → level, or ``none``."""
    library = open_library(root)
    entry = library.entry(CASE)
    assert library.rubric is not None
    assert entry is not None
    assert entry.case is not None
    given = {a.criterion: "none" if a.score is None else str(a.score) for a in entry.case.assessments}
    lines = "".join(
        f"  {c}:\n    score: {score}\n    rationale: '{rater} 이유 <b>{c}</b>'\n"
        for c, score in {**given, **changes}.items()
    )
    path = root / f"cases/ratings/{CASE}/{rater}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"case: {CASE}\nrater: {rater}\nname: '{name}'\ndate: 2025-11-20\n"
        f"rubric: '{library.rubric.version}'\nratings:\n{lines}",
        encoding="utf-8",
    )


def notes(root: Path) -> Reconciliation:
    value = parse_reconciliation((root / NOTES).read_bytes(), NOTES).value
    assert value is not None
    return value


def open_form(app: AppTest, criterion: str) -> AppTest:
    app.session_state[f"w_note_{CASE}_{criterion}"] = True
    return app.run()


def fill(app: AppTest, criterion: str, text: str, by: str, score: str | None = None) -> AppTest:
    at = f"{CASE}_{criterion}"
    app.text_area(key=f"w_note_text_{at}").set_value(text)
    app.text_input(key=f"w_note_by_{at}").set_value(by)
    if score is not None:
        app.button_group(key=f"w_note_score_{at}").set_value(score)
    return app.button(key=f"note_save_{at}").click().run()


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_agreement_page_without_raters_says_how_to_begin(
    run_page: Callable, page_text: Callable, lang: str
) -> None:
    """No number, but the steps that lead to one."""
    app = run_page("agreement", lang=lang)
    assert not app.exception
    assert not app.get("plotly_chart")
    assert 'href="rate?' in page_text(app)


def test_agreement_page_shows_coefficient_and_widest_disagreement_first(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """Two levels apart before one, silence last; all reasons stand side by side, nothing of them is HTML."""
    rate(casebook_copy, {"digital_twin": "1", "compute": "none", "anchor_firms": "0"})
    app = run_page("agreement", lang="ko")
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1
    text = page_text(app)
    assert "크리펜도르프 알파는" in text
    places = [text.index(f'data-cell="{CASE}/{c}"') for c in ("anchor_firms", "digital_twin")]
    assert places == sorted(places)
    assert f'data-cell="{CASE}/training"' not in text
    assert "&lt;b&gt;anchor_firms&lt;/b&gt;" in text
    assert "사례 파일" in text
    assert "김하나" in text


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_agreement_page_where_all_is_the_same_breaks_nowhere(
    run_page: Callable, casebook_copy: Path, page_text: Callable, lang: str
) -> None:
    """Perfect agreement has no interval and no disagreements; the page says both."""
    rate(casebook_copy, {})
    app = run_page("agreement", lang=lang)
    assert not app.exception
    text = page_text(app)
    assert "data-cell" not in text
    assert "1.000" in text
    assert "None" not in text


def test_agreement_page_leaves_out_a_faulty_file_and_names_it(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """One rater's mistake takes nothing away from the others."""
    rate(casebook_copy, {"digital_twin": "0"})
    (casebook_copy / f"cases/ratings/{CASE}/lee.yaml").write_text("case: [", encoding="utf-8")
    app = run_page("agreement", lang="ko")
    assert not app.exception
    assert f"cases/ratings/{CASE}/lee.yaml" in page_text(app)
    assert "평가자 1명" in page_text(app)


def test_agreement_page_note_is_saved_changed_and_taken_out(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """What was concluded stands in a file of its own; the case's score is as it was."""
    rate(casebook_copy, {"digital_twin": "0", "compute": "0"})
    before = (casebook_copy / f"cases/{CASE}.yaml").read_bytes()
    app = open_form(run_page("agreement", lang="ko", case=CASE), "digital_twin")
    app = fill(app, "digital_twin", '둘 다 1로 봄: "계획"\n둘째 줄', "김하나", "1")
    assert not app.exception
    (note,) = notes(casebook_copy).notes
    assert (note.criterion, note.note, note.by, note.is_agreed, note.score) == (
        "digital_twin",
        '둘 다 1로 봄: "계획"\n둘째 줄',
        "김하나",
        True,
        1,
    )
    assert "합의한 점수: 1" in page_text(app)
    app = fill(open_form(app, "compute"), "compute", "다시 보기로 함", "이")
    assert [n.criterion for n in notes(casebook_copy).notes] == ["compute", "digital_twin"]
    assert not notes(casebook_copy).notes[0].is_agreed
    app = fill(open_form(app, "compute"), "compute", "", "이")
    assert [n.criterion for n in notes(casebook_copy).notes] == ["digital_twin"]
    assert (casebook_copy / f"cases/{CASE}.yaml").read_bytes() == before
    assert open_library(casebook_copy).findings == ()


def test_agreement_page_note_changed_by_somebody_else_is_not_written_over(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """The second one sees what the first one wrote, and decides again."""
    rate(casebook_copy, {"digital_twin": "0"})
    first = open_form(run_page("agreement", lang="ko", case=CASE), "digital_twin")
    at = f"{CASE}_digital_twin"
    first.text_area(key=f"w_note_text_{at}").set_value("나의 결론")
    first.text_input(key=f"w_note_by_{at}").set_value("나")

    other = open_form(run_page("agreement", lang="ko", case=CASE), "digital_twin")
    fill(other, "digital_twin", "남의 결론", "남")
    first.button(key=f"note_save_{at}").click().run()
    assert [n.note for n in notes(casebook_copy).notes] == ["남의 결론"]
    assert "그 사이 파일이 바뀌어" in page_text(first)
    assert "남의 결론" in page_text(first)
    first.button(key=f"note_save_{at}").click().run()
    assert [n.note for n in notes(casebook_copy).notes] == ["나의 결론"]


def test_agreement_page_note_without_a_name_is_not_saved(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """Who concluded it belongs to the note."""
    rate(casebook_copy, {"digital_twin": "0"})
    app = open_form(run_page("agreement", lang="ko", case=CASE), "digital_twin")
    app = fill(app, "digital_twin", "결론", "  ")
    assert "모두 입력하십시오" in page_text(app)
    assert not (casebook_copy / NOTES).exists()


def test_agreement_page_where_nothing_may_be_written_has_no_form(
    run_page: Callable, casebook_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The numbers are for everybody, the notes for those who may write."""
    rate(casebook_copy, {"digital_twin": "0"})
    monkeypatch.setenv("CASEBOOK_EDITING", "off")
    app = run_page("agreement", lang="ko", case=CASE)
    assert app.get("plotly_chart")
    assert not [e for e in app.expander if "조정 기록" in e.label]


def test_agreement_page_when_presenting_shows_nothing(
    run_page: Callable, casebook_copy: Path, monkeypatch: pytest.MonkeyPatch, page_text: Callable
) -> None:
    """Raters' names are not for an audience."""
    rate(casebook_copy, {"digital_twin": "0"})
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    app = run_page("agreement", lang="ko")
    assert "김하나" not in page_text(app)
    assert not app.get("plotly_chart")
