"""Which dimensions an index stands on."""

import math
from collections.abc import Mapping, Sequence

import msgspec

from casebook.model import Rubric
from casebook.scoring.dimension import is_enough
from casebook.scoring.results import DimensionScore, Silence

_FEWEST_DIMENSIONS = 2
"""Of one dimension, an index would only be that dimension's score under a grander name."""


class IndexBasis(msgspec.Struct, frozen=True, kw_only=True):
    """What the index of one case stands on."""

    dimensions: tuple[str, ...]
    """Empty: no index."""
    lone: str | None
    """The one dimension that the index would have stood on, had one been enough."""


def index_bases(
    scores: Mapping[str, Sequence[DimensionScore]],
    shares: Mapping[str, float],
    silence: Silence,
    rubric: Rubric,
) -> dict[str, IndexBasis]:
    """The basis of each case's index: at least two dimensions, or the only one that the rubric weighs.

    Common ground: the dimensions that every case can show, because all stand on the same.
    Available: a case's own, if all that it can show reaches the minimum coverage by the rubric's own weights
    of dimensions; otherwise a case with a number in a few would be ranked against whole profiles. Not by the
    weights in force: a case would enter and leave the ranking while a slider moves.
    Bounds: all, because an interval is enough to stand on.

    Args:
        scores: case → its dimensions.
        shares: normalised weight of each dimension.
    """
    own = {
        case_id: tuple(d.dimension for d in row if d.low is not None and shares[d.dimension] > 0)
        for case_id, row in scores.items()
    }
    if silence == "common":
        everywhere = in_all(tuple(own.values()))
        own = {case_id: tuple(d for d in ids if d in everywhere) for case_id, ids in own.items()}
    elif silence == "available":
        parts = _rubric_shares(rubric)
        own = {
            case_id: ids if is_enough(_covered(scores[case_id], parts), rubric.min_coverage) else ()
            for case_id, ids in own.items()
        }
    fewest = fewest_dimensions(rubric)
    return {
        case_id: IndexBasis(dimensions=ids, lone=None)
        if len(ids) >= fewest
        else IndexBasis(dimensions=(), lone=ids[0] if ids else None)
        for case_id, ids in own.items()
    }


def _rubric_shares(rubric: Rubric) -> dict[str, float]:
    """The rubric's own share of each dimension; equal where it gives all of them no weight."""
    whole = math.fsum(d.weight for d in rubric.dimensions)
    if whole <= 0:
        return {d.id: 1 / len(rubric.dimensions) for d in rubric.dimensions}
    return {d.id: d.weight / whole for d in rubric.dimensions}


def _covered(row: Sequence[DimensionScore], parts: Mapping[str, float]) -> float:
    return math.fsum(parts[d.dimension] for d in row if d.low is not None)


def fewest_dimensions(rubric: Rubric) -> int:
    """How many dimensions an index needs: two, or as many as the rubric itself weighs."""
    weighed = [d for d in rubric.dimensions if d.weight > 0 and any(c.weight > 0 for c in d.criteria)]
    return min(_FEWEST_DIMENSIONS, len(weighed))


def in_all(groups: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """What every group holds; nothing when there are no groups."""
    sets = [frozenset(g) for g in groups]
    return frozenset.intersection(*sets) if sets else frozenset()
