"""Probabilities of statements: exact where they can be, drawn otherwise, None where undefined."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.robustness import WeightSpace, rank_acceptability, rank_odds, score_table
from casebook.robustness.odds import chance_above, half_width
from casebook.scoring import Odds, weights_of

ENDS = st.tuples(st.integers(0, 8), st.integers(0, 8)).map(lambda t: (min(t) * 12.5, max(t) * 12.5))


@pytest.fixture(scope="module")
def rubric(build_rubric):
    """Dimension x of two criteria, y of one, z of one that not every case is scored on."""
    return build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1}, "z": {"d": 1}})


@pytest.fixture(scope="module")
def cases(build_case):
    """p leads in x, q in y; r is silent about d."""
    return [
        build_case("p", {"a": (2, 3, 4), "b": 3, "c": 1, "d": 4}),
        build_case("q", {"a": (1, 2, 3), "b": 3, "c": 4, "d": (1, 2, 3)}),
        build_case("r", {"a": 0, "b": 0, "c": 0, "d": None}),
    ]


@pytest.fixture(scope="module")
def odds_of(rubric, cases):
    """Odds under a treatment of silence, within limits."""

    def build(silence="common", space=None, given_cases=None):
        chosen = cases if given_cases is None else given_cases
        weights = weights_of(rubric)
        table = score_table(chosen, rubric, weights, silence, "arithmetic")
        return rank_odds(table, chosen, rubric, weights, space=space)

    return build


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((0, 100), (0, 100), 0.5),
        ((50, 50), (0, 100), 0.5),
        ((0, 100), (25, 25), 0.75),
        ((75, 75), (50, 50), 1.0),
        ((50, 50), (50, 50), 0.0),
        ((50, 75), (50, 50), 1.0),
        ((50, 50), (50, 75), 0.0),
        ((0, 50), (25, 75), 0.125),
        ((25, 75), (0, 50), 0.875),
        ((0, 100), (40, 60), 0.5),
        ((30, 70), (40, 80), 0.28125),
        ((0, 25), (50, 75), 0.0),
        ((50, 75), (25, 50), 1.0),
    ],
)
def test_chance_above_of_two_ranges_is_exact(first, second, expected):
    """Worked by hand: areas of squares and triangles, and points against ranges."""
    assert chance_above(first, second) == pytest.approx(expected, abs=1e-15)


@given(ENDS, ENDS)
def test_chance_above_agrees_with_drawing_and_with_its_opposite(first, second):
    """P(X > Y) + P(Y > X) is 1, unless both are the same point."""
    one, other = chance_above(first, second), chance_above(second, first)
    is_level = first == second and first[0] == first[1]
    assert one + other == pytest.approx(0 if is_level else 1)
    rng = np.random.default_rng(5)
    x, y = (low + (high - low) * rng.random(20_000) for low, high in (first, second))
    assert one == pytest.approx((x > y).mean(), abs=0.015)


def test_half_width_of_shares():
    """Wilson's: half of 0.0196 in the middle of 10,000 draws, small but not 0 where all draws agree."""
    assert half_width(0.5, 10_000) == pytest.approx(0.0098, abs=1e-5)
    assert 0 < half_width(1.0, 10_000) < 0.0002
    assert half_width(0.0, 10_000) == half_width(1.0, 10_000)


def test_odds_of_ranks_are_those_of_the_draws(odds_of, cases, rubric):
    """First place and ahead as in the rank acceptability, with number of draws, seed and error."""
    odds: Odds = odds_of()
    table = score_table(cases, rubric, weights_of(rubric), "common", "arithmetic")
    ranks = rank_acceptability(table)
    first = odds.first_place("p")
    assert first is not None
    assert first.share == ranks.shares[0][0]
    assert (first.draws, first.seed, first.basis, first.is_limited) == (
        ranks.draws,
        ranks.seed,
        "weights-and-scores",
        False,
    )
    assert first.half_width_share == half_width(first.share, ranks.draws)
    ahead = odds.ahead("q", "p")
    assert ahead is not None
    assert ahead.share == ranks.ahead[1][0]
    assert odds.ahead("p", "r").share == 1.0


