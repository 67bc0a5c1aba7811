"""The workbook inside a native chart: what opens when the reader asks for its numbers."""

import io
from datetime import UTC, datetime

from xlsxwriter import Workbook

from casebook.exports.chart_data import ChartData
from casebook.exports.inert import begins_formula, printable
from casebook.exports.zipped import same_bytes
from casebook.model import Lang
from casebook.wording import say

SHEET = "Sheet1"
_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)


def column_name(at: int) -> str:
    """The letters of the column at this place, counted from 0: A, B … Z, AA …"""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def values_at(series: int) -> int:
    """The column of a series' values."""
    return 1 + series


def widths_at(data: ChartData, series: int) -> tuple[int, int]:
    """The columns of how far a series' intervals reach down and up."""
    first = 1 + len(data.series) + 2 * sum(1 for s in data.series[:series] if s.lows)
    return first, first + 1


def chart_book(data: ChartData, lang: Lang) -> bytes:
    """An XLSX with a row per category and a column per series, then two per series with intervals.

    A name that begins like a formula is text, also after somebody has edited its cell.
    """
    packed = io.BytesIO()
    book = Workbook(packed, {"in_memory": True})
    book.set_properties({"created": _LONG_AGO})
    sheet = book.add_worksheet(SHEET)
    inert = book.add_format({"quote_prefix": True})

    def write(row: int, column: int, text: str) -> None:
        safe = printable(text)
        if begins_formula(safe):
            sheet.write_string(row, column, safe, inert)
        else:
            sheet.write_string(row, column, safe)

    for row, category in enumerate(data.categories, start=1):
        write(row, 0, category)
    for at, s in enumerate(data.series):
        columns = [(values_at(at), s.name, s.values)]
        if s.lows:
            down, up = interval_widths(data, at)
            first, second = widths_at(data, at)
            columns.append((first, say(lang, "native.width-down", name=s.name), down))
            columns.append((second, say(lang, "native.width-up", name=s.name), up))
        for column, name, numbers in columns:
            write(0, column, name)
            for row, number in enumerate(numbers, start=1):
                if number is not None:
                    sheet.write_number(row, column, number)
    sheet.set_column(0, 0, 28)
    sheet.freeze_panes(1, 1)
    book.close()
    return same_bytes(packed.getvalue())


def interval_widths(
    data: ChartData, series: int
) -> tuple[tuple[float | None, ...], tuple[float | None, ...]]:
    """How far a series' intervals reach below and above its values; None where one of both is missing."""
    s = data.series[series]
    ends = list(zip(s.values, s.lows, s.highs, strict=True))
    down = tuple(None if v is None or low is None else max(0.0, v - low) for v, low, _ in ends)
    up = tuple(None if v is None or high is None else max(0.0, high - v) for v, _, high in ends)
    return down, up
