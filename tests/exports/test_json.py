"""JSON: the tables for programs, text exact, numbers as computed."""

import json
from typing import Any

import msgspec

from casebook.exports.footer import footer_parts
from casebook.exports.json_file import FORMAT, FORMAT_VERSION, KEYS, json_file
from casebook.exports.report import Report
from casebook.exports.tables import tables
from casebook.model import Localised


def document(report: Report) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json_file(report))
    return read


def test_json_has_exactly_the_documented_keys_in_order(report: Report) -> None:
    """Programs count on them."""
    read = document(report)
    assert tuple(read) == KEYS
    assert (read["format"], read["format_version"]) == (FORMAT, FORMAT_VERSION) == ("casebook-export", 1)
    assert read["footer"] == list(footer_parts(report))
    assert read["data_fingerprint"] == report.fingerprint
    assert read["made_on"] == "2026-11-21"


def test_json_tables_are_the_tables(report: Report) -> None:
    """Numbers survive to the last bit; silence is null."""
    read = document(report)
    for table in tables(report):
        assert read["tables"][table.id] == list(table.records())
        assert [c["id"] for c in read["columns"][table.id]] == [c.id for c in table.columns]
    assert None in [row["score"] for row in read["tables"]["scores"]]


def test_json_text_is_exact_without_apostrophes(report: Report) -> None:
    """A program obeys no text, so nothing is put before it; what UTF-8 cannot hold is replaced."""
    hostile = "=1+2 \x00\t\ud800"
    case = msgspec.structs.replace(report.cases[0], name=Localised(hostile, hostile))
    scene = msgspec.structs.replace(report.scene, cases=(case, *report.cases[1:]))
    read = document(msgspec.structs.replace(report, scene=scene))
    assert read["tables"]["index"][0]["case_name"] == "=1+2 \x00\t\ufffd"


def test_json_faulty_case_is_named_among_those_left_out(report_with_fault: Report) -> None:
    """By id and name."""
    assert document(report_with_fault)["left_out"] == [{"case": "jeonbuk", "case_name": "전북"}]


def test_json_without_a_ranking_has_no_draws(report_of_one: Report) -> None:
    """Nothing was drawn, so nothing is said of draws."""
    read = document(report_of_one)
    assert read["draws"] is None
    assert read["tables"]["ranks"] == []


def test_json_same_report_gives_the_same_bytes(report: Report) -> None:
    """Nothing in it knows the time."""
    assert json_file(report) == json_file(report)
