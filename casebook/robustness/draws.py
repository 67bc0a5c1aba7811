"""Weights drawn evenly from all weights, or from those within the limits that a reader sets."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from casebook.robustness.results import WeightSpace
from casebook.robustness.table import Floats

SEED = 20251112
DRAWS = 10_000

# Drawing and throwing away is exact, so it is preferred as long as it is quick.
_LEAST_ACCEPTED = 0.02
_TRIAL = 20_000
# Chains that step in directions taken from each other forget their start within a few dozen steps in so
# few dimensions, however thin the space; every chain gives one draw, so draws do not depend on each other.
_STEPS = 150
# Shares that differ by less are one share: linear programming is no more exact.
_FLAT = 1e-7


class NoSuchWeights(ValueError):  # noqa: N818 - what it says, not that it went wrong
    """No weights meet the limits: lowest shares above 1 together, highest below, or an order against both."""


class WeightDraws(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Drawn weights of dimensions."""

    dimensions: tuple[str, ...]
    weights: Floats
    """T × D, each row sums to 1."""
    by_walk: bool
    """Whether the limits are so narrow that each draw is the end of a random walk inside them."""


def draw_weights(
    dimensions: Sequence[str], count: int = DRAWS, seed: int = SEED, space: WeightSpace | None = None
) -> WeightDraws:
    """``count`` weight vectors, uniform on the simplex or on the part of it that meets ``space``.

    Limits of dimensions that are not among ``dimensions`` are left aside; the others hold for the shares
    among ``dimensions``. The share of a lone dimension is 1.

    Raises:
        NoSuchWeights: the limits leave no weights.
        ValueError: a range that is not 0 ≤ lowest ≤ highest ≤ 1, or a dimension limited twice.
    Source: Dirichlet(1, …, 1); hit-and-run, Smith (1984), with the directions of an ensemble.
    """
    names = tuple(dimensions)
    rng = np.random.default_rng(seed)
    low, high, order = limits(names, space or WeightSpace())
    if len(names) < 2:
        return WeightDraws(dimensions=names, weights=np.ones((count, len(names))), by_walk=False)
    is_ranged = bool((low > 0).any() or (high < 1).any())
    if not is_ranged:
        return WeightDraws(dimensions=names, weights=_ordered(rng, count, order, len(names)), by_walk=False)
    weights = _kept(rng, count, low, high, order)
    by_walk = weights is None
    if weights is None:
        matrix, bound = _constraints(low, high, order)
        weights = _walked(rng, count, _corners(rng, matrix, bound), matrix, bound)
    return WeightDraws(dimensions=names, weights=weights, by_walk=by_walk)


def limits(dimensions: Sequence[str], space: WeightSpace) -> tuple[Floats, Floats, NDArray[np.intp]]:
    """Lowest and highest shares (D each) and the positions in ``order``, of these dimensions only.

    Raises:
        ValueError: a range that is not 0 ≤ lowest ≤ highest ≤ 1, or a dimension limited twice.
    """
    named = [d for d, _, _ in space.ranges]
    if len(set(named)) != len(named) or len(set(space.order)) != len(space.order):
        raise ValueError("a dimension is limited twice")
    position = {d: at for at, d in enumerate(dimensions)}
    low, high = np.zeros(len(position)), np.ones(len(position))
    for dimension, least, most in space.ranges:
        if not 0 <= least <= most <= 1:
            raise ValueError(f"{least}–{most} is not a range of shares")
        if dimension in position:
            low[position[dimension]], high[position[dimension]] = least, most
    return low, high, np.array([position[d] for d in space.order if d in position], dtype=np.intp)


def _ordered(rng: np.random.Generator, count: int, order: NDArray[np.intp], size: int) -> Floats:
    """Uniform among weights in this order: any order is as likely as any other, so sorting picks it."""
    weights = rng.standard_exponential((count, size))
    weights /= weights.sum(axis=1, keepdims=True)
    if len(order) > 1:
        weights[:, order] = np.sort(weights[:, order], axis=1)[:, ::-1]
    return weights


