"""Rank acceptability: who stands where over all weights and over every score's range (SMAA)."""

import math
from collections.abc import Sequence

import numpy as np

from casebook.robustness.acceptability import Tell, rank_counts
from casebook.robustness.draws import DRAWS, SEED, WeightDraws, draw_weights
from casebook.robustness.index import index_points
from casebook.robustness.results import RankAcceptability, RankSpread, WeightSpace
from casebook.robustness.scores import drawn_dimension_points, is_drawn, only
from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring.ranking import ranks

Z_95 = 1.96
"""The normal quantile of a two-sided 95 %."""

# Draws at a time: of a hundred cases, what is worked on stays in the cache.
_BLOCK = 1000

_Central = tuple[tuple[float, ...] | None, ...]


def rank_acceptability(
    table: ScoreTable,
    space: WeightSpace | None = None,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
    vary_scores: bool = True,
    weights: WeightDraws | None = None,
    tell: Tell | None = None,
) -> RankAcceptability:
    """Acceptability of each rank, central weights, confidence factors and pairwise winning probabilities.

    Made for what a page shows, up to some hundred cases; ``rank_counts`` serves thousands.

    Args:
        space: which weights; all of them by default.
        vary_scores: False leaves every given score where it is; a silent criterion (bounds) has none and is
            drawn in any case.
        weights: drawn before with the same space and seed, instead of drawing them again; ``draws`` is then
            their number.
        tell: told the share done (0–1) from time to time.

    Raises:
        NoSuchWeights: ``space`` leaves no weights.
    Source: Lahdelma & Salminen (2001), SMAA-2; ties share the better rank.
    """
    if weights is None:
        weights = draw_weights(table.dimensions, draws, seed, space)
    drawn = weights.weights
    n, count = len(table.case_ids), len(drawn)
    varies = is_drawn(table, vary_scores)
    indices, scores = np.empty((n, count)), []
    for case in range(n):
        # One by one: equal cases are then equal to the last bit, whoever else is compared.
        own = drawn_dimension_points(table, case, count if varies else 1, seed, vary_scores=vary_scores)
        indices[case] = index_points(only(table, case), own[:, None, :] if varies else own, drawn)[:, 0]
        scores.append(own)
        if tell is not None:
            tell((case + 1) / n * (0.4 if varies else 0.8))
    best = np.fmax.reduce(indices, axis=0, initial=-np.inf)
    central = tuple(_mean(drawn[is_first]) for is_first in indices == best)
    confidence = _confidence(table, central, scores)
    if tell is not None:
        tell(0.9)
    shares = rank_counts(np.ascontiguousarray(indices.T)) / count
    ahead = _ahead(indices) / count
    if tell is not None:
        tell(1.0)
    return RankAcceptability(
        case_ids=table.case_ids,
        left_out=table.left_out,
        dimensions=table.dimensions,
        shares=tuple(map(tuple, shares.tolist())),
        ahead=tuple(map(tuple, ahead.tolist())),
        central=central,
        confidence=confidence,
        draws=count,
        seed=seed,
        half_width_share=Z_95 * math.sqrt(0.25 / count),
        is_sampled_by_walk=weights.by_walk,
    )


def rank_spread(table: ScoreTable, acceptability: RankAcceptability) -> tuple[RankSpread, ...]:
    """The ranks that each case takes in the draws, beside its rank under the weights in force.

    A quantile is the best rank that at least that share of the draws does not exceed, so always a rank that
    was taken. A case that has no rank in any draw is left out.
    """
    scores = table.dimension_points(table.points)
    now = index_points(table, scores, table.weights[None, :])[0].tolist() if table.case_ids else []
    nominal = dict(zip(table.case_ids, ranks([None if math.isnan(i) else i for i in now]), strict=True))
    spread = []
    for case_id, shares in zip(acceptability.case_ids, acceptability.shares, strict=True):
        total = math.fsum(shares)
        if total == 0:
            continue
        reached = np.cumsum(shares) / total
        low, median, high = (float(1 + np.argmax(reached >= q - 1e-12)) for q in (0.05, 0.5, 0.95))
        spread.append(
            RankSpread(
                case_id=case_id,
                nominal=nominal.get(case_id),
                mean=math.fsum(rank * share for rank, share in enumerate(shares, start=1)) / total,
                median=median,
                low=low,
                high=high,
            )
        )
    return tuple(spread)


def _mean(weights: Floats) -> tuple[float, ...] | None:
    return tuple(weights.mean(axis=0).tolist()) if len(weights) else None


def _confidence(table: ScoreTable, central: _Central, scores: Sequence[Floats]) -> tuple[float | None, ...]:
    """By case: share of the drawn scores (a case's are T × D) with which its central weights put it first."""
    positions = [i for i, c in enumerate(central) if c is not None]
    if not positions:
        return (None,) * len(central)
    weights = np.array([central[i] for i in positions], dtype=float)
    draws = len(scores[0])
    own, best = np.empty((2, len(positions), draws))
    best[:] = -np.inf
    for case, drawn in enumerate(scores):
        one = only(table, case)
        at = positions.index(case) if central[case] is not None else None
        for start in range(0, draws, _BLOCK):
            rows = slice(start, start + _BLOCK)
            # Every draw of this case stands in for a case: these draws under all central weights at once.
            indices = index_points(one, drawn[rows], weights)
            np.fmax(best[:, rows], indices, out=best[:, rows])
            if at is not None:
                own[at, rows] = indices[at]
    shares = iter((own == best).mean(axis=1).tolist())
    return tuple(None if c is None else next(shares) for c in central)


def _ahead(indices: Floats) -> Floats:
    """N × N: in how many draws (N × T) the case of the row has the higher index."""
    counts = np.zeros((len(indices), len(indices)))
    for case, own in enumerate(indices):
        others = indices[case + 1 :]
        counts[case, case + 1 :] = np.count_nonzero(own > others, axis=1)
        counts[case + 1 :, case] = np.count_nonzero(own < others, axis=1)
    return counts


__all__ = ["Z_95", "rank_acceptability", "rank_spread"]
