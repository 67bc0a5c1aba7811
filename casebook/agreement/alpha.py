"""Krippendorff's alpha with an interval by the jackknife.

Source: K. Krippendorff, Content Analysis (2004), chapter 11: α = 1 − D_o/D_e over the coincidences of
pairable values; the ordinal difference of two values counts all values ranked between them. For what it takes
to rely on data he writes (p. 241; repeated in Human Communication Research 30 (2004) 411–433) that it is
customary to require α ≥ .800, and that α ≥ .667 is the lowest conceivable limit where tentative conclusions
are still acceptable; apart from perfect agreement no number is magical, and what it takes depends on what a
wrong conclusion costs.
"""

import math
from collections.abc import Sequence
from itertools import combinations
from typing import Final, Literal

import msgspec

from casebook.scoring.rounding import half_up

Metric = Literal["ordinal", "nominal", "interval"]
NoAlpha = Literal["no-pairs", "one-unit", "one-value"]
"""Why there is no coefficient: no unit with two values; only one such unit; all values are the same, so that
nothing says whether the raters could have told units apart."""
NoInterval = Literal["few-units", "hangs-on-one-unit", "all-agree"]
"""Why there is no interval: fewer units than ``FEWEST_FOR_INTERVAL``; without one of them there is no
coefficient; the raters agree on every unit, so that leaving one out changes nothing."""
Band = Literal["customary", "tentative", "below"]

CUSTOMARY_ALPHA: Final = 0.800
TENTATIVE_ALPHA: Final = 0.667
FEWEST_FOR_INTERVAL: Final = 5
"""With fewer units the jackknife says next to nothing."""

_NORMAL_95: Final = 1.959963984540054
ALPHA_DECIMALS: Final = 3
"""As it is shown, and judged by the limits."""

Unit = Sequence[int]
"""The values that one unit was given, in any order; a rater without a value is left out."""


class Coefficient(msgspec.Struct, frozen=True, kw_only=True):
    """Alpha of some units, with what it stands on."""

    alpha: float | None
    """1: always the same value; 0: as if values had been dealt out by chance; below: worse than that."""
    low: float | None
    """95 % interval, never beyond 1; None where there is none."""
    high: float | None
    units: int
    """Units with at least two values: only these count."""
    values: int
    """Values given to them."""
    undefined: NoAlpha | None = None
    no_interval: NoInterval | None = None


def krippendorff_alpha(units: Sequence[Unit], metric: Metric = "ordinal") -> float | None:
    """Alpha of ``units``; None with fewer than two distinct values among units of two values or more."""
    return _Coincidences(units, metric).alpha()


def coefficient(units: Sequence[Unit], metric: Metric = "ordinal") -> Coefficient:
    """Alpha of ``units`` with its interval.

    The interval leaves out one unit at a time. From the n coefficients comes the jackknife's standard error,
    √((n − 1)/n · Σ(α₍ᵢ₎ − mean)²), and the interval is α ± 1.96 of it, cut off at 1. It is rough: it takes
    units for independent of each other and their sum for nearly normal, which a dozen units are not.
    Source: B. Efron & R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 11.
    """
    pairable = [unit for unit in units if len(unit) > 1]
    counts = _Coincidences(pairable, metric)
    found = len(pairable), sum(map(len, pairable))
    alpha = counts.alpha()
    if not pairable:
        return _without(found, "no-pairs")
    if alpha is None:
        return _without(found, "one-value")
    if len(pairable) == 1:
        return _without(found, "one-unit")
    trouble: NoInterval | None = None
    spread = 0.0
    if len(pairable) < FEWEST_FOR_INTERVAL:
        trouble = "few-units"
    elif all(len(set(unit)) == 1 for unit in pairable):
        trouble = "all-agree"
    else:
        others = [counts.alpha(without=at) for at in range(len(pairable))]
        known = [other for other in others if other is not None]
        if len(known) < len(others):
            trouble = "hangs-on-one-unit"
        else:
            mean = math.fsum(known) / len(known)
            squares = math.fsum((other - mean) ** 2 for other in known)
            spread = _NORMAL_95 * math.sqrt((len(known) - 1) / len(known) * squares)
    return Coefficient(
        alpha=alpha,
        low=None if trouble else alpha - spread,
        high=None if trouble else min(1.0, alpha + spread),
        units=found[0],
        values=found[1],
        no_interval=trouble,
    )


def band_of(alpha: float) -> Band:
    """What Krippendorff's customary limits say of a coefficient."""
    shown = half_up(alpha, ALPHA_DECIMALS)
    if shown >= CUSTOMARY_ALPHA:
        return "customary"
    return "tentative" if shown >= TENTATIVE_ALPHA else "below"


def _without(found: tuple[int, int], why: NoAlpha) -> Coefficient:
    return Coefficient(alpha=None, low=None, high=None, units=found[0], values=found[1], undefined=why)


class _Coincidences:
    """Counts of values and of pairs of different values within units, from which a unit can be left out."""

    def __init__(self, units: Sequence[Unit], metric: Metric) -> None:
        self._metric = metric
        pairable = [unit for unit in units if len(unit) > 1]
        self._values = sorted({value for unit in pairable for value in unit})
        self._pairs = list(combinations(range(len(self._values)), 2))
        self._counts = [[unit.count(value) for value in self._values] for unit in pairable]
        self._sums: list[int] = [sum(column) for column in zip(*self._counts, strict=True)]
        self._observed = [
            math.fsum(self._coincidences(counts, pair) for counts in self._counts) for pair in self._pairs
        ]

    @staticmethod
    def _coincidences(counts: list[int], pair: tuple[int, int]) -> float:
        a, b = pair
        return counts[a] * counts[b] / (sum(counts) - 1)

    def alpha(self, without: int | None = None) -> float | None:
        """The coefficient, of all units or of all but one."""
        sums, observed = self._sums, self._observed
        if without is not None:
            left = self._counts[without]
            sums = [all_of_it - own for all_of_it, own in zip(sums, left, strict=True)]
            observed = [o - self._coincidences(left, p) for o, p in zip(observed, self._pairs, strict=True)]
        if sum(1 for count in sums if count) < 2:
            return None
        actual, expected = [], []
        for (a, b), found in zip(self._pairs, observed, strict=True):
            difference = self._difference(a, b, sums)
            actual.append(found * difference)
            expected.append(sums[a] * sums[b] * difference)
        share: float = math.fsum(actual) / math.fsum(expected)
        return 1 - (sum(sums) - 1) * share

    def _difference(self, a: int, b: int, sums: list[int]) -> float:
        """The squared difference of two values by their places."""
        if self._metric == "nominal":
            return 1.0
        if self._metric == "interval":
            return float((self._values[a] - self._values[b]) ** 2)
        between: float = sum(sums[a : b + 1]) - (sums[a] + sums[b]) / 2
        return between * between
