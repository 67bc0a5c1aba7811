"""Slides of one against the other: the largest gap, the parts of a difference, what it takes to catch up."""

from collections.abc import Collection, Hashable

from casebook.exports.deck import Slide
from casebook.exports.deck_claims import claim_word, headline
from casebook.exports.deck_fit import fitted
from casebook.exports.deck_quotes import Side, slide_quotes
from casebook.exports.report import Report
from casebook.exports.slide_subjects import (
    aim,
    gaps,
    least_change,
    matters_most,
    overview,
    split,
    widest_gaps,
)
from casebook.scoring import (
    Claim,
    basis_lines,
    claim_text,
    criterion_gaps,
    gap_total_claim,
    half_up,
    smallest_change_claim,
    split_claims,
)
from casebook.wording import say


def gap(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """The criteria on which the cases lie furthest apart, with what both sides' sources say."""
    claim = next((c for c in overview(report) if c.code in ("largest-gap", "largest-gaps", "no-gap")), None)
    if claim is None:
        return None
    shown, total = len(widest_gaps(report)), claim.count or 0
    rest = (say(report.lang, "deck.widest-of", total=total, shown=shown),) if shown < total else ()
    return _slide(report, "gap", claim, quotes=_gap_sides(report, claim), seen=seen, details=rest)


def _gap_sides(report: Report, claim: Claim) -> list[Side]:
    """Whoever is highest and lowest on the first of the criteria for which both sides have quotes."""
    found = {g.criterion: g for g in criterion_gaps(report.cases, report.rubric)}
    if claim.code == "no-gap":
        used = report.scene.comparison.criteria_used
        level = tuple(c for c in used if found[c].spread_levels is not None)
        return [Side((case.id,), level) for case in report.cases[:2]]
    for topic in claim.topics:
        sides = [Side(ids, (topic.id,)) for ids in (found[topic.id].highest, found[topic.id].lowest)]
        if all(slide_quotes(report, [side], most=1) for side in sides):
            return sides
    topic = claim.topics[0]
    return [Side(ids, (topic.id,)) for ids in (found[topic.id].highest, found[topic.id].lowest)]


def difference(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """What the difference of two indices is made of."""
    parts = split(report)
    if parts is None:
        return None
    scene = report.scene
    claim = split_claims(parts, scene.cases, report.rubric, scene.odds, scene.comparison)[0]
    criteria = matters_most(report, claim.subjects[0].id, claim.others[0].id)
    sides = [Side((n.id,), criteria) for n in (claim.subjects[0], claim.others[0])]
    return _slide(report, "difference", claim, quotes=sides, seen=seen)


def next_step(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """The smallest change that lets a case catch up, and where it is behind."""
    lang, scene = report.lang, report.scene
    found = aim(report)
    change = least_change(report, found) if found else None
    if found is None or change is None or change.status in ("undefined", "already"):
        return None
    case = scene.case(found.case_id)
    steps = {sum(s.to_level - s.from_level for s in plan.steps) for plan in change.plans}
    claim = smallest_change_claim(
        scene.comparison,
        case,
        target_name=found.rival,
        goal=change.goal,
        status=change.status,
        steps=steps.pop() if len(steps) == 1 else None,
        cost=change.cost,
        plan_count=change.plan_count,
        is_count_exact=change.is_count_exact,
        own_points=change.own_points,
        reachable_points=change.reachable_points,
        needed_points=change.needed_points,
    )
    table = gaps(report, found)
    behind = [(r.criterion, r.gap_points) for r in table.rows if r.group == "behind"]
    rival = scene.case(found.target.case_id) if found.target.case_id else None
    total = gap_total_claim(
        scene.comparison,
        case,
        report.rubric,
        target_name=found.name,
        own_points=table.own_points,
        target_points=table.target_points,
        gaps=behind,
        target=rival,
    )
    details = [claim_text(lang, total)]
    if change.plans:
        plan = change.plans[0]
        parts = [
            say(
                lang,
                "gap.step",
                criterion=report.rubric.criterion(s.criterion).name.text_in(lang),
                low=s.from_level,
                high=s.to_level,
            )
            for s in plan.steps
        ]
        index = f"{half_up(plan.index_points, 1):.1f}"
        details.append(say(lang, "deck.one-plan", steps=", ".join(parts), points=index))
    raised = tuple(s.criterion for p in change.plans[:1] for s in p.steps)
    basis = scene.comparison.result(case.id).criteria_in_index
    criteria = (*raised, *(c for c, _ in behind if c not in raised))
    criteria = tuple(c for c in criteria if c in basis) or basis
    # What is claimed is that the rival is ahead: its side comes first.
    sides = [*([Side((rival.id,), criteria)] if rival else []), Side((case.id,), criteria)]
    return _slide(report, "next-step", claim, quotes=sides, seen=seen, details=tuple(details))


def _slide(
    report: Report,
    slide_id: str,
    claim: Claim,
    *,
    quotes: list[Side],
    seen: Collection[Hashable],
    details: tuple[str, ...] = (),
) -> Slide:
    lang = report.lang
    heading, below = headline(claim, lang)
    return fitted(
        report,
        Slide(
            id=slide_id,  # type: ignore[arg-type]
            kind="claim",
            name=say(lang, f"deck.name-{slide_id}"),
            heading=heading,
            details=(*below, *details),
            claim=claim,
            strength=claim.chance.strength if claim.chance else None,
            strength_text=claim_word(claim, lang),
            basis=basis_lines(lang, claim),
            chart=slide_id,
            quotes=slide_quotes(report, quotes, seen),
        ),
    )
