"""Weights are never negative, and at least one of each group is more than zero.

A group is the dimensions among themselves, and the criteria of one dimension.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedRubric
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("weight-negative", "dimension-weights-all-zero", "criterion-weights-all-zero")


def check_rubric(rubric: CheckedRubric) -> Iterator[Finding]:
    """At the weight, or at the group."""
    dimensions = rubric.rubric.dimensions
    if dimensions and all(d.weight == 0 for d in dimensions):
        yield finding_at("dimension-weights-all-zero", rubric.path, "dimensions", rubric.places)
    for dimension in dimensions:
        at = f"dimensions.{dimension.id}"
        weights = [(f"{at}.weight", dimension.weight)]
        weights += [(f"{at}.criteria.{c.id}.weight", c.weight) for c in dimension.criteria]
        for place, weight in weights:
            if weight < 0:
                yield finding_at("weight-negative", rubric.path, place, rubric.places, weight=f"{weight:g}")
        if dimension.criteria and all(c.weight == 0 for c in dimension.criteria):
            yield finding_at(
                "criterion-weights-all-zero",
                rubric.path,
                f"{at}.criteria",
                rubric.places,
                dimension=dimension.id,
            )
