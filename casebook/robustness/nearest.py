"""The smallest change of weights that changes the first place."""

import numpy as np

from casebook.robustness.index import index_points
from casebook.robustness.lines import ends
from casebook.robustness.nearest_search import search_nearest
from casebook.robustness.polytope import WeightPolytope, closest_weights, weight_polytope
from casebook.robustness.results import NearestChange, WeightShift, WeightSpace
from casebook.robustness.segment import linear_points, passings
from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring.ranking import TIE_POINTS

# A lead just beyond the point must be one that rounding cannot make.
_CLEAR_POINTS = 1e-6
_STEPS = (1e-4, 1e-3, 1e-2, 0.1, 0.3, 1.0)
_FLAT = 1e-9


def nearest_change(table: ScoreTable, space: WeightSpace) -> NearestChange:
    """The weights of ``space`` closest to ``table.weights`` at which the first place changes.

    Closest: the smallest share of weight moves (half the sum of absolute changes). At ``shares`` the winner
    is level with the leaders, and just beyond it is ahead; both have been put into ``index_points``. Several
    sets of weights can be equally close; one of them is given.

    * Arithmetic and geometric mean on the same basis: exact (one linear programme per rival).
    * Different bases: a local optimum from many starts, ``is_exact`` False; ``shifts`` stay exact.
    * Minimum: the winner is None, because weights above 0 all give the same index. (A dimension whose
      weight becomes 0 stops counting; that is another index, not another weight.)
    * A shared first place that weights can break up: the slightest move decides, so nothing must move
      (``moved_share`` 0), the winner is the leader who gains most by a small move, and ``shifts`` is empty.
      Leaders who are level under all weights count as one.
    * ``leaders`` is empty, and nothing can be concluded, with fewer than two cases or where indices are
      intervals (silence as bounds).
    * A case without an index under the weights in force (all of its dimensions weigh 0) is no rival.
    * Weights in force outside ``space``: the closest weights inside it at which another case is at least
      level; the move into the space is part of ``moved_share``.

    Raises:
        NoSuchWeights: the limits of ``space`` leave no weights.
    """
    polytope = weight_polytope(table.dimensions, space)
    leaders = _leaders(table, table.weights)
    if len(table.case_ids) < 2 or not table.has_points:
        leaders = ()
    if not leaders or table.aggregation == "minimum":
        return _unchanged(table, leaders, is_exact=True)
    is_exact = table.has_same_basis
    if len(leaders) > 1 and polytope.holds(table.weights):
        broken = _tie_broken(table, polytope, leaders)
        if broken is not None:
            return NearestChange(
                leaders=_ids(table, leaders),
                winner=table.case_ids[broken],
                shares=tuple(table.weights.tolist()),
                moved_share=0.0,
                shifts=(),
                is_exact=is_exact,
            )
    shifts = _shifts(table, polytope, leaders)
    if is_exact:
        found = _nearest_linear(table, polytope, leaders)
    else:
        found = search_nearest(table, polytope, leaders, _rivals(table, leaders))
    winner = None if found is None else _winner(table, polytope, leaders, found)
    if found is None or winner is None:
        return _unchanged(table, leaders, is_exact=is_exact)
    return NearestChange(
        leaders=_ids(table, leaders),
        winner=table.case_ids[winner],
        shares=tuple(found.tolist()),
        moved_share=float(np.abs(found - table.weights).sum() / 2),
        shifts=shifts,
        is_exact=is_exact,
    )


def _unchanged(table: ScoreTable, leaders: tuple[int, ...], *, is_exact: bool) -> NearestChange:
    return NearestChange(
        leaders=_ids(table, leaders),
        winner=None,
        shares=None,
        moved_share=None,
        shifts=(),
        is_exact=is_exact,
    )


