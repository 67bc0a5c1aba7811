"""Dimension scores of many cases: one strip of marks per dimension, with its median."""

from statistics import median

from casebook.charts.dimension_message import dimension_alt, dimension_standing
from casebook.charts.dimension_rows import ScoreRow, dimension_table, row_names, score_rows
from casebook.charts.frame import Chart, Room, Spec, axis, build_chart, font, hover_text
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, points_text, text_trace
from casebook.charts.rows import bands, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene
from casebook.charts.standing import joined
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.wording import say

_STRIP_PX = 54
_SPREAD_PX = 40
# Successive multiples of the golden ratio fill a strip evenly and are the same on every drawing.
_GOLDEN = 0.6180339887498949
_NAME_EM = 8


def draw_strips(scene: Scene, style: Style, title: str, file_name: str) -> Chart:
    """Every case as one mark per dimension; a cross marks the median."""
    lang = style.lang
    stands_on = dimension_standing(scene, lang)
    names = row_names(scene, lang)
    labels = wrapped(names, _NAME_EM)
    rows = lay_rows(labels, lane_px=_STRIP_PX)
    scores = [score_rows(result) for result in scene.comparison.results]
    columns = [[row[i] for row in scores] for i in range(len(names))]
    is_bounds = scene.comparison.silence == "bounds"
    missing = [sum(row.points is None for row in column) for column in columns]
    summary = [
        say(lang, "charts.strip_summary", median=_median_text(column), missing=count)
        for column, count in zip(columns, missing, strict=True)
    ]
    how = say(lang, "charts.strips_bounds" if is_bounds else "charts.strips_how", cases=len(scores))
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=joined(stands_on, how),
        room=Room(plot=rows.total, left=widest_px(labels), right=150, bottom=26),
        traces=[
            _marks(scene, style, columns, [rows.middle(i) for i in range(len(names))], names),
            _medians(style, columns, [rows.middle(i) for i in range(len(names))]),
            text_trace(
                style,
                [103.0] * len(names),
                [rows.middle(i) for i in range(len(names))],
                [plain(text) for text in summary],
            ),
        ],
        layout={
            "xaxis": axis(
                style,
                range=[-2, 103],
                tickvals=[0, 25, 50, 75, 100],
                showgrid=True,
                gridcolor=style.palette.grid,
                tickfont=font(style, 14, style.palette.soft),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": bands(style, rows),
        },
        alt=dimension_alt(scene, lang, joined(title, stands_on)),
        table=dimension_table(scene, lang),
        file_name=file_name,
    )


def _median_text(column: list[ScoreRow]) -> str:
    known = [row.points for row in column if row.points is not None]
    return points_text(median(known)) if known else "–"


def _marks(
    scene: Scene, style: Style, columns: list[list[ScoreRow]], middles: list[float], names: list[str]
) -> Spec:
    x, y, ids, hovers = [], [], [], []
    case_names = scene.names(style.lang)
    for column, middle, dimension in zip(columns, middles, names, strict=True):
        for at, row in enumerate(column):
            if row.points is None:
                continue
            x.append(row.points)
            y.append(round(middle + (at * _GOLDEN % 1 - 0.5) * _SPREAD_PX, 1))
            ids.append([row.case_id, row.id])
            hovers.append(hover_text(case_names[at], [f"{dimension} {points_text(row.points)}"]))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": x or [None],
        "y": y or [None],
        "customdata": ids,
        "hovertext": hovers,
        "hoverinfo": "text",
        "marker": {
            "symbol": "circle",
            "size": style.px(8),
            "color": style.colour(0),
            "opacity": 0.55,
            "line": {"width": 0},
        },
        **KEEP_WHEN_UNSELECTED,
        "unselected": {"marker": {"opacity": 0.55}},
    }


def _medians(style: Style, columns: list[list[ScoreRow]], middles: list[float]) -> Spec:
    known = [
        (median(values), middle)
        for column, middle in zip(columns, middles, strict=True)
        if (values := [row.points for row in column if row.points is not None])
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in known] or [None],
        "y": [y for _, y in known] or [None],
        "hoverinfo": "skip",
        "marker": {
            "symbol": "line-ns",
            "size": style.px(_SPREAD_PX),
            "line": {"width": style.px(4), "color": style.palette.ink},
        },
        **KEEP_WHEN_UNSELECTED,
    }
