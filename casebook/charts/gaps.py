"""Criteria by the gap between cases: a dot per case, its range as a line, the widest gap first."""

from collections.abc import Sequence

from casebook.charts.frame import (
    Chart,
    Room,
    Spec,
    annotation,
    build_chart,
    empty_chart,
    font,
)
from casebook.charts.gap_counts import draw_counts
from casebook.charts.gap_message import gap_alt, gap_subtitle, gap_table, gap_text, gap_title, score_hover
from casebook.charts.level_scale import RIGHT, SILENT_X, level_axis, level_grid, range_lines
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, marker, text_trace
from casebook.charts.rows import Rows, bands, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.scoring.gaps import widest_first
from casebook.scoring.results import CriterionGap
from casebook.wording import say

MOST_LANES = 8
"""Cases that can have a lane each; of more, the chart counts how many stand at each level."""


def gap_chart(scene: Scene, gaps: Sequence[CriterionGap], style: Style) -> Chart:
    """Levels of all cases on every criterion, sorted by spread; silence stands outside the scale.

    Marks carry ``[case_id, criterion_id]``.

    Args:
        gaps: of the cases of ``scene``, in its order (``criterion_gaps``).
    """
    lang = style.lang
    stem = file_stem("criterion-gaps", [case.id for case in scene.cases], lang)
    ordered = widest_first(gaps)
    title = gap_title(scene, ordered, lang)
    if not scene.cases or not ordered:
        return empty_chart(scene, style, title=title, sentence=say(lang, "charts.no_cases"), file_name=stem)
    if len(scene.cases) > MOST_LANES:
        return draw_counts(scene, ordered, style, title=title, file_name=stem)
    names = [scene.rubric.criterion(gap.criterion).name.text_in(lang) for gap in ordered]
    labels = wrapped(names)
    rows = lay_rows(labels, lanes=len(scene.cases), lane_px=13, gap_px=10)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=gap_subtitle(scene, ordered, say(lang, "charts.gaps_how"), lang),
        room=Room(
            plot=rows.total,
            left=widest_px(labels),
            right=96 if lang == "en" else 78,
            top=28,
            bottom=4,
            has_legend=True,
        ),
        traces=[
            *(
                trace
                for at in range(len(scene.cases))
                for trace in _case_traces(scene, ordered, style, at, rows)
            ),
            *_gap_column(style, ordered, rows),
        ],
        layout={
            "xaxis": level_axis(style),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [*bands(style, rows), *level_grid(style, rows)],
            "annotations": [
                annotation(
                    style,
                    plain(say(lang, "charts.gap")),
                    xref="paper",
                    yref="paper",
                    x=1,
                    y=1,
                    xanchor="left",
                    yanchor="bottom",
                    xshift=style.px(6),
                    yshift=style.px(4),
                    font=font(style, 13, style.palette.soft),
                )
            ],
        },
        alt=gap_alt(scene, ordered, lang, title),
        table=gap_table(scene, ordered, lang),
        file_name=stem,
    )


def _case_traces(scene: Scene, gaps: Sequence[CriterionGap], style: Style, at: int, rows: Rows) -> list[Spec]:
    case, colour = scene.cases[at], style.colour(at)
    name = case.name.text_in(style.lang)
    scores = [gap.scores[at] for gap in gaps]
    spans = [
        (float(s.low), float(s.high), rows.lane(row, at))
        for row, s in enumerate(scores)
        if s.low is not None and s.high is not None and s.low != s.high
    ]
    shared = {
        "type": "scatter",
        "mode": "markers",
        "legendgroup": case.id,
        "hoverinfo": "text",
        **KEEP_WHEN_UNSELECTED,
    }
    traces = [range_lines(style, spans, colour, legendgroup=case.id)]
    for is_silent in (False, True):
        chosen = [row for row, s in enumerate(scores) if (s.score is None) == is_silent]
        if is_silent and not chosen:
            continue
        traces.append(
            {
                **shared,
                "name": plain(name),
                "x": [SILENT_X if scores[row].score is None else scores[row].score for row in chosen]
                or [None],
                "y": [rows.lane(row, at) for row in chosen] or [None],
                "customdata": [[case.id, gaps[row].criterion] for row in chosen],
                "hovertext": [
                    score_hover(scene, style.lang, name, gaps[row].criterion, scores[row]) for row in chosen
                ],
                "marker": marker(style, at, size=11 if is_silent else 12, is_open=is_silent),
            }
        )
    return traces


def _gap_column(style: Style, gaps: Sequence[CriterionGap], rows: Rows) -> list[Spec]:
    """The gaps as numbers: dark where the ranges leave no doubt, soft where they meet."""
    columns = []
    for is_clear in (True, False):
        chosen = [row for row, gap in enumerate(gaps) if gap.is_clear == is_clear]
        columns.append(
            text_trace(
                style,
                [RIGHT] * len(chosen),
                [rows.middle(row) for row in chosen],
                [plain(gap_text(gaps[row], style.lang)) for row in chosen],
                colour=style.palette.ink if is_clear else style.palette.soft,
                weight=700 if is_clear else 400,
                size=14 if is_clear else 13,
            )
        )
    return columns
