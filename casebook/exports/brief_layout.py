"""Sizes of the one-page brief, shared by all its formats, and how high its content stands on the page."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from casebook.charts.text import width_em, wrap
from casebook.exports.brief_values import Brief, BriefQuote, BriefRow, BriefTable
from casebook.exports.chart_data import ChartData
from casebook.exports.native_chart_xml import Room
from casebook.model import Lang
from casebook.scoring import LIKELY_SHARE, ROBUST_SHARE, whole_points
from casebook.wording import say

PAGE_MM = (210.0, 297.0)
SIDE_MM, TOP_MM, BOTTOM_MM = 20.0, 15.0, 15.0
FOOTER_ABOVE_EDGE_MM = 8.0
"""The footer stands in the lower margin, which grows with it."""
TEXT_MM = PAGE_MM[0] - 2 * SIDE_MM
POINTS_PER_MM = 72 / 25.4

Part = Literal[
    "title", "date", "heading", "item", "setting", "head", "cell", "cell-note", "note", "quote", "footer"
]


class Type(msgspec.Struct, frozen=True, kw_only=True):
    """How one kind of line is set."""

    size_pt: float
    line_pt: float
    """From line to line, exactly, whatever the font's own height."""
    before_pt: float = 0
    after_pt: float = 0
    indent_mm: float = 0
    """Of all lines but the first, which begins ``hang_mm`` further left with its mark."""
    hang_mm: float = 0
    is_bold: bool = False


TYPES: dict[Part, Type] = {
    "title": Type(size_pt=17, line_pt=23, after_pt=2, is_bold=True),
    "date": Type(size_pt=9, line_pt=12),
    "heading": Type(size_pt=11.5, line_pt=15, before_pt=5, after_pt=1, is_bold=True),
    "item": Type(size_pt=10, line_pt=13.5, indent_mm=7, hang_mm=5),
    "setting": Type(size_pt=9, line_pt=12, indent_mm=10, hang_mm=3),
    "head": Type(size_pt=8.5, line_pt=11.5, is_bold=True),
    "cell": Type(size_pt=9, line_pt=11.5),
    "cell-note": Type(size_pt=7.5, line_pt=9.5),
    "note": Type(size_pt=8, line_pt=10.5, indent_mm=3, hang_mm=3),
    "quote": Type(size_pt=9, line_pt=12, indent_mm=5, hang_mm=3),
    "footer": Type(size_pt=7, line_pt=9),
}
CELL_PADDING_PT = 1.5
"""Above and below the text of a cell."""
CELL_SIDE_MM = 1.0
_FIRST_COLUMN_MM, _RANK_MM, _LEAST_COLUMN_MM = 25.0, 29.0, 13.0
_BOLD_SHARE = 1.1
_STRETCH: dict[Lang, float] = {"ko": 1.0, "en": 1.12}
"""Fonts that stand in for a Latin one that a machine does not have are wider than it."""
CHART_TEXT_PT = 7.5
_BAR_MM, _BETWEEN_GROUPS_BARS, _AXES_MM = 2.75, 0.6, 11.0
_LOWEST_CHART_MM, _HIGHEST_CHART_MM = 26.0, 56.0
_USED_SHARE = 0.975
"""Offices break lines differently and their fonts differ: the page is not planned to its last line."""


def column_widths_mm(table: BriefTable, lang: Lang) -> tuple[float, ...]:
    """Width of each column, so that words and numbers stay whole; together the width of the text."""
    rest = TEXT_MM - _FIRST_COLUMN_MM - _RANK_MM
    columns = range(1, len(table.header) - 1)
    needed = [_needed_mm(table, lang, at, is_whole=True) for at in columns]
    if sum(needed) > rest:
        needed = [_needed_mm(table, lang, at, is_whole=False) for at in columns]
    free = rest - sum(needed)
    if free < 0:
        between = [width * rest / sum(needed) for width in needed]
    else:
        between = [width + free / len(needed) for width in needed]
    return (_FIRST_COLUMN_MM, *between, _RANK_MM)


def _needed_mm(table: BriefTable, lang: Lang, at: int, *, is_whole: bool) -> float:
    """What a column takes so that no number is broken and no word, or no text at all if they are whole."""
    head = max((width_em(word) for word in table.header[at].split()), default=0)
    widest = _BOLD_SHARE * head * TYPES["head"].size_pt
    for row in table.rows:
        cell = row.cells[at - 1]
        texts = cell.value.split() if cell.is_missing and not is_whole else [cell.value]
        size = TYPES["cell-note" if cell.is_missing else "cell"].size_pt
        widest = max(widest, *(width_em(text) * size for text in texts))
    return max(_STRETCH[lang] * widest / POINTS_PER_MM + 2 * CELL_SIDE_MM, _LEAST_COLUMN_MM)


def chart_room(chart: ChartData) -> Room:
    """As wide as the text, and high enough to tell the bars apart, within bounds."""
    in_group = len(chart.series) if chart.form == "bars" else 1
    bars = len(chart.categories) * (in_group + _BETWEEN_GROUPS_BARS)
    height = min(max(_AXES_MM + _BAR_MM * bars, _LOWEST_CHART_MM), _HIGHEST_CHART_MM)
    return Room(width_pt=TEXT_MM * POINTS_PER_MM, height_pt=height * POINTS_PER_MM, text_pt=CHART_TEXT_PT)


