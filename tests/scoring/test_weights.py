import math

import pytest

from casebook.scoring import Weights, normalised, weights_of


def test_weights_of_a_rubric_are_its_own(build_rubric):
    """They are handed out as written, not normalised."""
    rubric = build_rubric({"x": {"a": 2, "b": 6}, "y": {"c": 5}}, weights={"x": 3})
    assert weights_of(rubric) == Weights(
        dimensions=(("x", 3), ("y", 1)), criteria=(("a", 2), ("b", 6), ("c", 5))
    )


def test_normalised_weights_sum_to_one_per_group(build_rubric):
    """Dimensions sum to 1, and so do the criteria of each dimension."""
    rubric = build_rubric({"x": {"a": 2, "b": 6}, "y": {"c": 5}}, weights={"x": 3})
    shares = normalised(weights_of(rubric), rubric)
    assert shares.dimensions == (("x", 0.75), ("y", 0.25))
    assert shares.criteria == (("a", 0.25), ("b", 0.75), ("c", 1.0))


def test_normalised_all_zero_stay_zero(build_rubric):
    """Zero weights are a choice that leads to no number, not a division by zero."""
    rubric = build_rubric({"x": {"a": 0, "b": 0}}, weights={"x": 0})
    assert normalised(weights_of(rubric), rubric).criteria == (("a", 0.0), ("b", 0.0))


def test_normalised_huge_weights_do_not_overflow(build_rubric):
    """Two weights whose sum is infinite still share evenly."""
    rubric = build_rubric({"x": {"a": 1.7e308, "b": 1.7e308}})
    assert normalised(weights_of(rubric), rubric).criteria == (("a", 0.5), ("b", 0.5))


@pytest.mark.parametrize("bad", [-1.0, math.nan, math.inf])
def test_normalised_impossible_weight_is_refused(build_rubric, bad):
    """A negative or infinite weight has no meaning; the message names it."""
    rubric = build_rubric({"x": {"a": 1}})
    with pytest.raises(ValueError, match="weight of a"):
        normalised(Weights(dimensions=(("x", 1),), criteria=(("a", bad),)), rubric)


@pytest.mark.parametrize(
    "criteria",
    [(), (("a", 1),), (("a", 1), ("b", 1), ("z", 1)), (("a", 1), ("b", 1), ("b", 2))],
    ids=["none", "one missing", "one unknown", "one twice"],
)
def test_normalised_weights_that_do_not_fit_the_rubric_are_refused(build_rubric, criteria):
    """A criterion left out by mistake must not silently weigh nothing."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    with pytest.raises(ValueError, match="exactly once"):
        normalised(Weights(dimensions=(("x", 1),), criteria=criteria), rubric)
