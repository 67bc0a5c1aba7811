"""How far a comparing statement can be trusted: its probability, and the word that it earns."""

from typing import Literal, Protocol

import msgspec

ROBUST_SHARE = 0.90
LIKELY_SHARE = 0.66

Strength = Literal["robust", "likely", "open"]
ChanceBasis = Literal["weights-and-scores", "weights", "scores"]
"""What was varied: dimension weights, scores within their ranges, or both."""


class Chance(msgspec.Struct, frozen=True, kw_only=True):
    """How often a statement is true when what is uncertain is drawn."""

    share: float
    """0–1."""
    draws: int | None
    """None: worked out exactly from the ranges, without drawing."""
    half_width_share: float
    """95 % Monte-Carlo half-width (0–1); 0 where exact."""
    basis: ChanceBasis
    is_limited: bool = False
    """Whether the reader has limited the weights."""
    seed: int | None = None
    """With which the draws can be repeated; None where exact or not told."""

    @property
    def strength(self) -> Strength:
        """The word that the probability earns; the thresholds are fixed."""
        return strength_of(self.share)

    @property
    def near_share(self) -> float | None:
        """The threshold that lies within the error of the share; None where a new draw keeps the word."""
        for threshold in (ROBUST_SHARE, LIKELY_SHARE):
            if self.half_width_share > 0 and abs(self.share - threshold) <= self.half_width_share:
                return threshold
        return None


def strength_of(share: float) -> Strength:
    """``robust`` from 0.90, ``likely`` from 0.66, else ``open``: it depends on what was varied."""
    if share >= ROBUST_SHARE:
        return "robust"
    return "likely" if share >= LIKELY_SHARE else "open"


class Odds(Protocol):
    """Probabilities of comparing statements about the cases of one comparison; None where undefined."""

    def first_place(self, case_id: str) -> Chance | None:
        """That the case has rank 1 (shared first places count)."""
        ...

    def ahead(self, first: str, second: str) -> Chance | None:
        """That ``first`` ranks strictly before ``second``."""
        ...

    def ahead_in_dimension(self, first: str, second: str, dimension: str) -> Chance | None:
        """That ``first`` scores strictly higher in the dimension, scores drawn within their ranges."""
        ...

    def ahead_in_criterion(self, first: str, second: str, criterion: str) -> Chance | None:
        """The same for one criterion."""
        ...
