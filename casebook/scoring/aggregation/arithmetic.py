"""Arithmetic index: strength in one dimension makes up for weakness in another, point for point."""

import math
from collections.abc import Sequence

# Thirds have no exact binary form: without this, three criteria at 100 points average 99.99999999999999.
_DECIMALS = 12


def arithmetic(pairs: Sequence[tuple[float, float]]) -> float:
    """Σwx / Σw of (weight, points) pairs with weight > 0.

    Units: points 0–100.
    Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), linear aggregation.
    """
    return round(math.fsum(w * x for w, x in pairs) / math.fsum(w for w, _ in pairs), _DECIMALS)
