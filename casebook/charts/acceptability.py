"""Rank acceptability: how often each case takes each rank when weights and scores are drawn."""

import msgspec

from casebook.charts.acceptability_message import (
    acceptability_alt,
    acceptability_subtitle,
    acceptability_table,
    acceptability_title,
    first_order,
)
from casebook.charts.case_rows import (
    MOST_ROWS,
    case_axis,
    case_label_px,
    case_labels,
    nothing_to_rank,
    right_head,
)
from casebook.charts.frame import Chart, Room, Spec, annotation, axis, build_chart, font, hover_text, label_px
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, text_trace
from casebook.charts.rows import lay_rows
from casebook.charts.scene import Scene, file_stem
from casebook.charts.shares import percent_text, rank_text, space_text
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability, WeightSpace
from casebook.wording import say

_BAR_PX = 30
_RIGHT_PX = 66
_INSIDE_PX = 14
_KEY_PX, _KEY_BOX_PX, _HEAD_PX = 14, 16, 20
_TINTS = {2: (4, 1), 3: (4, 2, 0), 4: (4, 3, 1, 0), 5: (4, 3, 2, 1, 0)}
"""Groups of ranks → the level colour of each: the better the rank, the stronger."""
_MOST_GROUPS = 5
_EVERYTHING = WeightSpace()


class _Group(msgspec.Struct, frozen=True, kw_only=True):
    """Ranks that share a segment."""

    first: int
    last: int
    tint: int
    name: str


def acceptability_chart(
    scene: Scene,
    result: RankAcceptability,
    style: Style,
    *,
    space: WeightSpace = _EVERYTHING,
    is_score_drawn: bool = True,
) -> Chart:
    """One bar per case, split into ranks by their share of the draws; the likeliest first on top.

    Segments carry ``[case_id]``.

    Args:
        space: the weights that ``result`` was drawn from.
        is_score_drawn: whether scores were drawn too.
    """
    lang = style.lang
    stem = file_stem("rank-acceptability", [case.id for case in scene.cases], lang)
    if nothing := nothing_to_rank(scene, result.case_ids, style, stem):
        return nothing
    title = acceptability_title(scene, result, lang)
    shown = first_order(result)[:MOST_ROWS]
    ids = [result.case_ids[at] for at in shown]
    labels = case_labels(scene, ids, style)
    rows = lay_rows(labels, lane_px=_BAR_PX, gap_px=10)
    left = case_label_px(labels)
    groups = _groups(len(result.case_ids), lang)
    places = [rows.middle(row) for row in range(len(ids))]
    plot_px = style.text_px - left - _RIGHT_PX
    # Above the plot; on a narrow figure above the heading of the column of numbers, too.
    key_px = 8 if _key_places(groups)[-1] <= style.text_px - _RIGHT_PX else 8 + _HEAD_PX
    firsts = [percent_text(result.shares[at][0]) for at in shown]
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=acceptability_subtitle(scene, result, space, lang, len(ids), is_score_drawn=is_score_drawn),
        room=Room(plot=rows.total, left=left, right=_RIGHT_PX, top=key_px + 26, bottom=28),
        traces=[
            *(_segments(scene, style, result, shown, places, group, plot_px) for group in groups),
            text_trace(
                style,
                [100.0] * len(ids),
                places,
                [f"\u2009{plain(text)}" for text in firsts],
                size=16,
                weight=700,
            ),
        ],
        layout={
            "barmode": "stack",
            "xaxis": axis(
                style,
                range=[0, 100],
                tickvals=[0, 25, 50, 75, 100],
                ticktext=["0%", "25%", "50%", "75%", "100%"],
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": case_axis(scene, ids, style, labels, rows),
            "shapes": _key_boxes(style, groups, left, key_px),
            "annotations": [
                *_key_names(style, groups, left, key_px),
                right_head(style, say(lang, "robustness_charts.first_share")),
            ],
        },
        alt=acceptability_alt(scene, result, lang, title),
        table=acceptability_table(scene, result, lang),
        file_name=stem,
        of_dimensions=space_text(space, lang),
    )


