"""How often each case takes each rank in many draws, exactly, for a handful of cases or ten thousand."""

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from casebook.robustness.table import Floats

Counts = NDArray[np.int32]
IndicesOf = Callable[[slice], Floats]
Tell = Callable[[float], None]

MOST_CASES_IN_FULL = 10_000
"""Beyond, a square of counts outgrows a laptop: ask for the best ranks only."""

# Up to here, comparing every pair is quicker than sorting.
_FEW_CASES = 8
# 1 MB of indices: what is filled is still in the cache when it is sorted.
_BLOCK = 1 << 17
_PARTS = 16
_THREADS = min(2, os.cpu_count() or 1)
# A matrix product below this many multiplications stays in its own thread (OpenBLAS).
_SMALL_PRODUCT = 1 << 18
_INFINITY = np.array([np.inf]).view(np.int64)[0]

_Whole = NDArray[np.int64]


def rank_counts(indices: Floats, *, most_ranks: int | None = None) -> Counts:
    """In how many draws each case has each rank: 1 + number strictly greater, ties share the better rank.

    Exact in float64. A case without an index (NaN) in a draw has no rank there and stands before nobody.

    Args:
        indices: T × N, one draw a row.
        most_ranks: only the ranks up to this one.

    Shape: N × N, or N × ``most_ranks``; the column of rank 1 comes first.
    Raises:
        ValueError: more than ``MOST_CASES_IN_FULL`` cases and all ranks wanted.
    """
    return rank_counts_by_block(lambda rows: indices[rows], *indices.shape, most_ranks=most_ranks)


