"""``min_coverage`` of the rubric is a share from 0 to 1."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedRubric
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("min-coverage-outside",)


def check_rubric(rubric: CheckedRubric) -> Iterator[Finding]:
    """One finding at most, at ``min_coverage``."""
    share = rubric.rubric.min_coverage
    if not 0 <= share <= 1:
        yield finding_at(
            "min-coverage-outside", rubric.path, "min_coverage", rubric.places, value=f"{share:g}"
        )
