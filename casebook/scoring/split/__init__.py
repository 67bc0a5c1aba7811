"""Split the difference of two indices into parts per dimension and criterion that sum to it."""

import math

from casebook.scoring.results import (
    Comparison,
    CriterionDifference,
    DifferenceSplit,
    DimensionDifference,
)
from casebook.scoring.split.arithmetic import arithmetic_parts
from casebook.scoring.split.geometric import geometric_parts, logarithmic_mean
from casebook.scoring.split.minimum import minimum_parts

_METHODS = {"arithmetic": arithmetic_parts, "geometric": geometric_parts, "minimum": minimum_parts}


def split_difference(comparison: Comparison, first: str, second: str) -> DifferenceSplit | None:
    """The parts of index(first) − index(second), or None when either has no index.

    The parts sum to the difference within rounding (1e-9 points), for every aggregation.

    Raises:
        KeyError: a case is not in the comparison.
    """
    a, b = comparison.result(first), comparison.result(second)
    if a.index_points is None or b.index_points is None:
        return None
    parts = _METHODS[comparison.aggregation](a, b, a.index_points, b.index_points)
    return DifferenceSplit(
        first=first,
        second=second,
        aggregation=comparison.aggregation,
        points=a.index_points - b.index_points,
        dimensions=tuple(
            DimensionDifference(
                dimension=dimension,
                points=math.fsum(criteria.values()),
                criteria=tuple(CriterionDifference(criterion=c, points=p) for c, p in criteria.items()),
            )
            for dimension, criteria in parts.items()
        ),
        has_same_basis=a.criteria_in_index == b.criteria_in_index,
    )


__all__ = ["logarithmic_mean", "split_difference"]
