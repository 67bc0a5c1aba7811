import msgspec
import pytest

from casebook.scoring import Weights, compare, weights_of


def _compare(rubric, cases, silence="common", aggregation="arithmetic"):
    return compare(cases, rubric, weights_of(rubric), silence, aggregation)


def test_compare_two_full_cases_by_hand(two_by_two, build_case):
    """x = 75, y = 25 against x = 50, y = 100: index 50 and 75, ranks 2 and 1."""
    cases = [
        build_case("p", {"a": 2, "b": 4, "c": 1, "d": 1}),
        build_case("q", {"a": 2, "b": 2, "c": 4, "d": 4}),
    ]
    comparison = _compare(two_by_two, cases)
    assert [r.index_points for r in comparison.results] == [50, 75]
    assert [r.rank for r in comparison.results] == [2, 1]
    assert comparison.criteria_used == ("a", "b", "c", "d")
    assert comparison.notes == ()


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [("arithmetic", 50), ("geometric", (75.25 * 25.75) ** 0.5), ("minimum", 25)],
)
def test_compare_index_by_each_aggregation(two_by_two, build_case, aggregation, expected):
    """Dimensions 75 and 25: 50, √(75.25 × 25.75) on [1, 100], and 25."""
    case = build_case("p", {"a": 2, "b": 4, "c": 1, "d": 1})
    result = _compare(two_by_two, [case, case], aggregation=aggregation).results[0]
    assert result.index_points == pytest.approx(expected)


def test_compare_equal_weights_put_the_balanced_case_first(build_rubric, build_case):
    """A = (1, 0), B = (0, 1), C = (.6, .6): 50, 50, 60, so C is first and A and B share second place."""
    rubric = build_rubric({"x": {"a": 0.6, "b": 0.4}, "y": {"c": 0.6, "d": 0.4}})
    cases = [
        build_case("A", {"a": 4, "b": 4, "c": 0, "d": 0}),
        build_case("B", {"a": 0, "b": 0, "c": 4, "d": 4}),
        build_case("C", {"a": 4, "b": 0, "c": 4, "d": 0}),
    ]
    results = _compare(rubric, cases).results
    assert [r.index_points for r in results] == pytest.approx([50, 50, 60])
    assert [r.rank for r in results] == [2, 2, 1]


def test_compare_dimension_weights_move_the_index(two_by_two, build_case):
    """Weights 3 : 1 on 100 and 0 give 75."""
    weights = Weights(dimensions=(("x", 3), ("y", 1)), criteria=(("a", 1), ("b", 1), ("c", 1), ("d", 1)))
    case = build_case("p", {"a": 4, "b": 4, "c": 0, "d": 0})
    comparison = compare([case], two_by_two, weights, "common", "arithmetic")
    assert comparison.results[0].index_points == 75
    assert comparison.results[0].dimension_shares == (("x", 0.75), ("y", 0.25))


@pytest.fixture(name="three", scope="module")
def _three(build_rubric):
    """Dimensions x (a, b), y (c) and z (d)."""
    return build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1}, "z": {"d": 1}})


def test_compare_common_ground_uses_only_dimensions_that_all_can_show(three, build_case):
    """q is silent on z, so p's strong z does not count either, and a note says what is left out."""
    cases = [
        build_case("p", {"a": 1, "b": 1, "c": 1, "d": 4}),
        build_case("q", {"a": 2, "b": 2, "c": 2}),
    ]
    comparison = _compare(three, cases)
    assert [r.index_points for r in comparison.results] == [25, 50]
    assert comparison.dimensions_used == ("x", "y")
    assert [n.dimensions for n in comparison.notes if n.code == "dimensions-left-out"] == [("z",)]


def test_compare_available_gives_each_case_its_own_ground_and_says_so(three, build_case):
    """The same two cases: p now stands on three dimensions and q on two, which the result records."""
    cases = [
        build_case("p", {"a": 1, "b": 1, "c": 1, "d": 4}),
        build_case("q", {"a": 2, "b": 2, "c": 2}),
    ]
    comparison = _compare(three, cases, "available")
    assert [r.index_points for r in comparison.results] == [50, 50]
    assert [r.dimensions_used for r in comparison.results] == [("x", "y", "z"), ("x", "y")]
    assert comparison.results[1].criteria_in_index == ("a", "b", "c")
    assert comparison.dimensions_used == ("x", "y")
    assert comparison.has_note("bases-differ")


