"""Fronts: the most that can be had for each amount of effort."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

import msgspec

StepsUp = tuple[int, float, int]
"""A criterion: effort and gain of one level, and how many levels there are to gain."""

# Far below the slack of the search: gains that differ only by rounding are one option, not many.
_SAME = 2e-14


class Front(msgspec.Struct, frozen=True):
    """Options of which none is both dearer and no better than another; both rise together."""

    costs: tuple[int, ...]
    values: tuple[float, ...]

    def best(self, budget: int) -> float | None:
        """The most that ``budget`` buys; None when it buys no option at all."""
        at = bisect_right(self.costs, budget)
        return self.values[at - 1] if at else None

    def within(self, budget: int) -> Iterable[tuple[int, float]]:
        """The options that ``budget`` buys."""
        at = bisect_right(self.costs, budget)
        return zip(self.costs[:at], self.values[:at], strict=True)


def front_of(options: Iterable[tuple[int, float]]) -> Front:
    """The front among ``options``, given as (cost, value)."""
    costs: list[int] = []
    values: list[float] = []
    for cost, value in sorted(options, key=lambda option: (option[0], -option[1])):
        if not values or value > values[-1] + _SAME:
            costs.append(cost)
            values.append(value)
    return Front(tuple(costs), tuple(values))


def fronts_from_each(steps: Sequence[StepsUp], budget: int | None = None) -> tuple[Front, ...]:
    """For each position, the front of gains from the criteria from there on; last, that of none.

    Args:
        steps: one per criterion.
        budget: what costs more is left out.
    """
    fronts = [Front((0,), (0.0,))]
    for cost, gain, most in reversed(steps):
        rest = fronts[-1]
        fronts.append(
            front_of(
                (spent + n * cost, value + n * gain)
                for n in range(most + 1)
                for spent, value in zip(rest.costs, rest.values, strict=True)
                if budget is None or spent + n * cost <= budget
            )
        )
    return tuple(reversed(fronts))


def joined(first: Front, second: Front, join: Callable[[float, float], float], budget: int) -> Front:
    """The front of taking one option of each; what costs more than ``budget`` is left out."""
    return front_of(
        (cost + more, join(value, other))
        for cost, value in zip(first.costs, first.values, strict=True)
        for more, other in second.within(budget - cost)
    )
