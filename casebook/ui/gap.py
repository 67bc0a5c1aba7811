"""The Gap page's first blocks: who is held against what, the gap by criterion, and what closes it."""

import streamlit as st

from casebook.charts import Scene, gap_to_target_chart
from casebook.improvement import BEST_ID, GapTable, gaps_to_target, target_id, target_of
from casebook.pieces.chosen import Aim, target_name, telling_aim
from casebook.pieces.gap import gap_adding_note, gap_claims, gap_panel, gap_table
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


def choose_aim(page: Opened, scene: Scene) -> Aim:
    """The case and the target of the address; else the lowest of the ranking against the highest."""
    lang = page.lang
    cases = {c.id: c for c in scene.cases}
    asked = telling_aim(scene, page.view.case).case.id
    others = [c for c in cases if c != asked]
    aim = telling_aim(scene, asked, target_of(page.view.target, others))
    left, right = halves("aim")
    with left:
        names = {c: case.name.text_in(lang) for c, case in cases.items()}
        # Another case begins anew: what was supposed of this one says nothing of that one.
        choose(say(lang, "gap.case"), "case", names, asked, on_change=_choose_case)
    with right:
        offered = [*others, *(t for t in TARGETS if others or t != BEST_ID)]
        named = {t: target_name(scene, target_of(t, others)).text_in(lang) for t in offered}
        choose(say(lang, "gap.target"), "target", named, target_id(aim.target))
    return aim


def _choose_case() -> None:
    change_view(case=st.session_state[widget_key("case")], levels=(), target=None)


def show_gaps(page: Opened, scene: Scene, aim: Aim) -> None:
    """The gap by criterion, the largest part first, and the criterion that was chosen of it."""
    lang, view = page.lang, page.view
    gaps = gaps_to_target(
        scene.cases, aim.case.id, aim.target, page.rubric, page.weights, view.silence, view.aggregation
    )
    show(claims_block(gap_claims(scene, aim, gaps), lang, view=view))
    if note := gap_adding_note(gaps, lang):
        show(note)
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
    show(gap_table(page.rubric, gaps, lang))


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
    show(gap_panel(page.library, scene, aim, rows[chosen], lang))
