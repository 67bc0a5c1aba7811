"""The difference of two indices, split into the parts that sum to it."""

import msgspec
import pandas as pd

from casebook.charts.dimension_rows import INDEX_ID
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
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, points_text, signed_text, text_trace
from casebook.charts.rows import bands, lay_rows, row_axis, rule, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.standing import joined, standing
from casebook.charts.text import lines, wrap
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.scoring.results import DifferenceSplit
from casebook.scoring.rounding import half_up
from casebook.wording import say

_NAME_EM = 8
_BAR_PX = 24
_SIDE_PX, _MOST_SIDE_LINES = 14, 3
_RIGHT_PX = 10
_SMALLEST_SPAN = 5.0
"""Points: without it a difference of 0.1 would fill the screen."""


def difference_chart(
    scene: Scene, first: str, second: str, split: DifferenceSplit | None, style: Style
) -> Chart:
    """What each dimension adds to index(first) − index(second); the last bar is their sum.

    Bars carry ``[dimension_id]`` (``index`` for the sum).

    Args:
        split: ``split_difference`` of the scene's comparison; None where one of them has no index.

    Raises:
        KeyError: a case is not in ``scene``.
    """
    lang = style.lang
    stem = file_stem("index-difference", [first, second], lang)
    one, two = scene.name(first, lang), scene.name(second, lang)
    if split is None or not split.dimensions:
        return empty_chart(
            scene,
            style,
            title=say(lang, "charts.difference_none_title", first=one, second=two),
            sentence=say(lang, "charts.difference_none"),
            file_name=stem,
        )
    parts = sorted(split.dimensions, key=lambda d: -abs(d.points))
    names = [scene.rubric.dimension(d.dimension).name.text_in(lang) for d in parts]
    total = say(lang, "charts.difference_total")
    labels = wrapped([*names, total], _NAME_EM)
    rows = lay_rows(labels, lane_px=_BAR_PX, gap_px=14, breaks=[len(parts)], break_px=12)
    bars = [
        *(
            _Bar(id=d.dimension, name=name, points=d.points, y=rows.middle(row))
            for row, (d, name) in enumerate(zip(parts, names, strict=True))
        ),
        _Bar(id=INDEX_ID, name=total, points=split.points, y=rows.middle(len(parts))),
    ]
    left = widest_px(labels)
    sides = _sides(style, one, two, style.text_px - left - _RIGHT_PX)
    title = _title(one, two, bars[:-1], split.points, lang)
    stands_on = _standing(scene, split, lang)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=joined(stands_on, _note(scene, split, lang)),
        room=Room(
            plot=rows.total,
            left=left,
            right=_RIGHT_PX,
            top=max(len(side) for side in sides) * _SIDE_PX * 1.3 + 12,
            bottom=30,
        ),
        traces=[_bars(scene, style, split, bars), *_numbers(style, bars)],
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                range=_reach([bar.points for bar in bars]),
                showgrid=True,
                gridcolor=style.palette.grid,
                zeroline=True,
                zerolinecolor=style.palette.ink,
                zerolinewidth=style.px(1.5),
                nticks=7,
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [*bands(style, rows, range(1, len(parts), 2)), rule(style, y=rows.tops[-1] - 6)],
            "annotations": _directions(style, sides),
        },
        alt=_alt(one, two, bars, lang, joined(title, stands_on)),
        table=_table(bars, lang),
        file_name=stem,
    )


def _reach(values: list[float]) -> list[float]:
    """Ends of the x axis: zero is inside, and numbers beside the longest bars have room."""
    low, high = min(0.0, *values), max(0.0, *values)
    room = max(_SMALLEST_SPAN, high - low) * 0.2
    return [low - (room if low < 0 else room / 6), high + (room if high > 0 else room / 6)]


class _Bar(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    points: float
    y: float


def _bars(scene: Scene, style: Style, split: DifferenceSplit, bars: list[_Bar]) -> Spec:
    palette = style.palette
    colours = {
        True: style.colour(scene.position(split.first)),
        False: style.colour(scene.position(split.second)),
    }
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.points for bar in bars],
        "y": [bar.y for bar in bars],
        "width": _BAR_PX,
        "customdata": [[bar.id] for bar in bars],
        "hovertext": [hover_text(bar.name, [signed_text(bar.points)]) for bar in bars],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "color": [colours[bar.points >= 0] for bar in bars],
            "line": {"color": palette.marker_edge, "width": 1},
            # The second cue beside colour and side: bars of the second case are hatched.
            "pattern": {
                "shape": ["" if bar.points >= 0 else "/" for bar in bars],
                "fillmode": "overlay",
                "fgcolor": palette.background,
                "fgopacity": 0.9,
                "size": style.px(9),
                "solidity": 0.25,
            },
        },
        **KEEP_WHEN_UNSELECTED,
    }


