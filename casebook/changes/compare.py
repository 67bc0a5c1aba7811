"""Compare two versions of a casebook."""

from collections.abc import Iterable, Sequence

import msgspec

from casebook.changes.contents import CaseChanges, case_changes, criteria_of, item_of
from casebook.changes.ranking import (
    Measured,
    claims,
    dimension_changes,
    dimension_changes_alone,
    index_changes,
    measured,
    rank_moves,
    result_of,
)
from casebook.changes.results import CaseAppeared, Changes, Settings, Side
from casebook.changes.yardstick import rubric_changes
from casebook.model import Case


def casebook_changes(before: Side, after: Side, settings: Settings) -> Changes:
    """Everything that changed from ``before`` to ``after``.

    Defined for any two sides: without cases, without a rubric, with a case more or less. Where there is no
    number on a side there is None; ranks, coverage and claims need a rubric on both sides.
    """
    before, after = _with_each_case_once(before), _with_each_case_once(after)
    olds, news = (*before.cases, *before.others), (*after.cases, *after.others)
    old_ids, new_ids = {c.id for c in olds}, {c.id for c in news}
    old_by_id = {c.id: c for c in olds}
    common = [(old_by_id[c.id], c) for c in news if c.id in old_ids]
    criteria = criteria_of(before.rubric, after.rubric, (*news, *olds))
    cases = [case_changes(old, new, criteria) for old, new in common]
    old, new = measured(before, settings), measured(after, settings)
    changes = msgspec.structs.replace(
        _of_cases(cases),
        cases_added=_appeared([c for c in news if c.id not in old_ids], new),
        cases_removed=_appeared([c for c in olds if c.id not in new_ids], old),
        rubric=rubric_changes(before.rubric, after.rubric),
    )
    if old is None or new is None:
        return changes
    compared = {c.id for c in before.cases} & {c.id for c in after.cases}
    outside = [(was, is_) for was, is_ in common if is_.id not in compared]
    return msgspec.structs.replace(
        _with_numbers(changes, old, new, settings),
        indices=index_changes(old, new, [is_ for _, is_ in common]),
        dimensions=(*dimension_changes(old, new), *dimension_changes_alone(outside, old, new, settings)),
    )


def _with_each_case_once(side: Side) -> Side:
    cases = tuple({c.id: c for c in reversed(side.cases)}.values())[::-1]
    compared = {c.id for c in cases}
    others = tuple({c.id: c for c in reversed(side.others) if c.id not in compared}.values())[::-1]
    return msgspec.structs.replace(side, cases=cases, others=others)


def _of_cases(cases: Iterable[CaseChanges]) -> Changes:
    found = list(cases)
    return Changes(
        scores=tuple(x for c in found for x in c.scores),
        ranges=tuple(x for c in found for x in c.ranges),
        confidences=tuple(x for c in found for x in c.confidences),
        rationales=tuple(x for c in found for x in c.rationales),
        parts=tuple(x for c in found for x in c.parts),
        quotes_added=tuple(x for c in found for x in c.quotes_added),
        quotes_dropped=tuple(x for c in found for x in c.quotes_dropped),
        quotes_edited=tuple(x for c in found for x in c.quotes_edited),
    )


def _appeared(cases: Sequence[Case], side: Measured | None) -> tuple[CaseAppeared, ...]:
    found = []
    for case in cases:
        result = result_of(side, case.id) if side else None
        found.append(
            CaseAppeared(
                case=item_of(case),
                points=result.index_points if result else None,
                rank=result.rank if result else None,
            )
        )
    return tuple(found)


def _with_numbers(changes: Changes, old: Measured, new: Measured, settings: Settings) -> Changes:
    moves, draws = rank_moves(old, new, settings)
    said, says = claims(old), claims(new)
    return msgspec.structs.replace(
        changes,
        moves=moves,
        draws=draws,
        claims_appeared=tuple(c for c in says if c not in said),
        claims_disappeared=tuple(c for c in said if c not in says),
        ranked_before=sum(r.rank is not None for r in old.comparison.results),
        ranked_after=sum(r.rank is not None for r in new.comparison.results),
    )
