"""Gaps to a target, worked by hand, and what must hold for any."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.improvement import Target, gaps_to_target, target_of
from casebook.scoring import Weights, compare, weights_of

RIVAL = Target(kind="case", case_id="rival")
BEST = Target(kind="best")
LAYOUT = {"x": ("a", "b"), "y": ("c", "d", "e"), "z": ("f",)}
CRITERIA = tuple(c for group in LAYOUT.values() for c in group)
ANSWERS = st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.none() | st.integers(0, 4)))
WEIGHT = st.one_of(st.just(0.0), st.floats(0.05, 20))
WEIGHTS = st.builds(
    lambda d, c: Weights(dimensions=tuple(d.items()), criteria=tuple(c.items())),
    st.fixed_dictionaries(dict.fromkeys(LAYOUT, WEIGHT)),
    st.fixed_dictionaries(dict.fromkeys(CRITERIA, WEIGHT)),
)
SILENCES = st.sampled_from(["common", "available", "bounds"])
AGGREGATIONS = st.sampled_from(["arithmetic", "geometric", "minimum"])
TARGETS = st.sampled_from(["case-1", "~best", "~level-0", "~level-3", "~level-4"])


@pytest.fixture(scope="module")
def rubric(build_rubric):
    """Three dimensions of two, three and one criteria."""
    return build_rubric({d: dict.fromkeys(group, 1.0) for d, group in LAYOUT.items()})


def _table(cases, target, rubric, silence="common", aggregation="arithmetic", weights=None):
    return gaps_to_target(
        cases, cases[0].id, target, rubric, weights or weights_of(rubric), silence, aggregation
    )


def _row(table, criterion):
    return next(r for r in table.rows if r.criterion == criterion)


def test_gaps_to_a_case_worked_by_hand(build_rubric, build_case):
    """Weights a 3, b 1 in x, c and d alike in y: shares .375, .125, .25, .25.

    Own 1 2 0 4: (31.25 + 50) / 2 = 40.625. Rival 3 2 1 3: (68.75 + 50) / 2 = 59.375.
    a: 2 levels × 25 × .375 = 18.75; c: 6.25; b: 0; d: −6.25. Sum 18.75 = 59.375 − 40.625.
    """
    rubric = build_rubric({"x": {"a": 3, "b": 1}, "y": {"c": 1, "d": 1}})
    own = build_case("own", {"a": 1, "b": 2, "c": 0, "d": 4})
    rival = build_case("rival", {"a": 3, "b": 2, "c": 1, "d": 3})
    table = _table([own, rival], RIVAL, rubric)
    assert [(r.criterion, r.gap_levels, r.gap_points, r.next_level, r.group) for r in table.rows] == [
        ("a", 2, 18.75, 2, "behind"),
        ("c", 1, 6.25, 1, "behind"),
        ("b", 0, 0.0, 3, "level"),
        ("d", -1, -6.25, None, "ahead"),
    ]
    assert [r.weight_share for r in table.rows] == [0.375, 0.25, 0.125, 0.25]
    assert {r.target_cases for r in table.rows} == {("rival",)}
    assert (table.own_points, table.target_points, table.gap_points) == (40.625, 59.375, 18.75)
    assert table.adds_up


def test_gaps_with_silence_are_listed_counted_and_no_zero(build_rubric, build_case):
    """b is silent for the own case, d for the rival, e for both; w has no weight and f is thinly covered.

    Common ground: a, c (y has 1 of 2 covered), so each is half of the index. f: of z, one of three is scored
    by all, so z has no number and f lies outside the index, as does w.
    """
    rubric = build_rubric(
        {"x": {"a": 1, "b": 1, "w": 0}, "y": {"c": 1, "d": 1}, "z": {"e": 1, "f": 1, "g": 1}}
    )
    own = build_case("own", {"a": 1, "w": 0, "c": 3, "d": 2, "f": 0})
    rival = build_case("rival", {"a": 2, "b": 3, "w": 4, "c": 2, "f": 2, "g": 1})
    table = _table([own, rival], RIVAL, rubric)
    assert [(r.criterion, r.group, r.gap_levels, r.gap_points) for r in table.rows] == [
        ("a", "behind", 1, 12.5),
        ("w", "behind-outside", 4, None),
        ("f", "behind-outside", 2, None),
        ("b", "silent", None, None),
        ("d", "silent", None, None),
        ("e", "silent", None, None),
        ("g", "silent", None, None),
        ("c", "ahead", -1, -12.5),
    ]
    assert [r.criterion for r in table.rows if r.own_level is None] == ["b", "e", "g"]
    assert [r.criterion for r in table.rows if r.target_level is None] == ["d", "e"]
    assert _row(table, "b").next_level is None


def test_gaps_to_the_best_of_the_others_take_each_criterion_from_whoever_leads_it(two_by_two, build_case):
    """a: both at 3; b: only the second has a level; c: the first; d: nobody but the case itself."""
    own = build_case("own", {"a": 1, "b": 1, "c": 1, "d": 1})
    one = build_case("one", {"a": 3, "c": 4})
    two = build_case("two", {"a": 3, "b": 2, "c": 0})
    table = _table([own, one, two], BEST, two_by_two, "available")
    held = {r.criterion: (r.target_level, r.target_cases) for r in table.rows}
    assert held == {
        "a": (3, ("one", "two")),
        "b": (2, ("two",)),
        "c": (4, ("one",)),
        "d": (None, ()),
    }
    assert table.target_points == 81.25  # (62.5 + 100) / 2
    assert not table.adds_up


def test_gaps_to_the_best_of_no_others_are_all_silent(two_by_two, build_case):
    """Alone, there is nobody to learn from, and nothing is made up."""
    table = _table([build_case("own", dict.fromkeys("abcd", 1))], BEST, two_by_two)
    assert table.target_points is None
    assert {r.group for r in table.rows} == {"silent"}
    assert [r.criterion for r in table.rows if r.target_level is None] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(("silence", "own_points"), [("common", 25.0), ("available", 25.0), ("bounds", None)])
def test_gaps_to_a_level_stand_on_what_the_case_stands_on(two_by_two, build_case, silence, own_points):
    """Level 3 is 75 points whatever the case is silent about; nobody stands there."""
    own = build_case("own", {"a": 1, "c": 1, "d": 1})
    table = _table([own], Target(kind="level", level=3), two_by_two, silence)
    assert (table.own_points, table.target_points) == (own_points, 75.0)
    assert {r.target_cases for r in table.rows} == {()}
    assert table.has_same_basis
    assert table.adds_up == (own_points is not None)


def test_gaps_where_silence_spans_the_scale_weigh_silent_criteria_too(two_by_two, build_case):
    """All four criteria carry the interval, so a's quarter of it is 6.25 points a level."""
    own = build_case("own", {"a": 1, "c": 1})
    table = _table([own, build_case("rival", dict.fromkeys("abcd", 2))], RIVAL, two_by_two, "bounds")
    assert [(r.criterion, r.gap_points, r.weight_share) for r in table.rows] == [
        ("a", 6.25, 0.25),
        ("c", 6.25, 0.25),
        ("b", None, 0.25),
        ("d", None, 0.25),
    ]


