"""A page that holds the weight panel, for its browser tests; settings come from the address."""

import json

import streamlit as st

from casebook.charts import Style
from casebook.model import Assessment, Case, Criterion, Dimension, Localised, Rubric
from casebook.scoring import Weights, compare, weights_of
from casebook.ui.weight_panel import WeightsReleased, WhatIf, show_weight_panel

BLANK = Localised("–", "–")
LEVEL_TEXTS = tuple(Localised(f"뜻 {level}", f"Meaning {level}") for level in range(5))
NAMES = {
    "power": Localised("전력", "Power"),
    "people": Localised("인력", "People"),
    "rules": Localised("제도", "Rules"),
}
LEVELS = {
    "a": (4, 4, 1, 1, 3, 2),
    "b": (1, 1, 4, 4, 2, None),
    "c": (2, None, 1, 1, 1, 1),
}
HOSTILE = {
    "a": '<img src=x onerror="window.hacked=1">',
    "b": "3~5% {share} $& **굵게** :100:",
    "c": "가나다라마바사아자차카타파하" * 6,
}


def criterion(dimension: str, number: int) -> Criterion:
    return Criterion(
        id=f"{dimension}_{number}",
        dimension=dimension,
        name=Localised(f"{NAMES[dimension].ko} 기준 {number}", f"{NAMES[dimension].en} criterion {number}"),
        question=BLANK,
        weight=1,
        levels=LEVEL_TEXTS,
    )


def case(case_id: str, levels: tuple[int | None, ...], rubric: Rubric, name: str) -> Case:
    return Case(
        id=case_id,
        name=Localised(name, name),
        level="city",
        tier="main",
        as_of="2025-11-12",
        summary=BLANK,
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=tuple(
            Assessment(
                criterion=c.id,
                score=level,
                low=None if level is None else max(0, level - 1),
                high=level,
                confidence=None if level is None else "medium",
                rationale=BLANK,
                quotes=(),
            )
            for c, level in zip(rubric.criteria, levels, strict=True)
        ),
    )


def take_weights(told: WeightsReleased) -> None:
    st.session_state["told"] = [*st.session_state.get("told", []), told]
    st.session_state["weights"] = (
        weights_of(rubric) if told.is_reset else Weights(dimensions=told.dimensions, criteria=told.criteria)
    )


def take_levels(told: tuple[tuple[str, int], ...]) -> None:
    st.session_state["levels"] = told


rubric = Rubric(
    version="1.0",
    min_coverage=0.5,
    scale=LEVEL_TEXTS,
    dimensions=tuple(
        Dimension(id=d, name=name, weight=1, criteria=(criterion(d, 1), criterion(d, 2)))
        for d, name in NAMES.items()
    ),
)
asked = st.query_params
is_hostile = "hostile" in asked
st.set_page_config(layout="wide")
lang = "en" if asked.get("lang") == "en" else "ko"
chosen = st.radio("cases", ["abc", "ab", "cab"], horizontal=True)
if st.button("outside"):
    st.session_state["weights"] = Weights(
        dimensions=(("power", 10), ("people", 30), ("rules", 60)), criteria=weights_of(rubric).criteria
    )
cases = [case(c, LEVELS[c], rubric, HOSTILE[c] if is_hostile else f"사례 {c.upper()}") for c in chosen]
weights = st.session_state.get("weights", weights_of(rubric))
show_weight_panel(
    cases,
    rubric,
    weights,
    reset=weights_of(rubric),
    silence=asked.get("silence", "common"),
    aggregation=asked.get("index", "arithmetic"),
    style=Style(lang=lang, theme="dark" if st.context.theme.type == "dark" else "light"),
    key="panel",
    on_release=take_weights,
    what_if=WhatIf(case=cases[0], levels=st.session_state.get("levels", ())) if "levels" in asked else None,
    on_levels=take_levels,
)
compared = compare(cases, rubric, weights, asked.get("silence", "common"), asked.get("index", "arithmetic"))
told = st.session_state.get("told", [])
python = {
    "count": len(told),
    "dimensions": dict(told[-1].dimensions) if told else None,
    "criteria": dict(told[-1].criteria) if told else None,
    "are_dimensions_moved": told[-1].are_dimensions_moved if told else None,
    "criteria_moved": told[-1].criteria_moved if told else None,
    "is_reset": told[-1].is_reset if told else None,
    "levels": st.session_state.get("levels"),
    "points": {r.case_id: r.index_points for r in compared.results},
}
with st.container(key="python"):
    st.text(json.dumps(python))
