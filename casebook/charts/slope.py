"""Dimension scores at two moments: one small panel per dimension, one line per case."""

import math

import msgspec
import pandas as pd

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
from casebook.charts.marks import marker, points_text, text_trace
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.text import lines, plain, wrap
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.scoring.results import Comparison, DimensionScore
from casebook.scoring.rounding import half_up
from casebook.wording import say

MOST_LINES = 8
"""Cases with lines of their own; the others stand in the table."""
_COLUMNS = 3
_PANEL_PX, _HEAD_PX, _FOOT_PX = 120.0, 40.0, 24.0
_SIDE_SHARE = 0.09
"""Of a panel's width, left free at each side for numbers."""
_SAME_POINTS = 0.05
_APART_POINTS = 11.0
"""Numbers closer than this would be printed over each other."""


class Slope(msgspec.Struct, frozen=True, kw_only=True):
    """One case in one dimension at two moments; None where it had no number."""

    case_id: str
    dimension: str
    before: float | None
    after: float | None

    @property
    def is_moved(self) -> bool:
        """Whether the number changed, appeared or went."""
        if self.before is None or self.after is None:
            return self.before is not self.after
        return abs(self.after - self.before) >= _SAME_POINTS


def slope_chart(scene: Scene, before: Comparison, moments: tuple[str, str], style: Style) -> Chart:
    """Lines from the scores of ``before`` to those of ``scene``; ``moments`` name the two.

    Cases and dimensions that ``before`` does not have begin where they first have a number.
    """
    lang = style.lang
    stem = file_stem("slopes", [case.id for case in scene.cases], lang)
    if not scene.cases:
        title, sentence = say(lang, "charts.no_cases_title"), say(lang, "charts.no_cases")
        return empty_chart(scene, style, title=title, sentence=sentence, file_name=stem)
    slopes = _slopes(scene, before)
    if not any(s.before is not None or s.after is not None for s in slopes):
        return empty_chart(
            scene,
            style,
            title=say(lang, "history.slope-none-title"),
            sentence=say(lang, "history.slope-none"),
            file_name=stem,
        )
    shown = scene.cases[:MOST_LINES]
    title = _title(scene, slopes, lang)
    subtitle = say(lang, "history.slope-how", first=moments[0], last=moments[1])
    if len(shown) < len(scene.cases):
        subtitle += " · " + say(lang, "history.slope-more", count=len(scene.cases) - len(shown))
    rows = math.ceil(len(scene.rubric.dimensions) / _COLUMNS)
    row_px = _HEAD_PX + _PANEL_PX + _FOOT_PX
    panels = [
        _panel(scene, style, slopes, moments, at, rows, row_px) for at in range(len(scene.rubric.dimensions))
    ]
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=subtitle,
        room=Room(plot=rows * row_px, top=4, bottom=4, has_legend=True),
        traces=[trace for traces, _, _ in panels for trace in traces],
        layout={
            **{name: spec for _, axes, _ in panels for name, spec in axes.items()},
            "annotations": [note for *_, notes in panels for note in notes],
        },
        alt=_alt(scene, slopes, moments, lang, title),
        table=_table(scene, slopes, moments, lang),
        file_name=stem,
    )


def _slopes(scene: Scene, before: Comparison) -> tuple[Slope, ...]:
    earlier = {(r.case_id, d.dimension): d for r in before.results for d in r.dimensions}

    def points(score: DimensionScore | None) -> float | None:
        return None if score is None else score.points

    return tuple(
        Slope(
            case_id=result.case_id,
            dimension=d.dimension,
            before=points(earlier.get((result.case_id, d.dimension))),
            after=d.points,
        )
        for result in scene.comparison.results
        for d in result.dimensions
    )


def _title(scene: Scene, slopes: tuple[Slope, ...], lang: Lang) -> str:
    moved = [s for s in slopes if s.is_moved]
    if not moved:
        return say(lang, "history.slope-title-none")
    both = [s for s in moved if s.before is not None and s.after is not None]
    if not both:
        return say(lang, "history.slope-title-came", count=len(moved))
    widest = max(both, key=lambda s: abs((s.after or 0.0) - (s.before or 0.0)))
    return say(
        lang,
        "history.slope-title-one" if len(moved) == 1 else "history.slope-title-many",
        count=len(moved),
        case=scene.short_name(widest.case_id, lang),
        dimension=scene.rubric.dimension(widest.dimension).name.text_in(lang),
        before=points_text(widest.before or 0.0),
        after=points_text(widest.after or 0.0),
    )


