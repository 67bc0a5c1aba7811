"""The one-page brief as a document to print, set as in its other formats."""

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from casebook.exports.brief import Brief, BriefRow, BriefTable
from casebook.exports.brief_layout import (
    BOTTOM_MM,
    CELL_PADDING_PT,
    CELL_SIDE_MM,
    FOOTER_ABOVE_EDGE_MM,
    PAGE_MM,
    SIDE_MM,
    TOP_MM,
    TYPES,
    Part,
    chart_room,
    column_widths_mm,
    finding_lines,
    footer_line,
    limits_line,
    quote_lines,
    quotes_note,
    strength_note,
)
from casebook.exports.pdf_chart import bars_svg
from casebook.markup import element, join
from casebook.model import Lang
from casebook.wording import say

_HERE = Path(__file__).parent


def brief_page(brief: Brief) -> bytes:
    """The document to print, one page of A4."""
    lang = brief.lang
    parts: list[Markup] = [
        element("h1", brief.title, css="title"),
        element("p", brief.date_line, css="date"),
        element("p", brief.basis_line, css="date"),
        _heading(lang, "overview"),
        _items("item", "○", brief.overview),
        _items("setting", "-", [brief.settings] if brief.settings else []),
        _heading(lang, "table"),
        _table(brief.table, lang),
        *(element("p", note, css="note") for note in brief.table_notes),
    ]
    if brief.chart is not None:
        parts.append(bars_svg(brief.chart, chart_room(brief.chart)))
    if brief.chart_note:
        parts.append(element("p", brief.chart_note, css="note"))
    parts += [_heading(lang, "findings"), _items("item", "○", finding_lines(brief))]
    if note := strength_note(brief):
        parts.append(element("p", note, css="note"))
    if brief.limits:
        parts.append(_items("setting", "-", [limits_line(brief)]))
    parts += [
        _heading(lang, "evidence"),
        _items("quote", "-", quote_lines(brief)),
        element("p", quotes_note(brief), css="note"),
        element("footer", footer_line(brief), css="footer"),
    ]
    head = Markup(
        '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}"><title>{}</title>'
        "<style>{}</style>"
    ).format(
        "default-src 'none'; style-src 'unsafe-inline'",
        brief.title,
        Markup(_style()),
    )
    document = Markup('<!DOCTYPE html>\n<html lang="{}"><head>{}</head><body>{}</body></html>').format(
        lang, head, join(parts)
    )
    return document.encode("utf-8", "replace")


def _style() -> str:
    return (_HERE / "pdf_brief.css").read_text("utf-8") + _types()


def _types() -> str:
    """The sizes that all formats of the brief share, as rules."""
    wide, high = PAGE_MM
    rules = [
        f"@page {{ size: {wide}mm {high}mm; margin: {TOP_MM}mm {SIDE_MM}mm {FOOTER_ABOVE_EDGE_MM}mm; }}",
        f"body {{ padding-bottom: {BOTTOM_MM - FOOTER_ABOVE_EDGE_MM}mm; }}",
        f"th, td {{ padding: {CELL_PADDING_PT}pt {CELL_SIDE_MM}mm; }}",
    ]
    for part, style in TYPES.items():
        weight = "font-weight: 700; " if style.is_bold else ""
        hang = (
            f"padding-left: {style.indent_mm}mm; text-indent: -{style.hang_mm}mm; " if style.hang_mm else ""
        )
        rules.append(
            f".{part} {{ font-size: {style.size_pt}pt; line-height: {style.line_pt}pt; {weight}{hang}"
            f"margin-top: {style.before_pt}pt; margin-bottom: {style.after_pt}pt; }}"
        )
        if style.hang_mm:
            rules.append(
                f".{part} > .mark {{ display: inline-block; width: {style.hang_mm}mm; text-indent: 0; }}"
            )
    return "\n".join(rules)


def _heading(lang: Lang, name: str) -> Markup:
    return element("h2", f"□ {say(lang, f'brief.heading-{name}')}", css="heading")


def _items(part: Part, mark: str, texts: Sequence[str]) -> Markup:
    if not texts:
        return Markup("")
    return element(
        "ul", *(element("li", element("span", mark, css="mark"), text, css=part) for text in texts)
    )


def _table(values: BriefTable, lang: Lang) -> Markup:
    widths = column_widths_mm(values, lang)
    columns = join(Markup('<col style="width:{}mm">').format(f"{width:.2f}") for width in widths)
    head = element("tr", *(element("th", text, css="head", scope="col") for text in values.header))
    return element(
        "table",
        element("colgroup", columns),
        element("thead", head),
        element("tbody", *(_row(row) for row in values.rows)),
        aria_label=values.alt,
    )


def _row(row: BriefRow) -> Markup:
    name = element(
        "th",
        element("span", row.name, css="cell"),
        element("span", row.level, css="cell-note"),
        scope="row",
    )
    cells = [
        element(
            "td",
            element("span", cell.value, css="cell-note" if cell.is_missing else "cell"),
            element("span", cell.note, css="cell-note") if cell.note else "",
        )
        for cell in row.cells
    ]
    return element("tr", name, *cells)
