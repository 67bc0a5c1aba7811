"""Frozen values that say how far a ranking can be trusted."""

from typing import Literal

import msgspec

from casebook.scoring import Aggregation, Silence

Method = Literal["arithmetic", "geometric", "minimum", "copeland"]
Factor = Literal["weights", "scores", "aggregation", "silence"]
LeftOutKind = Literal["criterion", "source", "speaker"]


class WeightSpace(msgspec.Struct, frozen=True, kw_only=True):
    """Which weights of the dimensions are looked at: all, or those within limits that the reader sets."""

    ranges: tuple[tuple[str, float, float], ...] = ()
    """(dimension, lowest share, highest share), shares 0–1; a dimension that is not named is free."""
    order: tuple[str, ...] = ()
    """Dimensions, the weightiest first: each weighs at least as much as the next one named."""


class RankAcceptability(msgspec.Struct, frozen=True, kw_only=True):
    """How often each case takes each rank when weights and scores are drawn (SMAA)."""

    case_ids: tuple[str, ...]
    """The cases that have an index, in the order in which they were given."""
    left_out: tuple[str, ...]
    """The cases without an index."""
    dimensions: tuple[str, ...]
    """The dimensions whose weights were drawn."""
    shares: tuple[tuple[float, ...], ...]
    """Share (0–1) of draws, by case and by rank from 1; ties share the better rank."""
    ahead: tuple[tuple[float, ...], ...]
    """Share (0–1) of draws in which the case of the row ranks strictly before the case of the column."""
    central: tuple[tuple[float, ...] | None, ...]
    """By case: mean weights (sum 1, as ``dimensions``) of the draws in which it is first; None if never."""
    confidence: tuple[float | None, ...]
    """By case: first-rank share with its central weights and drawn scores; None if never first."""
    draws: int
    seed: int
    half_width_share: float
    """Largest 95 % Monte-Carlo half-width of a share (0–1): 1.96·√(¼/draws)."""
    is_sampled_by_walk: bool = False
    """Whether the limits are so narrow that weights were drawn by a random walk, each from the one before."""


class RankSpread(msgspec.Struct, frozen=True, kw_only=True):
    """The ranks that one case takes in the draws."""

    case_id: str
    nominal: int | None
    """The rank under the weights in force."""
    mean: float
    median: float
    low: float
    """5 % quantile."""
    high: float
    """95 % quantile."""


class RankRange(msgspec.Struct, frozen=True, kw_only=True):
    """Best and worst rank of one case under any weights of the space, with its scores as they are."""

    case_id: str
    best: int
    worst: int
    best_weights: tuple[float, ...]
    """Weights (sum 1, in the table's order of dimensions) under which it takes its best rank."""
    worst_weights: tuple[float, ...]
    is_exact: bool
    """False: the best found; the search for better came to no end (many cases, or different bases)."""
    is_from_intervals: bool = False
    """Whether indices are intervals: best with its own high ends against low ends, worst the reverse."""


class WeightShift(msgspec.Struct, frozen=True, kw_only=True):
    """One dimension's weight moved until another case comes first, the others keeping their proportions."""

    dimension: str
    from_share: float
    to_share: float
    """Where the two are equal; beyond it ``winner`` is first."""
    leader: str
    winner: str


class NearestChange(msgspec.Struct, frozen=True, kw_only=True):
    """The weights closest to those in force at which the first place changes."""

    leaders: tuple[str, ...]
    """First under the weights in force; more than one in a tie."""
    winner: str | None
    """Who draws level there and passes just beyond; None when no weights do."""
    shares: tuple[float, ...] | None
    """The weights (sum 1, in the table's order of dimensions)."""
    moved_share: float | None
    """Share of weight that must move: half the sum of absolute changes."""
    shifts: tuple[WeightShift, ...]
    """The same by moving a single dimension, the smallest move first; empty where no single one does it."""
    is_exact: bool


class IndexLine(msgspec.Struct, frozen=True, kw_only=True):
    """One case's index along ``IndexLines.shares``; None where it has none."""

    case_id: str
    points: tuple[float | None, ...]


