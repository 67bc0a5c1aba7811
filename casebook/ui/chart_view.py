"""A chart with its downloads, its alt text, and its data as a table one click away."""

from collections.abc import Callable

import streamlit as st

from casebook.charts import Chart, chart_config
from casebook.model import Lang
from casebook.pieces.chart_table import chart_table
from casebook.ui.chart_downloads import show_downloads
from casebook.ui.literal import show
from casebook.wording import say


def show_chart(chart: Chart, key: str, lang: Lang, *, on_select: Callable[[], None] | None = None) -> None:
    """Draw ``chart``; ``on_select`` is called on a click, with the selection in the state of ``key``."""
    st.plotly_chart(
        chart.figure,
        theme=None,
        key=key,
        config=chart_config(),
        alt=chart.alt,
        on_select=on_select or "ignore",
        selection_mode="points",
    )
    with st.container(key=f"under_{key}"):
        show_downloads(chart, key, lang)
        data = st.expander(say(lang, "chart.as-table"), key=f"{key}_table", on_change="rerun")
    if data.open:
        with data:
            show(chart_table(chart, lang))