def finding_lines(brief: Brief) -> tuple[str, ...]:
    """Each finding in one line, the word that it earns behind it; a word instead of findings without any."""
    if not brief.findings:
        return (say(brief.lang, "brief.no-findings"),)
    return tuple(
        say(brief.lang, "brief.finding", text=f.text, strength=f.strength) if f.strength else f.text
        for f in brief.findings
    )


def strength_note(brief: Brief) -> str:
    """What the words behind the findings are about and when each is used; empty where none stands there."""
    if not any(f.strength for f in brief.findings):
        return ""
    shares = {"robust": whole_points(100 * ROBUST_SHARE), "likely": whole_points(100 * LIKELY_SHARE)}
    return say(brief.lang, "brief.strength-how", **shares)


def limits_line(brief: Brief) -> str:
    """The warnings behind their own word, in one line; empty without any."""
    return say(brief.lang, "brief.limits", limits=" ".join(brief.limits)) if brief.limits else ""


def quote_lines(brief: Brief) -> tuple[str, ...]:
    """Each quote in one line, with everything that a reader must know of it; a word instead without any."""
    if not brief.quotes:
        return (say(brief.lang, "brief.no-quotes"),)
    return tuple(_quote_line(brief, quote) for quote in brief.quotes)


def _quote_line(brief: Brief, quote: BriefQuote) -> str:
    key = "brief.quote-translated" if quote.translation else "brief.quote"
    return say(
        brief.lang,
        key,
        case=quote.case_name,
        words=quote.words,
        translation=quote.translation,
        by=quote.by,
    )


def quotes_note(brief: Brief) -> str:
    """How many of all quotes these are, and where the others stand."""
    return say(brief.lang, "brief.quotes-note", shown=len(brief.quotes), total=brief.all_quotes)


def footer_line(brief: Brief) -> str:
    """The parts of the footer in one line."""
    return " · ".join(brief.footer)


def free_pt(brief: Brief) -> float:
    """Height that is left on the page, in points; negative where the content is too high for it."""
    lower_mm = max(BOTTOM_MM, FOOTER_ABOVE_EDGE_MM + footer_high_mm(brief))
    return (PAGE_MM[1] - TOP_MM - lower_mm) * POINTS_PER_MM * _USED_SHARE - _content_pt(brief)


def footer_high_mm(brief: Brief) -> float:
    """How high the footer stands."""
    return _high(brief.lang, "footer", [footer_line(brief)]) / POINTS_PER_MM


def _content_pt(brief: Brief) -> float:
    limits = limits_line(brief)
    notes = [text for text in (brief.chart_note, strength_note(brief)) if text]
    lines: dict[Part, tuple[str, ...]] = {
        "title": (brief.title,),
        "date": (brief.date_line, brief.basis_line),
        "heading": ("",) * 4,
        "item": (*brief.overview, *finding_lines(brief)),
        "setting": tuple(text for text in (brief.settings, limits) if text),
        "note": (*brief.table_notes, *notes, quotes_note(brief)),
        "quote": quote_lines(brief),
    }
    height = sum(_high(brief.lang, part, texts) for part, texts in lines.items())
    chart = chart_room(brief.chart).height_pt if brief.chart else 0
    return height + _table_pt(brief) + chart


def _high(lang: Lang, part: Part, texts: Iterable[str]) -> float:
    style = TYPES[part]
    width_em = (TEXT_MM - style.indent_mm) * POINTS_PER_MM / style.size_pt / _STRETCH[lang]
    return sum(style.before_pt + style.after_pt + style.line_pt * len(wrap(text, width_em)) for text in texts)


def _table_pt(brief: Brief) -> float:
    table, lang = brief.table, brief.lang
    widths = column_widths_mm(table, lang)
    head = max(_in_cell(lang, "head", text, width) for text, width in zip(table.header, widths, strict=True))
    return head + 2 * CELL_PADDING_PT + sum(_row_pt(lang, row, widths) for row in table.rows)


def _row_pt(lang: Lang, row: BriefRow, widths: tuple[float, ...]) -> float:
    name = _in_cell(lang, "cell", row.name, widths[0]) + _in_cell(lang, "cell-note", row.level, widths[0])
    cells = [
        _in_cell(lang, "cell-note" if cell.is_missing else "cell", cell.value, width)
        + (_in_cell(lang, "cell-note", cell.note, width) if cell.note else 0)
        for cell, width in zip(row.cells, widths[1:], strict=True)
    ]
    return max(name, *cells) + 2 * CELL_PADDING_PT


def _in_cell(lang: Lang, part: Part, text: str, width_mm: float) -> float:
    style = TYPES[part]
    stretch = _STRETCH[lang] * (_BOLD_SHARE if style.is_bold else 1)
    width_em = (width_mm - 2 * CELL_SIDE_MM) * POINTS_PER_MM / style.size_pt / stretch
    return style.line_pt * len(wrap(text, width_em))
