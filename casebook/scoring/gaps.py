"""How far the cases lie apart, criterion by criterion."""

from collections.abc import Sequence

from casebook.model import Assessment, Case, Criterion, Rubric
from casebook.scoring.results import CriterionGap, CriterionScore


def criterion_gaps(cases: Sequence[Case], rubric: Rubric) -> tuple[CriterionGap, ...]:
    """Scores, ranges and spread of every criterion of the rubric, in its order."""
    answers = [(case.id, {a.criterion: a for a in case.assessments}) for case in cases]
    return tuple(
        _gap(criterion, [_score(case_id, given.get(criterion.id)) for case_id, given in answers])
        for criterion in rubric.criteria
    )


def widest_first(gaps: Sequence[CriterionGap]) -> tuple[CriterionGap, ...]:
    """``gaps`` by spread, the widest first; equal ones keep their order, those without a spread come last."""
    return tuple(sorted(gaps, key=lambda g: -1 if g.spread_levels is None else g.spread_levels, reverse=True))


def _gap(criterion: Criterion, rows: Sequence[CriterionScore]) -> CriterionGap:
    given = [r.score for r in rows if r.score is not None]
    top, bottom = max(given, default=None), min(given, default=None)
    spread = top - bottom if top is not None and bottom is not None and len(given) >= 2 else None
    highest = [r for r in rows if spread and r.score == top]
    lowest = [r for r in rows if spread and r.score == bottom]
    floors = [r.low for r in highest if r.low is not None]
    ceilings = [r.high for r in lowest if r.high is not None]
    return CriterionGap(
        criterion=criterion.id,
        dimension=criterion.dimension,
        scores=tuple(rows),
        spread_levels=spread,
        is_clear=bool(floors and ceilings) and min(floors) > max(ceilings),
        highest=tuple(r.case_id for r in highest),
        lowest=tuple(r.case_id for r in lowest),
        silent=tuple(r.case_id for r in rows if r.score is None),
    )


def _score(case_id: str, a: Assessment | None) -> CriterionScore:
    if a is None or a.score is None:
        return CriterionScore(case_id=case_id, score=None, low=None, high=None, confidence=None)
    return CriterionScore(
        case_id=case_id,
        score=a.score,
        low=a.score if a.low is None else a.low,
        high=a.score if a.high is None else a.high,
        confidence=a.confidence,
    )