def test_gaps_on_an_unlike_basis_do_not_claim_to_add_up(two_by_two, build_case):
    """Each on what it has: b counts for the rival only."""
    own = build_case("own", {"a": 1, "c": 1, "d": 1})
    table = _table([own, build_case("rival", dict.fromkeys("abcd", 2))], RIVAL, two_by_two, "available")
    assert (table.own_points, table.target_points) == (25.0, 50.0)
    assert not table.has_same_basis
    assert not table.adds_up


@pytest.mark.parametrize("aggregation", ["geometric", "minimum"])
def test_gaps_of_another_index_keep_arithmetic_points_and_say_so(two_by_two, build_case, aggregation):
    """Those indices do not split into gap × weight; the indices shown are their own."""
    cases = [
        build_case("own", {"a": 0, "b": 0, "c": 4, "d": 4}),
        build_case("rival", dict.fromkeys("abcd", 2)),
    ]
    arithmetic = _table(cases, RIVAL, two_by_two)
    other = _table(cases, RIVAL, two_by_two, aggregation=aggregation)
    assert other.rows == arithmetic.rows
    assert not other.adds_up
    expected = compare(cases, two_by_two, weights_of(two_by_two), "common", aggregation)
    assert [other.own_points, other.target_points] == [r.index_points for r in expected.results]


