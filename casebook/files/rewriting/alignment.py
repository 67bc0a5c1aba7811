"""Which items of a list became which: kept, changed, moved, new or gone."""

from collections.abc import Sequence
from typing import Any

_EQUAL = 1000.0


def align(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[int | None, int | None]]:
    """Pairs of positions in the order of both lists; (i, None) is gone, (None, j) is new.

    Of all such pairings the one that keeps most items as they are, then the one whose changed items have most
    in common.
    """
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    n, m = len(before) - head - tail, len(after) - head - tail
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    likeness = [[_likeness(before[head + i], after[head + j]) for j in range(m)] for i in range(n)]
    for i in reversed(range(n)):
        for j in reversed(range(m)):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness[i][j])
    middle: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < n and j < m:
        if likeness[i][j] and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            middle.append((head + i, head + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            middle.append((head + i, None))
            i += 1
        else:
            middle.append((None, head + j))
            j += 1
    middle += [(head + k, None) for k in range(i, n)] + [(None, head + k) for k in range(j, m)]
    first: list[tuple[int | None, int | None]] = [(k, k) for k in range(head)]
    last = [(len(before) - k, len(after) - k) for k in range(tail, 0, -1)]
    return [*first, *middle, *last]


def _likeness(one: Any, other: Any) -> float:
    """How much two items have in common; never nothing: an item in its place was changed."""
    if one == other:
        return _EQUAL
    if isinstance(one, dict) and isinstance(other, dict):
        return 0.5 + sum(1 + bool(one[k]) for k in one if k in other and one[k] == other[k])
    return 0.5
