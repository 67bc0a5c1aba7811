"""Join two changed versions of one text, line by line, by what both began from (diff3)."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

PartKind = Literal["same", "mine", "theirs", "both", "conflict"]
Choice = Literal["mine", "theirs", "both"]


class MergePart(msgspec.Struct, frozen=True, kw_only=True):
    """Some lines in a row, as each of the three has them; over all parts, each text is there in full."""

    kind: PartKind
    """Who changed them: nobody, one side, both alike (``both``), or each otherwise (``conflict``)."""
    base: str
    mine: str
    theirs: str


class Merge(msgspec.Struct, frozen=True):
    """Two changed versions of one text, side by side."""

    parts: tuple[MergePart, ...]

    @property
    def conflicts(self) -> tuple[int, ...]:
        """The places in ``parts`` of what must be chosen."""
        return tuple(i for i, part in enumerate(self.parts) if part.kind == "conflict")

    def text(self, choices: Mapping[int, Choice] | None = None) -> str:
        """The joined text.

        Args:
            choices: for each of ``conflicts`` whose lines are taken; ``both``: mine, then theirs.

        Raises:
            KeyError: a conflict without a choice.
        """
        chosen = choices or {}
        return "".join(
            _chosen(part, chosen[i] if part.kind == "conflict" else part.kind)
            for i, part in enumerate(self.parts)
        )


def merge(base: str, mine: str, theirs: str) -> Merge:
    """The three texts cut into parts: what only one side changed is joined by itself.

    Changes that touch, or lie side by side, are a conflict unless they are equal.
    """
    b, m, t = _lines(base), _lines(mine), _lines(theirs)
    parts: list[MergePart] = []
    at_b = at_m = at_t = 0
    for start_b, start_m, start_t, count in _common(b, m, t):
        _add(parts, b[at_b:start_b], m[at_m:start_m], t[at_t:start_t])
        at_b, at_m, at_t = start_b + count, start_m + count, start_t + count
        _add(parts, b[start_b:at_b], m[start_m:at_m], t[start_t:at_t])
    return Merge(tuple(parts))


def _lines(text: str) -> list[str]:
    """Lines with their ends; only a line feed ends one, as in any editor."""
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])


def _common(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """(start in each, number) of lines that all three have in a row; the last is empty, at the ends."""
    blocks_m = SequenceMatcher(None, base, mine, autojunk=False).get_matching_blocks()
    blocks_t = SequenceMatcher(None, base, theirs, autojunk=False).get_matching_blocks()
    i = j = 0
    while i < len(blocks_m) and j < len(blocks_t):
        a, b = blocks_m[i], blocks_t[j]
        start, end = max(a.a, b.a), min(a.a + a.size, b.a + b.size)
        if start < end:
            yield start, a.b + start - a.a, b.b + start - b.a, end - start
        if a.a + a.size < b.a + b.size:
            i += 1
        else:
            j += 1
    yield len(base), len(mine), len(theirs), 0


def _add(parts: list[MergePart], base: list[str], mine: list[str], theirs: list[str]) -> None:
    if not (base or mine or theirs):
        return
    kind: PartKind
    if mine == theirs:
        kind = "same" if mine == base else "both"
    elif mine == base:
        kind = "theirs"
    elif theirs == base:
        kind = "mine"
    else:
        kind = "conflict"
    parts.append(MergePart(kind=kind, base="".join(base), mine="".join(mine), theirs="".join(theirs)))


def _chosen(part: MergePart, choice: PartKind) -> str:
    if choice == "theirs":
        return part.theirs
    if choice == "both" and part.mine != part.theirs:
        # The last line of a text may have no end; the next one must not run into it.
        gap = "\n" if part.mine and part.theirs and not part.mine.endswith("\n") else ""
        return f"{part.mine}{gap}{part.theirs}"
    return part.mine
