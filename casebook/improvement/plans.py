"""Every plan within a budget: listed, and counted."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from casebook.improvement.basis import Basis, Levels
from casebook.improvement.fronts import Front, StepsUp, front_of, fronts_from_each, joined

_MOST_STATES = 4_000
"""Unlike states that a count follows at one criterion before it gives up."""
_DECIMALS = 11
"""States that differ only by rounding are one."""


class _Group(msgspec.Struct, frozen=True):
    """Criteria whose gains add up before they are worth anything to the index."""

    steps: tuple[StepsUp, ...]
    start: float
    worth: Callable[[float], float]
    rest: tuple[Front, ...]
    """For each criterion, what it and those after it can gain."""


class _State(NamedTuple):
    """Where a half-made plan stands; ``ways``: how many do."""

    left: int
    """Effort."""
    points: float
    """Of the group that is open."""
    done: float
    """The parts of the groups before."""
    ways: int


class PlanSearch:
    """Plans of at most ``budget`` that bring a case to ``needed``, on the scale of the index's parts.

    A branch is entered only when the best that the remaining effort can buy still reaches, so each ends in a
    plan. The best is exact: within a group and over the groups after it, a front of effort and gain.
    """

    def __init__(self, basis: Basis, efforts: Sequence[Sequence[int]], needed: float, budget: int) -> None:
        """Fronts of all that ``budget`` buys; ``efforts``: of one level, per dimension and criterion."""
        self._basis = basis
        self._needed = needed
        self._groups = _groups(basis, efforts, budget)
        later = [Front((0,), (basis.nothing,))]
        for group in reversed(self._groups):
            own = front_of(
                (cost, group.worth(group.start + gain))
                for cost, gain in zip(group.rest[0].costs, group.rest[0].values, strict=True)
            )
            later.append(joined(own, later[-1], basis.join, budget))
        self._later = later[::-1]

    def costs(self) -> tuple[int, ...]:
        """What might be the least cost: the efforts of the front over everything that reach, ascending."""
        front = self._later[0]
        return tuple(c for c, value in zip(front.costs, front.values, strict=True) if value >= self._needed)

    def plans(self, budget: int) -> Iterator[Levels]:
        """Every plan of at most ``budget``, in the rubric's order: earlier criteria raised furthest first."""
        return self._walk(0, 0, budget, self._groups[0].start, self._basis.nothing, ())

    def count(self, budget: int) -> int | None:
        """How many plans of at most ``budget`` there are; None when there are too many unlike ways to tell.

        States that need the same from here on are counted together.
        """
        states = [_State(budget, 0.0, self._basis.nothing, 1)]
        for at, group in enumerate(self._groups):
            states = [_State(s.left, group.start, s.done, s.ways) for s in states]
            for i in range(len(group.steps)):
                states = self._after(at, i, states)
                if len(states) > _MOST_STATES:
                    return None
            states = _merged(
                _State(s.left, 0.0, self._basis.join(s.done, group.worth(s.points)), s.ways) for s in states
            )
        return sum(s.ways for s in states)

    def _after(self, at: int, i: int, states: Sequence[_State]) -> list[_State]:
        """The states after criterion ``i`` of group ``at``."""
        cost, gain, most = self._groups[at].steps[i]
        raised = _merged(
            _State(s.left - n * cost, s.points + n * gain, s.done, s.ways)
            for s in states
            for n in range(most + 1)
        )
        return [s for s in raised if self._can_reach(at, i + 1, s.left, s.points, s.done)]

    def _can_reach(self, at: int, i: int, left: int, points: float, done: float) -> bool:
        """Whether ``left`` is enough: group ``at`` stands at ``points``, criteria from ``i`` are open."""
        if left < 0:
            return False
        worth, join, rest = self._groups[at].worth, self._basis.join, self._groups[at].rest[i]
        if at + 1 == len(self._groups):
            return join(done, worth(points + (rest.best(left) or 0.0))) >= self._needed
        later = self._later[at + 1]
        for cost, gain in rest.within(left):
            best = later.best(left - cost)
            if best is not None and join(join(done, worth(points + gain)), best) >= self._needed:
                return True
        return False

    def _walk(
        self, at: int, i: int, left: int, points: float, done: float, raised: tuple[int, ...]
    ) -> Iterator[Levels]:
        group = self._groups[at]
        if i == len(group.steps):
            if at + 1 == len(self._groups):
                yield self._levels(raised)
            else:
                value = self._basis.join(done, group.worth(points))
                yield from self._walk(at + 1, 0, left, self._groups[at + 1].start, value, raised)
            return
        cost, gain, most = group.steps[i]
        for n in range(most, -1, -1):
            if self._can_reach(at, i + 1, left - n * cost, points + n * gain, done):
                yield from self._walk(at, i + 1, left - n * cost, points + n * gain, done, (*raised, n))

    def _levels(self, raised: Sequence[int]) -> Levels:
        steps = iter(raised)
        return tuple(tuple(level + next(steps) for level in row) for row in self._basis.levels)


def _merged(states: Iterable[_State]) -> list[_State]:
    """Each state once, with the ways of all that equal it but for rounding."""
    merged: dict[tuple[int, float, float], _State] = {}
    for state in states:
        key = (state.left, round(state.points, _DECIMALS), round(state.done, _DECIMALS))
        held = merged.get(key)
        merged[key] = state if held is None else held._replace(ways=held.ways + state.ways)
    return list(merged.values())


def _groups(basis: Basis, efforts: Sequence[Sequence[int]], budget: int) -> tuple[_Group, ...]:
    """One group per dimension; a single one where points add up over dimensions as they do within."""
    rows = [d.steps(row) for d, row in zip(basis.dimensions, efforts, strict=True)]
    starts = [d.own_points for d in basis.dimensions]
    worths = [basis.worth(at) for at in range(len(rows))]
    if basis.aggregation == "arithmetic":
        rows = [
            [
                (cost, worth(gain), most)
                for row, worth in zip(rows, worths, strict=True)
                for cost, gain, most in row
            ]
        ]
        starts = [math.fsum(worth(start) for start, worth in zip(starts, worths, strict=True))]
        worths = [lambda points: points]
    return tuple(
        _Group(tuple(row), start, worth, fronts_from_each(row, budget))
        for row, start, worth in zip(rows, starts, worths, strict=True)
    )
