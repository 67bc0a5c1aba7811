"""Rows of a dot plot, laid out in pixels from the top; cases share a row on lanes of their own."""

from collections.abc import Sequence

import msgspec

from casebook.charts.frame import Spec, axis, label_px
from casebook.charts.text import lines, wrap
from casebook.charts.theme import Style

LABEL_EM = 12.5
"""Width of row labels: about twelve Hangul syllables, then a new line."""


class Rows(msgspec.Struct, frozen=True, kw_only=True):
    """Where each row and each lane lies; one unit of the y axis is one pixel at scale 1."""

    tops: tuple[float, ...]
    heights: tuple[float, ...]
    lane_px: float
    lanes: tuple[int, ...]
    """Lanes of each row."""

    @property
    def total(self) -> float:
        """Height of all rows."""
        return self.tops[-1] + self.heights[-1] if self.tops else 0.0

    def middle(self, row: int) -> float:
        """The y of the middle of a row."""
        return self.tops[row] + self.heights[row] / 2

    def lane(self, row: int, lane: int) -> float:
        """The y of a lane of a row."""
        return self.middle(row) + (lane - (self.lanes[row] - 1) / 2) * self.lane_px


def lay_rows(
    labels: Sequence[tuple[str, ...]],
    *,
    lanes: int | Sequence[int] = 1,
    lane_px: float = 20,
    gap_px: float = 14,
    breaks: Sequence[int] = (),
    break_px: float = 26,
) -> Rows:
    """Rows high enough for their lanes and their wrapped labels; ``breaks`` leave room above a row."""
    tops, heights, at = [], [], 0.0
    counts = [lanes] * len(labels) if isinstance(lanes, int) else lanes
    for row, (label, count) in enumerate(zip(labels, counts, strict=True)):
        at += break_px if row in breaks else 0.0
        height = max(count * lane_px, len(label) * 19) + gap_px
        tops.append(at)
        heights.append(height)
        at += height
    return Rows(tops=tuple(tops), heights=tuple(heights), lane_px=lane_px, lanes=tuple(counts))


def wrapped(names: Sequence[str], max_em: float = LABEL_EM) -> list[tuple[str, ...]]:
    """Names in at most three lines each."""
    return [wrap(name, max_em, 3) for name in names]


def widest_px(labels: Sequence[tuple[str, ...]]) -> float:
    """Room that the labels need, with a little distance from the plot."""
    return max((label_px(label) for label in labels), default=0.0) + 12


def row_axis(style: Style, labels: Sequence[tuple[str, ...]], rows: Rows, **own: object) -> Spec:
    """The y axis that carries the labels."""
    return axis(
        style,
        range=[rows.total, 0],
        tickmode="array",
        tickvals=[rows.middle(row) for row in range(len(labels))],
        ticktext=[lines(label) for label in labels],
        ticklabelstandoff=style.px(6),
        **own,
    )


def bands(style: Style, rows: Rows, which: Sequence[int] | None = None) -> list[Spec]:
    """Every second row on a faint band, so that the eye keeps its line across a wide screen."""
    chosen = range(1, len(rows.tops), 2) if which is None else which
    return [
        {
            "type": "rect",
            "layer": "below",
            "xref": "paper",
            "yref": "y",
            "x0": 0,
            "x1": 1,
            "y0": rows.tops[row],
            "y1": rows.tops[row] + rows.heights[row],
            "fillcolor": style.palette.band,
            "line": {"width": 0},
        }
        for row in chosen
    ]


def rule(style: Style, *, x: float | None = None, y: float | None = None, dash: str = "solid") -> Spec:
    """A thin line across the plot, at one x or at one y of the axes."""
    across = {"xref": "paper", "x0": 0, "x1": 1} if x is None else {"xref": "x", "x0": x, "x1": x}
    along = {"yref": "paper", "y0": 0, "y1": 1} if y is None else {"yref": "y", "y0": y, "y1": y}
    line = {"color": style.palette.soft, "width": 1, "dash": dash}
    return {"type": "line", "layer": "below", **across, **along, "line": line}
