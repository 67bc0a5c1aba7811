"""The bars of a brief as a drawing for print: nothing but rectangles, lines and text."""

from collections.abc import Callable

from markupsafe import Markup

from casebook.charts.marks import points_text
from casebook.charts.text import width_em
from casebook.exports.chart_data import ChartData, Series
from casebook.exports.native_chart_xml import Room
from casebook.markup import element

_INK, _SOFT, _GRID = "#14202e", "#4a5767", "#d9dfe6"
_TICKS = (0, 25, 50, 75, 100)
_LEGEND_LINES, _AXIS_LINES = 1.7, 1.5
_BAR_SHARE, _GAP_BARS = 0.78, 0.6


def bars_svg(chart: ChartData, room: Room) -> Markup:
    """Horizontal bars in groups, on 0–100, each with its number and, as a line, its interval."""
    size = room.text_pt
    left = max(width_em(name) for name in chart.categories) * size + size
    right = 3.2 * size
    top, bottom = _LEGEND_LINES * size, room.height_pt - _AXIS_LINES * size
    wide = room.width_pt - left - right
    step = (bottom - top) / len(chart.categories)
    bar = step / (len(chart.series) + _GAP_BARS)

    def x(points: float) -> float:
        return left + wide * points / 100

    parts = [*_axis(x, top, bottom, size), *_legend(chart, left, size)]
    for row, name in enumerate(chart.categories):
        middle = top + step * (row + 0.5)
        parts.append(_text(name, left - 0.5 * size, middle + 0.35 * size, size, anchor="end"))
        for at, series in enumerate(chart.series):
            centre = top + step * row + bar * (_GAP_BARS / 2 + at + 0.5)
            parts += _bar(series, row, x, centre, bar * _BAR_SHARE, size)
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {room.width_pt:.1f} {room.height_pt:.1f}",
        width=f"{room.width_pt:.1f}pt",
        height=f"{room.height_pt:.1f}pt",
        role="img",
        aria_label=chart.alt,
    )


def _axis(x: Callable[[float], float], top: float, bottom: float, size: float) -> list[Markup]:
    parts = []
    for tick in _TICKS:
        parts.append(_line(x(tick), top, x(tick), bottom, _GRID, 0.5))
        parts.append(_text(str(tick), x(tick), bottom + 1.1 * size, size, anchor="middle", colour=_SOFT))
    return parts


def _legend(chart: ChartData, left: float, size: float) -> list[Markup]:
    parts, at = [], left
    for series in chart.series:
        parts.append(_rect(at, 0.25 * size, 0.8 * size, 0.8 * size, series.colour))
        parts.append(_text(series.name, at + 1.1 * size, size, size))
        at += (width_em(series.name) + 2.6) * size
    return parts


def _bar(
    series: Series, row: int, x: Callable[[float], float], centre: float, thick: float, size: float
) -> list[Markup]:
    value = series.values[row]
    low = series.lows[row] if series.lows else None
    high = series.highs[row] if series.highs else None
    parts, end = [], 0.0
    if value is not None:
        parts.append(_rect(x(0), centre - thick / 2, x(value) - x(0), thick, series.colour))
        end = value
    if low is not None and high is not None and (low != high or value is None):
        parts.append(_line(x(low), centre, x(high), centre, _INK, 0.9))
        parts += [_line(x(p), centre - thick / 3, x(p), centre + thick / 3, _INK, 0.9) for p in (low, high)]
        end = max(end, high)
    if value is not None:
        parts.append(_text(points_text(value), x(end) + 0.4 * size, centre + 0.35 * size, size, weight=700))
    return parts


def _rect(x: float, y: float, width: float, height: float, colour: str) -> Markup:
    place = {"x": x, "y": y, "width": width, "height": height}
    return element("rect", **{k: f"{v:.2f}" for k, v in place.items()}, fill=colour)


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float) -> Markup:
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", **{k: f"{v:.2f}" for k, v in ends.items()}, stroke=colour, stroke_width=str(width))


def _text(
    text: str,
    x: float,
    y: float,
    size: float,
    *,
    anchor: str = "start",
    colour: str = _INK,
    weight: int = 400,
) -> Markup:
    return element(
        "text",
        text,
        x=f"{x:.2f}",
        y=f"{y:.2f}",
        font_size=f"{size}",
        text_anchor=anchor,
        fill=colour,
        font_weight=str(weight),
    )
