"""What a new case says as a stand-in is replaced once the case has a score.

A score whose rationale says that the sources are silent contradicts itself; a case with scores has something
to sum up. A case that is only begun, with no score at all, is true as it stands.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding, Localised
from casebook.wording import NOT_WRITTEN, SILENT

CODES = ("rationale-placeholder", "summary-placeholder")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per rationale and one for the summary, at the first language that was not replaced."""
    del inputs
    has_score = False
    for assessment in case.case.assessments:
        at = f"assessments.{assessment.criterion}"
        if assessment.score is None or f"{at}.score" in case.unread:
            continue
        has_score = True
        for place, text in _left(case, f"{at}.rationale", assessment.rationale, SILENT):
            yield finding_at(
                "rationale-placeholder",
                case.path,
                place,
                case.places,
                severity="warning",
                criterion=assessment.criterion,
                score=assessment.score,
                text=text,
            )
    if has_score:
        for place, text in _left(case, "summary", case.case.summary, NOT_WRITTEN):
            yield finding_at(
                "summary-placeholder", case.path, place, case.places, severity="warning", text=text
            )


def _left(case: CheckedCase, at: str, text: Localised, stand_in: Localised) -> Iterator[tuple[str, str]]:
    """The first language of ``text`` that still is the stand-in: its dotted path and its words."""
    for lang, words, left in (("ko", text.ko, stand_in.ko), ("en", text.en, stand_in.en)):
        place = f"{at}.{lang}"
        if words.strip() == left and place not in case.unread and at not in case.unread:
            yield place, left
            return
