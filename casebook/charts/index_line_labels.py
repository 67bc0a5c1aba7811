"""Texts in the chart of index lines that must not cover each other: names at the ends, shares at rings."""

from collections.abc import Sequence

import msgspec

from casebook.charts.case_rows import mark_text
from casebook.charts.frame import Spec, annotation, font, label_px
from casebook.charts.index_lines_message import crossing_text
from casebook.charts.scene import Scene
from casebook.charts.text import lines as text_lines
from casebook.charts.text import plain, wrap
from casebook.charts.theme import Style
from casebook.robustness.results import Crossing, IndexLine

PLOT_PX = 340
_NAME_EM, _MOST_NAME_LINES, _NAME_PX = 9.0, 2, 14
_MARK_PX, _LEADER_PX = 20, 16
_CLOSE = 9.0
"""Percent: numbers of crossings closer than this stand above and below in turn."""


class EndLabel(msgspec.Struct, frozen=True, kw_only=True):
    """The name of a line and where it stands."""

    line: IndexLine
    rows: tuple[str, ...]
    points: float
    """Where the line ends."""
    middle_px: float
    """Middle of the text, from the top of the plot."""


def ring_numbers(
    style: Style, firsts: Sequence[Crossing], span: tuple[float, float], current_share: float
) -> list[Spec]:
    """The share beside each ring: above, or below where a neighbour or the upper edge is in the way."""
    found, last, was_above = [], -100.0, False
    per_px = (span[1] - span[0]) / PLOT_PX
    for crossing in sorted(firsts, key=lambda c: c.share):
        x = 100 * crossing.share
        is_above = (span[1] - crossing.points) / per_px > 44 and not (x - last < _CLOSE and was_above)
        found.append(
            annotation(
                style,
                plain(crossing_text(crossing.share, current_share)),
                x=x,
                y=crossing.points,
                yanchor="bottom" if is_above else "top",
                xanchor="left" if x < 6 else "right" if x > 94 else "center",
                yshift=style.px(13 if is_above else -13),
                bgcolor=style.palette.background,
                font=font(style, 15, weight=700),
            )
        )
        last, was_above = x, is_above
    return found


def end_labels(
    scene: Scene, named: Sequence[IndexLine], span: tuple[float, float], style: Style
) -> list[EndLabel]:
    """Names beside the ends of the lines, pushed apart so that none covers another."""
    per_px = (span[1] - span[0]) / PLOT_PX
    most_em = max(5.0, min(_NAME_EM, style.text_px * 0.27 / _NAME_PX))
    ends = [(line, next(p for p in reversed(line.points) if p is not None)) for line in named]
    ends.sort(key=lambda end: -end[1])
    rows = [wrap(scene.name(line.case_id, style.lang), most_em, _MOST_NAME_LINES) for line, _ in ends]
    heights = [len(r) * _NAME_PX * 1.3 + 3 for r in rows]
    middles: list[float] = []
    edge = -12.0
    for (_, points), height in zip(ends, heights, strict=True):
        middles.append(max((span[1] - points) / per_px, edge + height / 2))
        edge = middles[-1] + height / 2
    floor = PLOT_PX + 12.0
    for at in reversed(range(len(middles))):
        middles[at] = min(middles[at], floor - heights[at] / 2)
        floor = middles[at] - heights[at] / 2
    return [
        EndLabel(line=line, rows=r, points=points, middle_px=middle)
        for (line, points), r, middle in zip(ends, rows, middles, strict=True)
    ]


def leaders(style: Style, labels: Sequence[EndLabel], span: tuple[float, float]) -> list[Spec]:
    """Thin lines from the ends to the names that were pushed aside."""
    per_px = (span[1] - span[0]) / PLOT_PX
    return [
        {
            "type": "line",
            "xref": "paper",
            "xsizemode": "pixel",
            "xanchor": 1,
            "x0": style.px(6),
            "x1": style.px(_LEADER_PX),
            "yref": "y",
            "y0": label.points,
            "y1": span[1] - label.middle_px * per_px,
            "line": {"color": style.palette.soft, "width": 1},
        }
        for label in labels
    ]


def end_names(
    scene: Scene, style: Style, labels: Sequence[EndLabel], span: tuple[float, float]
) -> list[Spec]:
    """Each name beside its mark."""
    per_px = (span[1] - span[0]) / PLOT_PX
    return [
        annotation(
            style,
            f"{mark_text(style, scene.position(label.line.case_id))} {text_lines(label.rows)}",
            xref="paper",
            x=1,
            xanchor="left",
            xshift=style.px(_LEADER_PX + 2),
            y=span[1] - label.middle_px * per_px,
            yanchor="middle",
            align="left",
            font=font(style, _NAME_PX),
        )
        for label in labels
    ]


def label_room_px(labels: Sequence[EndLabel]) -> float:
    """Room that the names need right of the plot."""
    return _LEADER_PX + _MARK_PX + max((label_px(label.rows, _NAME_PX) for label in labels), default=0.0) + 4
