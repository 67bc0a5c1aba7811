"""Ranks under every method, and what a high mean can hide."""

from collections.abc import Sequence
from statistics import median
from typing import get_args

from casebook.model import Case, Rubric
from casebook.robustness.copeland import Interval, copeland_scores
from casebook.robustness.results import Masked, Method, MethodRank, MethodRow, MethodTable
from casebook.scoring import Aggregation, Comparison, Silence, Weights, compare
from casebook.scoring.ranking import TIE_POINTS

AGGREGATIONS: tuple[Aggregation, ...] = get_args(Aggregation)
SILENCES: tuple[Silence, ...] = get_args(Silence)
FLOOR_POINTS = 25.0
"""Level 1 of 4."""


def method_table(
    cases: Sequence[Case],
    rubric: Rubric,
    weights: Weights,
    current_silence: Silence,
    current_aggregation: Aggregation,
    floor_points: float = FLOOR_POINTS,
) -> MethodTable:
    """Ranks of ``cases`` under arithmetic, geometric, minimum and Copeland × each treatment of silence.

    Ranks equal those of ``casebook.scoring.compare``. Where any index is an interval (silence as bounds),
    a case has the ranks that its interval and the others' allow, each end taken for itself: best
    1 + number whose low end is above its high end, worst 1 + number whose high end is above its low end.
    No ranks where fewer than two cases have an index.

    Masked: a case whose arithmetic mean, under the current treatment of silence and the weights in force,
    lies above the median of the cases compared, while a dimension that its index stands on lies below
    ``floor_points``. None under intervals, or with fewer than two cases.

    Raises:
        ValueError: ``weights`` does not fit the rubric.
    """
    rows: list[MethodRow] = []
    masked: tuple[Masked, ...] = ()
    for silence in SILENCES:
        by_aggregation = {a: compare(cases, rubric, weights, silence, a) for a in AGGREGATIONS}
        ranks: dict[Method, tuple[MethodRank, ...]] = {a: _ranks(by_aggregation[a]) for a in AGGREGATIONS}
        ranks["copeland"] = _copeland_ranks(by_aggregation["arithmetic"])
        rows += [
            MethodRow(
                method=method,
                silence=silence,
                ranks=row,
                is_current=(method, silence) == (current_aggregation, current_silence),
            )
            for method, row in ranks.items()
        ]
        if silence == current_silence:
            masked = _masked(by_aggregation["arithmetic"], floor_points)
    return MethodTable(rows=tuple(rows), masked=masked, floor_points=floor_points)


def _ranks(comparison: Comparison) -> tuple[MethodRank, ...]:
    results = comparison.results
    intervals = [
        None if r.index_low is None or r.index_high is None else (r.index_low, r.index_high) for r in results
    ]
    if any(s is not None and r.index_points is None for s, r in zip(intervals, results, strict=True)):
        return tuple(
            MethodRank(case_id=r.case_id, best=best, worst=worst, points=r.index_points)
            for r, (best, worst) in zip(results, _possible_ranks(intervals), strict=True)
        )
    return tuple(
        MethodRank(case_id=r.case_id, best=r.rank, worst=r.rank, points=r.index_points) for r in results
    )


def _copeland_ranks(comparison: Comparison) -> tuple[MethodRank, ...]:
    scores = copeland_scores(comparison)
    is_interval = any(s is not None and s[0] < s[1] for s in scores.values())
    ranks = _possible_ranks(list(scores.values()))
    return tuple(
        MethodRank(
            case_id=case_id, best=best, worst=worst, points=None if score is None or is_interval else score[0]
        )
        for (case_id, score), (best, worst) in zip(scores.items(), ranks, strict=True)
    )


def _possible_ranks(intervals: Sequence[Interval | None]) -> list[tuple[int | None, int | None]]:
    """Best and worst rank of each interval; None without one, and for all with fewer than two."""
    present = [s for s in intervals if s is not None]
    if len(present) < 2:
        return [(None, None) for _ in intervals]
    return [
        (None, None)
        if own is None
        else (
            1 + sum(s[0] > own[1] + TIE_POINTS for s in present),
            # An interval's own high end is above its low end; that is no rival.
            1 + sum(s[1] > own[0] + TIE_POINTS for s in present) - (own[1] > own[0] + TIE_POINTS),
        )
        for own in intervals
    ]


def _masked(comparison: Comparison, floor_points: float) -> tuple[Masked, ...]:
    indices = [r.index_points for r in comparison.results if r.index_points is not None]
    if len(indices) < 2:
        return ()
    middle = median(indices)
    return tuple(
        Masked(
            case_id=r.case_id,
            dimension=d.dimension,
            points=d.points,
            index_points=r.index_points,
            rank=r.rank,
        )
        for r in comparison.results
        if r.index_points is not None and r.rank is not None and r.index_points > middle + TIE_POINTS
        for d in r.dimensions
        if d.dimension in r.dimensions_used and d.points is not None and d.points < floor_points - TIE_POINTS
    )
