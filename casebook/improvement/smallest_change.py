"""The smallest change: the least effort that makes a case reach a target or overtake it, with every tie."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from casebook.improvement.basis import Basis, Levels, basis_of
from casebook.improvement.efforts import whole_efforts
from casebook.improvement.plans import PlanSearch
from casebook.improvement.program import cheapest_cost
from casebook.improvement.results import (
    MOST_PLANS,
    ChangeStatus,
    Goal,
    Plan,
    SmallestChange,
    Step,
    Target,
)
from casebook.model import Case, Rubric
from casebook.model.rubric import LEVELS, MAX_LEVEL
from casebook.scoring import Aggregation, Comparison, Silence, Weights, compare
from casebook.scoring.ranking import TIE_POINTS

# The search looks a little below what is needed; each plan is then judged by the index itself. Far above the
# rounding of sums, and so far below the tolerance of ties (of which 1e-9 in 100 points is 1e-11 of the
# logarithm) that plans that only tie are not gone through where passing is asked for.
_SLACK = 1e-10
_SLACK_OF_LOGARITHMS = 4e-12


def smallest_change(
    cases: Sequence[Case],
    case_id: str,
    target: Target,
    goal: Goal,
    rubric: Rubric,
    weights: Weights,
    silence: Silence,
    aggregation: Aggregation,
    efforts: Mapping[str, float] | None = None,
) -> SmallestChange:
    """The least Σ level steps × effort with which the case reaches the target's index, or passes it.

    Only criteria that the case's index stands on are raised, to level 4 at most; everybody else stays.
    To reach is to rank no worse than the target, to overtake is to rank before it (ties as in ranks).
    Found by integer programming (HiGHS), which bounds an exact search of every combination; its optimum is
    the least there is, and its ties are all there are, whatever the solver's tolerances.

    Args:
        efforts: effort of one level of a criterion; 1 where none is given. Others' are ignored.

    Raises:
        KeyError: the case or the target is not among ``cases``.
        ValueError: the target is the case itself, a level off the scale, an effort that is not a number > 0,
            or weights do not fit the rubric.
    """
    comparison = compare(cases, rubric, weights, silence, aggregation)
    result = comparison.result(case_id)
    own = result.index_points
    basis = None
    if own is not None:
        basis = basis_of(result, comparison, next(c for c in cases if c.id == case_id), rubric)
    needed = _needed(comparison, case_id, target, basis)
    given = efforts or {}
    whole = whole_efforts([float(given.get(c.id, 1.0)) for c in rubric.criteria])

    def answer(
        status: ChangeStatus, cost: float | None = None, plans: Sequence[Plan] = (), count: int | None = 0
    ) -> SmallestChange:
        return SmallestChange(
            status=status,
            goal=goal,
            target=target,
            needed_points=needed,
            own_points=own,
            reachable_points=basis.index(basis.all_at(MAX_LEVEL)) if basis else None,
            cost=cost,
            plans=tuple(plans[:MOST_PLANS]),
            plan_count=len(plans) if count is None else count,
            is_count_exact=count is not None,
        )

    if basis is None or needed is None:
        return answer("undefined")
    arrives = _arrives(goal, needed)
    if arrives(basis.index(basis.levels)):
        return answer("already", 0.0)
    if not arrives(basis.index(basis.all_at(MAX_LEVEL))):
        return answer("infeasible")
    by_id = dict(zip((c.id for c in rubric.criteria), whole, strict=True))
    units = tuple(tuple(by_id[c.id] for c in d.criteria) for d in basis.dimensions)
    limit = basis.on_scale(needed - TIE_POINTS if goal == "reach" else needed + TIE_POINTS)
    limit -= _SLACK_OF_LOGARITHMS if aggregation == "geometric" else _SLACK
    for most in _budgets(basis, units, limit):
        search = PlanSearch(basis, units, limit, most)
        for budget in search.costs():
            arriving = (levels for levels in search.plans(budget) if arrives(basis.index(levels)))
            plans = [_plan(basis, levels, given) for levels in islice(arriving, MOST_PLANS + 1)]
            if plans:
                count = search.count(budget) if len(plans) > MOST_PLANS else len(plans)
                return answer("found", plans[0].cost, plans, count)
    raise AssertionError("every criterion at the top arrives, so some plan does")


def _needed(comparison: Comparison, case_id: str, target: Target, basis: Basis | None) -> float | None:
    """The target's index; None where it has none as a number."""
    if target.kind == "case":
        if target.case_id is None or target.case_id == case_id:
            raise ValueError(f"{case_id} cannot be its own target")
        return comparison.result(target.case_id).index_points
    if target.kind == "level":
        if target.level not in LEVELS:
            raise ValueError(f"level {target.level} is not on the scale 0–4")
        return basis.index(basis.all_at(target.level)) if basis else None
    others = [r.index_points for r in comparison.results if r.case_id != case_id]
    return max((points for points in others if points is not None), default=None)


def _arrives(goal: Goal, needed: float) -> Callable[[float], bool]:
    """Whether an index is enough, as ranks tell: reach = not ranked behind, overtake = ranked before."""
    if goal == "reach":
        return lambda index: not needed > index + TIE_POINTS
    return lambda index: index > needed + TIE_POINTS


def _budgets(basis: Basis, units: Sequence[Sequence[int]], limit: float) -> Iterator[int]:
    """Costs within which there is a plan: what the solver found, and should it have erred, everything."""
    found = cheapest_cost(basis, units, limit)
    if found is not None:
        yield found
    yield sum(
        unit * (MAX_LEVEL - level)
        for row, levels in zip(units, basis.levels, strict=True)
        for unit, level in zip(row, levels, strict=True)
    )


def _plan(basis: Basis, levels: Levels, efforts: Mapping[str, float]) -> Plan:
    steps = tuple(
        Step(criterion=c.id, from_level=c.level, to_level=level)
        for d, row in zip(basis.dimensions, levels, strict=True)
        for c, level in zip(d.criteria, row, strict=True)
        if level > c.level
    )
    cost = math.fsum((s.to_level - s.from_level) * efforts.get(s.criterion, 1.0) for s in steps)
    return Plan(steps=steps, cost=cost, index_points=basis.index(levels))
