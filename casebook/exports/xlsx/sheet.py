"""One sheet: its name and what its numbers stand on, headings that stay in view, filters, the cells."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from casebook.charts.theme import LIGHT
from casebook.exports.columns import NUMBERS, Column, TableId
from casebook.exports.footer import footer_line, footer_parts
from casebook.exports.inert import begins_formula
from casebook.exports.report import Report
from casebook.exports.xlsx.layout import (
    FIRST_ROW,
    HEADER_ROW,
    Formula,
    Layout,
    SheetCell,
    SheetColumn,
    SheetRow,
)
from casebook.exports.xlsx.looks import Looks
from casebook.exports.xlsx.text import cell_words, height_of, lines_of
from casebook.model import Lang
from casebook.wording import say

_WIDTHS = {
    "case_name": 22,
    "place": 14,
    "place_share": 18,
    "place_or_better": 22,
    "dimension_name": 16,
    "criterion_name": 26,
    "rationale": 70,
    "quote": 64,
    "translation": 40,
    "headline": 36,
    "used_for_name": 26,
    "speaker": 20,
    "role": 24,
    "url": 36,
    "source": 28,
    "status": 18,
    "state": 16,
    "index_state": 18,
    "original_sha256": 24,
}
_SCREEN = 150
"""Units of width that can be read without scrolling."""
_WIDTH = 12
_NARROW = 10
_MAY_BE_NOT_STATED = ("published", "publisher", "headline", "reporter", "url")
_BARS = ("points", "index_points")
_A4 = 9
_MOST_FOOTER_CHARS = 240
"""Excel takes 255, and some are for the number of the page."""


def write_sheet(
    book: Workbook, looks: Looks, report: Report, table: TableId, layout: Layout, rows: list[SheetRow]
) -> None:
    """Add the sheet of ``table`` to the workbook."""
    lang = report.lang
    sheet = book.add_worksheet(layout.name)
    sheet.set_tab_color("#c9a400" if table == "weights" else LIGHT.levels[3])
    sheet.write_string(0, 0, cell_words(layout.name), looks.of(bold=True, font_size=14))
    for at, text in ((1, _note(report, table)), (2, footer_line(report))):
        _write_across(sheet, looks, layout, at, cell_words(text))
    for at, column in enumerate(layout.columns):
        outline: dict[str, Any] = {"level": 1} if column.is_for_formulas else {}
        sheet.set_column(at, at, _width(column), None, outline)
        sheet.write_string(
            HEADER_ROW, at, cell_words(column.heading), looks.head(is_soft=column.is_for_formulas)
        )
    sheet.set_row(HEADER_ROW, 32)
    for number, row in enumerate(rows):
        sheet.set_row(FIRST_ROW + number, _height(layout, row))
        for at, column in enumerate(layout.columns):
            _write(sheet, looks, (FIRST_ROW + number, at), column, row.get(column.id), lang)
    last = FIRST_ROW + max(1, len(rows)) - 1
    sheet.autofilter(HEADER_ROW, 0, last, len(layout.columns) - 1)
    frozen = 1 + max((at for at, c in enumerate(layout.columns[:3]) if c.kind == "name"), default=-1)
    sheet.freeze_panes(FIRST_ROW, frozen)
    if table == "weights":
        _ask_for_weights(sheet, layout, lang)
    _colour(sheet, looks, layout, last)
    _prepare_print(sheet, report, layout, last)


def _write_across(sheet: Worksheet, looks: Looks, layout: Layout, row: int, text: str) -> None:
    """A line over all columns that people read, as high as it needs."""
    read = [column for column in layout.columns if not column.is_for_formulas]
    room = min(_SCREEN, sum(map(_width, read)))
    look = looks.of(font_color=LIGHT.soft, text_wrap=True, valign="top")
    last, width = 0, 0
    while last < len(read) and width < room:
        width += _width(read[last])
        last += 1
    sheet.merge_range(row, 0, row, max(1, last - 1), "", look)
    sheet.write_string(row, 0, text, look)
    sheet.set_row(row, height_of(lines_of(text, width)))


def _note(report: Report, table: TableId) -> str:
    """What the sheet is, and whether it follows the weights."""
    lang = report.lang
    what = say(lang, f"tables.what.{table}")
    if table == "weights":
        return say(lang, "tables.note-weights")
    if table in ("index", "dimensions", "scores"):
        return say(lang, "tables.note-follows", what=what)
    if table != "ranks":
        return what
    found = report.acceptability
    if found is None:
        return say(lang, "tables.note-no-ranks")
    error = f"{100 * found.half_width_share:.1f}"
    return say(lang, "tables.note-ranks", what=what, draws=f"{found.draws:,}", error=error)


def _width(column: SheetColumn) -> int:
    """In characters of the usual font."""
    usual = _NARROW if column.kind in NUMBERS or column.kind in ("flag", "code") else _WIDTH
    return _WIDTHS.get(column.id, usual)


def _height(layout: Layout, row: SheetRow) -> float:
    """In points, for the cell with most lines: not every program finds that out by itself."""
    most = 1
    for column in layout.columns:
        text = row.get(column.id)
        is_long = column.kind in ("text", "name", "id") and not column.is_for_formulas
        # Beside a quotation the headline may be cut: it stands in full among the sources.
        if isinstance(text, str) and is_long and (column.id != "headline" or "quote" not in row):
            most = max(most, lines_of(text, _width(column)))
    return height_of(most)


def _write(
    sheet: Worksheet, looks: Looks, place: tuple[int, int], column: SheetColumn, cell: SheetCell, lang: Lang
) -> None:
    look: dict[str, Any] = {"is_soft": column.is_for_formulas, "is_input": column.is_input}
    if isinstance(cell, Formula):
        value = "" if cell.value is None else cell.value
        sheet.write_formula(*place, cell.text, looks.cell(column.kind, lang, **look), value)
        return
    if cell is None and column.id in _MAY_BE_NOT_STATED:
        cell, look["italic"] = say(lang, "tables.not-stated"), True
    if cell is None:
        sheet.write_blank(*place, None, looks.cell(column.kind, lang, **look))
    elif isinstance(cell, str):
        known = Column(id=column.id, kind=column.kind, words=column.words)
        text = cell_words(known.word(cell, lang) if column.kind == "code" else cell)
        if begins_formula(text):
            look["quote_prefix"] = True
        sheet.write_string(*place, text, looks.cell(column.kind, lang, **look))
    else:
        sheet.write_number(*place, cell, looks.cell(column.kind, lang, **look))


def _ask_for_weights(sheet: Worksheet, layout: Layout, lang: Lang) -> None:
    at = layout.position("weight")
    sheet.data_validation(
        FIRST_ROW,
        at,
        FIRST_ROW + layout.count - 1,
        at,
        {
            "validate": "decimal",
            "criteria": ">=",
            "value": 0,
            "input_title": say(lang, "tables.input-title"),
            "input_message": say(lang, "tables.input-note"),
            "error_title": say(lang, "tables.input-title"),
            "error_message": say(lang, "tables.input-refused"),
        },
    )


def _colour(sheet: Worksheet, looks: Looks, layout: Layout, last: int) -> None:
    for at, column in enumerate(layout.columns):
        area = (FIRST_ROW, at, last, at)
        if column.id in _BARS:
            bar = {"type": "data_bar", "bar_solid": True, "bar_color": LIGHT.levels[1]}
            ends = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 100}
            sheet.conditional_format(*area, {**bar, **ends})
        elif column.id == "score":
            for level, (fill, ink) in enumerate(zip(LIGHT.levels, LIGHT.level_inks, strict=True)):
                look = looks.of(bg_color=fill, font_color=ink)
                first = f"{chr(ord('A') + at)}{FIRST_ROW + 1}"
                rule = f"=AND(ISNUMBER({first}),{first}={level})"
                sheet.conditional_format(*area, {"type": "formula", "criteria": rule, "format": look})


def _prepare_print(sheet: Worksheet, report: Report, layout: Layout, last: int) -> None:
    read = max(at for at, column in enumerate(layout.columns) if not column.is_for_formulas)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.print_area(0, 0, last, read)
    # In a page's footer & begins a command, and what follows &8 must be no digit.
    parts = [cell_words(part).replace("\n", " ").replace("&", "&&") for part in footer_parts(report)]
    while len(line := " · ".join(parts)) > _MOST_FOOTER_CHARS and len(parts) > 1:
        # The first of all: sources stand on a sheet of their own.
        parts.pop(0)
    line = line[:_MOST_FOOTER_CHARS]
    sheet.set_footer(f"&C&8 {line}\n&P/&N")
