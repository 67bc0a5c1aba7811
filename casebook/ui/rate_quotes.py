"""The quotations of a case as a rater reads them: in the order of the sources, without anyone's judgement.

Whether a quote was taken to support or to contradict, and what else it is used for, would say what the case's
own file makes of it; so would the order in which that file lists them.
"""

from collections.abc import Hashable, Iterable
from typing import Final

import streamlit as st
from markupsafe import Markup

from casebook.markup import element
from casebook.model import Case, Quote
from casebook.pieces.quote import quote_card
from casebook.quotes import Document, find_quote
from casebook.scoring import passage_key
from casebook.ui import cached
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import widget_key
from casebook.wording import say

MOST_SHOWN: Final = 40
MAX_WORDS_CHARS: Final = 200


def show_quotes(page: Opened, case: Case, criterion_id: str) -> None:
    """The quotes filed under a criterion, then a search through the others of the case."""
    lang = page.lang
    assessment = case.assessment(criterion_id)
    filed = _in_order(page, assessment.quotes if assessment else ())
    show(
        element(
            "div",
            element("h3", say(lang, "rate.quotes", count=len(filed))),
            *(_card(page, case, quote) for quote in filed),
            *([] if filed else [element("p", say(lang, "rate.quotes-none"), css="cb-muted")]),
            css="cb",
            lang=lang,
        )
    )
    _show_search(page, case, {passage_key(q) for q in filed})


def _show_search(page: Opened, case: Case, filed: set[Hashable]) -> None:
    lang = page.lang
    others = [q for q in _in_order(page, case.quotes) if passage_key(q) not in filed]
    if not others:
        return
    typed = st.text_input(
        say(lang, "rate.search"),
        key=widget_key("rate_search"),
        max_chars=MAX_WORDS_CHARS,
        placeholder=say(lang, "rate.search-placeholder", count=len(others)),
    )
    words = (typed or "").casefold().split()
    if not words:
        with st.expander(say(lang, "rate.all-others", count=len(others))):
            _show_cards(page, case, others, ())
        return
    found = [q for q in others if all(word in _haystack(q) for word in words)]
    show(element("p", say(lang, "rate.found", count=len(found), total=len(others)), css="cb cb-muted"))
    _show_cards(page, case, found, words)


def _show_cards(page: Opened, case: Case, quotes: list[Quote], words: Iterable[str]) -> None:
    cards = [_card(page, case, q, words) for q in quotes[:MOST_SHOWN]]
    if len(quotes) > MOST_SHOWN:
        cards.append(
            element("p", say(page.lang, "rate.more", count=len(quotes) - MOST_SHOWN), css="cb-muted")
        )
    show(element("div", *cards, css="cb", lang=page.lang))


def _card(page: Opened, case: Case, quote: Quote, words: Iterable[str] = ()) -> Markup:
    # One use that says nothing: with none, the card would show the stance.
    return quote_card(page.library, case.id, quote, page.lang, uses=(Markup(""),), words=tuple(words))


def _in_order(page: Opened, quotes: Iterable[Quote]) -> list[Quote]:
    """The distinct quotes as they follow each other in the sources."""
    distinct = list({passage_key(q): q for q in quotes}.values())
    documents = _documents(page)

    def place(quote: Quote) -> tuple[str, int, str]:
        document = documents.get(quote.source)
        match = find_quote(quote.text, document) if document else None
        return quote.source, match.spans[0][0] if match else 0, quote.text

    return sorted(distinct, key=place)


def _documents(page: Opened) -> dict[str, Document]:
    key = ("rate-documents", page.library.fingerprint)
    return cached.kept(key, lambda: {s.id: Document(s.text) for s in page.library.sources})


def _haystack(quote: Quote) -> str:
    speaker = (quote.speaker.ko, quote.speaker.en) if quote.speaker else ()
    return "\n".join(p for p in (quote.text, quote.ko, quote.en, *speaker) if p).casefold()
