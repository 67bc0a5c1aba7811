"""Where things stand on a sheet, so that the formulas of one can speak of another."""

import msgspec
from xlsxwriter.utility import xl_col_to_name

from casebook.exports.columns import Kind
from casebook.exports.tables import Cell

HEADER_ROW = 3
"""Counted from 0: above it stand the name of the sheet, what it is, and what its numbers stand on."""
FIRST_ROW = HEADER_ROW + 1
ANY_NUMBER = '">-1"'
"""As a condition, it holds for every number of points, and for no empty cell."""
TOLERANCE = "1E-9"
"""As in ``casebook.scoring``: what sums lose in rounding is no difference."""


class Formula(msgspec.Struct, frozen=True, kw_only=True):
    """A formula with what it gives, so that the sheet is right before anything has been calculated."""

    text: str
    value: Cell


SheetCell = Cell | Formula
SheetRow = dict[str, SheetCell]


class SheetColumn(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a sheet."""

    id: str
    heading: str
    kind: Kind
    is_for_formulas: bool = False
    """Stands on the right: what formulas need, and readers only where they look into them."""
    is_input: bool = False
    """To be changed by the reader."""
    words: str = ""
    """Of a code, see ``Column.words``."""


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """One sheet before anything is written to it."""

    name: str
    columns: tuple[SheetColumn, ...]
    count: int
    """Rows of data."""

    def position(self, column: str) -> int:
        """The place of a column, counted from 0. Raises KeyError."""
        for at, each in enumerate(self.columns):
            if each.id == column:
                return at
        raise KeyError(column)

    def own(self, column: str) -> str:
        """All data of a column, for a formula on the same sheet: it must not name its own sheet, or sorting
        would break it."""
        letter = xl_col_to_name(self.position(column))
        return f"${letter}${FIRST_ROW + 1}:${letter}${FIRST_ROW + max(1, self.count)}"

    def of(self, column: str) -> str:
        """All data of a column, for a formula on another sheet."""
        return f"{quoted_sheet(self.name)}!{self.own(column)}"

    def cell(self, column: str, row: int) -> str:
        """The cell of a column in the data's row, for a formula in the same row."""
        return f"${xl_col_to_name(self.position(column))}{FIRST_ROW + row + 1}"


def quoted_sheet(name: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + name.replace("'", "''") + "'"


def quoted_text(text: str) -> str:
    """A text as formulas write it."""
    return '"' + text.replace('"', '""') + '"'


def if_number(condition: str, number: str) -> str:
    """A formula that gives ``number``, and an empty cell where ``condition`` does not hold."""
    return f'=IF({condition},{number},"")'


def sum_where(values: str, *pairs: str) -> str:
    """Sum of ``values`` where each range of ``pairs`` holds what stands behind it."""
    return f"SUMIFS({values},{','.join(pairs)})"


def count_where(*pairs: str) -> str:
    """Number of rows where each range of ``pairs`` holds what stands behind it."""
    return f"COUNTIFS({','.join(pairs)})"
