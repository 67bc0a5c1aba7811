"""One way to round, so that the numbers of every sentence, chart and table agree."""

import math

# Far below any shown decimal: 6.25 that a sum left at 6.249999999999 is still a half.
_TOLERANCE = 1e-9


def half_up(number: float, decimals: int = 0) -> float:
    """``number`` as readers of reports round: halves away from zero (6.25 → 6.3, −6.25 → −6.3)."""
    shift: int = 10**decimals
    size = math.floor(abs(number) * shift + 0.5 + _TOLERANCE) / shift
    return -size if number < 0 and size else size


def whole_points(points: float) -> int:
    """Points, or a share in percent, as a sentence gives them: 62.5 → 63."""
    return int(half_up(points))
