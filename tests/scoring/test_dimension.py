import pytest

from casebook.scoring import compare, weights_of


def _score(rubric, cases, silence="common", case=0, dimension="x"):
    comparison = compare(cases, rubric, weights_of(rubric), silence, "arithmetic")
    return comparison.results[case].dimension(dimension)


def test_dimension_fully_scored_is_the_weighted_mean_with_its_interval(build_rubric, build_case):
    """Weights 3 : 1, levels 2 [1–3] and 4 [4–4]: 62.5 points, between 43.75 and 81.25."""
    rubric = build_rubric({"x": {"a": 3, "b": 1}})
    score = _score(rubric, [build_case("p", {"a": (1, 2, 3), "b": 4})])
    assert (score.points, score.low, score.high) == (62.5, 43.75, 81.25)
    assert (score.coverage_share, score.scored, score.total, score.is_sufficient) == (1, 2, 2, True)


def test_dimension_silent_criterion_is_left_out_and_lowers_coverage_only(build_rubric, build_case):
    """Levels 4 and 2 with a third silent: 75 points on two thirds of the weight, not 50."""
    rubric = build_rubric({"x": {"a": 1, "b": 1, "c": 1}})
    score = _score(rubric, [build_case("p", {"a": 4, "b": 2, "c": None})])
    assert score.points == 75
    assert score.coverage_share == pytest.approx(2 / 3)
    assert (score.scored, score.total) == (2, 3)


def test_dimension_criterion_missing_from_the_file_counts_as_silent(build_rubric, build_case):
    """An assessment that is not written is not a zero either."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    score = _score(rubric, [build_case("p", {"a": 4})])
    assert (score.points, score.coverage_share) == (100, 0.5)


def test_dimension_zero_is_a_number_and_silence_is_none(build_rubric, build_case):
    """Level 0 gives 0 points with full coverage; silence gives no points at all."""
    rubric = build_rubric({"x": {"a": 1}})
    zero = _score(rubric, [build_case("p", {"a": 0})])
    silent = _score(rubric, [build_case("p", {"a": None})])
    assert (zero.points, zero.coverage_share) == (0, 1)
    assert (silent.points, silent.low, silent.high, silent.coverage_share) == (None, None, None, 0)
    assert not silent.is_sufficient


def test_dimension_below_minimum_coverage_has_no_number(build_rubric, build_case):
    """One of three criteria is less than half: withheld, but the counts stay visible."""
    rubric = build_rubric({"x": {"a": 1, "b": 1, "c": 1}}, min_coverage=0.5)
    score = _score(rubric, [build_case("p", {"a": 4})])
    assert (score.points, score.low, score.high, score.is_sufficient) == (None, None, None, False)
    assert (score.scored, score.total, score.parts) == (1, 3, ())


def test_dimension_at_minimum_coverage_has_a_number_despite_rounding(build_rubric, build_case):
    """0.1 + 0.2 of 0.6 is a half, whatever binary fractions make of it."""
    rubric = build_rubric({"x": {"a": 0.1, "b": 0.2, "c": 0.3}}, min_coverage=0.5)
    assert _score(rubric, [build_case("p", {"a": 4, "b": 4})]).points == 100


def test_dimension_with_minimum_zero_and_nothing_scored_still_has_no_number(build_rubric, build_case):
    """A minimum of 0 % does not conjure a score out of silence."""
    rubric = build_rubric({"x": {"a": 1}}, min_coverage=0)
    assert _score(rubric, [build_case("p", {"a": None})]).points is None


def test_dimension_common_ground_counts_only_what_all_have(build_rubric, build_case):
    """The coverage of the number is that of the common criteria; the case's own stays beside it."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    cases = [build_case("p", {"a": 4, "b": 0}), build_case("q", {"a": 2})]
    score = _score(rubric, cases)
    assert (score.points, score.coverage_share, score.scored) == (100, 0.5, 1)
    assert (score.own_coverage_share, score.own_scored) == (1, 2)


def test_dimension_common_ground_on_too_little_is_withheld_from_the_well_documented_too(
    build_rubric, build_case
):
    """A number that stands on one criterion of three says little, even for a case that has all three."""
    rubric = build_rubric({"x": {"a": 1, "b": 1, "c": 1}})
    cases = [build_case("p", {"a": 4, "b": 4, "c": 4}), build_case("q", {"a": 2})]
    assert _score(rubric, cases).points is None
    assert _score(rubric, cases, "available").points == 100


def test_dimension_bounds_spans_the_scale_where_silent(build_rubric, build_case):
    """Level 2 [2–3] and a silent criterion: from (50 + 0)/2 to (75 + 100)/2, and no single number."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    score = _score(rubric, [build_case("p", {"a": (2, 2, 3), "b": None})], "bounds")
    assert (score.points, score.low, score.high) == (None, 25, 87.5)
    assert score.coverage_share == 0.5


def test_dimension_bounds_of_full_silence_is_the_whole_scale(build_rubric, build_case):
    """The interval is given whatever the coverage, which says how little is known."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    score = _score(rubric, [build_case("p", {})], "bounds")
    assert (score.points, score.low, score.high) == (None, 0, 100)
    assert (score.coverage_share, score.is_sufficient) == (0, False)


def test_dimension_bounds_without_silence_has_a_number(build_rubric, build_case):
    """Nothing silent, nothing to span."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    score = _score(rubric, [build_case("p", {"a": 2, "b": 4})], "bounds")
    assert (score.points, score.low, score.high) == (75, 75, 75)


def test_dimension_criterion_with_weight_zero_is_out_of_play(build_rubric, build_case):
    """It neither counts in the mean nor in the coverage, scored or silent."""
    rubric = build_rubric({"x": {"a": 1, "b": 0}})
    score = _score(rubric, [build_case("p", {"a": 4, "b": None})])
    assert (score.points, score.coverage_share, score.scored, score.total) == (100, 1, 1, 1)


def test_dimension_parts_are_what_the_number_is_made_of(build_rubric, build_case):
    """Shares are over the scored criteria and sum to 1."""
    rubric = build_rubric({"x": {"a": 3, "b": 1, "c": 4}})
    score = _score(rubric, [build_case("p", {"a": 2, "b": 4})])
    assert [(p.criterion, p.weight_share, p.points) for p in score.parts] == [
        ("a", 0.75, 50),
        ("b", 0.25, 100),
    ]
