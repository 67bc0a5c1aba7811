"""Independent libraries give the same rankings."""

import math

import msgspec
import numpy as np
import pymcdm.methods
import pytest
import skcriteria
from skcriteria.agg.simple import WeightedProductModel, WeightedSumModel

from casebook.robustness import rank_counts
from casebook.robustness.index import index_points
from casebook.scoring.aggregation import aggregate, mapped
from casebook.scoring.ranking import ranks

SEEDS = range(12)
DYADIC = np.array([32, 16, 8, 4, 4]) / 64
"""Weights whose sums have an exact binary form, so that equal indices are equal everywhere."""


def _matrix(seed):
    rng = np.random.default_rng(seed)
    return rng.uniform(0, 100, (int(rng.integers(2, 40)), 5)), rng.dirichlet(np.ones(5))


def _tied(seed):
    rng = np.random.default_rng(seed)
    return rng.integers(0, 5, (30, 5)) * 25.0


def _ours(points, weights, aggregation):
    """Ranks as ``casebook.scoring`` gives them."""
    indices = [
        aggregate(list(zip(weights.tolist(), row.tolist(), strict=True)), aggregation) for row in points
    ]
    return np.array(ranks(indices))


def _counted(points, weights):
    """The same ranks by the counts of a single draw."""
    return 1 + rank_counts((points @ weights)[None, :]).argmax(axis=1)


def _pymcdm(method, points, weights):
    """pymcdm gives tied cases their mean rank; the better one is half the others of the group before it."""
    values = method(points, weights, np.ones(points.shape[1]))
    mean = method.rank(values)
    return np.array([r - ((mean == r).sum() - 1) / 2 for r in mean])


def _skcriteria(method, points, weights):
    """scikit-criteria counts distinct values (dense ranks); rank 1 + number of cases before."""
    dense = method.evaluate(skcriteria.mkdm(points, [max] * points.shape[1], weights=weights)).rank_
    return np.array([1 + (dense < r).sum() for r in dense])


def _as_it_is(column, cost):
    """No normalisation: the points share one scale already."""
    assert not cost
    return column


@pytest.mark.parametrize("seed", SEEDS)
def test_weighted_sum_ranks_as_pymcdm_and_scikit_criteria(seed):
    """Random points and weights: three ways, one ranking."""
    points, weights = _matrix(seed)
    ours = _ours(points, weights, "arithmetic")
    assert (_pymcdm(pymcdm.methods.WSM(_as_it_is), points, weights) == ours).all()
    assert (_skcriteria(WeightedSumModel(), points, weights) == ours).all()
    assert (_counted(points, weights) == ours).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_geometric_index_ranks_as_the_weighted_product_of_both(seed):
    """Their weighted product of the points mapped to 1–100."""
    points, weights = _matrix(seed)
    ours = _ours(points, weights, "geometric")
    on_scale = mapped(points)
    assert (_pymcdm(pymcdm.methods.WPM(_as_it_is), on_scale, weights) == ours).all()
    assert (_skcriteria(WeightedProductModel(), on_scale, weights) == ours).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_ranks_with_ties_agree_once_their_conventions_are_translated(seed):
    """Points in quarters, weights in sixty-fourths: many exact ties; mean, dense and better ranks differ."""
    points = _tied(seed)
    ours = _ours(points, DYADIC, "arithmetic")
    assert len(set(ours.tolist())) < len(ours)
    assert (_pymcdm(pymcdm.methods.WSM(_as_it_is), points, DYADIC) == ours).all()
    assert (_skcriteria(WeightedSumModel(), points, DYADIC) == ours).all()
    assert (_counted(points, DYADIC) == ours).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_indices_equal_the_values_of_pymcdm(build_table, seed):
    """Not only the order: the weighted sum and product themselves, for many weights at once."""
    points, _ = _matrix(seed)
    weights = np.random.default_rng(seed).dirichlet(np.ones(5), 10)
    table = build_table({f"case-{i}": row for i, row in enumerate(points.tolist())})
    types = np.ones(5)
    sums = [pymcdm.methods.WSM(_as_it_is)(points, w, types) for w in weights]
    assert index_points(table, points, weights) == pytest.approx(np.array(sums), abs=1e-8)
    geometric = msgspec.structs.replace(table, aggregation="geometric")
    products = [pymcdm.methods.WPM(_as_it_is)(mapped(points), w, types) for w in weights]
    assert index_points(geometric, points, weights) == pytest.approx(np.array(products), abs=1e-8)


def test_counts_of_many_draws_equal_counting_pymcdm_s_ranks():
    """Acceptability itself: two hundred draws, ranked one by one by the other library."""
    points, _ = _matrix(3)
    weights = np.random.default_rng(3).dirichlet(np.ones(5), 200)
    counts = rank_counts(weights @ points.T)
    theirs = np.zeros_like(counts)
    for w in weights:
        for case, rank in enumerate(_pymcdm(pymcdm.methods.WSM(_as_it_is), points, w)):
            theirs[case, math.floor(rank) - 1] += 1
    assert (counts == theirs).all()
