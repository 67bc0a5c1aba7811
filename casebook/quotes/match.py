"""Whether a quote stands in a document word for word, and where."""

import re

import msgspec

from casebook.quotes.document import Document
from casebook.quotes.normalise import continues, normalise

_ELLIPSIS = re.compile(r"\[\s*(?:…|\.{3})\s*\]|…+|\.{3,}")
_LONGEST_GAP_REMNANT = 3


class Match(msgspec.Struct, frozen=True):
    """Where a quote stands in the raw text of a document."""

    spans: tuple[tuple[int, int], ...]
    """Offsets (start, end) into ``Document.raw``: one for the whole quote, or one per fragment, in order."""


def find_quote(quote: str, document: Document) -> Match | None:
    """Where ``quote`` stands in ``document`` word for word, or None.

    First the whole quote is looked for: the place where it stands character by character, else the first
    place where it stands after normalisation. Then the fragments between its ellipses, which must occur one
    after the other. No fragment may run across a ``[…]`` of the document.
    """
    place = _literal_place(quote, document)
    if place is not None:
        return Match((place,))
    spans = _normalised_spans(quote, document)
    if spans is None:
        return None
    return Match(tuple(document.raw_span(start, end) for start, end in spans))


def is_verbatim(quote: str, document: Document) -> bool:
    """Whether ``find_quote`` would find the quote; cheaper, since it locates nothing."""
    return _literal_place(quote, document) is not None or _normalised_spans(quote, document) is not None


def fragments(quote: str) -> tuple[str, ...]:
    """The normalised parts of ``quote`` between its ellipses (``…``, ``...``, ``[…]``, ``[...]``)."""
    parts = (normalise(part) for part in _ELLIPSIS.split(quote))
    return tuple(part for part in parts if part)


def find_in_order(parts: tuple[str, ...], text: str) -> tuple[list[tuple[int, int]], str | None]:
    """The first places of ``parts`` in the normalised ``text``, each after the one before.

    Returns:
        The places found, and the first part that has none (None when all have).
    """
    places: list[tuple[int, int]] = []
    end = 0
    for part in parts:
        start = _find(part, text, end)
        if start < 0:
            return places, part
        end = start + len(part)
        places.append((start, end))
    return places, None


def _literal_place(quote: str, document: Document) -> tuple[int, int] | None:
    """Where the quote stands in the raw text as it is: no normalisation can undo such a match.

    Only the edges need care (a letter must not be cut), and the remains of a gap mark.
    """
    wanted = quote.strip()
    if document.has_gaps and ("[" in wanted or "]" in wanted or len(wanted) <= _LONGEST_GAP_REMNANT):
        return None
    start = _find(wanted, document.raw, 0)
    return None if start < 0 else (start, start + len(wanted))


def _normalised_spans(quote: str, document: Document) -> list[tuple[int, int]] | None:
    whole = normalise(quote)
    text = document.normalised
    start = _find(whole, text, 0)
    if start >= 0:
        return [(start, start + len(whole))]
    parts = fragments(quote)
    if not parts or parts == (whole,):
        return None
    places, missing = find_in_order(parts, text)
    return places if missing is None else None


def _find(part: str, text: str, start: int) -> int:
    """Offset of ``part`` in ``text`` from ``start`` on where it cuts no letter at either end, else -1."""
    if not part or continues(part[0]):
        return -1
    while True:
        found = text.find(part, start)
        if found < 0:
            return -1
        end = found + len(part)
        if end == len(text) or not continues(text[end]):
            return found
        start = found + 1
