"""Ranks among the cases that have an index."""

from collections.abc import Sequence

# Far above the rounding of sums, far below any difference that levels and weights can make visible.
TIE_POINTS = 1e-9


def ranks(points: Sequence[float | None]) -> tuple[int | None, ...]:
    """1 + number strictly greater; ties share the better rank.

    None where there is no number, and for all when fewer than two have one: a rank needs a rival.
    """
    present = [p for p in points if p is not None]
    if len(present) < 2:
        return tuple(None for _ in points)
    return tuple(None if p is None else 1 + sum(q > p + TIE_POINTS for q in present) for p in points)
