"""Tables drawn as HTML: literal text, readable by screen readers, nothing to export as a live formula."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from casebook.ui.literal import element


def table(
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    numeric: frozenset[int] = frozenset(),
    caption: str = "",
) -> Markup:
    """A table; columns whose position is in ``numeric`` are set flush right; None is an empty cell."""

    def css(position: int) -> str:
        return "cb-number" if position in numeric else ""

    head = element("tr", *(element("th", h, css=css(i), scope="col") for i, h in enumerate(header)))
    body = [element("tr", *(_cell(value, css(i)) for i, value in enumerate(row))) for row in rows]
    parts = [element("caption", caption, css="cb-muted")] if caption else []
    full = element("table", *parts, element("thead", head), element("tbody", *body))
    return element("div", full, css="cb-scroll", tabindex="0", role="region", aria_label=caption or header[0])


def _cell(value: object, css: str) -> Markup:
    if isinstance(value, Markup):
        return element("td", value, css=css)
    return element("td", "" if value is None else str(value), css=css)
