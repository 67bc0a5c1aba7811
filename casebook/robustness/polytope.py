"""The weights of a space as a polytope: its half-spaces, its corners, and points inside."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np
from scipy.optimize import linprog

from casebook.robustness.draws import NoSuchWeights, limits
from casebook.robustness.results import WeightSpace
from casebook.robustness.table import Floats

# Shares of weight: far below anything that a reader could set, far above the rounding of sums.
_TOLERANCE = 1e-12
_DECIMALS = 12
_MOST_PAIRED = 60


class WeightPolytope(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """All weights w with sum 1 and ``rows`` · w ≤ ``bounds``."""

    rows: Floats
    """R × D; the first D rows say w ≥ 0."""
    bounds: Floats
    """R."""
    corners: Floats
    """C × D; every weight of the space is a mean of these."""

    @property
    def centre(self) -> Floats:
        """D: the mean of the corners; above 0 wherever the space allows it."""
        centre: Floats = self.corners.mean(axis=0)
        return centre

    def holds(self, weights: Floats, tolerance: float = 1e-9) -> bool:
        """Whether ``weights`` lie in the space."""
        is_whole = abs(float(weights.sum()) - 1.0) <= tolerance
        return is_whole and bool((self.rows @ weights <= self.bounds + tolerance).all())

    def trials(self, count: int, seed: int = 0) -> Floats:
        """T × D: corners, middles between them, the centre, and ``count`` means of corners.

        The means are seeded and crowd neither corners nor the centre, but they are not uniform.
        """
        corners = self.corners
        # Of many corners there are far too many pairs.
        first, second = np.triu_indices(min(len(corners), _MOST_PAIRED), k=1)
        generator = np.random.default_rng(seed)
        # Few parts of a mean reach the edges, many the middle.
        sharpness = generator.choice([0.1, 0.3, 1.0], size=(count, 1))
        parts = generator.gamma(np.broadcast_to(sharpness, (count, len(corners)))) + 1e-12
        means = (parts / parts.sum(axis=1, keepdims=True)) @ corners
        middles = (corners[first] + corners[second]) / 2
        return np.vstack([corners, self.centre[None, :], middles, means])


def weight_polytope(dimensions: Sequence[str], space: WeightSpace) -> WeightPolytope:
    """The polytope of ``space`` over ``dimensions``; limits of other dimensions have no part in it.

    The share of a lone dimension is 1, whatever its limits.

    Raises:
        NoSuchWeights: the limits leave no weights.
        ValueError: a range that is not 0 ≤ lowest ≤ highest ≤ 1, or a dimension limited twice.
    """
    count = len(dimensions)
    identity = np.eye(count)
    rows, bounds = -identity, np.zeros(count)
    corners: Floats = identity
    for row, bound in _half_spaces(dimensions, space):
        rows, bounds = np.vstack([rows, row]), np.r_[bounds, bound]
        corners = _cut(corners, rows, bounds)
    if count and not len(corners):
        raise NoSuchWeights("no weights lie within these limits")
    return WeightPolytope(rows=rows, bounds=bounds, corners=corners)


def closest_weights(polytope: WeightPolytope, origin: Floats, rows: Floats, least: Floats) -> Floats | None:
    """The weights w of the space, with ``rows`` · w ≥ ``least``, that are closest to ``origin``.

    Closest: the least share of weight moves (half the sum of absolute changes). None where there are none.
    """
    size = len(origin)
    identity = np.eye(size)
    result = linprog(
        # w, and what each dimension gains: the sum of gains is the share that moves.
        np.r_[np.zeros(size), np.ones(size)],
        A_ub=np.vstack(
            [
                np.hstack([-rows, np.zeros_like(rows)]),
                np.hstack([polytope.rows, np.zeros_like(polytope.rows)]),
                np.hstack([identity, -identity]),
            ]
        ),
        b_ub=np.r_[-least, polytope.bounds, origin],
        A_eq=np.r_[np.ones(size), np.zeros(size)][None, :],
        b_eq=[1.0],
        bounds=(0, 1),
        method="highs",
        options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10},
    )
    if result.x is None:
        return None
    weights: Floats = np.maximum(result.x[:size], 0.0)
    weights /= weights.sum()
    return weights


def _half_spaces(dimensions: Sequence[str], space: WeightSpace) -> list[tuple[Floats, float]]:
    """Row and bound of each limit beyond w ≥ 0."""
    low, high, order = limits(dimensions, space)
    if len(dimensions) < 2:
        return []
    unit = np.eye(len(dimensions))
    lowest = [(-unit[d], -float(low[d])) for d in np.flatnonzero(low > 0)]
    highest = [(unit[d], float(high[d])) for d in np.flatnonzero(high < 1)]
    return lowest + highest + [(unit[light] - unit[heavy], 0.0) for heavy, light in pairwise(order)]


def _cut(corners: Floats, rows: Floats, bounds: Floats) -> Floats:
    """Corners after the last half-space (double description): those inside, and where edges leave it."""
    slack = bounds[-1] - corners @ rows[-1]
    inside, outside = np.flatnonzero(slack > _TOLERANCE), np.flatnonzero(slack < -_TOLERANCE)
    kept: Floats = corners[slack >= -_TOLERANCE]
    if not len(outside):
        return kept
    tight = np.abs(bounds - corners @ rows.T)[:, :-1] <= 1e-10
    shared = tight[inside].astype(int) @ tight[outside].T.astype(int)
    # On an edge all but one of the D − 1 freedoms are used up.
    near, far = np.nonzero(shared >= corners.shape[1] - 2)
    a, b = inside[near], outside[far]
    at = (slack[a] / (slack[a] - slack[b]))[:, None]
    found = np.vstack([kept, corners[a] * (1 - at) + corners[b] * at])
    _, first = np.unique(np.round(found, _DECIMALS) + 0.0, axis=0, return_index=True)
    distinct: Floats = found[np.sort(first)]
    return distinct


__all__ = ["WeightPolytope", "closest_weights", "weight_polytope"]
