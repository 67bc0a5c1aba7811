"""Sobol' indices: which uncertain inputs the variance of an output comes from."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import msgspec
import numpy as np

from casebook.robustness.table import Floats

_RESAMPLES = 1000
_RESAMPLES_AT_ONCE = 100
_NORMAL_95 = 1.959964
_NUMBERS_AT_ONCE = 1_000_000
"""Most numbers in one matrix of a block (8 MB)."""
_NO_MOVEMENT = 1e-12
"""Outputs closer than this, as a share of their size, are one and the same."""


class Block(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Some rows of two independent matrices A and B (n × d, uniform on [0, 1)), columns by group."""

    a: Floats
    b: Floats
    groups: tuple[slice, ...]

    def mixed(self, group: int) -> Floats:
        """A with the columns of one group taken from B."""
        columns = self.groups[group]
        mixed = self.a.copy()
        mixed[:, columns] = self.b[:, columns]
        return mixed


class SobolIndex(msgspec.Struct, frozen=True, kw_only=True):
    """How much of the variance of the output one group of inputs explains."""

    first: float
    """S: alone. An estimate; it may come out slightly below 0 or above 1."""
    total: float
    """S_T: together with all that it does in company of others."""
    first_half_width: float
    """95 % bootstrap half-width."""
    total_half_width: float


def blocks(group_sizes: Sequence[int], runs: int, seed: int, numbers_per_run: int = 1) -> Iterator[Block]:
    """``runs`` rows of A and B, a bearable number at a time; the same rows however they are divided.

    Plain random numbers, not a Sobol' sequence: the output is a rank, which moves in steps, and the ranges of
    the scores alone are hundreds of columns, so that a sequence gains less than half of the error (measured);
    and only independent rows make the bootstrap half-widths honest.

    Args:
        numbers_per_run: how many numbers the model itself holds for one row, if more than two per column.
    """
    ends = tuple(accumulate(group_sizes, initial=0))
    groups = tuple(slice(start, end) for start, end in pairwise(ends))
    columns = ends[-1]
    rows = max(1, _NUMBERS_AT_ONCE // max(2 * columns, numbers_per_run, 1))
    rng = np.random.default_rng(seed)
    for start in range(0, runs, rows):
        both = rng.random((min(rows, runs - start), 2 * columns))
        yield Block(a=both[:, :columns], b=both[:, columns:], groups=groups)


def indices_of(y_a: Floats, y_b: Floats, y_mixed: Floats, seed: int) -> tuple[SobolIndex, ...]:
    """First and total order with their bootstrap errors; empty where the output never moves (V = 0).

    S_i = mean(y_B·(y_ABi − y_A))/V and S_Ti = Σ(y_A − y_ABi)²/(2NV), on outputs with their mean taken off:
    that leaves the indices as they are and makes the estimate of S steadier.

    Args:
        y_a, y_b: N outputs of A and of B.
        y_mixed: groups × N outputs of A with one group of columns taken from B.
        seed: of the bootstrap, which draws whole rows again.

    Source: Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
    Communications 181; as in COINr and SALib.
    """
    base = np.concatenate((y_a, y_b))
    if base.size == 0 or np.ptp(base) <= _NO_MOVEMENT * np.abs(base).max():
        return ()
    centre = np.concatenate((base, y_mixed.ravel())).mean()
    a, b, mixed = y_a - centre, y_b - centre, y_mixed - centre
    first_parts = b * (mixed - a)
    total_parts = (a - mixed) ** 2 / 2
    variance = np.concatenate((a, b)).var()
    first, total = first_parts.mean(axis=1) / variance, total_parts.mean(axis=1) / variance
    first_error, total_error = _bootstrap(a, b, first_parts, total_parts, seed)
    return tuple(
        SobolIndex(first=float(s), total=float(st), first_half_width=float(e), total_half_width=float(et))
        for s, st, e, et in zip(first, total, first_error, total_error, strict=True)
    )


def _bootstrap(
    a: Floats, b: Floats, first_parts: Floats, total_parts: Floats, seed: int
) -> tuple[Floats, Floats]:
    """Half-widths (95 %) of both orders by group."""
    runs = len(a)
    rng = np.random.default_rng((seed, runs))
    moments = np.stack((a + b, a**2 + b**2)).T / 2
    offsets = runs * np.arange(_RESAMPLES_AT_ONCE)[:, None]
    found = []
    for _ in range(0, _RESAMPLES, _RESAMPLES_AT_ONCE):
        rows = rng.integers(runs, size=(_RESAMPLES_AT_ONCE, runs)) + offsets
        counts = np.bincount(rows.ravel(), minlength=_RESAMPLES_AT_ONCE * runs)
        shares = counts.reshape(_RESAMPLES_AT_ONCE, runs) / runs
        mean, square = (shares @ moments).T
        variance = square - mean**2
        # A resample in which nothing moves says nothing about where movement comes from.
        moves = variance > _NO_MOVEMENT * square
        drawn = shares[moves] @ np.concatenate((first_parts, total_parts)).T
        found.append(drawn / variance[moves, None])
    spread = np.concatenate(found).std(axis=0)
    groups = len(first_parts)
    return _NORMAL_95 * spread[:groups], _NORMAL_95 * spread[groups:]