class Crossing(msgspec.Struct, frozen=True, kw_only=True):
    """Where two lines meet and change sides."""

    share: float
    points: float
    before: str
    """The higher one left of the crossing."""
    after: str
    """The higher one right of it."""
    is_first_place: bool
    """Whether the two are first and second there."""


class IndexLines(msgspec.Struct, frozen=True, kw_only=True):
    """Each case's index as one dimension's weight goes from 0 to 1, the others keeping their proportions."""

    dimension: str
    current_share: float
    shares: tuple[float, ...]
    lines: tuple[IndexLine, ...]
    crossings: tuple[Crossing, ...]


class MethodRank(msgspec.Struct, frozen=True, kw_only=True):
    """The rank of one case under one method."""

    case_id: str
    best: int | None
    """Equal to ``worst`` where the index is a number, apart where it is an interval; None without one."""
    worst: int | None
    points: float | None
    """Index (Copeland: score); None where it is an interval or missing."""


class MethodRow(msgspec.Struct, frozen=True, kw_only=True):
    """Ranks under one combination of aggregation and treatment of silence."""

    method: Method
    silence: Silence
    ranks: tuple[MethodRank, ...]
    is_current: bool


class Masked(msgspec.Struct, frozen=True, kw_only=True):
    """A high mean that hides a dimension below the floor."""

    case_id: str
    dimension: str
    points: float
    index_points: float
    rank: int


class MethodTable(msgspec.Struct, frozen=True, kw_only=True):
    """Ranks under every combination, and what the arithmetic mean hides."""

    rows: tuple[MethodRow, ...]
    masked: tuple[Masked, ...]
    floor_points: float


class SensitivityPart(msgspec.Struct, frozen=True, kw_only=True):
    """How much one uncertain input moves the ranks."""

    factor: Factor
    first_order: float
    """Sobol S: share of the variance that this input explains alone."""
    total_order: float
    """Sobol S_T: share in which it has any part."""
    first_half_width: float
    """95 % bootstrap half-width."""
    total_half_width: float


class Sensitivity(msgspec.Struct, frozen=True, kw_only=True):
    """What moves the ranks: Sobol indices of the mean absolute rank change."""

    parts: tuple[SensitivityPart, ...]
    """Empty when no rank moves in any run, or (``mean_shift`` above 0) when ranks move equally far in every
    run, as where cases that are level in force never are otherwise."""
    mean_shift: float
    """Mean absolute rank change against the ranks in force, over cases and runs."""
    case_ids: tuple[str, ...]
    """The cases that have an index under every treatment that was varied."""
    silences: tuple[Silence, ...]
    """Treatments of silence that were varied; those under which fewer than two cases compare are left out."""
    aggregations: tuple[Aggregation, ...]
    spread: tuple[RankSpread, ...]
    runs: int
    seed: int
    factors: tuple[Factor, ...] = ()
    """The inputs that were varied."""


class LeftOutRow(msgspec.Struct, frozen=True, kw_only=True):
    """The ranks without one criterion, source or speaker."""

    kind: LeftOutKind
    id: str
    """Criterion id, source id, speaker's English name (empty: narration of one source), or the name of the
    reporter whose narration runs through several ``sources``."""
    source: str | None
    """For a reporter's narration the source it belongs to; for a source itself its id."""
    ranks: tuple[tuple[str, int | None], ...]
    """(case, rank without it); None where no index is left."""
    points: tuple[tuple[str, float | None], ...]
    changed: tuple[str, ...]
    """The cases whose rank differs from the nominal one."""
    silenced: int
    """Scores that lose their last supporting quote, over all cases."""
    changes_first: bool
    sources: tuple[str, ...] = ()
    """Two or more: the row leaves out all that one reporter narrates in these sources."""


class LeaveOneOut(msgspec.Struct, frozen=True, kw_only=True):
    """What carries the result: ranks without each criterion, each source, each speaker."""

    nominal: tuple[tuple[str, int | None], ...]
    rows: tuple[LeftOutRow, ...]
    """Those that change the first place come first, then those that change any rank."""
