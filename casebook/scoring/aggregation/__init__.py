"""From dimension scores to one index; one method, one file."""

from collections.abc import Sequence

from casebook.scoring.aggregation.arithmetic import arithmetic
from casebook.scoring.aggregation.geometric import geometric, mapped
from casebook.scoring.aggregation.minimum import minimum
from casebook.scoring.results import Aggregation

_METHODS = {"arithmetic": arithmetic, "geometric": geometric, "minimum": minimum}


def aggregate(pairs: Sequence[tuple[float, float]], method: Aggregation) -> float | None:
    """The index of (weight, points) pairs, or None when no pair has a weight above 0."""
    weighted = [(w, x) for w, x in pairs if w > 0]
    return _METHODS[method](weighted) if weighted else None


__all__ = ["aggregate", "arithmetic", "geometric", "mapped", "minimum"]
