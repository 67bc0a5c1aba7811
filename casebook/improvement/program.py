"""The cheapest plan as an integer program, solved by HiGHS."""

import math
from collections.abc import Sequence
from fractions import Fraction

from casebook.improvement.basis import Basis
from casebook.improvement.fronts import Front, fronts_from_each
from casebook.model.rubric import MAX_LEVEL

# HiGHS takes a row as kept that misses by 1e-6; asked for this much more, what it finds really reaches.
_MARGIN = 1e-5
_MOST_OPTIONS = 60
_SECONDS = 2.0
# An effort a billion times another is never worth being told apart by the solver.
_MOST_RATIO = 10**9


def cheapest_cost(basis: Basis, efforts: Sequence[Sequence[int]], needed: float) -> int | None:
    """Cost of a plan that reaches ``needed`` (on the scale of the parts); None where the solver has none.

    The least cost, except within the solver's margin of 1e-5 on that scale, or where a front of the
    geometric index has more than 60 options: so take it as a bound from above.

    Source: branch and bound with cuts, HiGHS (Huangfu & Hall 2018), through ``scipy.optimize.milp``.
    """
    if basis.aggregation == "geometric":
        return _by_options(basis, efforts, needed + _MARGIN)
    return _by_steps(basis, efforts, needed + _MARGIN)


def _by_steps(basis: Basis, efforts: Sequence[Sequence[int]], needed: float) -> int | None:
    """One whole number per criterion: the levels that it is raised."""
    flat = [effort for row in efforts for effort in row]
    most = [MAX_LEVEL - level for row in basis.levels for level in row]
    rows: list[list[float]] = []
    missing: list[float] = []
    start = 0
    for at, dimension in enumerate(basis.dimensions):
        worth = basis.worth(at)
        row = [0.0] * len(flat)
        row[start : start + len(dimension.criteria)] = [worth(x) for x in dimension.level_points]
        start += len(dimension.criteria)
        rows.append(row)
        missing.append(worth(dimension.own_points))
    if basis.aggregation == "minimum":
        missing = [needed - own for own in missing]
    else:
        rows = [[math.fsum(column) for column in zip(*rows, strict=True)]]
        missing = [needed - math.fsum(missing)]
    chosen = _solve(flat, rows, missing, most, [])
    return None if chosen is None else sum(n * effort for n, effort in zip(chosen, flat, strict=True))


def _by_options(basis: Basis, efforts: Sequence[Sequence[int]], needed: float) -> int | None:
    """One yes or no per option of a dimension, exactly one yes in each."""
    options = [
        (at, cost, basis.worth(at)(dimension.own_points + gain))
        for at, (dimension, row) in enumerate(zip(basis.dimensions, efforts, strict=True))
        for cost, gain in _thinned(fronts_from_each(dimension.steps(row))[0])
    ]
    costs = [cost for _, cost, _ in options]
    ones = [[float(of == at) for of, _, _ in options] for at in range(len(basis.dimensions))]
    chosen = _solve(costs, [[value for _, _, value in options]], [needed], [1] * len(options), ones)
    return None if chosen is None else sum(n * cost for n, cost in zip(chosen, costs, strict=True))


def _thinned(front: Front) -> list[tuple[int, float]]:
    """At most 60 options of a front, its ends among them."""
    options = list(zip(front.costs, front.values, strict=True))
    if len(options) <= _MOST_OPTIONS:
        return options
    last = len(options) - 1
    return [options[round(at * last / (_MOST_OPTIONS - 1))] for at in range(_MOST_OPTIONS)]


def _solve(
    costs: Sequence[int],
    rows: Sequence[Sequence[float]],
    least: Sequence[float],
    most: Sequence[int],
    exactly_one: Sequence[Sequence[float]],
) -> list[int] | None:
    """Whole numbers ≥ 0 of least cost with rows ≥ least, each group of ``exactly_one`` summing to 1."""
    # Loading the solver takes long, and only this question needs it.
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    unit = min((cost for cost in costs if cost > 0), default=1)
    constraints = [LinearConstraint(np.array(rows), lb=np.array(least))]
    if exactly_one:
        constraints.append(LinearConstraint(np.array(exactly_one), lb=1.0, ub=1.0))
    solved = milp(
        np.array([float(min(Fraction(cost, unit), Fraction(_MOST_RATIO))) for cost in costs]),
        constraints=constraints,
        integrality=np.ones(len(costs), dtype=np.int64),
        bounds=Bounds(0, np.array(most, dtype=float)),
        options={"mip_rel_gap": 0.0, "time_limit": _SECONDS},
    )
    return None if solved.x is None else [round(float(x)) for x in solved.x]
