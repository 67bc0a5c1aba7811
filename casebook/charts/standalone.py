"""Charts outside the dashboard: plotly's own script and figures, ready to stand inside an HTML file."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec
import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from casebook.charts.config import chart_config
from casebook.charts.frame import Chart, annotation, font
from casebook.charts.text import lines, wrap_parts
from casebook.charts.theme import EDGE_PX, Style

# As the frame's own footer.
_NOTE_PX = 12
_LINE = 1.3


@lru_cache(maxsize=1)
def plotly_script() -> str:
    """Plotly's minified script as the installed package holds it, safe inside a script element."""
    # In a string, a template or a regular expression ``<\/`` means the same.
    script: str = get_plotlyjs()
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def figure_json(chart: Chart) -> str:
    """The figure as JSON, safe inside a script element: neither a tag nor a comment can begin in it."""
    text: str = chart.figure.to_json(validate=False, engine="json")
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def drawing_config() -> dict[str, Any]:
    """The ``config`` of ``Plotly.newPlot``: no tool bar, no button that sends a chart out, no links."""
    return {
        **chart_config(),
        "displayModeBar": False,
        "responsive": True,
        "showTips": False,
        "showLink": False,
        "plotlyServerURL": "",
        "topojsonURL": "",
    }


def with_footer(chart: Chart, parts: Sequence[str], style: Style) -> Chart:
    """``chart`` with further parts of a footer in lines of their own below its basis."""
    rows = wrap_parts(parts, " · ", style.text_px / _NOTE_PX)
    spec = chart.figure.to_plotly_json()
    layout = spec["layout"]
    extra = style.px(_LINE * _NOTE_PX * len(rows))
    bottom = layout["margin"]["b"] + extra
    own = annotation(
        style,
        lines(rows),
        xref="paper",
        yref="paper",
        x=0,
        y=0,
        xanchor="left",
        yanchor="bottom",
        align="left",
        xshift=style.px(EDGE_PX) - layout["margin"]["l"],
        yshift=style.px(EDGE_PX / 2) - bottom,
        font=font(style, _NOTE_PX, style.palette.soft),
    )
    drawn = {
        **layout,
        "height": layout["height"] + extra,
        "margin": {**layout["margin"], "b": bottom},
        "annotations": [*layout.get("annotations", ()), own],
    }
    figure = go.Figure({"data": spec["data"], "layout": drawn}, _validate=False)
    return msgspec.structs.replace(chart, figure=figure)
