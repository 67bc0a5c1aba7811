import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.robustness import MethodRank, MethodTable, copeland_scores, method_table
from casebook.robustness.results import Method
from casebook.scoring import Silence, Weights, compare, weights_of

ONE_EACH = {"x": {"a": 1}, "y": {"b": 1}, "z": {"c": 1}}


def _row(table: MethodTable, method: Method, silence: Silence) -> dict[str, MethodRank]:
    [row] = [r for r in table.rows if (r.method, r.silence) == (method, silence)]
    return {rank.case_id: rank for rank in row.ranks}


def _spans(table: MethodTable, method: Method, silence: Silence) -> dict[str, tuple[int | None, int | None]]:
    return {c: (r.best, r.worst) for c, r in _row(table, method, silence).items()}


@pytest.fixture(scope="module")
def rubric(build_rubric):
    return build_rubric(ONE_EACH)


@pytest.fixture(scope="module")
def three(build_case):
    """Points x, y, z: specialist (100, 100, 0), even (50, 50, 50), late (0, 25, 100)."""
    return [
        build_case("specialist", {"a": 4, "b": 4, "c": 0}),
        build_case("even", {"a": 2, "b": 2, "c": 2}),
        build_case("late", {"a": 0, "b": 1, "c": 4}),
    ]


def test_method_table_three_cases_method_decides_who_is_first(rubric, three):
    """Means 66.7, 50, 41.7; geometric 1·100·100 → 21.5, 50.5, 1·25.75·100 → 13.7; minimum 0, 50, 0."""
    table = method_table(three, rubric, weights_of(rubric), "common", "arithmetic")
    arithmetic = _row(table, "arithmetic", "common")
    assert [(r.best, r.worst) for r in arithmetic.values()] == [(1, 1), (2, 2), (3, 3)]
    assert [r.points for r in arithmetic.values()] == pytest.approx([200 / 3, 50, 125 / 3])
    geometric = _row(table, "geometric", "common")
    assert [(r.best, r.worst) for r in geometric.values()] == [(2, 2), (1, 1), (3, 3)]
    assert [r.points for r in geometric.values()] == pytest.approx(
        [10_000 ** (1 / 3), 50.5, 2_575 ** (1 / 3)]
    )
    minimum = _row(table, "minimum", "common")
    assert [(r.best, r.worst, r.points) for r in minimum.values()] == [(2, 2, 0), (1, 1, 50), (2, 2, 0)]


def test_method_table_copeland_counts_rivals_beaten(rubric, three):
    """Specialist beats both in x and y; even beats late in x and y: +2, 0, −2."""
    table = method_table(three, rubric, weights_of(rubric), "common", "arithmetic")
    copeland = _row(table, "copeland", "common")
    assert [(r.best, r.worst, r.points) for r in copeland.values()] == [(1, 1, 2), (2, 2, 0), (3, 3, -2)]


def test_copeland_scores_half_of_the_weight_is_a_draw(build_rubric, build_case):
    """x and y weigh the same; each wins one, so o = ½ and nobody beats anybody."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}})
    cases = [build_case("first", {"a": 4, "b": 0}), build_case("second", {"a": 0, "b": 1})]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert copeland_scores(comparison) == {"first": (0, 0), "second": (0, 0)}


def test_copeland_scores_level_dimension_counts_half_for_each(build_rubric, build_case):
    """x (weight .1) is won by the first, y (weight .9) is level: o = .1 + .45 = .55, enough to win."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}}, weights={"x": 0.1, "y": 0.9})
    cases = [build_case("first", {"a": 4, "b": 2}), build_case("second", {"a": 0, "b": 2})]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert copeland_scores(comparison) == {"first": (1, 1), "second": (-1, -1)}


def test_copeland_scores_weights_that_only_rounding_parts_are_a_draw(build_rubric, build_case):
    """.1 + .7 against .8: the sum is not exactly half in binary, and still nobody wins."""
    rubric = build_rubric(ONE_EACH, weights={"x": 0.1, "y": 0.7, "z": 0.8})
    cases = [build_case("first", {"a": 4, "b": 4, "c": 0}), build_case("second", {"a": 0, "b": 0, "c": 4})]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert copeland_scores(comparison) == {"first": (0, 0), "second": (0, 0)}


