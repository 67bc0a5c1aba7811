"""Dimension scores side by side: a dot with its interval, and what it stands on."""

from casebook.charts.dimension_message import (
    dimension_alt,
    dimension_standing,
    dimension_title,
    insufficient_key,
)
from casebook.charts.dimension_rows import ScoreRow, dimension_table, row_names, score_rows
from casebook.charts.dimension_strips import draw_strips
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
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, marker, points_text, span_text, text_trace
from casebook.charts.rows import Rows, bands, lay_rows, row_axis, rule, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.standing import joined
from casebook.charts.text import plain, shorten
from casebook.charts.theme import Style
from casebook.wording import say

MOST_LANES = 8
"""Cases that can have a lane each; more are drawn as strips of marks."""
_LEFT, _RIGHT = -2.0, 103.0
_NAME_EM = 8
_SHORT_EM = 12


def dimension_chart(scene: Scene, style: Style) -> Chart:
    """Points, interval and coverage of every case in every dimension, and the index below them.

    Clickable marks carry ``[case_id, dimension_id]`` (``index`` for the index).
    """
    lang = style.lang
    stem = file_stem("dimension-scores", [case.id for case in scene.cases], lang)
    title = dimension_title(scene, lang)
    if not scene.cases:
        return empty_chart(scene, style, title=title, sentence=say(lang, "charts.no_cases"), file_name=stem)
    if len(scene.cases) > MOST_LANES:
        return draw_strips(scene, style, title, stem)
    stands_on = dimension_standing(scene, lang)
    names = row_names(scene, lang)
    labels = wrapped(names, _NAME_EM)
    scores = [score_rows(result) for result in scene.comparison.results]
    # A row without any number needs one line to say so, not one per case.
    lanes = [len(scores) if any(row[i].low is not None for row in scores) else 1 for i in range(len(names))]
    rows = lay_rows(labels, lanes=lanes, lane_px=_lane_px(len(scores)), breaks=[len(names) - 1], break_px=12)
    is_bounds = scene.comparison.silence == "bounds"
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=joined(
            stands_on, say(lang, "charts.dimensions_bounds" if is_bounds else "charts.dimensions_how")
        ),
        room=Room(
            plot=rows.total,
            left=widest_px(labels),
            right=128 if is_bounds else 100,
            top=22,
            bottom=26,
            has_legend=True,
        ),
        traces=[
            *(
                trace
                for at, row in enumerate(scores)
                for trace in _case_traces(scene, style, row, at, rows, names)
            ),
            _missing(scene, style, scores, rows),
            _numbers(style, scores, rows),
        ],
        layout={
            "xaxis": points_axis(style, [_LEFT, _RIGHT]),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [*bands(style, rows), rule(style, y=rows.tops[-1] - 6)],
            "annotations": [
                annotation(
                    style,
                    plain(say(lang, "charts.points_and_coverage")),
                    xref="paper",
                    yref="paper",
                    x=1,
                    y=1,
                    xanchor="left",
                    yanchor="bottom",
                    xshift=-style.px(2),
                    font=font(style, 12, style.palette.soft),
                )
            ],
        },
        alt=dimension_alt(scene, lang, joined(title, stands_on)),
        table=dimension_table(scene, lang),
        file_name=stem,
    )


def _lane_px(cases: int) -> float:
    return 22 if cases <= 4 else 18


def points_axis(style: Style, span: list[float]) -> Spec:
    """An x axis of points, 0–100."""
    return axis(
        style,
        range=span,
        tickvals=[0, 25, 50, 75, 100],
        showgrid=True,
        gridcolor=style.palette.grid,
        tickfont=font(style, 14, style.palette.soft),
    )


