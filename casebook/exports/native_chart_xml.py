"""DrawingML of a native chart, in the order that its schema asks for."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

import msgspec
from pptx.oxml.ns import nsdecls

from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData, Series
from casebook.exports.inert import printable
from casebook.exports.native_chart_axes import axes, number_format, span
from casebook.exports.native_chart_book import SHEET, column_name, interval_widths, values_at, widths_at
from casebook.model import Lang

EAST_ASIAN = "맑은 고딕"
LATIN = "Malgun Gothic"
_INSIDE_SHARE = 0.11
"""A bar at least so long, as a share of the axis, holds its own number."""
_DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash", "lgDashDot", "sysDash", "solid")
_EMU_PT = 12700


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """How much space a chart has, and how large its text is."""

    width_pt: float = 480
    height_pt: float = 230
    text_pt: float = 9


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Where legend and plot stand, as shares of the chart's area."""

    legend: float
    left: float
    top: float
    width: float
    height: float


def chart_xml(data: ChartData, lang: Lang, room: Room, frame: Frame) -> bytes:
    """The part ``c:chartSpace``; its numbers are also in the workbook at ``rId1``."""
    series = "".join(_series(data, at) for at in range(len(data.series)))
    if data.form == "lines":
        plot = (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
            '<c:marker val="0"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
        )
    else:
        is_stacked = data.form == "stacked"
        is_shared = is_stacked or has_one_bar_a_row(data)
        grouping = "stacked" if is_stacked else "clustered"
        gap = 40 if is_shared or len(data.series) == 1 else 60
        plot = (
            f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
            f'<c:gapWidth val="{gap}"/><c:overlap val="{100 if is_shared else 0}"/>'
            '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        )
    unseen = [at for at, s in enumerate(data.series) if not s.colour]
    legend = _legend(frame, unseen) if len(data.series) - len(unseen) > 1 else ""
    spoken = "ko-KR" if lang == "ko" else "en-US"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<c:chartSpace {nsdecls('c', 'a', 'r')}>"
        f'<c:date1904 val="0"/><c:lang val="{spoken}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f'<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{_box(frame.left, frame.top, frame.width, frame.height)}</c:manualLayout></c:layout>"
        f"{plot}{axes(data, room.text_pt)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'</c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(room.text_pt, LIGHT.ink, lang=spoken)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def text_properties(size_pt: float, colour: str, *, is_bold: bool = False, lang: str = "") -> str:
    """``c:txPr`` with a Korean font, which Korean letters need beside the Latin one."""
    spoken = f' lang="{lang}"' if lang else ""
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size_pt * 100)}" '
        f'b="{int(is_bold)}">{_fill(colour)}<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/>'
        f"</a:defRPr></a:pPr><a:endParaRPr{spoken}/></a:p></c:txPr>"
    )


def has_one_bar_a_row(data: ChartData) -> bool:
    """Whether several series share the rows among them, each row being one series' own: a gap is no lack."""
    if data.form != "bars" or len(data.series) < 2 or any(s.lows for s in data.series):
        return False
    rows = zip(*(s.values for s in data.series), strict=True)
    return all(sum(v is not None for v in row) <= 1 for row in rows)


def ink_on(colour: str) -> str:
    """Black or white, whichever is read better on ``colour``."""
    return min(("#ffffff", LIGHT.ink), key=lambda ink: -_contrast(ink, colour))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _box(x: float, y: float, width: float, height: float) -> str:
    numbers = (("x", x), ("y", y), ("w", width), ("h", height))
    return "".join(f'<c:{name} val="{number:.4f}"/>' for name, number in numbers)


