"""What the browser is told: the text and its sentences, what is marked in it, and every word it may show.

All offsets count characters as Python does; the browser turns them into its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

import msgspec

from casebook.model import Lang
from casebook.quotes import Document, find_quote
from casebook.quotes.search import FoundPassage
from casebook.quotes.sentences import Span, paragraph_spans
from casebook.quotes.units import units_of
from casebook.wording import say

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_GAP = re.compile(r"\[\s*(?:…|\.{3})\s*\]")


class UsedPassage(msgspec.Struct, frozen=True):
    """A passage that the case quotes already."""

    spans: tuple[Span, ...]
    note: str
    """What it is quoted for, in the reader's language."""


class ReaderText(msgspec.Struct, frozen=True, kw_only=True):
    """One text to read."""

    document: Document
    lang: Lang
    """The language of the text."""
    title: str
    """How the source is called."""
    stored: Document | None
    """The excerpt, where ``document`` is the article that it was taken from; else None."""
    used: tuple[UsedPassage, ...] = ()

    @property
    def id(self) -> str:
        """Tells this text from every other, so that no selection is taken for one in another text."""
        return sha256(self.document.raw.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class NearHits(msgspec.Struct, frozen=True):
    """What was found for words that do not stand in the text as they were typed."""

    words: str
    found: tuple[FoundPassage, ...]


def reader_data(
    text: ReaderText, selected: Sequence[Span], turn: int, near: NearHits | None, lang: Lang
) -> dict[str, Any]:
    """All that the reader needs, as JSON can say it."""
    raw = text.document.raw
    gaps = [m.span() for m in _GAP.finditer(raw)] if text.stored is None else []
    kept = kept_spans(text)
    return {
        "id": text.id,
        "text": raw,
        "lang": text.lang,
        "title": text.title,
        "paragraphs": [
            {
                "span": list(span),
                "sentences": [list(s) for s in sentences],
                "notes": list(
                    dict.fromkeys(u.note for u in text.used if u.spans and span[0] <= u.spans[0][0] < span[1])
                ),
            }
            for span, sentences in _paragraphs(raw)
        ],
        "gaps": [list(span) for span in gaps],
        "kept": [list(span) for span in kept],
        "used": [list(span) for u in text.used for span in u.spans],
        "has_original": text.stored is not None,
        "selected": [list(span) for span in selected],
        "turn": turn,
        "near": None if near is None else _near_data(near, lang),
        "texts": _texts(lang),
    }


def kept_spans(text: ReaderText) -> tuple[Span, ...]:
    """Where in the article the passages of its excerpt stand; empty where the text is no such article."""
    return () if text.stored is None else _kept_spans(text.document.raw, text.stored.raw)


# Asked for again in every run of the page.
@lru_cache(maxsize=32)
def _kept_spans(raw: str, stored: str) -> tuple[Span, ...]:
    article = Document(raw)
    found: list[Span] = []
    position = 0
    # From one `[…]` to the next, paragraph by paragraph: what is between them stands in the article as it is.
    pieces = (p for part in _GAP.split(stored) for p in _BLANK_LINE.split(part) if p.strip())
    for piece in pieces:
        # The excerpt keeps the order of the article, so the search goes on where the last one ended.
        after = find_quote(piece, Document(raw[position:]))
        if after is not None:
            start, end = after.spans[0][0] + position, after.spans[-1][1] + position
            position = end
        else:
            anywhere = find_quote(piece, article)
            if anywhere is None:
                continue
            start, end = anywhere.spans[0][0], anywhere.spans[-1][1]
        found.append((start, end))
    return tuple(sorted(found))


def _paragraphs(raw: str) -> Iterator[tuple[Span, list[Span]]]:
    """Each paragraph with its sentences; a paragraph of nothing but a ``[…]`` has none."""
    sentences = [(u.start, u.end) for u in units_of(raw)]
    starts = [start for start, _ in sentences]
    for start, end in paragraph_spans(raw):
        yield (start, end), sentences[bisect_left(starts, start) : bisect_left(starts, end)]


def _near_data(near: NearHits, lang: Lang) -> dict[str, Any]:
    return {
        "words": near.words,
        "found": [
            {
                "span": [f.start, f.end],
                "text": f.text,
                "score": say(lang, "passage-reader.score", percent=round(f.score)),
            }
            for f in near.found
        ],
    }


def _texts(lang: Lang) -> dict[str, str]:
    """Sentences; gaps that only the browser can fill stay in braces."""

    def words(key: str, *gaps: str) -> str:
        return say(lang, f"passage-reader.{key}", **{gap: f"{{{gap}}}" for gap in gaps})

    return {
        "search": words("search"),
        "hits": words("hits", "at", "count"),
        "no_hits": words("no-hits"),
        "looking": words("looking"),
        "near": words("near", "count"),
        "nothing_near": words("nothing-near"),
        "previous": words("previous"),
        "next": words("next"),
        "article": words("article", "title"),
        "none_selected": words("none-selected"),
        "selected": words("selected", "count"),
        "cut_at_gap": words("cut-at-gap"),
        "beginning": words("beginning"),
        "end": words("end"),
        "beginning_back": words("beginning-back"),
        "beginning_on": words("beginning-on"),
        "end_back": words("end-back"),
        "end_on": words("end-on"),
        "clear": words("clear"),
        "keys": words("keys"),
        "kept": words("kept"),
        "used": words("used"),
        "gap": words("gap"),
    }
