"""Drawn weights are uniform where they may lie, and lie nowhere else."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.robustness import NoSuchWeights, WeightSpace, draw_weights

FIVE = ("infrastructure", "workforce", "industry", "power", "governance")
RANGE = st.tuples(st.floats(0, 0.3), st.floats(0, 1)).map(lambda t: (t[0], min(1.0, t[0] + t[1])))


def test_draws_all_weights_are_uniform_on_the_simplex():
    """Dirichlet(1, 1, 1): mean 1/3, variance 1/18, covariance −1/36, and no pair order more likely."""
    weights = draw_weights(("a", "b", "c"), 200_000, 1).weights
    assert weights.sum(axis=1) == pytest.approx(np.ones(200_000), abs=1e-12)
    assert (weights >= 0).all()
    assert weights.mean(axis=0) == pytest.approx([1 / 3] * 3, abs=0.002)
    expected = np.where(np.eye(3) > 0, 1 / 18, -1 / 36)
    assert np.cov(weights.T) == pytest.approx(expected, abs=0.001)
    assert (weights[:, 0] > weights[:, 1]).mean() == pytest.approx(0.5, abs=0.005)


def test_draws_with_the_same_seed_are_the_same_and_with_another_are_not():
    """What a page shows today it shows tomorrow."""
    first, again = (draw_weights(FIVE, 100, 7).weights for _ in range(2))
    assert (first == again).all()
    assert (first != draw_weights(FIVE, 100, 8).weights).any()


def test_draws_in_an_order_are_uniform_among_the_weights_in_that_order():
    """Means of the order statistics of three shares: 11/18, 5/18, 2/18; a fourth is free."""
    draws = draw_weights(("a", "b", "c"), 100_000, 1, WeightSpace(order=("c", "a", "b")))
    assert not draws.by_walk
    assert draws.weights.mean(axis=0) == pytest.approx([5 / 18, 2 / 18, 11 / 18], abs=0.003)
    partly = draw_weights(("a", "b", "c", "d"), 100_000, 1, WeightSpace(order=("c", "a"))).weights
    assert (partly[:, 2] >= partly[:, 0]).all()
    assert partly.mean(axis=0)[[1, 3]] == pytest.approx([0.25, 0.25], abs=0.003)


def test_draws_within_ranges_are_the_uniform_ones_that_lie_there():
    """The same mean and spread as drawing from all weights and throwing away the rest."""
    space = WeightSpace(ranges=(("a", 0.2, 0.5), ("b", 0.0, 0.4)))
    draws = draw_weights(("a", "b", "c"), 50_000, 1, space)
    everything = draw_weights(("a", "b", "c"), 400_000, 2).weights
    a, b, _ = everything.T
    expected = everything[(a >= 0.2) & (a <= 0.5) & (b <= 0.4)]
    assert not draws.by_walk
    assert len(draws.weights) == 50_000
    assert draws.weights.mean(axis=0) == pytest.approx(expected.mean(axis=0), abs=0.003)
    assert draws.weights.std(axis=0) == pytest.approx(expected.std(axis=0), abs=0.003)


def test_draws_within_a_narrow_space_come_from_a_walk_and_are_uniform_too():
    """An order against narrow ranges: one weight evenly between its ends where the others do not bind it."""
    space = WeightSpace(
        ranges=(("a", 0.30, 0.31), ("b", 0.25, 0.26), ("c", 0.20, 0.21)), order=("a", "b", "c", "d", "e")
    )
    draws = draw_weights(("a", "b", "c", "d", "e"), 10_000, 1, space)
    assert draws.by_walk
    weights = draws.weights
    assert weights.sum(axis=1) == pytest.approx(np.ones(10_000), abs=1e-9)
    d = weights[:, 3]
    assert (np.diff(weights, axis=1) <= 1e-9).all()
    assert (weights[:, 0] >= 0.30 - 1e-9).all()
    assert (weights[:, 2] <= 0.21 + 1e-9).all()
    # By throwing away: a, b, c even in a box, d between half the rest and min(c, the rest).
    rng = np.random.default_rng(3)
    box = np.array([0.30, 0.25, 0.20]) + 0.01 * rng.random((200_000, 3))
    rest = 1 - box.sum(axis=1)
    most = np.minimum(rest, box[:, 2])
    free = rng.random(len(rest)) * 0.25
    is_in = (free <= most) & (free >= rest / 2)
    assert d.mean() == pytest.approx(free[is_in].mean(), abs=0.002)
    assert d.std() == pytest.approx(free[is_in].std(), abs=0.002)
    assert weights[:, 0].mean() == pytest.approx(box[is_in][:, 0].mean(), abs=0.0002)


def test_draws_walk_agrees_with_throwing_away(monkeypatch):
    """Both ways give the same distribution where both can be used."""
    space = WeightSpace(ranges=(("a", 0.1, 0.3), ("d", 0.2, 0.9)), order=("b", "c"))
    exact = draw_weights(("a", "b", "c", "d"), 20_000, 1, space)
    monkeypatch.setattr("casebook.robustness.draws._LEAST_ACCEPTED", 2.0)
    walked = draw_weights(("a", "b", "c", "d"), 20_000, 1, space)
    assert (exact.by_walk, walked.by_walk) == (False, True)
    assert walked.weights.mean(axis=0) == pytest.approx(exact.weights.mean(axis=0), abs=0.005)
    assert np.cov(walked.weights.T) == pytest.approx(np.cov(exact.weights.T), abs=0.0005)
    halfway = [np.quantile(w.weights, (0.1, 0.5, 0.9), axis=0) for w in (exact, walked)]
    assert halfway[1] == pytest.approx(halfway[0], abs=0.01)


def test_draws_of_a_share_that_is_fixed_leave_it_fixed():
    """Power at 30 %: the others share 70 % evenly; also where an order makes the space flat."""
    weights = draw_weights(FIVE, 20_000, 1, WeightSpace(ranges=(("power", 0.3, 0.3),))).weights
    assert weights[:, 3] == pytest.approx(np.full(20_000, 0.3), abs=1e-12)
    assert weights.mean(axis=0) == pytest.approx([0.175, 0.175, 0.175, 0.3, 0.175], abs=0.005)
    flat = WeightSpace(ranges=(("a", 0.1, 0.2), ("b", 0.2, 0.3)), order=("a", "b"))
    draws = draw_weights(("a", "b", "c", "d"), 5_000, 1, flat)
    assert draws.by_walk
    assert draws.weights[:, :2] == pytest.approx(np.full((5_000, 2), 0.2), abs=1e-9)
    assert draws.weights[:, 2].mean() == pytest.approx(0.3, abs=0.01)
    assert draws.weights[:, 2].std() == pytest.approx(0.6 / 12**0.5, abs=0.005)


def test_draws_where_one_point_is_left_give_that_point():
    """Lowest shares that sum to 1 leave nothing to draw."""
    space = WeightSpace(ranges=(("a", 0.5, 1), ("b", 0.3, 1), ("c", 0.2, 1)))
    weights = draw_weights(("a", "b", "c"), 10, 1, space).weights
    assert weights == pytest.approx(np.tile([0.5, 0.3, 0.2], (10, 1)), abs=1e-7)


@pytest.mark.parametrize(
    "space",
    [
        WeightSpace(ranges=(("a", 0.6, 1), ("b", 0.5, 1))),
        WeightSpace(ranges=(("a", 0, 0.2), ("b", 0, 0.2), ("c", 0, 0.2))),
        WeightSpace(ranges=(("a", 0, 0.2), ("b", 0.3, 1)), order=("a", "b")),
        WeightSpace(ranges=(("a", 0.3, 0.3), ("b", 0.3, 0.3), ("c", 0.3, 0.3))),
    ],
)
def test_draws_from_limits_that_leave_no_weights_say_so(space):
    """Lowest shares above 1 together, highest below, an order against both, nothing free."""
    with pytest.raises(NoSuchWeights):
        draw_weights(("a", "b", "c"), 10, 1, space)


@pytest.mark.parametrize(
    "space",
    [
        WeightSpace(ranges=(("a", 0.5, 0.4),)),
        WeightSpace(ranges=(("a", float("nan"), 0.4),)),
        WeightSpace(ranges=(("a", 0.1, 1.4),)),
        WeightSpace(ranges=(("a", 0.1, 0.4), ("a", 0.2, 0.4))),
        WeightSpace(order=("a", "b", "a")),
    ],
)
def test_draws_from_nonsense_refuse(space):
    """Ranges upside down, not numbers, above 1, or given twice are no limits but mistakes."""
    with pytest.raises(ValueError, match=r"range|twice") as raised:
        draw_weights(("a", "b", "c"), 10, 1, space)
    assert not isinstance(raised.value, NoSuchWeights)


def test_draws_leave_limits_of_other_dimensions_aside():
    """A limit on a dimension that is not compared limits nothing."""
    limited = WeightSpace(ranges=(("z", 0.9, 1.0),), order=("z", "b"))
    assert (draw_weights(("a", "b"), 50, 1, limited).weights == draw_weights(("a", "b"), 50, 1).weights).all()


@pytest.mark.parametrize(("dimensions", "shape"), [((), (10, 0)), (("a",), (10, 1))])
def test_draws_of_no_or_one_dimension_have_nothing_to_share(dimensions, shape):
    """A lone dimension carries all the weight, whatever its range."""
    weights = draw_weights(dimensions, 10, 1, WeightSpace(ranges=(("a", 0.1, 0.2),))).weights
    assert weights.shape == shape
    assert (weights == 1).all()


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(FIVE), RANGE), st.permutations(FIVE), st.integers(0, 5))
def test_draws_always_meet_their_limits(ranges, order, named):
    """Any limits: every draw meets them, or it is said that none can."""
    space = WeightSpace(ranges=tuple((d, a, b) for d, (a, b) in ranges.items()), order=tuple(order[:named]))
    try:
        weights = draw_weights(FIVE, 60, 1, space).weights
    except NoSuchWeights:
        return
    assert weights.shape == (60, 5)
    assert weights.sum(axis=1) == pytest.approx(np.ones(60), abs=1e-9)
    for d, (a, b) in ranges.items():
        column = weights[:, FIVE.index(d)]
        assert (column >= a - 1e-6).all()
        assert (column <= b + 1e-6).all()
    ordered = weights[:, [FIVE.index(d) for d in order[:named]]]
    assert (np.diff(ordered, axis=1) <= 1e-6).all()
