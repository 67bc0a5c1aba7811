"""Best and worst rank of each case under any weights."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from casebook.robustness.acceptability import Tell
from casebook.robustness.index import index_points
from casebook.robustness.polytope import WeightPolytope, weight_polytope
from casebook.robustness.rank_search import Search, fewest_ahead, most_ahead, open_rivals
from casebook.robustness.results import RankRange, WeightSpace
from casebook.robustness.segment import linear_points
from casebook.robustness.subdivision import extreme_ahead
from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring.ranking import TIE_POINTS

_TRIALS = 2_000
_ROUNDS = 4


def rank_ranges(table: ScoreTable, space: WeightSpace, tell: Tell | None = None) -> tuple[RankRange, ...]:
    """The best and the worst rank that each case reaches under some weights of ``space``.

    Rank = 1 + number strictly greater: being level helps a best rank and does not spoil it. A lead that is
    to count in a worst rank is larger than 0.00001 of the pair's largest gap in a dimension. The weights
    handed out have been put into ``index_points`` and give the rank.

    * Arithmetic and geometric mean on the same basis: mixed-integer programming; rivals that are ahead
      under all weights or under none are settled beforehand. Weights of exactly 0 are allowed. ``is_exact``
      is False only where the solver gave up (about a hundred cases that differ in every dimension).
    * Minimum: exact; weights above 0 all give the same index, so best and worst are the same. A dimension
      takes part unless ``space`` holds it at 0.
    * Different bases: indices are not linear in the weights. Branch and bound (``subdivision``) over the
      weights under which every case has an index; ``is_exact`` says whether it came to an end, otherwise the
      ranks are the best found. In a worst rank a lead counts that is larger than 0.0001 points when
      multiplied by the weight on either basis.
    * Where an index is an interval (silence as bounds): best rank with the case's own high ends against the
      others' low ends, worst rank the other way round, ``is_from_intervals`` True.

    Args:
        tell: told the share (0–1) that is done.

    Returns: one range per case that has an index under some weights of ``space``; none with fewer than two,
    for a rank needs a rival.

    Raises:
        NoSuchWeights: the limits of ``space`` leave no weights.
    """
    polytope = weight_polytope(table.dimensions, space)
    # The centre weighs whatever the space lets weigh anything.
    if len(table.case_ids):
        table = _rows(table, table.has_dimension @ polytope.centre > 0)
    if len(table.case_ids) < 2:
        return ()
    is_interval = not table.has_points
    low = table.dimension_points(table.low if is_interval else table.points)
    high = table.dimension_points(table.high if is_interval else table.points)
    trials = _trials(table, polytope)
    indices = (index_points(table, low, trials), index_points(table, high, trials))
    ranges = []
    for i, case_id in enumerate(table.case_ids):
        best, best_weights, is_best = _extreme(table, polytope, trials, (high, low), indices[::-1], i, True)
        worst, worst_weights, is_worst = _extreme(table, polytope, trials, (low, high), indices, i, False)
        ranges.append(
            RankRange(
                case_id=case_id,
                best=best,
                worst=worst,
                best_weights=tuple(best_weights.tolist()),
                worst_weights=tuple(worst_weights.tolist()),
                is_exact=is_best and is_worst,
                is_from_intervals=is_interval,
            )
        )
        if tell is not None:
            tell((i + 1) / len(table.case_ids))
    return tuple(ranges)


def _rows(table: ScoreTable, kept: NDArray[np.bool_]) -> ScoreTable:
    """The table of some of its cases."""
    rows = np.flatnonzero(kept)
    return msgspec.structs.replace(
        table,
        case_ids=tuple(table.case_ids[i] for i in rows),
        points=table.points[rows],
        low=table.low[rows],
        high=table.high[rows],
        shares=table.shares[rows],
        has_dimension=table.has_dimension[rows],
    )


def _trials(table: ScoreTable, polytope: WeightPolytope) -> Floats:
    """Weights to start from, under which every case has an index."""
    if table.aggregation == "minimum":
        return polytope.centre[None, :]
    trials = polytope.trials(_TRIALS)
    if not table.has_same_basis:
        # A hair inside: where a case has weight on none of its dimensions it has no index.
        trials = np.vstack([trials, 0.999 * trials + 0.001 * polytope.centre])
    with_index = (trials @ table.has_dimension.T.astype(float) > 0).all(axis=1)
    return trials[with_index] if with_index.any() else polytope.centre[None, :]


def _extreme(
    table: ScoreTable,
    polytope: WeightPolytope,
    trials: Floats,
    points: tuple[Floats, Floats],
    indices: tuple[Floats, Floats],
    i: int,
    is_best: bool,
) -> tuple[int, Floats, bool]:
    """The extreme rank, weights that give it, whether it is proven.

    Args:
        points: dimension scores with which case ``i`` enters, and with which its rivals enter.
        indices: the same under ``trials``.
    """
    tried = _ahead(indices[0][:, i], indices[1], i)
    at = int(tried.argmin() if is_best else tried.argmax())
    known, weights = int(tried[at]), trials[at]
    if table.aggregation == "minimum":
        return 1 + known, weights, True
    if not table.has_same_basis:
        known, weights = _climbed(table, points, trials, i, known, weights, is_best)
        known, weights, is_proven = extreme_ahead(table, polytope, i, known, weights, is_best=is_best)
        return 1 + known, weights, is_proven
    own, others = (linear_points(table, p) for p in points)
    rivals = open_rivals(np.delete(others, i, axis=0) - own[i], polytope)
    if known != (rivals.always if is_best else rivals.most):
        known, weights = _climbed(table, points, trials, i, known, weights, is_best)
    for _ in range(_ROUNDS):
        search: Search = (fewest_ahead if is_best else most_ahead)(rivals, polytope, known)
        if search.weights is None:
            return 1 + known, weights, search.is_proven
        reached = int(_ahead_at(table, points, search.weights[None, :], i)[0])
        if not polytope.holds(search.weights) or (reached >= known if is_best else reached <= known):
            break
        known, weights = reached, search.weights
        if reached == search.ahead and search.is_proven:
            return 1 + known, weights, True
        # Not what the solver promised, or it gave up: once more, from here.
    return 1 + known, weights, False


def _climbed(
    table: ScoreTable,
    points: tuple[Floats, Floats],
    trials: Floats,
    i: int,
    known: int,
    weights: Floats,
    is_best: bool,
) -> tuple[int, Floats]:
    """A better rank close by, as long as there is one: the solver then has less to look for."""
    targets = trials[:: max(1, len(trials) // 300)]
    while True:
        near = np.vstack([weights + (targets - weights) * step for step in (0.3, 0.1, 0.03, 0.01)])
        ahead = _ahead_at(table, points, near, i)
        at = int(ahead.argmin() if is_best else ahead.argmax())
        if ahead[at] >= known if is_best else ahead[at] <= known:
            return known, weights
        known, weights = int(ahead[at]), near[at]


def _ahead(own: Floats, others: Floats, i: int) -> Floats:
    """T: rivals strictly ahead of case ``i`` under each of T weights."""
    counts: Floats = (np.delete(others, i, axis=1) > own[:, None] + TIE_POINTS).sum(axis=1)
    return counts


def _ahead_at(table: ScoreTable, points: tuple[Floats, Floats], weights: Floats, i: int) -> Floats:
    own, others = (index_points(table, p, weights) for p in points)
    return _ahead(own[:, i], others, i)
