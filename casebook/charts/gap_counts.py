"""Criteria of many cases: how many stand at each level, and how many are silent."""

from collections.abc import Sequence

from casebook.charts.frame import Chart, Room, Spec, build_chart, hover_text
from casebook.charts.gap_message import gap_alt, gap_subtitle, gap_table
from casebook.charts.level_scale import SILENT_X, level_axis, level_grid
from casebook.charts.marks import text_trace
from casebook.charts.rows import bands, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene
from casebook.charts.theme import Style
from casebook.model.rubric import LEVELS
from casebook.scoring.results import CriterionGap
from casebook.wording import say

_ROW_PX = 44
_LARGEST_PX = 40


def draw_counts(
    scene: Scene, gaps: Sequence[CriterionGap], style: Style, *, title: str, file_name: str
) -> Chart:
    """A circle per level whose area is the number of cases, with that number in it."""
    lang = style.lang
    names = [scene.rubric.criterion(gap.criterion).name.text_in(lang) for gap in gaps]
    labels = wrapped(names)
    rows = lay_rows(labels, lane_px=_ROW_PX, gap_px=0)
    counted: list[tuple[float, float, int, str]] = []
    silent: list[tuple[float, float, int, str]] = []
    for row, gap in enumerate(gaps):
        for level in LEVELS:
            count = sum(s.score == level for s in gap.scores)
            if count:
                label = say(lang, "charts.cases_at_level", level=level, count=count)
                counted.append((float(level), rows.middle(row), count, hover_text(names[row], [label])))
        if gap.silent:
            label = say(lang, "charts.cases_silent", count=len(gap.silent))
            silent.append((SILENT_X, rows.middle(row), len(gap.silent), hover_text(names[row], [label])))
    palette = style.palette
    most = len(scene.cases)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=gap_subtitle(scene, gaps, say(lang, "charts.gaps_counts", cases=most), lang),
        room=Room(plot=rows.total, left=widest_px(labels), right=10, top=26, bottom=4),
        traces=[
            _circles(style, counted, most, palette.levels[2], palette.levels[2]),
            _circles(style, silent, most, palette.background, palette.silence),
            _numbers(style, counted, palette.level_inks[2]),
            _numbers(style, silent, palette.soft),
        ],
        layout={
            "xaxis": level_axis(style),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [*bands(style, rows), *level_grid(style, rows)],
        },
        alt=gap_alt(scene, gaps, lang, title),
        table=gap_table(scene, gaps, lang),
        file_name=file_name,
    )


def _circles(
    style: Style, places: list[tuple[float, float, int, str]], most: int, fill: str, edge: str
) -> Spec:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, *_ in places] or [None],
        "y": [y for _, y, *_ in places] or [None],
        "hovertext": [hover for *_, hover in places],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "size": [round(style.px(_LARGEST_PX) * (count / most) ** 0.5, 1) for _, _, count, _ in places]
            or 1,
            "color": fill,
            "opacity": 1,
            "line": {"color": edge, "width": style.px(1.5)},
        },
    }


def _numbers(style: Style, places: list[tuple[float, float, int, str]], ink: str) -> Spec:
    return text_trace(
        style,
        [x for x, *_ in places],
        [y for _, y, *_ in places],
        [str(count) for _, _, count, _ in places],
        colour=ink,
        position="middle center",
    )
