"""A criterion marked ``none`` (the sources are silent) has no quote that supports a score.

Where a source says something that supports a score, it is not silent. Quotes for context may stay.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("silence-with-support",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per supporting quote, at its ``stance``."""
    del inputs
    for assessment in case.case.assessments:
        at = f"assessments.{assessment.criterion}"
        if assessment.score is not None or f"{at}.score" in case.unread:
            continue
        for position, quote in enumerate(assessment.quotes):
            stance = f"{at}.quotes.{position}.stance"
            if quote.stance == "supports" and stance not in case.unread:
                yield finding_at(
                    "silence-with-support", case.path, stance, case.places, criterion=assessment.criterion
                )
