"""A group's judgements: the geometric mean, who counts, and percentages that sum to 100."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import Judgement, Respondent, Survey
from casebook.weighting import (
    geometric_mean,
    group_result,
    matrix_of,
    pairs_of,
    percents,
    priorities,
    scale_of,
)

DIMENSIONS = ("a", "b", "c", "d")
PAIRS = pairs_of(DIMENSIONS)
COMPLETE = st.tuples(*(st.sampled_from(scale_of(*pair)) for pair in PAIRS))


def survey_of(*people: tuple[Judgement, ...]) -> Survey:
    respondents = tuple(Respondent(name=f"{i}", judgements=said) for i, said in enumerate(people))
    return Survey(dimensions=DIMENSIONS, respondents=respondents)


@given(COMPLETE, st.integers(1, 4))
def test_group_of_equal_respondents_is_the_respondent(said: tuple[Judgement, ...], count: int) -> None:
    """Unanimity: saying the same thing several times changes nothing."""
    group = group_result(survey_of(*[said] * count)).priorities
    alone = priorities(matrix_of(DIMENSIONS, said))
    assert group is not None
    assert group.weights == pytest.approx(alone.weights, rel=1e-9)
    assert group.consistency_ratio == pytest.approx(alone.consistency_ratio, abs=1e-9)


@given(COMPLETE, COMPLETE, COMPLETE)
def test_group_is_the_same_whatever_the_order_of_respondents(a, b, c) -> None:
    """Nobody speaks first."""
    one, other = group_result(survey_of(a, b, c)), group_result(survey_of(c, a, b))
    assert one.priorities.weights == pytest.approx(other.priorities.weights, rel=1e-9)


@given(COMPLETE)
def test_group_of_opposite_respondents_holds_all_equal(said: tuple[Judgement, ...]) -> None:
    """Three times and a third cancel out: only the geometric mean of judgements does that."""
    turned = tuple(Judgement(more=j.less, less=j.more, times=j.times) for j in said)
    group = group_result(survey_of(said, turned)).priorities
    assert group.weights == pytest.approx([0.25] * 4)
    assert group.consistency_ratio == 0


@given(COMPLETE, COMPLETE)
def test_geometric_mean_of_reciprocal_matrices_is_reciprocal(a, b) -> None:
    """a_ij · a_ji = 1 stays, as it would not with the arithmetic mean."""
    mean = geometric_mean([matrix_of(DIMENSIONS, a), matrix_of(DIMENSIONS, b)])
    for i in range(4):
        for j in range(4):
            assert mean[i][j] * mean[j][i] == pytest.approx(1)


def test_geometric_mean_of_two_and_eight_is_four() -> None:
    """A worked example."""
    two, eight = ((1.0, 2.0), (0.5, 1.0)), ((1.0, 8.0), (0.125, 1.0))
    assert geometric_mean([two, eight])[0][1] == pytest.approx(4)


def test_geometric_mean_of_nothing_or_of_unlike_matrices_is_refused() -> None:
    """There is no such mean."""
    with pytest.raises(ValueError, match="no judgements"):
        geometric_mean([])
    with pytest.raises(ValueError, match="size"):
        geometric_mean([((1.0,),), ((1.0, 2.0), (0.5, 1.0))])


def test_group_leaves_out_who_has_not_finished() -> None:
    """An open question is neither equal nor anything else: the respondent waits, with the place kept."""
    said = tuple(scale_of(*pair)[2] for pair in PAIRS)
    result = group_result(survey_of(said[:-1], said))
    assert [m.position for m in result.members] == [1]
    assert result.priorities.weights == pytest.approx(result.members[0].priorities.weights)
    assert group_result(survey_of(said[:-1])).priorities is None
    assert group_result(survey_of()).priorities is None


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=12), st.booleans())
def test_percents_of_weights_sum_to_exactly_a_hundred(raw: list[float], tenths: bool) -> None:
    """What the address carries is what the reader sees, and it is complete."""
    weights = [w / math.fsum(raw) for w in raw]
    found = percents(weights, tenths)
    step = 0.1 if tenths else 1
    assert round(math.fsum(found), 9) == 100
    assert all(abs(p - 100 * w) <= step + 1e-9 for p, w in zip(found, weights, strict=True))


def test_percents_of_thirds_give_the_rest_to_the_first() -> None:
    """Equal remainders are settled by place, so the answer is always the same."""
    assert percents([1 / 3, 1 / 3, 1 / 3]) == (33.4, 33.3, 33.3)


def test_percents_round_up_the_largest_remainder() -> None:
    """12.34, 56.68 and 30.98 make 99.9 rounded down; the 0.08 of the last two are larger than 0.04."""
    assert percents([0.1234, 0.5667, 0.3099]) == (12.3, 56.7, 31.0)
    assert percents([0.124, 0.566, 0.31], tenths=False) == (12.0, 57.0, 31.0)
