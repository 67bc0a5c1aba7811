"""The chart of each slide as plain numbers: for charts that office programs draw themselves."""

from collections.abc import Callable, Sequence

from casebook.charts import Style
from casebook.charts.acceptability_message import first_order
from casebook.charts.dimension_rows import ScoreRow, row_names, score_rows
from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData, Series
from casebook.exports.index_chart import MOST_ROWS, index_alt, index_title, rest_note, shown_cases
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart
from casebook.exports.slide_subjects import aim, by_index, gaps, lines, split, steps_shown, widest_gaps
from casebook.exports.voices_chart import largest_voices
from casebook.model import Assessment
from casebook.scoring import half_up
from casebook.wording import say

MOST_SERIES = 8
"""Cases with a colour of their own in one chart."""
MOST_CRITERIA = 20
_MOST_RANKS = 5
_MOST_STEPS = 20
_TINTS = (4, 3, 2, 1, 0)


def slide_data(report: Report, chart: str) -> ChartData:
    """The numbers of the chart named by ``Slide.chart``, rounded as on screen; None where there is none.

    Raises:
        KeyError: there is no such chart, or the report has nothing to show in it.
    """
    return _DATA[chart](report)


def _ranking(report: Report) -> ChartData:
    lang, style = report.lang, Style(lang=report.lang)
    results = shown_cases(report)
    leader = report.scene.position(results[0].case_id)
    return ChartData(
        form="bars",
        title=index_title(report, lang),
        categories=tuple(report.scene.name(r.case_id, lang) for r in results),
        series=(
            Series(
                name=say(lang, "charts.index"),
                values=_tenths([r.index_points for r in results]),
                colour=style.colour(leader) if len(results) == 1 else LIGHT.levels[3],
                lows=_tenths([r.index_low for r in results]),
                highs=_tenths([r.index_high for r in results]),
            ),
        ),
        unit="points",
        axis_title=say(lang, "deck.axis-points"),
        alt=index_alt(report, lang),
    )


def _dimensions(report: Report) -> ChartData:
    scene, lang, style = report.scene, report.lang, Style(lang=report.lang)
    shown = [r.case_id for r in shown_cases(report)][:MOST_SERIES]
    cases = [r for r in scene.comparison.results if r.case_id in shown]
    rows = [(r.case_id, score_rows(r)) for r in cases]
    return _of_chart(
        report,
        "dimensions",
        form="bars",
        categories=tuple(row_names(scene, lang)),
        series=tuple(
            Series(
                name=scene.name(case_id, lang),
                values=_column(row, "points"),
                colour=style.colour(scene.position(case_id)),
                case_id=case_id,
                lows=_column(row, "low"),
                highs=_column(row, "high"),
            )
            for case_id, row in rows
        ),
        unit="points",
        axis_title=say(lang, "deck.axis-points"),
        note=rest_note(report, len(cases)),
    )


def _criteria(report: Report) -> ChartData:
    criteria = [c.id for c in report.rubric.criteria][:MOST_CRITERIA]
    return _levels(report, "criteria", criteria)


def _gap(report: Report) -> ChartData:
    return _levels(report, "gap", [g.criterion for g in widest_gaps(report)])


def _levels(report: Report, chart: str, criteria: Sequence[str]) -> ChartData:
    scene, lang, style = report.scene, report.lang, Style(lang=report.lang)
    shown = [r.case_id for r in shown_cases(report)][:MOST_SERIES]
    cases = [c for c in scene.cases if c.id in shown]
    return _of_chart(
        report,
        chart,
        form="bars",
        categories=tuple(report.rubric.criterion(c).name.text_in(lang) for c in criteria),
        series=tuple(
            Series(
                name=case.name.text_in(lang),
                values=tuple(_score(case.assessment(c)) for c in criteria),
                colour=style.colour(scene.position(case.id)),
                case_id=case.id,
                lows=tuple(_end(case.assessment(c), "low") for c in criteria),
                highs=tuple(_end(case.assessment(c), "high") for c in criteria),
            )
            for case in cases
        ),
        unit="levels",
        axis_title=say(lang, "deck.axis-levels"),
        note=rest_note(report, len(cases)),
    )


def _difference(report: Report) -> ChartData:
    parts = split(report)
    if parts is None:
        raise KeyError("difference")
    scene, lang, style = report.scene, report.lang, Style(lang=report.lang)
    ordered = sorted(parts.dimensions, key=lambda d: -abs(d.points))
    values = [*(d.points for d in ordered), parts.points]
    sides = (
        (parts.first, [v if v >= 0 else None for v in values]),
        (parts.second, [v if v < 0 else None for v in values]),
    )
    names = [report.rubric.dimension(d.dimension).name.text_in(lang) for d in ordered]
    return _of_chart(
        report,
        "difference",
        form="bars",
        categories=(*names, say(lang, "charts.difference_total")),
        series=tuple(
            Series(
                name=scene.name(case_id, lang),
                values=_tenths(own),
                colour=style.colour(scene.position(case_id)),
                case_id=case_id,
            )
            for case_id, own in sides
            if any(v is not None for v in own)
        ),
        unit="points",
        axis_title=say(lang, "deck.axis-difference"),
    )


