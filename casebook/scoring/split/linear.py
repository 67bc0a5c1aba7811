"""Exact parts of a difference between two weighted sums: arithmetic and minimum."""

from collections.abc import Mapping

from casebook.scoring.results import CaseResult

Shares = Mapping[str, float]
Parts = dict[str, dict[str, float]]
"""Points per dimension and, within it, per criterion."""


def linear_parts(a: CaseResult, b: CaseResult, a_shares: Shares, b_shares: Shares, middle: float) -> Parts:
    """Parts of Σ_d s_d x_d (of ``a``) − the same of ``b``, where the shares of each sum to 1.

    Every criterion counts by how far it lies from ``middle`` (the mean of the two indices), weighted.
    On the same criteria and weights the middle cancels out: share × (points of a − points of b).
    On unlike criteria it keeps a dimension that only one case has from counting from zero:
    it counts for that case only as far as it lies above the middle.
    """
    order = [d.dimension for d in a.dimensions]
    parts: Parts = {}
    for dimension in order:
        plus = _terms(a, dimension, a_shares, middle)
        minus = _terms(b, dimension, b_shares, middle)
        if plus or minus:
            parts[dimension] = {
                c: plus.get(c, 0.0) - minus.get(c, 0.0) for c in dict.fromkeys((*plus, *minus))
            }
    return parts


def _terms(result: CaseResult, dimension: str, shares: Shares, middle: float) -> dict[str, float]:
    share = shares.get(dimension, 0.0)
    if share == 0:
        return {}
    score = result.dimension(dimension)
    return {p.criterion: share * p.weight_share * (p.points - middle) for p in score.parts}
