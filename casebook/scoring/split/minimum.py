"""Parts of the difference of two minimum indices: only the weakest dimensions have one."""

from casebook.scoring.ranking import TIE_POINTS
from casebook.scoring.results import CaseResult
from casebook.scoring.split.linear import Parts, linear_parts


def minimum_parts(a: CaseResult, b: CaseResult, a_index: float, b_index: float) -> Parts:
    """Parts over the binding dimensions: those in which a case reaches its own minimum.

    The same dimension binds both: it takes the whole difference. Different ones bind: each case's
    takes half, because either floor could be named as the reason. Several bind one case: they share
    its half equally. Every other dimension has no part, whatever its points.
    """
    return linear_parts(
        a, b, _binding_shares(a, a_index), _binding_shares(b, b_index), middle=(a_index + b_index) / 2
    )


def _binding_shares(result: CaseResult, index: float) -> dict[str, float]:
    binding = [
        d.dimension
        for d in result.dimensions
        if d.dimension in result.dimensions_used and d.points is not None and d.points <= index + TIE_POINTS
    ]
    return {d: 1 / len(binding) for d in binding}
