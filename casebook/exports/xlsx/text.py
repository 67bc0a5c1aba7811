"""Text on its way into a cell, and how much room it takes there."""

import math

from casebook.exports.inert import printable

MOST_CHARS = 32_767
"""What a cell of Excel can hold."""
_EM = 0.52
"""Ems of the usual font that one unit of a column's width holds."""
_LINE_POINTS = 14.0
_TALLEST_POINTS = 409.0
"""No program makes a row taller."""


def cell_words(text: str) -> str:
    """``text`` as a cell can hold it: nothing that breaks the file, and cut with … where it is too long."""
    safe = printable(text)
    return safe if _units(safe) <= MOST_CHARS else _cut(safe)


def _units(text: str) -> int:
    # Excel counts in UTF-16, and so does a character beyond the basic plane.
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str) -> str:
    data = text.encode("utf-16-le")[: 2 * (MOST_CHARS - 1)]
    return data.decode("utf-16-le", "ignore") + "…"


def lines_of(text: str, width: int) -> int:
    """In how many lines ``text`` stands in a column of this width, rather one too many."""
    return sum(max(1, math.ceil(_ems(line) / (width * _EM))) for line in text.split("\n"))


def height_of(lines: int) -> float:
    """The height, in points, of a row of so many lines."""
    return min(_TALLEST_POINTS, lines * _LINE_POINTS + 4)


def _ems(text: str) -> float:
    # Korean takes three bytes and a whole em, Latin one byte and about half an em.
    wide = (len(text.encode("utf-8", "replace")) - len(text)) / 2
    return 0.96 * wide + 0.58 * (len(text) - wide)
