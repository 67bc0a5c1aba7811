"""AHP: published numbers, an independent library, and what must hold for any judgements."""

import json
import math
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casebook.model import Judgement
from casebook.weighting import answers, matrix_of, most_inconsistent, pairs_of, priorities, scale_of
from casebook.weighting.ahp import RANDOM_INDEX

ORACLE = ((1, 3, 5), (1 / 3, 1, 3), (1 / 5, 1 / 3, 1))
FIVE = ("infrastructure", "workforce", "industry", "power", "governance")


def judged(*said: tuple[str, str, int]) -> tuple[Judgement, ...]:
    return tuple(Judgement(more=more, less=less, times=times) for more, less, times in said)


@st.composite
def surveys(draw: st.DrawFn, least: int = 3, most: int = 6) -> tuple[tuple[str, ...], tuple[Judgement, ...]]:
    """Dimensions, and an answer to every question about them."""
    dimensions = tuple("abcdefghij"[: draw(st.integers(least, most))])
    return dimensions, tuple(draw(st.sampled_from(scale_of(*pair))) for pair in pairs_of(dimensions))


def test_priorities_of_the_worked_example_are_those_published() -> None:
    """Saaty's 3 × 3 example: weights, eigenvalue and ratio to four places."""
    found = priorities(ORACLE)
    assert found.weights == pytest.approx((0.6370, 0.2583, 0.1047), abs=5e-5)
    assert found.lambda_max == pytest.approx(3.0385, abs=5e-5)
    assert found.consistency_ratio == pytest.approx(0.0332, abs=5e-5)
    assert found.is_consistent


def test_matrix_of_the_worked_example_is_built_from_its_judgements() -> None:
    """Answers may name the pair either way round and in any order."""
    matrix = matrix_of("abc", judged(("b", "c", 3), ("a", "b", 3), ("a", "c", 5)))
    assert matrix == ORACLE


def test_pairs_of_five_dimensions_are_ten_questions() -> None:
    """n(n − 1)/2, each once."""
    assert len(pairs_of(FIVE)) == len({frozenset(p) for p in pairs_of(FIVE)}) == 10
    assert pairs_of(("a",)) == ()


def test_scale_of_a_pair_runs_from_nine_over_equal_to_nine() -> None:
    """Seventeen answers, in the order in which the paper form shows them."""
    scale = scale_of("a", "b")
    assert [(j.more, j.times) for j in scale] == [
        *(("a", times) for times in range(9, 0, -1)),
        *(("b", times) for times in range(2, 10)),
    ]


def test_matrix_with_an_open_question_is_none() -> None:
    """Silence is no answer: a question left open never counts as equal."""
    said = judged(("a", "b", 3), ("a", "c", 5))
    assert matrix_of("abc", said) is None
    assert answers("abc", said)[-1] is None
    assert most_inconsistent("abc", said) is None


@pytest.mark.parametrize("size", [1, 2])
def test_priorities_of_one_or_two_dimensions_are_always_consistent(size: int) -> None:
    """With fewer than three nothing can contradict anything."""
    matrix = ((1.0, 9.0), (1 / 9, 1.0)) if size == 2 else ((1.0,),)
    found = priorities(matrix)
    assert found.consistency_ratio == 0
    assert found.weights == pytest.approx((0.9, 0.1) if size == 2 else (1.0,))


def test_priorities_beyond_ten_dimensions_have_weights_and_no_ratio() -> None:
    """There is no random index to hold the index against; it is not taken for consistent."""
    size = len(RANDOM_INDEX) + 1
    dimensions = tuple("abcdefghijk")
    said = tuple(scale_of(*pair)[6] for pair in pairs_of(dimensions))
    matrix = matrix_of(dimensions, said)
    assert matrix is not None
    found = priorities(matrix)
    assert len(found.weights) == size
    assert sum(found.weights) == pytest.approx(1)
    assert found.consistency_ratio is None
    assert found.is_consistent is None
    assert most_inconsistent(dimensions, said) is None


@pytest.mark.parametrize("matrix", [(), ((1.0, 2.0),), ((1.0, 0.0), (1.0, 1.0))])
def test_priorities_of_no_such_matrix_are_refused(matrix: tuple[tuple[float, ...], ...]) -> None:
    """Empty, not square, not positive."""
    with pytest.raises(ValueError, match="square and positive"):
        priorities(matrix)


@given(st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, 6.0, 8.0]), min_size=1, max_size=8))
def test_priorities_of_consistent_judgements_are_exact(weights: list[float]) -> None:
    """Where a_ij = w_i / w_j the weights come back and the ratio is zero."""
    matrix = tuple(tuple(a / b for b in weights) for a in weights)
    found = priorities(matrix)
    assert found.weights == pytest.approx([w / sum(weights) for w in weights], rel=1e-9)
    assert found.consistency_ratio == 0


