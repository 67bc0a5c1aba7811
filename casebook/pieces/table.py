"""Tables drawn as HTML: literal text, readable by screen readers, nothing to export as a live formula."""

import math
from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from casebook.markup import element


def table(
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    numeric: frozenset[int] = frozenset(),
    caption: str = "",
    under: Sequence[Markup] = (),
) -> Markup:
    """A table; columns whose position is in ``numeric`` are set flush right; what has no value is a dash.

    ``under`` holds what stands below each row, over the whole width; an empty piece leaves no line.
    """

    def css(position: int) -> str:
        return "cb-number" if position in numeric else ""

    head = element("tr", *(element("th", h, css=css(i), scope="col") for i, h in enumerate(header)))
    body: list[Markup] = []
    for at, row in enumerate(rows):
        below = under[at] if at < len(under) else Markup("")
        body.append(
            element("tr", *(_cell(v, css(i)) for i, v in enumerate(row)), css="cb-has-under" if below else "")
        )
        if below:
            body.append(element("tr", element("td", below, colspan=str(len(header))), css="cb-under"))
    parts = [element("caption", caption)] if caption else []
    full = element("table", *parts, element("thead", head), element("tbody", *body))
    return element("div", full, css="cb-scroll", tabindex="0", role="region", aria_label=caption or header[0])


def _cell(value: object, css: str) -> Markup:
    if isinstance(value, Markup):
        return element("td", value, css=css)
    is_missing = value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value))
    return element("td", "–" if is_missing else str(value), css=css)
