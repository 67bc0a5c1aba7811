"""How plotly's tool bar behaves: offline, in the reader's language, with downloads fit for slides."""

from typing import Any, Literal

from casebook.charts.frame import Chart
from casebook.model import Lang
from casebook.wording import say

ImageFormat = Literal["png", "svg"]

IMAGE_WIDTH_PX = 1120
"""16:9 with ``IMAGE_MIN_HEIGHT_PX``; type of 14 px then prints at about 12 pt on a slide."""
IMAGE_MIN_HEIGHT_PX = 630
PNG_SCALE = 3

# Every figure is fixed: nothing to zoom, pan, or send anywhere.
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
)
# Texts of plotly.js that a reader of these charts can meet, and the entries that replace them.
_TEXTS = {
    "Download plot as a PNG": "charts.download_png",
    "Download plot": "charts.download_svg",
    "Preparing image - this may take a few seconds": "charts.download_running",
    "Image download succeeded": "charts.download_done",
    "Sorry, there was a problem downloading your image!": "charts.download_failed",
}


def chart_config(chart: Chart, lang: Lang, image_format: ImageFormat = "png") -> dict[str, Any]:
    """The ``config`` of ``st.plotly_chart`` for this chart; its camera button saves ``image_format``.

    Plotly's tool bar holds one download button with one format, and a second button needs a
    function, which JSON cannot carry: for the other format, draw with the other ``image_format``.
    """
    height = int(chart.figure.layout.height or 0)
    texts = {text: say(lang, key) for text, key in _TEXTS.items()}
    return {
        "displaylogo": False,
        "showSendToCloud": False,
        "displayModeBar": True,
        "doubleClick": False,
        "scrollZoom": False,
        "modeBarButtonsToRemove": list(_NOT_NEEDED),
        "toImageButtonOptions": {
            "format": image_format,
            "filename": chart.file_name,
            "width": IMAGE_WIDTH_PX,
            "height": max(IMAGE_MIN_HEIGHT_PX, height),
            "scale": PNG_SCALE if image_format == "png" else 1,
        },
        "locale": lang,
        "locales": {lang: {"dictionary": texts, "format": {}}},
    }
