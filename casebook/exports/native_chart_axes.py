"""Axes of a native chart: what they span, how their numbers are written, how they are drawn."""

from xml.sax.saxutils import escape

from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData
from casebook.exports.inert import printable
from casebook.scoring import half_up

_MOST_TICK_LABELS = 11
_ENDS = (4.0, 8.0, 12.0, 20.0, 40.0, 60.0, 80.0, 100.0)
"""Where an axis may end: divisible by four."""


def span(data: ChartData) -> tuple[float, float]:
    """Both ends of the axis of values.

    The whole scale for scores; differences, which have no ranges, as far as they go, and as far below
    zero as above where some are below.
    """
    top = 4.0 if data.unit == "levels" else 100.0
    drawn = [n for s in data.series for ns in (s.values, s.lows, s.highs) for n in ns if n is not None]
    is_below = min(drawn, default=0.0) < 0
    is_score = data.form != "bars" or data.unit != "points" or any(s.lows for s in data.series)
    if is_score and not is_below:
        return 0.0, top
    furthest = max((abs(n) for n in drawn), default=top)
    end = min(next((e for e in _ENDS if e >= furthest), top), top)
    return (-end, end) if is_below else (0.0, end)


def number_format(data: ChartData) -> str:
    """How numbers are written: rounded as on screen, with a sign where some are below zero."""
    if data.unit == "percent":
        return '0"%"'
    known = [v for s in data.series for v in s.values if v is not None]
    digits = "0" if all(half_up(v, 1) == half_up(v) for v in known) else "0.0"
    return f'+{digits};"−"{digits};{digits}' if any(v < 0 for v in known) else digits


def axes(data: ChartData, text_pt: float) -> str:
    """``c:catAx`` and ``c:valAx``; rows of bars run from top to bottom as in ``data``."""
    low, high = span(data)
    steps = 5 if (low, high) == (0.0, 100.0) else 4
    ticks = '"%"' if data.unit == "percent" else ""
    signed = f'+0{ticks};"−"0{ticks};0{ticks}'
    code = escape(f"0{ticks}" if low >= 0 else signed, {'"': "&quot;"})
    is_lines = data.form == "lines"
    line = f'<c:spPr><a:ln w="9525">{_fill(LIGHT.silence)}</a:ln></c:spPr>'
    skip = max(1, -(-len(data.categories) // _MOST_TICK_LABELS)) if is_lines else 1
    title = _title(data.axis_title, text_pt) if data.axis_title else ""
    return (
        '<c:catAx><c:axId val="1"/>'
        f'<c:scaling><c:orientation val="{"minMax" if is_lines else "maxMin"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"b" if is_lines else "l"}"/>'
        f"{title if is_lines else ''}"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{line}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="60"/><c:tickLblSkip val="{skip}"/><c:tickMarkSkip val="{skip}"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high:g}"/><c:min val="{low:g}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if is_lines else "b"}"/>'
        f'<c:majorGridlines><c:spPr><a:ln w="6350">{_fill(LIGHT.grid)}</a:ln></c:spPr></c:majorGridlines>'
        f"{'' if is_lines else title}"
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:crossAx val="1"/><c:crosses val="{"autoZero" if is_lines else "max"}"/>'
        f'<c:crossBetween val="{"midCat" if is_lines else "between"}"/>'
        f'<c:majorUnit val="{(high - low) / steps:g}"/></c:valAx>'
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _title(text: str, text_pt: float) -> str:
    said = escape(" ".join(printable(text).split()))
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{round(text_pt * 100)}" b="0">{_fill(LIGHT.soft)}</a:defRPr></a:pPr>'
        f'<a:r><a:rPr sz="{round(text_pt * 100)}" b="0">{_fill(LIGHT.soft)}</a:rPr>'
        f"<a:t>{said}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
