"""Compare cases under one set of settings."""

import math
from collections.abc import Sequence

import msgspec

from casebook.model import Case, Rubric
from casebook.scoring.aggregation import aggregate
from casebook.scoring.basis import in_all, index_bases
from casebook.scoring.dimension import score_dimension
from casebook.scoring.notes import comparability_notes
from casebook.scoring.ranking import ranks
from casebook.scoring.results import (
    Aggregation,
    CaseResult,
    Comparison,
    DimensionScore,
    Silence,
    Weights,
)
from casebook.scoring.silence import criteria_in_use, is_scored
from casebook.scoring.weights import normalised


def compare(
    cases: Sequence[Case], rubric: Rubric, weights: Weights, silence: Silence, aggregation: Aggregation
) -> Comparison:
    """Scores, intervals, indices and ranks of ``cases``, and what a reader must know about them.

    Defined for any number of cases, zero included: where there is no number there is None and a note.

    Raises:
        ValueError: ``weights`` does not fit the rubric (see ``normalised``).
    """
    shares = normalised(weights, rubric)
    by_criterion = dict(shares.criteria)
    weighted = tuple(c.id for c in rubric.criteria if by_criterion[c.id] > 0)
    in_use = criteria_in_use(cases, weighted, silence)
    scores = {
        case.id: tuple(
            score_dimension(case, d, by_criterion, frozenset(in_use), silence, rubric.min_coverage)
            for d in rubric.dimensions
        )
        for case in cases
    }
    bases = index_bases(scores, dict(shares.dimensions), silence, rubric)
    unranked = tuple(
        _result(
            case, scores[case.id], bases[case.id].dimensions, dict(shares.dimensions), aggregation, weighted
        )
        for case in cases
    )
    results = tuple(
        msgspec.structs.replace(r, rank=rank)
        for r, rank in zip(unranked, ranks([r.index_points for r in unranked]), strict=True)
    )
    everywhere = in_all([basis.dimensions for basis in bases.values()])
    comparison = Comparison(
        silence=silence,
        aggregation=aggregation,
        weights=shares,
        criteria_used=in_use,
        criteria_total=len(weighted),
        dimensions_used=tuple(d.id for d in rubric.dimensions if d.id in everywhere),
        results=results,
        notes=(),
    )
    lone = {case_id: basis.lone for case_id, basis in bases.items() if basis.lone is not None}
    return msgspec.structs.replace(comparison, notes=comparability_notes(comparison, cases, rubric, lone))


def _result(
    case: Case,
    row: tuple[DimensionScore, ...],
    used: tuple[str, ...],
    shares: dict[str, float],
    aggregation: Aggregation,
    weighted: tuple[str, ...],
) -> CaseResult:
    chosen = [d for d in row if d.dimension in used]
    total = math.fsum(shares[d] for d in used)

    def index(values: list[float | None]) -> float | None:
        # One dimension without a number leaves the index without one (an interval may remain).
        pairs = [(shares[d], v) for d, v in zip(used, values, strict=True) if v is not None]
        return aggregate(pairs, aggregation) if len(pairs) == len(used) else None

    return CaseResult(
        case_id=case.id,
        level=case.level,
        dimensions=row,
        index_points=index([d.points for d in chosen]),
        index_low=index([d.low for d in chosen]),
        index_high=index([d.high for d in chosen]),
        rank=None,
        dimensions_used=used,
        dimension_shares=tuple((d, shares[d] / total) for d in used),
        scored=sum(is_scored(case, c) for c in weighted),
        total=len(weighted),
    )
