"""Many indices at once: each the one that the comparison gives."""

import math
from itertools import product

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.robustness import score_table
from casebook.robustness.index import index_points
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
    """Three dimensions of two, three and one criteria; a quarter of the weight is enough for a number."""
    return build_rubric({d: dict.fromkeys(group, 1.0) for d, group in LAYOUT.items()}, min_coverage=0.25)


def assert_equal_to_the_comparison(cases, rubric, weights, silence, aggregation):
    """Every case that both have: index and both ends to 1e-8, no number for no number. How many were held."""
    table = score_table(cases, rubric, weights, silence, aggregation)
    comparison = compare(cases, rubric, weights, silence, aggregation)
    indices = {
        field: index_points(table, table.dimension_points(getattr(table, field)), table.weights[None, :])
        for field in ("points", "low", "high")
    }
    held = 0
    for i, case_id in enumerate(table.case_ids):
        row = comparison.result(case_id)
        if row.index_low is None:
            continue  # its dimensions weigh nothing, or only one of them does
        held += 1
        for field, many in indices.items():
            expected = getattr(row, f"index_{field}")
            expected = np.nan if expected is None else expected
            assert many[0, i] == pytest.approx(expected, abs=1e-8, nan_ok=True)
    return held


@given(st.lists(ANSWERS, max_size=4), WEIGHTS, st.sampled_from(SILENCES), st.sampled_from(AGGREGATIONS))
def test_index_of_any_cases_equals_the_comparison(rubric, build_case, answers, weights, silence, aggregation):
    """Every treatment of silence, every aggregation, weights of 0 included."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    assert_equal_to_the_comparison(cases, rubric, weights, silence, aggregation)


@pytest.mark.parametrize(("silence", "aggregation"), list(product(SILENCES, AGGREGATIONS)))
@pytest.mark.parametrize("tier", ["main", "reference"])
def test_index_of_the_shipped_cases_equals_the_comparison(shipped, silence, aggregation, tier):
    """Main cases alone and all of them, under the rubric's weights and with a dimension switched off."""
    cases = [c for c in shipped.usable_cases if tier == "reference" or c.tier == "main"]
    own = weights_of(shipped.rubric)
    held = assert_equal_to_the_comparison(cases, shipped.rubric, own, silence, aggregation)
    assert held >= (0 if tier == "reference" and silence == "common" else 3)
    for at in range(len(own.dimensions)):
        off = tuple((d, 0.0 if i == at else w + i) for i, (d, w) in enumerate(own.dimensions))
        changed = msgspec.structs.replace(own, dimensions=off)
        assert_equal_to_the_comparison(cases, shipped.rubric, changed, silence, aggregation)


def test_index_under_bounds_stands_although_a_dimension_without_weight_is_silent(rubric, build_case):
    """Nothing is asked of a dimension that weighs nothing."""
    case = build_case("p", {**dict.fromkeys(CRITERIA, 3), "f": None})
    weights = Weights(
        dimensions=(("x", 1.0), ("y", 1.0), ("z", 0.0)), criteria=tuple((c, 1.0) for c in CRITERIA)
    )
    for aggregation in AGGREGATIONS:
        assert assert_equal_to_the_comparison([case], rubric, weights, "bounds", aggregation) == 1


@pytest.mark.parametrize("aggregation", AGGREGATIONS)
def test_index_of_scores_drawn_for_each_draw_equals_one_draw_at_a_time(build_table, aggregation):
    """T × N × D scores: the t-th weights meet the t-th scores."""
    table = build_table({"p": (40, 60, 80), "q": (70, 10, 0)}, aggregation=aggregation)
    rng = np.random.default_rng(1)
    weights, scores = rng.dirichlet((1, 1, 1), 20), rng.uniform(0, 100, (20, 2, 3))
    many = index_points(table, scores, weights)
    one_by_one = [index_points(table, scores[t], weights[t : t + 1])[0] for t in range(20)]
    assert many == pytest.approx(np.array(one_by_one), abs=1e-8)


@pytest.mark.parametrize("aggregation", AGGREGATIONS)
def test_index_scaling_weights_is_irrelevant(build_table, aggregation):
    """Proportions count, so percent and shares give one number."""
    table = build_table({"p": (40, 60, 80), "q": (70, 10, 0)}, aggregation=aggregation)
    weights = np.array([[0.2, 0.3, 0.5]])
    points = table.dimension_points(table.points)
    assert index_points(table, points, 100 * weights) == pytest.approx(index_points(table, points, weights))


def test_index_worked_by_hand(build_table):
    """(60, 80) at weights 1 : 3 → 75, e^(¼ ln 60.4 + ¾ ln 80.2), 60."""
    table = build_table({"p": (60, 80)})
    weights = np.array([[0.25, 0.75], [0.0, 1.0]])
    assert index_points(table, table.points, weights)[:, 0].tolist() == [75.0, 80.0]
    geometric = math.exp(0.25 * math.log(60.4) + 0.75 * math.log(80.2))
    assert index_points(table, table.points, weights, "geometric")[0, 0] == pytest.approx(geometric)
    assert index_points(table, table.points, weights, "minimum")[:, 0].tolist() == [60.0, 80.0]


@pytest.mark.parametrize("aggregation", AGGREGATIONS)
def test_index_of_a_case_with_no_weight_on_its_dimensions_is_missing(build_table, aggregation):
    """NaN, not 0: it has no index under such weights."""
    table = build_table({"p": (60, 80), "q": (50, 0)}, aggregation=aggregation)
    partial = msgspec.structs.replace(table, has_dimension=np.array([[True, True], [True, False]]))
    indices = index_points(partial, table.points, np.array([[0.0, 1.0], [0.5, 0.5]]))
    assert np.isnan(indices[0, 1])
    assert not np.isnan(indices[1, 1])
    assert not np.isnan(indices[:, 0]).any()
