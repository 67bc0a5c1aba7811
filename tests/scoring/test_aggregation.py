import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.scoring.aggregation import aggregate, arithmetic, geometric, mapped, minimum

POINTS = st.floats(0, 100)
PAIRS = st.lists(st.tuples(st.floats(0.01, 100), POINTS), min_size=1, max_size=8)


def _unmapped(value: float) -> float:
    return (value - 1) / 0.99


def test_arithmetic_is_the_weighted_mean():
    """(3 × 100 + 1 × 20) / 4 = 80."""
    assert arithmetic([(3, 100), (1, 20)]) == 80


def test_geometric_of_a_lopsided_profile_is_far_below_that_of_an_even_one():
    """On [1, 100]: 21, 1, 1, 1 has the same arithmetic mean as 6, 6, 6, 6, but 21^¼ = 2.1407 against 6."""
    lopsided = [(1, _unmapped(v)) for v in (21, 1, 1, 1)]
    even = [(1, _unmapped(6)) for _ in range(4)]
    assert arithmetic(lopsided) == pytest.approx(arithmetic(even))
    assert geometric(lopsided) == pytest.approx(21**0.25)
    assert geometric(even) == pytest.approx(6)


def test_geometric_of_the_ends_of_the_scale_is_one_to_a_hundred():
    """0 points map to 1 and 100 points to 100, so the index stays defined at 0."""
    assert geometric([(1, 0), (1, 0)]) == 1
    assert geometric([(1, 100), (2, 100)]) == pytest.approx(100)
    assert geometric([(1, 0), (1, 100)]) == pytest.approx(10)


def test_minimum_is_the_weakest_whatever_its_weight():
    """A small weight does not hide the weakest dimension."""
    assert minimum([(100, 80), (0.01, 20)]) == 20


@pytest.mark.parametrize("method", ["arithmetic", "geometric", "minimum"])
def test_aggregate_leaves_out_weight_zero(method):
    """A dimension with weight 0 takes no part, not even in the minimum."""
    assert aggregate([(1, 60), (0, 0)], method) == pytest.approx(mapped(60) if method == "geometric" else 60)


@pytest.mark.parametrize("method", ["arithmetic", "geometric", "minimum"])
def test_aggregate_of_nothing_is_none(method):
    """No weighted dimension, no index."""
    assert aggregate([], method) is None
    assert aggregate([(0, 50)], method) is None


@given(PAIRS)
def test_aggregate_geometric_is_at_most_the_arithmetic_on_the_same_scale(pairs):
    """The inequality of arithmetic and geometric means."""
    assert geometric(pairs) <= mapped(arithmetic(pairs)) + 1e-9


@given(PAIRS)
def test_aggregate_minimum_is_at_most_both_others(pairs):
    """No mean is below its smallest part."""
    assert minimum(pairs) <= arithmetic(pairs) + 1e-9
    assert mapped(minimum(pairs)) <= geometric(pairs) + 1e-9


@given(PAIRS, st.data(), st.sampled_from(["arithmetic", "geometric", "minimum"]))
def test_aggregate_rises_with_each_part(pairs, data, method):
    """Monotone, which is why the interval of the index comes from the ends of the dimensions."""
    higher = [(w, data.draw(st.floats(x, 100))) for w, x in pairs]
    below, above = aggregate(pairs, method), aggregate(higher, method)
    assert below is not None
    assert above is not None
    assert below <= above + 1e-9


@given(PAIRS, st.randoms(), st.sampled_from(["arithmetic", "geometric", "minimum"]))
def test_aggregate_does_not_depend_on_the_order_of_parts(pairs, random, method):
    """Exactly, to the last bit: sums are rounded once."""
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert aggregate(shuffled, method) == aggregate(pairs, method)


@given(PAIRS)
def test_geometric_stays_on_its_scale(pairs):
    """Between 1 and 100."""
    value = geometric(pairs)
    assert math.isfinite(value)
    assert 1 - 1e-9 <= value <= 100 + 1e-9
