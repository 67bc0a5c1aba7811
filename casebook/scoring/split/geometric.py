"""Parts of the difference of two geometric indices, by logarithmic means."""

import math

from casebook.scoring.aggregation import mapped
from casebook.scoring.results import CaseResult, DimensionScore
from casebook.scoring.split.linear import Parts


def geometric_parts(a: CaseResult, b: CaseResult, a_index: float, b_index: float) -> Parts:
    """Parts of the difference that each dimension and criterion takes in the logarithms.

    With L(x, y) = (x − y) / (ln x − ln y): the difference of the indices is L × the difference of
    their logarithms, which is a sum over dimensions; a dimension's own logarithm is opened up into
    criteria by the same identity. Nothing is left over.

    Units: points on [1, 100], as the index.
    Source: B. W. Ang (2005), The LMDI approach to decomposition analysis: a practical guide,
    Energy Policy 33(7), 867–871.
    """
    a_shares, b_shares = dict(a.dimension_shares), dict(b.dimension_shares)
    middle = math.sqrt(a_index * b_index)
    scale = logarithmic_mean(a_index, b_index)
    parts: Parts = {}
    for score in a.dimensions:
        dimension = score.dimension
        a_share, b_share = a_shares.get(dimension, 0.0), b_shares.get(dimension, 0.0)
        if a_share and b_share:
            logs = _of_both(score, b.dimension(dimension), a_share, b_share, middle)
        elif a_share:
            logs = _of_one(score, a_share, middle)
        elif b_share:
            logs = _of_one(b.dimension(dimension), -b_share, middle)
        else:
            continue
        parts[dimension] = {criterion: scale * value for criterion, value in logs.items()}
    return parts


def logarithmic_mean(x: float, y: float) -> float:
    """(x − y) / (ln x − ln y), and x where both are equal; x, y > 0."""
    ratio = math.log(x / y)
    return y * math.expm1(ratio) / ratio if ratio else x


def _mapped_parts(score: DimensionScore) -> dict[str, tuple[float, float]]:
    """Weight share and mapped points of each criterion; the weighted sum is the dimension's mapped points."""
    return {p.criterion: (p.weight_share, mapped(p.points)) for p in score.parts}


def _of_one(score: DimensionScore, share: float, middle: float) -> dict[str, float]:
    """share × (ln y − ln middle) over the criteria of a dimension that only one index stands on."""
    own = _mapped_parts(score)
    mean = logarithmic_mean(math.fsum(w * y for w, y in own.values()), middle)
    return {c: share * w * (y - middle) / mean for c, (w, y) in own.items()}


def _of_both(
    a: DimensionScore, b: DimensionScore, a_share: float, b_share: float, middle: float
) -> dict[str, float]:
    """a_share × (ln y_a − ln middle) − b_share × (ln y_b − ln middle) over the criteria of either.

    The part that comes from unlike points goes to the criteria by their points; the part that comes
    from unlike shares (zero on common ground) goes to them by their weight.
    """
    a_parts, b_parts = _mapped_parts(a), _mapped_parts(b)
    a_mean = math.fsum(w * y for w, y in a_parts.values())
    b_mean = math.fsum(w * y for w, y in b_parts.values())
    half_way = (a_mean + b_mean) / 2
    by_points = (a_share + b_share) / 2 / logarithmic_mean(a_mean, b_mean)
    by_share = (a_share - b_share) * (math.log(a_mean * b_mean) / 2 - math.log(middle))
    logs: dict[str, float] = {}
    for criterion in dict.fromkeys((*a_parts, *b_parts)):
        a_weight, a_points = a_parts.get(criterion, (0.0, half_way))
        b_weight, b_points = b_parts.get(criterion, (0.0, half_way))
        apart = a_weight * (a_points - half_way) - b_weight * (b_points - half_way)
        logs[criterion] = by_points * apart + by_share * (a_weight + b_weight) / 2
    return logs
