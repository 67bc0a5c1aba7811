"""The arrays hold what the comparison holds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.robustness import score_table
from casebook.scoring import Weights, compare, weights_of

LAYOUT = {"x": ("a", "b"), "y": ("c", "d", "e"), "z": ("f",)}
CRITERIA = tuple(c for group in LAYOUT.values() for c in group)
SILENCES = ("common", "available", "bounds")
AGGREGATIONS = ("arithmetic", "geometric", "minimum")
LEVELS = st.none() | st.tuples(*[st.integers(0, 4)] * 3).map(lambda t: tuple(sorted(t)))
ANSWERS = st.fixed_dictionaries(dict.fromkeys(CRITERIA, LEVELS))
WEIGHT = st.one_of(st.just(0.0), st.floats(0.05, 20))
WEIGHTS = st.builds(
    lambda d, c: Weights(dimensions=tuple(d.items()), criteria=tuple(c.items())),
    st.fixed_dictionaries(dict.fromkeys(LAYOUT, WEIGHT)),
    st.fixed_dictionaries(dict.fromkeys(CRITERIA, WEIGHT)),
)


@pytest.fixture(scope="module")
def rubric(build_rubric):
    """Three dimensions of two, three and one criteria."""
    return build_rubric({d: dict.fromkeys(group, 1.0) for d, group in LAYOUT.items()})


def _evenly(weights):
    return Weights(dimensions=tuple((d, 1.0) for d, _ in weights.dimensions), criteria=weights.criteria)


@given(st.lists(ANSWERS, max_size=4), WEIGHTS, st.sampled_from(SILENCES))
def test_table_has_the_cases_and_dimensions_of_the_comparison(rubric, build_case, answers, weights, silence):
    """As with every dimension weighing the same; the others are named, and nobody is lost."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    table = score_table(cases, rubric, weights, silence, "arithmetic")
    comparison = compare(cases, rubric, _evenly(weights), silence, "arithmetic")
    with_index = [r for r in comparison.results if r.index_low is not None]
    assert table.case_ids == tuple(r.case_id for r in with_index)
    assert table.left_out == tuple(r.case_id for r in comparison.results if r.index_low is None)
    for row, held in zip(with_index, table.has_dimension, strict=True):
        assert row.dimensions_used == tuple(d for d, has in zip(table.dimensions, held, strict=True) if has)
    assert table.weights.sum() == pytest.approx(1 if table.dimensions else 0)


@given(st.lists(ANSWERS, max_size=4), WEIGHTS, st.sampled_from(SILENCES))
def test_table_gives_the_dimension_scores_of_the_comparison(rubric, build_case, answers, weights, silence):
    """Points and both ends, to 1e-9; NaN where the comparison has no number."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    table = score_table(cases, rubric, weights, silence, "arithmetic")
    comparison = compare(cases, rubric, _evenly(weights), silence, "arithmetic")
    for field in ("points", "low", "high"):
        scores = table.dimension_points(getattr(table, field))
        for i, case_id in enumerate(table.case_ids):
            for j, dimension in enumerate(table.dimensions):
                if not table.has_dimension[i, j]:
                    assert scores[i, j] == 0
                    continue
                expected = getattr(comparison.result(case_id).dimension(dimension), field)
                expected = np.nan if expected is None else expected
                assert scores[i, j] == pytest.approx(expected, abs=1e-9, nan_ok=True)


@given(st.lists(ANSWERS, min_size=1, max_size=4), WEIGHTS, st.sampled_from(SILENCES))
def test_table_is_consistent_in_itself(rubric, build_case, answers, weights, silence):
    """Shares sum to 1 in each dimension held and to 0 elsewhere; low ≤ points ≤ high wherever they count."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    table = score_table(cases, rubric, weights, silence, "arithmetic")
    for at in range(len(table.dimensions)):
        sums = table.shares[:, table.dimension_of == at].sum(axis=1)
        assert sums == pytest.approx(table.has_dimension[:, at].astype(float))
    used = table.shares > 0
    assert (table.low[used] <= table.high[used]).all()
    given_points = used & ~np.isnan(table.points)
    assert (table.points[given_points] >= table.low[given_points]).all()
    assert (table.points[given_points] <= table.high[given_points]).all()
    assert table.has_points == bool(given_points[used].all())
    assert table.has_ranges == bool((table.low[used] < table.high[used]).any())


@pytest.mark.parametrize("silence", SILENCES)
def test_table_of_the_shipped_cases_has_the_comparison_s_dimensions(shipped, silence):
    """Common ground of the main cases: two dimensions of five criteria; otherwise all five."""
    main = [c for c in shipped.usable_cases if c.tier == "main"]
    table = score_table(main, shipped.rubric, weights_of(shipped.rubric), silence, "arithmetic")
    assert len(table.case_ids) == 3
    assert len(table.dimensions) == (2 if silence == "common" else 5)
    if silence == "common":
        assert table.dimensions == ("infrastructure", "governance")
        assert table.has_same_basis
        assert len(table.criteria) == 5
    assert table.has_points == (silence != "bounds")


def test_table_of_no_cases_is_empty(rubric):
    """N = 0, D = 0: nothing to stand on, nothing fails."""
    table = score_table([], rubric, weights_of(rubric), "common", "arithmetic")
    assert (table.case_ids, table.left_out, table.dimensions, table.criteria) == ((), (), (), ())
    assert table.points.shape == (0, 0)
    assert table.has_points
    assert not table.has_ranges


def test_table_weights_that_do_not_fit_the_rubric_refuse(rubric):
    """The same error as the comparison's."""
    with pytest.raises(ValueError, match="exactly once"):
        score_table([], rubric, Weights(dimensions=(), criteria=()), "common", "arithmetic")
