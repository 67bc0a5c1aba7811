"""Efforts as whole numbers, so that sums of them are compared exactly."""

import math
from collections.abc import Sequence
from fractions import Fraction

_FINEST = 10**6
_NEAR = 10**12


def whole_efforts(efforts: Sequence[float]) -> tuple[int, ...]:
    """Whole numbers in the proportions of ``efforts``, to 1e-12.

    Three times 0.1 costs exactly as much as 0.3, three times a third as much as 1.

    Raises:
        ValueError: an effort is not a number above 0.
    """
    for effort in efforts:
        if not math.isfinite(effort) or effort <= 0:
            raise ValueError(f"an effort is {effort}; it must be a number > 0")
    if not efforts:
        return ()
    least = Fraction(min(efforts))
    ratios = [_meant(Fraction(effort) / least) for effort in efforts]
    unit = math.lcm(*(ratio.denominator for ratio in ratios))
    return tuple(int(ratio * unit) for ratio in ratios)


def _meant(ratio: Fraction) -> Fraction:
    """The simple fraction that binary has blurred, where there is one so near; else the ratio as it is."""
    simple = ratio.limit_denominator(_FINEST)
    return simple if abs(simple - ratio) * _NEAR <= ratio else ratio
