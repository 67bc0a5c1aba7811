"""Figures of the product; each comes with its message, its alt text, its table and a file name."""

from casebook.charts.concentration import concentration_chart
from casebook.charts.config import ImageFormat, chart_config, image_options
from casebook.charts.difference import difference_chart
from casebook.charts.dimensions import dimension_chart
from casebook.charts.frame import Chart
from casebook.charts.gaps import gap_chart
from casebook.charts.matrix import matrix_chart
from casebook.charts.profile import profile_chart
from casebook.charts.radar import radar_chart
from casebook.charts.scene import FaultyCase, Scene
from casebook.charts.theme import Style, Theme

__all__ = [
    "Chart",
    "FaultyCase",
    "ImageFormat",
    "Scene",
    "Style",
    "Theme",
    "chart_config",
    "concentration_chart",
    "difference_chart",
    "dimension_chart",
    "gap_chart",
    "image_options",
    "matrix_chart",
    "profile_chart",
    "radar_chart",
]
