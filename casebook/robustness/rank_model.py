"""Ranks as a function of random numbers: every uncertain choice behind a ranking, drawn at once."""

from collections.abc import Sequence
from typing import get_args

import msgspec
import numpy as np
from numpy.typing import NDArray

from casebook.model import Rubric
from casebook.robustness.draws import DRAWS, draw_weights
from casebook.robustness.index import index_points
from casebook.robustness.results import Factor, WeightSpace
from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring import Aggregation

AGGREGATIONS: tuple[Aggregation, ...] = get_args(Aggregation)
FEWEST_CASES = 2

Ranks = NDArray[np.intp]
Positions = NDArray[np.intp]
Key = Factor | tuple[str, str]
"""What a column of random numbers decides: a choice, or one score (case, criterion)."""


class Treatment(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One treatment of silence, for the cases that are ranked."""

    table: ScoreTable
    dimensions: Positions
    """Where its dimensions stand among all that are weighed."""
    fixed: Floats
    """Points of the scores that do not vary (N × K); 0 elsewhere."""
    rows: Positions
    """Of each drawn score: its case, …"""
    criteria: Positions
    """… its criterion, …"""
    columns: Positions
    """… and the column of random numbers that it is drawn with."""
    low: Floats
    span: Floats

    def dimension_points(self, u: Floats) -> Floats:
        """N × D, or n × N × D where any score is drawn."""
        if not len(self.columns):
            return self.table.dimension_points(self.fixed)
        points = np.repeat(self.fixed[None], len(u), axis=0)
        points[:, self.rows, self.criteria] = self.low + self.span * u[:, self.columns]
        return self.table.dimension_points(points)


class RankModel(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """From n × d random numbers to the ranks of n runs."""

    case_ids: tuple[str, ...]
    nominal: Ranks
    """The ranks in force."""
    pool: Floats
    """Drawn weights, one of which each run takes."""
    treatments: tuple[Treatment, ...]
    groups: tuple[tuple[Factor, int], ...]
    """The inputs that can vary, in the order of their columns, with how many they have."""
    columns: dict[Key, int]

    def ranks(self, u: Floats) -> Ranks:
        """n × N: 1 + number strictly greater."""
        weights = self.pool[self._chosen("weights", len(self.pool), u)]
        methods = self._chosen("aggregation", len(AGGREGATIONS), u)
        treated = self._chosen("silence", len(self.treatments), u)
        found = np.empty((len(u), len(self.case_ids)))
        for t, treatment in enumerate(self.treatments):
            for m, method in enumerate(AGGREGATIONS):
                rows = np.flatnonzero((treated == t) & (methods == m))
                if len(rows):
                    points = treatment.dimension_points(u[rows])
                    own = weights[rows][:, treatment.dimensions]
                    found[rows] = index_points(treatment.table, points, own, method)
        return ranks_by_run(found)

    def _chosen(self, factor: Factor, count: int, u: Floats) -> Positions:
        if factor not in self.columns:
            return np.zeros(len(u), dtype=np.intp)
        return (u[:, self.columns[factor]] * count).astype(np.intp)

    @property
    def numbers_per_run(self) -> int:
        """How many numbers it holds for one run at a time."""
        return max(t.fixed.size for t in self.treatments)


def ranks_by_run(indices: Floats) -> Ranks:
    """1 + number strictly greater, row by row (n × N, no NaN); ties share the better rank."""
    order = np.argsort(-indices, axis=1)
    ordered = np.take_along_axis(indices, order, axis=1)
    is_lower = np.ones(ordered.shape, dtype=bool)
    is_lower[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    place = np.maximum.accumulate(np.where(is_lower, np.arange(1, indices.shape[1] + 1), 0), axis=1)
    ranks = np.empty_like(place)
    np.put_along_axis(ranks, order, place, axis=1)
    return ranks


def rank_model(
    in_force: ScoreTable,
    varied: Sequence[ScoreTable],
    rubric: Rubric,
    space: WeightSpace | None,
    seed: int,
) -> RankModel | None:
    """The model of the cases that compare under every table of ``varied``; None where fewer than two do.

    Args:
        in_force: the one of ``varied`` that stands for the setting in force.

    Raises:
        NoSuchWeights: ``space`` leaves no weights.
    """
    dimensions = [d.id for d in rubric.dimensions if any(d.id in t.dimensions for t in varied)]
    pool = draw_weights(dimensions, DRAWS, seed, space).weights
    now = dict(zip(in_force.case_ids, _points_in_force(in_force).tolist(), strict=True))
    # Weights within the limits, or those in force, may leave a case with weight on none of its dimensions.
    always = set.intersection(*(_always_comparable(t, pool, dimensions) for t in varied))
    case_ids = tuple(c for c in in_force.case_ids if c in always and not np.isnan(now[c]))
    if len(case_ids) < FEWEST_CASES:
        return None
    tables = [_of_cases(t, case_ids) for t in varied]
    inputs = _inputs(tables, varies_weights=bool(np.ptp(pool, axis=0).max() > 0))
    columns = {key: at for at, key in enumerate(key for _, keys in inputs for key in keys)}
    return RankModel(
        case_ids=case_ids,
        nominal=ranks_by_run(np.array([[now[c] for c in case_ids]]))[0],
        pool=pool,
        treatments=tuple(_treatment(t, columns, dimensions) for t in tables),
        groups=tuple((factor, len(keys)) for factor, keys in inputs),
        columns=columns,
    )


def _inputs(tables: Sequence[ScoreTable], varies_weights: bool) -> list[tuple[Factor, list[Key]]]:
    """The inputs that can vary, each with what its columns decide."""
    scores: dict[Key, None] = {}
    silent: dict[Key, None] = {}
    for table in tables:
        for row, column in _drawn(table).tolist():
            cell = table.case_ids[row], table.criteria[column]
            (silent if np.isnan(table.points[row, column]) else scores)[cell] = None
    choice: list[Key] = ["silence"] if len(tables) > 1 else []
    inputs: list[tuple[Factor, list[Key]]] = [
        ("weights", ["weights"] if varies_weights else []),
        ("scores", list(scores)),
        ("aggregation", ["aggregation"]),
        ("silence", [*choice, *silent]),
    ]
    return [(factor, keys) for factor, keys in inputs if keys]


def _drawn(table: ScoreTable) -> Positions:
    """(case, criterion) of every score that counts and has a range."""
    return np.argwhere((table.shares > 0) & (table.low < table.high))


def _treatment(table: ScoreTable, columns: dict[Key, int], dimensions: Sequence[str]) -> Treatment:
    rows, criteria = _drawn(table).T
    names = zip(rows.tolist(), criteria.tolist(), strict=True)
    return Treatment(
        table=table,
        dimensions=np.array([dimensions.index(d) for d in table.dimensions], dtype=np.intp),
        fixed=np.nan_to_num(table.points),
        rows=rows,
        criteria=criteria,
        columns=np.array([columns[table.case_ids[r], table.criteria[c]] for r, c in names], dtype=np.intp),
        low=table.low[rows, criteria],
        span=table.high[rows, criteria] - table.low[rows, criteria],
    )


def _points_in_force(table: ScoreTable) -> Floats:
    """Indices (N) under the weights in force; midpoints where any is an interval."""

    def indices(points: Floats) -> Floats:
        by_case: Floats = index_points(table, table.dimension_points(points), table.weights[None, :])[0]
        return by_case

    return indices(table.points) if table.has_points else (indices(table.low) + indices(table.high)) / 2


def _always_comparable(table: ScoreTable, pool: Floats, dimensions: Sequence[str]) -> set[str]:
    """The cases with weight on their dimensions under every weights of the pool."""
    own = pool[:, [dimensions.index(d) for d in table.dimensions]]
    mass = (own @ table.has_dimension.T.astype(float)).min(axis=0)
    return {case_id for case_id, least in zip(table.case_ids, mass.tolist(), strict=True) if least > 0}


def _of_cases(table: ScoreTable, case_ids: Sequence[str]) -> ScoreTable:
    position = {case_id: at for at, case_id in enumerate(table.case_ids)}
    rows = [position[c] for c in case_ids]
    return msgspec.structs.replace(
        table,
        case_ids=tuple(case_ids),
        points=table.points[rows],
        low=table.low[rows],
        high=table.high[rows],
        shares=table.shares[rows],
        has_dimension=table.has_dimension[rows],
    )
