"""Which quotes a slide shows: both sides, what contradicts before more of what supports, voices mixed."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from casebook.charts.text import shorten
from casebook.exports.deck import SlideQuote
from casebook.exports.report import Report
from casebook.model import Lang, Quote, Source, Stance
from casebook.pieces.quote import source_name, speaker_name
from casebook.quotes.sentences import is_sentence, sentence_spans
from casebook.scoring import passage_key

MOST_QUOTES = 3
_FEWEST = 2
_MOST_SOURCE_EM = 40
"""A longer headline is cut; ``SlideQuote.source`` holds all of it."""
MOST_SHOWN = 110
"""Characters of a quote that a slide has room for."""
MOST_TRANSLATED = 200
_SMALLEST_CUT = 30
"""Characters; a first sentence shorter than this says too little to stand alone."""


class Side(NamedTuple):
    """One side of a comparison: cases that stand there, and the criteria that the claim stands on."""

    cases: tuple[str, ...]
    criteria: tuple[str, ...]
    """In the order in which they matter to the claim."""


_STANCES: tuple[Stance, ...] = ("supports", "contradicts", "context")


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """A quote that may be shown, with where it stands."""

    side: int
    case_id: str
    criterion: str
    score: int | None
    quote: Quote
    order: int


def slide_quotes(
    report: Report, sides: Sequence[Side], seen: Collection[Hashable] = (), most: int = MOST_QUOTES
) -> tuple[SlideQuote, ...]:
    """Up to ``most`` verified quotes, chosen by fixed rules; none that belongs to no criterion of its side.

    One that supports each side first, on one criterion where that is possible; then one that speaks against
    the claim that the first side is ahead; then any other that contradicts; only then more that supports, and
    context at last. Quotes already
    shown on other slides (``seen``, as ``passage_key``) are the last choice of their kind, as are those
    longer than a slide has room for, voices and sources already on the slide, and fragments.
    """
    found = _candidates(report, sides)
    shared = _shared_criterion(found, len(sides), seen)
    chosen: list[_Found] = []

    def take(pool: Sequence[_Found], fill: int = most) -> None:
        taken = {passage_key(c.quote) for c in chosen}
        left = [f for f in pool if passage_key(f.quote) not in taken]
        if left and len(chosen) < fill:
            chosen.append(min(left, key=lambda f: _rank(f, chosen, seen, shared)))

    for side in range(len(sides)):
        own = [f for f in found if f.side == side]
        best = next((s for s in _STANCES if any(f.quote.stance == s for f in own)), None)
        take([f for f in own if f.quote.stance == best])
    take([f for f in found if _is_against(f)])
    take([f for f in found if f.quote.stance == "contradicts"])
    take([f for f in found if f.quote.stance == "supports"])
    # It proves nothing, and so fills up to two only.
    take([f for f in found if f.quote.stance == "context"], fill=_FEWEST)
    return tuple(_slide_quote(report, f) for f in chosen)


def _candidates(report: Report, sides: Sequence[Side]) -> list[_Found]:
    found: list[_Found] = []
    for at, side in enumerate(sides):
        for case_id in side.cases:
            case = report.scene.case(case_id)
            for criterion in side.criteria:
                assessment = case.assessment(criterion)
                for quote in assessment.quotes if assessment else ():
                    if report.status(quote).startswith("verified"):
                        found.append(
                            _Found(
                                side=at,
                                case_id=case_id,
                                criterion=criterion,
                                score=assessment.score if assessment else None,
                                quote=quote,
                                order=len(found),
                            )
                        )
    return found


def _is_against(found: _Found) -> bool:
    """Whether a quote speaks against the first side's being ahead.

    What contradicts the level of the first side does; so does what contradicts the lowest level of another,
    which can only be too low.
    """
    return found.quote.stance == "contradicts" and (found.side == 0 or found.score == 0)


def _shared_criterion(found: Iterable[_Found], sides: int, seen: Collection[Hashable]) -> str | None:
    """The first criterion on which every side has a supporting quote, if possible one not shown before."""
    supports = [f for f in found if f.quote.stance == "supports"]
    for pool in ([f for f in supports if passage_key(f.quote) not in seen], supports):
        for criterion in dict.fromkeys(f.criterion for f in pool):
            if len({f.side for f in pool if f.criterion == criterion}) == sides:
                return criterion
    return None


def _rank(
    found: _Found, chosen: Sequence[_Found], seen: Collection[Hashable], shared: str | None
) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """The smaller, the rather."""
    text = found.quote.text
    return (
        passage_key(found.quote) in seen,
        found.criterion != shared,
        len(text) > MOST_SHOWN,
        any(found.quote.source == c.quote.source for c in chosen),
        any(_voice(found.quote) == _voice(c.quote) for c in chosen),
        not is_sentence(text, (0, len(text))),
        found.order,
    )


def _voice(quote: Quote) -> tuple[str, str]:
    return ("", quote.source) if quote.speaker is None else (quote.speaker.ko, "")


def _slide_quote(report: Report, found: _Found) -> SlideQuote:
    lang, quote = report.lang, found.quote
    source = report.source(quote.source)
    shown, count = cut(quote.text, MOST_SHOWN)
    return SlideQuote(
        case_id=found.case_id,
        case_name=report.scene.name(found.case_id, lang),
        criterion=found.criterion,
        criterion_name=report.rubric.criterion(found.criterion).name.text_in(lang),
        quote=quote,
        shown=shown,
        translation=_translation(quote, source, lang, count),
        speaker=speaker_name(quote, lang),
        source=source,
        source_line=_source_line(quote, source, lang),
        status=report.status(quote),
    )


def _source_line(quote: Quote, source: Source | None, lang: Lang) -> str:
    where = shorten(source_name(source, lang) if source else quote.source, _MOST_SOURCE_EM)
    return f"{speaker_name(quote, lang)} · {where}"


def _translation(quote: Quote, source: Source | None, lang: Lang, sentences: int | None) -> str | None:
    """Our translation, of as many sentences as are shown; None where the source's language is the deck's."""
    text = quote.en if lang == "en" else quote.ko
    if not text or (source is not None and source.language == lang):
        return None
    if sentences is not None:
        spans = sentence_spans(text, (0, len(text)))
        if len(spans) > sentences:
            text = f"{text[: spans[sentences - 1][1]]} …"
    return cut(text, MOST_TRANSLATED)[0]


def cut(text: str, most: int) -> tuple[str, int | None]:
    """``text`` cut to ``most`` characters at the end of a sentence, else of a word, with ``…`` for the rest.

    Also of how many sentences the rest was cut off after; None where nothing was cut, or within a sentence.
    """
    text = " ".join(text.split())
    if len(text) <= most:
        return text, None
    ends = [end for _, end in sentence_spans(text, (0, len(text)))]
    fitting = [at for at, end in enumerate(ends, start=1) if _SMALLEST_CUT <= end <= most - 2]
    if fitting:
        return f"{text[: ends[fitting[-1] - 1]]} …", fitting[-1]
    head = text[: most - 1]
    if not text[most - 1].isspace() and " " in head:
        head = head[: head.rindex(" ")]
    return f"{head.rstrip()}…", None
