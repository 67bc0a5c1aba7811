"""Efforts as whole numbers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.improvement.efforts import whole_efforts


@pytest.mark.parametrize(
    ("efforts", "whole"),
    [
        ((), ()),
        ((1.0, 1.0), (1, 1)),
        ((0.1, 0.2, 0.3), (1, 2, 3)),
        ((0.1 + 0.2, 0.1), (3, 1)),
        ((1.0, 1.5, 0.25), (4, 6, 1)),
        ((1 / 3, 1.0, 2 / 3), (1, 3, 2)),
        ((0.3, 0.7), (3, 7)),
    ],
)
def test_whole_efforts_of_decimals_are_what_was_meant(efforts, whole):
    """Three times 0.1 is 0.3, three thirds are one."""
    assert whole_efforts(efforts) == whole


@given(st.lists(st.floats(1e-300, 1e300), min_size=1, max_size=6))
def test_whole_efforts_keep_proportions(efforts):
    """Whatever the numbers, whole ones above 0 in the same proportions."""
    whole = whole_efforts(efforts)
    least = Fraction(min(efforts))
    for effort, number in zip(efforts, whole, strict=True):
        assert number > 0
        exact = Fraction(effort) / least
        assert abs(Fraction(number, min(whole)) - exact) <= exact / 10**12