def test_copeland_scores_may_run_in_a_circle(rubric, build_case):
    """Rock, paper, scissors: each beats one and loses to one."""
    cases = [
        build_case("rock", {"a": 4, "b": 2, "c": 0}),
        build_case("paper", {"a": 2, "b": 0, "c": 4}),
        build_case("scissors", {"a": 0, "b": 4, "c": 2}),
    ]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert set(copeland_scores(comparison).values()) == {(0, 0)}


def test_copeland_scores_different_bases_compare_what_both_have(rubric, build_case):
    """First lacks z, second lacks x: only y counts between them, and there the second is ahead."""
    cases = [
        build_case("first", {"a": 4, "b": 1, "c": None}),
        build_case("second", {"a": None, "b": 2, "c": 0}),
    ]
    comparison = compare(cases, rubric, weights_of(rubric), "available", "arithmetic")
    assert copeland_scores(comparison) == {"first": (-1, -1), "second": (1, 1)}


def test_copeland_scores_nothing_in_common_is_no_contest(build_rubric, build_case):
    """Two cases without a dimension that both have: neither beats the other."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}, "z": {"c": 1}, "u": {"d": 1}})
    cases = [build_case("first", {"a": 4, "b": 4}), build_case("second", {"c": 0, "d": 0})]
    comparison = compare(cases, rubric, weights_of(rubric), "available", "arithmetic")
    assert copeland_scores(comparison) == {"first": (0, 0), "second": (0, 0)}


def test_method_table_bounds_gives_the_ranks_that_intervals_allow(rubric, build_case):
    """Open on z: 66.7 to 100. High: 91.7. Low: 25. High may be first or second; low is third for certain."""
    cases = [
        build_case("open", {"a": 4, "b": 4, "c": None}),
        build_case("high", {"a": 4, "b": 4, "c": 3}),
        build_case("low", {"a": 1, "b": 1, "c": 1}),
    ]
    table = method_table(cases, rubric, weights_of(rubric), "common", "arithmetic")
    expected = {"open": (1, 2), "high": (1, 2), "low": (3, 3)}
    assert _spans(table, "arithmetic", "bounds") == expected
    # The geometric mean of open may be as low as (100·100·1)^⅓ = 21.5, below the 25.75 of low.
    assert _spans(table, "geometric", "bounds") == {"open": (1, 3), "high": (1, 2), "low": (2, 3)}
    # Open on z: a minimum of 0 to 100; below all of them, or above.
    assert _spans(table, "minimum", "bounds") == {"open": (1, 3), "high": (1, 2), "low": (2, 3)}
    # Level in x and y, so z decides between open and high: +2 or 0 against 0 or +2; low loses twice.
    assert _spans(table, "copeland", "bounds") == expected
    assert _row(table, "arithmetic", "bounds")["open"].points is None
    assert _row(table, "copeland", "bounds")["low"].points is None


def test_method_table_bounds_without_silence_ranks_like_the_others(rubric, build_case):
    """Everything is scored, so the index is a number; ranges alone do not blur the rank."""
    cases = [build_case("up", {"a": (2, 3, 4), "b": 3, "c": 3}), build_case("down", {"a": 2, "b": 2, "c": 2})]
    table = method_table(cases, rubric, weights_of(rubric), "bounds", "geometric")
    for method in ("arithmetic", "geometric", "minimum", "copeland"):
        assert _spans(table, method, "bounds") == {"up": (1, 1), "down": (2, 2)}


def test_method_table_marks_the_current_combination(rubric, three):
    """Twelve rows, and exactly one of them is in force."""
    table = method_table(three, rubric, weights_of(rubric), "available", "minimum")
    assert len(table.rows) == 12
    assert [(r.method, r.silence) for r in table.rows if r.is_current] == [("minimum", "available")]


def test_method_table_case_without_an_index_has_no_rank(rubric, three, build_case):
    """A case with one scored dimension of three is named, not ranked last."""
    cases = [*three, build_case("quiet", {"a": 4})]
    table = method_table(cases, rubric, weights_of(rubric), "available", "arithmetic")
    for method in ("arithmetic", "geometric", "minimum", "copeland"):
        rank = _row(table, method, "available")["quiet"]
        assert (rank.best, rank.worst, rank.points) == (None, None, None)
    assert _spans(table, "copeland", "available")["specialist"] == (1, 1)


def test_method_table_fewer_than_two_cases_have_no_ranks(rubric, build_case):
    """Rows stay, so that a page can say why they are empty."""
    assert all(
        row.ranks == () for row in method_table([], rubric, weights_of(rubric), "common", "minimum").rows
    )
    single = method_table(
        [build_case("only", {"a": 4, "b": 0})], rubric, weights_of(rubric), "common", "minimum"
    )
    assert {(r.best, r.worst) for row in single.rows for r in row.ranks} == {(None, None)}
    assert single.masked == ()


def test_method_table_cases_alike_are_all_first(rubric, build_case):
    """Under every method: level is level."""
    cases = [build_case(name, {"a": 1, "b": 2, "c": 3}) for name in ("one", "two", "three")]
    table = method_table(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert {(r.best, r.worst) for row in table.rows for r in row.ranks} == {(1, 1)}
    assert table.masked == ()


def test_method_table_single_dimension_ranks_by_it(build_rubric, build_case):
    """The only dimension that the rubric weighs is the index."""
    rubric = build_rubric({"x": {"a": 1}})
    cases = [build_case("up", {"a": 3}), build_case("down", {"a": 2})]
    table = method_table(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert {row.method: tuple(r.best for r in row.ranks) for row in table.rows} == {
        "arithmetic": (1, 2),
        "geometric": (1, 2),
        "minimum": (1, 2),
        "copeland": (1, 2),
    }


def test_method_table_masked_high_mean_over_a_low_dimension(rubric, three):
    """The specialist's 66.7 is above the median (50) and hides its 0 in z; late (0 in x) is no high mean."""
    table = method_table(three, rubric, weights_of(rubric), "common", "minimum")
    [masked] = table.masked
    assert (masked.case_id, masked.dimension, masked.points, masked.rank) == ("specialist", "z", 0, 1)
    assert masked.index_points == pytest.approx(200 / 3)
    assert table.floor_points == 25