def _case_traces(
    scene: Scene, style: Style, scores: tuple[ScoreRow, ...], at: int, rows: Rows, names: list[str]
) -> list[Spec]:
    case, colour = scene.cases[at], style.colour(at)
    name = case.name.text_in(style.lang)
    hovers = [_hover(style, name, names[i], row) for i, row in enumerate(scores)]
    dots = [(i, row) for i, row in enumerate(scores) if row.points is not None]
    spans = [(i, row) for i, row in enumerate(scores) if row.points is None and row.low is not None]
    shared = {
        "type": "scatter",
        "name": plain(name),
        "legendgroup": case.id,
        "hoverinfo": "text",
        **KEEP_WHEN_UNSELECTED,
    }
    dot: Spec = {
        **shared,
        "mode": "markers",
        "x": [row.points for _, row in dots] or [None],
        "y": [rows.lane(i, at) for i, _ in dots] or [None],
        "customdata": [[case.id, row.id] for _, row in dots],
        "hovertext": [hovers[i] for i, _ in dots],
        "marker": marker(style, at),
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [(row.high or 0.0) - (row.points or 0.0) for _, row in dots],
            "arrayminus": [(row.points or 0.0) - (row.low or 0.0) for _, row in dots],
            "color": colour,
            "thickness": style.px(3),
            "width": 0,
        },
    }
    if not spans:
        return [dot]
    lines: Spec = {
        **shared,
        "mode": "lines+markers",
        "x": [x for _, row in spans for x in (row.low, row.high, None)],
        "y": [y for i, _ in spans for y in (rows.lane(i, at), rows.lane(i, at), None)],
        "customdata": [ids for _, row in spans for ids in ([case.id, row.id],) * 3],
        "hovertext": [text for i, _ in spans for text in (hovers[i],) * 3],
        "line": {"color": colour, "width": style.px(3)},
        "marker": marker(style, at, size=10, is_open=True),
    }
    return [lines, dot]


def _hover(style: Style, case: str, dimension: str, row: ScoreRow) -> str:
    lang = style.lang
    if row.low is None:
        return ""
    value = span_text(row.low, row.high)
    details = [dimension]
    if row.points is not None:
        details.append(say(lang, "charts.points", points=points_text(row.points)))
    details.append(say(lang, "charts.interval", span=value))
    details.append(say(lang, "charts.stands_on", scored=row.scored, total=row.total))
    return hover_text(case, details)


def _missing(scene: Scene, style: Style, scores: list[tuple[ScoreRow, ...]], rows: Rows) -> Spec:
    """A word where there is no number: never a mark that could be read as one."""
    lang = style.lang
    word = say(lang, insufficient_key(scene))
    names = [shorten(name, _SHORT_EM) for name in scene.names(lang)]
    texts: list[tuple[float, str]] = []
    for i, lanes in enumerate(rows.lanes):
        missing = [at for at, row in enumerate(scores) if row[i].low is None]
        if len(missing) == len(scores) > 1:
            texts.append((rows.middle(i), say(lang, "charts.insufficient_all", word=word)))
        else:
            texts += [
                (
                    rows.lane(i, min(at, lanes - 1)),
                    say(lang, "charts.insufficient_for", word=word, case=names[at]),
                )
                for at in missing
            ]
    return text_trace(
        style,
        [0.0] * len(texts),
        [y for y, _ in texts],
        [plain(text) for _, text in texts],
        colour=style.palette.soft,
    )


def _numbers(style: Style, scores: list[tuple[ScoreRow, ...]], rows: Rows) -> Spec:
    """The numbers themselves beside their mark, in a column of their own, right of the plot."""
    cells = [
        (rows.lane(i, at), at, row[i])
        for i, lanes in enumerate(rows.lanes)
        for at, row in enumerate(scores[:lanes])
    ]
    is_shared = [all(row[i].low is None for row in scores) for i in range(len(rows.lanes))]
    texts = []
    for i, lanes in enumerate(rows.lanes):
        for at, row in enumerate(scores[:lanes]):
            r = row[i]
            value = span_text(r.low, r.high) if r.points is None else points_text(r.points)
            mark = f'<span style="color:{style.colour(at)}">{style.glyph(at)}</span> '
            texts.append(f"{'' if is_shared[i] and len(scores) > 1 else mark}{value} · {r.coverage}")
    return text_trace(style, [_RIGHT] * len(cells), [y for y, *_ in cells], texts)
