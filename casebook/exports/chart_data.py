"""What a chart shows, as plain numbers: for charts that Word, PowerPoint and Hangul draw themselves."""

from typing import Literal

import msgspec

ChartForm = Literal["bars", "stacked", "lines"]
"""bars: horizontal, one group per category; stacked: horizontal, shares of 100 % per category; lines: over
numeric categories."""
Unit = Literal["points", "percent", "levels"]


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """One colour of the chart."""

    name: str
    values: tuple[float | None, ...]
    """One per category; None where there is no number: nothing is drawn, never a zero."""
    colour: str
    """As ``#rrggbb``, on white."""
    case_id: str | None = None
    lows: tuple[float | None, ...] = ()
    """Lower ends of the intervals, empty where none are drawn."""
    highs: tuple[float | None, ...] = ()


class ChartData(msgspec.Struct, frozen=True, kw_only=True):
    """A chart without its drawing."""

    form: ChartForm
    title: str
    categories: tuple[str, ...]
    """Labels of rows from top to bottom; of ``lines`` the x values as text."""
    series: tuple[Series, ...]
    unit: Unit
    axis_title: str
    alt: str
    """What a reader who cannot see the chart is told."""
