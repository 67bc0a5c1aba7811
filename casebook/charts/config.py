"""How plotly's tool bar behaves, and how a chart is saved: offline, fit for slides."""

from typing import Any, Literal

from casebook.charts.frame import Chart

ImageFormat = Literal["png", "svg"]

IMAGE_WIDTH_PX = 1120
"""16:9 with ``IMAGE_MIN_HEIGHT_PX``; type of 14 px then prints at about 12 pt on a slide."""
IMAGE_MIN_HEIGHT_PX = 630
PNG_SCALE = 3

# Every figure is fixed: nothing to zoom, pan, or send anywhere; saving has buttons of its own.
_NOT_NEEDED = (
    "sendChartToCloud",
    "select2d",
    "lasso2d",
    "zoom2d",
    "pan2d",
    "zoomIn2d",
    "zoomOut2d",
    "autoScale2d",
    "resetScale2d",
    "toImage",
)


def chart_config() -> dict[str, Any]:
    """The ``config`` of ``st.plotly_chart`` for every chart."""
    return {
        "displaylogo": False,
        "showSendToCloud": False,
        "displayModeBar": True,
        "doubleClick": False,
        "scrollZoom": False,
        "modeBarButtonsToRemove": list(_NOT_NEEDED),
    }


def image_options(chart: Chart, image_format: ImageFormat) -> dict[str, Any]:
    """What plotly.js needs to save ``chart`` under its name, in pixels fit for a slide."""
    height = int(chart.figure.layout.height or 0)
    return {
        "format": image_format,
        "filename": chart.file_name,
        "width": IMAGE_WIDTH_PX,
        "height": max(IMAGE_MIN_HEIGHT_PX, height),
        "scale": PNG_SCALE if image_format == "png" else 1,
    }