def _legend(frame: Frame, unseen: Sequence[int]) -> str:
    """At the top, over the whole width; without series that are not drawn."""
    gone = "".join(f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>' for at in unseen)
    return (
        f'<c:legend><c:legendPos val="t"/>{gone}<c:layout><c:manualLayout><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{_box(0.01, 0, 0.98, frame.legend)}</c:manualLayout></c:layout>'
        '<c:overlay val="0"/></c:legend>'
    )


def _series(data: ChartData, at: int) -> str:
    s = data.series[at]
    if data.form == "lines":
        looks = (
            f'<c:spPr><a:ln w="{round(2.25 * _EMU_PT)}" cap="rnd">{_fill(s.colour)}'
            f'<a:prstDash val="{_DASHES[at % len(_DASHES)]}"/></a:ln></c:spPr>'
            '<c:marker><c:symbol val="none"/></c:marker>'
        )
        ends, errors = '<c:smooth val="0"/>', ""
    else:
        edge = _fill("#ffffff") if data.form == "stacked" and s.colour else "<a:noFill/>"
        body = _fill(s.colour) if s.colour else "<a:noFill/>"
        looks = (
            f'<c:spPr>{body}<a:ln w="6350">{edge}</a:ln></c:spPr><c:invertIfNegative val="0"/>'
            f"{_labels(data, s) if s.colour and not _is_span(data, s) else ''}"
        )
        ends, errors = "", _error_bars(data, at) if s.lows else ""
    rows = len(data.categories)
    column = column_name(values_at(at))
    categories = "".join(
        f'<c:pt idx="{i}"><c:v>{_text(c)}</c:v></c:pt>' for i, c in enumerate(data.categories)
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{_text(s.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f"{looks}{errors}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${rows + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{rows}"/>{categories}</c:strCache></c:strRef></c:cat>'
        f"<c:val>{_numbers(column, s.values, number_format(data))}</c:val>{ends}</c:ser>"
    )


def _is_span(data: ChartData, s: Series) -> bool:
    """Whether the length of the bar is a width: the row's name says where it begins and ends."""
    at = data.series.index(s)
    return at > 0 and not data.series[at - 1].colour


def _text(text: str) -> str:
    return escape(" ".join(printable(text).split()))


def _numbers(column: str, numbers: Sequence[float | None], number_code: str = "General") -> str:
    """Cells of the workbook and what is in them; a cell without a number is not there."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{n!r}</c:v></c:pt>' for i, n in enumerate(numbers) if n is not None
    )
    return (
        f"<c:numRef><c:f>{SHEET}!${column}$2:${column}${len(numbers) + 1}</c:f><c:numCache>"
        f'<c:formatCode>{escape(number_code)}</c:formatCode><c:ptCount val="{len(numbers)}"/>{points}'
        "</c:numCache></c:numRef>"
    )


def _error_bars(data: ChartData, at: int) -> str:
    down, up = interval_widths(data, at)
    minus, plus = (column_name(column) for column in widths_at(data, at))
    ink = LIGHT.ink if len(data.series) == 1 else LIGHT.silence
    return (
        '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"<c:plus>{_numbers(plus, up)}</c:plus><c:minus>{_numbers(minus, down)}</c:minus>"
        f'<c:spPr><a:ln w="12700">{_fill(ink)}</a:ln></c:spPr></c:errBars>'
    )


def _labels(data: ChartData, s: Series) -> str:
    """Numbers on the bars: inside where there is room and an interval is drawn at the end, else beside."""
    low, high = span(data)
    inner = ink_on(s.colour)
    code = escape(number_format(data), {'"': "&quot;"})

    def shape(behind: str) -> str:
        return (
            f'<c:numFmt formatCode="{code}" sourceLinked="0"/>'
            f"<c:spPr>{behind}<a:ln><a:noFill/></a:ln></c:spPr>"
        )

    # The line of an interval must not run through a number; bars side by side have no room for that.
    is_alone = bool(s.lows) and len(data.series) == 1
    none = "<a:noFill/>"
    shows = (
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
    own = []
    for at, value in enumerate(s.values):
        if value is None:
            continue
        is_long = abs(value) >= _INSIDE_SHARE * (high - low)
        if data.form == "stacked" and abs(value) < 0.07 * (high - low):
            own.append(f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>')
        elif data.form == "bars" and s.lows and is_long:
            start = s.lows[at]
            is_crossed = is_alone and start is not None and start < low + _INSIDE_SHARE * (high - low)
            behind = _fill(s.colour) if is_crossed else none
            own.append(
                f'<c:dLbl><c:idx val="{at}"/>{shape(behind)}{_label_text(inner)}'
                f'<c:dLblPos val="inBase"/>{shows}</c:dLbl>'
            )
        elif is_alone:
            behind = _fill(LIGHT.background)
            own.append(
                f'<c:dLbl><c:idx val="{at}"/>{shape(behind)}{_label_text(LIGHT.ink)}'
                f'<c:dLblPos val="outEnd"/>{shows}</c:dLbl>'
            )
    is_stacked = data.form == "stacked"
    place = "ctr" if is_stacked else "outEnd"
    text = _label_text(inner if is_stacked else LIGHT.ink)
    return f'<c:dLbls>{"".join(own)}{shape(none)}{text}<c:dLblPos val="{place}"/>{shows}</c:dLbls>'


def _label_text(colour: str) -> str:
    return (
        '<c:txPr><a:bodyPr lIns="12700" tIns="0" rIns="12700" bIns="0"/><a:lstStyle/>'
        f'<a:p><a:pPr><a:defRPr b="1">{_fill(colour)}</a:defRPr></a:pPr>'
        "<a:endParaRPr/></a:p></c:txPr>"
    )
