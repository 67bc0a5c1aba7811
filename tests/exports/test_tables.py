"""Tidy tables: what they hold, and that the manual and the catalogue know every column."""

import re
from pathlib import Path

import pytest

from casebook.exports.columns import COLUMNS, NUMBERS
from casebook.exports.json_file import KEYS
from casebook.exports.report import Report
from casebook.exports.tables import Table, tables
from casebook.model import Lang

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "exports.md"


def table(report: Report, name: str) -> Table:
    return next(t for t in tables(report) if t.id == name)


def test_tables_rows_have_a_cell_for_every_column(report_with_fault: Report) -> None:
    """Of every table, with a faulty case too; cells are of the kind that their column says."""
    for each in tables(report_with_fault):
        assert each.columns == COLUMNS[each.id]
        for row in each.rows:
            assert len(row) == len(each.columns)
            for cell, column in zip(row, each.columns, strict=True):
                if column.kind == "flag":
                    assert cell in (True, False)
                elif column.kind in NUMBERS:
                    assert cell is None or (isinstance(cell, (int, float)) and not isinstance(cell, bool))
                else:
                    assert cell is None or isinstance(cell, str)


def test_tables_numbers_are_those_of_the_comparison_unrounded(report: Report) -> None:
    """As the dashboard computes them, to the last bit."""
    results = report.scene.comparison.results
    assert [r["index_points"] for r in table(report, "index").records()] == [r.index_points for r in results]
    rows = list(table(report, "dimensions").records())
    assert [r["points_high"] for r in rows] == [d.high for r in results for d in r.dimensions]
    assert any(
        r["index_points"] != round(float(str(r["index_points"])), 1) for r in table(report, "index").records()
    )


def test_tables_silence_is_never_a_zero(report: Report) -> None:
    """A silent criterion has a word and no number; a zero has quotes behind it."""
    for row in table(report, "scores").records():
        is_silent = row["silence"] == "자료 없음"
        assert (row["score"] is None) == is_silent
        assert (row["score_low"] is None) == is_silent
        if row["score"] == 0:
            assert int(str(row["quotes"])) > 0


def test_tables_state_is_given_exactly_where_there_is_no_number(
    report: Report, report_of_one: Report
) -> None:
    """Whoever meets an empty cell is told why it is empty."""
    for each in (report, report_of_one):
        for row in table(each, "dimensions").records():
            assert (row["points"] is None) == (row["state"] is not None)
        for row in table(each, "index").records():
            assert (row["index_points"] is None) == (row["index_state"] is not None)


def test_tables_quotes_hold_every_use_of_every_quote(report: Report) -> None:
    """As many rows as the files have quotes, each with words, speaker and status."""
    rows = list(table(report, "quotes").records())
    assert len(rows) == sum(len(case.quotes) for case in report.cases)
    assert {row["status"] for row in rows} <= {"verified-original", "verified-excerpt"}
    assert all(row["speaker"] for row in rows)
    narrated = [row for row in rows if row["speaker"] == "기자 서술"]
    assert 0 < len(narrated) < len(rows)


def test_tables_shares_of_ranks_sum_to_one_for_each_case(report: Report) -> None:
    """And the share of the last rank or better is one."""
    for case in report.cases:
        rows = [r for r in table(report, "ranks").records() if r["case"] == case.id]
        assert sum(float(str(r["place_share"])) for r in rows) == pytest.approx(1)
        assert rows[-1]["place_or_better"] == pytest.approx(1)


def test_tables_faulty_case_has_a_name_and_no_number(report_with_fault: Report) -> None:
    """Only in the table of the index, and only as left out."""
    rows = [r for t in tables(report_with_fault) for r in t.records() if r.get("case") == "jeonbuk"]
    assert len(rows) == 1
    assert rows[0]["case_name"] == "전북"
    assert rows[0]["index_state"] == "파일 오류로 제외"
    assert {rows[0][c.id] for c in COLUMNS["index"] if c.kind in NUMBERS} == {None}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_columns_of_one_table_have_different_headings(lang: Lang) -> None:
    """Two columns of one name could not be told apart in a spreadsheet."""
    for columns in COLUMNS.values():
        headings = [column.heading(lang) for column in columns]
        assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_columns_in_the_manual_are_the_real_ones(lang: Lang) -> None:
    """Every column of every table, in order, with the words of the catalogue; every key of JSON."""
    korean, english = MANUAL.read_text("utf-8").split('<a id="english"></a>\n')
    part = korean if lang == "ko" else english
    written = {
        found[1]: re.findall(r"^\| `([a-z0-9_]+)` \| (.+?) \| (.+?) \|$", found[2], re.MULTILINE)
        for found in re.finditer(r"^### `(\w+)`[^\n]*\n(.*?)(?=^##|\Z)", part, re.MULTILINE | re.DOTALL)
    }
    assert written == {
        name: [(c.id, c.heading(lang), c.about(lang)) for c in columns] for name, columns in COLUMNS.items()
    }
    keys = part.split("### JSON\n")[1]
    assert tuple(re.findall(r"^- `([a-z_]+)`", keys, re.MULTILINE)) == KEYS
