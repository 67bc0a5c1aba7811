"""The Compare page's blocks: radar, gaps, the split of a difference, quotations side by side."""

from functools import partial

import streamlit as st

from casebook.charts import Scene, difference_chart, gap_chart, radar_chart
from casebook.charts.scene import list_of
from casebook.markup import element
from casebook.pieces.cell import side_panel
from casebook.pieces.chosen import telling_pair, widest_gaps
from casebook.scoring import claim_of_note, criterion_gaps, split_claims, split_difference
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.columns import halves
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, clicked, open_evidence, open_evidence_of_mark, widget_key
from casebook.wording import say

MOST_CASES = 6


def enough_cases(page: Opened) -> bool:
    """Whether there is something to compare; says so where there is not, or where some are left out."""
    lang = page.lang
    if len(page.cases) > MOST_CASES:
        left_out = list_of([c.name.text_in(lang) for c in page.cases[MOST_CASES:]], lang, most=5)
        text = say(lang, "compare.too-many", most=MOST_CASES, count=len(page.cases), names=left_out)
        show(element("div", text, css="cb cb-note", role="status"))
    if len(page.cases) < 2:
        show(element("div", say(lang, "compare.too-few"), css="cb cb-note", role="status"))
        return False
    return True


def show_profiles(page: Opened, scene: Scene) -> None:
    """Radar and the split of a difference, beside the dot-and-range plot that reads more exactly."""
    notes = (claim_of_note(n, scene.cases, scene.rubric) for n in scene.comparison.notes)
    show(claims_block(notes, page.lang, is_lead=False))
    left, right = halves("profiles")
    with left:
        chart = cached.chart(page, "radar", scene, radar_chart)
        show_chart(chart, "radar", page.lang, on_select=partial(open_evidence_of_mark, "radar"))
        _show_difference(page, scene)
    with right:
        gaps = criterion_gaps(scene.cases, page.rubric)
        chart = cached.chart(page, "gaps", scene, lambda s, style: gap_chart(s, gaps, style))
        show_chart(chart, "gaps", page.lang, on_select=_open_criterion)
        show(element("p", say(page.lang, "compare.click-a-mark"), css="cb cb-muted"))


def _open_criterion() -> None:
    match clicked("gaps"):
        case [_, criterion]:
            change_view(criterion=criterion)


def _show_difference(page: Opened, scene: Scene) -> None:
    """The difference of two indices, split into what each dimension and criterion adds to it."""
    lang = page.lang
    ids = {c.id: c for c in scene.cases}
    first, second = telling_pair(scene, page.view.first, page.view.second)
    show(element("h2", say(lang, "compare.difference"), css="cb"))
    left, right = st.columns(2)
    shown = {"first": first, "second": second}
    names = {c: case.name.text_in(lang) for c, case in ids.items()}
    with left:
        choose(
            say(lang, "compare.first"), "first", names, first, on_change=_choose_pair, args=("first", shown)
        )
    with right:
        choose(
            say(lang, "compare.second"),
            "second",
            names,
            second,
            on_change=_choose_pair,
            args=("second", shown),
        )
    split = split_difference(scene.comparison, first, second)
    if split is None:
        show(element("div", say(lang, "compare.no-difference"), css="cb cb-note"))
        return
    chart = cached.chart(
        page,
        f"difference/{first}/{second}",
        scene,
        lambda s, style: difference_chart(s, first, second, split, style),
    )
    show_chart(chart, "difference", lang, on_select=_open_dimension)
    claims = split_claims(split, scene.cases, page.rubric, scene.odds, scene.comparison)
    show(claims_block(claims, lang, is_lead=False, view=page.view))


def _open_dimension() -> None:
    match clicked("difference"):
        case [dimension]:
            open_evidence(dimension=None if dimension == "index" else dimension)


def _choose_pair(which: str, shown: dict[str, str]) -> None:
    """Take one side of the pair; choosing the other side's case swaps the two."""
    chosen = st.session_state[widget_key(which)]
    other = "second" if which == "first" else "first"
    opposite = shown[which] if chosen == shown[other] else shown[other]
    change_view(**{which: chosen, other: opposite})


def show_criterion(page: Opened, scene: Scene) -> None:
    """For the chosen criterion: the level each case reached, why, and the quotations of all side by side."""
    lang = page.lang
    criteria = {c.id: c.name.text_in(lang) for c in page.rubric.criteria}
    chosen = page.view.criterion or widest_gaps(scene)[0].criterion
    show(element("h2", say(lang, "compare.criterion"), css="cb"))
    choose(say(lang, "compare.choose-criterion"), "criterion", criteria, chosen)
    criterion = page.rubric.criterion(chosen)
    show(element("p", criterion.question.text_in(lang), css="cb cb-muted", lang=lang))
    per_row = 3 if len(scene.cases) in (3, 5, 6) else 2
    for start in range(0, len(scene.cases), per_row):
        row = scene.cases[start : start + per_row]
        columns = st.container(key=f"split_sides_{start}").columns(per_row, gap="medium")
        for column, case in zip(columns, row, strict=False):
            with column:
                show(side_panel(page.library, case, criterion, lang))
