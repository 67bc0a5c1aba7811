"""The chart of each slide, drawn: for meeting mode, for pictures, for a page that can be clicked."""

from collections.abc import Callable

import msgspec

from casebook.charts import (
    Chart,
    Style,
    acceptability_chart,
    difference_chart,
    dimension_chart,
    gap_chart,
    gap_to_target_chart,
    index_lines_chart,
    matrix_chart,
)
from casebook.charts.matrix_message import matrix_alt, matrix_table, matrix_title
from casebook.charts.matrix_tall import draw_tall
from casebook.charts.scene import file_stem
from casebook.exports.index_chart import index_chart, rest_note, shown_scene
from casebook.exports.report import Report
from casebook.exports.slide_subjects import aim, gaps, lines, split, steps_shown, widest_gaps
from casebook.exports.voices_chart import voices_chart

_WIDE_PX = 620
"""At scale 1: room for eighteen columns in which two digits can be read."""


def slide_chart(report: Report, chart: str, style: Style) -> Chart:
    """The chart named by ``Slide.chart``, whole or bare as ``style`` says.

    Raises:
        KeyError: there is no such chart, or the report has nothing to show in it.
    """
    return _CHARTS[chart](report, style)


def _dimensions(report: Report, style: Style) -> Chart:
    return dimension_chart(report.scene, style)


def _criteria(report: Report, style: Style) -> Chart:
    """Cases as rows where there is the width of a slide for all criteria: rows can be read from afar."""
    scene = shown_scene(report)
    if style.text_px < _WIDE_PX or not scene.cases:
        return matrix_chart(report.scene, style)
    whole = report.scene
    chart = draw_tall(
        scene,
        style,
        title=matrix_title(whole, style.lang),
        file_name=file_stem("matrix", [case.id for case in whole.cases], style.lang),
        chosen=None,
    )
    alt = matrix_alt(whole, style.lang, chart.title)
    note = rest_note(report, len(scene.cases))
    return msgspec.structs.replace(
        chart, table=matrix_table(whole, style.lang), alt=f"{alt} {note}." if note else alt
    )


def _gap(report: Report, style: Style) -> Chart:
    return gap_chart(report.scene, widest_gaps(report), style)


def _difference(report: Report, style: Style) -> Chart:
    parts = split(report)
    if parts is None:
        raise KeyError("difference")
    return difference_chart(report.scene, parts.first, parts.second, parts, style)


def _chances(report: Report, style: Style) -> Chart:
    if report.acceptability is None:
        raise KeyError("chances")
    is_drawn = report.table is not None and report.table.has_ranges
    return acceptability_chart(
        report.scene, report.acceptability, style, space=report.space, is_score_drawn=is_drawn
    )


def _weights(report: Report, style: Style) -> Chart:
    found = lines(report)
    if found is None:
        raise KeyError("weights")
    return index_lines_chart(report.scene, found, style)


def _next_step(report: Report, style: Style) -> Chart:
    found = aim(report)
    if found is None:
        raise KeyError("next-step")
    name, table = found.name.text_in(style.lang), gaps(report, found)
    whole = gap_to_target_chart(report.scene, table, name, style)
    rows = steps_shown(table)
    if not rows:
        return whole
    # What lies outside the index or is silent cannot be read from afar: it is counted in the text.
    few = gap_to_target_chart(report.scene, msgspec.structs.replace(table, rows=rows), name, style)
    return msgspec.structs.replace(whole, figure=few.figure)


_CHARTS: dict[str, Callable[[Report, Style], Chart]] = {
    "ranking": index_chart,
    "dimensions": _dimensions,
    "criteria": _criteria,
    "gap": _gap,
    "difference": _difference,
    "chances": _chances,
    "weights": _weights,
    "next-step": _next_step,
    "evidence": voices_chart,
}
