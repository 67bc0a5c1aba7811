"""Each case's index as one dimension's weight goes from 0 to 100 %, crossings of the first place marked."""

from collections.abc import Sequence

from casebook.charts.case_rows import nothing_to_rank
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
from casebook.charts.index_line_labels import (
    PLOT_PX,
    end_labels,
    end_names,
    label_room_px,
    leaders,
    ring_numbers,
)
from casebook.charts.index_lines_message import (
    crossing_text,
    first_at,
    lines_alt,
    lines_subtitle,
    lines_table,
    lines_title,
)
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, marker, points_text
from casebook.charts.rows import rule
from casebook.charts.scene import Scene, file_stem
from casebook.charts.shares import percent_text
from casebook.charts.text import plain
from casebook.charts.theme import DASHES, Style
from casebook.robustness.results import Crossing, IndexLine, IndexLines
from casebook.wording import say

MOST_LINES = 8
"""Cases with a line and a name of their own; the others are thin and nameless."""
_LEFT_PX = 38
_SMALLEST_SPAN = 20.0


def index_lines_chart(scene: Scene, lines: IndexLines, style: Style) -> Chart:
    """Lines of the index over the weight of ``lines.dimension``; named at their right end.

    Lines carry ``[case_id]``.
    """
    lang = style.lang
    dimension = scene.rubric.dimension(lines.dimension).name.text_in(lang)
    stem = file_stem(f"index-by-{lines.dimension}", [case.id for case in scene.cases], lang)
    drawn = [line for line in lines.lines if any(p is not None for p in line.points)]
    if nothing := nothing_to_rank(scene, [line.case_id for line in drawn], style, stem):
        return nothing
    if len(lines.shares) < 2:
        return empty_chart(
            scene,
            style,
            title=say(lang, "robustness_charts.lines_none_title", dimension=dimension),
            sentence=say(lang, "robustness_charts.lines_none"),
            file_name=stem,
        )
    title = lines_title(scene, lines, lang)
    named = _named(lines, drawn)
    others = [line for line in drawn if line not in named]
    span = _span(drawn)
    labels = end_labels(scene, named, span, style)
    firsts = [c for c in lines.crossings if c.is_first_place]
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=lines_subtitle(scene, lines, len(named), lang),
        room=Room(plot=PLOT_PX, left=_LEFT_PX, right=label_room_px(labels), top=44, bottom=50),
        traces=[
            *([_background(style, lines, others)] if others else []),
            *(trace for line in named for trace in _line_traces(scene, style, lines, line, dimension)),
            *([_rings(scene, style, firsts, lines.current_share)] if firsts else []),
        ],
        layout={
            "xaxis": axis(
                style,
                range=[0, 100],
                tickvals=[0, 25, 50, 75, 100],
                ticktext=["0%", "25%", "50%", "75%", "100%"],
                tickfont=font(style, 14, style.palette.soft),
                ticklabelstandoff=style.px(6),
            ),
            "yaxis": axis(
                style,
                range=list(span),
                showgrid=True,
                gridcolor=style.palette.grid,
                nticks=6,
                tickfont=font(style, 14, style.palette.soft),
                ticklabelstandoff=style.px(4),
            ),
            "shapes": [
                {**rule(style, x=100 * lines.current_share, dash="dash"), "line": _now_line(style)},
                *leaders(style, labels, span),
            ],
            "annotations": [
                *_axis_names(style, dimension),
                _now(style, lines.current_share),
                *ring_numbers(style, firsts, span, lines.current_share),
                *end_names(scene, style, labels, span),
            ],
        },
        alt=lines_alt(scene, lines, dimension, lang, title),
        table=lines_table(scene, lines, dimension, lang),
        file_name=stem,
    )


def _named(lines: IndexLines, drawn: Sequence[IndexLine]) -> list[IndexLine]:
    """All lines where they are few; else whoever is ever first, then the highest at the weight in force."""
    if len(drawn) <= MOST_LINES:
        return list(drawn)
    ever = {case for c in lines.crossings if c.is_first_place for case in (c.before, c.after)}
    now = min(range(len(lines.shares)), key=lambda at: abs(lines.shares[at] - lines.current_share))
    ever.update(first_at(lines, now))

    def height(line: IndexLine) -> float:
        points = line.points[now]
        return -1.0 if points is None else points

    chosen = sorted(drawn, key=lambda line: (line.case_id not in ever, -height(line)))[:MOST_LINES]
    return [line for line in drawn if line in chosen]


