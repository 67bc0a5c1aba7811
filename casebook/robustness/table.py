"""The numbers that a ranking stands on, as arrays: levels with their ranges, bases, weights."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from casebook.model import Case, Rubric
from casebook.model.rubric import MAX_LEVEL
from casebook.scoring import Aggregation, Silence, Weights, compare, normalised, points_of_level

Floats = NDArray[np.float64]


class ScoreTable(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """N cases that have an index, K criteria and D dimensions that any of their indices stands on.

    Which dimensions an index can stand on is settled with every dimension weighing something, so that it does
    not change while weights move: ``compare`` agrees wherever no weight in force is 0.
    """

    case_ids: tuple[str, ...]
    left_out: tuple[str, ...]
    """Cases without an index under this treatment of silence."""
    dimensions: tuple[str, ...]
    criteria: tuple[str, ...]
    silence: Silence
    aggregation: Aggregation
    points: Floats
    """N × K, 0–100; NaN where the criterion has no part in the case's index, or (bounds) is silent."""
    low: Floats
    """N × K, 0–100; NaN where the criterion has no part."""
    high: Floats
    shares: Floats
    """N × K: weight of the criterion in its dimension's number of this case (sum 1 per dimension), else 0."""
    dimension_of: NDArray[np.intp]
    """K: position of the criterion's dimension."""
    has_dimension: NDArray[np.bool_]
    """N × D: whether the case's index stands on the dimension."""
    weights: Floats
    """D: the weights in force, sum 1; equal where all of them are 0."""

    @property
    def has_points(self) -> bool:
        """Whether every index is a number, not an interval."""
        return not bool(np.isnan(self.points[self.shares > 0]).any())

    @property
    def has_ranges(self) -> bool:
        """Whether any score has a range, so that drawing scores can move a rank."""
        used = self.shares > 0
        return bool((self.low[used] < self.high[used]).any())

    @property
    def has_same_basis(self) -> bool:
        """Whether all indices stand on the same dimensions."""
        return bool(self.has_dimension.all())

    def dimension_points(self, criterion_points: Floats) -> Floats:
        """Dimension scores (… × N × D, 0–100) of criterion points (… × N × K).

        0 where the case has no part in the dimension, NaN where a criterion that counts has no number.
        """
        member = np.zeros((len(self.criteria), len(self.dimensions)))
        member[np.arange(len(self.criteria)), self.dimension_of] = 1.0
        is_missing = np.isnan(criterion_points) & (self.shares > 0)
        scores: Floats = (np.nan_to_num(criterion_points) * self.shares) @ member
        if is_missing.any():
            scores[(is_missing @ member) > 0] = np.nan
        return scores


def score_table(
    cases: Sequence[Case], rubric: Rubric, weights: Weights, silence: Silence, aggregation: Aggregation
) -> ScoreTable:
    """The table of ``cases``; empty (N = 0) where none has an index.

    Raises:
        ValueError: ``weights`` does not fit the rubric.
    """
    flat = msgspec.structs.replace(weights, dimensions=tuple((d, 1.0) for d, _ in weights.dimensions))
    comparison = compare(cases, rubric, flat, silence, aggregation)
    by_id = {case.id: case for case in cases}
    rows = [r for r in comparison.results if r.index_low is not None]
    used = {d for r in rows for d in r.dimensions_used}
    dimensions = tuple(d.id for d in rubric.dimensions if d.id in used)
    criteria = tuple(c for c in rubric.criteria if c.dimension in used and c.id in comparison.criteria_used)
    n, k = len(rows), len(criteria)
    points, low, high = (np.full((n, k), np.nan) for _ in range(3))
    shares = np.zeros((n, k))
    within = dict(normalised(weights, rubric).criteria)
    for i, row in enumerate(rows):
        for j, criterion in enumerate(criteria):
            if criterion.dimension not in row.dimensions_used:
                continue
            at, bottom, top = span(by_id[row.case_id], criterion.id)
            if at is None and silence != "bounds":
                continue
            points[i, j] = np.nan if at is None else at
            low[i, j], high[i, j] = bottom, top
            shares[i, j] = within[criterion.id]
    position = {d: at for at, d in enumerate(dimensions)}
    dimension_of = np.array([position[c.dimension] for c in criteria], dtype=np.intp)
    for at in range(len(dimensions)):
        columns = dimension_of == at
        totals = shares[:, columns].sum(axis=1, keepdims=True)
        shares[:, columns] = np.divide(
            shares[:, columns], totals, out=np.zeros_like(shares[:, columns]), where=totals > 0
        )
    return ScoreTable(
        case_ids=tuple(r.case_id for r in rows),
        left_out=tuple(r.case_id for r in comparison.results if r.index_low is None),
        dimensions=dimensions,
        criteria=tuple(c.id for c in criteria),
        silence=silence,
        aggregation=aggregation,
        points=points,
        low=low,
        high=high,
        shares=shares,
        dimension_of=dimension_of,
        has_dimension=np.array(
            [[d in r.dimensions_used for d in dimensions] for r in rows], dtype=bool
        ).reshape(n, len(dimensions)),
        weights=_in_force(weights, dimensions),
    )


def span(case: Case, criterion_id: str) -> tuple[float | None, float, float]:
    """Points and both ends of the range; a silent criterion spans the whole scale."""
    a = case.assessment(criterion_id)
    if a is None or a.score is None:
        return None, points_of_level(0), points_of_level(MAX_LEVEL)
    low = a.score if a.low is None else a.low
    high = a.score if a.high is None else a.high
    return points_of_level(a.score), points_of_level(low), points_of_level(high)


def _in_force(weights: Weights, dimensions: Sequence[str]) -> Floats:
    given = dict(weights.dimensions)
    raw = np.array([given[d] for d in dimensions], dtype=float)
    total = raw.sum()
    return raw / total if total > 0 else np.full(len(raw), 1 / len(raw) if len(raw) else 0.0)


__all__ = ["Floats", "ScoreTable", "score_table", "span"]
