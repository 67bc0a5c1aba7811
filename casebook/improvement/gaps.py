"""From one case to a target: the gap of every criterion, and what it weighs."""

import math
from collections.abc import Mapping, Sequence

import msgspec

from casebook.improvement.results import GapRow, GapTable, RowGroup, Target
from casebook.improvement.targets import target_id
from casebook.model import Assessment, Case, Localised, Rubric
from casebook.model.rubric import LEVELS, MAX_LEVEL
from casebook.scoring import (
    Aggregation,
    CaseResult,
    Comparison,
    Silence,
    Weights,
    compare,
    points_of_level,
)

_ORDER: dict[RowGroup, int] = {"behind": 0, "behind-outside": 1, "silent": 2, "level": 3, "ahead": 4}
# A share of 0.1 + 0.2 is the share 0.3.
_TOLERANCE = 1e-9

Levels = dict[str, int]


def gaps_to_target(
    cases: Sequence[Case],
    case_id: str,
    target: Target,
    rubric: Rubric,
    weights: Weights,
    silence: Silence,
    aggregation: Aggregation,
) -> GapTable:
    """Gap in levels and gap × weight of every criterion of the rubric, the largest first.

    On the footing of the comparison of ``cases``, so that the numbers are those of every other page. With the
    arithmetic index on one basis, the case's index + Σ gap points = the target's index
    (``GapTable.adds_up``). The geometric and the minimum index do not split that way: gap points stay those
    of the arithmetic index.

    Raises:
        KeyError: the case or the target is not among ``cases``.
        ValueError: the target is the case itself, a level off the scale, or weights do not fit.
    """
    by_id = {case.id: case for case in cases}
    own = by_id[case_id]
    others = [case for case in cases if case.id != case_id]
    holders = _standing(own, others, target, rubric)
    comparison = compare(cases, rubric, weights, silence, aggregation)
    result = comparison.result(case_id)
    held = _result_of_target(comparison, cases, own, target, holders, rubric, weights)
    shares = criterion_shares(result, comparison, rubric)
    given = _levels(own)
    rows = [
        _row(c.id, c.dimension, given.get(c.id), holders.get(c.id), shares.get(c.id, 0.0))
        for c in rubric.criteria
    ]
    return GapTable(
        case_id=case_id,
        target=target,
        silence=silence,
        aggregation=aggregation,
        rows=tuple(sorted(rows, key=_position)),
        own_points=result.index_points,
        target_points=held.index_points if held else None,
        has_same_basis=held is not None and _is_same(shares, criterion_shares(held, comparison, rubric)),
    )


def criterion_shares(result: CaseResult, comparison: Comparison, rubric: Rubric) -> dict[str, float]:
    """Share (0–1) of each criterion in the index of a case; only those that have one, sum 1.

    Where silence spans the whole scale, a silent criterion has its part in the interval too.
    """
    within = dict(comparison.weights.criteria)
    shares: dict[str, float] = {}
    for dimension, share in result.dimension_shares:
        if comparison.silence == "bounds":
            parts = [(c.id, within[c.id]) for c in rubric.dimension(dimension).criteria if within[c.id] > 0]
        else:
            parts = [(p.criterion, p.weight_share) for p in result.dimension(dimension).parts]
        shares |= {criterion: share * part for criterion, part in parts}
    return shares


def _levels(case: Case) -> Levels:
    return {a.criterion: a.score for a in case.assessments if a.score is not None}


def _standing(
    own: Case, others: Sequence[Case], target: Target, rubric: Rubric
) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Level of the target on each criterion that it is not silent about, and the cases that stand there."""
    if target.kind == "level":
        if target.level not in LEVELS:
            raise ValueError(f"level {target.level} is not on the scale 0–4")
        return {c.id: (target.level, ()) for c in rubric.criteria}
    if target.kind == "case":
        if target.case_id == own.id:
            raise ValueError(f"{own.id} cannot be its own target")
        others = [case for case in others if case.id == target.case_id]
        if not others:
            raise KeyError(target.case_id)
    given = [(case.id, _levels(case)) for case in others]
    standing: dict[str, tuple[int, tuple[str, ...]]] = {}
    for criterion in rubric.criteria:
        reached = {case_id: levels[criterion.id] for case_id, levels in given if criterion.id in levels}
        if reached:
            best = max(reached.values())
            standing[criterion.id] = (best, tuple(i for i, level in reached.items() if level == best))
    return standing


def _result_of_target(
    comparison: Comparison,
    cases: Sequence[Case],
    own: Case,
    target: Target,
    holders: Mapping[str, tuple[int, tuple[str, ...]]],
    rubric: Rubric,
    weights: Weights,
) -> CaseResult | None:
    """The target's place in the comparison; None when there is nobody to be the best of."""
    if target.kind == "case" and target.case_id is not None:
        return comparison.result(target.case_id)
    if target.kind == "best" and len(cases) < 2:
        return None
    levels = {c: level for c, (level, _) in holders.items()}
    if target.kind == "level" and comparison.silence != "bounds":
        # A level is nobody's: it stands on whatever the case stands on.
        scored = _levels(own)
        levels = {c: level for c, level in levels.items() if c in scored}
    # Joining the comparison, it leaves the common criteria as they are: it has a level wherever all have.
    supposed = _supposed(own, target_id(target), levels)
    joined = compare([*cases, supposed], rubric, weights, comparison.silence, comparison.aggregation)
    return joined.result(supposed.id)


def _supposed(template: Case, case_id: str, levels: Levels) -> Case:
    """A case of these levels, for numbers only; the tilde in its id keeps it apart from every real one."""
    blank = Localised("", "")
    return msgspec.structs.replace(
        template,
        id=case_id,
        assessments=tuple(
            Assessment(
                criterion=criterion,
                score=level,
                low=level,
                high=level,
                confidence="low",
                rationale=blank,
                quotes=(),
            )
            for criterion, level in levels.items()
        ),
    )


def _row(
    criterion: str,
    dimension: str,
    own_level: int | None,
    held: tuple[int, tuple[str, ...]] | None,
    share: float,
) -> GapRow:
    target_level, target_cases = held or (None, ())
    gap = None if own_level is None or target_level is None else target_level - own_level
    return GapRow(
        criterion=criterion,
        dimension=dimension,
        own_level=own_level,
        target_level=target_level,
        target_cases=target_cases,
        gap_levels=gap,
        is_in_index=share > 0,
        weight_share=share,
        gap_points=share * points_of_level(gap) if gap is not None and share > 0 else None,
        next_level=own_level + 1 if own_level is not None and own_level < MAX_LEVEL else None,
    )


def _position(row: GapRow) -> tuple[int, bool, float, int]:
    """Where a row stands; the sort is stable, so equal ones keep the rubric's order."""
    points = 0.0 if row.gap_points is None else row.gap_points
    # Thirds of thirds: rows of equal gap and weight must not be ordered by the last bit.
    return (_ORDER[row.group], not row.is_in_index, -round(points, 9), -(row.gap_levels or 0))


def _is_same(first: Mapping[str, float], second: Mapping[str, float]) -> bool:
    return first.keys() == second.keys() and all(
        math.isclose(first[c], second[c], abs_tol=_TOLERANCE) for c in first
    )
