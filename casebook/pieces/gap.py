"""The gap between a case and its target as HTML: claims, table, what a criterion asks for next, plans."""

from collections.abc import Sequence

from markupsafe import Markup

from casebook.charts import Scene
from casebook.improvement import GapRow, GapTable, Plan, SmallestChange
from casebook.library import Library
from casebook.markup import element, join
from casebook.model import Case, Criterion, Lang, Localised, Rubric
from casebook.pieces.cell import level_line, level_square
from casebook.pieces.chosen import Aim
from casebook.pieces.quote import quotes_by_stance
from casebook.pieces.table import table
from casebook.scoring import Claim, claim_of_note, gap_total_claim, half_up, smallest_change_claim
from casebook.wording import say

_MOST_PEERS = 3
"""Cases whose way is shown beside a criterion, where several stand at the level in question."""


def gap_claims(scene: Scene, aim: Aim, gaps: GapTable) -> list[Claim]:
    """How far the case is from its target, and what to know before reading it."""
    claim = gap_total_claim(
        scene.comparison,
        aim.case,
        scene.rubric,
        target_name=aim.name,
        own_points=gaps.own_points,
        target_points=gaps.target_points,
        gaps=[(r.criterion, r.gap_points) for r in gaps.rows if r.group == "behind"],
        target=scene.case(aim.target.case_id) if aim.target.case_id else None,
        odds=scene.odds,
    )
    return [
        claim,
        *(claim_of_note(n, scene.cases, scene.rubric) for n in scene.comparison.notes if n.is_warning),
    ]


def gap_adding_note(gaps: GapTable, lang: Lang) -> Markup | None:
    """That the parts do not add up to the difference, where there is one and they do not."""
    # Without two indices there is no difference to add up to.
    if gaps.adds_up or gaps.own_points is None or gaps.target_points is None:
        return None
    return element("p", say(lang, "gap.does-not-add-up"), css="cb cb-muted")


def gap_panel(library: Library, scene: Scene, aim: Aim, row: GapRow, lang: Lang) -> Markup:
    """Where the case stands, what the next level asks for, how the target got there, what its sources say."""
    criterion = scene.rubric.criterion(row.criterion)
    parts = [
        element("h2", criterion.name.text_in(lang)),
        element("p", criterion.question.text_in(lang), css="cb-muted"),
        _next_level(criterion, row, lang),
    ]
    for peer in row.target_cases[:_MOST_PEERS]:
        heading = element("h3", say(lang, "gap.lesson", case=scene.name(peer, lang)))
        parts += [heading, *_side(library, scene.case(peer), criterion, lang)]
    parts.append(element("h3", say(lang, "gap.own", case=aim.case.name.text_in(lang))))
    parts += _side(library, aim.case, criterion, lang)
    return element("div", *parts, css="cb cb-panel", lang=lang, data_gap=row.criterion)


def _next_level(criterion: Criterion, row: GapRow, lang: Lang) -> Markup:
    if row.own_level is None:
        return element("p", say(lang, "gap.own-silent"), css="cb-note")
    if row.next_level is None:
        return element("p", say(lang, "gap.at-the-top"), css="cb-note")
    text = say(lang, "gap.next-level", level=row.next_level)
    return element(
        "div",
        element("strong", text),
        element("p", criterion.levels[row.next_level].text_in(lang)),
        css="cb-note",
    )


def _side(library: Library, case: Case, criterion: Criterion, lang: Lang) -> list[Markup]:
    assessment = case.assessment(criterion.id)
    parts = [level_line(criterion, assessment, lang)]
    if assessment is not None:
        parts.append(element("p", assessment.rationale.text_in(lang)))
        parts.append(quotes_by_stance(library, case.id, assessment.quotes, lang))
    return parts


def gap_table(rubric: Rubric, gaps: GapTable, lang: Lang) -> Markup:
    """Levels, gap, weight and what the next level asks for, a row per criterion."""
    names = ("criterion", "own", "target", "gap", "weight", "points", "next")
    rows = [_gap_row(rubric.criterion(row.criterion), row, lang) for row in gaps.rows]
    caption = say(lang, "gap.table")
    header = [say(lang, f"gap.column-{n}") for n in names]
    body = table(header, rows, numeric=frozenset({3, 4, 5}), caption=caption)
    return element("div", element("h2", caption), body, css="cb", lang=lang)


def _gap_row(criterion: Criterion, row: GapRow, lang: Lang) -> list[object]:
    gap = row.gap_levels
    return [
        element("strong", criterion.name.text_in(lang)),
        level_square(row.own_level, lang),
        level_square(row.target_level, lang),
        None if gap is None else f"{gap:+d}".replace("-", "−") if gap else "0",
        f"{half_up(100 * row.weight_share, 1):g}%" if row.is_in_index else None,
        None if row.gap_points is None else f"{half_up(row.gap_points, 1):.1f}".replace("-", "−"),
        criterion.levels[row.next_level].text_in(lang) if row.next_level is not None else None,
    ]


def smallest_claim(scene: Scene, aim: Aim, result: SmallestChange) -> Claim:
    """What it takes at least, or that it cannot be done."""
    steps = {sum(s.to_level - s.from_level for s in plan.steps) for plan in result.plans}
    return smallest_change_claim(
        scene.comparison,
        aim.case,
        target_name=_rival_name(aim),
        goal=result.goal,
        status=result.status,
        steps=steps.pop() if len(steps) == 1 else None,
        cost=result.cost,
        plan_count=result.plan_count,
        is_count_exact=result.is_count_exact,
        own_points=result.own_points,
        reachable_points=result.reachable_points,
        needed_points=result.needed_points,
    )


def _rival_name(aim: Aim) -> Localised:
    """Whom the steps overtake: of the best of the others one that exists, not their best levels together."""
    if aim.target.kind != "best":
        return aim.name
    return Localised(ko=say("ko", "gap.rival-best"), en=say("en", "gap.rival-best"))


def plans_table(rubric: Rubric, result: SmallestChange, lang: Lang, most: int) -> Markup:
    """The ways of least effort, a row each, at most ``most`` of them."""
    shown = result.plans[:most]
    header = [say(lang, f"gap.plan-{n}") for n in ("steps", "cost", "index")]
    rows = [_plan_row(rubric, plan, lang) for plan in shown]
    caption = say(lang, "gap.plans", count=f"{result.plan_count:,}", shown=len(shown))
    return element(
        "div", table(header, rows, numeric=frozenset({1, 2}), caption=caption), css="cb", lang=lang
    )


def _plan_row(rubric: Rubric, plan: Plan, lang: Lang) -> Sequence[object]:
    steps = []
    for step in plan.steps:
        criterion = rubric.criterion(step.criterion)
        name = criterion.name.text_in(lang)
        heading = say(lang, "gap.step", criterion=name, low=step.from_level, high=step.to_level)
        # Each step with its own condition: in columns of their own they wrap apart.
        condition = element("span", " · ", criterion.levels[step.to_level].text_in(lang), css="cb-muted")
        steps.append(element("div", heading, condition))
    return [join(steps), f"{half_up(plan.cost, 2):g}", f"{half_up(plan.index_points, 1):.1f}"]
