"""The sheets of the workbook: what people read on the left, what formulas need on the right."""

import msgspec

from casebook.exports.columns import COLUMNS, Kind, TableId
from casebook.exports.report import Report
from casebook.exports.tables import Table
from casebook.exports.xlsx.layout import Layout, SheetColumn, quoted_text, sum_where
from casebook.wording import say

_IDS = ("case", "dimension", "criterion")
_CALCULATING: dict[TableId, tuple[tuple[str, Kind], ...]] = {
    "scores": (
        ("calc_scored", "count"),
        ("calc_counts", "count"),
        ("calc_points", "points"),
        ("calc_low", "points"),
        ("calc_high", "points"),
        ("calc_share", "share"),
        ("calc_used_share", "share"),
        ("calc_part", "points"),
        ("calc_part_low", "points"),
        ("calc_part_high", "points"),
    ),
    "dimensions": (
        ("calc_share", "share"),
        ("calc_rubric_share", "share"),
        ("calc_eligible", "count"),
        ("calc_part", "number"),
        ("calc_part_low", "number"),
        ("calc_part_high", "number"),
    ),
    "index": (("calc_dimensions", "count"), ("calc_share", "share")),
}


class Sheets(msgspec.Struct, frozen=True, kw_only=True):
    """Every sheet that formulas speak of."""

    layouts: dict[TableId, Layout]
    weight_of: dict[str, str]
    """The words for ``dimension`` and ``criterion`` on the sheet of weights."""

    def share_of(self, what: str, of: str, cell: str) -> str:
        """The share of the dimension or criterion whose id stands in ``cell``; ``of``: the column of ids."""
        at, word = self.weights, quoted_text(self.weight_of[what])
        return sum_where(at.of("weight_share"), at.of("weight_of"), word, at.of(of), cell)

    @property
    def index(self) -> Layout:
        """Index and rank of each case."""
        return self.layouts["index"]

    @property
    def dimensions(self) -> Layout:
        """Each case in each dimension."""
        return self.layouts["dimensions"]

    @property
    def scores(self) -> Layout:
        """Each case on each criterion."""
        return self.layouts["scores"]

    @property
    def weights(self) -> Layout:
        """The weights that the reader may change."""
        return self.layouts["weights"]


def sheets_of(report: Report, tables: tuple[Table, ...]) -> Sheets:
    """The sheets for these tables."""
    layouts: dict[TableId, Layout] = {}
    for table in tables:
        layouts[table.id] = Layout(
            name=say(report.lang, f"tables.name.{table.id}"),
            columns=_columns(report, table.id),
            count=len(table.rows),
        )
    words = {what: say(report.lang, f"tables.weight-of.{what}") for what in ("dimension", "criterion")}
    return Sheets(layouts=layouts, weight_of=words)


def _columns(report: Report, table: TableId) -> tuple[SheetColumn, ...]:
    lang = report.lang
    read: list[SheetColumn] = []
    ids: list[SheetColumn] = []
    for column in COLUMNS[table]:
        is_id = column.kind == "id" and column.id in _IDS
        made = SheetColumn(
            id=column.id,
            heading=column.heading(lang),
            kind=column.kind,
            words=column.words,
            is_for_formulas=is_id,
            is_input=(table, column.id) == ("weights", "weight"),
        )
        (ids if is_id else read).append(made)
        if (table, column.id) == ("weights", "weight_share"):
            heading = say(lang, "tables.column.weight_exported")
            read.append(SheetColumn(id="weight_exported", heading=heading, kind="number"))
    calculating = [
        SheetColumn(id=name, heading=say(lang, f"tables.{name}"), kind=kind, is_for_formulas=True)
        for name, kind in _CALCULATING.get(table, ())
    ]
    return (*read, *ids, *calculating)