def test_gaps_to_itself_to_strangers_and_off_the_scale_are_refused(two_by_two, build_case):
    """Each mistake has its error."""
    cases = [build_case("own", {}), build_case("rival", {})]
    with pytest.raises(ValueError, match="own target"):
        _table(cases, Target(kind="case", case_id="own"), two_by_two)
    with pytest.raises(ValueError, match="scale"):
        _table(cases, Target(kind="level", level=5), two_by_two)
    with pytest.raises(KeyError):
        _table(cases, Target(kind="case", case_id="other"), two_by_two)
    with pytest.raises(KeyError):
        gaps_to_target(cases, "other", BEST, two_by_two, weights_of(two_by_two), "common", "arithmetic")


@given(st.lists(ANSWERS, min_size=2, max_size=4), TARGETS, WEIGHTS, SILENCES)
def test_gaps_own_index_plus_gap_points_is_the_index_of_the_target(
    rubric, build_case, answers, target, weights, silence
):
    """The arithmetic index on one basis: what the criteria lack is what the index lacks, exactly; on common
    ground every table with two indices is on one basis."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    table = _table(cases, target_of(target, [c.id for c in cases]), rubric, silence, weights=weights)
    both = table.own_points is not None and table.target_points is not None
    assert table.adds_up == (both and table.has_same_basis)
    if silence == "common":
        assert table.adds_up == both
    if table.adds_up:
        assert math.isclose(table.own_points + table.gap_points, table.target_points, abs_tol=1e-9)
        assert math.isclose(math.fsum(r.weight_share for r in table.rows), 1.0)


@given(st.lists(ANSWERS, min_size=1, max_size=4), TARGETS, WEIGHTS, SILENCES, AGGREGATIONS)
def test_gaps_numbers_agree_with_the_comparison_and_rows_are_in_order(
    rubric, build_case, answers, target, weights, silence, aggregation
):
    """Every criterion once, the groups one after the other, and in each the larger points first."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    asked = target_of(target, [c.id for c in cases])
    if asked is None:
        return
    table = _table(cases, asked, rubric, silence, aggregation, weights)
    comparison = compare(cases, rubric, weights, silence, aggregation)
    assert table.own_points == comparison.results[0].index_points
    if asked.kind == "case":
        assert table.target_points == comparison.results[1].index_points
    assert sorted(r.criterion for r in table.rows) == sorted(CRITERIA)
    groups = ["behind", "behind-outside", "silent", "level", "ahead"]
    assert [groups.index(r.group) for r in table.rows] == sorted(groups.index(r.group) for r in table.rows)
    for group in groups:
        points = [r.gap_points for r in table.rows if r.group == group and r.gap_points is not None]
        assert all(first >= second - 1e-9 for first, second in itertools.pairwise(points))
    for row in table.rows:
        assert (row.gap_levels is None) == (None in (row.own_level, row.target_level))
        assert (row.gap_points is None) == (row.gap_levels is None or not row.is_in_index)
        for holder in row.target_cases:
            case = next(c for c in cases if c.id == holder)
            assert case.assessment(row.criterion).score == row.target_level


@given(st.lists(ANSWERS, min_size=2, max_size=4), WEIGHTS, AGGREGATIONS)
def test_gaps_to_the_best_reach_at_least_as_high_as_any_other_on_common_ground(
    rubric, build_case, answers, weights, aggregation
):
    """The best of each criterion is a frontier: nobody's index lies above it."""
    cases = [build_case(f"case-{i}", a) for i, a in enumerate(answers)]
    table = _table(cases, BEST, rubric, "common", aggregation, weights)
    others = compare(cases, rubric, weights, "common", aggregation).results[1:]
    assert (table.target_points is None) == (table.own_points is None)
    for result in others:
        if result.index_points is not None:
            assert table.target_points >= result.index_points - 1e-9


def test_gaps_of_equal_weight_put_the_wider_gap_first(build_rubric, build_case):
    """One level of weight 2 and two levels of weight 1 are as many points; the two levels come first."""
    rubric = build_rubric({"x": {"a": 2, "b": 1}, "y": {"c": 1}})
    own = build_case("own", {"a": 1, "b": 1, "c": 1})
    rival = build_case("rival", {"a": 2, "b": 3, "c": 1})
    table = _table([own, rival], RIVAL, rubric)
    assert [r.criterion for r in table.rows] == ["b", "a", "c"]
    assert _row(table, "a").gap_points == pytest.approx(_row(table, "b").gap_points)
