"""Passages of a document that say what a reader is looking for, each fit to be quoted as it stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from casebook.quotes.document import Document
from casebook.quotes.match import fragments, is_verbatim
from casebook.quotes.normalise import continues, normalise
from casebook.quotes.stems import share_found, wanted_words
from casebook.quotes.units import Unit, units_of, windows

_ALL_WORDS_SCORE = 80.0
_SOME_WORDS_SCORE = 70.0
_MIN_SOME_SHARE = 0.6
_BEST_WITHOUT_PHRASE = 99.0
_MIN_LIKENESS = 60.0
_MIN_LIKENESS_OF_FEW_CHARS = 75.0
_FEW_CHARS = 12
_FEWEST_CHARS = 4
_MOST_COMPARED = 40
_MOST_CHARS = 2000
"""Nobody looks for more; comparing costs the product of both lengths."""


class FoundPassage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of whole sentences that stands in the document word for word."""

    start: int
    end: int
    """Offsets into ``Document.raw``."""
    text: str
    """The document's own words, with white space collapsed: to be copied as they are."""
    is_exact: bool
    """Whether the words looked for stand in it as one phrase."""
    score: float
    """How like the words it is, 0–100; 100 only where it is exact."""


def search_passages(words: str, document: Document, limit: int = 10) -> tuple[FoundPassage, ...]:
    """The passages of ``document`` that hold ``words``, or are most like them; best first, no two overlap.

    First come the places where the words stand as a phrase, then sentences with all of the words (whatever
    particles or endings they carry), then those that are merely like them. None runs across a ``[…]``.
    """
    phrase = normalise(words[:_MOST_CHARS])
    units = units_of(document.raw)
    if not phrase or not units or limit <= 0:
        return ()
    found: list[FoundPassage] = []
    taken: set[str] = set()
    # Lazily: where the phrase itself is found often enough, nothing need be compared.
    for passage in chain(_exact_passages(phrase, document, units), _near_passages(phrase, document, units)):
        if len(found) == limit:
            break
        if any(p.start < passage.end and passage.start < p.end for p in found):
            continue
        comparable = normalise(passage.text)
        if comparable not in taken and is_verbatim(passage.text, document):
            taken.add(comparable)
            found.append(passage)
    return tuple(found)


def _exact_passages(phrase: str, document: Document, units: Sequence[Unit]) -> Iterator[FoundPassage]:
    """The sentences around every place where the phrase stands."""
    starts = [unit.start for unit in units]
    for start, end in _places(phrase, document.normalised):
        raw_start, raw_end = document.raw_span(start, end)
        first = max(bisect_right(starts, raw_start) - 1, 0)
        last = max(bisect_right(starts, raw_end - 1) - 1, first)
        yield _passage(document, units[first].start, units[last].end, is_exact=True, score=100.0)


def _places(phrase: str, text: str) -> Iterator[tuple[int, int]]:
    """Where ``phrase`` stands in the normalised text without cutting a letter, a number or a Latin word."""
    if continues(phrase[0]):
        return
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        cuts = _is_latin(text[start]) and start > 0 and _is_latin(text[start - 1])
        if end < len(text):
            cuts = cuts or continues(text[end]) or (text[end - 1].isdigit() and text[end].isdigit())
        if not cuts:
            yield start, end
        start = text.find(phrase, start + 1)


def _is_latin(char: str) -> bool:
    """Korean writes particles onto words; Latin words and numbers begin where they begin."""
    return char.isascii() and char.isalnum()


def _near_passages(phrase: str, document: Document, units: Sequence[Unit]) -> Iterator[FoundPassage]:
    """Passages with the words, or like them, best first."""
    from rapidfuzz import fuzz  # 20 ms that not every command needs

    # An ellipsis between the words says that something stands there; it need not be matched.
    plain = " ".join(fragments(phrase)).casefold()
    wanted = wanted_words(plain)
    if not wanted:
        return
    least = _MIN_LIKENESS if len(plain) >= _FEW_CHARS else _MIN_LIKENESS_OF_FEW_CHARS
    candidates = [(*share_found(wanted, w.comparable), w) for w in windows(units, len(plain))]
    if len(wanted) > 1:
        # Those with most of the words first: only so many are worth a slow comparison.
        candidates.sort(key=lambda c: -c[0])
        del candidates[_MOST_COMPARED:]
    scored = []
    for share, has_all, window in candidates:
        compare = fuzz.partial_ratio if len(window.comparable) >= len(plain) else fuzz.ratio
        score = 0.0
        if len(plain) >= _FEWEST_CHARS:  # nearly any text is like two letters
            score = float(compare(plain, window.comparable, score_cutoff=least))
        if has_all:
            score = max(score, _ALL_WORDS_SCORE * share)
        elif share >= _MIN_SOME_SHARE:
            score = max(score, _SOME_WORDS_SCORE * share)
        if score > 0:
            scored.append((min(score, _BEST_WITHOUT_PHRASE), has_all, window))
    scored.sort(key=lambda s: (-s[1], -s[0], s[2].start))
    for score, _, window in scored:
        yield _passage(document, window.start, window.end, is_exact=False, score=score)


def _passage(document: Document, start: int, end: int, *, is_exact: bool, score: float) -> FoundPassage:
    text = " ".join(document.raw[start:end].split())
    return FoundPassage(start=start, end=end, text=text, is_exact=is_exact, score=score)
