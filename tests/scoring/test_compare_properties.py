"""What must hold for any cases, weights and settings."""

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.scoring import Weights, compare, criterion_gaps, split_difference
from casebook.scoring.aggregation import mapped

LAYOUT = {"x": ("a", "b"), "y": ("c", "d", "e"), "z": ("f",)}
CRITERIA = tuple(c for group in LAYOUT.values() for c in group)
SILENCES = st.sampled_from(["common", "available", "bounds"])
AGGREGATIONS = st.sampled_from(["arithmetic", "geometric", "minimum"])
GIVEN = st.tuples(*[st.integers(0, 4)] * 3).map(lambda t: tuple(sorted(t)))
SCORES = st.none() | GIVEN
ANSWERS = st.fixed_dictionaries(dict.fromkeys(CRITERIA, SCORES))
FULL_ANSWERS = st.fixed_dictionaries(dict.fromkeys(CRITERIA, GIVEN))
EXPLAINS = ("one-dimension", "few-comparable", "without-index")
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


def _cases(build_case, answers):
    return [build_case(f"case-{i}", a) for i, a in enumerate(answers)]


def _numbers(result):
    values = [(d.points, d.low, d.high, d.coverage_share) for d in result.dimensions]
    return [*values, (result.index_points, result.index_low, result.index_high, 0.0)]


def _is_close(first, second):
    return (first is None) == (second is None) and (
        first is None or math.isclose(first, second, abs_tol=1e-9)
    )


@given(st.lists(ANSWERS, max_size=4), WEIGHTS, SILENCES, AGGREGATIONS, st.randoms())
def test_compare_order_of_cases_is_irrelevant(
    rubric, build_case, answers, weights, silence, aggregation, random
):
    """Each case has the same numbers and rank wherever it stands in the list."""
    cases = _cases(build_case, answers)
    shuffled = list(cases)
    random.shuffle(shuffled)
    one = compare(cases, rubric, weights, silence, aggregation)
    other = compare(shuffled, rubric, weights, silence, aggregation)
    assert {r.case_id: r for r in one.results} == {r.case_id: r for r in other.results}
    assert {n.code for n in one.notes} == {n.code for n in other.notes}


@given(st.lists(ANSWERS, max_size=3), WEIGHTS, SILENCES, AGGREGATIONS, st.randoms())
def test_compare_order_of_criteria_and_dimensions_is_irrelevant(
    rubric, build_case, answers, weights, silence, aggregation, random
):
    """A rubric written in another order gives the same numbers, to the last bit."""
    dimensions = [
        msgspec.structs.replace(d, criteria=tuple(random.sample(d.criteria, len(d.criteria))))
        for d in random.sample(rubric.dimensions, len(rubric.dimensions))
    ]
    reordered = msgspec.structs.replace(rubric, dimensions=tuple(dimensions))
    cases = _cases(build_case, answers)
    one = compare(cases, rubric, weights, silence, aggregation)
    other = compare(cases, reordered, weights, silence, aggregation)
    for a, b in zip(one.results, other.results, strict=True):
        assert (a.index_points, a.index_low, a.index_high, a.rank) == (
            b.index_points,
            b.index_low,
            b.index_high,
            b.rank,
        )
        for d in a.dimensions:
            assert d.points == b.dimension(d.dimension).points


@given(st.lists(ANSWERS, max_size=3), WEIGHTS, SILENCES, AGGREGATIONS, st.floats(0.01, 1000))
def test_compare_scaling_all_weights_is_irrelevant(
    rubric, build_case, answers, weights, silence, aggregation, factor
):
    """Only proportions matter: percent, shares and points on a slider give the same numbers and ranks."""
    scaled = Weights(
        dimensions=tuple((i, w * factor) for i, w in weights.dimensions),
        criteria=tuple((i, w * factor) for i, w in weights.criteria),
    )
    cases = _cases(build_case, answers)
    one = compare(cases, rubric, weights, silence, aggregation)
    other = compare(cases, rubric, scaled, silence, aggregation)
    for a, b in zip(one.results, other.results, strict=True):
        for first, second in zip(_numbers(a), _numbers(b), strict=True):
            assert all(_is_close(x, y) for x, y in zip(first, second, strict=True))
        assert a.rank == b.rank


