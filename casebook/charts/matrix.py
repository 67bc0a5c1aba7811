"""The matrix of criteria and cases: every level, every range, every silence in one view."""

import math

import msgspec

from casebook.charts.cells import CELL_PX, CELL_WIDTH, Cell, CellForm, HoverWords, cell_traces, faulty_trace
from casebook.charts.frame import (
    Chart,
    Room,
    Spec,
    annotation,
    axis,
    build_chart,
    empty_chart,
    font,
    label_px,
)
from casebook.charts.matrix_message import matrix_alt, matrix_table, matrix_title
from casebook.charts.matrix_tall import draw_tall
from casebook.charts.outline import outline
from casebook.charts.rows import Rows, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.text import lines, plain, width_em, wrap
from casebook.charts.theme import EDGE_PX, Style
from casebook.model import Lang
from casebook.wording import say

MOST_COLUMNS = 8
"""Cases that fit as columns; with more, cases become rows."""
_GAP_PX = 4
_STACKED_FROM = 5
_SLANTED_FROM = 4
_HEAD_PX, _SLANTED_PX = 15, 13
_LINE = 1.3
_ANGLE = 65
_MOST_HEAD_LINES = 5
_SLANTED_EM = {3: 12, 2: 12, 1: 18}
"""Lines of a slanted heading → how long each may be."""


def matrix_chart(scene: Scene, style: Style, *, chosen: tuple[str, str] | None = None) -> Chart:
    """Levels of all cases on all criteria, grouped by dimension.

    Every cell carries ``[case_id, criterion_id]``; the column of a faulty case ``[case_id, ""]``.

    Args:
        chosen: case and criterion whose cell is outlined.
    """
    lang = style.lang
    ids = [*(case.id for case in scene.cases), *(case.id for case in scene.faulty)]
    stem = file_stem("matrix", ids, lang)
    title = matrix_title(scene, lang)
    if not ids:
        return empty_chart(scene, style, title=title, sentence=say(lang, "charts.no_cases"), file_name=stem)
    if len(ids) > MOST_COLUMNS:
        return draw_tall(scene, style, title=title, file_name=stem, chosen=chosen)
    criteria = scene.rubric.criteria
    labels = wrapped([c.name.text_in(lang) for c in criteria])
    starts = _dimension_starts(scene)
    form: CellForm = "line" if len(ids) < _STACKED_FROM else "stacked"
    cell_px = CELL_PX[form]
    rows = lay_rows(labels, lane_px=cell_px, gap_px=_GAP_PX, breaks=list(starts), break_px=32)
    left = max(widest_px(labels), 90)
    heads = _headings(scene, lang, style.text_px - left)
    words = HoverWords(scene, style)
    cells = []
    for at, case in enumerate(scene.cases):
        given = {a.criterion: a for a in case.assessments}
        for row, criterion in enumerate(criteria):
            a = given.get(criterion.id)
            cells.append(
                Cell(
                    case_id=case.id,
                    criterion_id=criterion.id,
                    score=a.score if a else None,
                    low=a.low if a else None,
                    high=a.high if a else None,
                    x=at,
                    top=rows.tops[row] + (rows.heights[row] - cell_px) / 2,
                    hover=words.of(case.id, criterion.id, a),
                )
            )
    traces = cell_traces(style, cells, form)
    if scene.faulty:
        top = rows.tops[0]
        places = [(len(scene.cases) + i, CELL_WIDTH, top, rows.total - top) for i in range(len(scene.faulty))]
        traces.append(faulty_trace(style, scene.faulty, places))
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=say(lang, "charts.matrix_how"),
        room=Room(plot=rows.total, left=left, right=heads.right_px, top=heads.px, bottom=6),
        traces=traces,
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
            "yaxis": row_axis(style, labels, rows),
            "annotations": _dimension_names(scene, style, rows, starts, left),
            "shapes": outline(style, cells, chosen, cell_px),
        },
        alt=matrix_alt(scene, lang, title),
        table=matrix_table(scene, lang),
        file_name=stem,
    )


def _dimension_starts(scene: Scene) -> dict[int, str]:
    """Row of the first criterion of each dimension → the dimension's id."""
    starts, at = {}, 0
    for dimension in scene.rubric.dimensions:
        if dimension.criteria:
            starts[at] = dimension.id
        at += len(dimension.criteria)
    return starts


class _Headings(msgspec.Struct, frozen=True, kw_only=True):
    """Names above the columns and the room that they need, in pixels at scale 1."""

    texts: list[str]
    font_px: float
    px: float
    right_px: float = 0
    """Beyond the last column, where the headings are slanted."""
    angle: float = 0


def _headings(scene: Scene, lang: Lang, plot_px: float) -> _Headings:
    """Level where every word fits its column, else slanted, on as many lines as there is room for."""
    names = [*(c.name.text_in(lang) for c in scene.cases), *(c.name for c in scene.faulty)]
    most_em = plot_px / len(names) / _HEAD_PX - 0.5
    longest_word = max(width_em(word) for name in names for word in name.split() or [""])
    if longest_word <= most_em or len(names) < _SLANTED_FROM:
        rows = [wrap(name, most_em, _MOST_HEAD_LINES) for name in names]
        height = max(len(r) for r in rows) * _HEAD_PX * _LINE + 8
        return _Headings(texts=[lines(r) for r in rows], font_px=_HEAD_PX, px=height)
    return next(filter(None, (_slanted(names, count, plot_px) for count in _SLANTED_EM)))


def _slanted(names: list[str], count: int, plot_px: float) -> _Headings | None:
    """Headings of up to ``count`` lines; None where those of two columns would run into each other."""
    rise, run = math.sin(math.radians(_ANGLE)), math.cos(math.radians(_ANGLE))
    rows = [wrap(name, _SLANTED_EM[count], count) for name in names]
    length = max(label_px(r, _SLANTED_PX) for r in rows)
    thick = max(len(r) for r in rows) * _SLANTED_PX * _LINE
    right = max(0.0, length * run + thick * rise / 2 - EDGE_PX)
    if count > 1 and (plot_px - right) / len(names) * rise < thick:
        return None
    return _Headings(
        texts=[lines(r) for r in rows],
        font_px=_SLANTED_PX,
        px=length * rise + thick * run + 12,
        right_px=right,
        angle=-_ANGLE,
    )


def _dimension_names(
    scene: Scene, style: Style, rows: Rows, starts: dict[int, str], left: float
) -> list[Spec]:
    return [
        annotation(
            style,
            plain(scene.rubric.dimension(dimension_id).name.text_in(style.lang)),
            xref="paper",
            x=0,
            xanchor="left",
            xshift=-style.px(left),
            yref="y",
            y=rows.tops[row] - 2,
            yanchor="bottom",
            font=font(style, 14, weight=700),
        )
        for row, dimension_id in starts.items()
    ]
