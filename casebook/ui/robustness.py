"""The Robustness page's first blocks: weights that follow the hand, and what they do to ranks."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, TypeVar, get_args

import streamlit as st
from markupsafe import Markup

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
from casebook.pieces.table import table as table_of_rows
from casebook.robustness import (
    NearestChange,
    RankAcceptability,
    RankSpread,
    ScoreTable,
    WeightSpace,
    rank_spread,
)
from casebook.scoring import (
    Claim,
    central_weights_claim,
    claim_of_note,
    first_change_claim,
    half_up,
    limits_claims,
    overview_claims,
    rank_range_claim,
    single_shift_claims,
)
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

Row = TypeVar("Row", bound=tuple[Any, ...])

MOST_NAMED = 6
"""Cases about which the page says a sentence each; the charts show more."""
_ABOUT_INDEX = ("highest", "all-equal", "interval", "index-of-one")


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
    claims = overview_claims(scene.comparison, scene.cases, scene.rubric, scene.odds)
    leading = [c for c in claims if c.code.startswith(_ABOUT_INDEX)]
    indexed = sum(r.index_low is not None for r in scene.comparison.results)
    limits = limits_claims(scene.comparison, indexed)
    if indexed < 2:
        limits = tuple(c for c in limits if c.code != "levels-limit-ranking")
    notes = [
        claim_of_note(note, scene.cases, scene.rubric)
        for note in scene.comparison.notes
        # Said by ``limits_claims`` where there is a ranking, with what can be concluded all the same.
        if note.code != "levels-differ" or indexed < 2
    ]
    show(claims_block([*leading, *limits, *notes], page.lang, view=view))
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
        show(claims_block(_central_claims(scene, result), lang, is_lead=False, view=page.view))
    show(_spread_table(scene, rank_spread(table, result), lang))


def _spread_table(scene: Scene, spread: Sequence[RankSpread], lang: Lang) -> Markup:
    """The rank in force beside mean, median and the middle 90 % of the ranks drawn."""
    names = ("case", "nominal", "mean", "median", "middle")
    rows = [
        [
            element("strong", scene.name(s.case_id, lang)),
            s.nominal,
            f"{half_up(s.mean, 1):.1f}",
            f"{s.median:g}",
            f"{s.low:g}–{s.high:g}",
        ]
        for _, s in _by_rank(scene, ((s.case_id, s) for s in spread))
    ]
    caption = say(lang, "robustness.spread")
    header = [say(lang, f"robustness.spread-{n}") for n in names]
    body = table_of_rows(header, rows, numeric=frozenset({1, 2, 3, 4}), caption=caption)
    return element("div", element("h3", caption), body, css="cb", lang=lang)


def _central_claims(scene: Scene, result: RankAcceptability) -> list[Claim]:
    odds = scene.odds
    rows = _by_rank(scene, zip(result.case_ids, result.central, result.confidence, strict=True))
    return [
        central_weights_claim(
            scene.comparison,
            scene.case(case_id),
            scene.rubric,
            weights=tuple(zip(result.dimensions, central, strict=True)) if central else None,
            chance=odds.first_place(case_id) if odds else None,
            confidence_share=confidence,
        )
        for case_id, central, confidence in rows[:MOST_NAMED]
    ]


def _by_rank(scene: Scene, rows: Iterable[Row]) -> list[Row]:
    """Rows that begin with a case: the highest index first, then what is first most often."""
    ranks = {r.case_id: r.rank or len(scene.cases) for r in scene.comparison.results}
    first = {c: scene.odds.first_place(c) for c in ranks} if scene.odds else {}
    often = {c: chance.share for c, chance in first.items() if chance is not None}
    return sorted(rows, key=lambda row: (ranks[row[0]], -often.get(row[0], 0.0)))


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
    claims = [
        rank_range_claim(
            scene.comparison,
            scene.case(r.case_id),
            best=r.best,
            worst=r.worst,
            ranked=len(ranges),
            is_exact=r.is_exact,
            is_limited=bool(page.space.ranges or page.space.order),
            is_from_intervals=r.is_from_intervals,
        )
        for _, r in _by_rank(scene, ((r.case_id, r) for r in ranges))[:MOST_NAMED]
    ]
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
    show(claims_block(_change_claims(scene, nearest, table, page.space), lang, is_lead=False, view=page.view))


def _change_claims(
    scene: Scene, nearest: NearestChange, table: ScoreTable, space: WeightSpace
) -> list[Claim]:
    """The nearest weights that change the first place: all weights together, then one by one."""
    if not nearest.leaders:
        return []
    whole = first_change_claim(
        scene.comparison,
        scene.cases,
        scene.rubric,
        leaders=nearest.leaders,
        winner=nearest.winner,
        moved_share=nearest.moved_share,
        shares=tuple(zip(table.dimensions, nearest.shares or (), strict=False)),
        current=tuple(zip(table.dimensions, table.weights.tolist(), strict=True)),
        is_exact=nearest.is_exact,
        is_limited=bool(space.ranges or space.order),
    )
    moves = [(s.dimension, s.from_share, s.to_share, s.leader, s.winner) for s in nearest.shifts]
    if len(table.dimensions) == 2 and not whole.is_limited and moves:
        # What one of two gains the other loses: the rises alone say all of it.
        moves = [move for move in moves if move[2] > move[1]]
        return list(single_shift_claims(scene.comparison, scene.cases, scene.rubric, moves))
    single = single_shift_claims(scene.comparison, scene.cases, scene.rubric, moves[:MOST_NAMED])
    return [whole, *single]


def _no_such_weights(lang: Lang) -> None:
    show(element("div", say(lang, "robustness.no-such-weights"), css="cb cb-warn", role="status"))