def _ids(table: ScoreTable, cases: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(table.case_ids[i] for i in cases)


def _indices(table: ScoreTable, weights: Floats) -> Floats:
    """N indices under one set of weights; −∞ for a case without one there or under the weights in force."""
    both = np.vstack([weights, table.weights])
    indices = index_points(table, table.dimension_points(table.points), both)
    return np.where(np.isnan(indices).any(axis=0), -np.inf, indices[0])


def _rivals(table: ScoreTable, leaders: tuple[int, ...]) -> tuple[int, ...]:
    indices = _indices(table, table.weights)
    return tuple(j for j in np.flatnonzero(np.isfinite(indices)).tolist() if j not in leaders)


def _leaders(table: ScoreTable, weights: Floats) -> tuple[int, ...]:
    indices = _indices(table, weights)
    top = indices.max(initial=-np.inf)
    return tuple(np.flatnonzero(np.isfinite(indices) & (indices >= top - TIE_POINTS)).tolist())


def _tie_broken(table: ScoreTable, polytope: WeightPolytope, leaders: tuple[int, ...]) -> int | None:
    """The leader who gains most on the others by a small move; None where no weights part them."""
    targets = polytope.corners if table.has_same_basis else polytope.trials(200)
    moved = np.abs(targets - table.weights).sum(axis=1) / 2
    targets, moved = targets[moved > _FLAT], moved[moved > _FLAT]
    best, winner = _CLEAR_POINTS, None
    for target, size in zip(targets, moved, strict=True):
        small = min(0.01, float(size))
        indices = _indices(table, table.weights + (target - table.weights) * small / size)[list(leaders)]
        if not np.isfinite(indices).all():
            continue
        spread = float(indices.max() - indices.min()) / small
        if spread > best:
            best, winner = spread, leaders[int(indices.argmax())]
    return winner


def _nearest_linear(table: ScoreTable, polytope: WeightPolytope, leaders: tuple[int, ...]) -> Floats | None:
    """Closest weights at which a rival who can pass is level with every leader."""
    values = linear_points(table, table.dimension_points(table.points))
    best, nearest = np.inf, None
    for rival in _able(values @ polytope.corners.T, leaders):
        weights = _closest_level(values[rival] - values[list(leaders)], table.weights, polytope)
        if weights is not None:
            moved = float(np.abs(weights - table.weights).sum() / 2)
            if moved < best - _FLAT:
                best, nearest = moved, weights
    return nearest


def _able(at_corners: Floats, leaders: tuple[int, ...]) -> list[int]:
    """Rivals who lead the leaders somewhere, without those whom another such rival never lets pass."""
    lead = at_corners - at_corners[leaders[0]]
    able = [j for j in np.flatnonzero((lead > _FLAT).any(axis=1)).tolist() if j not in leaders]
    # The strongest on average come first, so that one pass over those kept is enough.
    able.sort(key=lambda j: -float(lead[j].mean()))
    kept: list[int] = []
    for j in able:
        if not any((lead[k] >= lead[j]).all() for k in kept):
            kept.append(j)
    return sorted(kept)


def _closest_level(gaps: Floats, origin: Floats, polytope: WeightPolytope) -> Floats | None:
    """Closest weights with gaps · w ≥ 0 for every row; None where there are none."""
    weights = closest_weights(polytope, origin, gaps / np.abs(gaps).max(), np.zeros(len(gaps)))
    if weights is None:
        return None
    # On the way there the last leader is caught up with; the solver's tolerance ends here.
    before, after = gaps @ origin, gaps @ weights
    closing = (before < 0) & (np.abs(after) <= 1e-6)
    if closing.any() and polytope.holds(origin):
        share = float((before[closing] / (before[closing] - after[closing])).max())
        weights = np.maximum(origin + (weights - origin) * share, 0.0)
    return weights


def _winner(
    table: ScoreTable, polytope: WeightPolytope, leaders: tuple[int, ...], weights: Floats
) -> int | None:
    """Who is first just beyond ``weights``; None where nobody but the leaders is."""
    onward = weights - table.weights
    for step in _STEPS:
        beyond = [weights + onward * step, *(weights + (c - weights) * step for c in polytope.corners)]
        for candidate in beyond:
            if not polytope.holds(candidate) or (candidate < 0).any():
                continue
            indices = _indices(table, candidate)
            first = int(indices.argmax())
            if indices[first] > indices[list(leaders)].max() + _CLEAR_POINTS:
                return first
    return None


def _shifts(table: ScoreTable, polytope: WeightPolytope, leaders: tuple[int, ...]) -> tuple[WeightShift, ...]:
    """For each dimension, up and down: where another case comes first."""
    shifts = []
    for at, dimension in enumerate(table.dimensions):
        without, alone = ends(table.weights, at)
        now = float(table.weights[at])
        for limit in _limits(polytope, without, alone, now):
            start = without + now * (alone - without)
            end = without + limit * (alone - without)
            found = _first_passing(table, leaders, start, end)
            if found is not None:
                share, winner = found
                shifts.append(
                    WeightShift(
                        dimension=dimension,
                        from_share=now,
                        to_share=now + share * (limit - now),
                        leader=table.case_ids[leaders[0]],
                        winner=table.case_ids[winner],
                    )
                )
    return tuple(sorted(shifts, key=lambda s: abs(s.to_share - s.from_share)))


def _limits(polytope: WeightPolytope, without: Floats, alone: Floats, now: float) -> list[float]:
    """How low and how high the dimension's share can go within the space; empty where it cannot move."""
    slope = polytope.rows @ (alone - without)
    room = polytope.bounds - polytope.rows @ without
    if (room[np.abs(slope) <= _FLAT] < -_FLAT).any():
        return []
    low = max(0.0, float((room[slope < -_FLAT] / slope[slope < -_FLAT]).max(initial=0.0)))
    high = min(1.0, float((room[slope > _FLAT] / slope[slope > _FLAT]).min(initial=1.0)))
    if not low - _FLAT <= now <= high + _FLAT:
        return []
    return [limit for limit in (low, high) if abs(limit - now) > _FLAT]


def _first_passing(
    table: ScoreTable, leaders: tuple[int, ...], start: Floats, end: Floats
) -> tuple[float, int] | None:
    """Share of the way at which somebody else comes first, and who."""
    found = passings(table, start, end)
    edges = np.r_[found.at, 1.0]
    for k, at in enumerate(found.at):
        if found.ahead[k] not in leaders or found.passing[k] in leaders:
            continue
        later = edges[edges > at + 1e-9]
        between = (at + later.min(initial=1.0)) / 2
        indices = _indices(table, start + between * (end - start))
        winner = int(indices.argmax())
        if indices[winner] > indices[list(leaders)].max() + TIE_POINTS:
            return float(at), winner
    return None
