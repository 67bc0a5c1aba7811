"""Frozen values about closing a gap."""

import math
from typing import Literal

import msgspec

from casebook.scoring import Aggregation, Comparison, Silence

Goal = Literal["reach", "overtake"]
ChangeStatus = Literal["found", "already", "infeasible", "undefined"]
RowGroup = Literal["behind", "behind-outside", "silent", "level", "ahead"]

MOST_PLANS = 200
"""Plans that are listed, however many tie."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What a case is held against: another case, the best of the others, or a level of the rubric."""

    kind: Literal["case", "best", "level"]
    case_id: str | None = None
    level: int | None = None


class GapRow(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion of the case against the target."""

    criterion: str
    dimension: str
    own_level: int | None
    """None: the case's sources are silent."""
    target_level: int | None
    """None: the target's sources are silent."""
    target_cases: tuple[str, ...]
    """The cases that stand at ``target_level``; empty for a rubric level."""
    gap_levels: int | None
    """Target − own; negative where the case is ahead; None where either is silent."""
    is_in_index: bool
    """Whether the criterion has a part in the case's index (or, with silence spanned, in its interval)."""
    weight_share: float
    """Share (0–1) of the criterion in the case's index; 0 when it has no part."""
    gap_points: float | None
    """Gap × weight in points of the arithmetic index, whatever the aggregation; None where there is no gap
    to speak of (silence) or no part."""
    next_level: int | None
    """The level after ``own_level``; None at the top or when silent."""

    @property
    def group(self) -> RowGroup:
        """Behind (in the index, or outside it), silent, level with the target, or ahead of it."""
        if self.gap_levels is None:
            return "silent"
        if self.gap_levels > 0:
            return "behind" if self.is_in_index else "behind-outside"
        return "ahead" if self.gap_levels else "level"


class GapTable(msgspec.Struct, frozen=True, kw_only=True):
    """From one case to a target, criterion by criterion."""

    case_id: str
    target: Target
    silence: Silence
    aggregation: Aggregation
    rows: tuple[GapRow, ...]
    """Largest gap × weight first; then gaps outside the index; then what is silent; then what is level; then
    what is ahead, the furthest last. Equal ones in the rubric's order."""
    own_points: float | None
    """The case's index, as on every other page."""
    target_points: float | None
    """Index of the target on the same footing; None where it has none.

    ``best``: of a case that stands, on every criterion, where the best of the others stands. That is a
    frontier, at least as high as every one of the others on the same criteria.
    """
    has_same_basis: bool
    """Whether both indices stand on the same criteria with the same weights."""

    @property
    def adds_up(self) -> bool:
        """Whether own index + Σ gap points = the target's index: the arithmetic one, on one basis."""
        return (
            self.aggregation == "arithmetic"
            and self.has_same_basis
            and self.own_points is not None
            and self.target_points is not None
        )

    @property
    def gap_points(self) -> float:
        """Σ gap points over the criteria that have any, leads counted against gaps."""
        return math.fsum(r.gap_points for r in self.rows if r.gap_points is not None)


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison as it is, and as it were with levels and weights moved."""

    before: Comparison
    after: Comparison


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion raised by one level or more."""

    criterion: str
    from_level: int
    to_level: int


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Steps that together reach the goal."""

    steps: tuple[Step, ...]
    """In the rubric's order."""
    cost: float
    index_points: float
    """The case's index after the steps."""


class SmallestChange(msgspec.Struct, frozen=True, kw_only=True):
    """The cheapest way to the goal, proven minimal, with every tie."""

    status: ChangeStatus
    goal: Goal
    target: Target
    needed_points: float | None
    """The index that must be reached (``overtake``: exceeded). For ``best`` the highest index among the
    others: a rival that exists, not the frontier of ``GapTable.target_points``."""
    own_points: float | None
    reachable_points: float | None
    """The index with every criterion of its basis at the top level."""
    cost: float | None
    """Σ level steps × effort; 0 when nothing is needed; None where there is no plan."""
    plans: tuple[Plan, ...]
    """All plans of that cost, at most ``MOST_PLANS`` listed; none when nothing is needed."""
    plan_count: int
    """How many there are; at least so many where the count is not exact."""
    is_count_exact: bool
