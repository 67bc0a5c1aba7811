"""CSV: read back by another reader it is the tables; Korean Excel opens it; nothing in it is obeyed."""

import csv
import io

import msgspec

from casebook.exports.csv_files import csv_bytes, csv_files
from casebook.exports.footer import footer_parts
from casebook.exports.inert import begins_formula
from casebook.exports.report import Report
from casebook.exports.tables import Cell, tables


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_files_read_back_are_the_tables(report: Report) -> None:
    """Every cell, numbers to the last bit; what has no value is empty."""
    files = {file.name: read(file.data) for file in csv_files(report)}
    for table in tables(report):
        head, *rows = files[f"{table.id}.csv"]
        assert head == [column.id for column in table.columns]
        assert len(rows) == len(table.rows)
        for row, cells in zip(rows, table.rows, strict=True):
            assert [_cell(text, cell) for text, cell in zip(row, cells, strict=True)] == list(cells)


def _cell(text: str, like: Cell) -> Cell:
    if like is None:
        return None if text == "" else text
    if isinstance(like, bool):
        return {"1": True, "0": False}[text]
    return type(like)(text)


def test_csv_file_begins_with_the_mark_and_ends_lines_for_windows(report: Report) -> None:
    """Without the mark Korean Excel takes UTF-8 for CP949."""
    for file in csv_files(report):
        assert file.data.startswith(b"\xef\xbb\xbf")
        assert file.data.endswith(b"\r\n")
        assert "\n" not in file.data.decode().replace("\r\n", "")


def test_csv_columns_file_names_every_column_of_every_file(report: Report) -> None:
    """Whoever gets the folder alone can read it; the footer is with it too."""
    files = {file.name: read(file.data) for file in csv_files(report)}
    told = [(row[0], row[1]) for row in files["columns.csv"][1:]]
    assert told == [(t.id, column.id) for t in tables(report) for column in t.columns]
    about = [row[0] for row in files["about.csv"]]
    assert set(footer_parts(report)) <= set(about)
    assert any(report.fingerprint in line for line in about)


def test_csv_hostile_text_is_inert_and_breaks_no_line() -> None:
    """No field begins a formula; line breaks, quotes and control characters stay inside their field."""
    hostile = [
        '=HYPERLINK("http://a.example")',
        "+1",
        "-1",
        "@a",
        "\t=1",
        "\r=1",
        "가\n나",
        'a"b',
        "가\x00",
        "\ud800",
    ]
    rows = read(csv_bytes(["a", "b"], [(text, 1) for text in hostile]))
    assert len(rows) == len(hostile) + 1
    assert not any(begins_formula(row[0]) for row in rows)
    assert [row[1] for row in rows[1:]] == ["1"] * len(hostile)
    assert rows[1][0] == "'" + hostile[0]
    assert rows[7][0] == "가\n나"
    assert rows[9][0] == "가\ufffd"


def test_csv_negative_number_stays_a_number() -> None:
    """Only text is made inert."""
    assert csv_bytes(["a"], [(-1.5,), (None,), (True,)]) == b'\xef\xbb\xbfa\r\n-1.5\r\n""\r\n1\r\n'


def test_csv_same_report_gives_the_same_bytes(report: Report) -> None:
    """Nothing in them knows the time."""
    assert msgspec.json.encode([f.name for f in csv_files(report)])
    assert csv_files(report) == csv_files(report)
