"""The Gap page's last blocks: what if, and the smallest change that is enough."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from casebook.charts import Scene
from casebook.improvement import SmallestChange, changed_levels, target_id, what_if
from casebook.markup import element
from casebook.model import Lang
from casebook.pieces.chosen import Aim
from casebook.pieces.gap import plans_table, smallest_claim
from casebook.scoring import CaseResult, half_up
from casebook.ui import computed
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.literal import plain_words, show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, keep_open, widget_key
from casebook.ui.weight_panel import WeightsReleased, WhatIf, show_weight_panel
from casebook.ui.weights_choice import take_weights
from casebook.view.weighing import base_weights
from casebook.wording import say

_MOST_ROWS = 30
_EFFORTS = (0.25, 20.0)


def show_what_if(page: Opened, scene: Scene, aim: Aim) -> None:
    """Levels and weights that can be supposed, and what follows; nothing is written to a file."""
    lang, view = page.lang, page.view
    show(
        element(
            "div",
            element("h2", say(lang, "gap.what-if")),
            element("p", say(lang, "gap.what-if-help"), css="cb-muted"),
            css="cb",
            lang=lang,
        )
    )
    base = base_weights(view, page.rubric, page.library.usable_cases)
    levels = changed_levels(aim.case, dict(view.levels))
    show_weight_panel(
        scene.cases,
        page.rubric,
        page.weights,
        reset=base,
        silence=view.silence,
        aggregation=view.aggregation,
        style=page.style,
        key="what_if_panel",
        on_release=partial(_take_weights, page, aim),
        what_if=WhatIf(case=aim.case, levels=tuple(levels.items())),
        on_levels=lambda told: change_view(levels=told, **_held(aim)),
    )
    if not levels and base == page.weights:
        return
    found = what_if(
        scene.cases, aim.case.id, levels, page.rubric, base, page.weights, view.silence, view.aggregation
    )
    before, after = found.before.result(aim.case.id), found.after.result(aim.case.id)
    show(element("p", _moved(aim, before, after, lang), css="cb cb-lead", role="status"))
    st.button(
        say(lang, "gap.what-if-clear"),
        key="what_if_clear",
        on_click=change_view,
        kwargs={"levels": (), "dimension_weights": (), "criterion_weights": ()},
    )


def _take_weights(page: Opened, aim: Aim, told: WeightsReleased) -> None:
    take_weights(page.view, page.rubric, told)
    change_view(**_held(aim))


def _held(aim: Aim) -> dict[str, object]:
    """The aim as the view holds it: other weights may make another case the lowest, or the highest."""
    return {"case": aim.case.id, "target": target_id(aim.target)}


def _moved(aim: Aim, before: CaseResult, after: CaseResult, lang: Lang) -> str:
    return say(
        lang,
        "gap.what-if-result",
        case=aim.case.name.text_in(lang),
        before=_standing(before, lang),
        after=_standing(after, lang),
    )


def _standing(result: CaseResult, lang: Lang) -> str:
    if result.index_low is None or result.index_high is None:
        return say(lang, "gap.standing-none")
    if result.index_points is None:
        low, high = half_up(result.index_low, 1), half_up(result.index_high, 1)
        return say(lang, "gap.standing-interval", low=f"{low:.1f}", high=f"{high:.1f}")
    points = f"{half_up(result.index_points, 1):.1f}"
    if result.rank is None:
        return say(lang, "gap.standing-unranked", points=points)
    return say(lang, "gap.standing", points=points, rank=result.rank)


def show_smallest_change(page: Opened, scene: Scene, aim: Aim) -> None:
    """The fewest or cheapest steps to the goal, every tie listed, or why there are none."""
    lang, view = page.lang, page.view
    show(
        element(
            "div",
            element("h2", say(lang, "gap.smallest")),
            element("p", say(lang, "gap.smallest-help"), css="cb-muted"),
            css="cb",
            lang=lang,
        )
    )
    goals = {g: say(lang, f"gap.goal-{g}") for g in ("overtake", "reach")}
    choose(say(lang, "gap.goal"), "goal", goals, view.goal)
    efforts = dict(view.effort)
    _show_efforts(page, scene, aim, efforts)
    result = computed.least_change(page, scene, aim.case.id, aim.target)
    show(claims_block([smallest_claim(scene, aim, result)], lang, view=view))
    if result.plans:
        _show_plans(page, aim, result)


def _show_efforts(page: Opened, scene: Scene, aim: Aim, efforts: Mapping[str, float]) -> None:
    """What one level of each criterion costs; 1 unless the reader says otherwise."""
    lang = page.lang
    label = say(lang, "gap.effort-set" if efforts else "gap.effort")
    keep_open("effort_box")
    box = st.expander(label, key="effort_box", on_change="rerun")
    if not box.open:
        return
    with box:
        show(element("p", say(lang, "gap.effort-help"), css="cb cb-muted"))
        basis = scene.comparison.result(aim.case.id).criteria_in_index
        for criterion in basis:
            _effort(page, criterion, efforts.get(criterion, 1.0))
        st.button(
            say(lang, "gap.effort-clear"),
            key="effort_clear",
            disabled=not efforts,
            on_click=change_view,
            kwargs={"effort": ()},
        )


def _effort(page: Opened, criterion: str, value: float) -> None:
    name = page.rubric.criterion(criterion).name.text_in(page.lang)
    key = widget_key(f"effort_{criterion}")
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    left, right = st.columns([2, 1], vertical_alignment="center")
    with left:
        show(element("p", name, css="cb"))
    with right:
        st.number_input(
            plain_words(name),
            min_value=min(_EFFORTS[0], value),
            max_value=max(_EFFORTS[1], value),
            step=0.25,
            key=key,
            label_visibility="collapsed",
            on_change=_store_effort,
            args=(criterion, key, page.view.effort),
        )


def _store_effort(criterion: str, key: str, effort: Sequence[tuple[str, float]]) -> None:
    value = float(st.session_state[key])
    others = tuple(pair for pair in effort if pair[0] != criterion)
    change_view(effort=(*others, *(() if value == 1 else ((criterion, value),))))


def _show_plans(page: Opened, aim: Aim, result: SmallestChange) -> None:
    lang = page.lang
    show(plans_table(page.rubric, result, lang, _MOST_ROWS))
    steps = tuple((s.criterion, s.to_level) for s in result.plans[0].steps)
    st.button(
        say(lang, "gap.plan-try"),
        key="plan_try",
        on_click=change_view,
        kwargs={"levels": steps, **_held(aim)},
    )
