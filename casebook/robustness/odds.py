"""Probabilities of comparing statements: what the wording of a claim stands on."""

import math
from collections.abc import Sequence

import msgspec
import numpy as np

from casebook.model import Case, Rubric
from casebook.robustness.draws import DRAWS, SEED
from casebook.robustness.results import RankAcceptability, WeightSpace
from casebook.robustness.scores import drawn_points
from casebook.robustness.smaa import Z_95, rank_acceptability
from casebook.robustness.table import Floats, ScoreTable, span
from casebook.scoring import Chance, ChanceBasis, Comparison, DimensionScore, Weights, compare

# As index_points rounds: equal numbers summed in another order stay equal.
_DECIMALS = 9

_Range = tuple[float, float]
_Ranges = dict[tuple[str, str], _Range]
_Shares = dict[tuple[str, str], tuple[tuple[str, float], ...]]


class RankOdds:
    """Probabilities of statements about the cases of one comparison; ``casebook.scoring.Odds``.

    Ranks: from the draws of a ``RankAcceptability``. Dimensions: from the same drawn scores, made again when
    asked for. Criteria: exactly, from the two ranges. None where a case has no number or no rival.
    """

    __slots__ = ("_basis", "_dimension_chances", "_is_limited", "_position", "_ranges", "_ranks", "_shares")

    def __init__(
        self, ranks: RankAcceptability, basis: ChanceBasis, is_limited: bool, shares: _Shares, ranges: _Ranges
    ) -> None:
        self._ranks = ranks
        self._basis: ChanceBasis = basis
        self._is_limited = is_limited
        self._shares = shares
        self._ranges = ranges
        self._position = {case_id: at for at, case_id in enumerate(ranks.case_ids)}
        self._dimension_chances: dict[tuple[str, str, str], Chance] = {}

    @property
    def ranks(self) -> RankAcceptability:
        """The draws that the probabilities of ranks come from."""
        return self._ranks

    def first_place(self, case_id: str) -> Chance | None:
        """That the case has rank 1 (shared first places count)."""
        at = self._position.get(case_id)
        if at is None or len(self._position) < 2:
            return None
        return self._of_ranks(self._ranks.shares[at][0])

    def ahead(self, first: str, second: str) -> Chance | None:
        """That ``first`` ranks strictly before ``second``."""
        one, other = self._position.get(first), self._position.get(second)
        if one is None or other is None or one == other:
            return None
        return self._of_ranks(self._ranks.ahead[one][other])

    def ahead_in_dimension(self, first: str, second: str, dimension: str) -> Chance | None:
        """That ``first`` scores strictly higher in the dimension, scores drawn within their ranges."""
        one, other = self._shares.get((first, dimension)), self._shares.get((second, dimension))
        if one is None or other is None or first == second:
            return None
        key = first, second, dimension
        if key not in self._dimension_chances:
            self._dimension_chances[key] = self._in_dimension(first, one, second, other)
        return self._dimension_chances[key]

    def ahead_in_criterion(self, first: str, second: str, criterion: str) -> Chance | None:
        """The same for one criterion, exactly."""
        one, other = self._ranges.get((first, criterion)), self._ranges.get((second, criterion))
        if one is None or other is None or first == second:
            return None
        return _exact(chance_above(one, other))

    def _of_ranks(self, share: float) -> Chance:
        return self._drawn(share, self._basis, self._is_limited)

    def _drawn(self, share: float, basis: ChanceBasis, is_limited: bool = False) -> Chance:
        return Chance(
            share=share,
            draws=self._ranks.draws,
            half_width_share=half_width(share, self._ranks.draws),
            basis=basis,
            is_limited=is_limited,
            seed=self._ranks.seed,
        )

    def _in_dimension(
        self,
        first: str,
        one: tuple[tuple[str, float], ...],
        second: str,
        other: tuple[tuple[str, float], ...],
    ) -> Chance:
        if len(one) == len(other) == 1:
            return _exact(chance_above(self._ranges[first, one[0][0]], self._ranges[second, other[0][0]]))
        a, b = self._scores(first, one), self._scores(second, other)
        share = float((a > b).mean())
        return _exact(share) if len(a) == len(b) == 1 else self._drawn(share, "scores")

    def _scores(self, case_id: str, shares: tuple[tuple[str, float], ...]) -> Floats:
        """Drawn scores of a dimension; a single one where no criterion has a range."""
        total = np.zeros(1)
        for criterion, share in shares:
            low, high = self._ranges[case_id, criterion]
            is_sure = low == high
            points = low if is_sure else self._drawn_points(case_id, criterion, low, high)
            total = total + share * points
        return np.round(total, _DECIMALS)

    def _drawn_points(self, case_id: str, criterion: str, low: float, high: float) -> Floats:
        return drawn_points(case_id, criterion, low, high, self._ranks.draws, self._ranks.seed)


