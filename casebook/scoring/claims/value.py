"""A claim: one statement about a comparison, as a code and numbers. Wording turns it into a sentence."""

from typing import Literal

import msgspec

from casebook.model import Level, Localised
from casebook.scoring.chance import Chance
from casebook.scoring.results import Aggregation, EvidenceMeasures, NoteCode, Silence

FindingCode = Literal[
    "index-of-one",
    "highest-of-two",
    "highest-of-many",
    "highest-by-less-than-one",
    "highest-shared",
    "all-equal",
    "intervals-overlap",
    "intervals-behind",
    "interval-list",
    "intervals-apart",
    "largest-gap",
    "largest-gaps",
    "no-gap",
    "silent",
    "none-silent",
    "difference-parts",
    "difference-none",
]
RobustnessCode = Literal[
    "first-never-changes",
    "first-changes-by-one",
    "first-changes-by-many",
    "first-shared-now",
    "central-weights",
    "central-balanced",
    "never-first",
    "rank-fixed",
    "rank-range",
    "rank-range-open",
    "driver",
    "drivers",
    "no-movement",
    "left-out-first",
    "left-out-ranks",
    "left-out-nothing",
    "left-out-index",
    "left-out-none",
    "masked",
    "too-few-to-rank",
    "levels-limit-ranking",
]
GapCode = Literal[
    "gap-behind",
    "gap-ahead",
    "gap-level",
    "gap-undefined",
    "change-found",
    "change-already",
    "change-infeasible",
    "change-undefined",
]
ClaimCode = FindingCode | NoteCode | RobustnessCode | GapCode
ChanceEvent = Literal["first", "ahead", "equal", "each"]
"""Of what a claim states the probability: a first place, being ahead, being equal, or (several criteria)
being ahead on the least certain of them."""


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A case, dimension or criterion with the numbers that a claim states of it."""

    id: str
    name: Localised
    value: float | None = None
    """Points (0–100), levels (0–4), a count or a part of a difference, as the claim's code says."""
    low: float | None = None
    high: float | None = None


class ClaimEvidence(msgspec.Struct, frozen=True, kw_only=True):
    """The quotes that a claim stands on, and how far they rest on one voice."""

    measures: EvidenceMeasures
    """All cases of the claim taken together."""
    most_concentrated: Named | None
    """The case whose quotes rest most on one speaker; ``value`` is that share (0–1)."""
    voice: Localised | None
    """That speaker; None is the narration of one source."""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One statement; ``claim_text`` says it, ``evidence_text`` what it stands on."""

    code: ClaimCode
    is_warning: bool = False
    subjects: tuple[Named, ...] = ()
    """The cases that the claim is about, e.g. the highest."""
    others: tuple[Named, ...] = ()
    """The cases that they are compared with, e.g. the next."""
    topics: tuple[Named, ...] = ()
    """Criteria or dimensions."""
    levels: tuple[Level, ...] = ()
    amount: float | None = None
    """The difference that the claim states, in points or levels."""
    count: int | None = None
    total: int | None = None
    """``count`` of ``total`` criteria or cases."""
    common: int | None = None
    """Criteria in common, of which the index stands on ``count``."""
    is_clear: bool = True
    """False: the ranges of those compared touch or overlap, or their bases differ."""
    is_limited: bool = False
    """Whether it is about the weights within the reader's limits only."""
    silence: Silence | None = None
    aggregation: Aggregation | None = None
    chance: Chance | None = None
    """How often it holds when what is uncertain is drawn; None where that is not known. Of several cases or
    pairs, that of the least certain."""
    chance_event: ChanceEvent | None = None
    chance_of: tuple[Named, ...] = ()
    """The cases of that event; for ``first`` ``value`` is each one's share (0–1), for ``ahead`` they are the
    one ahead and the one behind."""
    evidence: ClaimEvidence | None = None
