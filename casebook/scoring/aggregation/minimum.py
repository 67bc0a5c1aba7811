"""Minimum index: the basics work only as one system, so the weakest dimension is the result."""

from collections.abc import Sequence


def minimum(pairs: Sequence[tuple[float, float]]) -> float:
    """The lowest points among (weight, points) pairs with weight > 0; weights matter no further.

    Units: points 0–100.
    """
    return min(x for _, x in pairs)
