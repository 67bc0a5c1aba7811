"""One quotation as a reader needs it: words, translation, who, where, when, status, passage."""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from casebook.library import Library
from casebook.markup import element, join
from casebook.model import Lang, Quote, Source, Stance
from casebook.wording import say

_STANCES: tuple[Stance, ...] = ("supports", "contradicts", "context")


def source_name(source: Source, lang: Lang) -> str:
    """How a source is called in one line: date, publisher or reporter, headline or id; or "not stated"."""
    published = source.published or say(lang, "source.date-not-stated")
    owner = source.publisher or source.reporter or say(lang, "source.publisher-not-stated")
    return f"{published} · {owner} · {source.headline or source.id}"


def speaker_name(quote: Quote, lang: Lang) -> str:
    """Who says it, with role and relaying person; the reporter's narration is named as such."""
    if quote.speaker is None:
        name = say(lang, "quote.narration")
    else:
        name = quote.speaker.text_in(lang)
        if quote.role is not None:
            name = f"{name} ({quote.role.text_in(lang)})"
    if quote.via is not None:
        name = say(lang, "quote.via", speaker=name, via=quote.via.text_in(lang))
    return name


def quote_card(
    library: Library,
    case_id: str,
    quote: Quote,
    lang: Lang,
    *,
    uses: Sequence[Markup] = (),
    stance: Stance | None = None,
    words: Sequence[str] = (),
) -> Markup:
    """A quotation with everything that a reader must know to judge it.

    Args:
        uses: tags of what it is used for, each with its own stance; without them, its own is shown.
        stance: what the bar beside it shows where there are ``uses``; None when they differ.
        words: searched words, marked wherever they occur.
    """
    source = library.source(quote.source)
    source_lang = source.language if source else "ko"
    parts: list[Markup] = [
        element("blockquote", "“", _with_hits(quote.text, words), "”", lang=source_lang),
    ]
    translation = quote.en if lang == "en" else quote.ko
    if translation and source_lang != lang:
        label = element("span", say(lang, "quote.translation"), css="cb-tag")
        parts.append(element("p", label, _with_hits(translation, words), css="cb-translation", lang=lang))
    where = source_name(source, lang) if source else quote.source
    who = element("strong", _with_hits(speaker_name(quote, lang), words))
    parts.append(element("p", who, css="cb-by"))
    parts.append(element("p", element("span", where, css="cb-source"), css="cb-by"))
    status = library.quote_status(case_id, quote)
    is_verified = status.startswith("verified")
    tags = [
        element("span", say(lang, f"status.{status}"), css="cb-tag" if is_verified else "cb-tag cb-tag-bad")
    ]
    if uses:
        tags += uses
    else:
        stance = quote.stance
        tags.insert(0, element("span", say(lang, f"stance.{stance}"), css="cb-tag"))
    parts.append(element("p", *tags, css="cb-by"))
    passage = join(element("mark", s.text) if s.is_quote else escape(s.text) for s in library.passage(quote))
    if passage:
        is_whole = library.shows_originals or (source is not None and source.extent == "full")
        kind = "original" if status == "verified-original" and is_whole else "excerpt"
        summary = element("summary", say(lang, f"quote.passage-{kind}"))
        parts.append(element("details", summary, element("div", passage, css="cb-passage", lang=source_lang)))
    shown = stance or "mixed"
    return element("div", *parts, css=f"cb-quote cb-quote-{shown}", data_stance=shown)


def _with_hits(text: str, words: Sequence[str]) -> Markup:
    """``text`` with every occurrence of ``words`` marked, whatever their case."""
    if not words:
        return escape(text)
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return join(element("em", p, css="cb-hit") if at % 2 else p for at, p in enumerate(pieces))


def quotes_by_stance(library: Library, case_id: str, quotes: tuple[Quote, ...], lang: Lang) -> Markup:
    """The quotations under one heading each for supporting, contradicting, context; empty ones left out."""
    parts = []
    for stance in _STANCES:
        cards = [quote_card(library, case_id, q, lang) for q in quotes if q.stance == stance]
        if cards:
            parts.append(element("h3", say(lang, f"quotes.{stance}", count=len(cards))))
            parts += cards
    return join(parts)