def _panel(
    scene: Scene,
    style: Style,
    slopes: tuple[Slope, ...],
    moments: tuple[str, str],
    at: int,
    rows: int,
    row_px: float,
) -> tuple[list[Spec], dict[str, Spec], list[Spec]]:
    """Traces, axes and texts of the dimension at this position."""
    dimension = scene.rubric.dimensions[at]
    number = str(at + 1) if at else ""
    row, column = divmod(at, _COLUMNS)
    width = 1 / _COLUMNS
    top = 1 - row / rows
    domain = [column * width + _SIDE_SHARE * width, (column + 1) * width - _SIDE_SHARE * width]
    heights = [top - (_HEAD_PX + _PANEL_PX) / (rows * row_px), top - _HEAD_PX / (rows * row_px)]
    own = [s for s in slopes if s.dimension == dimension.id and scene.position(s.case_id) < MOST_LINES]
    own.sort(key=lambda s: s.is_moved)  # drawn last: on top
    traces = [_line(scene, style, s, moments, number) for s in own]
    traces += [_numbers(style, own, number, is_after=side) for side in (False, True)]
    head_em = style.text_px / _COLUMNS / 15
    place = {"xref": "paper", "x": column * width + width / 2, "yref": "paper", "xanchor": "center"}
    notes = [
        annotation(
            style,
            lines(wrap(dimension.name.text_in(style.lang), head_em, 2)),
            **place,
            y=heights[1],
            yanchor="bottom",
            yshift=style.px(6),
            font=font(style, 14, weight=700),
        )
    ]
    has_numbers = any(s.before is not None or s.after is not None for s in own)
    if not has_numbers:
        notes.append(
            annotation(
                style,
                plain(say(style.lang, "history.slope-no-number")),
                **place,
                y=sum(heights) / 2,
                yanchor="middle",
                font=font(style, 13, style.palette.soft),
            )
        )
    axes = {
        f"xaxis{number}": axis(
            style,
            range=[-0.45, 1.45],
            domain=domain,
            anchor=f"y{number}",
            tickvals=[0, 1],
            ticktext=[plain(say(style.lang, "history.before")), plain(say(style.lang, "history.after"))],
            tickfont=font(style, 12, style.palette.soft),
        ),
        f"yaxis{number}": axis(
            style,
            range=[-8, 108],
            domain=[max(0.0, h) for h in heights],
            anchor=f"x{number}",
            tickvals=[0, 50, 100],
            showticklabels=False,
            # A line behind the word for no number would strike it through.
            showgrid=has_numbers,
            gridcolor=style.palette.grid,
        ),
    }
    return traces, axes, notes


def _line(scene: Scene, style: Style, slope: Slope, moments: tuple[str, str], number: str) -> Spec:
    at = scene.position(slope.case_id)
    lang = style.lang
    name = scene.name(slope.case_id, lang)
    details = [
        f"{moment}: {_value(points, lang)}"
        for moment, points in zip(moments, (slope.before, slope.after), strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": plain(name),
        "xaxis": f"x{number}",
        "yaxis": f"y{number}",
        "x": [0, 1],
        "y": [slope.before, slope.after],
        "hoverinfo": "text",
        "hovertext": [hover_text(name, details)] * 2,
        "line": {
            "color": style.colour(at),
            "width": style.px(3 if slope.is_moved else 1.5),
            "dash": "solid" if slope.is_moved else "dot",
        },
        "marker": marker(style, at, size=10),
        "cliponaxis": False,
        "showlegend": False,
    }


def _numbers(style: Style, slopes: list[Slope], number: str, *, is_after: bool) -> Spec:
    """Numbers at one side of a panel; where they would lie over each other, those that moved come first."""
    kept: list[float] = []
    for slope in sorted(slopes, key=lambda s: not s.is_moved):
        value = slope.after if is_after else slope.before
        if value is not None and all(abs(value - other) >= _APART_POINTS for other in kept):
            kept.append(value)
    return text_trace(
        style,
        [1.12 if is_after else -0.12] * len(kept),
        kept,
        [plain(points_text(v)) for v in kept],
        size=12,
        position="middle right" if is_after else "middle left",
        xaxis=f"x{number}",
        yaxis=f"y{number}",
    )


def _value(points: float | None, lang: Lang) -> str:
    return (
        say(lang, "history.slope-no-number")
        if points is None
        else say(lang, "charts.points", points=points_text(points))
    )


def _alt(scene: Scene, slopes: tuple[Slope, ...], moments: tuple[str, str], lang: Lang, title: str) -> str:
    told = [
        say(
            lang,
            "history.slope-alt",
            case=scene.name(s.case_id, lang),
            dimension=scene.rubric.dimension(s.dimension).name.text_in(lang),
            before=_value(s.before, lang),
            after=_value(s.after, lang),
        )
        for s in ([s for s in slopes if s.is_moved] or slopes)
    ]
    sentence = say(lang, "history.slope-how", first=moments[0], last=moments[1])
    return f"{title}. {sentence}. {list_of(told, lang, 20)}".rstrip(". ") + "."


def _table(scene: Scene, slopes: tuple[Slope, ...], moments: tuple[str, str], lang: Lang) -> pd.DataFrame:
    def column(values: list[float | None]) -> pd.Series:
        return pd.Series([None if v is None else half_up(v, 1) for v in values], dtype="Float64")

    return pd.DataFrame(
        {
            say(lang, "charts.column_case"): [scene.name(s.case_id, lang) for s in slopes],
            say(lang, "charts.column_dimension"): [
                scene.rubric.dimension(s.dimension).name.text_in(lang) for s in slopes
            ],
            say(lang, "history.column-before", moment=moments[0]): column([s.before for s in slopes]),
            say(lang, "history.column-after", moment=moments[1]): column([s.after for s in slopes]),
        }
    )
