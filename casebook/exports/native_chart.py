"""Charts that PowerPoint and Word draw themselves: the reader can open the numbers and edit them."""

from collections.abc import Sequence

import msgspec

from casebook.charts.scene import list_of
from casebook.charts.text import shorten, width_em
from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData
from casebook.exports.cutting import cut_to_lines
from casebook.exports.inert import printable
from casebook.exports.native_chart_book import chart_book
from casebook.exports.native_chart_spans import has_spans, span_rows
from casebook.exports.native_chart_xml import Frame, Room, chart_xml, has_one_bar_a_row
from casebook.model import Lang
from casebook.wording import say

_LINE = 1.35
"""Height of a line of text in units of its size."""
_PITCH = 1.6
"""Least distance of two rows in the same units: every row shows its name."""
_BAR_LINE = 0.72
"""Least thickness of a bar in units of its number's size: digits are not higher."""
_GAP = 0.6
"""Free space between two groups of bars, in bars."""
_LABEL_SHARE = 0.38
"""Most of the width that the names of the rows may take."""
_MARKER_EM = 2.6
_MOST_LINES = 8
"""As many as there are colours to tell lines apart."""
_MOST_GROUPED = 5
"""Bars side by side that can be told apart."""
_FEWEST_ROWS = 4
"""Criteria come in the order of what they show: the last may go before a case does."""
_MOST_NAMED = 4
_NAME_EM = 24


class ReadableChart(msgspec.Struct, frozen=True, kw_only=True):
    """As much of a chart as can be read in its room."""

    data: ChartData
    empty_rows: tuple[str, ...] = ()
    """Rows that no series has a number for: named beside the chart instead of drawn."""
    rows_left_out: int = 0
    series_left_out: int = 0

    def notes(self, lang: Lang) -> tuple[str, ...]:
        """What must be said beside the chart: where bars are missing and why, and what was left out."""
        notes = []
        if self.empty_rows:
            notes.append(say(lang, "native.empty-rows", names=list_of(self.empty_rows, lang, _MOST_NAMED)))
        if _has_missing(self.data):
            key = "native.no-line" if self.data.form == "lines" else "native.no-bar"
            notes.append(say(lang, key))
        if self.rows_left_out:
            notes.append(say(lang, "native.rows-left-out", count=self.rows_left_out))
        if self.series_left_out:
            notes.append(say(lang, "native.series-left-out", count=self.series_left_out))
        return tuple(notes)


def readable_chart(data: ChartData, room: Room, lang: Lang) -> ReadableChart:
    """The first rows and series of ``data``, so many that every bar keeps its thickness and its number.

    Where there is only an interval, it is drawn as a bar between its ends. Names too long for their
    place end in an ellipsis.
    """
    full, empty = _without_empty_rows(data)
    if has_spans(full):
        # Each of its rows is a case and a category: there is no series to leave out.
        drawn = span_rows(full, lang)
        rows = _rows_that_fit(drawn, room)
        return ReadableChart(
            data=_cut(drawn, rows, len(drawn.series), room),
            empty_rows=empty,
            rows_left_out=len(drawn.categories) - rows,
        )
    count = _series_that_fit(full, room)
    rows = _rows_that_fit(_first_series(full, count), room)
    return ReadableChart(
        data=_cut(full, rows, count, room),
        empty_rows=empty,
        rows_left_out=len(full.categories) - rows,
        series_left_out=len(full.series) - count,
    )


def _has_missing(data: ChartData) -> bool:
    """Whether a bar is missing for lack of evidence, in a chart where each series has a bar in each row."""
    if data.form == "stacked" or has_one_bar_a_row(data):
        return False
    return any(value is None for s in data.series for value in s.values)


def _without_empty_rows(data: ChartData) -> tuple[ChartData, tuple[str, ...]]:
    """Rows with a number or an interval, and the names of those without."""
    if data.form == "lines":
        return data, ()
    kept = [
        at
        for at in range(len(data.categories))
        if any(s.values[at] is not None or (s.lows and s.lows[at] is not None) for s in data.series)
    ]
    if not kept:
        return data, ()
    empty = tuple(_one_line(c) for at, c in enumerate(data.categories) if at not in kept)
    return _with_rows(data, kept), empty


def _with_rows(data: ChartData, kept: Sequence[int]) -> ChartData:
    return msgspec.structs.replace(
        data,
        categories=tuple(data.categories[at] for at in kept),
        series=tuple(
            msgspec.structs.replace(
                s,
                values=tuple(s.values[at] for at in kept),
                lows=tuple(s.lows[at] for at in kept) if s.lows else (),
                highs=tuple(s.highs[at] for at in kept) if s.highs else (),
            )
            for s in data.series
        ),
    )


