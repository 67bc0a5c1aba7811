"""How index, ranks, dimension scores and claims changed; how often a rank moves over drawn weights."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from casebook.changes.contents import item_of
from casebook.changes.results import (
    DimensionChange,
    IndexChange,
    Item,
    RankMove,
    RankMoves,
    Settings,
    Side,
)
from casebook.model import Case, Localised, Rubric
from casebook.robustness import NoSuchWeights, ScoreTable, draw_weights, score_table
from casebook.robustness.index import index_points
from casebook.scoring import (
    CaseResult,
    Comparison,
    Weights,
    claim_text,
    compare,
    normalised,
    overview_claims,
    weights_of,
)

_Ranks = NDArray[np.int64]
# Draws at a time: of a thousand cases, what is worked on stays small.
_BLOCK = 2000
# Far below any shown decimal: points that differ by less are sums of the same numbers in another order.
_SAME_POINTS = 1e-9


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """One side under the settings."""

    cases: tuple[Case, ...]
    rubric: Rubric
    weights: Weights
    comparison: Comparison


def measured(side: Side, settings: Settings) -> Measured | None:
    """The side compared; None where it has no rubric."""
    if side.rubric is None:
        return None
    weights = fitted(settings.weights, side.rubric)
    comparison = compare(side.cases, side.rubric, weights, settings.silence, settings.aggregation)
    return Measured(cases=side.cases, rubric=side.rubric, weights=weights, comparison=comparison)


def fitted(weights: Weights | None, rubric: Rubric) -> Weights:
    """``weights`` as far as ``rubric`` knows them; the rest has the rubric's own weight, to scale."""
    own = weights_of(rubric)
    if weights is None:
        return own
    try:
        normalised(weights, rubric)
    except ValueError:
        criteria = dict(weights.criteria)
        parts = [[(c.id, c.weight) for c in d.criteria] for d in rubric.dimensions]
        return Weights(
            dimensions=tuple(_fitted(own.dimensions, dict(weights.dimensions))),
            criteria=tuple(pair for part in parts for pair in _fitted(part, criteria)),
        )
    return weights


def _fitted(own: Sequence[tuple[str, float]], given: dict[str, float]) -> list[tuple[str, float]]:
    known = {name: given[name] for name, _ in own if name in given}
    own_total = sum(weight for name, weight in own if name in known)
    scale = sum(known.values()) / own_total if own_total > 0 else 1.0
    return [(name, known.get(name, weight * (scale or 1.0))) for name, weight in own]


def result_of(side: Measured, case_id: str) -> CaseResult | None:
    """What the comparison of this side says of a case; None where it leaves the case out."""
    return next((r for r in side.comparison.results if r.case_id == case_id), None)


def index_changes(before: Measured, after: Measured, cases: Sequence[Case]) -> tuple[IndexChange, ...]:
    """Of these cases; one that a comparison leaves out has no index and no rank there."""
    olds, news = ({r.case_id: r for r in side.comparison.results} for side in (before, after))
    changes = []
    for case in cases:
        old, new = olds.get(case.id), news.get(case.id)
        points = _points(old), _points(new)
        ranges = _range(old), _range(new)
        ranks = old.rank if old else None, new.rank if new else None
        is_same = (
            _is_same(*points)
            and all(
                _is_same(a, b)
                for a, b in zip(ranges[0] or (None,) * 2, ranges[1] or (None,) * 2, strict=True)
            )
            and ranks[0] == ranks[1]
        )
        if not is_same:
            changes.append(
                IndexChange(
                    case=item_of(case),
                    points_before=points[0],
                    points_after=points[1],
                    range_before=ranges[0],
                    range_after=ranges[1],
                    rank_before=ranks[0],
                    rank_after=ranks[1],
                )
            )
    return tuple(changes)


def dimension_changes(before: Measured, after: Measured) -> tuple[DimensionChange, ...]:
    """Of the cases that both sides compare, in the dimensions that both rubrics have."""
    return tuple(
        change
        for case, old, new in _common(before, after)
        for change in _dimensions_of(case, old, new, before.rubric, after.rubric)
    )


def dimension_changes_alone(
    cases: Sequence[tuple[Case, Case]], before: Measured, after: Measured, settings: Settings
) -> tuple[DimensionChange, ...]:
    """Of cases outside the comparison: on what each has, whatever the others have."""
    is_same_yardstick = (before.rubric, before.weights) == (after.rubric, after.weights)
    changes: list[DimensionChange] = []
    for was, is_ in cases:
        if is_same_yardstick and was.assessments == is_.assessments:
            continue
        old, new = (
            compare([case], side.rubric, side.weights, "available", settings.aggregation).results[0]
            for case, side in ((was, before), (is_, after))
        )
        changes += _dimensions_of(item_of(is_), old, new, before.rubric, after.rubric)
    return tuple(changes)


