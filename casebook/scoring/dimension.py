"""The score of one case in one dimension."""

import math
from collections.abc import Mapping

from casebook.model import Case, Dimension
from casebook.model.rubric import MAX_LEVEL
from casebook.scoring.aggregation import arithmetic
from casebook.scoring.goalposts import points_of_level
from casebook.scoring.results import CriterionPart, DimensionScore, Silence
from casebook.scoring.silence import is_scored

# 0.1 + 0.2 + 0.2 must reach a minimum of 0.5.
_TOLERANCE = 1e-9


def is_enough(coverage_share: float, min_coverage: float) -> bool:
    """Whether something is covered, and at least ``min_coverage`` of it (both 0–1)."""
    return coverage_share > 0 and coverage_share >= min_coverage - _TOLERANCE


def score_dimension(
    case: Case,
    dimension: Dimension,
    shares: Mapping[str, float],
    in_use: frozenset[str],
    silence: Silence,
    min_coverage: float,
) -> DimensionScore:
    """Weighted mean of the scored criteria among ``in_use``, with its coverage and interval.

    Args:
        shares: normalised weight of each criterion of the dimension (sum 1, or all 0).
        min_coverage: share (0–1) below which there is no number. Under ``bounds`` the interval
            is given whatever the coverage: silence has already widened it.
    """
    weighted = [c.id for c in dimension.criteria if shares[c.id] > 0]
    own = [c for c in weighted if is_scored(case, c)]
    basis = [c for c in own if c in in_use]
    coverage = min(1.0, math.fsum(shares[c] for c in basis))
    is_sufficient = is_enough(coverage, min_coverage)
    points: float | None = None
    low: float | None = None
    high: float | None = None
    parts: tuple[CriterionPart, ...] = ()
    has_number = len(basis) == len(weighted) > 0 if silence == "bounds" else is_sufficient
    if has_number:
        total = math.fsum(shares[c] for c in basis)
        parts = tuple(
            CriterionPart(criterion=c, weight_share=shares[c] / total, points=_points(case, c)) for c in basis
        )
        points = arithmetic([(shares[c], _points(case, c)) for c in basis])
    spanned = weighted if silence == "bounds" else (basis if is_sufficient else [])
    if spanned:
        low = arithmetic([(shares[c], _interval(case, c)[0]) for c in spanned])
        high = arithmetic([(shares[c], _interval(case, c)[1]) for c in spanned])
    return DimensionScore(
        dimension=dimension.id,
        points=points,
        low=low,
        high=high,
        coverage_share=coverage,
        scored=len(basis),
        total=len(weighted),
        is_sufficient=is_sufficient,
        own_coverage_share=min(1.0, math.fsum(shares[c] for c in own)),
        own_scored=len(own),
        parts=parts,
    )


def _points(case: Case, criterion_id: str) -> float:
    """Points of a criterion that is known to be scored."""
    assessment = case.assessment(criterion_id)
    if assessment is None or assessment.score is None:
        raise ValueError(f"{case.id} is silent about {criterion_id}")
    return points_of_level(assessment.score)


def _interval(case: Case, criterion_id: str) -> tuple[float, float]:
    """Points at both ends of the range; a silent criterion spans the whole scale."""
    assessment = case.assessment(criterion_id)
    if assessment is None or assessment.score is None:
        return points_of_level(0), points_of_level(MAX_LEVEL)
    low = assessment.score if assessment.low is None else assessment.low
    high = assessment.score if assessment.high is None else assessment.high
    return points_of_level(low), points_of_level(high)
