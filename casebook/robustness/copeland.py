"""Copeland: who beats how many rivals in a vote of the dimensions, however narrowly or clearly."""

import math

from casebook.scoring import CaseResult, Comparison
from casebook.scoring.ranking import TIE_POINTS

# Far above the rounding of sums of shares, far below any weight that a reader could set.
_HALF_TOLERANCE = 1e-9

Interval = tuple[float, float]


def copeland_scores(comparison: Comparison) -> dict[str, Interval | None]:
    """Lowest and highest Copeland score of each case, the same where all dimensions are numbers.

    o_ij is the weight of the dimensions in which i is higher, plus half the weight of those in which they
    are level; the score is Σ_j sign(o_ij − ½): rivals beaten minus rivals lost to. Two cases are compared in
    the dimensions that both indices stand on; without any such dimension neither beats the other. Where a
    dimension is an interval (silence as bounds), the highest score takes the case's own high ends against
    the low ends of all others, the lowest score the reverse.

    Returns: None for a case without an index, and for all with fewer than two that have one.

    Units: −(cases − 1) to +(cases − 1).
    Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), non-compensatory
    multi-criteria approach; COINr ``aggregate.R``.
    """
    rows = [r for r in comparison.results if r.index_low is not None]
    scores: dict[str, Interval | None] = {r.case_id: None for r in comparison.results}
    if len(rows) < 2:
        return scores
    # Numbers where everybody has them; otherwise intervals for all, so that like is set against like.
    is_interval = any(r.index_points is None for r in rows)
    weights = dict(comparison.weights.dimensions)
    spans = {r.case_id: _spans(r, is_interval) for r in rows}
    for row in rows:
        rivals = [spans[r.case_id] for r in rows if r is not row]
        own = spans[row.case_id]
        scores[row.case_id] = (
            float(sum(_outcome(own, rival, weights, own_end=0) for rival in rivals)),
            float(sum(_outcome(own, rival, weights, own_end=1) for rival in rivals)),
        )
    return scores


def _spans(row: CaseResult, is_interval: bool) -> dict[str, Interval]:
    """Dimension → both ends of its score; twice the number where there are no intervals."""
    spans: dict[str, Interval] = {}
    for d in row.dimensions:
        low, high = (d.low, d.high) if is_interval else (d.points, d.points)
        if d.dimension in row.dimensions_used and low is not None and high is not None:
            spans[d.dimension] = (low, high)
    return spans


def _outcome(
    own: dict[str, Interval], rival: dict[str, Interval], weights: dict[str, float], own_end: int
) -> int:
    """Sign of o − ½ with one end of the own scores against the other end of the rival's."""
    shared = [d for d in own if d in rival]
    total = math.fsum(weights[d] for d in shared)
    if total <= 0:
        return 0
    outranking = math.fsum(weights[d] * _won(own[d][own_end], rival[d][1 - own_end]) for d in shared) / total
    if abs(outranking - 0.5) <= _HALF_TOLERANCE:
        return 0
    return 1 if outranking > 0.5 else -1


def _won(own: float, rival: float) -> float:
    if abs(own - rival) <= TIE_POINTS:
        return 0.5
    return 1.0 if own > rival else 0.0
