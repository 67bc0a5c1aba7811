"""How cells look: fonts that every Korean office has, few colours, numbers as on screen."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from casebook.charts.theme import LIGHT
from casebook.exports.columns import NUMBERS, Kind
from casebook.model import Lang
from casebook.wording import say

FONT: dict[str, Any] = {"font_name": "맑은 고딕", "font_size": 10, "font_scheme": ""}
HEAD = "#0b3f70"
SOFT_HEAD = "#5d6b7c"
INPUT = "#fff4c2"
_FORMATS: dict[Kind, str] = {
    "points": "0.0",
    "share": "0.0%",
    "number": "0.####",
    "rank": "0",
    "level": "0",
    "count": "0",
}
_CENTRED: frozenset[Kind] = frozenset({"level", "rank", "count", "flag", "date", "code"})


class Looks:
    """Formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **properties: Any) -> Format:
        """The format with these properties of XlsxWriter besides the font."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({**FONT, **properties})
        return self._made[key]

    def cell(
        self, kind: Kind, lang: Lang, *, is_soft: bool = False, is_input: bool = False, **more: Any
    ) -> Format:
        """The format of a cell of data."""
        properties: dict[str, Any] = {"valign": "top", "bottom": 1, "bottom_color": LIGHT.grid, **more}
        if kind == "flag":
            yes, no = (say(lang, f"tables.{word}") for word in ("yes", "no"))
            properties["num_format"] = f'"{yes}";"{yes}";"{no}"'
        elif kind in NUMBERS:
            properties["num_format"] = _FORMATS[kind]
        else:
            properties["text_wrap"] = True
        if kind in _CENTRED:
            properties["align"] = "center"
        if is_soft:
            properties["font_color"] = SOFT_HEAD
        if is_input:
            properties |= {"bg_color": INPUT, "border": 1, "border_color": "#c9a400", "locked": False}
        return self.of(**properties)

    def head(self, *, is_soft: bool = False) -> Format:
        """The format of a heading."""
        return self.of(
            bold=True,
            font_color="#ffffff",
            bg_color=SOFT_HEAD if is_soft else HEAD,
            text_wrap=True,
            valign="vcenter",
            align="center",
            border=1,
            border_color="#ffffff",
        )
