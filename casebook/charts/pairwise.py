"""Pairwise winning probabilities: how often the case of the row ranks before the case of the column."""

from collections.abc import Sequence

import pandas as pd

from casebook.charts.acceptability_message import first_order
from casebook.charts.case_rows import case_axis, case_label_px, case_labels, nothing_to_rank
from casebook.charts.frame import Chart, Room, Spec, axis, build_chart, font, hover_text
from casebook.charts.headings import headings
from casebook.charts.rows import Rows, lay_rows
from casebook.charts.scene import Scene, file_stem
from casebook.charts.shares import (
    draws_text,
    judged_percent_text,
    limits_text,
    percent_text,
    space_text,
    strength_text,
)
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability, WeightSpace
from casebook.scoring import LIKELY_SHARE, ROBUST_SHARE, half_up
from casebook.wording import say

MOST_CASES = 12
_CELL_PX, _GAP_PX = 34, 4
_CELL_WIDTH = 0.94
_TINTS = ((ROBUST_SHARE, 4), (LIKELY_SHARE, 3), (0.5, 2), (1 - LIKELY_SHARE, 1), (0.0, 0))
"""Least share → level colour: the same thresholds as the words."""
_FEW = 6
_EVERYTHING = WeightSpace()


def pairwise_chart(
    scene: Scene,
    result: RankAcceptability,
    style: Style,
    *,
    space: WeightSpace = _EVERYTHING,
    is_score_drawn: bool = True,
) -> Chart:
    """A grid of shares; at most twelve cases, those that are first most often.

    Cells carry ``[case_id of the row, case_id of the column]``.
    """
    lang = style.lang
    stem = file_stem("pairwise", [case.id for case in scene.cases], lang)
    if nothing := nothing_to_rank(scene, result.case_ids, style, stem):
        return nothing
    shown = first_order(result)[:MOST_CASES]
    ids = [result.case_ids[at] for at in shown]
    title = _title(scene, result, lang)
    labels = case_labels(scene, ids, style)
    rows = lay_rows(labels, lane_px=_CELL_PX, gap_px=_GAP_PX)
    left = case_label_px(labels)
    heads = headings([scene.name(case_id, lang) for case_id in ids], style.text_px - left)
    cell_px = (style.text_px - left - heads.right_px) / len(ids)
    subtitle = (
        say(lang, "robustness_charts.pairwise_how"),
        draws_text(result, space, lang, is_score_drawn=is_score_drawn),
        limits_text(scene, result, lang, len(ids)),
    )
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=" ".join(filter(None, subtitle)),
        room=Room(plot=rows.total, left=left, right=heads.right_px, top=heads.px, bottom=6),
        traces=[*_cells(scene, style, result, shown, rows, cell_px), _diagonal(style, rows, len(ids))],
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                side="top",
                ticklabeloverflow="allow",
                range=[-0.5, len(ids) - 0.5],
                tickmode="array",
                tickvals=list(range(len(ids))),
                ticktext=heads.texts,
                tickangle=heads.angle,
                tickfont=font(style, heads.font_px, weight=600),
            ),
            "yaxis": case_axis(scene, ids, style, labels, rows),
        },
        alt=_alt(scene, result, shown, lang, title),
        table=_table(scene, result, lang),
        file_name=stem,
        of_dimensions=space_text(space, lang),
    )


def _tint(share: float) -> int:
    return next(tint for least, tint in _TINTS if share >= least)


