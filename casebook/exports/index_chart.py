"""The index of every case with its range, the highest first: what a slide on the ranking shows."""

from collections.abc import Sequence

import msgspec
import pandas as pd

from casebook.charts.case_rows import case_axis, case_label_px, case_labels
from casebook.charts.dimension_message import insufficient_key
from casebook.charts.frame import (
    Chart,
    Room,
    Spec,
    annotation,
    axis,
    build_chart,
    empty_chart,
    font,
    hover_text,
)
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, points_text, span_text, text_trace
from casebook.charts.rows import Rows, bands, lay_rows
from casebook.charts.scene import Scene, file_stem
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.exports.deck_claims import headline
from casebook.exports.report import Report
from casebook.exports.slide_subjects import by_index, lead_claim
from casebook.model import Lang
from casebook.scoring import CaseResult
from casebook.wording import say

MOST_ROWS = 12
"""Cases that can be read from the back of a room; the others are counted, and stand in the table."""
_BAR_PX = 30
_RIGHT_PX = 92


def shown_cases(report: Report) -> tuple[CaseResult, ...]:
    """The cases of the chart: those with an index, the highest first, then those without; at most so many."""
    order = by_index(report)
    results = report.scene.comparison.results
    without = [r for r in results if r.case_id not in order]
    return (*(report.scene.comparison.result(c) for c in order), *without)[:MOST_ROWS]


def shown_scene(report: Report) -> Scene:
    """The scene with the cases of the chart alone, in their own order."""
    scene = report.scene
    shown = {r.case_id for r in shown_cases(report)}
    results = tuple(r for r in scene.comparison.results if r.case_id in shown)
    return msgspec.structs.replace(
        scene,
        cases=tuple(c for c in scene.cases if c.id in shown),
        comparison=msgspec.structs.replace(scene.comparison, results=results),
    )


def rest_note(report: Report, shown: int) -> str:
    """How many of all cases are shown; empty where all are."""
    total = len(report.cases)
    return say(report.lang, "deck.shown-of", total=total, shown=shown) if shown < total else ""


def index_alt(report: Report, lang: Lang) -> str:
    """The index of every case shown in words, and how many are not."""
    rows = shown_cases(report)
    values = "; ".join(_value(report, row, lang) for row in rows)
    text = say(lang, "deck.index-alt", values=values)
    note = rest_note(report, len(rows))
    return f"{text} {note}." if note else text


def index_title(report: Report, lang: Lang) -> str:
    """The message: the claim about the index; the bare word where there is none."""
    claim = lead_claim(report)
    return headline(claim, lang)[0] if claim else say(lang, "charts.index")


def index_chart(report: Report, style: Style) -> Chart:
    """One bar per case with its range as a line; where the index is an interval, the line alone.

    Bars carry ``[case_id]``.
    """
    lang, scene = style.lang, report.scene
    stem = file_stem("index", [case.id for case in scene.cases], lang)
    results = shown_cases(report)
    title = index_title(report, lang)
    if not by_index(report):
        sentence = say(lang, "robustness_charts.none_title")
        return empty_chart(scene, style, title=title, sentence=sentence, file_name=stem)
    ids = [r.case_id for r in results]
    labels = case_labels(scene, ids, style)
    rows = lay_rows(labels, lane_px=_BAR_PX, gap_px=16)
    note = rest_note(report, len(results))
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=". ".join(filter(None, (say(lang, "deck.index-how"), note))),
        room=Room(
            plot=rows.total,
            left=case_label_px(labels),
            right=_RIGHT_PX,
            top=6,
            bottom=30 + (22 if note else 0),
        ),
        traces=[
            _bars(report, style, results, rows),
            _ranges(style, results, rows),
            _numbers(report, style, results, rows),
        ],
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                range=[0, 100],
                tickvals=[0, 25, 50, 75, 100],
                showgrid=True,
                gridcolor=style.palette.grid,
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": case_axis(scene, ids, style, labels, rows),
            "shapes": bands(style, rows),
            "annotations": [_note(style, note)] if note else [],
        },
        alt=index_alt(report, lang),
        table=_table(report, lang),
        file_name=stem,
    )


def _bars(report: Report, style: Style, results: Sequence[CaseResult], rows: Rows) -> Spec:
    scene, lang = report.scene, style.lang
    return {
        "type": "bar",
        "orientation": "h",
        "x": [r.index_points for r in results],
        "y": [rows.middle(i) for i in range(len(results))],
        "width": _BAR_PX * 0.8,
        "customdata": [[r.case_id] for r in results],
        "hovertext": [hover_text(scene.name(r.case_id, lang), [_value(report, r, lang)]) for r in results],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "color": [style.colour(scene.position(r.case_id)) for r in results],
            "line": {"width": 1, "color": style.palette.marker_edge},
        },
        **KEEP_WHEN_UNSELECTED,
    }


def _ranges(style: Style, results: Sequence[CaseResult], rows: Rows) -> Spec:
    """A line with ends from the lowest to the highest index."""
    x: list[float | None] = []
    y: list[float | None] = []
    for at, r in enumerate(results):
        if r.index_low is None or r.index_high is None or r.index_low == r.index_high:
            continue
        middle, half = rows.middle(at), _BAR_PX * 0.18
        x += [
            r.index_low,
            r.index_low,
            None,
            r.index_low,
            r.index_high,
            None,
            r.index_high,
            r.index_high,
            None,
        ]
        y += [middle - half, middle + half, None, middle, middle, None, middle - half, middle + half, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x or [None],
        "y": y or [None],
        "line": {"color": style.palette.ink, "width": style.px(2)},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _numbers(report: Report, style: Style, results: Sequence[CaseResult], rows: Rows) -> Spec:
    word = say(style.lang, insufficient_key(report.scene))
    texts = [
        points_text(r.index_points)
        if r.index_points is not None
        else span_text(r.index_low, r.index_high)
        if r.index_low is not None
        else word
        for r in results
    ]
    return text_trace(
        style,
        [100.0] * len(results),
        [rows.middle(i) for i in range(len(results))],
        [f"\u2009{plain(text)}" for text in texts],
        size=16,
        weight=700,
    )


def _note(style: Style, note: str) -> Spec:
    return annotation(
        style,
        plain(note),
        xref="paper",
        yref="paper",
        x=0,
        y=0,
        xanchor="left",
        yanchor="top",
        yshift=-style.px(28),
        font=font(style, 13, style.palette.soft),
    )


def _value(report: Report, result: CaseResult, lang: Lang) -> str:
    name = report.scene.name(result.case_id, lang)
    span = span_text(result.index_low, result.index_high)
    if result.index_points is not None:
        return say(lang, "deck.index-value", case=name, points=points_text(result.index_points), span=span)
    if result.index_low is not None:
        return say(lang, "deck.index-range", case=name, span=span)
    return say(lang, "deck.index-none", case=name, word=say(lang, insufficient_key(report.scene)))


def _table(report: Report, lang: Lang) -> pd.DataFrame:
    rows = report.scene.comparison.results
    return pd.DataFrame(
        {
            say(lang, "charts.column_case"): [report.scene.name(r.case_id, lang) for r in rows],
            say(lang, "charts.column_points"): pd.Series([r.index_points for r in rows], dtype="Float64"),
            say(lang, "charts.column_low"): pd.Series([r.index_low for r in rows], dtype="Float64"),
            say(lang, "charts.column_high"): pd.Series([r.index_high for r in rows], dtype="Float64"),
        }
    ).round(1)
