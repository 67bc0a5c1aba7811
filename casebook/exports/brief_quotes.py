"""The quotes of a brief: those behind its findings, every case in turn, cut where a page has no room."""

from collections.abc import Iterator, Sequence

from casebook.charts.text import shorten, width_em
from casebook.exports.brief_values import BriefQuote
from casebook.exports.deck import Deck, SlideQuote
from casebook.exports.report import Report
from casebook.model import Lang, Quote, Source
from casebook.pieces.quote import speaker_name
from casebook.scoring import passage_key
from casebook.wording import say

MOST_QUOTES = 6
_TWO_LINES_EM: dict[Lang, float] = {"ko": 100, "en": 88}
"""Everything that is said of a quote has this much room, see ``brief_layout``."""
_LEAST_WORDS_EM = 26
_ORIGINAL_EM = 14
"""Of the original where our translation stands beside it."""
_BETWEEN_EM, _TRANSLATION_MARK_EM = 5, 11
_LONGEST_NAME_EM, _LONGEST_SPEAKER_EM, _LONGEST_OWNER_EM = 22, 22, 14
_ELLIPSIS = "…"
_SENTENCE_ENDS = (". ", "? ", "! ")


def brief_quotes(report: Report, deck: Deck, slides: Sequence[str]) -> tuple[BriefQuote, ...]:
    """Up to ``MOST_QUOTES`` distinct quotes, those of ``slides`` before the others, each case in turn."""
    slides_in_order = sorted(
        (slide for slide in deck.available if slide.quotes),
        key=lambda slide: slides.index(slide.id) if slide.id in slides else len(slides),
    )
    by_case: dict[str, list[SlideQuote]] = {}
    seen = set()
    for quote in (q for slide in slides_in_order for q in slide.quotes):
        key = passage_key(quote.quote)
        if key not in seen:
            seen.add(key)
            by_case.setdefault(quote.case_id, []).append(quote)
    ordered = _with_counter_evidence(list(_in_turn(list(by_case.values()))))
    return tuple(_quote(report, quote) for quote in ordered)[:MOST_QUOTES]


def _with_counter_evidence(quotes: list[SlideQuote]) -> list[SlideQuote]:
    """One that contradicts comes second at the latest, if possible of another case than the first.

    A short page drops the last ones: counter-evidence must not be what goes.
    """
    if any(_contradicts(q) for q in quotes[:2]):
        return quotes
    against = [q for q in quotes if _contradicts(q)]
    if against:
        moved = next((q for q in against if q.case_id != quotes[0].case_id), against[0])
        quotes.remove(moved)
        quotes.insert(1, moved)
    return quotes


def _contradicts(shown: SlideQuote) -> bool:
    return shown.quote.stance == "contradicts"


def _in_turn(groups: Sequence[Sequence[SlideQuote]]) -> Iterator[SlideQuote]:
    for at in range(max((len(group) for group in groups), default=0)):
        yield from (group[at] for group in groups if at < len(group))


def _quote(report: Report, shown: SlideQuote) -> BriefQuote:
    lang = report.lang
    quote, source = shown.quote, shown.source
    words_lang: Lang = source.language if source else "ko"
    own = quote.en if lang == "en" else quote.ko
    translation = " ".join(own.split()) if own and words_lang != lang else ""
    words, by = " ".join(quote.text.split()), _by(quote, source, lang)
    name = shorten(shown.case_name, _LONGEST_NAME_EM)
    room = _TWO_LINES_EM[lang] - _BETWEEN_EM - width_em(name) - width_em(by)
    if translation:
        words = cut_words(words, _ORIGINAL_EM)
        rest = room - _TRANSLATION_MARK_EM - width_em(words)
        translation = cut_words(translation, max(rest, _LEAST_WORDS_EM))
    else:
        words = cut_words(words, max(room, _LEAST_WORDS_EM))
    return BriefQuote(case_name=name, words=words, words_lang=words_lang, translation=translation, by=by)


def _by(quote: Quote, source: Source | None, lang: Lang) -> str:
    published = (source.published if source else None) or say(lang, "source.date-not-stated")
    owner = (source.publisher or source.reporter if source else None) or say(
        lang, "source.publisher-not-stated"
    )
    speaker = cut_words(speaker_name(quote, lang), _LONGEST_SPEAKER_EM)
    parts = [speaker, cut_words(owner, _LONGEST_OWNER_EM), published]
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
