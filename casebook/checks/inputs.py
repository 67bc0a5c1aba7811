"""What the rules look at: values as read, where they stand, and the searchable text of each source."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from casebook.model import Case, Quote, Rubric, Source
from casebook.quotes import Document

Places = dict[str, tuple[int, int]]
"""Dotted path → (line, column), 1-based; ``""`` is the file itself."""


def quote_places(case: Case) -> Iterator[tuple[str, Quote]]:
    """Every quote of ``case`` with the dotted path at which it stands, in the order of the model."""
    for part in ("actors", "facts", "context"):
        for i, holder in enumerate(getattr(case, part)):
            for j, quote in enumerate(holder.quotes):
                yield (f"{part}.{i}.quotes.{j}", quote)
    for i, mechanism in enumerate(case.mechanisms):
        for j, step in enumerate(mechanism.parts):
            for k, quote in enumerate(step.quotes):
                yield (f"mechanisms.{i}.parts.{j}.quotes.{k}", quote)
    for assessment in case.assessments:
        for j, quote in enumerate(assessment.quotes):
            yield (f"assessments.{assessment.criterion}.quotes.{j}", quote)


class CheckedCase(msgspec.Struct, frozen=True, kw_only=True):
    """One case file as the rules see it: ``draft`` of ``Parsed[Case]`` with its places."""

    path: str
    case: Case
    places: Places
    unread: frozenset[str] = frozenset()
    """Dotted paths that have a finding already and hold a stand-in: rules pass over them."""
    quote_places: tuple[tuple[str, Quote], ...] = ()
    """Every quote with the dotted path at which it stands; filled in by itself."""

    def __post_init__(self) -> None:
        # Several rules walk the quotes; their paths are put together once.
        msgspec.structs.force_setattr(self, "quote_places", tuple(quote_places(self.case)))


class CheckedRubric(msgspec.Struct, frozen=True, kw_only=True):
    """The rubric file as the rules see it."""

    path: str
    rubric: Rubric
    places: Places
    unread: frozenset[str] = frozenset()


OriginalTrouble = Literal["hash-differs", "unreadable"]


class OriginalProblem(msgspec.Struct, frozen=True, kw_only=True):
    """An original that lies at hand under the source's id but cannot serve."""

    file_name: str
    trouble: OriginalTrouble
    """``hash-differs``: named like the source, but its bytes are not those of ``original.sha256``;
    ``unreadable``: the right file, but not to be opened, or not UTF-8."""


class CheckedSource(msgspec.Struct, frozen=True, kw_only=True):
    """One source file as the rules see it."""

    id: str
    """The source's id; the file name without ending where the file could not be read."""
    path: str
    source: Source | None
    """None where the file could not be read at all (quotes from it are then left unjudged)."""
    places: Places
    unread: frozenset[str] = frozenset()
    stored: Document | None = None
    """The text as stored (excerpts or full), prepared for searching."""
    original: Document | None = None
    """The original whose bytes have ``original.sha256``, where at hand."""
    original_chars: int | None = None
    """Length of that original in characters."""
    original_problem: OriginalProblem | None = None


class CheckInputs(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the rules may look at."""

    rubric: CheckedRubric | None
    cases: tuple[CheckedCase, ...]
    sources: dict[str, CheckedSource]
    """By id; where several files claim one id, the file of that name wins, else the first."""
    sources_repeated: tuple[CheckedSource, ...] = ()
    """Further files that claim the id of a source in ``sources``."""
