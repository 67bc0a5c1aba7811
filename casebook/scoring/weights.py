"""Relative weights of dimensions and criteria."""

import math
from collections.abc import Iterable

from casebook.model import Rubric
from casebook.scoring.results import Weights


def weights_of(rubric: Rubric) -> Weights:
    """The weights that the rubric itself gives."""
    return Weights(
        dimensions=tuple((d.id, d.weight) for d in rubric.dimensions),
        criteria=tuple((c.id, c.weight) for c in rubric.criteria),
    )


def normalised(weights: Weights, rubric: Rubric) -> Weights:
    """``weights`` in the rubric's order, with sum 1 over dimensions and within each dimension.

    Weights that are all zero stay zero.

    Raises:
        ValueError: an id is missing, unknown or given twice, or a weight is negative or not finite.
    """
    dimensions = _by_id(weights.dimensions, [d.id for d in rubric.dimensions])
    criteria = _by_id(weights.criteria, [c.id for c in rubric.criteria])
    shares = _shares([(d.id, dimensions[d.id]) for d in rubric.dimensions])
    within = [s for d in rubric.dimensions for s in _shares([(c.id, criteria[c.id]) for c in d.criteria])]
    return Weights(dimensions=tuple(shares), criteria=tuple(within))


def _by_id(pairs: Iterable[tuple[str, float]], expected: list[str]) -> dict[str, float]:
    given = list(pairs)
    table = dict(given)
    if len(given) != len(table) or set(table) != set(expected):
        raise ValueError(f"weights are needed exactly once for: {', '.join(expected)}")
    for name, weight in given:
        if not math.isfinite(weight) or weight < 0:
            raise ValueError(f"the weight of {name} is {weight}; it must be a number ≥ 0")
    return table


def _shares(pairs: list[tuple[str, float]]) -> list[tuple[str, float]]:
    largest = max((weight for _, weight in pairs), default=0.0)
    if largest == 0:
        return [(name, 0.0) for name, _ in pairs]
    # Dividing by the largest first keeps the sum finite for any finite weights.
    scaled = [(name, weight / largest) for name, weight in pairs]
    total = math.fsum(weight for _, weight in scaled)
    return [(name, weight / total) for name, weight in scaled]