def _cells(
    scene: Scene, style: Style, result: RankAcceptability, shown: Sequence[int], rows: Rows, cell_px: float
) -> list[Spec]:
    """One trace per tint; the number is in every cell, its unit where there is room."""
    lang, palette = style.lang, style.palette
    names = [scene.name(result.case_ids[at], lang) for at in shown]
    groups: dict[int, list[tuple[int, int, float]]] = {}
    for row, one in enumerate(shown):
        for column, other in enumerate(shown):
            if one != other:
                share = result.ahead[one][other]
                groups.setdefault(_tint(share), []).append((row, column, share))
    traces = []
    for tint, cells in sorted(groups.items()):
        ink = palette.level_inks[tint]
        texts = [percent_text(share) for *_, share in cells]
        traces.append(
            _bars(rows, [(row, column) for row, column, _ in cells])
            | {
                "customdata": [
                    [result.case_ids[shown[row]], result.case_ids[shown[column]]] for row, column, _ in cells
                ],
                "hovertext": [
                    hover_text(
                        say(lang, "robustness_charts.pair", case=names[row], other=names[column]),
                        [
                            f"{percent_text(share)} – "
                            f"{strength_text(share, lang, scene.comparison.aggregation)}"
                        ]
                        if share > 0.5
                        else [percent_text(share)],
                    )
                    for row, column, share in cells
                ],
                "hoverinfo": "text",
                "text": [plain(t if cell_px > 44 else t.removesuffix("%")) for t in texts],
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "constraintext": "none",
                "insidetextfont": {"size": style.px(15 if cell_px > 30 else 12), "color": ink},
                "marker": {"color": palette.levels[tint], "line": {"width": 1, "color": palette.level_edge}},
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
            }
        )
    return traces


def _bars(rows: Rows, cells: list[tuple[int, int]]) -> Spec:
    return {
        "type": "bar",
        "x": [column for _, column in cells],
        "y": [_CELL_PX] * len(cells),
        "base": [rows.middle(row) - _CELL_PX / 2 for row, _ in cells],
        "width": _CELL_WIDTH,
        "showlegend": False,
    }


def _diagonal(style: Style, rows: Rows, count: int) -> Spec:
    """A case against itself: no number."""
    return {
        **_bars(rows, [(at, at) for at in range(count)]),
        "hoverinfo": "skip",
        "marker": {"color": style.palette.background, "line": {"width": 0}},
        "text": "–",
        "textposition": "inside",
        "insidetextanchor": "middle",
        "insidetextfont": {"size": style.px(14), "color": style.palette.soft},
    }


def _title(scene: Scene, result: RankAcceptability, lang: Lang) -> str:
    """The message: against whom the likeliest winner is least certain."""
    top = first_order(result)[0]
    rivals = [at for at in range(len(result.case_ids)) if at != top]
    closest = min(rivals, key=lambda at: result.ahead[top][at])
    share = result.ahead[top][closest]
    return say(
        lang,
        "robustness_charts.pairwise_title" if len(rivals) > 1 else "robustness_charts.pairwise_title_two",
        case=scene.short_name(result.case_ids[top], lang),
        rival=scene.short_name(result.case_ids[closest], lang),
        share=judged_percent_text(share),
        strength=strength_text(share, lang, scene.comparison.aggregation),
    )


def _alt(scene: Scene, result: RankAcceptability, shown: Sequence[int], lang: Lang, title: str) -> str:
    values = [
        say(
            lang,
            "robustness_charts.pair",
            case=scene.name(result.case_ids[one], lang),
            other=scene.name(result.case_ids[other], lang),
        )
        + f" {percent_text(result.ahead[one][other])}"
        for i, one in enumerate(shown)
        for other in shown[i + 1 :]
    ]
    return say(
        lang, "robustness_charts.alt_pairwise", title=title, cases=len(shown), values="; ".join(values[:_FEW])
    )


def _table(scene: Scene, result: RankAcceptability, lang: Lang) -> pd.DataFrame:
    """Each pair of the cases shown once per direction, in percent."""
    shown = first_order(result)[:MOST_CASES]
    pairs = [(one, other) for one in shown for other in shown if one != other]
    return pd.DataFrame(
        {
            say(lang, "charts.column_case"): [scene.name(result.case_ids[one], lang) for one, _ in pairs],
            say(lang, "robustness_charts.column_other"): [
                scene.name(result.case_ids[other], lang) for _, other in pairs
            ],
            say(lang, "robustness_charts.column_ahead"): [
                half_up(100 * result.ahead[one][other], 1) for one, other in pairs
            ],
        }
    )
