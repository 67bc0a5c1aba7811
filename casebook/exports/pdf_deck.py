"""The slides of a deck as pages to print: claim, chart, quotes and footer on each."""

import json
import math
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from casebook.charts import Chart, Style
from casebook.charts.standalone import figure_json, plotly_script
from casebook.charts.text import wrap
from casebook.exports.deck import Deck, Slide, SlideQuote
from casebook.exports.drawing import seeded_script
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart
from casebook.markup import element, join
from casebook.model import Lang
from casebook.pieces.sheet import sheet
from casebook.wording import say

_HERE = Path(__file__).parent
_BESIDE_QUOTES_PX, _ALONE_PX = 716, 1176
# As the style sheet has it.
_PAGE_PX, _AROUND_PX = 720, 178
_HEADING_PX, _HEADING_LINE_PX = 36, 45
_DETAIL_PX, _DETAIL_LINE_PX = 18, 26
_LEAST_CHART_PX = 200
_LEAST_PLOT = 0.8
_TYPE_SHARE = 1.36
"""How much larger than on the dashboard a chart is drawn, as long as it fits: type of 14 px becomes 19 px."""


def deck_pages(report: Report, deck: Deck) -> bytes:
    """The document to print, one page of 1280 × 720 for each slide."""
    total = len(deck.slides)
    pages = [_page(report, deck, slide, at, total) for at, slide in enumerate(deck.slides, start=1)]
    script = Markup((_HERE / "pdf_deck.js").read_text("utf-8"))
    body = element(
        "body",
        *pages,
        Markup("<script>{}</script><script>{}</script>").format(
            Markup(seeded_script()), Markup(plotly_script())
        ),
        Markup("<script>{}</script>").format(script),
        css="cb",
    )
    style = Markup("<style>{}</style>").format(Markup(sheet() + (_HERE / "pdf_deck.css").read_text("utf-8")))
    head = Markup(
        '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}"><title>{}</title>{}'
    ).format(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
        deck.title,
        style,
    )
    document = Markup('<!DOCTYPE html>\n<html lang="{}"><head>{}</head>{}</html>').format(
        report.lang, head, body
    )
    return document.encode("utf-8", "replace")


def _page(report: Report, deck: Deck, slide: Slide, number: int, total: int) -> Markup:
    foot = element(
        "footer",
        element("p", " · ".join(deck.footer)),
        element("p", f"{number} / {total}", css="at"),
    )
    return element("section", _head(deck, slide), _middle(report, slide), foot, css=f"page page-{slide.kind}")


def _head(deck: Deck, slide: Slide) -> Markup:
    if slide.kind == "title":
        return element(
            "div",
            element("h1", slide.heading),
            element("p", deck.subtitle, css="sub"),
            *(element("p", line, css="details") for line in slide.details if line != deck.subtitle),
            css="head",
        )
    pill = Markup("")
    if slide.strength_text and slide.strength is not None:
        pill = element("span", slide.strength_text, css=f"cb-strength cb-strength-{slide.strength}")
    parts = [element("p", element("span", slide.name), pill, css="kicker"), element("h2", slide.heading)]
    if slide.kind == "claim":
        parts += [element("p", _in_one_line(slide.details), css="details")] if slide.details else []
    else:
        parts.append(element("ul", *(element("li", line) for line in slide.details), css="list"))
    return element("div", *parts, css="head")


def _in_one_line(details: Sequence[str]) -> str:
    """As in the meeting mode: with a line for each no room is left for the chart."""
    return " · ".join(text.removesuffix(".") for text in details)


def _middle(report: Report, slide: Slide) -> Markup:
    quotes = (
        element("div", *(_quote(q, report.lang) for q in slide.quotes), css="said") if slide.quotes else ""
    )
    chart = _chart(report, slide, _BESIDE_QUOTES_PX if quotes else _ALONE_PX) if slide.chart else ""
    return element("div", chart, quotes, css="middle" if chart and quotes else "middle alone")


def _chart(report: Report, slide: Slide, room_px: int) -> Markup:
    """The figure as data; the page's script draws it into its place as it is printed."""
    name, high_px = slide.chart or "", _room_below(slide)
    width = round(room_px / _TYPE_SHARE)
    chart = _laid_out(report, name, width)
    if _least_height(chart) * room_px > width * high_px:
        width = math.ceil(_least_height(chart) * room_px / high_px)
        chart = _laid_out(report, name, width)
    height = max(_least_height(chart), round(width * high_px / room_px))
    size = json.dumps({"width": width, "height": height})
    figure = Markup('<script type="application/json">{}</script>').format(Markup(figure_json(chart)))
    return element("div", figure, css="chart", role="img", aria_label=chart.alt, data_size=size)


def _room_below(slide: Slide) -> int:
    """The height that heading and footer leave for the chart."""
    headings = len(wrap(slide.heading, _ALONE_PX / _HEADING_PX))
    line = _in_one_line(slide.details)
    details = 4 + _DETAIL_LINE_PX * len(wrap(line, _ALONE_PX / _DETAIL_PX)) if line else 0
    return max(_PAGE_PX - _AROUND_PX - headings * _HEADING_LINE_PX - details, _LEAST_CHART_PX)


def _laid_out(report: Report, name: str, width_px: int) -> Chart:
    return slide_chart(report, name, Style(lang=report.lang, width_px=width_px, is_bare=True))


def _least_height(chart: Chart) -> int:
    """With its rows closer together than on the dashboard, as in the meeting mode."""
    layout = chart.figure.layout
    around = int(layout.margin.t + layout.margin.b)
    plot = int(layout.height) - around
    return math.ceil(around + plot * _LEAST_PLOT)


def _quote(quote: SlideQuote, lang: Lang) -> Markup:
    stance = quote.quote.stance
    tag = element("span", say(lang, f"stance.{stance}"), css="mark") if stance != "supports" else ""
    holder = " · ".join(part for part in (quote.case_name, quote.criterion_name) if part)
    about = element("p", holder, " ", tag, css="about")
    words = element("blockquote", "“", quote.shown, "”", lang=quote.source.language if quote.source else "ko")
    translation = (
        [
            element(
                "p",
                element("span", say(lang, "quote.translation"), css="mark"),
                " ",
                quote.translation,
                css="translation",
                lang=lang,
            )
        ]
        if quote.translation
        else []
    )
    by = element("p", quote.source_line, css="by")
    return element("div", join([about, words, *translation, by]), css=f"cb-quote cb-quote-{stance}")
