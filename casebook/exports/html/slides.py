"""The slides of the deck as sections of a page: claim, strength, chart, its numbers, quotes."""

from markupsafe import Markup

from casebook.charts import Chart, Style, Theme
from casebook.charts.standalone import figure_json
from casebook.exports.deck import Deck, Slide, SlideQuote
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart
from casebook.markup import element, join
from casebook.model import Lang
from casebook.pieces.table import table
from casebook.wording import say

WIDTH_PX = 660
"""Texts in charts are wrapped for this width, which A4 has room for."""
_THEMES: tuple[Theme, ...] = ("light", "dark")


def slide_sections(report: Report, deck: Deck) -> Markup:
    """Every slide of the deck that states a claim, in its order."""
    return join(_section(report, slide) for slide in deck.slides if slide.kind == "claim")


def strength_pill(slide: Slide) -> Markup:
    """The word and share that the claim earns; nothing where it has no probability."""
    if not slide.strength_text or slide.strength is None:
        return Markup("")
    return element("span", slide.strength_text, css=f"cb-strength cb-strength-{slide.strength}")


def _section(report: Report, slide: Slide) -> Markup:
    lang = report.lang
    parts = [
        element("h2", slide.heading, " ", strength_pill(slide), id=f"h-{slide.id}"),
        *(element("p", sentence, css="page-detail") for sentence in slide.details),
    ]
    if slide.basis:
        lines = element("ul", *(element("li", line) for line in slide.basis))
        parts.append(
            element("details", element("summary", say(lang, "claims.basis-show")), lines, css="cb-basis")
        )
    left = _drawn(report, slide) if slide.chart else Markup("")
    cards = [_quote(quote, lang) for quote in slide.quotes]
    heading = element("h3", say(lang, "html.quotes-behind"))
    right = element("div", heading, *cards, css="page-quotes") if cards else Markup("")
    if left or right:
        parts.append(element("div", left, right, css="page-split" if left and right else "page-whole"))
    return element("section", *parts, css="page-slide", id=f"s-{slide.id}", aria_labelledby=f"h-{slide.id}")


def _drawn(report: Report, slide: Slide) -> Markup:
    """The chart in both themes, of which the page's script draws the reader's; below it its numbers."""
    lang = report.lang
    charts = {
        theme: slide_chart(
            report, slide.chart or "", Style(lang=lang, theme=theme, width_px=WIDTH_PX, is_bare=True)
        )
        for theme in _THEMES
    }
    chart = charts["light"]
    height = int(chart.figure.layout.height or 0)
    plot = element(
        "div",
        css="plot",
        role="img",
        aria_label=chart.alt,
        data_plot=slide.id,
        style=f"min-height:{height}px",
    )
    data = join(
        # JSON without ``<``, ``>`` and ``&``, see ``figure_json``.
        Markup('<script type="application/json" id="{}-{}">{}</script>').format(
            slide.id, theme, Markup(figure_json(drawn))
        )
        for theme, drawn in charts.items()
    )
    caption = element("figcaption", chart.subtitle, css="cb-muted") if chart.subtitle else Markup("")
    figure = element("figure", element("div", plot, css="plot-scroll"), caption)
    return element("div", figure, _numbers(chart, lang), data, css="page-chart")


def _numbers(chart: Chart, lang: Lang) -> Markup:
    frame = chart.table
    if frame.empty:
        return Markup("")
    numeric = frozenset(i for i, kind in enumerate(frame.dtypes) if kind.kind in "if")
    rows = list(frame.itertuples(index=False))
    caption = f"{say(lang, 'chart.data')}: {chart.title}"
    body = table([str(c) for c in frame.columns], rows, numeric=numeric, caption=caption)
    return element("details", element("summary", say(lang, "chart.as-table")), body, css="page-data")


def _quote(quote: SlideQuote, lang: Lang) -> Markup:
    source_lang = quote.source.language if quote.source else "ko"
    parts = [element("blockquote", "“", quote.shown, "”", lang=source_lang)]
    if quote.translation:
        label = element("span", say(lang, "quote.translation"), css="cb-tag")
        parts.append(element("p", label, quote.translation, css="cb-translation", lang=lang))
    parts.append(element("p", element("strong", quote.case_name), " · ", quote.source_line, css="cb-by"))
    stance = quote.quote.stance
    is_verified = quote.status.startswith("verified")
    tags = [
        element("span", say(lang, f"stance.{stance}"), css="cb-tag"),
        element(
            "span", say(lang, f"status.{quote.status}"), css="cb-tag" if is_verified else "cb-tag cb-tag-bad"
        ),
    ]
    if quote.criterion is not None:
        there = f"#{criterion_anchor(quote.case_id, quote.criterion)}"
        tags.append(element("a", say(lang, "html.all-evidence"), css="cb-tag", href=there))
    parts.append(element("p", *tags, css="cb-by"))
    return element("div", *parts, css=f"cb-quote cb-quote-{stance}")


def criterion_anchor(case_id: str, criterion_id: str) -> str:
    """The id of the element that holds all evidence of a case on a criterion."""
    return f"e-{case_id}-{criterion_id}"
