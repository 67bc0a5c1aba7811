"""The slide itself: heading and strength, chart, quotes and footer, at sizes that the back row can read."""

from collections.abc import Sequence

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.charts.text import wrap
from casebook.exports.deck import Slide
from casebook.markup import element, join
from casebook.model import Lang
from casebook.ui import present_state
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.present import Shown
from casebook.ui.present_chart import fitted_chart, show_slide_chart
from casebook.ui.present_quotes import quotes_block
from casebook.ui.present_words import whole_words
from casebook.wording import say

STAGE_PX = (1280, 720)
"""Width and height of the stage; stage.js scales all of it."""
_EDGE_PX = 52
_SHOWN_COMMIT_CHARS = 10
_ENDS = (".", "?", "!", "…")
_CHART_PX, _CHART_BY_TRANSLATIONS_PX, _GAP_PX = 716, 610, 34
_WIDE_PX = STAGE_PX[0] - 2 * _EDGE_PX
_LEAST_CHART_PX = 200
# As stage.css has it.
_ABOVE_PX, _BELOW_PX, _FOOT_PX = 74, 18, 66
_HEADING_PX, _HEADING_LINE_PX = 36, 45
_DETAIL_PX, _DETAIL_LINE_PX = 18, 26


def show_slide(page: Opened, shown: Shown) -> None:
    """Draw the slide on the stage.

    Every slide has as many blocks as every other: one that were left over would stay beside the next slide's
    until the run has ended.
    """
    slide = shown.slide
    variant = "_translated" if _is_translated(slide) else ""
    with st.container(key=f"stage_{slide.kind}{variant}"):
        show(_head(page, shown))
        if slide.chart is not None:
            show_slide_chart(page, shown, _chart_px(slide), room_below(slide))
        else:
            st.empty()
            st.empty()
        if slide.quotes:
            width = _WIDE_PX - _GAP_PX - _chart_px(slide)
            show(quotes_block(slide.quotes, width, room_below(slide), page.lang))
        else:
            st.empty()
        show(_foot(page, shown))


def _head(page: Opened, shown: Shown) -> Markup:
    slide, lang = shown.slide, page.lang
    names = shown.report.scene.names(lang)
    heading = whole_words(slide.heading, names)
    if slide.kind == "title":
        parts = [element("h2", heading), element("p", shown.deck.subtitle, css="cb-sub")]
        details = [d for d in slide.details if d != shown.deck.subtitle]
    else:
        badge = (
            element("span", slide.strength_text, css=f"cb-strength cb-strength-{slide.strength}")
            if slide.strength_text
            else ""
        )
        parts = [
            element("p", element("span", slide.name), badge, css="cb-kicker"),
            element("h2", heading),
        ]
        details = list(slide.details)
    return element("header", *parts, _details(slide, details, names), css="cb cb-head", lang=lang)


def _details(slide: Slide, details: Sequence[str], names: Sequence[str]) -> Markup:
    if not details:
        return Markup()
    if slide.kind != "claim":
        return element("ul", *(element("li", text) for text in details), css="cb-list")
    return element("p", whole_words(details_line(details), names), css="cb-details")


def details_line(details: Sequence[str]) -> str:
    """What limits the claim, in one run of text: with a line for each no room is left for the chart."""
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in details)


def prepare_next(page: Opened, shown: Shown) -> None:
    """Draw the chart of the next slide beforehand, so that it is there at once when it is asked for."""
    if shown.at + 1 < len(shown.deck.slides):
        following = msgspec.structs.replace(shown, at=shown.at + 1)
        slide = following.slide
        if slide.chart is not None:
            fitted_chart(page, following, _chart_px(slide), room_below(slide))


def _chart_px(slide: Slide) -> int:
    if not slide.quotes:
        return _WIDE_PX
    return _CHART_BY_TRANSLATIONS_PX if _is_translated(slide) else _CHART_PX


def _is_translated(slide: Slide) -> bool:
    return any(q.translation for q in slide.quotes)


def room_below(slide: Slide) -> int:
    """The height in pixels that heading and footer leave for chart and quotes."""
    headings = len(wrap(slide.heading, _WIDE_PX / _HEADING_PX))
    line = details_line(slide.details)
    details = 4 + _DETAIL_LINE_PX * len(wrap(line, _WIDE_PX / _DETAIL_PX)) if line else 0
    head = _ABOVE_PX + headings * _HEADING_LINE_PX + details
    return max(STAGE_PX[1] - head - _BELOW_PX - _FOOT_PX, _LEAST_CHART_PX)


def _foot(page: Opened, shown: Shown) -> Markup:
    lang = page.lang
    number = say(lang, "present.number", number=shown.at + 1, total=len(shown.deck.slides))
    said = []
    if page.view.version is not None:
        said.append(_version(page.view.version, lang))
    if present_state.weights_before(page.view) is not None:
        said.append(say(lang, "present.weights-moved"))
    marks = [piece for text in said for piece in (element("span", text, css="cb-moved"), " ")]
    return element(
        "footer",
        element("p", *marks, join(_parts(shown.deck.footer))),
        element("p", number, css="cb-at"),
        css="cb cb-foot",
        lang=lang,
    )


def _version(version_id: str, lang: Lang) -> str:
    kind, _, name = version_id.partition(":")
    short = name[:_SHOWN_COMMIT_CHARS] if kind == "git" else name
    return say(lang, f"present.version-{kind}", name=short)


def _parts(footer: Sequence[str]) -> list[str]:
    """The parts of the footer, none of them broken within."""
    last = len(footer) - 1
    spans = [
        element("span", part, " ·" if at < last else "", css="cb-part") for at, part in enumerate(footer)
    ]
    return [piece for span in spans for piece in (span, " ")]
