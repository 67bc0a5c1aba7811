"""Text on its way into a cell."""

from casebook.exports.inert import printable

MOST_CHARS = 32_767
"""What a cell of Excel can hold."""


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
