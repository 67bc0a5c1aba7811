"""Ranks without each criterion, each source, or each speaker: what carries the result."""

from collections.abc import Mapping, Sequence

from casebook.charts.case_rows import MOST_ROWS, nothing_to_rank, right_head
from casebook.charts.frame import (
    Chart,
    Room,
    Spec,
    annotation,
    axis,
    build_chart,
    empty_chart,
    font,
)
from casebook.charts.leave_out_marks import case_marks, lanes_of, outcomes, ways
from casebook.charts.leave_out_message import (
    leave_out_alt,
    leave_out_subtitle,
    leave_out_table,
    leave_out_title,
    part_name,
)
from casebook.charts.legend import legend_rows
from casebook.charts.rows import Rows, bands, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.shares import rank_reach, rank_ticks
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.robustness.results import LeaveOneOut, LeftOutKind, LeftOutRow
from casebook.wording import say

MOST_CASES = 8
_LANE_PX = 20
_AXIS_PX, _LEGEND_PX = 32, 15
_RIGHT_PX = {"ko": 92, "en": 116}


def leave_out_chart(
    scene: Scene, result: LeaveOneOut, kind: LeftOutKind, source_names: Mapping[str, str], style: Style
) -> Chart:
    """A row per part that is left out, a mark per case at its rank then; faint lines mark the ranks now.

    Marks carry ``[case_id, id of what is left out, its source or sources]``.

    Args:
        kind: which rows of ``result`` are shown.
        source_names: what to call a source; its id where none is given.
    """
    lang = style.lang
    stem = file_stem(f"without-each-{kind}", [case.id for case in scene.cases], lang)
    ranked = [case_id for case_id, rank in result.nominal if rank is not None]
    if nothing := nothing_to_rank(scene, ranked, style, stem):
        return nothing
    everything = [row for row in result.rows if row.kind == kind]
    title = leave_out_title(scene, result, everything, kind, source_names, lang)
    moving = [row for row in everything if row.changed]
    shown = (everything if len(everything) <= MOST_ROWS else moving)[:MOST_ROWS]
    if not shown:
        return empty_chart(
            scene,
            style,
            title=title,
            sentence=say(lang, f"robustness_charts.without_{kind}_none", count=len(everything)),
            file_name=stem,
        )
    nominal = dict(result.nominal)
    cases = _cases(scene, result, shown)
    labels = wrapped([part_name(scene, row, source_names, lang) for row in shown])
    left = widest_px(labels)
    legend = legend_rows(scene, style, style.text_px / _LEGEND_PX, cases)
    ranks = [rank for row in shown for case, rank in row.ranks if case in cases and rank is not None]
    last = max([*ranks, *(nominal[case] or 1 for case in cases), 2])
    lanes = [lanes_of(row, cases, nominal, last) for row in shown]
    rows = lay_rows(labels, lanes=[max(taken.values()) + 1 for taken in lanes], lane_px=_LANE_PX, gap_px=12)
    has_none = any(rank is None for row in shown for case, rank in row.ranks if case in cases)
    plot_px = style.text_px - left - _RIGHT_PX[lang]
    reach = rank_reach(last + has_none, plot_px)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=leave_out_subtitle(scene, result, everything, shown, cases, lang),
        room=Room(
            plot=rows.total,
            left=left,
            right=_RIGHT_PX[lang],
            top=_AXIS_PX + len(legend) * _LEGEND_PX * 1.3,
            bottom=4,
        ),
        traces=[
            *ways(scene, style, cases, nominal, shown, rows, lanes, last),
            *(
                trace
                for case in cases
                for trace in case_marks(scene, style, case, shown, rows, lanes, last, source_names)
            ),
            *outcomes(style, shown, rows, reach[1]),
        ],
        layout={
            "xaxis": _rank_axis(style, last, plot_px, reach, has_none=has_none),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [*bands(style, rows), *_nominal_lines(scene, style, cases, nominal, rows)],
            "annotations": [
                right_head(style, say(lang, "robustness_charts.effect")),
                annotation(
                    style,
                    "<br>".join(legend),
                    xref="paper",
                    yref="paper",
                    x=0,
                    y=1,
                    xanchor="left",
                    yanchor="bottom",
                    xshift=-style.px(left),
                    yshift=style.px(_AXIS_PX),
                    align="left",
                    font=font(style, _LEGEND_PX),
                ),
            ],
        },
        alt=leave_out_alt(scene, everything, source_names, lang, title),
        table=leave_out_table(scene, everything, source_names, lang),
        file_name=stem,
    )


def _cases(scene: Scene, result: LeaveOneOut, shown: Sequence[LeftOutRow]) -> list[str]:
    """All cases where they are few; else whoever is first in any row, then the best now."""
    ranked = [(rank, case_id) for case_id, rank in result.nominal if rank is not None]
    ever = {case for row in shown for case, rank in row.ranks if rank == 1}
    chosen = sorted(ranked, key=lambda pair: (pair[1] not in ever, pair[0]))[:MOST_CASES]
    ids = {case_id for _, case_id in chosen}
    return [case.id for case in scene.cases if case.id in ids]


def _rank_axis(style: Style, last: int, plot_px: float, reach: list[float], *, has_none: bool) -> Spec:
    """Ranks from the left; behind the last one a place for having none."""
    lang = style.lang
    ticks, texts = rank_ticks(last, plot_px * last / (last + has_none), lang)
    if has_none:
        ticks, texts = [*ticks, last + 1], [*texts, plain(say(lang, "robustness_charts.no_rank"))]
    return axis(
        style,
        side="top",
        range=reach,
        tickmode="array",
        tickvals=ticks,
        ticktext=texts,
        tickangle=0,
        tickfont=font(style, 14, style.palette.soft),
    )


def _nominal_lines(
    scene: Scene, style: Style, cases: Sequence[str], nominal: Mapping[str, int | None], rows: Rows
) -> list[Spec]:
    return [
        {
            "type": "line",
            "layer": "below",
            "xref": "x",
            "yref": "y",
            "x0": rank,
            "x1": rank,
            "y0": rows.tops[0],
            "y1": rows.total,
            "opacity": 0.6,
            "line": {"color": style.colour(scene.position(case)), "width": style.px(2), "dash": "dot"},
        }
        for case in cases
        if (rank := nominal[case]) is not None
    ]
