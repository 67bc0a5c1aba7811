"""A scored criterion has a range and a confidence; a silent one (``none``) has neither.

The range feeds the interval of every number; silence has no interval, and no degree of confidence.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = (
    "score-without-range",
    "score-without-confidence",
    "silence-with-range",
    "silence-with-confidence",
)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """At the criterion where something is left out, at the key that is too much."""
    del inputs
    for assessment in case.case.assessments:
        at = f"assessments.{assessment.criterion}"
        if f"{at}.score" in case.unread:
            continue
        is_scored = assessment.score is not None
        for key, has_value in (
            ("range", assessment.low is not None),
            ("confidence", assessment.confidence is not None),
        ):
            if has_value == is_scored or f"{at}.{key}" in case.unread:
                continue
            code, place = (
                (f"score-without-{key}", at) if is_scored else (f"silence-with-{key}", f"{at}.{key}")
            )
            yield finding_at(code, case.path, place, case.places, criterion=assessment.criterion)
