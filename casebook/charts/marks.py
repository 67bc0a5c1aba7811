"""Marks and numbers that several charts share."""

from casebook.charts.frame import Spec
from casebook.charts.theme import Style
from casebook.scoring.rounding import half_up

KEEP_WHEN_UNSELECTED: Spec = {
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 1}},
}
"""Choosing one mark must not fade the others: a pale number looks like a weak one."""


def points_text(points: float) -> str:
    """Points with at most one decimal, halves upward, e.g. ``6.3`` for 6.25, and ``75``."""
    return f"{half_up(points, 1):.1f}".removesuffix(".0")


def signed_text(points: float) -> str:
    """A difference with its sign and one decimal, e.g. ``+8.3`` and ``−2.0``."""
    text = f"{half_up(abs(points), 1):.1f}"
    if text == "0.0":
        return "0.0"
    return f"{'+' if points > 0 else '−'}{text}"


def span_text(low: float | None, high: float | None) -> str:
    """A range, e.g. ``25–75``; one number when it has no width, a dash when there is none."""
    if low is None or high is None:
        return "–"
    first, last = points_text(low), points_text(high)
    return first if first == last else f"{first}–{last}"


def marker(style: Style, position: int, *, size: float = 13, is_open: bool = False) -> Spec:
    """The marker of the case at this position of the comparison."""
    colour = style.colour(position)
    edge = colour if is_open else style.palette.marker_edge
    return {
        "symbol": style.symbol(position),
        "size": style.px(size),
        "color": style.palette.background if is_open else colour,
        "line": {"width": style.px(2) if is_open else 1, "color": edge},
    }


def text_trace(
    style: Style,
    x: list[float],
    y: list[float],
    text: list[str],
    *,
    size: float = 13,
    colour: str = "",
    position: str = "middle right",
    weight: int = 400,
    **own: object,
) -> Spec:
    """Texts at places of the axes, many at once; ``text`` must have come through ``plain``."""
    ink = colour or style.palette.ink
    return {
        "type": "scatter",
        "mode": "text",
        "cliponaxis": False,
        "x": x or [None],
        "y": y or [None],
        "text": text or [""],
        "textposition": position,
        "textfont": {"size": style.px(size), "color": ink, "weight": weight},
        "hoverinfo": "skip",
        "showlegend": False,
        "selected": {"textfont": {"color": ink}},
        "unselected": {"textfont": {"color": ink}},
        **own,
    }
