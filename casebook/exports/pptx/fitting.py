"""Text that fits its box, computed: the size is lowered, then words are left out and that is shown."""

from collections.abc import Sequence

from casebook.charts.text import width_em, wrap
from casebook.exports.cutting import cut_to_lines
from casebook.exports.pptx.shapes import LINE, Paragraph, clean

_SLACK = 0.97
"""Fonts differ: a line is filled only so far."""


def lines_in(text: str, size_pt: float, width_pt: float) -> int:
    """Lines that ``text`` takes at this size."""
    return len(wrap(clean(text), width_pt * _SLACK / size_pt))


def fitting_size(text: str, width_pt: float, height_pt: float, most_pt: float, least_pt: float) -> float:
    """The largest size at which ``text`` fits, ``least_pt`` where it never does."""
    size = most_pt
    while size > least_pt and lines_in(text, size, width_pt) * size * LINE > height_pt:
        size -= 1
    return max(size, least_pt)


def fitting_text(text: str, size_pt: float, width_pt: float, height_pt: float) -> str:
    """``text``, cut with an ellipsis where it takes more lines than fit."""
    most = max(1, int(height_pt / (size_pt * LINE) + 1e-6))
    return cut_to_lines(clean(text), width_pt * _SLACK / size_pt, most)


def height_of(paragraphs: Sequence[Paragraph], width_pt: float) -> float:
    """How high the paragraphs stand, in points."""
    return sum(
        p.before_pt * bool(at)
        + lines_in("".join(r.text for r in p.runs), p.size_pt, width_pt) * p.size_pt * p.line
        for at, p in enumerate(paragraphs)
    )


def width_pt(text: str, size_pt: float) -> float:
    """How wide ``text`` is in one line."""
    return width_em(text) * size_pt
