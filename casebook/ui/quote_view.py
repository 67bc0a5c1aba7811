"""One quotation as a reader needs it: words, translation, who, where, when, status, passage."""

from markupsafe import Markup

from casebook.library import Library
from casebook.model import Lang, Quote, Source, Stance
from casebook.ui.literal import element, join
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


def quote_card(library: Library, case_id: str, quote: Quote, lang: Lang, *extra: Markup) -> Markup:
    """A quotation with everything that a reader must know to judge it; ``extra`` comes last."""
    source = library.source(quote.source)
    status = library.quote_status(case_id, quote)
    source_lang = source.language if source else "ko"
    translation = quote.en if lang == "en" else quote.ko
    passage = join(
        element("mark", s.text) if s.is_quote else Markup.escape(s.text) for s in library.passage(quote)
    )
    parts: list[Markup] = [element("blockquote", f"“{quote.text}”", lang=source_lang)]
    if translation and source_lang != lang:
        parts.append(
            element(
                "p",
                element("span", say(lang, "quote.translation"), css="cb-tag"),
                translation,
                css="cb-translation",
                lang=lang,
            )
        )
    where = source_name(source, lang) if source else quote.source
    parts.append(element("p", element("strong", speaker_name(quote, lang)), css="cb-by"))
    parts.append(element("p", element("span", where, css="cb-source"), css="cb-by"))
    tags = [
        element("span", say(lang, f"stance.{quote.stance}"), css="cb-tag"),
        element(
            "span",
            say(lang, f"status.{status}"),
            css="cb-tag" if status.startswith("verified") else "cb-tag cb-tag-bad",
        ),
    ]
    parts.append(element("p", *tags, *extra, css="cb-by"))
    if passage:
        parts.append(
            element(
                "details",
                element("summary", say(lang, "quote.passage")),
                element("div", passage, css="cb-passage", lang=source_lang),
            )
        )
    return element("div", *parts, css=f"cb-quote cb-quote-{quote.stance}", data_stance=quote.stance)


def quotes_by_stance(library: Library, case_id: str, quotes: tuple[Quote, ...], lang: Lang) -> Markup:
    """The quotations under one heading each for supporting, contradicting, context; empty ones left out."""
    parts = []
    for stance in _STANCES:
        cards = [quote_card(library, case_id, q, lang) for q in quotes if q.stance == stance]
        if cards:
            parts.append(element("h3", say(lang, f"quotes.{stance}", count=len(cards))))
            parts += cards
    return join(parts)
