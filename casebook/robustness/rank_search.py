"""How few, or how many, rivals can be ahead at once: mixed-integer programming over the weights."""

import msgspec
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from casebook.robustness.polytope import WeightPolytope
from casebook.robustness.table import Floats

# Gaps are scaled so that the largest of each rival is 1. HiGHS keeps constraints to about 1e-6, so a lead
# that counts in a worst rank must be larger than that: a thousandth of a point on the scale of 100.
_LEAD = 1e-5
_ZERO = 1e-11
_TRIES = 12
# Nodes, not seconds: what is found must not depend on how busy the computer is.
_NODES = 1_000


class Search(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What a search found: weights worth verifying, and how many rivals it thinks are ahead there."""

    weights: Floats | None = None
    """None where nothing better than the number already known was found."""
    ahead: int | None = None
    is_proven: bool
    """Whether nothing better than this exists."""


class Rivals(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The rivals of one case whose lead is open: ahead under some weights, not under others."""

    gaps: Floats
    """G × D: by how much they lead in each dimension, scaled; rivals with the same gaps are one row."""
    counts: Floats
    """G: rivals in each row."""
    always: int
    """Rivals that are ahead under all weights."""

    @property
    def most(self) -> int:
        """Rivals that are ahead under some weights."""
        return self.always + round(float(self.counts.sum()))


def open_rivals(gaps: Floats, polytope: WeightPolytope) -> Rivals:
    """Sort rivals (rows of ``gaps``, linear in the weights) into always ahead, never, and open."""
    flat = np.where(np.abs(gaps) <= _ZERO, 0.0, gaps)
    at = flat @ polytope.corners.T
    lowest, highest = at.min(axis=1, initial=np.inf), at.max(axis=1, initial=-np.inf)
    always = lowest > _ZERO
    rows = flat[~always & (highest > _ZERO)]
    rows = rows / np.abs(rows).max(axis=1, keepdims=True)
    unique, counts = np.unique(np.round(rows, 13), axis=0, return_counts=True)
    return Rivals(gaps=unique, counts=counts.astype(float), always=int(always.sum()))


def fewest_ahead(rivals: Rivals, polytope: WeightPolytope, known: int) -> Search:
    """Weights with fewer than ``known`` rivals ahead; level is not ahead."""
    if known <= rivals.always:
        return Search(is_proven=True)
    lead = (rivals.gaps @ polytope.corners.T).max(axis=1)
    # z = 1 lets a rival be ahead: gap·w ≤ lead·z.
    rows = np.hstack([rivals.gaps, -np.diag(lead)])
    free = LinearConstraint(rows, -np.inf, 0.0)
    return _search(rivals, polytope, free, known - 1 - rivals.always, is_fewest=True)


def most_ahead(rivals: Rivals, polytope: WeightPolytope, known: int) -> Search:
    """Weights with more than ``known`` rivals strictly ahead."""
    if known >= rivals.most:
        return Search(is_proven=True)
    lag = (rivals.gaps @ polytope.corners.T).min(axis=1)
    # y = 1 demands a lead: gap·w ≥ lag + (lead − lag)·y.
    rows = np.hstack([rivals.gaps, -np.diag(_LEAD - lag)])
    free = LinearConstraint(rows, lag, np.inf)
    return _search(rivals, polytope, free, known + 1 - rivals.always, is_fewest=False)


def _search(
    rivals: Rivals, polytope: WeightPolytope, free: LinearConstraint, target: int, *, is_fewest: bool
) -> Search:
    """Solve; where the solver's tolerance made up a solution, forbid that one and solve again."""
    groups, size = rivals.gaps.shape
    total = np.r_[np.zeros(size), rivals.counts]
    constraints = [
        free,
        LinearConstraint(np.r_[np.ones(size), np.zeros(groups)], 1.0, 1.0),
        LinearConstraint(
            np.hstack([polytope.rows, np.zeros((len(polytope.rows), groups))]), -np.inf, polytope.bounds
        ),
        LinearConstraint(total, -np.inf if is_fewest else target, target if is_fewest else np.inf),
    ]
    for _ in range(_TRIES):
        result = milp(
            total if is_fewest else -total,
            integrality=np.r_[np.zeros(size), np.ones(groups)],
            bounds=Bounds(0.0, 1.0),
            constraints=constraints,
            options={"mip_rel_gap": 0.0, "node_limit": _NODES},
        )
        if result.status == 2:  # infeasible: nothing better exists
            return Search(is_proven=True)
        if result.x is None:
            return Search(is_proven=False)
        marked = result.x[size:] > 0.5
        chosen = ~marked if is_fewest else marked
        weights = _inside(rivals.gaps[chosen] * (1 if is_fewest else -1), polytope)
        if weights is not None:
            ahead = rivals.always + round(float(rivals.counts @ marked))
            return Search(weights=weights, ahead=ahead, is_proven=result.status == 0)
        forbid = np.r_[np.zeros(size), chosen.astype(float)]
        least, largest = (1.0, np.inf) if is_fewest else (-np.inf, chosen.sum() - 1.0)
        constraints.append(LinearConstraint(forbid, least, largest))
    return Search(is_proven=False)


def _inside(gaps: Floats, polytope: WeightPolytope) -> Floats | None:
    """Weights with gaps · w ≤ 0 as deep inside as possible, None where there are none."""
    size = gaps.shape[1]
    result = linprog(
        np.r_[np.zeros(size), -1.0],
        A_ub=np.vstack(
            [
                np.hstack([gaps, np.ones((len(gaps), 1))]),
                np.hstack([polytope.rows, np.zeros((len(polytope.rows), 1))]),
            ]
        ),
        b_ub=np.r_[np.zeros(len(gaps)), polytope.bounds],
        A_eq=np.r_[np.ones(size), 0.0][None, :],
        b_eq=[1.0],
        bounds=[(0, 1)] * size + [(-1, 1)],
        method="highs",
        options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10},
    )
    if result.x is None or result.x[-1] < -1e-8:
        return None
    weights: Floats = result.x[:-1]
    return weights if result.x[-1] > 1e-8 else _settled(weights, gaps, polytope)


def _settled(weights: Floats, gaps: Floats, polytope: WeightPolytope) -> Floats:
    """``weights`` moved to where what is level within the solver's tolerance is level to the last digit."""
    level = np.abs(gaps @ weights) <= 1e-7
    tight = np.abs(polytope.bounds - polytope.rows @ weights) <= 1e-7
    rows = np.vstack([np.ones((1, len(weights))), gaps[level], polytope.rows[tight]])
    values = np.r_[1.0, np.zeros(level.sum()), polytope.bounds[tight]]
    settled: Floats = weights + np.linalg.lstsq(rows, values - rows @ weights, rcond=1e-9)[0]
    settled[np.abs(settled) <= 1e-12] = 0.0
    return settled