@given(st.lists(ANSWERS, min_size=1, max_size=3), ANSWERS, WEIGHTS, AGGREGATIONS)
def test_compare_available_adding_a_case_changes_no_score(
    rubric, build_case, answers, extra, weights, aggregation
):
    """Scores never depend on the company; only ranks do."""
    cases = _cases(build_case, answers)
    before = compare(cases, rubric, weights, "available", aggregation)
    after = compare([*cases, build_case("extra", extra)], rubric, weights, "available", aggregation)
    for a, b in zip(before.results, after.results, strict=False):
        assert msgspec.structs.replace(a, rank=None) == msgspec.structs.replace(b, rank=None)


@given(ANSWERS, st.sampled_from(CRITERIA), WEIGHTS)
def test_compare_available_silence_never_lowers_a_score(rubric, build_case, answers, criterion, weights):
    """Silence is never a zero: no dimension is lower than it would be if the silence were one."""
    silent = compare(
        [build_case("p", {**answers, criterion: None})], rubric, weights, "available", "arithmetic"
    )
    zero = compare([build_case("p", {**answers, criterion: 0})], rubric, weights, "available", "arithmetic")
    for s, z in zip(silent.results[0].dimensions, zero.results[0].dimensions, strict=True):
        if s.points is not None:
            assert z.points is not None
            assert s.points >= z.points - 1e-9


@given(st.lists(ANSWERS, max_size=3), WEIGHTS, SILENCES, AGGREGATIONS)
def test_compare_numbers_lie_within_their_interval_and_on_the_scale(
    rubric, build_case, answers, weights, silence, aggregation
):
    """low ≤ points ≤ high, within 0–100; a number always has an interval; never NaN."""
    for result in compare(_cases(build_case, answers), rubric, weights, silence, aggregation).results:
        for points, low, high, coverage in _numbers(result):
            assert 0 <= coverage <= 1
            assert (low is None) == (high is None)
            if low is not None:
                assert -1e-9 <= low <= high + 1e-9
                assert high <= 100 + 1e-9
            if points is not None:
                assert low - 1e-9 <= points <= high + 1e-9


@given(st.lists(ANSWERS, max_size=4), WEIGHTS, SILENCES, AGGREGATIONS)
def test_compare_index_stands_on_two_dimensions_or_is_missing_and_explained(
    rubric, build_case, answers, weights, silence, aggregation
):
    """No index under that name of one dimension; a case without one is named in a note, unless it is said
    of all that there is nothing to compare."""
    comparison = compare(_cases(build_case, answers), rubric, weights, silence, aggregation)
    explained = {c for n in comparison.notes for c in n.cases if n.code in EXPLAINS}
    of_all = any(comparison.has_note(code) for code in ("weights-zero", "no-common-criteria"))
    for result in comparison.results:
        if result.index_low is not None:
            assert len(result.dimensions_used) >= 2
        else:
            assert (result.index_points, result.rank, result.dimensions_used) == (None, None, ())
            assert result.case_id in explained or of_all or not result.scored


@given(st.lists(ANSWERS, min_size=1, max_size=3), WEIGHTS)
def test_compare_bounds_contain_the_available_dimension(rubric, build_case, answers, weights):
    """Whatever the silent criteria would have been, what is known lies inside."""
    cases = _cases(build_case, answers)
    known = compare(cases, rubric, weights, "available", "arithmetic")
    spanned = compare(cases, rubric, weights, "bounds", "arithmetic")
    for a, b in zip(known.results, spanned.results, strict=True):
        for d, e in zip(a.dimensions, b.dimensions, strict=True):
            if d.points is not None:
                assert e.low - 1e-9 <= d.low
                assert d.high <= e.high + 1e-9


