"""The closest change of the first place where indices on different bases are not linear in the weights."""

import numpy as np

from casebook.robustness.polytope import WeightPolytope, closest_weights
from casebook.robustness.segment import lead, linear_points, quadratic_passings
from casebook.robustness.table import Floats, ScoreTable

Field = tuple[int, tuple[int, ...]]
"""The leader, and those who could pass."""

_TRIALS = 3_000
_ROUNDS = 30
_STARTS = 8
_PARTS = 0.5 ** np.arange(14)
_STRETCHES = (1.00001, 1.001, 1.05, 1.3)


def search_nearest(
    table: ScoreTable, polytope: WeightPolytope, leaders: tuple[int, ...], rivals: tuple[int, ...]
) -> Floats | None:
    """The closest weights that many starts lead to; None where no start leads to a change.

    From the weights in force a ray goes to each of many weights of the space; where somebody passes the
    leader on it is known in closed form. From the closest of these, a linear programme per round follows
    the surface on which the two are level.
    """
    origin = table.weights
    targets = np.vstack([polytope.trials(_TRIALS), _transfers(origin, polytope)])
    targets = targets[np.abs(targets - origin).sum(axis=1) > 1e-9]
    found = _passed(table, polytope, (leaders[0], rivals), targets)
    best: Floats | None = None
    # The closest, and some from everywhere else.
    for start in found[:: max(1, len(found) // _STARTS)]:
        weights = _followed(table, polytope, (leaders[0], rivals), start)
        if best is None or _moved(weights, origin) < _moved(best, origin):
            best = weights
    return best


def _moved(weights: Floats, origin: Floats) -> float:
    return float(np.abs(weights - origin).sum() / 2)


def _transfers(origin: Floats, polytope: WeightPolytope) -> Floats:
    """Weights with as much as possible moved from one dimension to another."""
    size = len(origin)
    moves = [np.eye(size)[to] - np.eye(size)[of] for of in range(size) for to in range(size) if of != to]
    room = polytope.bounds - polytope.rows @ origin
    targets = [origin]
    for move in moves:
        slope = polytope.rows @ move
        steps = room[slope > 1e-12] / slope[slope > 1e-12]
        targets.append(origin + move * max(0.0, float(steps.min(initial=1.0))))
    return np.array(targets)


def _passed(table: ScoreTable, polytope: WeightPolytope, field: Field, targets: Floats) -> list[Floats]:
    """Where each ray from the weights in force first sees the leader passed, the closest first."""
    origin = table.weights
    values = linear_points(table, table.dimension_points(table.points))
    leader, rivals = field[0], np.array(field[1], dtype=np.intp)
    at, rises = quadratic_passings(
        *lead(table, values, origin, targets, rivals, np.full(len(rivals), leader))
    )
    at = np.where(rises, at, np.nan)
    at = np.where(np.isnan(at), np.inf, at).min(axis=(1, 2), initial=np.inf)
    is_passed = np.isfinite(at)
    points = origin + (targets[is_passed] - origin) * at[is_passed][:, None]
    order = np.argsort(np.abs(points - origin).sum(axis=1), kind="stable")
    return [points[k] for k in order if polytope.holds(points[k])]


def _followed(table: ScoreTable, polytope: WeightPolytope, field: Field, start: Floats) -> Floats:
    """Closer and closer along the surface on which the leader and the one passing are level."""
    origin = table.weights
    leader, rivals = field
    has = table.has_dimension.astype(float)
    held = np.where(table.has_dimension, linear_points(table, table.dimension_points(table.points)), 0.0)
    weights = start
    for _ in range(_ROUNDS):
        number, mass = held @ weights, has @ weights
        index = np.where(mass > 0, number / np.where(mass > 0, mass, 1.0), -np.inf)
        rival = rivals[int(index[list(rivals)].argmax())]
        slopes = (held - index[:, None] * has)[[rival, leader]] / mass[[rival, leader], None]
        normal = slopes[0] - slopes[1]
        if np.abs(normal).max() <= 1e-12:
            break
        normal /= np.abs(normal).max()
        flat = closest_weights(polytope, origin, normal[None, :], normal[None, :] @ weights)
        if flat is None:
            break
        # The plane is not the surface: go towards its best point, all the way or a little of it, and a
        # hair further, so that the ray meets the surface before its end.
        mixes = weights + (flat - weights) * _PARTS[:, None]
        targets = np.vstack([origin + (mixes - origin) * stretch for stretch in _STRETCHES])
        targets = targets[[polytope.holds(t) for t in targets]]
        closer = _passed(table, polytope, field, targets) if len(targets) else []
        if not closer or _moved(closer[0], origin) >= _moved(weights, origin) - 1e-10:
            break
        weights = closer[0]
    return weights


__all__ = ["search_nearest"]
