"""Cut a document into stretches that can be quoted: sentences, none of which runs across a ``[…]``."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from casebook.quotes.normalise import normalise
from casebook.quotes.sentences import Span, paragraph_spans, sentence_spans

_GAP_MARK = re.compile(r"\[\s*(?:…|\.{3})\s*\]")
_SHORT_CHARS = 80
_REACH_SHARE = 0.8


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence, or a short paragraph as a whole."""

    start: int
    end: int
    """Offsets into the raw text, without white space at the edges."""
    stretch: int
    """Units of the same number stand in one paragraph, with nothing left out between them."""
    comparable: str
    """Normalised, in lower case."""


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """Some units that follow each other."""

    start: int
    end: int
    comparable: str


# A reader who types searches the same few texts again and again.
@lru_cache(maxsize=64)
def units_of(raw: str) -> tuple[Unit, ...]:
    """The units of ``raw``, in order; together they hold all of its text but the ``[…]``."""
    return tuple(
        Unit(start=start, end=end, stretch=number, comparable=normalise(raw[start:end]).casefold())
        for number, stretch in enumerate(_stretches(raw))
        for start, end in _sentences(raw, stretch)
    )


def windows(units: Sequence[Unit], length: int) -> list[Window]:
    """From every unit on, as many as it takes to be about as long as ``length`` characters."""
    found = []
    for first, unit in enumerate(units):
        last = first
        texts = [unit.comparable]
        size = len(unit.comparable)
        while (
            size < _REACH_SHARE * length and last + 1 < len(units) and units[last + 1].stretch == unit.stretch
        ):
            last += 1
            texts.append(units[last].comparable)
            size += len(units[last].comparable) + 1
        found.append(Window(start=unit.start, end=units[last].end, comparable=" ".join(texts)))
    return found


def _stretches(raw: str) -> Iterator[Span]:
    """Paragraphs, or what a ``[…]`` leaves of them."""
    for start, end in paragraph_spans(raw):
        for mark in _GAP_MARK.finditer(raw, start, end):
            yield start, mark.start()
            start = mark.end()
        yield start, end


def _sentences(raw: str, stretch: Span) -> Sequence[Span]:
    spans = sentence_spans(raw, stretch)
    if spans and stretch[1] - stretch[0] <= _SHORT_CHARS:
        return ((spans[0][0], spans[-1][1]),)
    return spans
