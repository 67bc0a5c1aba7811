"""A text prepared once, so that many quotes can be looked up in it and located in the raw text."""

import re
import unicodedata
from bisect import bisect_right

from casebook.quotes.normalise import continues, normalise

GAP = "\n"
"""Stands for a ``[…]`` in the normalised text: white space is collapsed there, so no quote can contain it."""

_GAP_MARK = re.compile(r"\[\s*(?:…|\.{3})\s*\]")
_SPACE = re.compile(r"\s+")


class Document:
    """A text and its comparable form.

    Nothing is computed before it is needed: most quotes are found in the raw text as they stand.
    """

    __slots__ = ("_anchors", "_has_gaps", "_normalised", "raw")

    raw: str
    """The text as given."""

    def __init__(self, text: str) -> None:
        self.raw = text
        self._has_gaps: bool | None = None
        self._normalised: str | None = None
        self._anchors: tuple[list[int], list[int]] | None = None

    @property
    def has_gaps(self) -> bool:
        """Whether text is left out somewhere, i.e. the raw text holds a ``[…]``."""
        if self._has_gaps is None:
            self._has_gaps = "[" in self.raw and _GAP_MARK.search(self.raw) is not None
        return self._has_gaps

    @property
    def normalised(self) -> str:
        """The text as it is compared; ``GAP`` where the raw text holds a ``[…]``."""
        if self._normalised is None:
            if self.has_gaps:
                self._normalised = GAP.join(map(normalise, _GAP_MARK.split(self.raw)))
            else:
                self._normalised = normalise(self.raw)
        return self._normalised

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in ``raw`` of ``normalised[start:end]``.

        The range must not begin or end with white space, nor inside a letter written as several characters.
        """
        if self._anchors is None:
            self._anchors = self._find_anchors()
        return self._to_raw(start), self._to_raw(end)

    def _to_raw(self, offset: int) -> int:
        assert self._anchors is not None
        in_normalised, in_raw = self._anchors
        nearest = bisect_right(in_normalised, offset) - 1
        return in_raw[nearest] + offset - in_normalised[nearest]

    def _find_anchors(self) -> tuple[list[int], list[int]]:
        """Pairs of offsets (normalised, raw) from which both texts run in step up to the next pair."""
        in_normalised: list[int] = []
        in_raw: list[int] = []
        offset = 0
        for piece_start, piece_end in self._pieces():
            piece = self.raw[piece_start:piece_end]
            start = piece_start + len(piece) - len(piece.lstrip())
            end = piece_end - (len(piece) - len(piece.rstrip()))
            in_normalised.append(offset)
            in_raw.append(start)
            for change_start, change_end, length in self._changes(start, end):
                offset += change_start - in_raw[-1] + length
                in_normalised.append(offset)
                in_raw.append(change_end)
            if end > in_raw[-1]:
                offset += end - in_raw[-1]
            offset += len(GAP)
        return in_normalised, in_raw

    def _pieces(self) -> list[tuple[int, int]]:
        """Raw spans between the gaps."""
        marks = [m.span() for m in _GAP_MARK.finditer(self.raw)]
        starts = [0, *(end for _, end in marks)]
        ends = [*(start for start, _ in marks), len(self.raw)]
        return list(zip(starts, ends, strict=True))

    def _changes(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Raw spans that normalise to another number of characters, with that number, in order."""
        if start >= end:
            return []
        changes = [
            (m.start(), m.end(), 1) for m in _SPACE.finditer(self.raw, start, end) if m.end() - m.start() > 1
        ]
        if not unicodedata.is_normalized("NFC", self.raw[start:end]):
            changes.extend(self._recomposed(start, end))
            changes.sort()
        return changes

    def _recomposed(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Letters that NFC writes differently."""
        found = []
        first = start
        while first < end:
            if self.raw[first].isspace():  # combines with nothing, and is collapsed in any case
                first += 1
                continue
            last = first + 1
            while last < end and continues(self.raw[last]):
                last += 1
            letter = self.raw[first:last]
            composed = unicodedata.normalize("NFC", letter)
            if composed != letter:
                found.append((first, last, len(composed)))
            first = last
        return found
