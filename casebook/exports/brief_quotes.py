"""The quotes of a brief: those behind its findings, every case in turn, cut where a page has no room."""

from collections.abc import Iterator, Sequence

from casebook.charts.text import width_em
from casebook.exports.brief_values import BriefQuote
from casebook.exports.deck import Deck, SlideQuote
from casebook.exports.report import Report
from casebook.model import Lang, Quote, Source
from casebook.pieces.quote import speaker_name
from casebook.scoring import passage_key
from casebook.wording import say

MOST_QUOTES = 6
_ROOM_EM = 78
"""Of the words: with who says them, two lines."""
_TRANSLATED_EM, _TRANSLATION_EM = 16, 46
"""Of the original and of the translation, where both are given."""
_LONGEST_BY_EM = 36
_ELLIPSIS = "…"
_SENTENCE_ENDS = (". ", "? ", "! ")


def brief_quotes(report: Report, deck: Deck, slides: Sequence[str]) -> tuple[BriefQuote, ...]:
    """Up to ``MOST_QUOTES`` distinct quotes, those of ``slides`` before the others, each case in turn."""
    ordered = sorted(
        (slide for slide in deck.available if slide.quotes),
        key=lambda slide: slides.index(slide.id) if slide.id in slides else len(slides),
    )
    by_case: dict[str, list[SlideQuote]] = {}
    seen = set()
    for quote in (q for slide in ordered for q in slide.quotes):
        key = passage_key(quote.quote)
        if key not in seen:
            seen.add(key)
            by_case.setdefault(quote.case_id, []).append(quote)
    return tuple(_quote(report, quote) for quote in _in_turn(list(by_case.values())))[:MOST_QUOTES]


def _in_turn(groups: Sequence[Sequence[SlideQuote]]) -> Iterator[SlideQuote]:
    for at in range(max((len(group) for group in groups), default=0)):
        yield from (group[at] for group in groups if at < len(group))


def _quote(report: Report, shown: SlideQuote) -> BriefQuote:
    lang = report.lang
    quote, source = shown.quote, shown.source
    words_lang: Lang = source.language if source else "ko"
    own = quote.en if lang == "en" else quote.ko
    translation = own if own and words_lang != lang else ""
    room = _TRANSLATED_EM if translation else _ROOM_EM
    return BriefQuote(
        case_name=shown.case_name,
        words=cut_words(" ".join(quote.text.split()), room),
        words_lang=words_lang,
        translation=cut_words(" ".join(translation.split()), _TRANSLATION_EM),
        by=_by(quote, source, lang),
    )


def _by(quote: Quote, source: Source | None, lang: Lang) -> str:
    speaker = speaker_name(quote, lang)
    if width_em(speaker) > _LONGEST_BY_EM:
        speaker = cut_words(speaker, _LONGEST_BY_EM)
    published = (source.published if source else None) or say(lang, "source.date-not-stated")
    owner = (source.publisher or source.reporter if source else None) or say(
        lang, "source.publisher-not-stated"
    )
    parts = [speaker, owner, published]
    if quote.stance != "supports":
        parts.append(say(lang, f"stance.{quote.stance}"))
    return ", ".join(parts)


def cut_words(text: str, most_em: float) -> str:
    """``text``, or its beginning up to the end of a sentence or word, with ``…`` for what is left out."""
    if width_em(text) <= most_em:
        return text
    kept = text
    while kept and width_em(kept + _ELLIPSIS) > most_em:
        kept = kept[:-1]
    for end in _SENTENCE_ENDS:
        at = kept.rfind(end)
        if at > len(kept) * 2 // 3:
            return f"{kept[: at + 1]} {_ELLIPSIS}"
    words = kept.rpartition(" ")[0] if " " in kept[len(kept) // 2 :] else kept
    return f"{words.rstrip(' ,·')} {_ELLIPSIS}" if words != kept else f"{kept}{_ELLIPSIS}"
