"""The matrix of many cases: cases as rows of a fixed height, criteria as columns."""

from casebook.charts.cells import CELL_PX, Cell, HoverWords, cell_traces, faulty_trace
from casebook.charts.frame import Chart, Room, Spec, annotation, axis, build_chart, font, label_px
from casebook.charts.matrix_message import matrix_alt, matrix_table
from casebook.charts.outline import outline
from casebook.charts.scene import Scene
from casebook.charts.text import plain, shorten, width_em
from casebook.charts.theme import Style
from casebook.wording import say

_CELL, _ROW_PX = CELL_PX["small"], 29
_GROUP_GAP = 0.45
"""Space between two dimensions, in columns."""
_NAME_EM, _HEAD_EM = 11, 15
_ANGLE = -60
_SECOND_HEAD_FROM = 25
"""Rows from which the names of the criteria are repeated below."""


def draw_tall(
    scene: Scene, style: Style, *, title: str, file_name: str, chosen: tuple[str, str] | None
) -> Chart:
    """Every case as a row, however many there are."""
    lang = style.lang
    columns, middles = _columns(scene)
    right_end = max(columns.values()) + 0.5
    names = [*scene.names(lang), *(case.name for case in scene.faulty)]
    labels = [shorten(name, _NAME_EM) for name in names]
    heads = [shorten(c.name.text_in(lang), _HEAD_EM) for c in scene.rubric.criteria]
    # A text at 60° is as high as 0.87 of its length.
    head_px = max(width_em(head) for head in heads) * 13 * 0.87 + 34
    words = HoverWords(scene, style)
    cells = []
    for row, case in enumerate(scene.cases):
        given = {a.criterion: a for a in case.assessments}
        for criterion_id, x in columns.items():
            a = given.get(criterion_id)
            cells.append(
                Cell(
                    case_id=case.id,
                    criterion_id=criterion_id,
                    score=a.score if a else None,
                    low=a.low if a else None,
                    high=a.high if a else None,
                    x=x,
                    top=row * _ROW_PX,
                    hover=words.of(case.id, criterion_id, a),
                )
            )
    traces = cell_traces(style, cells, "small")
    if scene.faulty:
        first = len(scene.cases)
        places = [
            ((right_end - 0.5) / 2, right_end + 0.44, (first + i) * _ROW_PX, _CELL)
            for i in range(len(scene.faulty))
        ]
        traces.append(faulty_trace(style, scene.faulty, places))
    ticks = {
        "range": [-0.6, right_end + 0.1],
        "tickmode": "array",
        "tickvals": list(columns.values()),
        "ticktext": [plain(head) for head in heads],
        "tickangle": _ANGLE,
        "ticklabeloverflow": "allow",
        "tickfont": font(style, 13),
        "ticklabelstandoff": style.px(20),
    }
    layout: Spec = {
        "barmode": "overlay",
        "xaxis": axis(style, side="top", **ticks),
        "yaxis": axis(
            style,
            range=[len(names) * _ROW_PX, 0],
            tickmode="array",
            tickvals=[row * _ROW_PX + _CELL / 2 for row in range(len(names))],
            ticktext=[plain(label) for label in labels],
        ),
        "annotations": [
            annotation(
                style,
                plain(scene.rubric.dimension(dimension_id).name.text_in(lang)),
                xref="x",
                x=middle,
                yref="paper",
                y=1,
                yanchor="bottom",
                font=font(style, 11, style.palette.soft, weight=700),
            )
            for dimension_id, middle in middles.items()
        ],
        "shapes": outline(style, cells, chosen, _CELL),
    }
    is_long = len(names) >= _SECOND_HEAD_FROM
    if is_long:
        layout["xaxis2"] = axis(
            style, overlaying="x", side="bottom", anchor="y", **ticks | {"ticklabelstandoff": 0}
        )
        traces.append({"type": "bar", "xaxis": "x2", "x": [None], "y": [None], "hoverinfo": "skip"})
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=say(lang, "charts.matrix_how_many"),
        room=Room(
            plot=len(names) * _ROW_PX,
            left=label_px(labels) + 12,
            right=60,
            top=head_px,
            bottom=head_px if is_long else 6,
        ),
        traces=traces,
        layout=layout,
        alt=matrix_alt(scene, lang, title),
        table=matrix_table(scene, lang),
        file_name=file_name,
    )


def _columns(scene: Scene) -> tuple[dict[str, float], dict[str, float]]:
    """The x of every criterion, and the middle of every dimension."""
    columns: dict[str, float] = {}
    middles: dict[str, float] = {}
    x = 0.0
    for dimension in scene.rubric.dimensions:
        if not dimension.criteria:
            continue
        first = x
        for criterion in dimension.criteria:
            columns[criterion.id] = x
            x += 1
        middles[dimension.id] = (first + x - 1) / 2
        x += _GROUP_GAP
    return columns, middles
