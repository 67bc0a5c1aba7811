"""The Robustness page's first blocks: weights that follow the hand, and what they do to ranks."""

from functools import partial
from typing import get_args

import streamlit as st

from casebook.charts import (
    Scene,
    acceptability_chart,
    central_weights_chart,
    index_lines_chart,
    pairwise_chart,
    rank_range_chart,
)
from casebook.markup import element, join
from casebook.model import Lang
from casebook.pieces.robustness import (
    central_claims,
    change_claims,
    range_claims,
    spread_table,
    standing_claims,
)
from casebook.robustness import rank_spread
from casebook.ui import cached, computed
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose, choose_part
from casebook.ui.claim_view import claims_block
from casebook.ui.columns import halves
from casebook.ui.links import page_tag
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.weight_limits import show_limits
from casebook.ui.weight_panel import show_weight_panel
from casebook.ui.weights_choice import take_weights
from casebook.view.view import RobustnessPart
from casebook.view.weighing import base_weights
from casebook.wording import listed, say


def show_weights(page: Opened, scene: Scene) -> None:
    """The weight panel, and below it who leads under the weights in force and how far that can be trusted."""
    view = page.view
    show_weight_panel(
        scene.cases,
        page.rubric,
        page.weights,
        reset=base_weights(view, page.rubric, page.library.usable_cases),
        silence=view.silence,
        aggregation=view.aggregation,
        style=page.style,
        key="weight_panel",
        on_release=partial(take_weights, view, page.rubric),
    )
    show(claims_block(standing_claims(scene), page.lang, view=view))
    _show_other_cases(page, scene)


def _show_other_cases(page: Opened, scene: Scene) -> None:
    """Which cases are analysed without being ranked: those whose dimensions have no weight at present."""
    lang = page.lang
    ranked = {r.case_id for r in scene.comparison.results if r.index_low is not None}
    others = [c for c in computed.table_of(page, scene.cases).case_ids if c not in ranked]
    if others:
        names = listed(lang, [scene.case(c).name.text_in(lang) for c in others])
        text = say(lang, "robustness.other-cases", cases=names)
        show(element("div", text, css="cb cb-warn", lang=lang))


def choose_shown(page: Opened) -> frozenset[RobustnessPart]:
    """The parts of the page that the reader wants to see."""
    lang = page.lang
    parts = get_args(RobustnessPart)
    names = {part: say(lang, f"robustness.part-{part}") for part in parts}
    choose_part(say(lang, "robustness.part"), "part", names, page.view.part)
    return frozenset(parts if page.view.part == "all" else [page.view.part])


def can_rank(page: Opened, scene: Scene) -> bool:
    """Whether at least two cases have an index; where not, says so and leads to what can still be seen."""
    if sum(r.index_low is not None for r in scene.comparison.results) > 1:
        return True
    lang = page.lang
    links = [
        page_tag(say(lang, f"page.{other}.name"), other, page.view)
        for other in ("overview", "compare", "case")
    ]
    text = element("p", say(lang, "robustness.nothing-to-rank"))
    show(element("div", text, element("p", join(links)), css="cb cb-note", lang=lang))
    return False


def show_space(page: Opened, scene: Scene) -> None:
    """Which weights everything below looks at, and the way to limit them."""
    lang = page.lang
    table = computed.table_of(page, scene.cases)
    if len(table.dimensions) < len(page.rubric.dimensions):
        # The panel shares 100 % among all dimensions, everything below among those that compare.
        names = [page.rubric.dimension(d).name.text_in(lang) for d in table.dimensions]
        text = say(lang, "robustness.shares-among", count=len(names), names=listed(lang, names))
        show(element("p", text, css="cb cb-muted"))
    show_limits(page, table.dimensions)


def show_acceptability(page: Opened, scene: Scene) -> None:
    """How often each case takes each rank, whom each case's weights suit, who is ahead of whom."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.acceptability"), css="cb"))
    table = computed.table_of(page, scene.cases)
    result = computed.acceptability(page, scene.cases)
    if result is None:
        _no_such_weights(lang)
        return
    is_drawn = table.has_ranges
    left, right = halves("acceptability")
    with left:
        chart = cached.chart(
            page,
            "acceptability",
            scene,
            lambda s, style: acceptability_chart(s, result, style, space=page.space, is_score_drawn=is_drawn),
        )
        show_chart(chart, "acceptability", lang)
        chart = cached.chart(
            page,
            "pairwise",
            scene,
            lambda s, style: pairwise_chart(s, result, style, space=page.space, is_score_drawn=is_drawn),
        )
        show_chart(chart, "pairwise", lang)
    with right:
        chart = cached.chart(
            page,
            "central",
            scene,
            lambda s, style: central_weights_chart(
                s, result, style, space=page.space, is_score_drawn=is_drawn
            ),
        )
        show_chart(chart, "central", lang)
        show(claims_block(central_claims(scene, result), lang, is_lead=False, view=page.view))
    show(spread_table(scene, rank_spread(table, result), lang))


def show_extremes(page: Opened, scene: Scene) -> None:
    """Best and worst rank of each case under any weights."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.extremes"), css="cb"))
    if not computed.has_extreme_ranks(page, scene.cases):
        count = sum(r.index_low is not None for r in scene.comparison.results)
        show(element("p", say(lang, "robustness.extremes-take-long", count=count), css="cb cb-muted"))
        if not st.button(say(lang, "robustness.extremes-ask"), key="extremes_ask"):
            return
    ranges = computed.extreme_ranks(page, scene.cases)
    if ranges is None:
        _no_such_weights(lang)
        return
    result = computed.acceptability(page, scene.cases)
    chart = cached.chart(
        page,
        "rank-range",
        scene,
        lambda s, style: rank_range_chart(s, ranges, result, style, space=page.space),
    )
    show_chart(chart, "rank_range", lang)
    claims = range_claims(scene, ranges, page.space)
    show(claims_block(claims, lang, is_lead=False, view=page.view))


def show_lines(page: Opened, scene: Scene) -> None:
    """Which weights change the first place, and each case's index as one weight goes from 0 to 100 %."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.lines"), css="cb"))
    nearest = computed.nearest(page, scene.cases)
    if nearest is None:
        _no_such_weights(lang)
        return
    table = computed.table_of(page, scene.cases)
    names = {d: page.rubric.dimension(d).name.text_in(lang) for d in table.dimensions}
    if len(names) < 2:
        show(element("div", say(lang, "robustness.one-dimension"), css="cb cb-note"))
        return
    shifts = nearest.shifts
    asked = page.view.axis
    axis = asked if asked in names else shifts[0].dimension if shifts else table.dimensions[0]
    choose(say(lang, "robustness.axis"), "axis", names, axis)
    result = computed.lines(page, scene.cases, axis)
    chart = cached.chart(
        page,
        f"lines/{axis}",
        scene,
        lambda s, style: index_lines_chart(s, result, style),
    )
    show_chart(chart, "lines", lang)
    show(claims_block(change_claims(scene, nearest, table, page.space), lang, is_lead=False, view=page.view))


def _no_such_weights(lang: Lang) -> None:
    show(element("div", say(lang, "robustness.no-such-weights"), css="cb cb-warn", role="status"))
