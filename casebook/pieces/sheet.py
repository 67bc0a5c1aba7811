"""The style of the shared pieces of HTML."""

from functools import cache
from pathlib import Path

_SHEET = Path(__file__).parent / "pieces.css"


@cache
def sheet() -> str:
    """The sheet that every page with pieces needs; ``level_colours`` gives the colours that it names."""
    return _SHEET.read_text("utf-8")