def _span(drawn: Sequence[IndexLine]) -> tuple[float, float]:
    """Ends of the y axis: what the lines need, not less than 20 points, never beyond the scale."""
    values = [p for line in drawn for p in line.points if p is not None]
    low, high = min(values), max(values)
    room = max(_SMALLEST_SPAN - (high - low), 0.0) / 2 + 3
    return max(-2.0, low - room), min(102.0, high + room)


def _line_traces(
    scene: Scene, style: Style, lines: IndexLines, line: IndexLine, dimension: str
) -> list[Spec]:
    at = scene.position(line.case_id)
    name = f"<b>{plain(scene.name(line.case_id, style.lang))}</b><br>{plain(dimension)} "
    hovers = [
        ""
        if p is None
        else f"{name}{percent_text(s)}<br>{plain(say(style.lang, 'charts.points', points=points_text(p)))}"
        for s, p in zip(lines.shares, line.points, strict=True)
    ]
    known = [i for i, p in enumerate(line.points) if p is not None]
    ends = sorted({known[0], known[-1]})
    shared: Spec = {
        "type": "scatter",
        "legendgroup": line.case_id,
        "hoverinfo": "text",
        "showlegend": False,
        "cliponaxis": False,
        **KEEP_WHEN_UNSELECTED,
    }
    return [
        shared
        | {
            "mode": "lines",
            "connectgaps": False,
            "x": [100 * s for s in lines.shares],
            "y": list(line.points),
            "customdata": [[line.case_id]] * len(lines.shares),
            "hovertext": hovers,
            "line": {"color": style.colour(at), "width": style.px(3), "dash": DASHES[at % len(DASHES)]},
        },
        shared
        | {
            "mode": "markers",
            "x": [100 * lines.shares[i] for i in ends],
            "y": [line.points[i] for i in ends],
            "customdata": [[line.case_id]] * len(ends),
            "hovertext": [hovers[i] for i in ends],
            "marker": marker(style, at, size=11),
        },
    ]


def _background(style: Style, lines: IndexLines, others: Sequence[IndexLine]) -> Spec:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _ in others for x in (*(100 * s for s in lines.shares), None)],
        "y": [y for line in others for y in (*line.points, None)],
        "line": {"color": style.palette.soft, "width": 1},
        "opacity": 0.3,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _rings(scene: Scene, style: Style, firsts: Sequence[Crossing], current_share: float) -> Spec:
    lang = style.lang
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [100 * c.share for c in firsts],
        "y": [c.points for c in firsts],
        "hovertext": [
            plain(
                say(
                    lang,
                    "robustness_charts.crossing",
                    share=crossing_text(c.share, current_share),
                    before=scene.name(c.before, lang),
                    after=scene.name(c.after, lang),
                )
            )
            for c in firsts
        ],
        "hoverinfo": "text",
        "showlegend": False,
        "cliponaxis": False,
        "marker": {
            "symbol": "circle-open",
            "size": style.px(20),
            "line": {"width": style.px(3), "color": style.palette.ink},
            "color": style.palette.ink,
        },
        **KEEP_WHEN_UNSELECTED,
    }


def _now_line(style: Style) -> Spec:
    return {"color": style.palette.ink, "width": style.px(2), "dash": "dash"}


def _now(style: Style, share: float) -> Spec:
    x = 100 * share
    return annotation(
        style,
        plain(say(style.lang, "robustness_charts.now", share=percent_text(share))),
        x=x,
        yref="paper",
        y=1,
        xanchor="left" if x < 12 else "right" if x > 88 else "center",
        yanchor="bottom",
        yshift=style.px(2),
        font=font(style, 15, weight=700),
    )


def _axis_names(style: Style, dimension: str) -> list[Spec]:
    lang, soft = style.lang, style.palette.soft
    return [
        annotation(
            style,
            plain(say(lang, "charts.index")),
            xref="paper",
            yref="paper",
            x=0,
            y=1,
            xanchor="left",
            yanchor="bottom",
            xshift=-style.px(_LEFT_PX),
            yshift=style.px(22),
            font=font(style, 14, soft),
        ),
        annotation(
            style,
            plain(say(lang, "robustness_charts.weight_axis", dimension=dimension)),
            xref="paper",
            yref="paper",
            x=0.5,
            y=0,
            xanchor="center",
            yanchor="top",
            yshift=-style.px(26),
            font=font(style, 14, soft),
        ),
    ]
