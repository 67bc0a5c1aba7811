"""The passage nearest to a quote that was not found: a suggestion for the curator, never a pass."""

import re

import msgspec

from casebook.quotes.document import Document
from casebook.quotes.edges import with_edges_of
from casebook.quotes.match import find_in_order, find_quote, fragments
from casebook.quotes.normalise import normalise

MIN_SIMILARITY_PERCENT = 60.0
"""Below this, two passages have little more than particles in common."""

_WORD = re.compile(r"[^ \n]+")
_REACH_WORDS = 6


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """What the document says, next to what the curator wrote."""

    passage: str
    """The document's own words, to be copied as they are."""
    wrote: str
    """The part of the quote that was not found: the whole quote, or one fragment of it."""
    similarity_percent: float
    """Likeness of the two, 0-100."""
    is_out_of_order: bool
    """The words are in the document, but only before the fragment that precedes them in the quote."""


def nearest_passage(quote: str, document: Document) -> Suggestion | None:
    """The passage of ``document`` most like ``quote``, from word to word; None when nothing is near.

    Of its own punctuation and quotation marks it has those at its ends that the quote has there, too.
    Of a quote with ellipses, the first fragment that was not found is compared.
    """
    text = document.normalised
    parts = fragments(quote)
    if not parts or not text.strip():
        return None
    missing = find_in_order(parts, text)[1]
    if missing is None:
        return None
    place = _nearest_place(missing, text)
    if place is None:
        return None
    raw_start, raw_end = document.raw_span(*place)
    words = " ".join(document.raw[raw_start:raw_end].split())
    for passage in (with_edges_of(words, missing), words):
        similarity = _likeness(missing, normalise(passage))
        if similarity >= MIN_SIMILARITY_PERCENT and find_quote(passage, document) is not None:
            return Suggestion(
                passage=passage,
                wrote=missing,
                similarity_percent=similarity,
                is_out_of_order=missing in text,
            )
    return None


def _likeness(wanted: str, passage: str) -> float:
    from rapidfuzz import fuzz  # 20 ms that only a faulty quote is worth

    return float(fuzz.ratio(wanted, passage))


def _nearest_place(wanted: str, text: str) -> tuple[int, int] | None:
    """Start and end of the words of ``text`` that are most like ``wanted``."""
    from rapidfuzz import fuzz  # 20 ms that only a faulty quote is worth

    near = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=MIN_SIMILARITY_PERCENT)
    if near is None:
        return None
    words = [m.span() for m in _WORD.finditer(text)]
    first = next(i for i, (_, end) in enumerate(words) if end > near.dest_start)
    last = max((i for i, (start, _) in enumerate(words) if start < near.dest_end), default=first)

    def likeness(a: int, b: int) -> float:
        return float(fuzz.ratio(wanted, text[words[a][0] : words[b][1]]))

    # The window found is as long as the quote; the passage may be longer or shorter by some words.
    last = max(last, first)
    first = max(range(max(0, first - _REACH_WORDS), last + 1), key=lambda a: (likeness(a, last), -a))
    last = max(range(first, min(len(words), last + _REACH_WORDS + 1)), key=lambda b: (likeness(first, b), -b))
    return words[first][0], words[last][1]