def rank_odds(
    table: ScoreTable,
    cases: Sequence[Case],
    rubric: Rubric,
    weights: Weights,
    *,
    space: WeightSpace | None = None,
    ranks: RankAcceptability | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> RankOdds:
    """The odds of ``cases`` under the treatment of silence and the aggregation of ``table``.

    Args:
        table: ``score_table`` of the same cases, rubric and weights.
        space: the weights that were looked at; all of them by default.
        ranks: ``rank_acceptability(table, space)`` where it is at hand, scores varied; else it is drawn here.

    Raises:
        NoSuchWeights: ``space`` leaves no weights.
        ValueError: ``weights`` does not fit the rubric.
    """
    if ranks is None:
        ranks = rank_acceptability(table, space, draws=draws, seed=seed)
    flat = msgspec.structs.replace(weights, dimensions=tuple((d, 1.0) for d, _ in weights.dimensions))
    comparison = compare(cases, rubric, flat, table.silence, table.aggregation)
    within = dict(comparison.weights.criteria)
    spans = {(case.id, c.id): span(case, c.id) for case in cases for c in rubric.criteria}
    return RankOdds(
        ranks=ranks,
        basis=_varied(table),
        is_limited=space is not None and bool(space.ranges or space.order),
        shares=_criterion_shares(comparison, rubric, within),
        ranges={
            key: (low, high)
            for key, (points, low, high) in spans.items()
            if points is not None or table.silence == "bounds"
        },
    )


def _varied(table: ScoreTable) -> ChanceBasis:
    """What can move a rank in the draws: under the minimum no weight above 0 does."""
    if not table.has_ranges:
        return "weights"
    return "scores" if table.aggregation == "minimum" else "weights-and-scores"


def chance_above(first: tuple[float, float], second: tuple[float, float]) -> float:
    """P(X > Y) for X and Y even and independent between their two ends, which may be equal."""
    (a, b), (c, d) = first, second
    if a == b and c == d:
        return float(a > c)
    if a == b:
        return (min(max(a, c), d) - c) / (d - c)
    if c == d:
        return (b - min(max(c, a), b)) / (b - a)

    def below(x: float) -> float:
        """The area under P(Y < ·) up to x, times (d − c)."""
        return 0.0 if x <= c else (x - c) ** 2 / 2 if x < d else (d - c) ** 2 / 2 + (x - d) * (d - c)

    return min(1.0, (below(b) - below(a)) / ((b - a) * (d - c)))


def _criterion_shares(comparison: Comparison, rubric: Rubric, within: dict[str, float]) -> _Shares:
    """(case, dimension) → the criteria behind its number (bounds: its interval), with their shares."""
    counted = {
        d.id: tuple((c.id, within[c.id]) for c in d.criteria if within[c.id] > 0) for d in rubric.dimensions
    }

    def shares(score: DimensionScore) -> tuple[tuple[str, float], ...]:
        parts = tuple((p.criterion, p.weight_share) for p in score.parts)
        return counted[score.dimension] if comparison.silence == "bounds" else parts

    return {
        (row.case_id, score.dimension): shares(score)
        for row in comparison.results
        for score in row.dimensions
        if score.low is not None
    }


def _exact(share: float) -> Chance:
    return Chance(share=share, draws=None, half_width_share=0.0, basis="scores")


def half_width(share: float, draws: int) -> float:
    """Half of Wilson's 95 % interval: above 0 also where all or no draws agree."""
    z = Z_95 * Z_95 / draws
    return Z_95 * math.sqrt(share * (1 - share) / draws + z / (4 * draws)) / (1 + z)


__all__ = ["RankOdds", "chance_above", "half_width", "rank_odds"]
