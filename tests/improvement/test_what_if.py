"""Levels and weights that are moved for numbers only."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.improvement import changed_levels, what_if, with_levels
from casebook.scoring import Weights, compare, weights_of


@pytest.fixture
def own(build_case):
    """Level 1 with a range on a, level 2 on c, silent on b; d is missing from the file."""
    return build_case("own", {"a": (0, 1, 3), "b": None, "c": 2})


def test_with_levels_moved_level_has_no_range_and_the_rest_stays(own):
    """No source gives a supposed level a range; nothing else changes, and not the case itself."""
    moved = with_levels(own, {"a": 4})
    a = moved.assessment("a")
    assert (a.score, a.low, a.high) == (4, 4, 4)
    assert moved.assessments[1:] == own.assessments[1:]
    assert own.assessment("a").score == 1
    assert msgspec.structs.replace(moved, assessments=own.assessments) == own


def test_with_levels_at_the_level_it_has_keeps_its_range(own):
    """To suppose what is so changes nothing."""
    assert with_levels(own, {"a": 1, "c": 2}) == own


@pytest.mark.parametrize("level", [-1, 5, 2.5])
def test_with_levels_off_the_scale_is_refused(own, level):
    """Levels are 0 to 4."""
    with pytest.raises(ValueError, match="scale"):
        with_levels(own, {"a": level})


@pytest.mark.parametrize("criterion", ["b", "d", "unknown"])
def test_with_levels_of_silence_is_refused(own, criterion):
    """What the sources do not say cannot be moved, as one does not know from where."""
    with pytest.raises(ValueError, match="no level"):
        with_levels(own, {criterion: 2})


def test_changed_levels_keeps_only_what_changes_something(own):
    """Silent, unknown and unchanged criteria are left out, so that the rest can be applied."""
    assert changed_levels(own, {"a": 1, "b": 2, "c": 3, "d": 4, "unknown": 0}) == {"c": 3}


def test_what_if_levels_and_weights_moved_gives_both_comparisons(two_by_two, build_case):
    """Own 1 1 1 1 (25) against 2 2 2 2 (50). With a and b at 4 and x at weight 3 of 4: 0.75 × 100 + 0.25 × 25
    = 81.25, and first place."""
    cases = [build_case(i, dict.fromkeys("abcd", level)) for i, level in (("own", 1), ("rival", 2))]
    before = weights_of(two_by_two)
    after = Weights(dimensions=(("x", 3.0), ("y", 1.0)), criteria=before.criteria)
    done = what_if(cases, "own", {"a": 4, "b": 4}, two_by_two, before, after, "common", "arithmetic")
    assert [(r.index_points, r.rank) for r in done.before.results] == [(25.0, 2), (50.0, 1)]
    assert [(r.index_points, r.rank) for r in done.after.results] == [(81.25, 1), (50.0, 2)]


def test_what_if_of_a_case_that_is_not_there_is_refused(two_by_two, build_case):
    """A case that is not compared cannot be moved."""
    weights = weights_of(two_by_two)
    with pytest.raises(KeyError):
        what_if([build_case("own", {})], "x", {}, two_by_two, weights, weights, "common", "arithmetic")


@given(
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 4)),
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 4)),
    st.sampled_from(["common", "available", "bounds"]),
    st.sampled_from(["arithmetic", "geometric", "minimum"]),
)
def test_what_if_with_nothing_moved_changes_nothing(
    two_by_two, build_case, own_levels, rival_levels, silence, aggregation
):
    """The starting point is the comparison of every other page."""
    cases = [build_case("own", own_levels), build_case("rival", rival_levels)]
    weights = weights_of(two_by_two)
    done = what_if(cases, "own", {}, two_by_two, weights, weights, silence, aggregation)
    assert done.before == done.after == compare(cases, two_by_two, weights, silence, aggregation)
