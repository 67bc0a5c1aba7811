"""Rows of dimensions: score, interval and coverage by the rules of ``casebook.scoring``, as formulas."""

import math
from collections.abc import Callable

from casebook.exports.report import Report
from casebook.exports.tables import Table, insufficient_key
from casebook.exports.xlsx.layout import (
    ANY_NUMBER,
    TOLERANCE,
    Formula,
    Layout,
    SheetCell,
    SheetRow,
    count_where,
    if_number,
    quoted_text,
    sum_where,
)
from casebook.exports.xlsx.sheets import Sheets
from casebook.scoring import normalised, weights_of
from casebook.scoring.aggregation import mapped
from casebook.scoring.basis import fewest_dimensions
from casebook.scoring.dimension import is_enough
from casebook.scoring.goalposts import FULL_POINTS
from casebook.wording import say


def dimensions_rows(report: Report, table: Table, sheets: Sheets) -> list[SheetRow]:
    """Each case in each dimension, with its part in the index."""
    at, scores, comparison = sheets.dimensions, sheets.scores, report.scene.comparison
    is_bounds = comparison.silence == "bounds"
    shares = dict(comparison.weights.dimensions)
    own_shares = _rubric_shares(report)
    enough = f"{report.rubric.min_coverage!r}-{TOLERANCE}"
    in_common = f"{len(report.cases)}"
    fewest = max(1, fewest_dimensions(report.rubric))
    eligible_now = _eligible(report, own_shares)
    words = [
        quoted_text(say(report.lang, key))
        for key in ("tables.state-no-weight", "tables.state-interval", insufficient_key(report))
    ]
    rows = []
    for number, record in enumerate(table.records()):
        result = comparison.result(str(record["case"]))
        dimension = str(record["dimension"])
        mine = (
            *(scores.of("case"), at.cell("case", number)),
            *(scores.of("dimension"), at.cell("dimension", number)),
        )
        weighed = (*mine, scores.of("calc_share"), '">0"')
        cell = {name: at.cell(name, number) for name in (*record, "calc_share", "calc_eligible")}
        used = sum_where(scores.of("calc_used_share"), *mine)
        spanned = sum_where(scores.of("calc_share"), *mine) if is_bounds else used
        is_enough = f"AND({cell['coverage']}>0,{cell['coverage']}>={enough})"
        has_points = (
            f"AND({cell['criteria']}>0,{cell['scored']}={cell['criteria']})" if is_bounds else is_enough
        )
        has_ends = f"{cell['criteria']}>0" if is_bounds else is_enough
        same_dimension = (at.own("dimension"), cell["dimension"])
        basis = {
            "common": f"{count_where(*same_dimension, at.own('points_low'), ANY_NUMBER)}={in_common}",
            "available": _all_of(
                sum_where(
                    at.own("calc_rubric_share"),
                    at.own("case"),
                    cell["case"],
                    at.own("points_low"),
                    ANY_NUMBER,
                ),
                enough,
            ),
            "bounds": "TRUE",
        }[comparison.silence]
        eligible = f"=IF(AND(ISNUMBER({cell['points_low']}),{cell['calc_share']}>0,{basis}),1,0)"
        together = sum_where(at.own("calc_eligible"), at.own("case"), cell["case"])
        in_index = f"=IF(AND({cell['calc_eligible']}=1,{together}>={fewest}),1,0)"
        formulas = {
            "points": if_number(has_points, f"{sum_where(scores.of('calc_part'), *mine)}/{used}"),
            "points_low": if_number(has_ends, f"{sum_where(scores.of('calc_part_low'), *mine)}/{spanned}"),
            "points_high": if_number(has_ends, f"{sum_where(scores.of('calc_part_high'), *mine)}/{spanned}"),
            "state": f'=IF(ISNUMBER({cell["points"]}),"",IF({cell["criteria"]}=0,{words[0]},'
            f"IF(ISNUMBER({cell['points_low']}),{words[1]},{words[2]})))",
            "coverage": f"=MIN(1,{used})",
            "own_coverage": "=MIN(1,"
            + sum_where(scores.of("calc_share"), *mine, scores.of("calc_scored"), "1")
            + ")",
            "scored": "=" + count_where(*weighed, scores.of("calc_counts"), "1"),
            "own_scored": "=" + count_where(*weighed, scores.of("calc_scored"), "1"),
            "criteria": "=" + count_where(*weighed),
        }
        row: SheetRow = {**record}
        row |= {name: Formula(text=text, value=record[name]) for name, text in formulas.items()}
        row["in_index"] = Formula(text=in_index, value=int(bool(record["in_index"])))
        share = "=" + sheets.share_of("dimension", "dimension", cell["dimension"])
        row["calc_share"] = Formula(text=share, value=shares[dimension])
        value_now = int(dimension in eligible_now[result.case_id])
        row["calc_eligible"] = Formula(text=eligible, value=value_now)
        row["calc_rubric_share"] = own_shares[dimension]
        for name, of in (("", "points"), ("_low", "points_low"), ("_high", "points_high")):
            value = record[of] if dimension in result.dimensions_used else None
            row[f"calc_part{name}"] = _part(
                report,
                at,
                number,
                of,
                value if isinstance(value, float) else None,
                shares[dimension],
            )
        rows.append(row)
    return rows


