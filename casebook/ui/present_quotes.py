"""The quotes on a slide: as many as can be read from the back, what speaks against the claim among them."""

from markupsafe import Markup

from casebook.charts.text import wrap
from casebook.exports.deck import SlideQuote
from casebook.markup import element
from casebook.model import Lang
from casebook.ui.present_words import whole_words
from casebook.wording import say

_SIZES = (20, 18, 16)
"""Sizes of a quote's type, the larger first."""
# As stage.css has it, in sizes of the type.
_LINE, _SMALL, _SMALL_LINE = 1.4, 0.9, 1.4
_BAR_PX = 24
_ABOUT_PX, _BY_LINE_PX, _GAP_PX = 26, 20, 14
_ABOUT_TYPE_PX, _BY_PX, _MOST_BY_LINES = 16, 14, 2


def quotes_block(quotes: tuple[SlideQuote, ...], width_px: int, room_px: int, lang: Lang) -> Markup:
    """The quotes that fit ``width_px`` × ``room_px``, in the largest type in which all of them do."""
    size, fitting = fitted_quotes(quotes, width_px - _BAR_PX, room_px)
    return element(
        "div",
        *(_quote(q, width_px - _BAR_PX, lang) for q in fitting),
        css=f"cb cb-said cb-said-{size}",
        lang=lang,
    )


def fitted_quotes(
    quotes: tuple[SlideQuote, ...], width_px: int, room_px: int
) -> tuple[int, tuple[SlideQuote, ...]]:
    """Size of the type, and the quotes that fit in it; at least one.

    Where some must go, what supports the scores goes first, from the last: counter-evidence stays.
    """
    kept = list(quotes)
    while True:
        for size in _SIZES:
            if sum(_height_px(q, width_px, size) + _GAP_PX for q in kept) - _GAP_PX <= room_px:
                return size, tuple(kept)
        if len(kept) == 1:
            return _SIZES[-1], tuple(kept)
        supports = [q for q in kept if q.quote.stance == "supports"]
        kept.remove(supports[-1] if supports else kept[-1])


def _height_px(quote: SlideQuote, width_px: int, size: int) -> float:
    lines = len(wrap(f"“{quote.shown}”", width_px / size))
    small = size * _SMALL
    by_px = 4 + _BY_LINE_PX * by_lines(quote, width_px)
    note = 0
    if quote.translation:
        note = len(wrap(quote.translation, (width_px - 60) / small))
    about_px = _ABOUT_PX * len(wrap(_about(quote), (width_px - 50) / _ABOUT_TYPE_PX))
    return about_px + lines * size * _LINE + note * small * _SMALL_LINE + (4 if note else 0) + by_px


def by_lines(quote: SlideQuote, width_px: int) -> int:
    """Lines that speaker, date and owner of the source need; a headline is shown as far as it goes."""
    source = quote.source
    needed = [quote.speaker]
    if source is not None:
        needed += [source.published or "", source.publisher or source.reporter or ""]
    return min(len(wrap(" · ".join(needed), width_px / _BY_PX)), _MOST_BY_LINES)


def _quote(quote: SlideQuote, width_px: int, lang: Lang) -> Markup:
    stance = quote.quote.stance
    tag = element("span", say(lang, f"stance.{stance}"), css="cb-mark") if stance != "supports" else Markup()
    source_lang = quote.source.language if quote.source else ""
    translation = Markup()
    if quote.translation:
        label = element("span", say(lang, "quote.translation"), css="cb-mark")
        translation = element("p", label, " ", quote.translation, css="cb-translation", lang=lang)
    return element(
        "figure",
        element("p", _about(quote), " ", tag, css="cb-about"),
        element("blockquote", whole_words(f"“{quote.shown}”"), lang=source_lang),
        translation,
        element("figcaption", quote.source_line, css=f"cb-by-{by_lines(quote, width_px)}"),
        css=f"cb-quote cb-quote-{stance}",
    )


def _about(quote: SlideQuote) -> str:
    return " · ".join(part for part in (quote.case_name, quote.criterion_name) if part)
