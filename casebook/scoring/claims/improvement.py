"""How far a case lies behind a target, and the smallest change that closes it, as claims of plain numbers."""

from collections.abc import Sequence
from typing import Literal

from casebook.model import Case, Localised, Rubric
from casebook.scoring.chance import Odds
from casebook.scoring.claims.evidence import claim_evidence
from casebook.scoring.claims.likelihood import ahead, equal, with_likelihood
from casebook.scoring.claims.value import Claim, GapCode, Named
from casebook.scoring.ranking import TIE_POINTS
from casebook.scoring.results import Comparison

ChangeGoal = Literal["reach", "overtake"]
Status = Literal["found", "already", "infeasible", "undefined"]


def gap_total_claim(
    comparison: Comparison,
    case: Case,
    rubric: Rubric,
    *,
    target_name: Localised,
    own_points: float | None,
    target_points: float | None,
    gaps: Sequence[tuple[str, float | None]],
    target: Case | None = None,
    odds: Odds | None = None,
) -> Claim:
    """The difference between a case and its target, and the criterion with the largest part in it.

    Args:
        gaps: (criterion, gap in index points or None) of the criteria on which the case is behind, the
            largest first.
        target: the case that is the target, where it is one.
    """
    involved = [case, target] if target is not None else [case]
    topics = tuple(
        Named(id=criterion, name=rubric.criterion(criterion).name, value=points) for criterion, points in gaps
    )
    difference = None if own_points is None or target_points is None else target_points - own_points
    code: GapCode = "gap-undefined"
    if difference is not None:
        code = "gap-behind" if difference > 0 else "gap-ahead"
        if abs(difference) <= TIE_POINTS:
            code = "gap-level"
    basis = set(comparison.result(case.id).criteria_in_index) | {criterion for criterion, _ in gaps}
    result = comparison.result(case.id)
    claim = Claim(
        code=code,
        subjects=(
            Named(
                id=case.id,
                name=case.name,
                value=own_points,
                low=result.index_low if own_points is not None else None,
                high=result.index_high if own_points is not None else None,
            ),
        ),
        others=(_target(comparison, target_name, target, target_points),),
        topics=_largest(topics),
        amount=abs(difference) if difference is not None else None,
        count=len(gaps),
        total=comparison.criteria_total,
        silence=comparison.silence,
        aggregation=comparison.aggregation,
        evidence=claim_evidence(involved, basis),
    )
    if target is None or difference is None:
        return claim
    if code == "gap-level":
        return with_likelihood(claim, equal(odds, case, target))
    pair = (target, case) if difference > 0 else (case, target)
    return with_likelihood(claim, ahead(odds, *pair))


def smallest_change_claim(
    comparison: Comparison,
    case: Case,
    *,
    target_name: Localised,
    goal: ChangeGoal,
    status: Status,
    steps: int | None = None,
    cost: float | None = None,
    plan_count: int = 0,
    is_count_exact: bool = True,
    own_points: float | None = None,
    reachable_points: float | None = None,
    needed_points: float | None = None,
) -> Claim:
    """The fewest steps, or the cheapest, that reach or overtake the target; or why there are none.

    Args:
        steps: level steps of each plan; None where plans of one cost take different numbers of steps.
    """
    codes: dict[Status, GapCode] = {
        "found": "change-found",
        "already": "change-already",
        "infeasible": "change-infeasible",
        "undefined": "change-undefined",
    }
    result = comparison.result(case.id)
    subject = Named(id=case.id, name=case.name, value=reachable_points)
    if status != "infeasible":
        ends = (None, None) if own_points is None else (result.index_low, result.index_high)
        subject = Named(id=case.id, name=case.name, value=own_points, low=ends[0], high=ends[1])
    basis = result.criteria_in_index
    return Claim(
        code=codes[status],
        subjects=(subject,),
        others=(Named(id="", name=target_name, value=needed_points),),
        topics=(Named(id=goal, name=target_name),),
        amount=cost,
        count=steps,
        total=plan_count,
        is_clear=is_count_exact,
        silence=comparison.silence,
        aggregation=comparison.aggregation,
        evidence=claim_evidence([case], basis),
    )


def _largest(parts: Sequence[Named]) -> tuple[Named, ...]:
    """The first of ``parts`` and those as large as it."""
    return tuple(p for p in parts if abs((p.value or 0.0) - (parts[0].value or 0.0)) <= TIE_POINTS)


def _target(comparison: Comparison, name: Localised, case: Case | None, points: float | None) -> Named:
    if case is None or points is None:
        return Named(id="", name=name, value=points)
    result = comparison.result(case.id)
    return Named(id=case.id, name=name, value=points, low=result.index_low, high=result.index_high)
