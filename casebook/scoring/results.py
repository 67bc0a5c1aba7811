"""Frozen values that scoring hands out. No score is None, never 0 and never NaN."""

from typing import Literal

import msgspec

from casebook.model import Confidence, Level, Localised

Silence = Literal["common", "available", "bounds"]
Aggregation = Literal["arithmetic", "geometric", "minimum"]
NoteCode = Literal[
    "no-cases",
    "one-case",
    "weights-zero",
    "no-common-criteria",
    "few-common-criteria",
    "one-dimension",
    "few-comparable",
    "without-index",
    "levels-differ",
    "reference-case",
    "dimensions-left-out",
    "bases-differ",
    "silence-differs",
    "index-is-interval",
    "geometric-scale",
]


class CriterionPart(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion behind a dimension's number."""

    criterion: str
    weight_share: float
    """Share (0–1) of this criterion in the dimension's number; the shares sum to 1."""
    points: float
    """0–100."""


class DimensionScore(msgspec.Struct, frozen=True, kw_only=True):
    """What one case reaches in one dimension."""

    dimension: str
    points: float | None
    """0–100; None when insufficient, or (``bounds``) when any criterion is silent."""
    low: float | None
    high: float | None
    coverage_share: float
    """Criterion weight that the number stands on / all criterion weight of the dimension (0–1).

    Under common ground the number stands on the common criteria only, so this is their share;
    ``own_coverage_share`` is what the case itself has.
    """
    scored: int
    """Criteria that the number stands on (weight > 0)."""
    total: int
    """Criteria of the dimension (weight > 0)."""
    is_sufficient: bool
    """Whether ``coverage_share`` reaches the rubric's minimum."""
    own_coverage_share: float
    """Criterion weight that this case has scored / all of the dimension, whatever the others have."""
    own_scored: int
    """Criteria that this case has scored (weight > 0)."""
    parts: tuple[CriterionPart, ...]
    """The criteria behind ``points``, in the rubric's order; empty when there is no number."""


class CaseResult(msgspec.Struct, frozen=True, kw_only=True):
    """What one case reaches in a comparison."""

    case_id: str
    level: Level
    dimensions: tuple[DimensionScore, ...]
    """Every dimension of the rubric, in its order."""
    index_points: float | None
    """0–100 (geometric: 1–100); None also where fewer than two dimensions have a number."""
    index_low: float | None
    index_high: float | None
    rank: int | None
    """1 + number of cases with a strictly higher index; None without an index or a second case."""
    dimensions_used: tuple[str, ...]
    """Dimensions that the index stands on; empty without an index."""
    dimension_shares: tuple[tuple[str, float], ...]
    """Normalised weight (sum 1) of each used dimension."""
    scored: int
    """Criteria of the rubric (weight > 0) that this case has scored, whatever the others have."""
    total: int
    """Criteria of the rubric (weight > 0)."""

    def dimension(self, dimension_id: str) -> DimensionScore:
        """The score in this dimension. Raises KeyError."""
        for d in self.dimensions:
            if d.dimension == dimension_id:
                return d
        raise KeyError(dimension_id)

    @property
    def criteria_in_index(self) -> tuple[str, ...]:
        """Criteria that the index stands on, in the rubric's order."""
        used = frozenset(self.dimensions_used)
        return tuple(p.criterion for d in self.dimensions if d.dimension in used for p in d.parts)


class ComparabilityNote(msgspec.Struct, frozen=True, kw_only=True):
    """Something a reader must know before comparing; ``note_text`` says it."""

    code: NoteCode
    is_warning: bool
    """False: how to read the numbers. True: a reason to doubt the comparison."""
    cases: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    count: int | None = None
    """Criteria counted; for ``silence-differs`` those of the most silent case."""
    total: int | None = None
    """What ``count`` is out of; for ``silence-differs`` the criteria of the best documented case."""


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """Relative weights as (id, weight); they are normalised inside, so only proportions matter."""

    dimensions: tuple[tuple[str, float], ...]
    criteria: tuple[tuple[str, float], ...]


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Every case under one set of settings."""

    silence: Silence
    aggregation: Aggregation
    weights: Weights
    """Normalised: dimensions sum to 1, criteria to 1 within their dimension (or all are 0)."""
    criteria_used: tuple[str, ...]
    """Common: scored for every case. Available: scored for any case. Bounds: all. Weight > 0 only."""
    criteria_total: int
    """Criteria of the rubric with weight > 0."""
    dimensions_used: tuple[str, ...]
    """Dimensions that every index stands on."""
    results: tuple[CaseResult, ...]
    """In the order in which the cases were given."""
    notes: tuple[ComparabilityNote, ...]

    def result(self, case_id: str) -> CaseResult:
        """The result of this case. Raises KeyError."""
        for r in self.results:
            if r.case_id == case_id:
                return r
        raise KeyError(case_id)

    def has_note(self, code: NoteCode) -> bool:
        """Whether a note with this code is among ``notes``."""
        return any(n.code == code for n in self.notes)


class CriterionScore(msgspec.Struct, frozen=True, kw_only=True):
    """One case's level on one criterion; all None when its sources are silent."""

    case_id: str
    score: int | None
    low: int | None
    high: int | None
    confidence: Confidence | None


class CriterionGap(msgspec.Struct, frozen=True, kw_only=True):
    """How far the cases lie apart on one criterion."""

    criterion: str
    dimension: str
    scores: tuple[CriterionScore, ...]
    """One per case, in the order in which the cases were given."""
    spread_levels: int | None
    """Highest − lowest level; None with fewer than two scored cases."""
    is_clear: bool
    """Whether the ranges of the highest and the lowest case do not even touch."""
    highest: tuple[str, ...]
    """Cases at the highest level; empty when ``spread_levels`` is None or 0."""
    lowest: tuple[str, ...]
    silent: tuple[str, ...]


class StrengthsAndGaps(msgspec.Struct, frozen=True, kw_only=True):
    """Where one case stands highest, lowest, and where its sources say nothing.

    Whole groups of one level, never an arbitrary cut through criteria that are equal.
    """

    case_id: str
    strongest_level: int | None
    strongest: tuple[str, ...]
    weakest_level: int | None
    """None when every scored criterion has the same level: nothing is weakest then."""
    weakest: tuple[str, ...]
    silent: tuple[str, ...]


class EvidenceMeasures(msgspec.Struct, frozen=True, kw_only=True):
    """How much evidence there is, how contested, and how concentrated."""

    quotes: int
    """Distinct passages (source + text); one that serves several criteria counts once."""
    supports: int
    """Distinct passages that support; one used both ways counts on both sides."""
    contradicts: int
    context: int
    sources: int
    speakers: int
    """Distinct speakers; a source's narration counts as one speaker of that source."""
    largest_speaker_share: float | None
    """Share (0–1) of the passages that the most quoted speaker says; None without quotes."""
    largest_speaker: Localised | None
    """None: the narration of ``largest_speaker_source``, or no quotes at all."""
    largest_speaker_source: str | None
    """Set only when the largest speaker is a narration."""
    largest_source_share: float | None
    largest_source: str | None


class CriterionDifference(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a difference that one criterion accounts for."""

    criterion: str
    points: float


class DimensionDifference(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a difference that one dimension accounts for."""

    dimension: str
    points: float
    criteria: tuple[CriterionDifference, ...]
    """Sum to ``points``."""


class DifferenceSplit(msgspec.Struct, frozen=True, kw_only=True):
    """The difference of two indices, first − second, and the parts that sum to it."""

    first: str
    second: str
    aggregation: Aggregation
    points: float
    dimensions: tuple[DimensionDifference, ...]
    """In the rubric's order; sum to ``points``. Dimensions that either index stands on (minimum: only the
    dimensions in which a case reaches its minimum)."""
    has_same_basis: bool
    """Whether both indices stand on the same criteria; if not, parts also carry that difference."""