@given(st.lists(ANSWERS, min_size=1, max_size=3), WEIGHTS, AGGREGATIONS)
def test_compare_bounds_contain_the_available_index_where_no_scored_criterion_was_withheld(
    rubric, build_case, answers, weights, aggregation
):
    """For the index too, unless ``available`` withholds a thin dimension whose few scores bounds keep."""
    cases = _cases(build_case, answers)
    known = compare(cases, rubric, weights, "available", aggregation)
    spanned = compare(cases, rubric, weights, "bounds", aggregation)
    for a, b in zip(known.results, spanned.results, strict=True):
        if a.index_low is None or any(d.scored and not d.is_sufficient for d in a.dimensions):
            continue
        assert b.index_low - 1e-9 <= a.index_low
        assert a.index_high <= b.index_high + 1e-9


@given(st.lists(ANSWERS, max_size=3), WEIGHTS, SILENCES)
def test_compare_geometric_and_minimum_are_at_most_the_arithmetic(
    rubric, build_case, answers, weights, silence
):
    """On the mapped scale, for points and both ends."""
    cases = _cases(build_case, answers)
    by_method = {
        m: compare(cases, rubric, weights, silence, m).results for m in ("arithmetic", "geometric", "minimum")
    }
    for mean, product, weakest in zip(*by_method.values(), strict=True):
        for field in ("index_points", "index_low", "index_high"):
            a, g, m = (getattr(r, field) for r in (mean, product, weakest))
            assert (a is None) == (g is None) == (m is None)
            if a is not None:
                assert g <= mapped(a) + 1e-9
                assert m <= a + 1e-9
                assert mapped(m) <= g + 1e-9


@given(ANSWERS, WEIGHTS, SILENCES, AGGREGATIONS)
def test_compare_equal_cases_have_gap_zero(rubric, build_case, answers, weights, silence, aggregation):
    """Two cases with the same answers differ in nothing."""
    cases = [build_case("p", answers), build_case("q", answers)]
    comparison = compare(cases, rubric, weights, silence, aggregation)
    p, q = comparison.results
    assert _numbers(p) == _numbers(q)
    assert p.rank == q.rank
    assert all(g.spread_levels in (0, None) for g in criterion_gaps(cases, rubric))
    split = split_difference(comparison, "p", "q")
    if split is not None:
        assert split.points == 0
        assert all(c.points == 0 for d in split.dimensions for c in d.criteria)


@given(ANSWERS, ANSWERS, WEIGHTS, SILENCES, AGGREGATIONS)
def test_split_parts_sum_to_the_difference(rubric, build_case, first, second, weights, silence, aggregation):
    """Exactly (1e-9 points), for every aggregation, also when the two stand on different criteria."""
    comparison = compare(
        [build_case("p", first), build_case("q", second)], rubric, weights, silence, aggregation
    )
    split = split_difference(comparison, "p", "q")
    p, q = comparison.results
    if p.index_points is None or q.index_points is None:
        assert split is None
        return
    assert split.points == p.index_points - q.index_points
    assert math.fsum(d.points for d in split.dimensions) == pytest.approx(split.points, abs=1e-9)
    for d in split.dimensions:
        assert math.fsum(c.points for c in d.criteria) == pytest.approx(d.points, abs=1e-9)


@given(FULL_ANSWERS, FULL_ANSWERS, WEIGHTS, AGGREGATIONS)
def test_split_turned_round_changes_only_the_sign(rubric, build_case, first, second, weights, aggregation):
    """What p has over q, q lacks against p."""
    comparison = compare(
        [build_case("p", first), build_case("q", second)], rubric, weights, "common", aggregation
    )
    one, other = split_difference(comparison, "p", "q"), split_difference(comparison, "q", "p")
    if one is None:
        assert other is None
        return
    for d, e in zip(one.dimensions, other.dimensions, strict=True):
        for c, f in zip(d.criteria, e.criteria, strict=True):
            assert c.points == pytest.approx(-f.points, abs=1e-9)
