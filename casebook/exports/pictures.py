"""Every chart of a deck as a picture, large for slides and at 300 dpi for paper."""

import math
from typing import Literal

from casebook.charts import Chart, Style
from casebook.charts.scene import basis_parts
from casebook.charts.standalone import with_footer
from casebook.exports.deck import Deck
from casebook.exports.drawing import Sheet, drawn
from casebook.exports.footer import footer_parts
from casebook.exports.formats import ExportFile, Tell
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart

SLIDE_PX = (1920, 1080)
PRINT_MM = 160
PRINT_DPI = 300

_SLIDE_LAID_OUT_PX = 960
"""Half of the picture: type of 14 px becomes 28 px on a slide, as long as the chart is not too tall."""
_MOST_LAID_OUT_PX = 1920
_PRINT_LAID_OUT_PX = 660
"""At 160 mm type of 14 px is then printed at 9.6 pt."""
_BEFORE_DRAWING = 0.3


def pictures(report: Report, deck: Deck, kind: Literal["png", "svg"], tell: Tell) -> tuple[ExportFile, ...]:
    """Two pictures of every chart of the deck, with title, basis and footer inside.

    ``…-slide`` is 1920 × 1080 (taller where a chart would else be too small to read), ``…-print`` 160 mm
    wide at 300 dpi.

    Raises:
        ExportUnavailable: there is no browser, or it does not do its work.
    """
    slides = [slide for slide in deck.slides if slide.chart]
    names, sheets = [], []
    for at, slide in enumerate(slides, start=1):
        for form, sheet in (("slide", _for_slide), ("print", _for_print)):
            names.append(f"{kind}/{at:02d}-{slide.id}-{form}.{kind}")
            sheets.append(sheet(report, slide.chart or ""))
        tell(_BEFORE_DRAWING * at / len(slides))
    made = drawn(sheets, kind)
    tell(1.0)
    return tuple(ExportFile(name=name, data=data) for name, data in zip(names, made, strict=True))


def _for_slide(report: Report, chart: str) -> Sheet:
    wide, high = SLIDE_PX
    width = _SLIDE_LAID_OUT_PX
    made = _chart(report, chart, width)
    if _height(made) * wide > width * high:
        width = min(_MOST_LAID_OUT_PX, math.ceil(_height(made) * wide / high))
        made = _chart(report, chart, width)
    usual = round(width * high / wide)
    height = max(_height(made), usual)
    tall = high if height == usual else round(height * wide / width)
    return Sheet(chart=made, width_px=width, height_px=height, wide_px=wide, high_px=tall)


def _for_print(report: Report, chart: str) -> Sheet:
    made = _chart(report, chart, _PRINT_LAID_OUT_PX)
    wide = round(PRINT_MM / 25.4 * PRINT_DPI)
    return Sheet(
        chart=made,
        width_px=_PRINT_LAID_OUT_PX,
        height_px=_height(made),
        wide_px=wide,
        high_px=round(_height(made) * wide / _PRINT_LAID_OUT_PX),
        dpi=PRINT_DPI,
    )


def _chart(report: Report, chart: str, width_px: int) -> Chart:
    style = Style(lang=report.lang, width_px=width_px)
    basis = basis_parts(report.scene, report.lang)
    rest = [part for part in footer_parts(report) if part not in basis]
    return with_footer(slide_chart(report, chart, style), rest, style)


def _height(chart: Chart) -> int:
    return int(chart.figure.layout.height)
