"""Parts of the difference of two arithmetic indices."""

from casebook.scoring.results import CaseResult
from casebook.scoring.split.linear import Parts, linear_parts


def arithmetic_parts(a: CaseResult, b: CaseResult, a_index: float, b_index: float) -> Parts:
    """Weight share × difference in points, per criterion (see ``linear_parts``)."""
    return linear_parts(
        a, b, dict(a.dimension_shares), dict(b.dimension_shares), middle=(a_index + b_index) / 2
    )
