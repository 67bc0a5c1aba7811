"""Intervals without a number between them: bars from end to end, never a bar from zero."""

import msgspec

from casebook.charts.marks import span_text
from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData, Series
from casebook.model import Lang
from casebook.wording import say


def has_spans(data: ChartData) -> bool:
    """Whether a row of bars has both ends of an interval and no number."""
    return data.form == "bars" and any(
        value is None and low is not None and high is not None
        for s in data.series
        for value, low, high in zip(s.values, s.lows, s.highs, strict=False)
    )


def span_rows(data: ChartData, lang: Lang) -> ChartData:
    """One row per case and category: a bar for a number, else one that floats between the interval's ends.

    The bar that lifts it off zero has no colour, so that it is neither drawn nor named. The ends stand in
    the row's name.
    """
    names: list[str] = []
    points: list[float | None] = []
    starts: list[float | None] = []
    widths: list[float | None] = []
    for at, category in enumerate(data.categories):
        for s in data.series:
            low, high = (s.lows[at], s.highs[at]) if s.lows else (None, None)
            value = s.values[at]
            if value is None and (low is None or high is None):
                continue
            name = category if len(data.series) == 1 else f"{category} · {s.name}"
            names.append(f"{name} ({span_text(low, high)})" if low is not None else name)
            is_span = value is None and low is not None and high is not None
            points.append(value)
            starts.append(low if is_span else None)
            widths.append(high - low if is_span and low is not None and high is not None else None)
    series = [
        Series(name=say(lang, "native.span-start"), values=tuple(starts), colour=""),
        Series(name=say(lang, "native.span-width"), values=tuple(widths), colour=LIGHT.levels[2]),
    ]
    if any(p is not None for p in points):
        series.insert(0, Series(name=data.axis_title, values=tuple(points), colour=LIGHT.levels[3]))
    return msgspec.structs.replace(data, form="stacked", categories=tuple(names), series=tuple(series))