def test_odds_in_a_dimension_vary_the_scores_and_not_the_weights(odds_of):
    """x: means of a and b; a on [50, 100] against [25, 75], b level: P = 1 − 25² / (2 · 50²) = 0.875."""
    chance = odds_of().ahead_in_dimension("p", "q", "x")
    assert chance.share == pytest.approx(0.875, abs=0.0098)
    assert (chance.basis, chance.draws, chance.is_limited) == ("scores", 10_000, False)
    reverse = odds_of().ahead_in_dimension("q", "p", "x")
    assert reverse.share == pytest.approx(1 - chance.share)


def test_odds_in_a_dimension_without_ranges_are_exact(odds_of):
    """Sure numbers, and dimensions of a single criterion, need no draws."""
    sure = odds_of().ahead_in_dimension("q", "p", "y")
    assert (sure.share, sure.draws, sure.half_width_share) == (1.0, None, 0.0)


def test_odds_in_a_dimension_that_the_index_does_not_stand_on_exist_where_both_have_a_number(odds_of):
    """Available silence: z counts for p and q (4 against 1–3), not for r, who is silent."""
    odds = odds_of("available")
    assert odds.ahead_in_dimension("p", "q", "z").share == 1.0
    assert odds.ahead_in_dimension("p", "r", "z") is None
    assert odds_of("common").ahead_in_dimension("p", "q", "z") is None


def test_odds_in_a_criterion_outside_the_index_exist_where_both_are_scored(odds_of):
    """Under common ground d is in no index, yet p and q have levels on it; r has none."""
    odds = odds_of("common")
    assert odds.ahead_in_criterion("p", "q", "d").share == 1.0
    assert odds.ahead_in_criterion("p", "q", "a").share == pytest.approx(0.875)
    assert odds.ahead_in_criterion("p", "q", "b").share == 0.0
    assert odds.ahead_in_criterion("p", "r", "d") is None


def test_odds_under_bounds_spread_silence_over_the_whole_scale(odds_of):
    """q on [25, 75] against anything on [0, 100]: a coin."""
    odds = odds_of("bounds")
    assert odds.ahead_in_criterion("q", "r", "d").share == pytest.approx(0.5)
    assert odds.ahead_in_dimension("q", "r", "z").share == pytest.approx(0.5)
    assert odds.first_place("p").basis == "weights-and-scores"


def test_odds_within_limits_say_so(odds_of):
    """For ranks; a dimension's number knows no dimension weights."""
    odds = odds_of(space=WeightSpace(order=("x", "y")))
    assert odds.first_place("p").is_limited
    assert odds.ahead("p", "q").is_limited
    assert not odds.ahead_in_dimension("p", "q", "x").is_limited


def test_odds_without_ranges_stand_on_weights_alone(odds_of, build_case):
    """No range, no silence: only the weights vary."""
    sure = [
        build_case("p", {"a": 4, "b": 3, "c": 1, "d": 2}),
        build_case("q", {"a": 1, "b": 3, "c": 4, "d": 2}),
    ]
    assert odds_of(given_cases=sure).first_place("p").basis == "weights"


def test_odds_under_the_minimum_stand_on_scores_alone(rubric, cases):
    """No weight above 0 changes a minimum: whatever the share, it does not “depend on the weights”."""
    weights = weights_of(rubric)
    table = score_table(cases, rubric, weights, "common", "minimum")
    assert rank_odds(table, cases, rubric, weights).first_place("p").basis == "scores"


def test_odds_of_unknown_lone_or_same_cases_are_undefined(odds_of, cases):
    """A probability needs a rival, and both need numbers."""
    odds = odds_of()
    assert odds.first_place("nobody") is None
    assert odds.ahead("p", "nobody") is None
    assert odds.ahead("p", "p") is None
    assert odds.ahead_in_dimension("p", "p", "x") is None
    assert odds.ahead_in_dimension("p", "q", "nothing") is None
    assert odds.ahead_in_criterion("p", "p", "a") is None
    assert odds_of(given_cases=cases[:1]).first_place("p") is None
    assert odds_of(given_cases=[]).first_place("p") is None