def _kept(
    rng: np.random.Generator, count: int, low: Floats, high: Floats, order: NDArray[np.intp]
) -> Floats | None:
    """Draws from a larger space without those outside the limits; None where too few would be left."""

    def propose(size: int) -> Floats:
        if len(order) > 1:
            proposed = _ordered(rng, size, order, len(low))
            is_within = ((proposed >= low) & (proposed <= high)).all(axis=1)
            return np.asarray(proposed[is_within], dtype=np.float64)
        # Everything above the lowest shares, exactly; what is fixed stays where it is.
        proposed = np.broadcast_to(low, (size, len(low))).copy()
        proposed[:, is_free] += (1 - low.sum()) * _ordered(rng, size, order[:0], int(is_free.sum()))
        return np.asarray(proposed[(proposed <= high).all(axis=1)], dtype=np.float64)

    is_free = low < high
    if low.sum() >= 1 or not is_free.any():
        return None
    found = [propose(_TRIAL)]
    accepted = len(found[0]) / _TRIAL
    if accepted < _LEAST_ACCEPTED:
        return None
    while (missing := count - sum(map(len, found))) > 0:
        found.append(propose(int(1.2 * missing / accepted) + 100))
    return np.concatenate(found)[:count]


def _constraints(low: Floats, high: Floats, order: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """``matrix @ w ≤ bound``."""
    one = np.eye(len(low))
    steps = one[order[1:]] - one[order[:-1]]
    return np.vstack([-one, one, steps]), np.concatenate([-low, high, np.zeros(len(steps))])


def _corners(rng: np.random.Generator, matrix: Floats, bound: Floats) -> Floats:
    """Corners of the space, in so many directions that no extent of it is missed. Raises NoSuchWeights."""
    size = matrix.shape[1]
    found = []
    for direction in np.vstack([matrix[:size], rng.standard_normal((4 * size, size))]):
        corner = linprog(
            direction,
            A_ub=matrix,
            b_ub=bound,
            A_eq=np.ones((1, size)),
            b_eq=[1.0],
            bounds=(0, 1),
            method="highs",
        )
        if corner.x is None:
            raise NoSuchWeights("no weights meet these limits")
        found.append(corner.x)
    return np.array(found)


def _walked(rng: np.random.Generator, count: int, corners: Floats, matrix: Floats, bound: Floats) -> Floats:
    """The ends of as many random walks as draws are wanted.

    Half of the walkers at a time go to a random point of the line through where they stand, in the direction
    from one walker of the other half to another: such directions fit a thin space as well as a round one.
    """
    # In coordinates of the space itself, which is flat where limits leave a share no room.
    centre = corners.mean(axis=0)
    _, extents, axes = np.linalg.svd(corners - centre, full_matrices=False)
    axes = axes[extents > _FLAT]
    matrix, bound = matrix @ axes.T, np.maximum(bound - matrix @ centre, 0)
    is_limit = np.abs(matrix).max(axis=1, initial=0) > _FLAT
    matrix, bound = matrix[is_limit], bound[is_limit]

    size = max(count + count % 2, 4 * len(corners))
    walkers = rng.dirichlet(np.ones(len(corners)), size) @ (corners - centre) @ axes.T
    one, other = walkers[: size // 2], walkers[size // 2 :]
    for _ in range(_STEPS if len(axes) else 0):
        _step(rng, one, other, matrix, bound)
        _step(rng, other, one, matrix, bound)
    ends = np.clip(centre + walkers[:count] @ axes, 0, 1)
    weights: Floats = ends / ends.sum(axis=1, keepdims=True)
    return weights


def _step(rng: np.random.Generator, movers: Floats, others: Floats, matrix: Floats, bound: Floats) -> None:
    """Move each of ``movers`` to a random point of its line."""
    start, end = rng.integers(len(others), size=(2, len(movers)))
    direction = others[end] - others[start]
    room = np.maximum(bound - movers @ matrix.T, 0)
    speed = direction @ matrix.T
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = room / speed
    ahead = np.where(speed > 0, reach, np.inf).min(axis=1)
    behind = np.where(speed < 0, reach, -np.inf).max(axis=1)
    # A walker whose two guides stand in one place stays.
    can_move = np.isfinite(ahead) & np.isfinite(behind)
    ahead, behind = np.where(can_move, ahead, 0.0), np.where(can_move, behind, 0.0)
    movers += (behind + rng.random(len(movers)) * (ahead - behind))[:, None] * direction


__all__ = ["DRAWS", "SEED", "NoSuchWeights", "WeightDraws", "draw_weights", "limits"]
