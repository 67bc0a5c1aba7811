"""Extreme ranks where indices stand on different bases: branch and bound over ever smaller simplices.

There the lead of one case over another, times the weight on both their bases, is a quadratic in the weights.
On a simplex a quadratic lies between the smallest and the largest of its Bernstein coefficients, so a rival
can be settled as ahead, or as not ahead, for a whole simplex at once.
"""

import numpy as np
from numpy.typing import NDArray

from casebook.robustness.index import index_points
from casebook.robustness.polytope import WeightPolytope
from casebook.robustness.segment import linear_points
from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring.ranking import TIE_POINTS

# Leads that count in a worst rank; in a best rank any lead counts that rounding cannot make.
_LEAD_POINTS = 1e-4
_ROUNDING = 1e-10
# Numbers looked at for one extreme of one case before the search gives up: a few tenths of a second.
_BUDGET = 2_000_000
_MOST_CORNERS = 6


def extreme_ahead(
    table: ScoreTable, polytope: WeightPolytope, i: int, known: int, weights: Floats, *, is_best: bool
) -> tuple[int, Floats, bool]:
    """Fewest or most rivals ahead of case ``i``, weights that show it, and whether it is proven.

    Only weights under which every case has an index are looked at.

    Args:
        known: rivals ahead of it under ``weights``, to start from.
    """
    points = table.dimension_points(table.points)
    numbers = np.where(table.has_dimension, linear_points(table, points), 0.0)
    masses = table.has_dimension.astype(float)
    rivals = np.delete(np.arange(len(table.case_ids)), i)
    simplices = _start(polytope)[None]
    left = _BUDGET
    while len(simplices):
        left -= len(simplices) * (simplices.shape[1] ** 2 + len(_faces(simplices.shape[1]))) * len(rivals)
        if left < 0:
            return known, weights, False
        is_ahead, is_possible = _settled(simplices, numbers, masses, i, rivals, is_best)
        sure, possible = is_ahead.sum(axis=1), is_possible.sum(axis=1)
        is_open = sure < known if is_best else possible > known
        simplices = simplices[is_open]
        if not len(simplices):
            break
        tried = _inside(np.vstack([simplices.mean(axis=1), *simplices.transpose(1, 0, 2)]), polytope, masses)
        if len(tried):
            indices = index_points(table, points, tried)
            ahead = (indices[:, rivals] > indices[:, [i]] + TIE_POINTS).sum(axis=1)
            at = int(ahead.argmin() if is_best else ahead.argmax())
            if ahead[at] < known if is_best else ahead[at] > known:
                known, weights = int(ahead[at]), tried[at]
        simplices = _within(_halved(simplices), polytope)
    return known, weights, True


def _start(polytope: WeightPolytope) -> Floats:
    """A simplex around the space: the space itself if it is one."""
    corners = polytope.corners
    if np.linalg.matrix_rank(corners) == len(corners):
        return corners
    return np.eye(corners.shape[1])


def _settled(
    simplices: Floats, numbers: Floats, masses: Floats, i: int, rivals: NDArray[np.intp], is_best: bool
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """S × J: whether the rival is ahead all over the simplex, whether it may be ahead somewhere in it."""
    number, mass = simplices @ numbers.T, simplices @ masses.T
    cross = (
        number[:, :, None, rivals] * mass[:, None, :, i, None]
        - mass[:, :, None, rivals] * number[:, None, :, i, None]
    )
    coefficients = (cross + cross.transpose(0, 2, 1, 3)) / 2
    size = np.abs(number).max() + 1.0
    is_above = coefficients > _ROUNDING * size
    is_possible = np.any(is_above if is_best else coefficients > _LEAD_POINTS, axis=(1, 2))
    faces = _faces(simplices.shape[1])
    if not len(faces):
        return np.all(is_above, axis=(1, 2)), is_possible
    # Where no coefficient is below 0, the lead is 0 only on faces all of whose coefficients are 0. That does
    # not matter on a face on which some case has no weight on its basis: there nothing is compared.
    pairs = (faces[:, :, None] & faces[:, None]).reshape(len(faces), -1).astype(float)
    is_compared = np.all(faces.astype(float) @ (mass > 0).astype(float) > 0, axis=2)
    has_lead = pairs @ is_above.reshape(len(simplices), -1, len(rivals)).astype(float) > 0
    is_ahead = np.all(coefficients >= -_ROUNDING * size, axis=(1, 2)) & np.all(
        has_lead | ~is_compared[:, :, None], axis=1
    )
    return is_ahead, is_possible


def _faces(corners: int) -> NDArray[np.bool_]:
    """F × corners: every face of a simplex; none of one with so many corners that faces are too many."""
    count = 2**corners if corners <= _MOST_CORNERS else 1
    faces: NDArray[np.bool_] = (np.arange(1, count)[:, None] >> np.arange(corners)) % 2 == 1
    return faces


def _inside(weights: Floats, polytope: WeightPolytope, masses: Floats) -> Floats:
    """Those of the weights that lie in the space and under which every case has an index."""
    is_inside = (weights @ polytope.rows.T <= polytope.bounds + 1e-12).all(axis=1)
    inside: Floats = weights[is_inside & (weights @ masses.T > 0).all(axis=1)]
    return inside


def _within(simplices: Floats, polytope: WeightPolytope) -> Floats:
    """Without the simplices that lie outside one of the limits as a whole."""
    is_beyond = simplices @ polytope.rows.T > polytope.bounds + 1e-12
    within: Floats = simplices[~np.any(np.all(is_beyond, axis=1), axis=1)]
    return within


def _halved(simplices: Floats) -> Floats:
    """Each simplex cut in two across its longest edge."""
    first, second = np.triu_indices(simplices.shape[1], k=1)
    if not len(first):
        return simplices[:0]
    lengths = ((simplices[:, first] - simplices[:, second]) ** 2).sum(axis=-1)
    longest = lengths.argmax(axis=1)
    each, a, b = np.arange(len(simplices)), first[longest], second[longest]
    middle = (simplices[each, a] + simplices[each, b]) / 2
    halves = np.stack([simplices, simplices])
    halves[0, each, a] = middle
    halves[1, each, b] = middle
    both: Floats = halves.reshape(-1, *simplices.shape[1:])
    return both
