"""The data of a chart as a table."""

from markupsafe import Markup

from casebook.charts import Chart
from casebook.markup import element
from casebook.model import Lang
from casebook.pieces.table import table
from casebook.wording import say


def chart_table(chart: Chart, lang: Lang) -> Markup:
    """What the chart shows, numbers flush right."""
    frame = chart.table
    numeric = frozenset(i for i, kind in enumerate(frame.dtypes) if kind.kind in "if")
    rows = list(frame.itertuples(index=False))
    body = table([str(c) for c in frame.columns], rows, numeric=numeric, caption=say(lang, "chart.data"))
    return element("div", body, css="cb")
