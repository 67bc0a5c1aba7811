"""The part of an article that may be stored: what cases quote, and enough around it to read it in context."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from casebook.quotes.document import Document
from casebook.quotes.match import find_in_order, find_quote, fragments, is_verbatim
from casebook.quotes.normalise import continues, normalise
from casebook.quotes.sentences import Span, is_sentence, paragraph_spans, sentence_spans

LEFT_OUT = "[…]"
"""Stands where text of the article is left out."""

_OPENING_SENTENCES = 2
_NEW = -1
_NO_TEXT = "\ufeff"
_PARAGRAPH = re.compile(r"\S.*(?:\n[^\S\n]*\S.*)*")
_MARK = r"\[\s*(?:…|\.{3})\s*\]"
_ONLY_MARK = re.compile(_MARK)
_BEGINS_WITH_MARK = re.compile(rf"\s*{_MARK}")
_ENDS_WITH_MARK = re.compile(rf"{_MARK}\s*$")
_LINE_END = re.compile(r"\r\n?")
_ODD_SPACE = re.compile(r"[\v\f\x1c-\x1f\x85\u2028\u2029]")


class _Stored(msgspec.Struct, frozen=True):
    """One paragraph of the excerpt as it is stored."""

    start: int
    end: int
    text: str
    spans: tuple[Span, ...]
    """Where its parts stand in the original; empty where it is not there, or not in the order of the rest."""


class _Block(msgspec.Struct, frozen=True):
    """One paragraph or more of the new excerpt."""

    text: str
    first: int | None
    """Offset in the original at which it begins; None where that is not known."""
    last: int | None
    stored: int | None = None
    """Its place among the stored paragraphs; None where it is new or was extended."""


def excerpt_with(original: Document, stored: str | None, passages: Sequence[str]) -> str:
    """The excerpt of ``original`` that holds what ``stored`` holds and, in context, each of ``passages``.

    Around a passage stand the sentences that it touches and one more on either side, never beyond the
    paragraph. What lies between is left out, marked by a line ``[…]``. Everything is in the order of the
    original. The result is ``stored`` itself when it holds every passage already. Without any passage and
    without stored text it is the opening of the article.

    A passage that is not verbatim in ``original`` is left out: nothing may stand in the excerpt that does
    not stand in the article, and the check of the quote says what is wrong with it.
    """
    kept = stored if stored is not None and stored.strip() else None
    held = Document(kept or "")
    matches = [find_quote(p, original) for p in passages if not is_verbatim(p, held)]
    raw = original.raw
    paragraphs = paragraph_spans(raw)
    wanted = [
        span
        for match in matches
        if match
        for place in match.spans
        for span in _context(raw, paragraphs, place)
    ]
    if kept is not None and not wanted:
        return kept
    if not wanted:
        wanted = _opening(raw, paragraphs)
    items = _stored_items(kept or "", original)
    article = _Article(raw, paragraphs)
    blocks = _in_order(article, items, _groups(article, items, wanted))
    return _joined(article, kept or "", items, blocks)


def _context(raw: str, paragraphs: Sequence[Span], place: Span) -> Iterator[Span]:
    """The sentences that ``place`` touches, with one before and one after, in each paragraph it touches."""
    for paragraph in paragraphs:
        if paragraph[1] <= place[0] or paragraph[0] >= place[1]:
            continue
        sentences = sentence_spans(raw, paragraph)
        touched = [i for i, (start, end) in enumerate(sentences) if start < place[1] and end > place[0]]
        if touched:
            yield sentences[max(0, touched[0] - 1)][0], sentences[min(len(sentences) - 1, touched[-1] + 1)][1]


def _opening(raw: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The first full sentences: not the name of a newspaper, a menu or a headline above them."""
    for paragraph in paragraphs:
        sentences = sentence_spans(raw, paragraph)[:_OPENING_SENTENCES]
        if is_sentence(raw, sentences[0]):
            return [(sentences[0][0], sentences[-1][1])]
    return [sentence_spans(raw, paragraphs[0])[0]] if paragraphs else []


