"""A quote that is not in its document, with the document's own words in place of the wrong ones."""

import msgspec

from casebook.quotes.document import Document
from casebook.quotes.match import _ELLIPSIS, find_quote, fragments, is_verbatim
from casebook.quotes.normalise import normalise
from casebook.quotes.suggest import nearest_passage

_JOIN = " … "


class Mended(msgspec.Struct, frozen=True, kw_only=True):
    """What a quote should say."""

    text: str
    """Verbatim in the document."""
    similarity_percent: float
    """Likeness of the whole to what was written, 0–100."""


def mended_quote(quote: str, document: Document) -> Mended | None:
    """``quote`` as the document has it; None where some part of it has nothing near.

    Of a quote with ellipses, each part that is not there gives way to the passage nearest to it; parts in
    another order than the document's are put in order.
    """
    text = quote
    for _ in range(len(fragments(quote)) + 1):
        if is_verbatim(text, document):
            return Mended(text=text, similarity_percent=likeness(quote, text))
        near = nearest_passage(text, document)
        if near is None:
            return None
        following = (
            _in_order(text, document)
            if near.is_out_of_order
            else _with_part(text, wrong=near.wrote, right=near.passage)
        )
        if following is None or following == text:
            return None
        text = following
    return None


def likeness(one: str, other: str) -> float:
    """How much two texts have in common, 0–100."""
    from rapidfuzz import fuzz  # 20 ms that only a faulty quote is worth

    return float(fuzz.ratio(normalise(one), normalise(other)))


def _with_part(text: str, *, wrong: str, right: str) -> str | None:
    """``text`` with its part ``wrong`` (normalised) replaced; the ellipses stay as they were written."""
    position = 0
    for mark in (*_ELLIPSIS.finditer(text), None):
        end = len(text) if mark is None else mark.start()
        part = text[position:end]
        if normalise(part) == wrong:
            lead = part[: len(part) - len(part.lstrip())]
            tail = part[len(part.rstrip()) :]
            return text[:position] + lead + right + tail + text[end:]
        position = end if mark is None else mark.end()
    # The whole quote was looked for as one text that holds an ellipsis of its own.
    return right if normalise(text) == wrong else None


def _in_order(text: str, document: Document) -> str | None:
    """The parts of ``text`` in the order in which the document has them."""
    placed = []
    for part in fragments(text):
        match = find_quote(part, document)
        if match is None:
            return None
        placed.append((match.spans[0], part))
    placed.sort()
    return _JOIN.join(part for _, part in placed)
