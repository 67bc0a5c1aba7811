"""Figures of the product; each comes with its message, its alt text, its table and a file name."""

from casebook.charts.acceptability import acceptability_chart
from casebook.charts.agreement import agreement_chart
from casebook.charts.central_weights import central_weights_chart
from casebook.charts.concentration import concentration_chart
from casebook.charts.config import ImageFormat, chart_config, image_options
from casebook.charts.difference import difference_chart
from casebook.charts.dimensions import dimension_chart
from casebook.charts.frame import Chart
from casebook.charts.gap_to_target import gap_to_target_chart
from casebook.charts.gaps import gap_chart
from casebook.charts.index_lines import index_lines_chart
from casebook.charts.leave_out import leave_out_chart
from casebook.charts.matrix import matrix_chart
from casebook.charts.method_table import method_chart
from casebook.charts.pairwise import pairwise_chart
from casebook.charts.profile import profile_chart
from casebook.charts.radar import radar_chart
from casebook.charts.rank_ranges import rank_range_chart
from casebook.charts.scene import FaultyCase, Scene
from casebook.charts.sensitivity import sensitivity_chart
from casebook.charts.slope import slope_chart
from casebook.charts.theme import Style, Theme

__all__ = [
    "Chart",
    "FaultyCase",
    "ImageFormat",
    "Scene",
    "Style",
    "Theme",
    "acceptability_chart",
    "agreement_chart",
    "central_weights_chart",
    "chart_config",
    "concentration_chart",
    "difference_chart",
    "dimension_chart",
    "gap_chart",
    "gap_to_target_chart",
    "image_options",
    "index_lines_chart",
    "leave_out_chart",
    "matrix_chart",
    "method_chart",
    "pairwise_chart",
    "profile_chart",
    "radar_chart",
    "rank_range_chart",
    "sensitivity_chart",
    "slope_chart",
]