def _groups(cases: int, lang: Lang) -> list[_Group]:
    """Every rank by itself, or the first four and all others together."""
    count = min(cases, _MOST_GROUPS)
    groups = []
    for at, tint in enumerate(_TINTS[count], start=1):
        is_rest = at == count and cases > count
        key = "robustness_charts.rank_or_lower" if is_rest else "robustness_charts.rank"
        groups.append(
            _Group(first=at, last=cases if is_rest else at, tint=tint, name=say(lang, key, rank=at))
        )
    return groups


def _segments(
    scene: Scene,
    style: Style,
    result: RankAcceptability,
    shown: list[int],
    places: list[float],
    group: _Group,
    plot_px: float,
) -> Spec:
    palette = style.palette
    ink = palette.level_inks[group.tint]
    shares = [sum(result.shares[at][group.first - 1 : group.last]) for at in shown]
    ids = [result.case_ids[at] for at in shown]
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(group.name),
        "x": [100 * share for share in shares],
        "y": places,
        "width": _BAR_PX,
        "customdata": [[case_id] for case_id in ids],
        "hovertext": [
            hover_text(scene.name(case_id, style.lang), _hover(result.shares[at], group, share, style.lang))
            for case_id, at, share in zip(ids, shown, shares, strict=True)
        ],
        "hoverinfo": "text",
        "text": [_inside(group, share, plot_px) for share in shares],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": style.px(_INSIDE_PX), "color": ink},
        "showlegend": False,
        "marker": {
            "color": palette.levels[group.tint],
            "line": {"width": 1, "color": palette.level_edge},
        },
        "selected": KEEP_WHEN_UNSELECTED["selected"],
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
    }


def _hover(shares: tuple[float, ...], group: _Group, share: float, lang: Lang) -> list[str]:
    if group.first == group.last:
        return [f"{group.name}: {percent_text(share)}"]
    single = [
        f"{rank_text(rank, lang)} {percent_text(shares[rank - 1])}"
        for rank in range(group.first, group.last + 1)
        if shares[rank - 1] > 0
    ]
    return [f"{group.name}: {percent_text(share)}", ", ".join(single[:_MOST_GROUPS])]


def _inside(group: _Group, share: float, plot_px: float) -> str:
    """Rank and share where both fit the segment, else the share, else nothing."""
    if share <= 0:
        return ""
    room = share * plot_px - 8
    number = percent_text(share)
    for text in (f"{group.name} {number}", number):
        if label_px([text], _INSIDE_PX) <= room:
            return plain(text)
    return ""


def _key_places(groups: list[_Group]) -> list[float]:
    """Left edge of each entry of the key, and the end of the last, in pixels from the edge of the labels."""
    places, at = [], 0.0
    for group in groups:
        places.append(at)
        at += _KEY_BOX_PX + 6 + label_px([group.name], _KEY_PX) + 14
    return [*places, at]


def _key_boxes(style: Style, groups: list[_Group], left: float, bottom: float) -> list[Spec]:
    return [
        {
            "type": "rect",
            "xref": "paper",
            "yref": "paper",
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": 0,
            "yanchor": 1,
            "x0": style.px(at - left),
            "x1": style.px(at - left + _KEY_BOX_PX),
            "y0": style.px(bottom),
            "y1": style.px(bottom + _KEY_BOX_PX),
            "fillcolor": style.palette.levels[group.tint],
            "line": {"width": 1, "color": style.palette.level_edge},
        }
        for group, at in zip(groups, _key_places(groups)[:-1], strict=True)
    ]


def _key_names(style: Style, groups: list[_Group], left: float, bottom: float) -> list[Spec]:
    return [
        annotation(
            style,
            plain(group.name),
            xref="paper",
            yref="paper",
            x=0,
            y=1,
            xanchor="left",
            yanchor="middle",
            xshift=style.px(at - left + _KEY_BOX_PX + 4),
            yshift=style.px(bottom + _KEY_BOX_PX / 2),
            font=font(style, _KEY_PX),
        )
        for group, at in zip(groups, _key_places(groups)[:-1], strict=True)
    ]
