"""Colours, symbols and sizes: one palette for light rooms, one for dark ones."""

from typing import Literal

import msgspec

from casebook.model import Lang

Theme = Literal["light", "dark"]

FONT_FAMILY = "Pretendard, Noto Sans KR, Noto Sans CJK KR, Malgun Gothic, Apple SD Gothic Neo, sans-serif"
EDGE_PX = 20
"""Free space around everything, at scale 1."""
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "star", "hexagon")
GLYPHS = ("●", "■", "◆", "▲", "▼", "✚", "★", "⬢")
"""The symbols as characters, for legends in text."""
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of one theme; ``ink`` is text, ``soft`` is secondary text."""

    background: str
    ink: str
    soft: str
    grid: str
    band: str
    """Every second row, a breath away from the background."""
    levels: tuple[str, str, str, str, str]
    """Fill of level 0–4: one hue, more of it with each level."""
    level_inks: tuple[str, str, str, str, str]
    """Text on ``levels``."""
    level_edge: str
    """Outline of level 0, whose fill is close to the background."""
    silence: str
    """Hatching and outline of what the sources are silent about."""
    fault: str
    chosen: str
    """Frame of what the reader has picked."""
    series: tuple[str, ...]
    """Okabe–Ito, in an order that keeps neighbours apart; always with a symbol as second cue."""
    marker_edge: str
    """Outline that lifts the pale series colours off the background."""


LIGHT = Palette(
    background="#ffffff",
    ink="#14202e",
    soft="#4a5767",
    grid="#d9dfe6",
    band="#f5f7fa",
    levels=("#eef1f5", "#c9dff2", "#8fbde3", "#2a72b0", "#0b3f70"),
    level_inks=("#14202e", "#10263c", "#0b2138", "#ffffff", "#ffffff"),
    level_edge="#5d6b7c",
    silence="#7b8896",
    fault="#b84a00",
    chosen="#d55e00",
    series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#3b3b3b", "#8a8a8a"),
    marker_edge="#14202e",
)

DARK = Palette(
    background="#0e1117",
    ink="#f2f5f9",
    soft="#b6c1cd",
    grid="#333c48",
    band="#151a22",
    levels=("#232b35", "#24476b", "#2f6fa8", "#7cb8e8", "#d3e9fb"),
    level_inks=("#f2f5f9", "#f2f5f9", "#ffffff", "#0b2138", "#0b2138"),
    level_edge="#8b98a7",
    silence="#8b98a7",
    fault="#ff9d5c",
    chosen="#ffb000",
    series=("#4aa8e0", "#ef7d2d", "#22c196", "#dd93bb", "#f2b233", "#9ad4f5", "#e6e6e6", "#f0e442"),
    marker_edge="#f2f5f9",
)


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """How a chart is drawn: in which language, for which room, how large."""

    lang: Lang = "ko"
    theme: Theme = "light"
    scale: float = 1.0
    """Factor on every size; 1.4 or so for the back row of a meeting room."""
    width_px: int = 560
    """Least width that the figure will have: texts are wrapped for it, a wider figure only gains room."""
    is_bare: bool = False
    """Whether title, subtitle and basis are left to what stands around the figure, as on a slide."""

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return LIGHT if self.theme == "light" else DARK

    def px(self, size: float) -> int:
        """``size`` pixels at this scale."""
        return round(size * self.scale)

    @property
    def text_px(self) -> float:
        """Room for a line of text across the whole figure, at scale 1."""
        return self.width_px / self.scale - 2 * EDGE_PX

    def colour(self, position: int) -> str:
        """Colour of the case at this position of the comparison."""
        series = self.palette.series
        return series[position % len(series)]

    def symbol(self, position: int) -> str:
        """Marker of the case at this position; with the colour it is unique for 64 cases."""
        return SYMBOLS[_shape(position)]

    def glyph(self, position: int) -> str:
        """``symbol`` as a character."""
        return GLYPHS[_shape(position)]


def _shape(position: int) -> int:
    """Shifts by one each time the colours start again."""
    return (position + position // len(SYMBOLS)) % len(SYMBOLS)