def _stored_items(stored: str, original: Document) -> list[_Stored]:
    """The paragraphs of the excerpt; those that run on in the order of the original know their places."""
    found: list[_Stored] = []
    end = 0
    for match in _PARAGRAPH.finditer(stored):
        if not _ONLY_MARK.fullmatch(match.group().strip()):
            places = _places(match.group(), original, end) or _places(match.group(), original, 0)
            end = places[-1][1] if places else end
            spans = tuple(original.raw_span(*place) for place in places)
            found.append(_Stored(match.start(), match.end(), match.group(), spans))
    in_order = _longest_in_order([item.spans for item in found])
    return [
        item if i in in_order else msgspec.structs.replace(item, spans=()) for i, item in enumerate(found)
    ]


def _places(passage: str, document: Document, start: int) -> list[Span]:
    """Where the parts of ``passage`` stand in the normalised text from ``start`` on, close to each other."""
    text = document.normalised[start:]
    parts: tuple[str, ...] = (normalise(passage),)
    places, missing = find_in_order(parts, text)
    if missing is not None:
        parts = fragments(passage)
        places, missing = find_in_order(parts, text)
    if missing is not None:
        return []
    # The first place of a short part (‘그러면서 "’) may lie far before the part that follows it.
    for i in range(len(places) - 2, -1, -1):
        near = text.rfind(parts[i], places[i][0], places[i + 1][0])
        end = near + len(parts[i])
        if near >= 0 and not continues(text[end]):
            places[i] = (near, end)
    return [(a + start, b + start) for a, b in places]


def _longest_in_order(places: Sequence[tuple[Span, ...]]) -> frozenset[int]:
    """Which of ``places`` follow one another, so that as much text as possible does."""
    best: dict[int, tuple[int, int | None]] = {}
    for i, spans in enumerate(places):
        if not spans:
            continue
        before = [(best[j][0], j) for j in best if places[j][-1][1] <= spans[0][0]]
        length, previous = max(before, default=(0, None), key=lambda pair: pair[0])
        best[i] = (length + sum(end - start for start, end in spans), previous)
    chain: set[int] = set()
    at = max(best, key=lambda i: best[i][0], default=None)
    while at is not None:
        chain.add(at)
        at = best[at][1]
    return frozenset(chain)


class _Group(msgspec.Struct):
    """Stored paragraphs and wanted stretches that overlap, or go on where another ends."""

    first: int
    last: int
    items: list[int]
    wanted: list[Span]


class _Article:
    """The original, with its paragraphs known."""

    def __init__(self, raw: str, paragraphs: Sequence[Span]) -> None:
        self.raw = raw
        self._starts = [start for start, _ in paragraphs]

    def leaves_out(self, end: int, start: int) -> bool:
        """Whether there is text between two stretches."""
        return bool(self.raw[end:start].replace(_NO_TEXT, " ").strip())

    def goes_on(self, end: int, start: int) -> bool:
        """Whether a stretch continues, in the same paragraph, one that ends at ``end``."""
        same = bisect_right(self._starts, max(0, end - 1)) == bisect_right(self._starts, start)
        return same and not self.leaves_out(end, start)

    def text(self, span: Span) -> str:
        """The words at ``span``, with line ends and spaces that any editor understands."""
        return _ODD_SPACE.sub(" ", _LINE_END.sub("\n", self.raw[span[0] : span[1]]))


def _groups(article: _Article, items: Sequence[_Stored], wanted: Sequence[Span]) -> list[_Group]:
    """In the order of the original, all that belongs into the new excerpt."""
    pieces: list[tuple[Span, int]] = [
        ((item.spans[0][0], item.spans[-1][1]), i) for i, item in enumerate(items) if item.spans
    ]
    pieces += [(span, _NEW) for span in wanted]
    groups: list[_Group] = []
    for (start, end), item in sorted(pieces):
        group = groups[-1] if groups else None
        may_join = item == _NEW or (group is not None and bool(group.wanted))
        if group and (start < group.last or (may_join and article.goes_on(group.last, start))):
            group.last = max(group.last, end)
        else:
            group = _Group(start, end, [], [])
            groups.append(group)
        if item == _NEW:
            group.wanted.append((start, end))
        else:
            group.items.append(item)
    return groups