def _all_of(covered: str, enough: str) -> str:
    return f"{covered}>0,{covered}>={enough}"


def _eligible(report: Report, own_shares: dict[str, float]) -> dict[str, frozenset[str]]:
    """By case: the dimensions that its index could stand on, were they enough of them."""
    comparison = report.scene.comparison
    shares = dict(comparison.weights.dimensions)
    with_ends = {
        r.case_id: frozenset(d.dimension for d in r.dimensions if d.low is not None)
        for r in comparison.results
    }
    own = {case: frozenset(d for d in ids if shares[d] > 0) for case, ids in with_ends.items()}
    if comparison.silence == "common":
        everywhere = frozenset.intersection(*own.values())
        return {case: ids & everywhere for case, ids in own.items()}
    if comparison.silence == "available":
        covered = {case: math.fsum(own_shares[d] for d in ids) for case, ids in with_ends.items()}
        least = report.rubric.min_coverage
        return {case: ids if is_enough(covered[case], least) else frozenset() for case, ids in own.items()}
    return own


def _rubric_shares(report: Report) -> dict[str, float]:
    """The rubric's own share of each dimension, equal where it weighs none, as ``scoring`` has it."""
    shares = dict(normalised(weights_of(report.rubric), report.rubric).dimensions)
    return shares if any(shares.values()) else dict.fromkeys(shares, 1 / len(shares))


def _part(report: Report, at: Layout, number: int, of: str, value: float | None, share: float) -> SheetCell:
    """A dimension's part in the index: what is summed, or what its lowest is found by."""
    points, weight = at.cell(of, number), at.cell("calc_share", number)
    number_of: Callable[[float], float]
    match report.scene.comparison.aggregation:
        case "arithmetic":
            product, none, number_of = f"{weight}*{points}", '""', lambda x: share * x
        case "geometric":
            product, none = f"{weight}*LN(1+0.99*{points})", '""'
            number_of = lambda x: share * math.log(mapped(x))  # noqa: E731
        case _:
            # The distance to full points: a number everywhere, so that the largest can be looked for.
            product, none, number_of = f"{FULL_POINTS:g}-{points}", "0", lambda x: FULL_POINTS - x
    is_used = f"AND({at.cell('in_index', number)}=1,ISNUMBER({points}))"
    nothing: float | None = 0.0 if none == "0" else None
    return Formula(
        text=f"=IF({is_used},{product},{none})", value=nothing if value is None else number_of(value)
    )
