"""The comparison as a table of Hangul."""

from hwpx import HwpxDocument
from hwpx.oxml import HwpxOxmlTable

from casebook.exports.brief import Brief, BriefRow
from casebook.exports.brief_layout import CELL_PADDING_PT, CELL_SIDE_MM, TEXT_MM, Part, column_widths_mm
from casebook.exports.hwpx.looks import Looks
from casebook.exports.inert import printable

_UNITS_PER_MM = 7200 / 25.4
_HEAD_FILL, _LINE = "#E8EEF5", "#8B98A7"


def add_table(document: HwpxDocument, looks: Looks, brief: Brief) -> None:
    """Cases × dimensions, index and rank, with a shaded first row that is repeated on a next page."""
    values = brief.table
    line = document.styles.ensure_border_fill(border_color=_LINE, border_width="0.12 mm")
    head = document.styles.ensure_border_fill(
        border_color=_LINE, border_width="0.12 mm", fill_color=_HEAD_FILL
    )
    widths = [round(mm * _UNITS_PER_MM) for mm in column_widths_mm(values, brief.lang)]
    table = document.add_table(
        1 + len(values.rows),
        len(values.header),
        width=round(TEXT_MM * _UNITS_PER_MM),
        border_fill_id_ref=line,
    )
    looks.set(table.paragraph, None)
    table.set_column_widths(widths)
    for at, text in enumerate(values.header):
        _fill(table, looks, (0, at), [("head", text)])
        table.cell(0, at).element.set("header", "1")
        table.cell(0, at).element.set("borderFillIDRef", head)
    for number, row in enumerate(values.rows, start=1):
        _write_row(table, looks, number, row)
    table.element.set("repeatHeader", "1")
    _set_padding(table)


def _write_row(table: HwpxOxmlTable, looks: Looks, number: int, row: BriefRow) -> None:
    _fill(table, looks, (number, 0), [("cell", row.name), ("cell-note", row.level)], is_bold=True)
    for at, cell in enumerate(row.cells, start=1):
        texts: list[tuple[Part, str]] = [("cell-note" if cell.is_missing else "cell", cell.value)]
        if cell.note:
            texts.append(("cell-note", cell.note))
        _fill(table, looks, (number, at), texts)


def _fill(
    table: HwpxOxmlTable,
    looks: Looks,
    place: tuple[int, int],
    texts: list[tuple[Part, str]],
    *,
    is_bold: bool = False,
) -> None:
    cell = table.cell(*place)
    for at, (part, text) in enumerate(texts):
        said = " ".join(printable(text).split())
        if at == 0:
            cell.set_text(said)
            paragraph = cell.paragraphs[0]
        else:
            paragraph = cell.add_paragraph(said)
        looks.set(paragraph, part, is_bold=is_bold and at == 0)


def _set_padding(table: HwpxOxmlTable) -> None:
    """As much free space in each cell as in the other formats."""
    sides, above = str(round(CELL_SIDE_MM * _UNITS_PER_MM)), str(round(CELL_PADDING_PT * 100))
    for margin in table.element.iter():
        name = margin.tag.rpartition("}")[2] if isinstance(margin.tag, str) else ""
        if name in ("cellMargin", "inMargin"):
            for key, value in (("left", sides), ("right", sides), ("top", above), ("bottom", above)):
                margin.set(key, value)
