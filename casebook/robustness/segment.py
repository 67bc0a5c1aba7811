"""Where indices change places while weights go in a straight line from one set to another."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring.ranking import TIE_POINTS

# A meeting this close to an end has no other side.
_END = 1e-9
_FLAT = 1e-12


class Passings(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Each time that one case passes another, in the order of the way; P of them."""

    at: Floats
    """P: share (0–1, both ends excluded) of the way."""
    ahead: NDArray[np.intp]
    """P: the case that is higher before."""
    passing: NDArray[np.intp]
    """P: the case that is higher afterwards."""


def passings(table: ScoreTable, start: Floats, end: Floats) -> Passings:
    """All passings between two cases whose index is a number, on the way from ``start`` to ``end``.

    Exact for any bases: along a line each index is a quotient of two linear functions, so two of them meet
    where a quadratic is 0. Meeting without changing sides is no passing. None for the minimum, which does
    not change between the ends.
    """
    values = linear_points(table, table.dimension_points(table.points))
    numbered = np.flatnonzero(~np.isnan(values).any(axis=1))
    if table.aggregation == "minimum":
        numbered = numbered[:0]
    first, second = np.triu_indices(len(numbered), k=1)
    i, j = numbered[first], numbered[second]
    at, rises = quadratic_passings(*lead(table, values, start, end, i, j))
    which, root = np.nonzero(~np.isnan(at))
    at, rises, i, j = at[which, root], rises[which, root], i[which], j[which]
    order = np.argsort(at, kind="stable")
    return Passings(at=at[order], ahead=np.where(rises, j, i)[order], passing=np.where(rises, i, j)[order])


def linear_points(table: ScoreTable, points: Floats) -> Floats:
    """Dimension scores on the scale on which their weighted mean orders the cases as the index does."""
    return points if table.aggregation == "arithmetic" else 100 * np.log(1 + 0.99 * points)


def lead(
    table: ScoreTable, values: Floats, start: Floats, end: Floats, i: NDArray[np.intp], j: NDArray[np.intp]
) -> tuple[Floats, Floats, Floats]:
    """The lead of case i over case j, times the weight on both their dimensions, along the way.

    Args:
        start, end: … × D.

    Returns: b₀, b₁, b₂ (… × P) of b₀(1 − s)² + 2b₁s(1 − s) + b₂s².
    """
    has = table.has_dimension.astype(float)
    held = np.where(table.has_dimension, values, 0.0)
    n0, n1, m0, m1 = start @ held.T, end @ held.T, start @ has.T, end @ has.T
    b0 = n0[..., i] * m0[..., j] - n0[..., j] * m0[..., i]
    b2 = n1[..., i] * m1[..., j] - n1[..., j] * m1[..., i]
    there = n0[..., i] * m1[..., j] - n0[..., j] * m1[..., i]
    back = n1[..., i] * m0[..., j] - n1[..., j] * m0[..., i]
    return b0, (there + back) / 2, b2


def quadratic_passings(b0: Floats, b1: Floats, b2: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """… × 2: where in (0, 1) the quadratic changes sign, NaN where it does not; whether it rises there."""
    a, b, c = b0 - 2 * b1 + b2, 2 * (b1 - b0), b0
    size = np.abs(b0) + np.abs(b1) + np.abs(b2)
    a = np.where(np.abs(a) <= _FLAT * size, 0.0, a)
    with np.errstate(divide="ignore", invalid="ignore"):
        discriminant = b * b - 4 * a * c
        # Between the roots it reaches discriminant / 4a: less than a tie is a touch.
        is_touch = (a != 0) & (discriminant <= 4 * np.abs(a) * TIE_POINTS)
        q = -(b + np.where(b < 0, -1.0, 1.0) * np.sqrt(np.maximum(discriminant, 0.0))) / 2
        roots = np.stack([np.where(a == 0, -c / b, q / a), np.where(a == 0, np.nan, c / q)], axis=-1)
        is_level = (size <= TIE_POINTS) | ((a == 0) & (np.abs(b) <= TIE_POINTS))
        inside = (roots > _END) & (roots < 1 - _END) & ~(is_touch | is_level)[..., None]
        roots = np.where(inside, roots, np.nan)
        rises = 2 * a[..., None] * roots + b[..., None] > 0
    return roots, rises
