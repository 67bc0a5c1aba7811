"""Counts of ranks: the same as counting one draw at a time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from casebook.robustness import acceptability, rank_counts, rank_counts_by_block, weighted_rank_counts

SIZES = [1, 2, 3, 8, 9, 20, 255, 256, 300]


def plainly(indices):
    """Draw by draw, case by case, as the definition says."""
    counts = np.zeros((indices.shape[1],) * 2, dtype=int)
    for row in indices:
        for case, own in enumerate(row):
            if not np.isnan(own):
                counts[case, (row > own).sum()] += 1
    return counts


@pytest.mark.parametrize("cases", SIZES)
def test_counts_of_random_indices_equal_counting_one_by_one(cases):
    """For every way that is chosen by the number of cases."""
    indices = np.random.default_rng(cases).uniform(0, 100, (40, cases))
    assert (rank_counts(indices) == plainly(indices)).all()


@pytest.mark.parametrize("cases", SIZES)
def test_counts_with_many_ties_share_the_better_rank(cases):
    """Five levels only, and every second draw all equal."""
    indices = np.random.default_rng(cases).integers(0, 5, (40, cases)) * 25.0
    indices[::2] = 50.0
    assert (rank_counts(indices) == plainly(indices)).all()


@pytest.mark.parametrize("cases", SIZES)
def test_counts_tell_apart_what_differs_in_the_last_bit_only(cases):
    """Exact in float64: neighbours one step apart rank one after the other, never as a tie."""
    start = np.full((30, cases), 37.5)
    steps = np.random.default_rng(cases).permuted(np.tile(np.arange(cases), (30, 1)), axis=1)
    indices = (start.view(np.int64) + steps).view(np.float64)
    counts = rank_counts(indices)
    assert (counts == plainly(indices)).all()
    assert (counts.sum(axis=0) == 30).all()


@pytest.mark.parametrize("cases", SIZES)
def test_counts_leave_out_a_case_without_an_index_in_that_draw_only(cases):
    """NaN has no rank and pushes nobody down."""
    rng = np.random.default_rng(cases)
    indices = rng.uniform(0, 100, (40, cases))
    indices[rng.random(indices.shape) < 0.2] = np.nan
    indices[0] = np.nan
    counts = rank_counts(indices)
    assert (counts == plainly(indices)).all()
    assert counts.sum() == (~np.isnan(indices)).sum()


@given(
    arrays(
        np.float64,
        array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=14),
        elements=st.one_of(
            st.sampled_from([0.0, -0.0, 50.0, np.nan, np.inf, -np.inf, np.nextafter(50, 51), 5e-324]),
            st.floats(-100, 100),
        ),
    ),
    st.integers(1, 15),
)
def test_counts_of_anything_equal_counting_one_by_one(indices, most):
    """Negative numbers, both zeros, infinities, gaps of one bit, and any number of best ranks."""
    expected = plainly(indices)
    assert (rank_counts(indices) == expected).all()
    assert (rank_counts(indices, most_ranks=most) == expected[:, :most]).all()


@pytest.mark.parametrize("most", [1, 3, 10, 299, 300, 400])
@pytest.mark.parametrize("is_tied", [False, True])
def test_counts_of_the_best_ranks_are_the_first_columns_of_all(most, is_tied):
    """Also where a tie crosses the last rank that is kept."""
    rng = np.random.default_rng(most)
    indices = rng.integers(0, 40, (50, 300)) * 2.5 if is_tied else rng.uniform(0, 100, (50, 300))
    assert (rank_counts(indices, most_ranks=most) == rank_counts(indices)[:, :most]).all()


@pytest.mark.parametrize("cases", [3, 20, 250])
def test_counts_of_weighted_values_equal_those_of_their_product(cases):
    """Many draws, many blocks, two threads: nothing is lost and nothing counted twice."""
    rng = np.random.default_rng(cases)
    weights, values = rng.dirichlet(np.ones(18), 3000), rng.uniform(0, 100, (cases, 18))
    counts = weighted_rank_counts(weights, values)
    assert (counts == plainly(weights @ values.T)).all()


def test_counts_report_progress_in_the_caller_up_to_the_end():
    """A page's bar moves forward only, and arrives."""
    indices = np.random.default_rng(1).uniform(0, 100, (20_000, 40))
    told = []
    rank_counts_by_block(lambda rows: indices[rows], *indices.shape, tell=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 4


def test_counts_of_nothing_are_empty():
    """No cases, or no draws."""
    assert rank_counts(np.zeros((10, 0))).shape == (0, 0)
    assert (rank_counts(np.zeros((0, 3))) == np.zeros((3, 3))).all()


def test_counts_of_more_cases_than_a_square_holds_ask_for_the_best_ranks(monkeypatch):
    """The square of all ranks is refused, the best ranks are given."""
    monkeypatch.setattr(acceptability, "MOST_CASES_IN_FULL", 20)
    indices = np.random.default_rng(1).uniform(0, 100, (50, 21))
    with pytest.raises(ValueError, match="most_ranks"):
        rank_counts(indices)
    assert rank_counts(indices, most_ranks=3).shape == (21, 3)
