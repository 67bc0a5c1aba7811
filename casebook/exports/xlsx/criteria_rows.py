"""Rows of weights and of criteria: what is to be changed, and what each criterion brings to its dimension.

Which criteria a case has a score on is written down, for it does not depend on weights; everything else is
looked up by id, so that sheets may be sorted.
"""

from casebook.exports.report import Report
from casebook.exports.tables import Table, level_points
from casebook.exports.xlsx.layout import Formula, SheetCell, SheetRow, sum_where
from casebook.exports.xlsx.sheets import Sheets
from casebook.model import Case
from casebook.model.rubric import MAX_LEVEL
from casebook.scoring import points_of_level


def weights_rows(table: Table, sheets: Sheets) -> list[SheetRow]:
    """Weights to be changed, and the shares that follow."""
    at = sheets.weights
    rows = []
    for number, record in enumerate(table.records()):
        same = [at.own("weight_of"), at.cell("weight_of", number)]
        if record["weight_of"] == "criterion":
            same += [at.own("dimension"), at.cell("dimension", number)]
        whole = sum_where(at.own("weight"), *same)
        share = f"=IF({whole}>0,{at.cell('weight', number)}/{whole},0)"
        given: SheetRow = {**record, "weight_exported": record["weight"]}
        rows.append({**given, "weight_share": Formula(text=share, value=record["weight_share"])})
    return rows


def scores_rows(report: Report, table: Table, sheets: Sheets) -> list[SheetRow]:
    """Each case on each criterion, with its part in the dimension's score."""
    is_bounds = report.scene.comparison.silence == "bounds"
    at, shares = sheets.scores, dict(report.scene.comparison.weights.criteria)
    common = {
        c.id for c in report.rubric.criteria if all(_score(case, c.id) is not None for case in report.cases)
    }
    rows = []
    for number, record in enumerate(table.records()):
        case, criterion = report.scene.case(str(record["case"])), str(record["criterion"])
        is_scored = _score(case, criterion) is not None
        counts = is_scored and (report.scene.comparison.silence != "common" or criterion in common)
        points = level_points(_score(case, criterion)) if counts else None
        low, high = _ends(case, criterion) if counts or is_bounds else (None, None)
        share = shares[criterion]

        def of_share(end: str, value: float | None, number: int = number, share: float = share) -> SheetCell:
            product = f"={at.cell('calc_share', number)}*{at.cell(end, number)}"
            return None if value is None else Formula(text=product, value=share * value)

        used = f"={at.cell('calc_share', number)}*{at.cell('calc_counts', number)}"
        counted = f"=IF({at.cell('calc_used_share', number)}>0,1,0)"
        rows.append(
            {
                **record,
                "is_counted": Formula(text=counted, value=int(counts and share > 0)),
                "calc_scored": int(is_scored),
                "calc_counts": int(counts),
                "calc_points": points,
                "calc_low": low,
                "calc_high": high,
                "calc_share": Formula(
                    text="=" + sheets.share_of("criterion", "criterion", at.cell("criterion", number)),
                    value=share,
                ),
                "calc_used_share": Formula(text=used, value=share * counts),
                "calc_part": of_share("calc_points", points),
                "calc_part_low": of_share("calc_low", low),
                "calc_part_high": of_share("calc_high", high),
            }
        )
    return rows


def _score(case: Case, criterion: str) -> int | None:
    found = case.assessment(criterion)
    return found.score if found else None


def _ends(case: Case, criterion: str) -> tuple[float, float]:
    """Points at both ends of the range; a silent criterion spans the whole scale, as in ``scoring``."""
    found = case.assessment(criterion)
    if found is None or found.score is None:
        return points_of_level(0), points_of_level(MAX_LEVEL)
    low = found.score if found.low is None else found.low
    high = found.score if found.high is None else found.high
    return points_of_level(low), points_of_level(high)
