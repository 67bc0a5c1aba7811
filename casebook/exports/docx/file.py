"""The one-page brief in Word: real headings, a real table, a chart that Word draws."""

import io
from collections.abc import Iterable
from datetime import datetime, time

import docx
from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from casebook.exports.brief import Brief
from casebook.exports.brief_layout import (
    CELL_PADDING_PT,
    CELL_SIDE_MM,
    Part,
    chart_room,
    column_widths_mm,
    finding_lines,
    footer_line,
    limits_line,
    quote_lines,
    quotes_note,
    strength_note,
)
from casebook.exports.docx.looks import STYLES, set_compatibility, set_page, set_styles
from casebook.exports.docx.parts import add_chart, add_page_number, clean, drop_thumbnail, set_table
from casebook.exports.native_chart import chart_parts
from casebook.exports.report import Report
from casebook.exports.zipped import same_bytes
from casebook.wording import say


def docx_file(report: Report, brief: Brief) -> bytes:
    """``brief`` as DOCX; the same brief gives the same bytes."""
    document = docx.Document()
    drop_thumbnail(document)
    set_page(document)
    set_styles(document, brief.lang)
    set_compatibility(document, brief.lang)
    _set_properties(document, report, brief)
    _write(document, brief)
    packed = io.BytesIO()
    document.save(packed)
    return same_bytes(packed.getvalue())


def _set_properties(document: Document, report: Report, brief: Brief) -> None:
    made = datetime.combine(report.made_on, time())
    core = document.core_properties
    core.title = clean(brief.title)[:255]
    core.subject = say(brief.lang, "brief.file-subject")
    core.author = core.last_modified_by = "Casebook"
    core.comments = core.keywords = core.category = ""
    core.created = core.modified = made
    core.language = "ko-KR" if brief.lang == "ko" else "en-US"
    core.revision = 1


def _write(document: Document, brief: Brief) -> None:
    lang = brief.lang
    _add(document, "title", brief.title)
    _add(document, "date", brief.date_line)
    _add(document, "date", brief.basis_line)
    _heading(document, say(lang, "brief.heading-overview"))
    _items(document, "item", "○", brief.overview)
    if brief.settings:
        _items(document, "setting", "-", [brief.settings])
    _heading(document, say(lang, "brief.heading-table"))
    _table(document, brief)
    for note in brief.table_notes:
        _add(document, "note", note)
    if brief.chart is not None:
        _chart(document, brief)
    if brief.chart_note:
        _add(document, "note", brief.chart_note)
    _heading(document, say(lang, "brief.heading-findings"))
    _items(document, "item", "○", finding_lines(brief))
    if note := strength_note(brief):
        _add(document, "note", note)
    if brief.limits:
        _items(document, "setting", "-", [limits_line(brief)])
    _heading(document, say(lang, "brief.heading-evidence"))
    _items(document, "quote", "-", quote_lines(brief))
    _add(document, "note", quotes_note(brief))
    footer = document.sections[0].footer.paragraphs[0]
    footer.style = STYLES["footer"]
    before, _, after = say(lang, "brief.page", page="\n").partition("\n")
    add_page_number(footer, f"{footer_line(brief)} · {before}", after)


def _add(document: Document, part: Part, text: str) -> Paragraph:
    return document.add_paragraph(clean(text), STYLES[part])


def _heading(document: Document, text: str) -> None:
    _add(document, "heading", f"□ {text}")


def _items(document: Document, part: Part, mark: str, texts: Iterable[str]) -> None:
    for text in texts:
        document.add_paragraph(f"{mark}\t{clean(text)}", STYLES[part])


def _table(document: Document, brief: Brief) -> None:
    values = brief.table
    table = document.add_table(1 + len(values.rows), len(values.header))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, text in zip(table.rows[0].cells, values.header, strict=True):
        _fill(cell, [("head", text)])
    for line, row in zip(table.rows[1:], values.rows, strict=True):
        cells = line.cells
        _fill(cells[0], [("cell", row.name), ("cell-note", row.level)], is_bold=True)
        for at, cell in enumerate(row.cells, start=1):
            texts: list[tuple[Part, str]] = [("cell-note" if cell.is_missing else "cell", cell.value)]
            if cell.note:
                texts.append(("cell-note", cell.note))
            _fill(cells[at], texts)
    set_table(table, column_widths_mm(values, brief.lang), values.alt, CELL_SIDE_MM, CELL_PADDING_PT)


def _fill(cell: _Cell, texts: list[tuple[Part, str]], *, is_bold: bool = False) -> None:
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    for at, (part, text) in enumerate(texts):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.style = STYLES[part]
        paragraph.add_run(clean(text)).bold = True if is_bold and at == 0 else None


def _chart(document: Document, brief: Brief) -> None:
    if brief.chart is None:
        return
    room = chart_room(brief.chart)
    chart, book = chart_parts(brief.chart, brief.lang, room)
    # Lines of one exact height would cut the chart off.
    paragraph = document.add_paragraph(style="Normal")
    add_chart(document, paragraph, chart, book, (room.width_pt, room.height_pt), brief.chart.alt)
