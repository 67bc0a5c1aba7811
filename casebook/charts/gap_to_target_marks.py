"""The marks of the chart from a case to a target: bars in points, and cells where there are none."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from casebook.charts.frame import Spec, hover_text, label_px
from casebook.charts.gap_to_target_message import gap_details, levels_text, silent_brief, silent_text
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, signed_text, text_trace
from casebook.charts.rows import Rows
from casebook.charts.scene import Scene
from casebook.charts.text import plain, shorten
from casebook.charts.theme import Style
from casebook.improvement.results import GapRow, GapTable, RowGroup
from casebook.wording import say

BAR_PX = 24
_WORD_PX = 13

RowKind = Literal["gap", "outside", "silent", "ahead"]
_KIND: dict[RowGroup, RowKind] = {
    "behind": "gap",
    "behind-outside": "outside",
    "silent": "silent",
    "level": "ahead",
    "ahead": "ahead",
}
KINDS: tuple[RowKind, ...] = ("gap", "outside", "silent", "ahead")


class TargetRow(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion as it is drawn."""

    gap: GapRow
    kind: RowKind
    name: str
    hover: str
    words: tuple[str, ...]
    """What stands in the place of a bar, the longest first; empty where there is a bar."""


def target_row(scene: Scene, gaps: GapTable, gap: GapRow, target_name: str, style: Style) -> TargetRow:
    """The criterion with everything that is written about it."""
    lang = style.lang
    kind = _KIND[gap.group]
    words: tuple[str, ...] = ()
    if kind == "silent":
        words = (
            silent_text(scene, gaps, gap, target_name, lang),
            silent_brief(scene, gaps, gap, target_name, lang),
        )
    elif gap.gap_points is None:
        words = (
            say(lang, "robustness_charts.gap_outside_cell"),
            say(lang, "robustness_charts.gap_not_in_index"),
        )
    name = scene.rubric.criterion(gap.criterion).name.text_in(lang)
    return TargetRow(
        gap=gap,
        kind=kind,
        name=name,
        words=words,
        hover=hover_text(name, gap_details(scene, gaps, gap, target_name, lang)),
    )


def target_traces(
    style: Style,
    ordered: Sequence[TargetRow],
    rows: Rows,
    position: int,
    span: tuple[float, float],
    plot_px: float,
) -> list[Spec]:
    """Bars, cells, and what is written in and beside them.

    Args:
        position: of the case in the comparison.
        span: ends of the x axis.
        plot_px: its least length.
    """
    at = {id(row): rows.middle(i) for i, row in enumerate(ordered)}
    bars = [row for row in ordered if row.gap.gap_points is not None and row.kind in {"gap", "ahead"}]
    cells = [row for row in ordered if row.kind in {"outside", "silent"}]
    levels = [row for row in ordered if row.kind != "silent"]
    traces: list[Spec] = []
    if bars:
        traces.append(_bars(style, bars, [at[id(row)] for row in bars], position))
    traces += [
        _cells(style, [row for row in cells if row.kind == kind], at, span, kind)
        for kind in ("outside", "silent")
        if any(row.kind == kind for row in cells)
    ]
    for is_left in (False, True):
        chosen = [row for row in bars if ((row.gap.gap_points or 0.0) < 0) == is_left]
        traces.append(
            text_trace(
                style,
                [row.gap.gap_points or 0.0 for row in chosen],
                [at[id(row)] for row in chosen],
                [f"\u2009{signed_text(row.gap.gap_points or 0.0)}\u2009" for row in chosen],
                size=15,
                weight=600,
                position="middle left" if is_left else "middle right",
            )
        )
    middle = (span[0] + span[1]) / 2
    words = [row for row in ordered if row.words]
    traces.append(
        text_trace(
            style,
            [middle] * len(words),
            [at[id(row)] for row in words],
            [plain(_fitting(row.words, plot_px)) for row in words],
            size=_WORD_PX,
            position="middle center",
        )
    )
    traces.append(
        text_trace(
            style,
            [span[1]] * len(levels),
            [at[id(row)] for row in levels],
            [plain(f"\u2002{levels_text(row.gap)}") for row in levels],
            size=15,
            weight=600,
        )
    )
    return traces


def _fitting(words: Sequence[str], plot_px: float) -> str:
    """The longest that fits."""
    room = plot_px - 12
    for text in words:
        if label_px([text], _WORD_PX) <= room:
            return text
    return shorten(words[-1], room / _WORD_PX)


def _shared(rows: Sequence[TargetRow]) -> Spec:
    return {
        "type": "bar",
        "orientation": "h",
        "width": BAR_PX,
        "customdata": [[row.gap.criterion] for row in rows],
        "hovertext": [row.hover for row in rows],
        "hoverinfo": "text",
        "showlegend": False,
        **KEEP_WHEN_UNSELECTED,
    }


def _bars(style: Style, bars: Sequence[TargetRow], places: list[float], position: int) -> Spec:
    points = [row.gap.gap_points or 0.0 for row in bars]
    return _shared(bars) | {
        "x": points,
        "y": places,
        "marker": {
            "color": style.colour(position),
            "line": {"color": style.palette.marker_edge, "width": 1},
            # The second cue beside the side: where the case is ahead, bars are hatched.
            "pattern": {
                "shape": ["" if value >= 0 else "/" for value in points],
                "fillmode": "overlay",
                "fgcolor": style.palette.background,
                "fgopacity": 0.9,
                "size": style.px(9),
                "solidity": 0.25,
            },
        },
    }


def _cells(
    style: Style, rows: Sequence[TargetRow], at: dict[int, float], span: tuple[float, float], kind: RowKind
) -> Spec:
    """Cells across the whole plot, so that none is taken for a bar: outlined, or hatched for silence."""
    palette = style.palette
    pattern = {
        "shape": "/" if kind == "silent" else "",
        "fillmode": "overlay",
        "fgcolor": palette.silence,
        "fgopacity": 0.35,
        "bgcolor": palette.background,
        "size": style.px(8),
        "solidity": 0.12,
    }
    return _shared(rows) | {
        "x": [span[1] - span[0]] * len(rows),
        "base": [span[0]] * len(rows),
        "y": [at[id(row)] for row in rows],
        "marker": {
            "color": palette.background,
            "line": {"width": style.px(1.5) if kind == "outside" else 0, "color": palette.level_edge},
            "pattern": pattern,
        },
    }
