"""The columns of the tables to take away: their ids, what they hold, and how they are called."""

from typing import Literal

import msgspec

from casebook.model import Lang
from casebook.wording import has_entry, say

TableId = Literal["index", "dimensions", "scores", "quotes", "sources", "weights", "ranks"]
Kind = Literal[
    "id", "name", "text", "code", "date", "number", "points", "share", "count", "level", "rank", "flag"
]
"""id: as in the files; name: short words; text: whole sentences; code: one of a fixed set of words;
points: 0–100; share: 0–1; flag: yes or no."""
NUMBERS: frozenset[Kind] = frozenset({"number", "points", "share", "count", "level", "rank"})


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One column; its id is the same in every language and every format."""

    id: str
    kind: Kind
    words: str = ""
    """Of a code: the area of the catalogue that names each (``confidence`` → ``confidence.low``)."""

    def heading(self, lang: Lang) -> str:
        """What stands above it where people read."""
        return say(lang, f"tables.column.{self.id}")

    def about(self, lang: Lang) -> str:
        """What it holds, in a sentence."""
        return say(lang, f"tables.about.{self.id}")

    def word(self, code: str, lang: Lang) -> str:
        """The word for a code; the code itself where there is none."""
        key = f"{self.words}.{code}"
        return say(lang, key) if self.words and has_entry(key) else code


def _columns(*pairs: tuple[str, Kind]) -> tuple[Column, ...]:
    return tuple(Column(id=name, kind=kind, words=_WORDS.get(name, "")) for name, kind in pairs)


_WORDS = {
    "case_level": "level",
    "tier": "tier",
    "confidence": "confidence",
    "stance": "stance",
    "status": "status",
    "extent": "extent",
    "used_for": "tables.used-for",
    "weight_of": "tables.weight-of",
    "language": "tables.language",
}
_CASE: tuple[tuple[str, Kind], ...] = (("case", "id"), ("case_name", "name"))
_DIMENSION: tuple[tuple[str, Kind], ...] = (("dimension", "id"), ("dimension_name", "name"))
_CRITERION: tuple[tuple[str, Kind], ...] = (("criterion", "id"), ("criterion_name", "name"))

COLUMNS: dict[TableId, tuple[Column, ...]] = {
    "index": _columns(
        *_CASE,
        ("case_level", "code"),
        ("tier", "code"),
        ("as_of", "date"),
        ("index_points", "points"),
        ("index_low", "points"),
        ("index_high", "points"),
        ("rank", "rank"),
        ("index_state", "name"),
        ("case_scored", "count"),
        ("case_criteria", "count"),
    ),
    "dimensions": _columns(
        *_CASE,
        *_DIMENSION,
        ("points", "points"),
        ("points_low", "points"),
        ("points_high", "points"),
        ("state", "name"),
        ("coverage", "share"),
        ("own_coverage", "share"),
        ("scored", "count"),
        ("own_scored", "count"),
        ("criteria", "count"),
        ("in_index", "flag"),
    ),
    "scores": _columns(
        *_CASE,
        *_DIMENSION,
        *_CRITERION,
        ("score", "level"),
        ("score_low", "level"),
        ("score_high", "level"),
        ("silence", "name"),
        ("confidence", "code"),
        ("is_counted", "flag"),
        ("quotes", "count"),
        ("rationale", "text"),
    ),
    "quotes": _columns(
        *_CASE,
        ("used_for", "code"),
        ("criterion", "id"),
        ("used_for_name", "name"),
        ("stance", "code"),
        ("quote", "text"),
        ("translation", "text"),
        ("speaker", "name"),
        ("role", "name"),
        ("via", "name"),
        ("source", "id"),
        ("published", "date"),
        ("publisher", "name"),
        ("headline", "text"),
        ("status", "code"),
    ),
    "sources": _columns(
        ("source", "id"),
        ("headline", "text"),
        ("publisher", "name"),
        ("reporter", "name"),
        ("published", "date"),
        ("language", "code"),
        ("url", "text"),
        ("extent", "code"),
        ("passages", "count"),
        ("original_sha256", "id"),
    ),
    "weights": _columns(
        ("weight_of", "code"),
        *_DIMENSION,
        *_CRITERION,
        ("weight", "number"),
        ("weight_share", "share"),
        ("weight_in_rubric", "number"),
    ),
    "ranks": _columns(*_CASE, ("place", "rank"), ("place_share", "share"), ("place_or_better", "share")),
}
"""Every table, in the order in which they are written."""
