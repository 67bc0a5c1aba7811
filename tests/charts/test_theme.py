"""Colours that carry meaning must carry it for every eye and every projector."""

from itertools import pairwise

import pytest

from casebook.charts.theme import DARK, LIGHT, SYMBOLS, Style

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, two):
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@PALETTES
def test_palette_numbers_on_levels_have_text_contrast(palette):
    """WCAG AA: 4.5 : 1 for the number in every cell."""
    ratios = [contrast(f, i) for f, i in zip(palette.levels, palette.level_inks, strict=True)]
    assert min(ratios) >= 4.5


@PALETTES
def test_palette_texts_have_text_contrast_on_background_and_band(palette):
    """Ink and soft ink are both read as text."""
    grounds = (palette.background, palette.band)
    assert min(contrast(i, g) for i in (palette.ink, palette.soft, palette.fault) for g in grounds) >= 4.5


@PALETTES
def test_palette_levels_grow_in_one_direction(palette):
    """A sequential scale: each level further from the background than the one below it."""
    away = [contrast(colour, palette.background) for colour in palette.levels]
    assert away == sorted(away)
    assert all(b / a > 1.15 for a, b in pairwise(away))


@PALETTES
def test_palette_outlines_of_marks_have_graphical_contrast(palette):
    """3 : 1 for what separates a pale mark, a zero, or silence from the background."""
    edges = (palette.marker_edge, palette.level_edge, palette.silence, palette.chosen)
    assert min(contrast(edge, palette.background) for edge in edges) >= 3


def test_style_marks_are_unique_for_all_lanes_and_far_beyond():
    """Colour and symbol together never repeat among 64 cases; the symbols alone not among 8."""
    style = Style()
    assert len({(style.colour(i), style.symbol(i)) for i in range(64)}) == 64
    assert len({style.symbol(i) for i in range(8)}) == len(SYMBOLS)


def test_style_px_scales_every_size():
    """Meeting mode enlarges by one factor."""
    assert Style(scale=1.5).px(14) == 21