@given(surveys(), st.data())
def test_priorities_of_permuted_dimensions_are_permuted_weights(survey, data: st.DataObject) -> None:
    """The order in which the rubric lists its dimensions decides nothing."""
    dimensions, said = survey
    order = data.draw(st.permutations(dimensions))
    one, other = priorities(matrix_of(dimensions, said)), priorities(matrix_of(order, said))
    by_id = dict(zip(dimensions, one.weights, strict=True))
    assert other.weights == pytest.approx([by_id[d] for d in order], rel=1e-6)
    assert other.consistency_ratio == pytest.approx(one.consistency_ratio, abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(surveys())
def test_priorities_agree_with_numpy_and_ahpy(survey) -> None:
    """A general eigenvalue routine and a library written by others give the same weights and ratio."""
    import ahpy
    import numpy as np

    dimensions, said = survey
    matrix = matrix_of(dimensions, said)
    found = priorities(matrix)
    values, vectors = np.linalg.eig(np.array(matrix))
    principal = np.argmax(values.real)
    vector = np.abs(vectors[:, principal].real)
    assert found.lambda_max == pytest.approx(values[principal].real, rel=1e-9)
    assert found.weights == pytest.approx(vector / vector.sum(), rel=1e-6)
    peer = ahpy.Compare(
        "peer",
        {(j.more, j.less): j.times for j in said},
        precision=6,
        random_index="saaty",
        iterations=500,
        tolerance=1e-12,
    )
    assert dict(zip(dimensions, found.weights, strict=True)) == pytest.approx(peer.local_weights, abs=2e-6)
    # The peer divides by the random indices of a later table.
    later_index = {3: 0.52, 4: 0.89, 5: 1.11, 6: 1.25}[len(dimensions)]
    assert found.consistency_index == pytest.approx(peer.consistency_ratio * later_index, abs=2e-5)


def test_most_inconsistent_finds_the_answer_that_was_turned_round() -> None:
    """Consistent judgements with one of them reversed: that one is named, and its true value suggested."""
    weights = {"infrastructure": 8, "workforce": 4, "industry": 2, "power": 1, "governance": 1}
    said = [Judgement(more=a, less=b, times=weights[a] // weights[b]) for a, b in pairs_of(FIVE)]
    at = said.index(Judgement(more="workforce", less="power", times=4))
    wrong = Judgement(more="power", less="workforce", times=5)
    said[at] = wrong
    mend = most_inconsistent(FIVE, said)
    assert priorities(matrix_of(FIVE, said)).is_consistent is False
    assert mend is not None
    assert mend.given == wrong
    assert mend.suggested == Judgement(more="workforce", less="power", times=4)
    assert mend.consistency_ratio == pytest.approx(0, abs=1e-9)
    assert mend.is_enough


@settings(deadline=None, max_examples=25)
@given(surveys(most=5))
def test_most_inconsistent_is_the_best_single_change_there_is(survey) -> None:
    """No other answer to any one question leaves a lower ratio; what is promised comes true."""
    dimensions, said = survey
    now = priorities(matrix_of(dimensions, said)).consistency_ratio
    mend = most_inconsistent(dimensions, said)

    def changed(at: int, new: Judgement) -> float:
        others = (*said[:at], new, *said[at + 1 :])
        return priorities(matrix_of(dimensions, others)).consistency_ratio

    lowest = min(changed(at, new) for at, old in enumerate(said) for new in scale_of(old.more, old.less))
    if mend is None:
        assert lowest == pytest.approx(now, abs=1e-6)
        return
    assert mend.given in answers(dimensions, said)
    assert mend.consistency_ratio == pytest.approx(lowest, abs=1e-6)
    pair = {mend.given.more, mend.given.less}
    at = next(i for i, j in enumerate(said) if {j.more, j.less} == pair)
    assert changed(at, mend.suggested) == pytest.approx(mend.consistency_ratio, abs=1e-9)


def test_most_inconsistent_of_agreeing_judgements_is_none() -> None:
    """Where nothing contradicts there is nothing to mend."""
    assert most_inconsistent("abc", judged(("a", "b", 2), ("b", "c", 3), ("a", "c", 6))) is None
    assert most_inconsistent("ab", judged(("a", "b", 9))) is None


def test_most_inconsistent_is_the_same_whatever_the_order_of_answers() -> None:
    """The order in which a respondent went through the form decides nothing."""
    said = judged(("a", "b", 5), ("b", "c", 4), ("c", "a", 2))
    found = {json.dumps(repr(most_inconsistent("abc", order))) for order in permutations(said)}
    assert len(found) == 1


@settings(deadline=None)
@given(surveys())
def test_priorities_are_positive_and_the_eigenvalue_is_at_least_n(survey) -> None:
    """λmax ≥ n with equality only where all agree, so the ratio is never negative."""
    dimensions, said = survey
    found = priorities(matrix_of(dimensions, said))
    assert all(w > 0 for w in found.weights)
    assert math.fsum(found.weights) == pytest.approx(1, abs=1e-12)
    assert found.lambda_max >= len(dimensions)
    assume(found.consistency_ratio)
    assert found.consistency_index == pytest.approx(
        (found.lambda_max - len(dimensions)) / (len(dimensions) - 1)
    )


def test_answers_of_equal_importance_are_the_middle_of_the_scale_either_way_round() -> None:
    """Equally important is one answer, whichever of the two a file names first."""
    (answer,) = answers(("a", "b"), judged(("b", "a", 1)))
    assert answer == Judgement(more="a", less="b", times=1)
    assert answer in scale_of("a", "b")


def test_most_inconsistent_of_two_that_help_alike_is_the_one_furthest_from_the_weights() -> None:
    """Turning c over a or a over d leaves a ratio of 0.1355; the weights say more against c over a."""
    judgements = judged(
        ("a", "b", 1), ("c", "a", 2), ("a", "d", 2), ("b", "c", 3), ("d", "b", 3), ("d", "c", 2)
    )
    mend = most_inconsistent("abcd", judgements)
    assert mend is not None
    assert mend.given == Judgement(more="c", less="a", times=2)
    assert mend.suggested == Judgement(more="a", less="c", times=3)
    assert mend.consistency_ratio == pytest.approx(0.1355, abs=5e-5)
