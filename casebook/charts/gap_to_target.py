"""From one case to a target: gap × weight by criterion, what lies outside the index apart."""

from collections.abc import Sequence

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
from casebook.charts.gap_to_target_marks import BAR_PX, KINDS, RowKind, target_row, target_traces
from casebook.charts.gap_to_target_message import (
    gap_alt,
    gap_frame,
    gap_subtitle,
    gap_title,
)
from casebook.charts.rows import Rows, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.improvement.results import GapTable
from casebook.wording import say

_RIGHT_PX, _NUMBER_PX = 84, 52
_SMALLEST_SPAN = 2.0
"""Points: without it a gap of a tenth would fill the screen."""


def gap_to_target_chart(scene: Scene, gaps: GapTable, target_name: str, style: Style) -> Chart:
    """Bars in index points, largest first; then gaps outside the index, silence, and what is not behind.

    Bars and cells carry ``[criterion_id]``.

    Args:
        target_name: what to call the target.

    Raises:
        KeyError: the case is not in ``scene``.
    """
    lang = style.lang
    stem = file_stem("gap-to-target", [gaps.case_id], lang)
    title = gap_title(scene, gaps, target_name, lang)
    if not gaps.rows:
        return empty_chart(
            scene, style, title=title, sentence=say(lang, "charts.no_criteria"), file_name=stem
        )
    found = [target_row(scene, gaps, gap, target_name, style) for gap in gaps.rows]
    ordered = [row for kind in KINDS for row in found if row.kind == kind]
    starts = {i: row.kind for i, row in enumerate(ordered) if i == 0 or ordered[i - 1].kind != row.kind}
    labels = wrapped([row.name for row in ordered])
    rows = lay_rows(labels, lane_px=BAR_PX, gap_px=10, breaks=list(starts), break_px=34)
    left = max(widest_px(labels), 90)
    values = [row.gap.gap_points for row in ordered if row.gap.gap_points is not None]
    plot_px = style.text_px - left - _RIGHT_PX
    low, high = _reach(values, plot_px)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=gap_subtitle(scene, gaps, target_name, lang),
        room=Room(plot=rows.total, left=left, right=_RIGHT_PX, top=6, bottom=48 if values else 6),
        traces=target_traces(style, ordered, rows, scene.position(gaps.case_id), (low, high), plot_px),
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                range=[low, high],
                visible=bool(values),
                showgrid=True,
                gridcolor=style.palette.grid,
                nticks=6,
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [_zero_line(style, rows, i) for i, row in enumerate(ordered) if not row.words],
            "annotations": [
                *_section_names(style, starts, rows, left),
                *([_axis_name(style)] if values else []),
            ],
        },
        alt=gap_alt(scene, gaps, target_name, lang, title),
        table=gap_frame(scene, gaps, lang),
        file_name=stem,
    )


def _reach(values: Sequence[float], plot_px: float) -> tuple[float, float]:
    """Ends of the x axis: zero is inside, and numbers beside the longest bars have room."""
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    before = _NUMBER_PX if low < 0 else 4
    after = _NUMBER_PX
    per_px = max(_SMALLEST_SPAN, high - low) / (plot_px - before - after)
    return low - before * per_px, max(high, low + _SMALLEST_SPAN) + after * per_px


def _zero_line(style: Style, rows: Rows, row: int) -> Spec:
    """Only beside bars: silence has no zero."""
    return {
        "type": "line",
        "xref": "x",
        "yref": "y",
        "x0": 0,
        "x1": 0,
        "y0": rows.tops[row],
        "y1": rows.tops[row] + rows.heights[row],
        "line": {"color": style.palette.ink, "width": style.px(1.5)},
    }


def _section_names(style: Style, starts: dict[int, RowKind], rows: Rows, left: float) -> list[Spec]:
    return [
        annotation(
            style,
            plain(say(style.lang, f"robustness_charts.gap_section_{kind}")),
            xref="paper",
            x=0,
            xanchor="left",
            xshift=-style.px(left),
            yref="y",
            y=rows.tops[i] - 2,
            yanchor="bottom",
            bgcolor=style.palette.background,
            font=font(style, 15, weight=700),
        )
        for i, kind in starts.items()
    ]


def _axis_name(style: Style) -> Spec:
    return annotation(
        style,
        plain(say(style.lang, "robustness_charts.gap_axis")),
        xref="paper",
        yref="paper",
        x=0.5,
        y=0,
        xanchor="center",
        yanchor="top",
        yshift=-style.px(24),
        font=font(style, 14, style.palette.soft),
    )
