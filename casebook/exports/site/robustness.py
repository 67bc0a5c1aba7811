"""Robustness: how far the ranking can be trusted, and what would change it."""

from typing import get_args

from markupsafe import Markup

from casebook.charts import (
    acceptability_chart,
    central_weights_chart,
    index_lines_chart,
    leave_out_chart,
    method_chart,
    pairwise_chart,
    rank_range_chart,
    sensitivity_chart,
)
from casebook.exports.report import Report
from casebook.exports.site.drawing import chart_figure
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import Results, Robustness
from casebook.exports.site.sections import claims, compared_block, halves, heading, muted, note
from casebook.markup import join
from casebook.pieces.quote import source_name
from casebook.pieces.robustness import (
    central_claims,
    change_claims,
    driver_claims,
    left_out_claims,
    masked_claims,
    range_claims,
    spread_table,
    standing_claims,
)
from casebook.robustness import LeftOutKind, RankAcceptability, ScoreTable
from casebook.scoring import Silence
from casebook.wording import listed, say


def robustness_page(results: Results, place: Place) -> Page:
    """The main views, one after the other."""
    lang = place.lang
    report, found = results.report_in(lang), results.robustness
    parts = [compared_block(results, place)]
    if report is not None:
        parts.insert(0, claims(place, standing_claims(report.scene)))
        if found is None or report.table is None or report.acceptability is None:
            parts.append(note(say(lang, "publish.nothing-to-rank")))
        else:
            parts += [
                _shares_among(report, report.table, place),
                _chances(report, found, report.table, report.acceptability, place),
                halves(
                    _extremes(report, found, report.table, place),
                    _changes(report, found, report.table, place),
                ),
                halves(_methods(report, found, place), _drivers(report, found, place)),
                _left_out(results, report, found, place),
            ]
    return Page(
        place=place,
        section="robustness",
        title=say(lang, "page.robustness.title"),
        question=say(lang, "page.robustness.question"),
        parts=tuple(parts),
    )


def _shares_among(report: Report, table: ScoreTable, place: Place) -> Markup:
    rubric = report.scene.rubric
    if len(table.dimensions) == len(rubric.dimensions):
        return Markup("")
    names = [rubric.dimension(d).name.text_in(place.lang) for d in table.dimensions]
    text = say(place.lang, "robustness.shares-among", count=len(names), names=listed(place.lang, names))
    return muted(text)


def _chances(
    report: Report, found: Robustness, table: ScoreTable, ranks: RankAcceptability, place: Place
) -> Markup:
    scene, space, is_drawn = report.scene, report.space, table.has_ranges
    often = chart_figure(
        place,
        "acceptability",
        lambda style: acceptability_chart(scene, ranks, style, space=space, is_score_drawn=is_drawn),
        opens="case",
    )
    pairs = chart_figure(
        place,
        "pairwise",
        lambda style: pairwise_chart(scene, ranks, style, space=space, is_score_drawn=is_drawn),
    )
    central = chart_figure(
        place,
        "central",
        lambda style: central_weights_chart(scene, ranks, style, space=space, is_score_drawn=is_drawn),
        opens="dimension",
    )
    said = claims(place, central_claims(scene, ranks), is_lead=False)
    return join(
        [
            heading(say(place.lang, "robustness.acceptability")),
            halves(join([often, pairs]), join([central, said])),
            spread_table(scene, found.spread, place.lang),
        ]
    )


def _extremes(report: Report, found: Robustness, table: ScoreTable, place: Place) -> Markup:
    lang, scene, ranges = place.lang, report.scene, found.ranges
    title = heading(say(lang, "robustness.extremes"))
    if ranges is None:
        return join([title, muted(say(lang, "publish.extremes-left-out", count=len(table.case_ids)))])
    chart = chart_figure(
        place,
        "rank-range",
        lambda style: rank_range_chart(scene, ranges, report.acceptability, style, space=report.space),
        opens="case",
    )
    return join([title, chart, claims(place, range_claims(scene, ranges, report.space), is_lead=False)])


def _changes(report: Report, found: Robustness, table: ScoreTable, place: Place) -> Markup:
    lang, scene, lines = place.lang, report.scene, found.lines
    parts = [heading(say(lang, "robustness.lines"))]
    if lines is None:
        parts.append(note(say(lang, "robustness.one-dimension")))
    else:
        parts.append(chart_figure(place, "lines", lambda style: index_lines_chart(scene, lines, style)))
    if lines is not None and report.nearest is not None:
        said = change_claims(scene, report.nearest, table, report.space)
        parts.append(claims(place, said, is_lead=False))
    return join(parts)


def _methods(report: Report, found: Robustness, place: Place) -> Markup:
    scene = report.scene
    chart = chart_figure(place, "methods", lambda style: method_chart(scene, found.methods, style))
    said = claims(place, masked_claims(scene, found.methods), is_lead=False)
    return join([heading(say(place.lang, "robustness.methods")), chart, said])


def _drivers(report: Report, found: Robustness, place: Place) -> Markup:
    lang, drivers = place.lang, found.drivers
    parts = [
        heading(say(lang, "robustness.drivers")),
        chart_figure(place, "drivers", lambda style: sensitivity_chart(report.scene, drivers, style)),
        claims(place, driver_claims(drivers), is_lead=False),
    ]
    left_out = [s for s in get_args(Silence) if s not in drivers.silences]
    if left_out:
        names = ", ".join(say(lang, f"silence.{s}") for s in left_out)
        parts.append(muted(say(lang, "robustness.silences-left-out", names=names)))
    return join(parts)


def _left_out(results: Results, report: Report, found: Robustness, place: Place) -> Markup:
    """Without each criterion, each source and each speaker in turn."""
    lang, scene, left_out = place.lang, report.scene, found.left_out
    names = {s.id: source_name(s, lang) for s in results.library.sources}

    def chart(kind: LeftOutKind) -> Markup:
        return chart_figure(
            place, f"without-{kind}", lambda style: leave_out_chart(scene, left_out, kind, names, style)
        )

    if all(rank is None for _, rank in left_out.nominal):
        said = muted(say(lang, "robustness.left-out-unranked"))
    else:
        said = claims(place, left_out_claims(scene, left_out, results.library.sources))
    first, *others = (chart(kind) for kind in get_args(LeftOutKind))
    return join(
        [
            heading(say(lang, "robustness.left-out")),
            halves(first, join([said, *others])),
        ]
    )
