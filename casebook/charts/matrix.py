"""The matrix of criteria and cases: every level, every range, every silence in one view."""

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
)
from casebook.charts.headings import headings
from casebook.charts.matrix_message import matrix_alt, matrix_table, matrix_title
from casebook.charts.matrix_tall import draw_tall
from casebook.charts.outline import outline
from casebook.charts.rows import Rows, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.wording import say

MOST_COLUMNS = 8
"""Cases that fit as columns; with more, cases become rows."""
_GAP_PX = 4
_STACKED_FROM = 5


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
    names = [*(c.name.text_in(lang) for c in scene.cases), *(c.name for c in scene.faulty)]
    heads = headings(names, style.text_px - left)
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