def weighted_rank_counts(weights: Floats, values: Floats, *, most_ranks: int | None = None) -> Counts:
    """``rank_counts`` of ``weights @ values.T`` (T × K and N × K) without ever holding that matrix."""
    across = np.ascontiguousarray(values.T)
    rows_at_once = max(1, _SMALL_PRODUCT // max(1, across.size))

    own = threading.local()

    def product(rows: slice) -> Floats:
        wanted = weights[rows]
        out = _room(own, "product", (len(wanted), across.shape[1]), np.float64)
        for start in range(0, len(wanted), rows_at_once):
            part = slice(start, start + rows_at_once)
            np.matmul(wanted[part], across, out=out[part])
        return out

    return rank_counts_by_block(product, len(weights), len(values), most_ranks=most_ranks)


def rank_counts_by_block(
    indices_of: IndicesOf, draws: int, cases: int, *, most_ranks: int | None = None, tell: Tell | None = None
) -> Counts:
    """``rank_counts`` of indices that are made block by block.

    Args:
        indices_of: the rows (draws) of a slice, t × N; called from two threads. What it returns is done with
            when the same thread calls it again.
        tell: told the share done (0–1) from time to time, in the caller's thread.

    Raises:
        ValueError: as ``rank_counts``.
    """
    if most_ranks is None and cases > MOST_CASES_IN_FULL:
        raise ValueError(f"all ranks of {cases} cases are too many to count; give most_ranks")
    kept = cases if most_ranks is None else min(most_ranks, cases)
    if not draws or not kept:
        return np.zeros((cases, kept), dtype=np.int32)
    tally = _PairTally(draws, cases, kept) if cases <= _FEW_CASES else _SortTally(draws, cases, kept)
    height = max(1, _BLOCK // cases)
    parts = range(max(1, min(_PARTS, draws, draws * cases // _BLOCK)))
    bounds = np.linspace(0, draws, len(parts) + 1).astype(int)

    def work(part: int) -> None:
        start, stop = int(bounds[part]), int(bounds[part + 1])
        for at in range(start, stop, height):
            rows = slice(at, min(at + height, stop))
            tally.add(rows, indices_of(rows))

    with ThreadPoolExecutor(_THREADS) as pool:
        run = pool.map if len(parts) > 1 else map
        for done, _ in enumerate(run(work, parts), start=1):
            if tell is not None:
                tell(done / len(parts))
        return tally.counts(run)


def _room(own: threading.local, name: str, shape: tuple[int, int], kind: type[np.generic]) -> NDArray[Any]:
    """An array of this thread to write to; made once, because fresh memory costs more than filling it."""
    size = shape[0] * shape[1]
    held: NDArray[Any] | None = getattr(own, name, None)
    if held is None or held.size < size:
        held = np.empty(size, dtype=kind)
        setattr(own, name, held)
    return held[:size].reshape(shape)


class _PairTally:
    """Counts by comparing every pair; each draw's ranks first, then how often each occurs."""

    def __init__(self, draws: int, cases: int, kept: int) -> None:
        self._ranks = np.zeros((cases, draws), dtype=np.uint8)
        self._kept = kept

    def add(self, rows: slice, indices: Floats) -> None:
        across = np.ascontiguousarray(indices.T)
        ranks = self._ranks[:, rows]
        ranks[:] = ~np.isnan(across)
        for i in range(len(across)):
            for j in range(i):
                ranks[i] += across[j] > across[i]
                ranks[j] += across[i] > across[j]

    def counts(self, run: Callable[..., object]) -> Counts:
        del run  # not worth a second thread
        rows = [np.bincount(r, minlength=len(self._ranks) + 1)[1 : self._kept + 1] for r in self._ranks]
        return np.array(rows, dtype=np.int32)


class _SortTally:
    """Counts by sorting whole numbers that hold index and case at once.

    The bits of a float ≥ 0, read as a whole number, keep its order. The lowest of them give way to the case's
    position, so that one fast value sort also says which case stands where. Draws in which two neighbours
    agree in all the other bits, and draws with negative numbers or NaN, are sorted again without that trick:
    the counts are those of float64.
    """

    def __init__(self, draws: int, cases: int, kept: int) -> None:
        self._cases, self._kept = cases, kept
        self._low_bits = (1 << (cases - 1).bit_length()) - 1
        self._positions = np.arange(cases, dtype=np.int64)
        kind = np.uint8 if cases < 1 << 8 else np.uint16 if cases < 1 << 16 else np.uint32
        # Who takes each rank in each draw, by rank: counting one rank then stays within the cache.
        self._takes = np.empty((kept, draws), dtype=kind)
        self._counts = np.zeros((kept, cases), dtype=np.int32)
        self._lock = threading.Lock()
        self._own = threading.local()

    def add(self, rows: slice, indices: Floats) -> None:
        indices = np.ascontiguousarray(indices, dtype=np.float64)
        packed = _room(self._own, "packed", indices.shape, np.int64)
        np.bitwise_and(indices.view(np.int64), ~self._low_bits, out=packed)
        packed |= self._positions
        best, is_doubtful = self._sorted(packed)
        takes = best.astype(self._takes.dtype)
        takes &= self._low_bits
        self._takes[:, rows] = takes[:, ::-1].T
        if is_doubtful is not None:
            doubtful = np.flatnonzero(is_doubtful)
            self._takes[:, rows.start + doubtful] = self._cases  # nobody: counted here instead
            self._add_exactly(indices[doubtful])

    def _sorted(self, packed: _Whole) -> tuple[_Whole, NDArray[np.bool_] | None]:
        """The best, ascending, and which draws need a second look, if any."""
        rest = self._cases - self._kept
        if rest:
            packed.partition((rest - 1, rest), axis=1)
            # Of the others only the best can tie with a kept one.
            lowest = packed[:, :rest].min(axis=1)
            packed = packed[:, rest - 1 :]
            packed[:, 1:].sort(axis=1)
        else:
            packed.sort(axis=1)
            lowest = packed[:, 0]
        best = packed[:, packed.shape[1] - self._kept :]
        apart = _room(self._own, "apart", (len(packed), packed.shape[1] - 1), np.int64)
        np.bitwise_xor(packed[:, 1:], packed[:, :-1], out=apart)
        if apart.min() > self._low_bits and lowest.min() >= 0 and packed[:, -1].max() < _INFINITY:
            return best, None
        is_close = (apart <= self._low_bits).any(axis=1)
        return best, is_close | (lowest < 0) | (packed[:, -1] >= _INFINITY)

    def _add_exactly(self, indices: Floats) -> None:
        order = np.argsort(-indices, axis=1)  # NaN last
        ordered = np.take_along_axis(indices, order, axis=1)
        is_lower = np.ones(ordered.shape, dtype=bool)
        is_lower[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
        place = np.maximum.accumulate(np.where(is_lower, self._positions, 0), axis=1)
        counted = ~np.isnan(ordered) & (place < self._kept)
        flat = place[counted] * self._cases + order[counted]
        with self._lock:
            np.add.at(self._counts.reshape(-1), flat, np.int32(1))

    def counts(self, run: Callable[..., object]) -> Counts:
        def count(ranks: range) -> None:
            for rank in ranks:
                found = np.bincount(self._takes[rank], minlength=self._cases + 1)
                self._counts[rank] += found[: self._cases].astype(np.int32)

        half = self._kept // 2
        list(run(count, (range(half), range(half, self._kept))))  # type: ignore[call-overload]
        return self._counts.T


__all__ = [
    "MOST_CASES_IN_FULL",
    "Counts",
    "Tell",
    "rank_counts",
    "rank_counts_by_block",
    "weighted_rank_counts",
]