def _dimensions_of(
    case: Item, old: CaseResult, new: CaseResult, rubric_before: Rubric, rubric_after: Rubric
) -> Iterator[DimensionChange]:
    known = {d.id for d in rubric_before.dimensions}
    for d in rubric_after.dimensions:
        if d.id not in known:
            continue
        was, is_ = old.dimension(d.id), new.dimension(d.id)
        is_same_coverage = _is_same(was.own_coverage_share, is_.own_coverage_share)
        if is_same_coverage and _is_same(was.points, is_.points):
            continue
        yield DimensionChange(
            case=case,
            dimension=Item(id=d.id, name=d.name),
            points_before=was.points,
            points_after=is_.points,
            coverage_before=was.own_coverage_share,
            coverage_after=is_.own_coverage_share,
        )


def claims(side: Measured) -> tuple[Localised, ...]:
    """What the comparison says, in both languages, without probabilities."""
    found = overview_claims(side.comparison, side.cases, side.rubric)
    return tuple(Localised(claim_text("ko", c), claim_text("en", c)) for c in found)


def rank_moves(before: Measured, after: Measured, settings: Settings) -> tuple[tuple[RankMoves, ...], int]:
    """Cases of both sides that change rank in some of the drawn weights, and how many were drawn.

    Both sides meet the same weights, drawn over the dimensions that either index stands on; each weighs the
    dimensions that its own index stands on. 0 where no two ranks can be compared.
    """
    tables = _table(before, settings), _table(after, settings)
    either = {d for table in tables for d in table.dimensions}
    ordered = [d.id for side in (after, before) for d in side.rubric.dimensions if d.id in either]
    # In one order whichever side comes first, so that the sides can be exchanged.
    dimensions = sorted(set(ordered))
    common = [c for c in tables[1].case_ids if c in set(tables[0].case_ids)]
    if not common or min(len(table.case_ids) for table in tables) < 2:
        return (), 0
    try:
        weights = draw_weights(dimensions, space=settings.space).weights
    except NoSuchWeights:
        return (), 0
    positions = [[table.case_ids.index(case_id) for case_id in common] for table in tables]
    size = 1 + max(len(table.case_ids) for table in tables)
    counts: list[Counter[int]] = [Counter() for _ in common]
    for start in range(0, len(weights), _BLOCK):
        ranks = []
        for table, chosen in zip(tables, positions, strict=True):
            columns = [dimensions.index(d) for d in table.dimensions]
            drawn = weights[start : start + _BLOCK, columns]
            indices = index_points(table, table.dimension_points(table.points), drawn)
            ranks.append(_ranks(indices)[:, chosen])
        # Both ranks in one number, so that counting stays with numpy.
        pairs = ranks[0] * size + ranks[1]
        for at, counted in enumerate(counts):
            found, times = np.unique(pairs[:, at], return_counts=True)
            counted.update(dict(zip(found.tolist(), times.tolist(), strict=True)))
    items = {case.id: item_of(case) for case in after.cases}
    told = (
        _moves(items[case_id], {divmod(pair, size): n for pair, n in counted.items()}, len(weights))
        for case_id, counted in zip(common, counts, strict=True)
    )
    return tuple(moves for moves in told if moves.moves), len(weights)


def _moves(case: Item, counts: dict[tuple[int, int], int], draws: int) -> RankMoves:
    # Rank 0: without an index under these weights.
    moves = [
        RankMove(before=a, after=b, share=n / draws) for (a, b), n in counts.items() if a != b and a and b
    ]
    return RankMoves(
        case=case,
        moves=tuple(sorted(moves, key=lambda m: (-m.share, m.before, m.after))),
        stays_share=sum(n for (a, b), n in counts.items() if a == b) / draws,
    )


def _table(side: Measured, settings: Settings) -> ScoreTable:
    return score_table(side.cases, side.rubric, side.weights, settings.silence, settings.aggregation)


def _ranks(indices: NDArray[np.float64]) -> _Ranks:
    """T × N ranks from T × N indices: 1 + number strictly greater; 0 without an index."""
    is_there = ~np.isnan(indices)
    order = np.argsort(np.where(is_there, -indices, np.inf), axis=1, kind="stable")
    ordered = np.take_along_axis(indices, order, axis=1)
    is_lower = np.ones(ordered.shape, dtype=bool)
    is_lower[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    place = np.maximum.accumulate(np.where(is_lower, np.arange(indices.shape[1]), 0), axis=1) + 1
    ranks = np.zeros(indices.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, place, axis=1)
    ranks[~is_there] = 0
    return ranks


def _common(before: Measured, after: Measured) -> list[tuple[Item, CaseResult, CaseResult]]:
    old = {result.case_id: result for result in before.comparison.results}
    items = {case.id: item_of(case) for case in after.cases}
    return [
        (items[new.case_id], old[new.case_id], new) for new in after.comparison.results if new.case_id in old
    ]


def _points(result: CaseResult | None) -> float | None:
    return None if result is None else result.index_points


def _range(result: CaseResult | None) -> tuple[float, float] | None:
    if result is None or result.index_low is None or result.index_high is None:
        return None
    return result.index_low, result.index_high


def _is_same(a: float | None, b: float | None) -> bool:
    return a == b if a is None or b is None else abs(a - b) <= _SAME_POINTS
