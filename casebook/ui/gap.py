"""The Gap page's first blocks: who is held against what, the gap by criterion, and what closes it."""

from typing import NamedTuple

import streamlit as st
from markupsafe import Markup

from casebook.charts import Scene, gap_to_target_chart
from casebook.improvement import BEST_ID, GapRow, GapTable, Target, gaps_to_target, target_id, target_of
from casebook.markup import element
from casebook.model import Case, Criterion, Localised
from casebook.pieces.cell import level_line, level_square
from casebook.pieces.quote import quotes_by_stance
from casebook.pieces.table import table
from casebook.scoring import claim_of_note, gap_total_claim, half_up
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.columns import halves
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, clicked, widget_key
from casebook.view.view import TARGETS
from casebook.wording import say

_MOST_PEERS = 3
"""Cases whose way is shown beside a criterion, where several stand at the level in question."""


class Aim(NamedTuple):
    """One case and what it is held against."""

    case: Case
    target: Target
    name: Localised
    """What the target is called."""


def choose_aim(page: Opened, scene: Scene) -> Aim:
    """The case and the target of the address; else the lowest of the ranking against the highest."""
    lang = page.lang
    cases = {c.id: c for c in scene.cases}
    ordered = _by_index(scene)
    case_id = page.view.case if page.view.case in cases else ordered[-1]
    others = [c for c in cases if c != case_id]
    target = target_of(page.view.target, others)
    if target is None:
        best = next((c for c in ordered if c != case_id), None)
        target = Target(kind="case", case_id=best) if best else Target(kind="level", level=3)
    elif target.kind == "best" and not others:
        target = Target(kind="level", level=3)
    left, right = halves("aim")
    with left:
        names = {c: case.name.text_in(lang) for c, case in cases.items()}
        # Another case begins anew: what was supposed of this one says nothing of that one.
        choose(say(lang, "gap.case"), "case", names, case_id, on_change=_choose_case)
    with right:
        offered = [*others, *(t for t in TARGETS if others or t != BEST_ID)]
        named = {t: _target_name(scene, target_of(t, others)).text_in(lang) for t in offered}
        choose(say(lang, "gap.target"), "target", named, target_id(target))
    return Aim(cases[case_id], target, _target_name(scene, target))


def _choose_case() -> None:
    change_view(case=st.session_state[widget_key("case")], levels=(), target=None)


def _by_index(scene: Scene) -> list[str]:
    """Cases, the highest index first; those without one last."""
    points = {r.case_id: -1.0 if r.index_points is None else r.index_points for r in scene.comparison.results}
    return sorted(points, key=lambda c: -points[c])


def _target_name(scene: Scene, target: Target | None) -> Localised:
    if target is not None and target.kind == "case" and target.case_id is not None:
        return scene.case(target.case_id).name
    if target is not None and target.kind == "level":
        level = target.level
        return Localised(
            ko=say("ko", "gap.target-level", level=level), en=say("en", "gap.target-level", level=level)
        )
    return Localised(ko=say("ko", "gap.target-best"), en=say("en", "gap.target-best"))


def show_gaps(page: Opened, scene: Scene, aim: Aim) -> None:
    """The gap by criterion, the largest part first, and the criterion that was chosen of it."""
    lang, view = page.lang, page.view
    gaps = gaps_to_target(
        scene.cases, aim.case.id, aim.target, page.rubric, page.weights, view.silence, view.aggregation
    )
    rival = scene.case(aim.target.case_id) if aim.target.case_id else None
    claim = gap_total_claim(
        scene.comparison,
        aim.case,
        page.rubric,
        target_name=aim.name,
        own_points=gaps.own_points,
        target_points=gaps.target_points,
        gaps=[(r.criterion, r.gap_points) for r in gaps.rows if r.group == "behind"],
        target=rival,
        odds=scene.odds,
    )
    notes = [claim_of_note(n, scene.cases, scene.rubric) for n in scene.comparison.notes if n.is_warning]
    show(claims_block([claim, *notes], lang, view=view))
    # Without two indices there is no difference to add up to.
    if not gaps.adds_up and gaps.own_points is not None and gaps.target_points is not None:
        show(element("p", say(lang, "gap.does-not-add-up"), css="cb cb-muted"))
    left, right = halves("gaps")
    with left:
        name = aim.name.text_in(lang)
        chart = cached.chart(
            page,
            f"gap/{aim.case.id}/{target_id(aim.target)}",
            scene,
            lambda s, style: gap_to_target_chart(s, gaps, name, style),
        )
        show_chart(chart, "gap", lang, on_select=_open_criterion)
    with right:
        _show_criterion(page, scene, aim, gaps)
    show(_gap_table(page, gaps))


def _open_criterion() -> None:
    match clicked("gap"):
        case [criterion]:
            change_view(criterion=criterion)


def _show_criterion(page: Opened, scene: Scene, aim: Aim, gaps: GapTable) -> None:
    """Where the case stands, what the next level asks for, how the target got there, what its sources say."""
    lang = page.lang
    rows = {r.criterion: r for r in gaps.rows}
    chosen = page.view.criterion if page.view.criterion in rows else gaps.rows[0].criterion
    names = {c: page.rubric.criterion(c).name.text_in(lang) for c in rows}
    choose(say(lang, "gap.criterion"), "criterion", names, chosen)
    row, criterion = rows[chosen], page.rubric.criterion(chosen)
    parts = [
        element("h2", criterion.name.text_in(lang)),
        element("p", criterion.question.text_in(lang), css="cb-muted"),
        _next_level(criterion, row, page),
    ]
    for peer in row.target_cases[:_MOST_PEERS]:
        heading = element("h3", say(lang, "gap.lesson", case=scene.name(peer, lang)))
        parts += [heading, *_side(page, scene.case(peer), criterion)]
    parts.append(element("h3", say(lang, "gap.own", case=aim.case.name.text_in(lang))))
    parts += _side(page, aim.case, criterion)
    show(element("div", *parts, css="cb cb-panel", lang=lang, data_gap=chosen))


def _next_level(criterion: Criterion, row: GapRow, page: Opened) -> Markup:
    lang = page.lang
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


def _side(page: Opened, case: Case, criterion: Criterion) -> list[Markup]:
    lang = page.lang
    assessment = case.assessment(criterion.id)
    parts = [level_line(criterion, assessment, lang)]
    if assessment is not None:
        parts.append(element("p", assessment.rationale.text_in(lang)))
        parts.append(quotes_by_stance(page.library, case.id, assessment.quotes, lang))
    return parts


def _gap_table(page: Opened, gaps: GapTable) -> Markup:
    lang = page.lang
    names = ("criterion", "own", "target", "gap", "weight", "points", "next")
    rows = [_gap_row(page, row) for row in gaps.rows]
    caption = say(lang, "gap.table")
    body = table(
        [say(lang, f"gap.column-{n}") for n in names], rows, numeric=frozenset({3, 4, 5}), caption=caption
    )
    return element("div", element("h2", caption), body, css="cb", lang=lang)


def _gap_row(page: Opened, row: GapRow) -> list[object]:
    lang = page.lang
    criterion = page.rubric.criterion(row.criterion)
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
