"""Rows of the index: aggregation and rank by the rules of ``casebook.scoring``, as formulas."""

import math

from casebook.exports.report import Report
from casebook.exports.tables import Table
from casebook.exports.xlsx.layout import (
    ANY_NUMBER,
    TOLERANCE,
    Formula,
    Layout,
    SheetRow,
    count_where,
    if_number,
    quoted_text,
    sum_where,
)
from casebook.exports.xlsx.sheets import Sheets
from casebook.scoring import CaseResult
from casebook.scoring.goalposts import FULL_POINTS
from casebook.wording import say


def index_rows(report: Report, table: Table, sheets: Sheets) -> list[SheetRow]:
    """Index and rank of each case; a faulty one has neither."""
    at, dims, scores = sheets.index, sheets.dimensions, sheets.scores
    results = {r.case_id: r for r in report.scene.comparison.results}
    words = [quoted_text(say(report.lang, f"tables.state-{name}")) for name in ("interval", "no-index")]
    rows: list[SheetRow] = []
    for number, record in enumerate(table.records()):
        result = results.get(str(record["case"]))
        if result is None:
            rows.append({**record})
            continue
        cell = {name: at.cell(name, number) for name in (*record, "calc_dimensions", "calc_share")}
        mine = (dims.of("case"), cell["case"])
        weighed = (scores.of("case"), cell["case"], scores.of("calc_share"), '">0"')
        formulas: dict[str, str] = {}
        for name, of, part in (
            ("index_points", "points", "calc_part"),
            ("index_low", "points_low", "calc_part_low"),
            ("index_high", "points_high", "calc_part_high"),
        ):
            with_number = count_where(*mine, dims.of("in_index"), "1", dims.of(of), ANY_NUMBER)
            has = f"AND({cell['calc_dimensions']}>0,{with_number}={cell['calc_dimensions']})"
            formulas[name] = if_number(has, _aggregated(report, dims, part, cell))
        all_points = at.own("index_points")
        higher = f"(ISNUMBER({all_points}))*({all_points}>{cell['index_points']}+{TOLERANCE})"
        formulas["rank"] = if_number(
            f"AND(ISNUMBER({cell['index_points']}),COUNT({all_points})>1)",
            f"1+SUMPRODUCT({higher})",
        )
        formulas["index_state"] = (
            f'=IF(ISNUMBER({cell["index_points"]}),"",IF(ISNUMBER({cell["index_low"]}),{words[0]},{words[1]}))'
        )
        formulas["case_scored"] = "=" + count_where(*weighed, scores.of("calc_scored"), "1")
        formulas["case_criteria"] = "=" + count_where(*weighed)
        row: SheetRow = {**record}
        row |= {name: Formula(text=text, value=record[name]) for name, text in formulas.items()}
        row |= _index_basis(report, result, dims, mine)
        rows.append(row)
    return rows


def _aggregated(report: Report, dims: Layout, part: str, cell: dict[str, str]) -> str:
    whole = sum_where(dims.of(part), dims.of("case"), cell["case"])
    match report.scene.comparison.aggregation:
        case "arithmetic":
            return f"{whole}/{cell['calc_share']}"
        case "geometric":
            return f"EXP({whole}/{cell['calc_share']})"
        case _:
            return f"{FULL_POINTS:g}-SUMPRODUCT(MAX(({dims.of('case')}={cell['case']})*{dims.of(part)}))"


def _index_basis(report: Report, result: CaseResult, dims: Layout, mine: tuple[str, str]) -> SheetRow:
    shares = dict(report.scene.comparison.weights.dimensions)
    whole = math.fsum(shares[d] for d in result.dimensions_used)
    return {
        "calc_dimensions": Formula(
            text="=" + count_where(*mine, dims.of("in_index"), "1"), value=len(result.dimensions_used)
        ),
        "calc_share": Formula(
            text="=" + sum_where(dims.of("calc_share"), *mine, dims.of("in_index"), "1"), value=whole
        ),
    }