def _numbers(style: Style, bars: list[_Bar]) -> list[Spec]:
    """The value at the end of each bar, on the side to which it points."""
    return [
        text_trace(
            style,
            [bar.points for bar in chosen],
            [bar.y for bar in chosen],
            [f"{gap}{signed_text(bar.points)}{gap}" for bar in chosen],
            size=14,
            position=position,
            weight=600,
        )
        for chosen, position, gap in (
            ([bar for bar in bars if bar.points >= 0], "middle right", "\u2009"),
            ([bar for bar in bars if bar.points < 0], "middle left", "\u2009"),
        )
    ]


def _sides(style: Style, one: str, two: str, plot_px: float) -> list[tuple[str, ...]]:
    """Which side speaks for which case: the left and the right half of the plot."""
    most_em = plot_px / 2 / _SIDE_PX - 1
    return [
        wrap(say(style.lang, key, case=name), most_em, _MOST_SIDE_LINES)
        for key, name in (("charts.difference_left", two), ("charts.difference_right", one))
    ]


def _directions(style: Style, sides: list[tuple[str, ...]]) -> list[Spec]:
    return [
        annotation(
            style,
            lines(rows),
            xref="paper",
            yref="paper",
            x=x,
            y=1,
            xanchor=anchor,
            yanchor="bottom",
            yshift=style.px(4),
            align=anchor,
            font=font(style, _SIDE_PX, style.palette.soft, weight=600),
        )
        for x, anchor, rows in zip((0.0, 1.0), ("left", "right"), sides, strict=True)
    ]


def _title(one: str, two: str, parts: list[_Bar], points: float, lang: Lang) -> str:
    """The message: who is ahead, and what contributes most to being ahead."""
    if signed_text(points) == "0.0":
        is_same = all(signed_text(part.points) == "0.0" for part in parts)
        key = "charts.difference_same" if is_same else "charts.difference_equal"
        return say(lang, key, first=one, second=two)
    sign = 1 if points > 0 else -1
    # The largest part that points the same way: a larger one against it would explain nothing.
    most = max(parts, key=lambda part: sign * part.points)
    return say(
        lang,
        "charts.difference_title",
        ahead=one if points > 0 else two,
        behind=two if points > 0 else one,
        gap=points_text(abs(points)),
        dimension=most.name,
        part=signed_text(sign * most.points),
    )


def _standing(scene: Scene, split: DifferenceSplit, lang: Lang) -> str:
    """How likely the one ahead is ahead, and the quotes behind both indices."""
    ahead, behind = (split.first, split.second) if split.points > 0 else (split.second, split.first)
    is_equal = signed_text(split.points) == "0.0"
    chance = scene.odds.ahead(ahead, behind) if scene.odds and not is_equal else None
    return standing(
        scene,
        lang,
        chances=[chance],
        cases={ahead, behind},
        criteria={c.criterion for d in split.dimensions for c in d.criteria},
    )


def _note(scene: Scene, split: DifferenceSplit, lang: Lang) -> str:
    notes = [say(lang, "charts.difference_how")]
    results = [scene.comparison.result(case_id) for case_id in (split.first, split.second)]
    used = {dimension for result in results for dimension in result.dimensions_used}
    left_out = [d.name.text_in(lang) for d in scene.rubric.dimensions if d.id not in used]
    if left_out:
        notes.append(say(lang, "charts.difference_left_out", dimensions=list_of(left_out, lang)))
    if not split.has_same_basis:
        notes.append(say(lang, "charts.difference_bases"))
    if _rounded_sum(split) != half_up(split.points, 1):
        notes.append(say(lang, "charts.difference_rounded"))
    return " ".join(notes)


def _rounded_sum(split: DifferenceSplit) -> float:
    """What a reader gets who adds up the numbers that are shown."""
    return half_up(sum(half_up(d.points, 1) for d in split.dimensions), 1)


def _alt(one: str, two: str, bars: list[_Bar], lang: Lang, title: str) -> str:
    values = ", ".join(f"{bar.name} {signed_text(bar.points)}" for bar in bars)
    return say(lang, "charts.alt_difference", title=title, first=one, second=two, values=values)


def _table(bars: list[_Bar], lang: Lang) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(lang, "charts.column_dimension"): [bar.name for bar in bars],
            say(lang, "charts.column_part"): [half_up(bar.points, 1) for bar in bars],
        }
    )
