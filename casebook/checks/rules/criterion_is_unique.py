"""A criterion belongs to one dimension: its id stands once in the whole rubric.

Cases name criteria without their dimension.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedRubric
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("criterion-repeated",)


def check_rubric(rubric: CheckedRubric) -> Iterator[Finding]:
    """One finding per repetition, at the id."""
    first: dict[str, str] = {}
    for criterion in rubric.rubric.criteria:
        dimension = first.setdefault(criterion.id, criterion.dimension)
        if dimension != criterion.dimension:
            yield finding_at(
                "criterion-repeated",
                rubric.path,
                f"dimensions.{criterion.dimension}.criteria.{criterion.id}",
                rubric.places,
                criterion=criterion.id,
                dimension=dimension,
            )
