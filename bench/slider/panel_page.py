"""Our page: the weight panel, and the three charts that follow when the hand lets go."""

import streamlit as st
from charts import AGGREGATION, SILENCE, START_PERCENT, compared, figures, shipped

from casebook.charts import Style
from casebook.scoring import Weights, weights_of
from casebook.ui.weight_panel import WeightsReleased, show_weight_panel

st.set_page_config(layout="wide")
cases, rubric = st.cache_resource(shipped)()
equal = {d.id: float(START_PERCENT) for d in rubric.dimensions}


def take(told: WeightsReleased) -> None:
    """Keep what was set for the next run."""
    st.session_state["percents"] = dict(told.dimensions)


percents = st.session_state.get("percents", equal)
criteria = weights_of(rubric).criteria
show_weight_panel(
    cases,
    rubric,
    Weights(dimensions=tuple(percents.items()), criteria=criteria),
    reset=Weights(dimensions=tuple(equal.items()), criteria=criteria),
    silence=SILENCE,
    aggregation=AGGREGATION,
    style=Style(lang="en"),
    key="panel",
    on_release=take,
)
comparison = compared(cases, rubric, percents)
for column, figure in zip(st.columns(3), figures(comparison, cases, rubric), strict=True):
    column.plotly_chart(figure)
