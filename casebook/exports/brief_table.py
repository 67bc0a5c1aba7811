"""The comparison of a brief: cases × dimensions with index and rank, as cells of text."""

from collections.abc import Sequence

from casebook.exports.brief_values import BriefCell, BriefRow, BriefTable
from casebook.exports.report import Report
from casebook.model import Dimension, Lang
from casebook.scoring import CaseResult, Chance, DimensionScore, chance_brief, whole_points
from casebook.wording import say

MOST_DIMENSIONS = 5
"""With name, index and rank they fill the eight columns that a page has room for."""


def in_table(report: Report, count: int) -> tuple[str, ...]:
    """The cases in the table: all in their order, or of more than ``count`` those ranked highest."""
    results = report.scene.comparison.results
    if len(results) <= count:
        return tuple(r.case_id for r in results)
    return tuple(r.case_id for r in sorted(results, key=_standing)[:count])


def _standing(result: CaseResult) -> tuple[float, float]:
    # Where indices are intervals nobody has a rank: then the lower end speaks.
    return (
        result.rank if result.rank is not None else float("inf"),
        -(result.index_low if result.index_low is not None else -1.0),
    )


def dimensions_shown(report: Report) -> tuple[Dimension, ...]:
    """The rubric's dimensions, of too many those that weigh most."""
    shares = dict(report.scene.comparison.weights.dimensions)
    heaviest = sorted(report.rubric.dimensions, key=lambda d: -shares[d.id])[:MOST_DIMENSIONS]
    return tuple(d for d in report.rubric.dimensions if d in heaviest)


def brief_table(report: Report, case_ids: Sequence[str]) -> BriefTable:
    """One row per case."""
    lang = report.lang
    shown = dimensions_shown(report)
    return BriefTable(
        header=(
            say(lang, "charts.column_case"),
            *(d.name.text_in(lang) for d in shown),
            say(lang, "charts.index"),
            say(lang, "brief.column-rank"),
        ),
        rows=tuple(_row(report, case_id, shown) for case_id in case_ids),
        alt=say(lang, "brief.table-alt", cases=len(case_ids), dimensions=len(shown)),
    )


def _row(report: Report, case_id: str, shown: Sequence[Dimension]) -> BriefRow:
    lang, result = report.lang, report.scene.comparison.result(case_id)
    return BriefRow(
        case_id=case_id,
        name=report.scene.name(case_id, lang),
        level=say(lang, f"level.{result.level}"),
        cells=(
            *(_dimension(report, result.dimension(d.id)) for d in shown),
            _index(report, result),
            _rank(report, result),
        ),
    )


def _dimension(report: Report, score: DimensionScore) -> BriefCell:
    lang = report.lang
    if score.low is None or score.high is None:
        scored = score.own_scored
        return BriefCell(
            value=say(lang, f"brief.{_why_missing(report, score)}"),
            note=_coverage(lang, scored, score.total),
            is_missing=True,
        )
    return BriefCell(
        value=_points(lang, score.points, score.low, score.high),
        note=_coverage(lang, score.scored, score.total),
    )


def _why_missing(report: Report, score: DimensionScore) -> str:
    if score.own_scored == 0:
        return "no-data"
    is_common = report.scene.comparison.silence == "common"
    is_enough = score.own_coverage_share >= report.rubric.min_coverage
    return "too-little-common" if is_common and is_enough else "too-little-data"


def _coverage(lang: Lang, scored: int, total: int) -> str:
    return say(lang, "brief.coverage", scored=scored, total=total)


def _points(lang: Lang, points: float | None, low: float, high: float) -> str:
    """Whole points, as every sentence states them; the interval alone where there is no one number."""
    ends = whole_points(low), whole_points(high)
    span = say(lang, "brief.span", low=ends[0], high=ends[1])
    if points is None:
        return span
    if ends[0] == ends[1]:
        return str(whole_points(points))
    return say(lang, "brief.points", points=whole_points(points), span=span)


def _index(report: Report, result: CaseResult) -> BriefCell:
    lang = report.lang
    is_bounds = report.scene.comparison.silence == "bounds"
    used = result.scored if is_bounds else len(result.criteria_in_index)
    coverage = _coverage(lang, used, result.total)
    if result.index_low is None or result.index_high is None:
        return BriefCell(
            value=say(lang, "brief.too-little-data"),
            note=_coverage(lang, result.scored, result.total),
            is_missing=True,
        )
    return BriefCell(
        value=_points(lang, result.index_points, result.index_low, result.index_high), note=coverage
    )


def _rank(report: Report, result: CaseResult) -> BriefCell:
    lang = report.lang
    if result.rank is None:
        return BriefCell(value=say(lang, "brief.no-rank"), is_missing=True)
    chance = _kept(report, result.case_id, result.rank)
    return BriefCell(
        value=say(lang, "brief.rank", rank=result.rank),
        note=chance_brief(lang, chance) if chance else say(lang, "brief.rank-not-judged"),
    )


def _kept(report: Report, case_id: str, rank: int) -> Chance | None:
    """How often the case keeps its rank when weights and scores are drawn."""
    ranks = report.acceptability
    if ranks is None or case_id not in ranks.case_ids:
        return None
    known = report.scene.odds.first_place(case_id) if report.scene.odds else None
    return Chance(
        share=ranks.shares[ranks.case_ids.index(case_id)][rank - 1],
        draws=ranks.draws,
        half_width_share=ranks.half_width_share,
        basis=known.basis if known else "weights-and-scores",
        is_limited=bool(report.space.ranges or report.space.order),
        seed=ranks.seed,
    )
