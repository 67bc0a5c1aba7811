"""A case: one policy, its scores, and the quotes that they stand on."""

from typing import Literal

import msgspec

from casebook.model.text import Localised

Level = Literal["city", "province", "nation", "programme", "company"]
Tier = Literal["main", "reference"]
Confidence = Literal["low", "medium", "high"]
Stance = Literal["supports", "contradicts", "context"]
ActorKind = Literal["government", "utility", "firm", "start-up", "school", "expert", "association"]
FactStatus = Literal["announced", "plan", "reported", "claim"]
MechanismKind = Literal["loop", "cooperation", "table", "disagreement"]


class Quote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A verbatim passage of one source."""

    source: str
    """Id of the source."""
    text: str
    """The passage in the source's language; ``…`` joins fragments of one document."""
    ko: str | None
    """Our Korean translation of a passage in another language, else None."""
    en: str | None
    """Our English translation of a passage in another language, else None."""
    speaker: Localised | None
    """Who says it; None is the reporter's narration."""
    role: Localised | None
    """The speaker's role as the source states it."""
    via: Localised | None
    """Who relays the speaker's words, where another person does."""
    stance: Stance
    line: int
    """Line (1-based) of ``text`` in the case file."""
    column: int
    """Column (1-based) of ``text`` in the case file."""


class Assessment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The answer to one criterion: a level, or None where the sources are silent."""

    criterion: str
    score: int | None
    low: int | None
    """Lower end of the range that another reasonable rater could give; None when silent."""
    high: int | None
    confidence: Literal["low", "medium", "high"] | None
    """None when silent."""
    rationale: Localised
    quotes: tuple[Quote, ...]


class Actor(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who does what in this case."""

    name: Localised
    kind: ActorKind
    role: Localised
    quotes: tuple[Quote, ...]


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A figure or a date that a source states."""

    name: Localised
    value: str
    """As the curator wrote it, e.g. ``260,000``."""
    unit: Localised | None
    status: FactStatus
    caveat: Localised | None
    quotes: tuple[Quote, ...]


class MechanismPart(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A step of a loop, a party of a cooperation, a row of a table, a side of a disagreement."""

    name: Localised
    cells: tuple[Localised, ...]
    """One text per column of a table; a single description otherwise."""
    quotes: tuple[Quote, ...]


class Mechanism(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How the case says that it works, as structured data."""

    kind: MechanismKind
    name: Localised
    note: Localised | None
    columns: tuple[Localised, ...]
    """Headings of ``cells`` (tables: several; otherwise empty)."""
    parts: tuple[MechanismPart, ...]


class ContextNote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A product, a remark, or a circumstance that bears on the case but scores nothing."""

    name: Localised
    note: Localised
    quotes: tuple[Quote, ...]


class Case(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One case file."""

    id: str
    name: Localised
    level: Level
    tier: Tier
    as_of: str
    """ISO date of the newest source used."""
    summary: Localised
    actors: tuple[Actor, ...]
    facts: tuple[Fact, ...]
    mechanisms: tuple[Mechanism, ...]
    context: tuple[ContextNote, ...]
    assessments: tuple[Assessment, ...]
    """In the order of the rubric; a criterion missing from the file is not here."""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quote, wherever it stands, in the order of the sections above."""
        parts = tuple(part for mechanism in self.mechanisms for part in mechanism.parts)
        groups = (self.actors, self.facts, parts, self.context, self.assessments)
        return tuple(quote for group in groups for holder in group for quote in holder.quotes)

    def assessment(self, criterion_id: str) -> Assessment | None:
        """The assessment of this criterion, or None when the file has none."""
        for a in self.assessments:
            if a.criterion == criterion_id:
                return a
        return None
