"""A one-page brief as values: the same content for Word, Hangul and PDF."""

import msgspec

from casebook.exports.chart_data import ChartData
from casebook.model import Lang


class BriefCell(msgspec.Struct, frozen=True, kw_only=True):
    """One cell of the comparison."""

    value: str
    """Points with their interval, a rank, or the word that says why there is no number."""
    note: str = ""
    """The smaller line below: coverage, or how far the rank can be trusted."""
    is_missing: bool = False
    """Whether ``value`` is a word where there is no number."""


class BriefRow(msgspec.Struct, frozen=True, kw_only=True):
    """One case."""

    case_id: str
    name: str
    level: str
    cells: tuple[BriefCell, ...]
    """One per column after the first."""


class BriefTable(msgspec.Struct, frozen=True, kw_only=True):
    """Cases × dimensions, index and rank; at most eight columns."""

    header: tuple[str, ...]
    rows: tuple[BriefRow, ...]
    alt: str
    """What a reader who cannot see the table is told."""


class BriefFinding(msgspec.Struct, frozen=True, kw_only=True):
    """One generated claim."""

    text: str
    strength: str
    """The fixed word and the share; empty where the claim has no probability."""


class BriefQuote(msgspec.Struct, frozen=True, kw_only=True):
    """One verbatim quote."""

    case_name: str
    words: str
    """In the source's language, cut at a word with ``…`` where they would not fit."""
    words_lang: Lang
    translation: str
    """Our own, to be marked as one; empty where not needed."""
    by: str
    """Speaker, date, owner of the source; what the source does not state is said to be not stated."""


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the page, from top to bottom, in ``lang``; it fits one page of A4."""

    lang: Lang
    title: str
    date_line: str
    basis_line: str
    """What was drawn on: quotes, sources, rubric."""
    overview: tuple[str, ...]
    settings: str
    """How silence, index and weights are handled; empty where only the footer has room for it."""
    table: BriefTable
    table_notes: tuple[str, ...]
    """How a cell is read, and which cases and dimensions are not in the table."""
    chart: ChartData | None
    """Only what is in the table; None where no case has a number."""
    chart_note: str
    """What the chart shows, what it leaves out, and that this is no zero."""
    chart_note_without_ranges: str
    """The same where a format draws no intervals."""
    findings: tuple[BriefFinding, ...]
    limits: tuple[str, ...]
    """Warnings that limit the findings."""
    quotes: tuple[BriefQuote, ...]
    all_quotes: int
    """How many distinct quotes the cases hold."""
    footer: tuple[str, ...]
