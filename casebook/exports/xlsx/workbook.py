"""The workbook as bytes."""

import io
from collections.abc import Callable
from datetime import datetime, time

from xlsxwriter import Workbook

from casebook.exports.columns import TableId
from casebook.exports.inert import printable
from casebook.exports.report import Report
from casebook.exports.tables import Table, tables
from casebook.exports.xlsx.criteria_rows import scores_rows, weights_rows
from casebook.exports.xlsx.dimension_rows import dimensions_rows
from casebook.exports.xlsx.index_rows import index_rows
from casebook.exports.xlsx.layout import SheetRow
from casebook.exports.xlsx.looks import FONT, Looks
from casebook.exports.xlsx.read_me import write_read_me
from casebook.exports.xlsx.sheet import write_sheet
from casebook.exports.xlsx.sheets import Sheets, sheets_of
from casebook.exports.zipped import same_bytes
from casebook.wording import say

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ON_FORMULAS: dict[TableId, Callable[[Report, Table, Sheets], list[SheetRow]]] = {
    "index": index_rows,
    "dimensions": dimensions_rows,
    "scores": scores_rows,
    "weights": lambda _report, table, sheets: weights_rows(table, sheets),
}


def xlsx_file(report: Report) -> bytes:
    """A sheet to read first, and one for each table; scores, index and ranks follow the sheet of weights."""
    made = tables(report)
    sheets = sheets_of(report, made)
    data = io.BytesIO()
    # XlsxWriter changes what it is given.
    book = Workbook(data, {**_OPTIONS, "default_format_properties": {**FONT}})
    book.set_properties(
        {
            "title": printable(_title(report)),
            "comments": printable(say(report.lang, "export.fingerprint", data=report.fingerprint)),
            "created": datetime.combine(report.made_on, time()),
        }
    )
    looks = Looks(book)
    write_read_me(book, looks, report, made)
    for table in made:
        write_sheet(book, looks, report, table.id, sheets.layouts[table.id], _rows(report, table, sheets))
    book.close()
    return same_bytes(data.getvalue())


def _title(report: Report) -> str:
    lang = report.lang
    return report.view.deck_title or say(
        lang, "export.tables-title", cases=", ".join(report.scene.names(lang))
    )


def _rows(report: Report, table: Table, sheets: Sheets) -> list[SheetRow]:
    on_formulas = _ON_FORMULAS.get(table.id)
    return on_formulas(report, table, sheets) if on_formulas else [{**row} for row in table.records()]
