"""The scale from 0 to 4 with silence in a column of its own, outside the scale."""

from collections.abc import Sequence

from casebook.charts.frame import Spec, axis, font
from casebook.charts.rows import Rows, rule
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model.rubric import LEVELS
from casebook.wording import say

SILENT_X = -1.0
"""Where silence stands: left of the scale, behind a line."""
LEFT, RIGHT = -1.45, 4.35
_FENCE_X = -0.5


def level_axis(style: Style) -> Spec:
    """The x axis: the word for silence, then 0 to 4; on top, where tall charts are read first."""
    return axis(
        style,
        side="top",
        range=[LEFT, RIGHT],
        tickmode="array",
        tickvals=[SILENT_X, *LEVELS],
        ticktext=[plain(say(style.lang, "charts.silent")), *(str(level) for level in LEVELS)],
        tickangle=0,
        tickfont=font(style, 14, style.palette.soft),
    )


def level_grid(style: Style, rows: Rows) -> list[Spec]:
    """A line at every level, and the fence between silence and zero."""
    top, bottom = rows.tops[0], rows.total
    grid = [
        {
            "type": "line",
            "layer": "below",
            "xref": "x",
            "yref": "y",
            "x0": level,
            "x1": level,
            "y0": top,
            "y1": bottom,
            "line": {"color": style.palette.grid, "width": 1},
        }
        for level in LEVELS
    ]
    return [*grid, rule(style, x=_FENCE_X, dash="dot")]


def range_lines(
    style: Style, spans: Sequence[tuple[float, float, float]], colour: str, **own: object
) -> Spec:
    """Lines from low to high; ``spans`` are low, high and y."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for low, high, _ in spans for x in (low, high, None)] or [None],
        "y": [v for *_, y in spans for v in (y, y, None)] or [None],
        "line": {"color": colour, "width": style.px(4)},
        "opacity": 0.75,
        "hoverinfo": "skip",
        "showlegend": False,
        **own,
    }
