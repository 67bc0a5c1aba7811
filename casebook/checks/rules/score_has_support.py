"""A score stands on at least one quote that supports it.

A quote supports the score that was given: for a score of 0, a quote that says it is absent. Quotes that only
contradict or give context do not carry a score.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("score-without-support",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most per assessment, at its criterion."""
    del inputs
    for assessment in case.case.assessments:
        at = f"assessments.{assessment.criterion}"
        if assessment.score is None or f"{at}.quotes" in case.unread:
            continue
        if not any(quote.stance == "supports" for quote in assessment.quotes):
            yield finding_at(
                "score-without-support",
                case.path,
                at,
                case.places,
                criterion=assessment.criterion,
                score=assessment.score,
            )
