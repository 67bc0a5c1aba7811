"""Text for a terminal: nothing in it is obeyed, Korean takes two columns, colours only where seen."""

import os
import re
import sys
import unicodedata
from typing import Literal

COLUMNS = 80
"""Every terminal has as many."""

Colour = Literal["bold", "red", "green", "yellow", "dim"]
_CODES: dict[Colour, str] = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33"}
_WORDS = re.compile(r"\S+")


def visible(text: str) -> str:
    """``text`` on one line, with every character that a console would obey or hide written out."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else " " if unicodedata.category(char) == "Zs" else f"<U+{ord(char):04X}>"
        for char in text
    )


def columns_of(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    return sum(_columns_of_char(char) for char in text)


def _columns_of_char(char: str) -> int:
    if unicodedata.combining(char) or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, indent: str = "", columns: int = COLUMNS) -> list[str]:
    """``text`` in lines of at most so many columns, each after ``indent``; a word that is too long is cut."""
    room = max(columns - columns_of(indent), 2)
    lines: list[str] = []
    line = ""
    for word in _WORDS.findall(visible(text)):
        joined = f"{line} {word}" if line else word
        if columns_of(joined) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        line = word
        while columns_of(line) > room:
            head = shortened(line, room)
            lines.append(head)
            line = line[len(head) :]
    return [indent + each for each in ([*lines, line] if line else lines)]


def shortened(text: str, columns: int) -> str:
    """As much of the beginning of ``text`` as fits."""
    used = 0
    for at, char in enumerate(text):
        used += _columns_of_char(char)
        if used > columns:
            return text[:at]
    return text


def padded(text: str, columns: int) -> str:
    """``text`` in exactly so many columns, cut with an ellipsis where it is longer."""
    if columns_of(text) > columns:
        text = shortened(text, columns - 1) + "…"
    return text + " " * (columns - columns_of(text))


def has_colours(is_plain: bool = False) -> bool:
    """Whether the output is a terminal whose reader wants colours."""
    return (
        not is_plain
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
        and sys.stdout.isatty()
    )


def coloured(text: str, colour: Colour, is_wanted: bool) -> str:
    """``text`` in a colour, or as it is."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if is_wanted and text else text
