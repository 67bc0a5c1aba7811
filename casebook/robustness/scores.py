"""Scores drawn within the ranges that another reasonable rater could give."""

import hashlib

import msgspec
import numpy as np

from casebook.robustness.draws import SEED
from casebook.robustness.table import Floats, ScoreTable


def drawn_dimension_points(
    table: ScoreTable, case: int, draws: int, seed: int = SEED, *, vary_scores: bool = True
) -> Floats:
    """Dimension scores of the case at this position, drawn: T × D, 0–100.

    Each criterion is uniform within its range and independent of every other. What is drawn for a criterion
    of a case depends on nothing but ``seed`` and their two ids: other cases come and go without changing it.

    Args:
        vary_scores: False leaves every given score where it is; a silent criterion (bounds) has none and is
            drawn in any case.
    """
    low, high = _ends(table, slice(case, case + 1), vary_scores)
    low, high = low[0], high[0]
    points = np.empty((draws, len(table.criteria)))
    points[:] = low
    for at in np.flatnonzero((table.shares[case] > 0) & (low < high)):
        points[:, at] = drawn_points(
            table.case_ids[case], table.criteria[at], float(low[at]), float(high[at]), draws, seed
        )
    one = only(table, case)
    scores: Floats = one.dimension_points(points[:, None, :])[:, 0, :]
    return scores


def is_drawn(table: ScoreTable, vary_scores: bool = True) -> bool:
    """Whether drawing scores can change any of them."""
    low, high = _ends(table, slice(None), vary_scores)
    return bool(((table.shares > 0) & (low < high)).any())


def _ends(table: ScoreTable, rows: slice, vary_scores: bool) -> tuple[Floats, Floats]:
    low, high, points = table.low[rows], table.high[rows], table.points[rows]
    if vary_scores:
        return low, high
    is_given = ~np.isnan(points)
    return np.where(is_given, points, low), np.where(is_given, points, high)


def drawn_points(
    case_id: str, criterion: str, low: float, high: float, draws: int, seed: int = SEED
) -> Floats:
    """``draws`` numbers between ``low`` and ``high``, always the same for this case, criterion and seed."""
    digest = hashlib.sha256(f"{case_id}\0{criterion}".encode()).digest()
    words = np.frombuffer(digest, dtype="<u4").tolist()
    rng = np.random.default_rng(np.random.SeedSequence([seed, *words]))
    return low + (high - low) * rng.random(draws)


def only(table: ScoreTable, case: int) -> ScoreTable:
    """The table of the one case at this position."""
    rows = slice(case, case + 1)
    return msgspec.structs.replace(
        table,
        case_ids=table.case_ids[rows],
        points=table.points[rows],
        low=table.low[rows],
        high=table.high[rows],
        shares=table.shares[rows],
        has_dimension=table.has_dimension[rows],
    )


__all__ = ["drawn_dimension_points", "drawn_points", "is_drawn", "only"]
