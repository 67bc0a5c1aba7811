"""Text on its way into a figure: escaped, measured, wrapped.

Plotly reads a subset of HTML in every text, so nothing that comes from a file or from the
catalogue may reach a figure except through ``plain`` or ``lines``.
"""

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import east_asian_width

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        # TeX between two dollar signs, wherever MathJax happens to be loaded.
        "$": "&#36;",
        # ``%{…}`` is substituted in templates before entities are decoded.
        "{": "&#123;",
        # Streamlit replaces placeholder colours (#000001 … #000040) in the whole figure.
        "#": "&#35;",
        # Plotly would break the line or drop the character.
        "\n": " ",
        "\r": " ",
        "\t": " ",
    }
)

# Advance widths in em, on the generous side of Noto Sans KR, Pretendard and Malgun Gothic.
_WIDE_EM = 0.96
_NARROW_EM = {
    **dict.fromkeys("iIjl.,:;'|!·", 0.31),
    **dict.fromkeys("frt()[]-/ ", 0.38),
    **dict.fromkeys("mwMW%@", 0.9),
    **dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ&–—", 0.68),
}
_USUAL_EM = 0.58
_BREAK_AFTER = " ·/-,–—"
_ELLIPSIS = "…"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """``text`` so that plotly shows exactly these characters, in any place that takes text."""
    # Streamlit renames old map settings wherever a layout value starts with one of these words.
    return text.translate(_ESCAPES).replace("apbox", "&#97;pbox")


def width_em(text: str) -> float:
    """Estimated width of ``text`` in units of its font size."""
    return sum(
        _WIDE_EM if ord(char) > 0x10FF and east_asian_width(char) in "WF" else _NARROW_EM.get(char, _USUAL_EM)
        for char in text
    )


def _pieces(text: str) -> list[str]:
    """``text`` cut after each place where a line may end."""
    found, start = [], 0
    for at, char in enumerate(text, start=1):
        is_inside_number = char in ",–" and text[at : at + 1].isdigit() and text[at - 2 : at - 1].isdigit()
        if char in _BREAK_AFTER and at < len(text) and text[at] not in _BREAK_AFTER and not is_inside_number:
            found.append(text[start:at])
            start = at
    return [*found, text[start:]]


def _split_long(piece: str, max_em: float) -> list[str]:
    """A piece without a good place to break, cut so that every part fits."""
    parts, current = [], ""
    for char in piece:
        if current and width_em(current + char) > max_em:
            parts.append(current)
            current = char
        else:
            current += char
    return [*parts, current]


def shorten(text: str, max_em: float) -> str:
    """``text``, ending in an ellipsis where it would be wider than ``max_em``."""
    if width_em(text) <= max_em:
        return text
    while text and width_em(text + _ELLIPSIS) > max_em:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS


@lru_cache(maxsize=4096)
def wrap(text: str, max_em: float, max_lines: int = 0) -> tuple[str, ...]:
    """``text`` in lines no wider than ``max_em``, broken between words and after ``·`` or ``/``.

    ``max_lines`` > 0 limits their number; the last one then ends in an ellipsis.
    """
    rows, current = [], ""
    for piece in _pieces(" ".join(text.split())):
        if current and width_em((current + piece).rstrip()) > max_em:
            rows.append(current)
            current = ""
        if width_em(piece.rstrip()) > max_em:
            *full, piece = _split_long(piece, max_em)
            rows += full
        current += piece
    rows.append(current)
    stripped = tuple(row.rstrip() for row in rows)
    if not max_lines or len(stripped) <= max_lines:
        return stripped
    rest = " ".join(stripped[max_lines - 1 :])
    return (*stripped[: max_lines - 1], shorten(rest, max_em))


@lru_cache(maxsize=1024)
def balanced(text: str, max_em: float) -> tuple[str, ...]:
    """``text`` in as few lines as ``wrap`` needs, of about equal width: no single word left over."""
    best = wrap(text, max_em)
    width = max_em
    while len(best) > 1 and width > 1:
        width *= 0.95
        rows = wrap(text, width)
        if len(rows) > len(best):
            break
        best = rows
    return best


def wrap_parts(parts: Sequence[str], separator: str, max_em: float) -> tuple[str, ...]:
    """``parts`` joined in lines no wider than ``max_em``, broken between parts where that is possible."""
    rows: list[str] = []
    current = ""
    for part in parts:
        longer = f"{current}{separator}{part}" if current else part
        if current and width_em(longer) > max_em:
            rows += wrap(current, max_em)
            longer = part
        current = longer
    return (*rows, *wrap(current, max_em))


def lines(rows: Sequence[str]) -> str:
    """Rows of plain text as one plotly text."""
    return "<br>".join(plain(row) for row in rows)
