"""The one-page brief in Hangul: a real table, a chart that Hangul draws, text that can be edited."""

from collections.abc import Iterable
from datetime import datetime, time

from hwpx import HwpxDocument

from casebook.exports.brief import Brief
from casebook.exports.brief_layout import (
    BOTTOM_MM,
    FOOTER_ABOVE_EDGE_MM,
    SIDE_MM,
    TOP_MM,
    Part,
    chart_room,
    finding_lines,
    footer_high_mm,
    footer_line,
    limits_line,
    quote_lines,
    quotes_note,
    strength_note,
)
from casebook.exports.hwpx.chart import chart_part
from casebook.exports.hwpx.looks import Looks
from casebook.exports.hwpx.same import counted
from casebook.exports.hwpx.table import add_table
from casebook.exports.inert import printable
from casebook.exports.report import Report
from casebook.wording import say

_UNITS_PER_POINT = 100
_PREVIEW = "Preview/PrvText.txt"


def hwpx_file(report: Report, brief: Brief) -> bytes:
    """``brief`` as HWPX; the same brief gives the same bytes."""
    document = HwpxDocument.new()
    _set_page(document, brief)
    looks = Looks(document)
    _write(document, looks, brief)
    looks.apply()
    _set_properties(document, report, brief)
    document.package.write(_PREVIEW, _preview(document))
    return counted(document.to_bytes())


def _set_page(document: HwpxDocument, brief: Brief) -> None:
    """A4 upright. Hangul adds the room of header and footer to the margins."""
    footer = max(footer_high_mm(brief), BOTTOM_MM - FOOTER_ABOVE_EDGE_MM)
    document.page.setup(
        paper_size="A4",
        orientation="portrait",
        margin_left_mm=SIDE_MM,
        margin_right_mm=SIDE_MM,
        margin_top_mm=TOP_MM,
        margin_bottom_mm=FOOTER_ABOVE_EDGE_MM,
        header_margin_mm=0,
        footer_margin_mm=footer,
    )


def _set_properties(document: HwpxDocument, report: Report, brief: Brief) -> None:
    made = datetime.combine(report.made_on, time()).strftime("%Y-%m-%dT%H:%M:%SZ")
    document.parts.clear_document_metadata(keep=("language",), timestamp=made)
    document.parts.set_document_metadata(
        title=clean(brief.title),
        creator="Casebook",
        subject=say(brief.lang, "brief.file-subject"),
        created_date=made,
        modified_date=made,
    )


def clean(text: str) -> str:
    """``text`` as one line that no XML refuses."""
    return " ".join(printable(text).split())


def _write(document: HwpxDocument, looks: Looks, brief: Brief) -> None:
    lang = brief.lang
    # A new document begins with an empty paragraph, which holds the page's settings.
    first = document.paragraphs[0]
    first.text = clean(brief.title)
    looks.set(first, "title")
    _add(document, looks, "date", brief.date_line)
    _add(document, looks, "date", brief.basis_line)
    _heading(document, looks, say(lang, "brief.heading-overview"))
    _items(document, looks, "item", "○", brief.overview)
    if brief.settings:
        _items(document, looks, "setting", "-", [brief.settings])
    _heading(document, looks, say(lang, "brief.heading-table"))
    add_table(document, looks, brief)
    for note in brief.table_notes:
        _add(document, looks, "note", note)
    if brief.chart is not None:
        room = chart_room(brief.chart)
        holder = document.add_paragraph("", include_run=False, inherit_style=False)
        looks.set(holder, None)
        size = round(room.width_pt * _UNITS_PER_POINT), round(room.height_pt * _UNITS_PER_POINT)
        document.shapes.add_chart(chart_part(brief.chart), paragraph=holder, size=size, treat_as_char=True)
    if brief.chart_note_without_ranges:
        _add(document, looks, "note", brief.chart_note_without_ranges)
    _heading(document, looks, say(lang, "brief.heading-findings"))
    _items(document, looks, "item", "○", finding_lines(brief))
    if note := strength_note(brief):
        _add(document, looks, "note", note)
    if brief.limits:
        _items(document, looks, "setting", "-", [limits_line(brief)])
    _heading(document, looks, say(lang, "brief.heading-evidence"))
    _items(document, looks, "quote", "-", quote_lines(brief))
    _add(document, looks, "note", quotes_note(brief))
    footer = document.page.set_footer(text=clean(footer_line(brief)))
    for paragraph in footer.paragraphs:
        looks.set(paragraph, "footer")


def _add(document: HwpxDocument, looks: Looks, part: Part, text: str) -> None:
    looks.set(document.add_paragraph(clean(text), inherit_style=False), part)


def _heading(document: HwpxDocument, looks: Looks, text: str) -> None:
    _add(document, looks, "heading", f"□ {text}")


def _items(document: HwpxDocument, looks: Looks, part: Part, mark: str, texts: Iterable[str]) -> None:
    for text in texts:
        _add(document, looks, part, f"{mark} {text}")


def _preview(document: HwpxDocument) -> bytes:
    """What file managers and search engines show of the document: its text."""
    return document.text.plain().encode("utf-8")
