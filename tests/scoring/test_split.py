import math

import pytest

from casebook.scoring import compare, split_difference, weights_of
from casebook.scoring.split import logarithmic_mean


def _split(rubric, cases, aggregation, silence="common"):
    comparison = compare(cases, rubric, weights_of(rubric), silence, aggregation)
    return split_difference(comparison, cases[0].id, cases[1].id)


def _parts(split):
    return {d.dimension: d.points for d in split.dimensions}


def _criteria(split):
    return {c.criterion: c.points for d in split.dimensions for c in d.criteria}


@pytest.fixture(name="pair")
def _pair(build_case):
    """p: x = 75, y = 25. q: x = 25, y = 50."""
    return [
        build_case("p", {"a": 4, "b": 2, "c": 1, "d": 1}),
        build_case("q", {"a": 0, "b": 2, "c": 1, "d": 3}),
    ]


def test_split_arithmetic_is_share_times_difference(two_by_two, pair):
    """50 − 37.5 = 12.5: x gives ½ × 50, y takes ½ × 25; b and c are equal and have no part."""
    split = _split(two_by_two, pair, "arithmetic")
    assert split.points == 12.5
    assert _parts(split) == {"x": 25, "y": -12.5}
    assert _criteria(split) == {"a": 25, "b": 0, "c": 0, "d": -12.5}
    assert split.has_same_basis


def test_split_geometric_follows_the_logarithms(two_by_two, pair):
    """L × ½ ln(75.25 / 25.75) for x, L × ½ ln(25.75 / 50.5) for y; equal criteria have no part."""
    split = _split(two_by_two, pair, "geometric")
    p, q = math.sqrt(75.25 * 25.75), math.sqrt(25.75 * 50.5)
    scale = (p - q) / math.log(p / q)
    assert split.points == pytest.approx(p - q)
    assert _parts(split) == pytest.approx(
        {"x": scale * math.log(75.25 / 25.75) / 2, "y": scale * math.log(25.75 / 50.5) / 2}
    )
    assert _criteria(split)["b"] == pytest.approx(0)
    assert _criteria(split)["c"] == pytest.approx(0)


def test_split_minimum_is_halved_between_two_binding_dimensions(two_by_two, pair):
    """p is bound by y (25), q by x (25): equal floors, so no difference, and parts that cancel to zero."""
    split = _split(two_by_two, pair, "minimum")
    assert split.points == 0
    assert _parts(split) == {"x": 0, "y": 0}


def test_split_minimum_with_different_binding_dimensions_gives_half_to_each(two_by_two, build_case):
    """p is bound by x at 50, q by y at 25: 12.5 each, whatever the other dimensions show."""
    cases = [
        build_case("p", {"a": 2, "b": 2, "c": 4, "d": 4}),
        build_case("q", {"a": 4, "b": 4, "c": 1, "d": 1}),
    ]
    assert _parts(_split(two_by_two, cases, "minimum")) == {"x": 12.5, "y": 12.5}


def test_split_minimum_with_one_binding_dimension_gives_it_everything(two_by_two, build_case):
    """Both are bound by x; y has no part although it differs most."""
    cases = [
        build_case("p", {"a": 2, "b": 2, "c": 4, "d": 4}),
        build_case("q", {"a": 1, "b": 1, "c": 2, "d": 2}),
    ]
    split = _split(two_by_two, cases, "minimum")
    assert _parts(split) == {"x": 25}
    assert _criteria(split) == {"a": 12.5, "b": 12.5}


def test_split_minimum_shares_a_half_among_tied_dimensions(build_rubric, build_case):
    """p is bound by x and y at 50, q by z at 25: p's half (12.5) is shared, q's goes to z alone."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}, "z": {"c": 1}})
    cases = [build_case("p", {"a": 2, "b": 2, "c": 4}), build_case("q", {"a": 4, "b": 4, "c": 1})]
    assert _parts(_split(rubric, cases, "minimum")) == {"x": 6.25, "y": 6.25, "z": 12.5}


@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric"])
def test_split_on_unlike_ground_counts_a_lone_dimension_from_the_middle(
    build_rubric, build_case, aggregation
):
    """q has no y. Most of p's lead lies there, far less in x, where both are at 50 but weigh x unlike."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}, "z": {"c": 1}})
    cases = [build_case("p", {"a": 2, "b": 4, "c": 2}), build_case("q", {"a": 2, "c": 2})]
    split = _split(rubric, cases, aggregation, "available")
    assert not split.has_same_basis
    parts = _parts(split)
    assert sum(parts.values()) == pytest.approx(split.points)
    assert parts["y"] > 2 * parts["x"] > 0


def test_split_without_an_index_is_none(two_by_two, build_case):
    """An interval has no exact difference."""
    cases = [build_case("p", {"a": 2, "b": 2, "c": 4, "d": 4}), build_case("q", {"a": 2, "b": 2})]
    assert _split(two_by_two, cases, "arithmetic", "bounds") is None


def test_split_of_an_unknown_case_raises(two_by_two, pair):
    """A mistake of the caller."""
    comparison = compare(pair, two_by_two, weights_of(two_by_two), "common", "arithmetic")
    with pytest.raises(KeyError):
        split_difference(comparison, "p", "nobody")


def test_logarithmic_mean_lies_between_the_geometric_and_the_arithmetic():
    """(8 − 2) / ln 4 = 4.328, between 4 and 5; of equal numbers it is that number."""
    assert logarithmic_mean(8, 2) == pytest.approx(6 / math.log(4))
    assert 4 < logarithmic_mean(2, 8) < 5
    assert logarithmic_mean(7, 7) == 7
