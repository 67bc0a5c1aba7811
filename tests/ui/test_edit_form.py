"""The rules of the Edit form without its widgets: what follows from a score, and where a finding belongs."""

import pytest

from casebook.files import parse_case
from casebook.model import Assessment, Finding, Localised
from casebook.ui.edit_form_fields import typed_text
from casebook.ui.edit_form_findings import PlacedFindings, counts_text
from casebook.ui.edit_form_scores import Followed, undecided, with_cells
from casebook.ui.edit_start import id_from
from casebook.ui.yaml_editor.editor import MAX_SENT_CHARS, read_typed

TEXT = """id: a-town
name: {ko: "가", en: "A"}
level: city
assessments:
  compute:
    score: 2
    range: [2, 3]
    confidence: low
    rationale: {ko: "나", en: "B"}
    quotes:
      - source: a
        text: "다"
        stance: supports
"""


def scored(score: int | None, low: int | None, high: int | None, confidence: str | None) -> Assessment:
    return Assessment(
        criterion="compute",
        score=score,
        low=low,
        high=high,
        confidence=confidence,
        rationale=Localised("나", "B"),
        quotes=(),
    )


def finding(line: int, column: int, severity: str = "error") -> Finding:
    return Finding(code="text-empty", severity=severity, path="cases/a-town.yaml", line=line, column=column)


@pytest.mark.parametrize(
    ("before", "changes", "after", "what"),
    [
        (scored(None, None, None, None), {"score": 3}, scored(3, 2, 4, "low"), "filled"),
        (scored(None, None, None, None), {"score": 3, "low": 1}, scored(3, 1, 4, "low"), "filled"),
        (scored(2, 2, 3, "high"), {"score": 4}, scored(4, 2, 4, "high"), "widened"),
        (scored(2, 2, 3, "high"), {"score": 3}, scored(3, 2, 3, "high"), None),
        (scored(2, 2, 3, "high"), {"low": 1}, scored(2, 1, 3, "high"), None),
        (scored(2, 2, 3, "high"), {"low": 3}, scored(2, 2, 3, "high"), "widened"),
        (scored(2, 1, 3, "high"), {"high": 1}, scored(2, 1, 2, "high"), "widened"),
        (scored(2, 2, 3, "high"), {"score": None}, scored(None, None, None, None), "cleared"),
        (scored(None, None, None, None), {"confidence": "high"}, scored(None, None, None, None), "refused"),
        (scored(None, 1, 2, None), {"low": None, "high": None}, scored(None, None, None, None), None),
    ],
)
def test_score_that_changes_takes_range_and_confidence_along_and_says_so(
    before: Assessment, changes: dict, after: Assessment, what: str | None
) -> None:
    """The range always holds the score, silence has neither range nor confidence, and nothing is silent."""
    result, followed = with_cells(before, changes)
    assert result == after
    assert [f.what for f in followed] == ([what] if what else [])


def test_score_of_a_criterion_that_the_file_lacks_begins_without_anything() -> None:
    """What is filled in is told in full, so that it can be shown."""
    result, followed = with_cells(undecided("compute"), {"score": 0})
    assert (result.score, result.low, result.high, result.confidence) == (0, 0, 1, "low")
    assert followed == (Followed("compute", "filled", 0, 1, "low"),)


def test_finding_belongs_to_the_innermost_part_that_begins_before_it() -> None:
    """Line and column lead to the field; what is in no field of the form is told apart."""
    places = parse_case(TEXT.encode(), "cases/a-town.yaml").places
    score, quote, level = finding(6, 12), finding(12, 15), finding(3, 8, "warning")
    placed = PlacedFindings([score, quote, level], places)
    assert placed.under("assessments.compute.score") == (score,)
    assert placed.under("assessments.compute.quotes.0") == (quote,)
    assert placed.under("assessments.compute.quote") == ()
    assert set(placed.under("assessments.compute")) == {score, quote}
    assert placed.elsewhere(["assessments.compute"]) == (level,)


def test_counts_of_findings_name_errors_before_warnings() -> None:
    """A case without findings has no text at all."""
    found = [finding(1, 1, "warning"), finding(2, 1), finding(3, 1)]
    assert counts_text(found, "ko") == "오류 2건 · 주의 1건"
    assert counts_text((), "ko") == ""


def test_typed_text_is_composed_and_has_no_control_characters() -> None:
    """What a file would refuse is not written into it; line breaks and inner spaces stay."""
    assert typed_text("  \u1100\u1161\x07나\r\n 다  ") == "가나\n 다"
    assert typed_text(None) == ""


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Gwangju", "gwangju"),
        ("São Paulo (State)", "sao-paulo-state"),
        ("광주", ""),
        (" 5G  City! ", "5g-city"),
    ],
)
def test_file_name_is_made_of_a_latin_name(name: str, made: str) -> None:
    """Accents go, anything between words is one hyphen, Korean gives nothing."""
    assert id_from(name) == made


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "text",
        {"document": "d"},
        {"document": "d", "editor": "e", "number": "1", "base": "b", "text": "t"},
        {"document": "d", "editor": "e", "number": 1, "base": "b", "text": "x" * (MAX_SENT_CHARS + 1)},
    ],
)
def test_editor_takes_nothing_that_it_would_not_send(sent: object) -> None:
    """Anything at all may come from a browser."""
    assert read_typed(sent) is None


def test_editor_takes_what_was_typed() -> None:
    """Every part arrives as it was sent."""
    sent = {"document": "d", "editor": "e", "number": 7, "base": "b", "text": "가"}
    typed = read_typed(sent)
    assert typed is not None
    assert (typed.document, typed.editor, typed.number, typed.base, typed.text) == ("d", "e", 7, "b", "가")
