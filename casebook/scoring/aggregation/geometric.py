"""Geometric index: a weak dimension is made up for only in part, and the less the weaker it is."""

import math
from collections.abc import Sequence


def mapped(points: float) -> float:
    """``points`` (0–100) on [1, 100], because the geometric mean is undefined at 0: 1 + 0.99x."""
    return 1 + 0.99 * points


def geometric(pairs: Sequence[tuple[float, float]]) -> float:
    """exp(Σw ln(1 + 0.99x) / Σw) of (weight, points) pairs with weight > 0.

    Units: the result lies on [1, 100], not on 0–100.
    Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), geometric aggregation;
    COINr ``aggregate.R``.
    """
    logs = math.fsum(w * math.log(mapped(x)) for w, x in pairs)
    return math.exp(logs / math.fsum(w for w, _ in pairs))
