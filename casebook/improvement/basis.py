"""What the index of one case stands on, and what it would be at other levels."""

import math
from collections.abc import Callable, Sequence

import msgspec

from casebook.improvement.fronts import StepsUp
from casebook.model import Case, Rubric
from casebook.model.rubric import MAX_LEVEL
from casebook.scoring import Aggregation, CaseResult, Comparison, points_of_level
from casebook.scoring.aggregation import aggregate, arithmetic, mapped

Levels = tuple[tuple[int, ...], ...]
"""Per dimension of the basis, the level of each of its criteria."""


class BasisCriterion(msgspec.Struct, frozen=True, kw_only=True):
    """A criterion that has a part in the index."""

    id: str
    weight: float
    """Normalised weight within the dimension, as the comparison has it."""
    level: int


class BasisDimension(msgspec.Struct, frozen=True, kw_only=True):
    """A dimension that the index stands on."""

    id: str
    share: float
    """Normalised weight among all dimensions, as the comparison has it."""
    criteria: tuple[BasisCriterion, ...]
    """Never empty."""

    @property
    def level_points(self) -> tuple[float, ...]:
        """What one level of each criterion adds to the dimension's points."""
        total = math.fsum(c.weight for c in self.criteria)
        return tuple(points_of_level(1) * c.weight / total for c in self.criteria)

    @property
    def own_points(self) -> float:
        """Where the case stands."""
        return self.points([c.level for c in self.criteria])

    def steps(self, efforts: Sequence[int]) -> list[StepsUp]:
        """Per criterion: effort and gain in points of one level, and the levels up to the top."""
        return [
            (effort, gain, MAX_LEVEL - c.level)
            for effort, gain, c in zip(efforts, self.level_points, self.criteria, strict=True)
        ]

    def points(self, levels: Sequence[int]) -> float:
        """The dimension's points at these levels, to the last bit those of a comparison."""
        return arithmetic(
            [(c.weight, points_of_level(x)) for c, x in zip(self.criteria, levels, strict=True)]
        )


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """The dimensions and criteria of one index that is a number."""

    aggregation: Aggregation
    dimensions: tuple[BasisDimension, ...]

    @property
    def levels(self) -> Levels:
        """Where the case stands."""
        return tuple(tuple(c.level for c in d.criteria) for d in self.dimensions)

    def all_at(self, level: int) -> Levels:
        """The same level everywhere."""
        return tuple((level,) * len(d.criteria) for d in self.dimensions)

    def index(self, levels: Levels) -> float:
        """The index at these levels, to the last bit that of a comparison.

        Units: 0–100 (geometric: 1–100).
        """
        points = [d.points(row) for d, row in zip(self.dimensions, levels, strict=True)]
        index = aggregate(
            [(d.share, x) for d, x in zip(self.dimensions, points, strict=True)], self.aggregation
        )
        if index is None:
            raise ValueError("an index stands on at least one dimension with weight")
        return index

    def worth(self, at: int) -> Callable[[float], float]:
        """From the points of dimension number ``at`` to its part on the scale on which parts are joined.

        Arithmetic: its share of the index. Geometric: its share of the logarithm. Minimum: the points.
        """
        weight = self.dimensions[at].share / math.fsum(d.share for d in self.dimensions)
        if self.aggregation == "arithmetic":
            return lambda points: weight * points
        if self.aggregation == "geometric":
            return lambda points: weight * math.log(mapped(points))
        return lambda points: points

    def join(self, first: float, second: float) -> float:
        """Two parts taken together: the lower one (minimum), else their sum."""
        return min(first, second) if self.aggregation == "minimum" else first + second

    @property
    def nothing(self) -> float:
        """The part of no dimension at all."""
        return math.inf if self.aggregation == "minimum" else 0.0

    def on_scale(self, index_points: float) -> float:
        """An index on the scale of the parts."""
        if self.aggregation != "geometric":
            return index_points
        return math.log(index_points) if index_points > 0 else -math.inf


def basis_of(result: CaseResult, comparison: Comparison, case: Case, rubric: Rubric) -> Basis:
    """The basis of an index that is a number (``result.index_points`` is not None)."""
    shares = dict(comparison.weights.dimensions)
    weights = dict(comparison.weights.criteria)
    levels = {a.criterion: a.score for a in case.assessments if a.score is not None}
    part = frozenset(result.criteria_in_index)
    return Basis(
        aggregation=comparison.aggregation,
        dimensions=tuple(
            BasisDimension(
                id=d.id,
                share=shares[d.id],
                criteria=tuple(
                    BasisCriterion(id=c.id, weight=weights[c.id], level=levels[c.id])
                    for c in d.criteria
                    if c.id in part
                ),
            )
            for d in rubric.dimensions
            if d.id in result.dimensions_used
        ),
    )