def test_compare_available_withholds_an_index_on_too_few_dimensions(build_rubric, build_case):
    """Two strong dimensions of five must not be ranked against whole profiles; on common ground they may."""
    rubric = build_rubric({d: {d.lower(): 1} for d in "ABCDE"})
    cases = [build_case("p", dict.fromkeys("abcde", 2)), build_case("q", {"a": 4, "b": 4})]
    available = _compare(rubric, cases, "available")
    assert [r.index_points for r in available.results] == [50, None]
    assert available.results[1].dimension("A").points == 100
    assert available.results[1].dimensions_used == ()
    assert available.has_note("few-comparable")
    assert [r.index_points for r in _compare(rubric, cases, "common").results] == [50, 100]


def test_compare_available_admits_a_case_by_the_rubrics_weights_not_by_the_readers(build_rubric, build_case):
    """Three of five dimensions: in, and still in when the reader gives the two others most of the weight."""
    rubric = build_rubric({d: {d.lower(): 1} for d in "ABCDE"})
    cases = [build_case("p", dict.fromkeys("abcde", 2)), build_case("q", {"a": 4, "b": 4, "c": 2})]
    own = weights_of(rubric)
    for shares in ((5, 5, 5, 40, 45), (30, 30, 30, 5, 5)):
        weights = msgspec.structs.replace(own, dimensions=tuple(zip("ABCDE", shares, strict=True)))
        comparison = compare(cases, rubric, weights, "available", "arithmetic")
        assert comparison.results[1].index_points == pytest.approx((100 + 100 + 50) / 3)
    heavy = build_rubric({d: {d.lower(): 1} for d in "ABCDE"})
    dimensions = tuple(
        msgspec.structs.replace(d, weight=4.0 if d.id in "DE" else 1.0) for d in heavy.dimensions
    )
    heavy = msgspec.structs.replace(heavy, dimensions=dimensions)
    assert compare(cases, heavy, own, "available", "arithmetic").results[1].index_points is None


def test_compare_bounds_gives_an_interval_and_no_rank(two_by_two, build_case):
    """q has x = 50 and a silent y: its index lies between 25 and 75, p's at 62.5 exactly."""
    cases = [
        build_case("p", {"a": 1, "b": 1, "c": 4, "d": 4}),
        build_case("q", {"a": 2, "b": 2}),
    ]
    comparison = _compare(two_by_two, cases, "bounds")
    p, q = comparison.results
    assert (p.index_points, p.index_low, p.index_high) == (62.5, 62.5, 62.5)
    assert (q.index_points, q.index_low, q.index_high) == (None, 25, 75)
    assert (p.rank, q.rank) == (None, None)
    assert comparison.has_note("index-is-interval")


def test_compare_one_case_has_its_number_and_no_rank(two_by_two, build_case):
    """A case alone is scored on what it has."""
    comparison = _compare(two_by_two, [build_case("p", {"a": 4, "b": 2, "c": 0, "d": 2})])
    assert comparison.results[0].index_points == 50
    assert comparison.results[0].rank is None
    assert [n.code for n in comparison.notes] == ["one-case"]


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
def test_compare_no_case_is_an_empty_result_with_a_note(two_by_two, silence, aggregation):
    """Zero cases are a state of the page, not an error."""
    comparison = _compare(two_by_two, [], silence, aggregation)
    assert comparison.results == ()
    assert comparison.criteria_used == ()
    assert comparison.dimensions_used == ()
    assert [n.code for n in comparison.notes] == ["no-cases"]


def test_compare_without_common_criteria_has_no_index(two_by_two, build_case):
    """Two cases that answer different questions have no common ground."""
    cases = [build_case("p", {"a": 4, "c": 4}), build_case("q", {"b": 4, "d": 4})]
    comparison = _compare(two_by_two, cases)
    assert [r.index_points for r in comparison.results] == [None, None]
    assert comparison.has_note("no-common-criteria")
    assert comparison.has_note("few-comparable")