def _first_series(data: ChartData, count: int) -> ChartData:
    return msgspec.structs.replace(data, series=data.series[:count])


def _series_that_fit(data: ChartData, room: Room) -> int:
    """How many series keep their thickness in every row; levels give up their last rows first."""
    count = len(data.series)
    if data.form == "lines":
        return min(count, _MOST_LINES)
    if data.form == "stacked" or has_one_bar_a_row(data):
        return count
    rows = len(data.categories)
    if data.unit == "levels":
        rows = min(rows, _FEWEST_ROWS)
    count = min(count, _MOST_GROUPED)
    while count > 1 and _bar_pt(_first_series(data, count), rows, room) < _BAR_LINE * room.text_pt:
        count -= 1
    return count


def _rows_that_fit(data: ChartData, room: Room) -> int:
    rows = len(data.categories)
    if data.form != "lines":
        height = _frame(data, room).height * room.height_pt
        while rows > 1 and (
            _bar_pt(data, rows, room) < _BAR_LINE * room.text_pt or height < rows * _PITCH * room.text_pt
        ):
            rows -= 1
    return rows


def _bar_pt(data: ChartData, rows: int, room: Room) -> float:
    """How thick a bar is with so many rows."""
    is_grouped = data.form == "bars" and not has_one_bar_a_row(data)
    bars = len(data.series) if is_grouped else 1
    height = _frame(data, room).height * room.height_pt
    return height / max(rows, 1) / (bars + _GAP)


def _told_apart(data: ChartData) -> list[str]:
    """The colours of the series: of two cases that share one, the second gets one that is free."""
    own = [s.colour for s in data.series]
    free = [c for c in LIGHT.series if c not in own]
    for at, colour in enumerate(own):
        if data.series[at].case_id and colour in own[:at] and free:
            own[at] = free.pop(0)
    return own


def _cut(data: ChartData, rows: int, series: int, room: Room) -> ChartData:
    """The first rows and series, with names that have room."""
    kept = _with_rows(_first_series(data, series), range(rows))
    pitch = room.height_pt / max(rows, 1)
    most_em = _LABEL_SHARE * room.width_pt / room.text_pt
    lines = 2 if pitch > 3 * room.text_pt * _LINE else 1
    return msgspec.structs.replace(
        kept,
        title=_one_line(data.title),
        axis_title=_one_line(data.axis_title),
        categories=tuple(_fitting(c, most_em, lines) for c in kept.categories),
        series=tuple(
            msgspec.structs.replace(s, name=_fitting(s.name, _NAME_EM, 1), colour=colour)
            for s, colour in zip(kept.series, _told_apart(kept), strict=True)
        ),
    )


def chart_parts(data: ChartData, lang: Lang, room: Room | None = None) -> tuple[bytes, bytes]:
    """The chart as DrawingML, and the workbook that holds its numbers; both always the same bytes.

    The chart names its workbook by the relationship ``rId1`` (type ``package``), which whoever adds the
    part to a document must set. Give ``readable_chart(…).data``, else everything is drawn.
    """
    room = room or Room()
    frame = _frame(data, room)
    return chart_xml(data, lang, room, frame), chart_book(data, lang)


def _frame(data: ChartData, room: Room) -> Frame:
    """Where legend and plot stand, as shares of the chart's area."""
    line = _LINE * room.text_pt
    legend = _legend_rows(data, room) * line
    top = legend + 0.5 * line
    bottom = 1.3 * line + (1.3 * line if data.axis_title else 0)
    left = 3.2 * room.text_pt
    if data.form != "lines":
        most_pt = _LABEL_SHARE * room.width_pt
        widest = max((width_em(c) for c in data.categories), default=0) * room.text_pt
        left = min(widest, most_pt) + 1.2 * room.text_pt
    right = 2.6 * room.text_pt
    return Frame(
        legend=legend / room.height_pt,
        left=left / room.width_pt,
        top=top / room.height_pt,
        width=(room.width_pt - left - right) / room.width_pt,
        height=max(room.height_pt - top - bottom, line) / room.height_pt,
    )


def _legend_rows(data: ChartData, room: Room) -> int:
    """Lines that the legend takes; none where a single colour needs no explanation."""
    named = [s for s in data.series if s.colour]
    if len(named) < 2:
        return 0
    rows, used = 1, 0.0
    for s in named:
        width = (width_em(s.name) + _MARKER_EM) * room.text_pt
        if used and used + width > 0.96 * room.width_pt:
            rows, used = rows + 1, 0.0
        used += width
    return rows


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _fitting(text: str, most_em: float, lines: int) -> str:
    """``text`` in one line of characters, short enough for so many lines of print."""
    if lines == 1:
        return shorten(_one_line(text), most_em)
    return cut_to_lines(_one_line(text), most_em, lines)
