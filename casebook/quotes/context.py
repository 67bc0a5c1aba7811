"""The paragraphs around a quote, with the quote marked, for a reader who wants to judge it in context."""

import re

import msgspec

from casebook.quotes.document import Document
from casebook.quotes.match import Match

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_BREAK = re.compile(r"\n\s*")


class Segment(msgspec.Struct, frozen=True):
    """A stretch of raw text that is wholly inside or wholly outside the quote."""

    text: str
    is_quote: bool


def passage_around(match: Match, document: Document, *, neighbours: int = 0) -> tuple[Segment, ...]:
    """The paragraphs that hold the quote, cut into segments; joined, they are that slice of the raw text.

    Args:
        neighbours: how many more paragraphs to give before and after.
    """
    raw = document.raw
    paragraphs = _paragraphs(raw)
    quote_start, quote_end = match.spans[0][0], match.spans[-1][1]
    first = max(i for i, (start, _) in enumerate(paragraphs) if start <= quote_start)
    last = min(i for i, (_, end) in enumerate(paragraphs) if end >= quote_end)
    position = paragraphs[max(0, first - neighbours)][0]
    stop = paragraphs[min(len(paragraphs) - 1, last + neighbours)][1]
    segments: list[Segment] = []
    for start, end in match.spans:
        if start > position:
            segments.append(Segment(raw[position:start], False))
        segments.append(Segment(raw[start:end], True))
        position = end
    if stop > position:
        segments.append(Segment(raw[position:stop], False))
    return tuple(segments)


def _paragraphs(raw: str) -> list[tuple[int, int]]:
    """Spans between blank lines, or between line breaks in a text that has no blank line."""
    separator = _BLANK_LINE if _BLANK_LINE.search(raw) else _LINE_BREAK
    breaks = [m.span() for m in separator.finditer(raw)]
    starts = [len(raw) - len(raw.lstrip()), *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(raw.rstrip())]
    return list(zip(starts, ends, strict=True))
