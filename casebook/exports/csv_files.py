"""The tables as CSV: one file each, in UTF-8 with the mark that Korean Excel needs, and a guide."""

import csv
import io
from collections.abc import Iterable, Sequence

from casebook.exports.footer import footer_parts
from casebook.exports.formats import ExportFile
from casebook.exports.inert import cell_text
from casebook.exports.report import Report
from casebook.exports.tables import Cell, tables
from casebook.wording import say

_MARK = b"\xef\xbb\xbf"


def csv_files(report: Report) -> tuple[ExportFile, ...]:
    """The tables, then ``columns.csv`` and ``about.csv``."""
    lang, made = report.lang, tables(report)
    columns = [
        (table.id, column.id, column.heading(lang), column.about(lang))
        for table in made
        for column in table.columns
    ]
    about: list[tuple[Cell, ...]] = [(part,) for part in footer_parts(report)]
    about.append((say(lang, "export.fingerprint", data=report.fingerprint),))
    about += [(f"{table.id}.csv: {say(lang, f'tables.what.{table.id}')}",) for table in made]
    contents = [
        *((table.id, [column.id for column in table.columns], table.rows) for table in made),
        ("columns", ["table", "column", "heading", "about"], columns),
        ("about", ["about"], about),
    ]
    return tuple(
        ExportFile(name=f"{name}.csv", data=csv_bytes(header, rows)) for name, header, rows in contents
    )


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """One file: what has no value is empty, yes and no are 1 and 0, numbers are not rounded."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_written(cell) for cell in row])
    return _MARK + text.getvalue().encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    return cell_text(cell) if isinstance(cell, str) else repr(cell)