def _chances(report: Report) -> ChartData:
    ranks = report.acceptability
    if ranks is None:
        raise KeyError("chances")
    lang, scene = report.lang, report.scene
    order = first_order(ranks)[:MOST_ROWS]
    count = len(ranks.case_ids)
    last = min(count, _MOST_RANKS)
    series = []
    for rank in range(last):
        is_rest = rank == last - 1 and count > last
        name = say(lang, "deck.rank-or-lower" if is_rest else "robustness_charts.rank", rank=rank + 1)
        shares = [sum(ranks.shares[at][rank:]) if is_rest else ranks.shares[at][rank] for at in order]
        series.append(
            Series(name=name, values=_tenths([100 * s for s in shares]), colour=LIGHT.levels[_TINTS[rank]])
        )
    return _of_chart(
        report,
        "chances",
        form="stacked",
        categories=tuple(scene.name(ranks.case_ids[at], lang) for at in order),
        series=tuple(series),
        unit="percent",
        axis_title=say(lang, "deck.axis-share-of-draws"),
        note=rest_note(report, len(order)) if count > len(order) else "",
    )


def _weights(report: Report) -> ChartData:
    found = lines(report)
    if found is None:
        raise KeyError("weights")
    scene, lang, style = report.scene, report.lang, Style(lang=report.lang)
    shown = by_index(report)[:MOST_SERIES]
    step = max(1, (len(found.shares) - 1) // _MOST_STEPS)
    places = range(0, len(found.shares), step)
    name = report.rubric.dimension(found.dimension).name.text_in(lang)
    return _of_chart(
        report,
        "weights",
        form="lines",
        categories=tuple(f"{half_up(100 * found.shares[i], 1):g}" for i in places),
        series=tuple(
            Series(
                name=scene.name(line.case_id, lang),
                values=_tenths([line.points[i] for i in places]),
                colour=style.colour(scene.position(line.case_id)),
                case_id=line.case_id,
            )
            for line in found.lines
            if line.case_id in shown and any(p is not None for p in line.points)
        ),
        unit="points",
        axis_title=say(lang, "deck.axis-weight", dimension=name),
        note=rest_note(report, len(shown)),
    )


def _next_step(report: Report) -> ChartData:
    found = aim(report)
    if found is None:
        raise KeyError("next-step")
    lang, style = report.lang, Style(lang=report.lang)
    rows = steps_shown(gaps(report, found))
    return _of_chart(
        report,
        "next-step",
        form="bars",
        categories=tuple(report.rubric.criterion(r.criterion).name.text_in(lang) for r in rows),
        series=(
            Series(
                name=report.scene.name(found.case_id, lang),
                values=_tenths([r.gap_points for r in rows]),
                colour=style.colour(report.scene.position(found.case_id)),
                case_id=found.case_id,
            ),
        ),
        unit="points",
        axis_title=say(lang, "deck.axis-gap"),
    )


def _evidence(report: Report) -> ChartData:
    lang = report.lang
    found = largest_voices(report)
    largest = [100 * voice.share for _, voice in found]
    return _of_chart(
        report,
        "evidence",
        form="stacked",
        categories=tuple(case.name.text_in(lang) for case, _ in found),
        series=(
            Series(name=say(lang, "deck.voice-largest"), values=_tenths(largest), colour=LIGHT.levels[4]),
            Series(
                name=say(lang, "deck.voice-others"),
                values=_tenths([100 - share for share in largest]),
                colour=LIGHT.levels[1],
            ),
        ),
        unit="percent",
        axis_title=say(lang, "deck.axis-share-of-quotes"),
    )


def _of_chart(
    report: Report,
    chart: str,
    *,
    form: str,
    categories: tuple[str, ...],
    series: tuple[Series, ...],
    unit: str,
    axis_title: str,
    note: str = "",
) -> ChartData:
    """With the title and the alternative text of the drawn chart, and what is not shown."""
    drawn = slide_chart(report, chart, Style(lang=report.lang))
    return ChartData(
        form=form,  # type: ignore[arg-type]
        title=drawn.title,
        categories=categories,
        series=series,
        unit=unit,  # type: ignore[arg-type]
        axis_title=axis_title,
        alt=f"{drawn.alt} {note}." if note else drawn.alt,
    )


def _tenths(values: Sequence[float | None]) -> tuple[float | None, ...]:
    return tuple(None if v is None else half_up(v, 1) for v in values)


def _column(rows: Sequence[ScoreRow], name: str) -> tuple[float | None, ...]:
    return _tenths([getattr(row, name) for row in rows])


def _score(assessment: Assessment | None) -> float | None:
    return None if assessment is None or assessment.score is None else float(assessment.score)


def _end(assessment: Assessment | None, end: str) -> float | None:
    if assessment is None or assessment.score is None:
        return None
    value = getattr(assessment, end)
    return float(assessment.score if value is None else value)


_DATA: dict[str, Callable[[Report], ChartData]] = {
    "ranking": _ranking,
    "dimensions": _dimensions,
    "criteria": _criteria,
    "gap": _gap,
    "difference": _difference,
    "chances": _chances,
    "weights": _weights,
    "next-step": _next_step,
    "evidence": _evidence,
}