def test_method_table_masked_leaves_out_a_mean_at_the_median(rubric, build_case):
    """Half of the cases lie at the median or below: 50 among 75, 50 and 25 is no high mean."""
    cases = [
        build_case("high", {"a": 3, "b": 3, "c": 3}),
        build_case("middle", {"a": 4, "b": 2, "c": 0}),
        build_case("low", {"a": 1, "b": 1, "c": 1}),
    ]
    assert method_table(cases, rubric, weights_of(rubric), "common", "arithmetic").masked == ()


def test_method_table_masked_depends_on_the_floor(rubric, build_case):
    """25 points are not below a floor of 25, but below one of 26."""
    cases = [build_case("up", {"a": 4, "b": 4, "c": 1}), build_case("down", {"a": 1, "b": 1, "c": 1})]

    def masked(floor: float) -> list[tuple[str, str]]:
        table = method_table(cases, rubric, weights_of(rubric), "common", "arithmetic", floor)
        return [(m.case_id, m.dimension) for m in table.masked]

    assert masked(25) == []
    assert masked(26) == [("up", "z")]


def test_method_table_masked_ignores_a_dimension_without_weight(rubric, three):
    """With z at weight 0 the mean does not stand on it, so it hides nothing there."""
    weights = Weights(dimensions=(("x", 1), ("y", 1), ("z", 0)), criteria=weights_of(rubric).criteria)
    assert method_table(three, rubric, weights, "common", "arithmetic").masked == ()


def test_method_table_masked_says_nothing_about_intervals(rubric, build_case):
    """Silence as bounds leaves no mean that could be called high."""
    cases = [build_case("open", {"a": 4, "b": 0, "c": None}), build_case("low", {"a": 1, "b": 1, "c": 1})]
    assert method_table(cases, rubric, weights_of(rubric), "bounds", "arithmetic").masked == ()


SCORES = st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=3, max_size=3)


@settings(max_examples=60)
@given(rows=st.lists(SCORES, max_size=5))
def test_method_table_ranks_are_those_of_compare_and_lie_within_bounds(rubric, build_case, rows):
    """Where an index is a number the rank is the one shown on every other page; bounds are wider."""
    cases = [build_case(f"case-{i}", dict(zip("abc", row, strict=True))) for i, row in enumerate(rows)]
    weights = weights_of(rubric)
    table = method_table(cases, rubric, weights, "common", "arithmetic")
    for row in table.rows:
        if row.method == "copeland" or row.silence == "bounds":
            continue
        comparison = compare(cases, rubric, weights, row.silence, row.method)
        assert [r.best for r in row.ranks] == [r.worst for r in row.ranks]
        assert [r.best for r in row.ranks] == [r.rank for r in comparison.results]
    for row in table.rows:
        for rank in row.ranks:
            if rank.best is not None and rank.worst is not None:
                assert 1 <= rank.best <= rank.worst <= len(cases)
