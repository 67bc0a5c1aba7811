"""What a page shows as long as its reader has chosen nothing: which cell, which pair, which aim."""

from typing import NamedTuple

from casebook.charts import Scene
from casebook.improvement import Target
from casebook.model import Case, Localised
from casebook.scoring import CriterionGap, criterion_gaps, widest_first
from casebook.wording import say


class Aim(NamedTuple):
    """One case and what it is held against."""

    case: Case
    target: Target
    name: Localised
    """What the target is called."""


def widest_gaps(scene: Scene) -> tuple[CriterionGap, ...]:
    """The gap on every criterion: first those that the comparison stands on, the widest of them leading."""
    used = scene.comparison.criteria_used
    gaps = widest_first(criterion_gaps(scene.cases, scene.rubric))
    return tuple(sorted(gaps, key=lambda gap: gap.criterion not in used))


def telling_case(scene: Scene, gaps: tuple[CriterionGap, ...], criterion: str) -> Case:
    """The case that stands highest on ``criterion``, else the first."""
    highest = next((g.highest for g in gaps if g.criterion == criterion and g.highest), ())
    return scene.case(highest[0]) if highest else scene.cases[0]


def by_index(scene: Scene) -> list[str]:
    """Ids of the cases, the highest index first; those without one last."""
    points = {r.case_id: -1.0 if r.index_points is None else r.index_points for r in scene.comparison.results}
    return sorted(points, key=lambda c: -points[c])


def telling_pair(scene: Scene, first: str | None = None, second: str | None = None) -> tuple[str, str]:
    """The pair asked for; else the highest and the lowest index, else the first and the last case."""
    ids = [c.id for c in scene.cases]
    scored = [r for r in scene.comparison.results if r.index_points is not None]
    ranked = [r.case_id for r in sorted(scored, key=lambda r: -(r.index_points or 0.0))]
    order = ranked if len(ranked) > 1 else ids
    one = first if first in ids else next(c for c in order if c != second)
    other = second if second in ids and second != one else None
    return one, other or next(c for c in reversed([*ids, *order]) if c != one)


def telling_aim(scene: Scene, case_id: str | None = None, target: Target | None = None) -> Aim:
    """The case and the target that were asked for; else the lowest of the ranking against the highest."""
    ordered = by_index(scene)
    asked = case_id if case_id in ordered else ordered[-1]
    best = next((c for c in ordered if c != asked), None)
    if target is None:
        target = Target(kind="case", case_id=best) if best else Target(kind="level", level=3)
    elif target.kind == "best" and best is None:
        target = Target(kind="level", level=3)
    return Aim(scene.case(asked), target, target_name(scene, target))


def target_name(scene: Scene, target: Target | None) -> Localised:
    """What a target is called; the best of the others where there is none."""
    if target is not None and target.kind == "case" and target.case_id is not None:
        return scene.case(target.case_id).name
    if target is not None and target.kind == "level":
        level = target.level
        return Localised(
            ko=say("ko", "gap.target-level", level=level), en=say("en", "gap.target-level", level=level)
        )
    return Localised(ko=say("ko", "gap.target-best"), en=say("en", "gap.target-best"))
