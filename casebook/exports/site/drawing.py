"""Charts on a page: drawn by plotly in the reader's theme, told in words and as a table without it."""

import json
from collections.abc import Callable
from typing import Literal

from markupsafe import Markup

from casebook.charts import Chart, ImageFormat, Style, Theme, image_options
from casebook.charts.outline import CHOSEN
from casebook.charts.standalone import figure_json
from casebook.exports.site.place import Place
from casebook.markup import element
from casebook.pieces.chart_table import chart_table
from casebook.wording import say

Draw = Callable[[Style], Chart]
Opens = Literal["", "cell", "dimension", "case", "criterion"]
"""What a click on a mark opens: its case, at a criterion or a dimension; or a criterion on this page."""

_CHART_PX = 500
"""As narrow as a column of the sheet may become."""
_FORMATS: tuple[ImageFormat, ...] = ("png", "svg")
_THEMES: tuple[Theme, ...] = ("light", "dark")


def chart_figure(place: Place, name: str, draw: Draw, opens: Opens = "") -> Markup:
    """The chart that ``draw`` makes, with its data below it."""
    lang = place.lang
    charts = [draw(Style(lang=lang, theme=theme, width_px=_CHART_PX)) for theme in _THEMES]
    light = charts[0]
    saving = [
        (
            say(lang, f"chart.save-{kind}"),
            say(lang, "chart.save-named", title=light.title, kind=kind.upper()),
            image_options(light, kind),
        )
        for kind in _FORMATS
    ]
    figures = ",".join(
        f'"{theme}":{figure_json(chart)}' for theme, chart in zip(_THEMES, charts, strict=True)
    )
    return element(
        "figure",
        element(
            "div",
            element(
                "div",
                element("p", light.alt, css="site-alt"),
                css="site-plot",
                role="img",
                aria_label=light.alt,
                style=f"min-height:{int(light.figure.layout.height or 0)}px",
                data_opens=opens,
            ),
            css="site-wide",
        ),
        Markup('<script type="application/json">{"saving":%s,"chosen":"%s",%s}</script>')
        % (Markup(inert_json(saving)), CHOSEN, Markup(figures)),
        element("div", css="site-saving"),
        element("details", element("summary", say(lang, "chart.as-table")), chart_table(light, lang)),
        css="site-chart cb",
        id=f"chart-{name}",
    )


def inert_json(value: object) -> str:
    """JSON for a script element: neither a tag nor a comment can begin in it."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
