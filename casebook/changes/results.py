"""What changed between two versions, as values; names are those of the later version that has them."""

from typing import Literal

import msgspec

from casebook.model import Case, Confidence, Localised, Quote, Rubric
from casebook.robustness import WeightSpace
from casebook.scoring import Aggregation, Silence, Weights

CasePart = Literal[
    "name", "level", "tier", "as_of", "summary", "actors", "facts", "mechanisms", "context", "assessments"
]
Range = tuple[int, int]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One version: the cases that are compared, and the rubric; None where its file has an error."""

    cases: tuple[Case, ...]
    rubric: Rubric | None
    others: tuple[Case, ...] = ()
    """Cases that belong to the version but stand outside the comparison: their contents are compared, and
    their dimension scores each alone; they have no index and no rank, and take no common ground away."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How both sides are measured."""

    weights: Weights | None = None
    """None: each side has the weights of its own rubric. Weights given for another rubric are taken as far
    as they go; what they do not name has its own weight."""
    silence: Silence = "common"
    aggregation: Aggregation = "arithmetic"
    space: WeightSpace = WeightSpace()
    """Which weights are drawn for ``RankMoves``."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A case, dimension or criterion."""

    id: str
    name: Localised


class CaseAppeared(msgspec.Struct, frozen=True, kw_only=True):
    """A case that only one side has, with the index and rank that it has there."""

    case: Item
    points: float | None
    """0–100 (geometric: 1–100); None without an index."""
    rank: int | None


class WeightChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another share of weight: of a dimension among all, of a criterion in its dimension."""

    of: Item
    before_share: float
    after_share: float


class RubricChanges(msgspec.Struct, frozen=True, kw_only=True):
    """How the yardstick changed; all empty where only the cases did."""

    dimensions_added: tuple[Item, ...] = ()
    dimensions_removed: tuple[Item, ...] = ()
    criteria_added: tuple[Item, ...] = ()
    criteria_removed: tuple[Item, ...] = ()
    weights: tuple[WeightChange, ...] = ()
    min_coverage: tuple[float, float] | None = None
    """Before and after."""
    edited: tuple[Item, ...] = ()
    """Criteria whose name, question or level texts are others, or that moved to another dimension."""
    is_otherwise_edited: bool = False
    """Whether its version, scale or presets are others."""
    is_missing_before: bool = False
    """Whether that side has no rubric: then it has no index, no coverage and no claim."""
    is_missing_after: bool = False


class ScoreChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another level on one criterion; None: the sources are silent."""

    case: Item
    criterion: Item
    before: int | None
    after: int | None


class RangeChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another range that a reasonable rater could give; None: silent."""

    case: Item
    criterion: Item
    before: Range | None
    after: Range | None


class ConfidenceChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another confidence; None: silent."""

    case: Item
    criterion: Item
    before: Confidence | None
    after: Confidence | None


class RationaleChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another reason for the level, in either language."""

    case: Item
    criterion: Item


class PartChange(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a case was edited that bears on no number; quotes are told apart."""

    case: Item
    part: CasePart
    criterion: Item | None = None
    """Of ``assessments``: the decision that was added or dropped without a score on either side."""


class DimensionChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another score or coverage of one case in one dimension that both rubrics have.

    Of a case that stands outside the comparison on either side, the scores are those of the case alone.
    """

    case: Item
    dimension: Item
    points_before: float | None
    points_after: float | None
    coverage_before: float
    """Share (0–1) of criterion weight that this case has scored, whatever the others have."""
    coverage_after: float


class IndexChange(msgspec.Struct, frozen=True, kw_only=True):
    """Another index or rank of a case that both sides have; ranks are among all that a side compares."""

    case: Item
    points_before: float | None
    """0–100 (geometric: 1–100); None without an index, or where it is an interval."""
    points_after: float | None
    range_before: tuple[float, float] | None
    """What the ranges of the scores leave open."""
    range_after: tuple[float, float] | None
    rank_before: int | None
    rank_after: int | None


class RankMove(msgspec.Struct, frozen=True, kw_only=True):
    """From one rank to another."""

    before: int
    after: int
    share: float
    """Share (0–1) of the drawn weights in which the case moves so."""


class RankMoves(msgspec.Struct, frozen=True, kw_only=True):
    """In how many weights a case changes its rank, with every score where it is; the same weights on both
    sides."""

    case: Item
    moves: tuple[RankMove, ...]
    """The most frequent first; never from a rank to itself."""
    stays_share: float
    """Share (0–1) of weights in which it keeps its rank."""


class QuoteChange(msgspec.Struct, frozen=True, kw_only=True):
    """One use of a passage, added, dropped or described otherwise."""

    case: Item
    part: CasePart
    criterion: Item | None
    """Of ``assessments``."""
    quote: Quote


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that changed from one version to another, by case in the order of the later one."""

    cases_added: tuple[CaseAppeared, ...] = ()
    cases_removed: tuple[CaseAppeared, ...] = ()
    rubric: RubricChanges = RubricChanges()
    indices: tuple[IndexChange, ...] = ()
    moves: tuple[RankMoves, ...] = ()
    dimensions: tuple[DimensionChange, ...] = ()
    scores: tuple[ScoreChange, ...] = ()
    ranges: tuple[RangeChange, ...] = ()
    confidences: tuple[ConfidenceChange, ...] = ()
    rationales: tuple[RationaleChange, ...] = ()
    parts: tuple[PartChange, ...] = ()
    quotes_added: tuple[QuoteChange, ...] = ()
    quotes_dropped: tuple[QuoteChange, ...] = ()
    quotes_edited: tuple[QuoteChange, ...] = ()
    """As they are now: speaker, stance or translation are others, the passage is the same."""
    claims_appeared: tuple[Localised, ...] = ()
    """What the comparison says now and did not say before."""
    claims_disappeared: tuple[Localised, ...] = ()
    ranked_before: int = 0
    """Cases that have a rank."""
    ranked_after: int = 0
    draws: int = 0
    """Weights drawn for ``moves``; 0 where nothing could be drawn."""

    @property
    def is_none(self) -> bool:
        """Whether nothing changed at all."""
        return self == Changes(
            ranked_before=self.ranked_before, ranked_after=self.ranked_after, draws=self.draws
        )

    @property
    def rank_changes(self) -> tuple[IndexChange, ...]:
        """The cases of both sides whose rank under the weights in force is another."""
        return tuple(i for i in self.indices if i.rank_before != i.rank_after)
