"""A chart that Hangul draws: DrawingML with no more than what real offices have been seen to draw.

Columns with a number each, both axes, a legend. No labels, intervals or workbook: the table above the chart
holds every number with its interval, and Hangul keeps a chart's numbers in the chart itself.
Source: decision 0018.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from casebook.exports.chart_data import ChartData, Series
from casebook.exports.inert import printable

_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_TEXT_SIZE = 800
"""In hundredths of a point."""


def chart_part(data: ChartData) -> bytes:
    """``c:chartSpace`` of ``data``; the same chart gives the same bytes."""
    is_stacked = data.form == "stacked"
    series = "".join(_series(data.categories, s, at) for at, s in enumerate(data.series))
    # Of floating bars it would name the bar without colour that lifts them.
    legend = "" if is_stacked else '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>'
    overlap = '<c:overlap val="100"/>' if is_stacked else ""
    plot = (
        f'<c:barChart><c:barDir val="col"/><c:grouping val="{"stacked" if is_stacked else "clustered"}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="80"/>'
        f"{overlap}"
        '<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace {_NAMESPACES}>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{plot}{_axes()}</c:plotArea>"
        f"{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_TEXT_SIZE}"/></a:pPr>'
        "<a:endParaRPr/></a:p></c:txPr></c:chartSpace>"
    ).encode()


def _axes() -> str:
    return (
        '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222222222"/></c:catAx>'
        '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="100"/>'
        '<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/>'
        '<c:crossAx val="111111111"/><c:majorUnit val="25"/></c:valAx>'
    )


def _series(categories: Sequence[str], series: Series, at: int) -> str:
    column = chr(ord("B") + at)
    last = len(categories) + 1
    names = "".join(f'<c:pt idx="{i}"><c:v>{_text(c)}</c:v></c:pt>' for i, c in enumerate(categories))
    numbers = "".join(
        f'<c:pt idx="{i}"><c:v>{value:g}</c:v></c:pt>'
        for i, value in enumerate(series.values)
        if value is not None
    )
    fill = (
        f'<a:solidFill><a:srgbClr val="{series.colour[1:].upper()}"/></a:solidFill>'
        if series.colour
        else "<a:noFill/>"
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f'<c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{_text(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>"
        f'<c:ptCount val="{len(categories)}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(series.values)}"/>{numbers}'
        "</c:numCache></c:numRef></c:val></c:ser>"
    )


def _text(text: str) -> str:
    return escape(" ".join(printable(text).split()))
