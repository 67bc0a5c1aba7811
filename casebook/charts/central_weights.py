"""Central weights: what somebody weighs, on average, for whom a case comes first."""

from casebook.charts.case_rows import mark_text, nothing_to_rank
from casebook.charts.central_weights_message import (
    MOST_PANELS,
    Panel,
    central_alt,
    central_table,
    central_title,
    never_text,
    panels_of,
    seldom_text,
)
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
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, text_trace
from casebook.charts.rows import Rows, lay_rows, row_axis, rule, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.shares import draws_text, left_out_text, percent_text, space_text
from casebook.charts.text import balanced, plain, shorten
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability, WeightSpace
from casebook.wording import say

_BAR_PX = 20
_NUMBER_SHARE = 0.15
"""Of the plot: what a number beside a bar takes on a narrow figure."""
_HEAD_PX = 15
_NAME_EM = 10
_EVERYTHING = WeightSpace()


def central_weights_chart(
    scene: Scene,
    result: RankAcceptability,
    style: Style,
    *,
    space: WeightSpace = _EVERYTHING,
    is_score_drawn: bool = True,
) -> Chart:
    """Mean weights of the draws in which a case is first, a panel per case, the likeliest winner on top.

    Bars carry ``[case_id, dimension_id]``.
    """
    lang = style.lang
    stem = file_stem("central-weights", [case.id for case in scene.cases], lang)
    if nothing := nothing_to_rank(scene, result.case_ids, style, stem):
        return nothing
    panels = panels_of(scene, result, lang)
    if not panels:
        return empty_chart(
            scene,
            style,
            title=say(lang, "robustness_charts.central_none_title"),
            sentence=say(lang, "robustness_charts.central_none"),
            file_name=stem,
        )
    title = central_title(scene, result, panels, lang)
    shown = panels[:MOST_PANELS]
    names = [scene.rubric.dimension(d).name.text_in(lang) for d in result.dimensions]
    labels = wrapped(names * len(shown), _NAME_EM)
    head_rows = [_head(panel, style, lang) for panel in shown]
    starts = [at * len(names) for at in range(len(shown))]
    rows = lay_rows(
        labels,
        lane_px=_BAR_PX,
        gap_px=6,
        breaks=starts,
        break_px=max(len(head) for head in head_rows) * _HEAD_PX * 1.3 + 14,
    )
    left = widest_px(labels)
    equal = 100 / len(result.dimensions)
    heaviest = max(weight for panel in shown for weight in panel.weights)
    reach = next(end for end in (50, 75, 100) if 100 * heaviest <= end)
    never = never_text(scene, result, panels, lang)
    how = say(lang, "robustness_charts.central_how", share=percent_text(equal / 100))
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=" ".join(
            filter(
                None,
                (
                    how,
                    never,
                    left_out_text(scene, result.left_out, lang),
                    draws_text(result, space, lang, is_score_drawn=is_score_drawn),
                    seldom_text(result, shown, lang),
                ),
            )
        ),
        room=Room(plot=rows.total, left=left, right=52, top=4, bottom=28),
        traces=[
            *(_bars(scene, style, panel, at, result, names, rows) for at, panel in enumerate(shown)),
            _numbers(style, shown, rows, equal, reach),
        ],
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                range=[0, reach],
                tickvals=[0, 25, 50, 75, 100],
                ticktext=["0%", "25%", "50%", "75%", "100%"],
                showgrid=True,
                gridcolor=style.palette.grid,
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [_equal_line(style, equal, start, start + len(names) - 1, rows) for start in starts],
            "annotations": [
                _heading(scene, style, panel, head, rows.tops[start], left)
                for panel, head, start in zip(shown, head_rows, starts, strict=True)
            ],
        },
        alt=central_alt(result, panels, names, lang, title, never),
        table=central_table(panels, names, lang),
        file_name=stem,
        of_dimensions=space_text(space, lang),
    )


def _bars(
    scene: Scene,
    style: Style,
    panel: Panel,
    at: int,
    result: RankAcceptability,
    names: list[str],
    rows: Rows,
) -> Spec:
    start = at * len(names)
    return {
        "type": "bar",
        "orientation": "h",
        "x": [100 * weight for weight in panel.weights],
        "y": [rows.middle(start + i) for i in range(len(names))],
        "width": _BAR_PX,
        "customdata": [[panel.case_id, dimension] for dimension in result.dimensions],
        "hovertext": [
            hover_text(panel.name, [f"{name} {percent_text(weight)}"])
            for name, weight in zip(names, panel.weights, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "color": style.colour(scene.position(panel.case_id)),
            "line": {"color": style.palette.marker_edge, "width": 1},
        },
        **KEEP_WHEN_UNSELECTED,
    }


def _equal_line(style: Style, equal: float, first: int, last: int, rows: Rows) -> Spec:
    """Where all dimensions weigh the same, along the rows of one panel."""
    ends = {
        "yref": "y",
        "y0": rows.tops[first],
        "y1": rows.tops[last] + rows.heights[last],
        "layer": "above",
    }
    return {**rule(style, x=equal, dash="dash"), **ends}


def _numbers(style: Style, panels: list[Panel], rows: Rows, equal: float, reach: float) -> Spec:
    """Beside the bars; behind the line of equal weights where that would run through the number."""
    room = _NUMBER_SHARE * reach
    values = [weight for panel in panels for weight in panel.weights]
    return text_trace(
        style,
        [equal if equal - room < 100 * value < equal else 100 * value for value in values],
        [rows.middle(row) for row in range(len(values))],
        [f"\u2009{plain(percent_text(value))}" for value in values],
        size=14,
        weight=600,
    )


def _head(panel: Panel, style: Style, lang: Lang) -> tuple[str, ...]:
    """Name, share of first places and confidence factor, over each panel."""
    most_em = style.text_px / _HEAD_PX - 2
    text = say(
        lang,
        "robustness_charts.central_head",
        case=shorten(panel.name, most_em),
        share=percent_text(panel.first_share),
        confidence="–" if panel.confidence is None else percent_text(panel.confidence),
    )
    return balanced(text, most_em)


def _heading(
    scene: Scene, style: Style, panel: Panel, rows: tuple[str, ...], top: float, left: float
) -> Spec:
    mark = mark_text(style, scene.position(panel.case_id))
    return annotation(
        style,
        f"{mark} {'<br>'.join(map(plain, rows))}",
        xref="paper",
        x=0,
        xanchor="left",
        xshift=-style.px(left),
        yref="y",
        y=top - 2,
        yanchor="bottom",
        align="left",
        font=font(style, _HEAD_PX, weight=700),
    )
