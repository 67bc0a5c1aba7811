"""Every criterion that a case assesses stands in the rubric.

A criterion that the rubric does not know enters no number; mostly its id is misspelt.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import Suggestions, finding_at
from casebook.model import Finding

CODES = ("criterion-unknown", "criterion-misspelt")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per unknown criterion, at its id."""
    if inputs.rubric is None:
        return
    known = [criterion.id for criterion in inputs.rubric.rubric.criteria]
    suggestions = Suggestions(known)
    for assessment in case.case.assessments:
        written = assessment.criterion
        if written in known:
            continue
        at = f"assessments.{written}"
        suggestion = suggestions.nearest(written)
        if suggestion is None:
            yield finding_at(
                "criterion-unknown", case.path, at, case.places, criterion=written, known=", ".join(known)
            )
        else:
            yield finding_at(
                "criterion-misspelt", case.path, at, case.places, criterion=written, suggestion=suggestion
            )
