"""The chart of a slide, in the largest type with which it fits its place."""

from bisect import bisect_left

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.charts import Chart, Style
from casebook.charts.text import wrap
from casebook.exports.slide_charts import slide_chart
from casebook.markup import element, join
from casebook.ui import cached
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.present import Shown

_SCALES = (1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7)
"""Sizes of a chart's type, the largest that fits first; labels are 14 px at 1."""
_LEAST_PLOT, _MOST_PLOT = 0.78, 1.3
"""How far the plot between the labels may be pressed together or drawn out to fill its place."""
_LEAST_PLOT_OF = {"weights": 0.5, "criteria": 1.0}
"""Lines bear more of it than rows of labels, cells with two things in them none."""
_LEAST_PLOT_WIDTH = 0.36
"""Share of the figure's width that its labels must leave to the plot."""
_CAPTION_PX, _CAPTION_LINE_PX = 15, 21
"""As stage.css has it."""
_CONFIG = {"displayModeBar": False, "showSendToCloud": False, "doubleClick": False, "scrollZoom": False}


def show_slide_chart(page: Opened, shown: Shown, width: int, room: int) -> None:
    """Draw the chart of the slide and how it is to be read, ``width`` pixels wide and ``room`` high."""
    chart = fitted_chart(page, shown, width, room)
    room -= _caption_px(chart, width)
    height = chart.figure.layout.height
    key = f"stage_chart_{shown.slide.id}"
    st.plotly_chart(
        chart.figure,
        theme=None,
        key=key,
        width=width,
        height=int(height),
        config=_CONFIG,
        alt=chart.alt,
    )
    reading = element("p", chart.subtitle, css="cb cb-reading", lang=page.lang)
    if height > room:
        # Too many rows for any type: still whole, as small as it must be.
        fit = f".st-key-{key} {{ --chart-fit: {room / height:.4f} }}"
        reading = join([element("style", Markup(fit)), reading])
    show(reading)


def fitted_chart(page: Opened, shown: Shown, width: int, room: int) -> Chart:
    """The chart of the slide in the largest type with which it fits; higher than ``room`` if none does."""
    style = Style(lang=page.lang, theme=page.style.theme, width_px=width, is_bare=True)
    name = shown.slide.chart or ""
    key = ("slide-chart", shown.key, name, width, room, style.theme)
    return cached.kept(key, lambda: _fitted(shown, name, style, room))


def _fitted(shown: Shown, name: str, style: Style, height: int) -> Chart:
    charts: dict[float, Chart] = {}

    def fits(scale: float) -> bool:
        charts[scale] = slide_chart(shown.report, name, msgspec.structs.replace(style, scale=scale))
        plot, around = _plot_and_around(charts[scale])
        margin = charts[scale].figure.layout.margin
        is_wide = style.width_px - margin.l - margin.r >= _LEAST_PLOT_WIDTH * style.width_px
        return is_wide and around + plot * least <= height - _caption_px(charts[scale], style.width_px)

    least = _LEAST_PLOT_OF.get(name, _LEAST_PLOT)
    # The smallest is taken where none fits; the larger the type, the less fits.
    found = bisect_left(_SCALES, True, hi=len(_SCALES) - 1, key=fits)
    scale = _SCALES[found]
    if scale not in charts:
        fits(scale)
    chart = charts[scale]
    plot, around = _plot_and_around(chart)
    room = height - _caption_px(chart, style.width_px) - around
    chart.figure.layout.height = around + max(plot * least, min(plot * _MOST_PLOT, room))
    return chart


def _plot_and_around(chart: Chart) -> tuple[float, float]:
    """Height of the plot, and of what stands above and below it."""
    layout = chart.figure.layout
    around = layout.margin.t + layout.margin.b
    return layout.height - around, around


def _caption_px(chart: Chart, width: int) -> int:
    lines = wrap(chart.subtitle, width / _CAPTION_PX) if chart.subtitle else ()
    return 6 + _CAPTION_LINE_PX * len(lines) if lines else 0