def _rendered(article: _Article, group: _Group, items: Sequence[_Stored]) -> _Block:
    """A group with something new in it; marks within a paragraph stay where nothing was filled in."""
    held = [items[i] for i in group.items]
    spans = _united(article, sorted([*group.wanted, *(span for item in held for span in item.spans)]))
    gaps_in_line = {(a[1], b[0]) for item in held for a, b in pairwise(item.spans)}
    text = article.text(spans[0])
    for before, after in pairwise(spans):
        if (before[1], after[0]) in gaps_in_line:
            text += f" {LEFT_OUT} "
        elif article.leaves_out(before[1], after[0]):
            text += f"\n\n{LEFT_OUT}\n\n"
        else:
            text += "\n\n"
        text += article.text(after)
    if any(i.spans[0][0] == spans[0][0] and _BEGINS_WITH_MARK.match(i.text) for i in held):
        text = f"{LEFT_OUT} {text}"
    if any(i.spans[-1][1] == spans[-1][1] and _ENDS_WITH_MARK.search(i.text) for i in held):
        text = f"{text} {LEFT_OUT}"
    return _Block(text, spans[0][0], spans[-1][1])


def _united(article: _Article, spans: Sequence[Span]) -> list[Span]:
    """The spans, those that overlap or go on from each other as one."""
    united: list[Span] = []
    for start, end in spans:
        if united and (start <= united[-1][1] or article.goes_on(united[-1][1], start)):
            united[-1] = (united[-1][0], max(united[-1][1], end))
        else:
            united.append((start, end))
    return united


def _in_order(article: _Article, items: Sequence[_Stored], groups: Sequence[_Group]) -> list[_Block]:
    """What is stored, in its order, with the new where it belongs between."""
    blocks: list[_Block] = []
    waiting = list(groups)
    held_back: list[int] = []

    def goes_on() -> bool:
        """Whether what comes next is new, or follows something new, with nothing left out between."""
        last = blocks[-1].last if blocks else None
        if last is None or not waiting or article.leaves_out(last, waiting[0].first):
            return False
        return blocks[-1].stored is None or bool(waiting[0].wanted)

    def take() -> None:
        group = waiting.pop(0)
        if group.wanted:
            blocks.append(_rendered(article, group, items))
        else:
            blocks.extend(_as_stored(items, i) for i in group.items)
        if held_back and not goes_on():
            blocks.extend(_as_stored(items, i) for i in held_back)
            held_back.clear()

    for i, item in enumerate(items):
        while item.spans and waiting and waiting[0].first <= item.spans[0][0]:
            take()
        if not item.spans:
            if goes_on():
                held_back.append(i)  # a passage may run across: nothing comes between
            else:
                blocks.append(_as_stored(items, i))
    while waiting:
        take()
    return blocks


def _as_stored(items: Sequence[_Stored], place: int) -> _Block:
    item = items[place]
    if not item.spans:
        return _Block(item.text, None, None, place)
    return _Block(item.text, item.spans[0][0], item.spans[-1][1], place)


def _joined(article: _Article, stored: str, items: Sequence[_Stored], blocks: Sequence[_Block]) -> str:
    """The blocks as one text: as it was between what is stored, else marked where text is left out."""
    if not blocks:
        return ""
    first, last = blocks[0], blocks[-1]
    if first.stored == 0:
        text = stored[: items[0].start]
    else:
        leaves_out = first.first is not None and article.leaves_out(0, first.first)
        text = f"{LEFT_OUT}\n\n" if leaves_out and not _BEGINS_WITH_MARK.match(first.text) else ""
    text += first.text
    for before, after in pairwise(blocks):
        if before.stored is not None and after.stored == before.stored + 1:
            text += stored[items[before.stored].end : items[after.stored].start]
        else:
            text += _between(article, before, after)
        text += after.text
    if last.stored is not None and last.stored == len(items) - 1:
        return text + stored[items[-1].end :]
    leaves_out = last.last is not None and article.leaves_out(last.last, len(article.raw))
    return f"{text}\n\n{LEFT_OUT}" if leaves_out and not _ENDS_WITH_MARK.search(last.text) else text


def _between(article: _Article, before: _Block, after: _Block) -> str:
    is_marked = _ENDS_WITH_MARK.search(before.text) or _BEGINS_WITH_MARK.match(after.text)
    if before.last is None or after.first is None:
        leaves_out = True
    else:
        leaves_out = article.leaves_out(before.last, after.first)
    return f"\n\n{LEFT_OUT}\n\n" if leaves_out and not is_marked else "\n\n"
