"""The range of an assessment runs from low to high and contains the score.

The range says which levels another reasonable reader of the same quotes could give; the score is one of them.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("range-reversed", "range-excludes-score")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most per assessment, at its ``range``."""
    del inputs
    for assessment in case.case.assessments:
        low, high, score = assessment.low, assessment.high, assessment.score
        if low is None or high is None:
            continue
        at = f"assessments.{assessment.criterion}.range"
        if low > high:
            yield finding_at("range-reversed", case.path, at, case.places, low=low, high=high)
        elif score is not None and not low <= score <= high:
            yield finding_at(
                "range-excludes-score", case.path, at, case.places, low=low, high=high, score=score
            )
