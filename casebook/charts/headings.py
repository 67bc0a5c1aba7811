"""Names above the columns of a grid: level where they fit, slanted where they do not."""

import math
from collections.abc import Sequence

import msgspec

from casebook.charts.frame import label_px
from casebook.charts.text import lines, width_em, wrap
from casebook.charts.theme import EDGE_PX

_SLANTED_FROM = 4
_HEAD_PX, _SLANTED_PX = 15, 13
_LINE = 1.3
_ANGLE = 65
_MOST_HEAD_LINES = 5
_SLANTED_EM = {3: 12, 2: 12, 1: 18}
"""Lines of a slanted heading → how long each may be."""


class Headings(msgspec.Struct, frozen=True, kw_only=True):
    """Names above the columns and the room that they need, in pixels at scale 1."""

    texts: list[str]
    font_px: float
    px: float
    right_px: float = 0
    """Beyond the last column, where the headings are slanted."""
    angle: float = 0


def headings(names: Sequence[str], plot_px: float) -> Headings:
    """Level where every word fits its column, else slanted, on as many lines as there is room for."""
    most_em = plot_px / len(names) / _HEAD_PX - 0.5
    longest_word = max(width_em(word) for name in names for word in name.split() or [""])
    if longest_word <= most_em or len(names) < _SLANTED_FROM:
        rows = [wrap(name, most_em, _MOST_HEAD_LINES) for name in names]
        height = max(len(r) for r in rows) * _HEAD_PX * _LINE + 8
        return Headings(texts=[lines(r) for r in rows], font_px=_HEAD_PX, px=height)
    return next(filter(None, (_slanted(names, count, plot_px) for count in _SLANTED_EM)))


def _slanted(names: Sequence[str], count: int, plot_px: float) -> Headings | None:
    """Headings of up to ``count`` lines; None where those of two columns would run into each other."""
    rise, run = math.sin(math.radians(_ANGLE)), math.cos(math.radians(_ANGLE))
    rows = [wrap(name, _SLANTED_EM[count], count) for name in names]
    length = max(label_px(r, _SLANTED_PX) for r in rows)
    thick = max(len(r) for r in rows) * _SLANTED_PX * _LINE
    right = max(0.0, length * run + thick * rise / 2 - EDGE_PX)
    if count > 1 and (plot_px - right) / len(names) * rise < thick:
        return None
    return Headings(
        texts=[lines(r) for r in rows],
        font_px=_SLANTED_PX,
        px=length * rise + thick * run + 12,
        right_px=right,
        angle=-_ANGLE,
    )