def test_compare_all_weights_zero_has_no_index(two_by_two, build_case):
    """Dimensions keep their own numbers; only the index has nothing to stand on."""
    weights = Weights(dimensions=(("x", 0), ("y", 0)), criteria=(("a", 1), ("b", 1), ("c", 1), ("d", 1)))
    case = build_case("p", {"a": 4, "b": 4, "c": 4, "d": 4})
    comparison = compare([case, case], two_by_two, weights, "common", "arithmetic")
    assert comparison.results[0].dimension("x").points == 100
    assert comparison.results[0].index_points is None
    assert [n.code for n in comparison.notes] == ["weights-zero"]


def test_compare_all_criteria_weights_zero_has_no_dimension_either(two_by_two, build_case):
    """No weight anywhere: None everywhere, never a division by zero."""
    weights = Weights(dimensions=(("x", 1), ("y", 1)), criteria=(("a", 0), ("b", 0), ("c", 0), ("d", 0)))
    case = build_case("p", {"a": 4, "b": 4, "c": 4, "d": 4})
    for silence in ("common", "available", "bounds"):
        comparison = compare([case], two_by_two, weights, silence, "arithmetic")
        assert comparison.results[0].dimension("x").points is None
        assert comparison.results[0].index_low is None
        assert comparison.has_note("weights-zero")


def test_compare_result_of_an_unknown_case_raises(two_by_two):
    """Asking for what is not there is a mistake of the caller."""
    comparison = _compare(two_by_two, [])
    with pytest.raises(KeyError):
        comparison.result("p")


@pytest.mark.parametrize("silence", ["common", "available"])
def test_compare_index_on_a_single_dimension_is_withheld(two_by_two, build_case, silence):
    """Both are at 75 and 50 in x and silent on y: that is a score of x, not an index, and ranks nobody."""
    cases = [build_case("p", {"a": 3, "b": 3}), build_case("q", {"a": 2, "b": 2})]
    comparison = _compare(two_by_two, cases, silence)
    assert [r.dimension("x").points for r in comparison.results] == [75, 50]
    for result in comparison.results:
        assert (result.index_points, result.index_low, result.index_high, result.rank) == (None,) * 4
        assert result.dimensions_used == ()
    (note,) = [n for n in comparison.notes if n.code == "one-dimension"]
    assert (note.is_warning, note.cases, note.dimensions) == (True, ("p", "q"), ("x",))
    assert not comparison.has_note("few-comparable")


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_compare_weight_on_a_single_dimension_gives_no_index(two_by_two, build_case, silence):
    """Whoever weighs one dimension only reads that dimension; bounds have no interval either."""
    weights = Weights(dimensions=(("x", 1), ("y", 0)), criteria=(("a", 1), ("b", 1), ("c", 1), ("d", 1)))
    case = build_case("p", dict.fromkeys("abcd", 3))
    comparison = compare([case], two_by_two, weights, silence, "arithmetic")
    assert (comparison.results[0].index_points, comparison.results[0].index_low) == (None, None)
    assert [n.dimensions for n in comparison.notes if n.code == "one-dimension"] == [("x",)]


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_compare_rubric_that_weighs_one_dimension_has_an_index_on_it(build_rubric, build_case, silence):
    """There is no second one to wait for."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}}, weights={"y": 0})
    comparison = _compare(rubric, [build_case("p", {"a": 3}), build_case("q", {"a": 2})], silence)
    assert [r.index_points for r in comparison.results] == [75, 50]
    assert not comparison.has_note("one-dimension")


def test_compare_a_case_with_one_dimension_beside_full_ones_is_named(two_by_two, build_case):
    """The others are still ranked; the note says which case has no index, and nothing blames its criteria."""
    full = dict.fromkeys("abcd", 2)
    cases = [build_case("p", full), build_case("q", full), build_case("r", {"a": 4, "b": 4})]
    comparison = _compare(two_by_two, cases, "available")
    assert [r.rank for r in comparison.results] == [1, 1, None]
    assert [(n.cases, n.dimensions) for n in comparison.notes if n.code == "one-dimension"] == [(("r",), ())]
    assert not comparison.has_note("without-index")
