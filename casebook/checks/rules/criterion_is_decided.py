"""Every criterion of the rubric is decided in every case: by a score, or by the word ``none``.

A criterion that was left out could be silence or an oversight; only ``none`` says that somebody looked.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("criterion-undecided",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per criterion that was left out, at ``assessments``."""
    if inputs.rubric is None or "assessments" in case.unread:
        return
    decided = {assessment.criterion for assessment in case.case.assessments}
    for criterion in inputs.rubric.rubric.criteria:
        if criterion.id not in decided:
            yield finding_at(
                "criterion-undecided", case.path, "assessments", case.places, criterion=criterion.id
            )
