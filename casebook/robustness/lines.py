"""Each case's index while one dimension's weight goes from nothing to everything."""

import numpy as np

from casebook.robustness.index import index_points
from casebook.robustness.results import Crossing, IndexLine, IndexLines
from casebook.robustness.segment import Passings, passings
from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring.ranking import TIE_POINTS


def index_lines(table: ScoreTable, dimension: str, steps: int = 100) -> IndexLines:
    """The index of every case at ``steps`` + 1 weights of ``dimension``, and where lines cross.

    The other dimensions keep their proportions; where all of them have weight 0 they share equally. A case
    whose index is an interval, or that has weight on none of its dimensions, has None there. Where the
    dimension is the only one its weight has no effect. Under the minimum a line can jump at 0 and at 1,
    where a dimension stops counting; that is no crossing.

    Crossings are exact (closed form) and lie strictly between 0 and 1. Lines that touch without changing
    sides do not cross. ``is_first_place``: ``before`` is first just left of it, ``after`` just right of it.

    Raises:
        ValueError: the table has no such dimension.
    """
    at = table.dimensions.index(dimension) if dimension in table.dimensions else None
    if at is None:
        raise ValueError(f"no index stands on the dimension {dimension}")
    without, alone = ends(table.weights, at)
    shares = np.linspace(0.0, 1.0, steps + 1)
    points = table.dimension_points(table.points)
    indices = index_points(table, points, _between(without, alone, shares))
    return IndexLines(
        dimension=dimension,
        current_share=float(table.weights[at]),
        shares=tuple(shares.tolist()),
        lines=tuple(
            IndexLine(case_id=case_id, points=tuple(None if np.isnan(p) else float(p) for p in line))
            for case_id, line in zip(table.case_ids, indices.T, strict=True)
        ),
        crossings=_crossings(table, passings(table, without, alone), without, alone),
    )


def ends(weights: Floats, at: int) -> tuple[Floats, Floats]:
    """Weights with nothing on dimension ``at``, the others in proportion; weights with everything on it."""
    alone = np.zeros(len(weights))
    alone[at] = 1.0
    others = np.where(alone > 0, 0.0, weights)
    if others.sum() <= 0:
        others = 1 - alone if len(weights) > 1 else alone
    return others / others.sum(), alone


def _between(start: Floats, end: Floats, at: Floats) -> Floats:
    return np.outer(1 - at, start) + np.outer(at, end)


def _crossings(table: ScoreTable, found: Passings, start: Floats, end: Floats) -> tuple[Crossing, ...]:
    if not len(found.at):
        return ()
    points = table.dimension_points(table.points)
    there = index_points(table, points, _between(start, end, found.at))
    # Lines that meet in one point give shares that differ in the last digits: one place, with a left side
    # and a right side on which no order changes.
    is_new = np.diff(found.at, prepend=-1.0) > 1e-9
    places = found.at[is_new]
    edges = np.r_[0.0, places, 1.0]
    order = index_points(table, points, _between(start, end, (edges[:-1] + edges[1:]) / 2))
    is_first = order >= np.nanmax(order, axis=1, keepdims=True) - TIE_POINTS
    place = np.cumsum(is_new) - 1
    return tuple(
        Crossing(
            share=float(at),
            points=float(points),
            before=table.case_ids[before],
            after=table.case_ids[after],
            is_first_place=bool(is_first[left, before] and is_first[left + 1, after]),
        )
        for at, points, before, after, left in zip(
            found.at,
            there[np.arange(len(found.at)), found.ahead],
            found.ahead,
            found.passing,
            place,
            strict=True,
        )
    )
