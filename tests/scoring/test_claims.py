import pytest

from casebook.scoring import (
    compare,
    overview_claims,
    split_claims,
    split_difference,
    weights_of,
)


def _claims(rubric, cases, silence="common", aggregation="arithmetic"):
    comparison = compare(cases, rubric, weights_of(rubric), silence, aggregation)
    return overview_claims(comparison, cases, rubric)


def _codes(claims):
    return [c.code for c in claims]


def _by_code(claims, code):
    (claim,) = [c for c in claims if c.code == code]
    return claim


def _all(level):
    return dict.fromkeys("abcd", level)


def test_overview_names_the_higher_of_two_and_the_difference(two_by_two, build_case):
    """75 against 50 on all four criteria."""
    claim = _claims(two_by_two, [build_case("q", _all(2)), build_case("p", _all(3))])[0]
    assert claim.code == "highest-of-two"
    assert [(n.id, n.value) for n in (*claim.subjects, *claim.others)] == [("p", 75), ("q", 50)]
    assert (claim.amount, claim.count, claim.total) == (25, 4, 4)


def test_overview_of_many_names_the_highest_and_the_next_only(two_by_two, build_case):
    """The last is not named: nothing is said of it that is not asked."""
    cases = [build_case("p", _all(3)), build_case("q", _all(2)), build_case("r", _all(0))]
    claim = _claims(two_by_two, cases)[0]
    assert claim.code == "highest-of-many"
    assert [n.id for n in claim.others] == ["q"]


def test_overview_tied_first_place_is_shared(two_by_two, build_case):
    """Two at 75, one at 50."""
    cases = [build_case("p", _all(3)), build_case("q", _all(2)), build_case("r", _all(3))]
    claim = _claims(two_by_two, cases)[0]
    assert claim.code == "highest-shared"
    assert [n.id for n in claim.subjects] == ["p", "r"]


def test_overview_all_equal_says_so_and_finds_no_gap(two_by_two, build_case):
    """Neither a highest nor a largest gap."""
    codes = _codes(_claims(two_by_two, [build_case("p", _all(3)), build_case("q", _all(3))]))
    assert codes == ["all-equal", "no-gap", "none-silent"]


def test_overview_lead_below_one_point_is_not_a_number(build_rubric, build_case):
    """A lead of 0.25 points must not be shown as 1."""
    rubric = build_rubric({"x": {"a": 99, "b": 1}})
    claim = _claims(rubric, [build_case("p", {"a": 2, "b": 3}), build_case("q", {"a": 2, "b": 2})])[0]
    assert claim.code == "highest-by-less-than-one"


def test_overview_ranges_that_touch_count_as_overlapping(two_by_two, build_case):
    """3 [2–3] against 1 [1–2]: both could be at 2."""
    cases = [build_case("p", _all((2, 3, 3))), build_case("q", _all((1, 1, 2)))]
    assert not _claims(two_by_two, cases)[0].is_clear


def test_overview_separate_ranges_make_no_claim_of_robustness(two_by_two, build_case):
    """Weights are not tested here, so nothing is said where ranges do not overlap."""
    codes = _codes(_claims(two_by_two, [build_case("p", _all(4)), build_case("q", _all(1))]))
    assert codes == ["highest-of-two", "largest-gaps", "none-silent"]


def test_overview_one_case_states_its_index_alone(two_by_two, build_case):
    """No difference, no gap."""
    codes = _codes(_claims(two_by_two, [build_case("p", _all(3))]))
    assert codes == ["index-of-one", "none-silent", "one-case"]


def test_overview_no_case_only_says_that(two_by_two):
    """Defined for an empty choice."""
    assert _codes(_claims(two_by_two, [])) == ["no-cases"]


def test_overview_without_common_criteria_claims_no_index(two_by_two, build_case):
    """Silence is stated, and why there is no comparison."""
    cases = [build_case("p", {"a": 4, "c": 4}), build_case("q", {"b": 4, "d": 4})]
    assert _codes(_claims(two_by_two, cases)) == ["silent", "no-common-criteria", "few-comparable"]


def test_overview_index_on_part_of_the_common_criteria_counts_both(build_rubric, build_case):
    """Four in common, of which the index uses the three of the dimensions that they cover."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1, "d": 1, "e": 1}, "z": {"f": 1}})
    cases = [build_case("p", dict.fromkeys("abcf", 4)), build_case("q", dict.fromkeys("abcf", 1))]
    claim = _claims(rubric, cases)[0]
    assert (claim.count, claim.common, claim.total) == (3, 4, 6)


def test_overview_bounds_lists_intervals_instead_of_an_order(two_by_two, build_case):
    """With silence there is no highest; whether the intervals meet is said."""
    cases = [build_case("p", {"a": 4, "b": 4, "c": 4}), build_case("q", {"a": 0, "b": 0, "c": 0})]
    claims = _claims(two_by_two, cases, "bounds")
    assert _codes(claims)[:2] == ["interval-list", "intervals-apart"]
    assert [(n.low, n.high) for n in claims[0].subjects] == [(75, 100), (0, 25)]
    met = _claims(two_by_two, [build_case("p", {"a": 4}), build_case("q", {"a": 0})], "bounds")
    assert _codes(met)[:2] == ["interval-list", "intervals-overlap"]


def test_overview_largest_gap_names_criterion_levels_and_cases(two_by_two, build_case):
    """c: 4 against 0, ranges far apart."""
    cases = [build_case("p", {**_all(2), "c": 4}), build_case("q", {**_all(2), "c": 0})]
    claim = _by_code(_claims(two_by_two, cases), "largest-gap")
    assert [t.id for t in claim.topics] == ["c"]
    assert [(n.id, n.value) for n in (*claim.subjects, *claim.others)] == [("p", 4), ("q", 0)]
    assert (claim.amount, claim.is_clear) == (4, True)


def test_overview_gap_on_a_criterion_not_in_use_is_not_claimed(build_rubric, build_case):
    """On common ground a criterion that one of three is silent about stays out of the claim too."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}})
    cases = [
        build_case("p", {"a": 2, "b": 4}),
        build_case("q", {"a": 1, "b": 0}),
        build_case("r", {"a": 1}),
    ]
    assert [t.id for t in _by_code(_claims(rubric, cases), "largest-gap").topics] == ["a"]


def test_overview_silence_lists_the_most_silent_first_and_leaves_out_the_complete(two_by_two, build_case):
    """r is silent on three, q on one, p on none."""
    cases = [
        build_case("p", _all(2)),
        build_case("q", {"a": 2, "b": 2, "c": 2}),
        build_case("r", {"a": 2}),
    ]
    claim = _by_code(_claims(two_by_two, cases), "silent")
    assert [(n.id, n.value) for n in claim.subjects] == [("r", 3), ("q", 1)]
    assert claim.total == 4


def test_overview_level_warning_is_among_the_claims(two_by_two, build_case):
    """Whoever shows the claims shows the warning."""
    cases = [build_case("p", _all(3), level="nation"), build_case("q", _all(2))]
    assert _by_code(_claims(two_by_two, cases), "levels-differ").is_warning


def test_overview_claims_carry_the_quotes_behind_them(two_by_two, build_case, build_quote):
    """Two quotes behind the index, one behind the gap; q rests on one voice alone."""
    p = build_case(
        "p",
        {**_all(2), "c": 4},
        quotes={"a": [build_quote("A.", speaker="Kim")], "c": [build_quote("C.", speaker="Lee")]},
    )
    q = build_case("q", {**_all(2), "c": 0}, quotes={"c": [build_quote("C2.", speaker="Park")]})
    claims = _claims(two_by_two, [p, q])
    index, gap = claims[0].evidence, _by_code(claims, "largest-gap").evidence
    assert index is not None
    assert gap is not None
    assert (index.measures.quotes, gap.measures.quotes) == (3, 2)
    assert index.most_concentrated is not None
    assert (index.most_concentrated.id, index.most_concentrated.value) == ("q", 1)


def test_overview_concentration_is_that_of_the_criteria_behind_the_claim(two_by_two, build_case, build_quote):
    """q rests on two voices elsewhere, but on c, where the gap lies, on one alone."""
    p = build_case(
        "p",
        {**_all(2), "c": 4},
        quotes={"c": [build_quote("C.", "s1", "Lee"), build_quote("D.", "s1", "Ahn")]},
    )
    q = build_case(
        "q",
        {**_all(2), "c": 0},
        quotes={"a": [build_quote("A.", "s2", "Kim")], "c": [build_quote("B.", "s2", "Park")]},
    )
    gap = _by_code(_claims(two_by_two, [p, q]), "largest-gap").evidence
    assert gap is not None
    assert gap.most_concentrated is not None
    assert (gap.most_concentrated.id, gap.most_concentrated.value) == ("q", 1)


def test_overview_interval_stands_on_every_criterion(two_by_two, build_case, build_quote):
    """Under bounds a dimension without a number still has a part in the interval, and so have its quotes."""
    quotes = {"a": [build_quote("A.")], "c": [build_quote("C.")]}
    case = build_case("p", {"a": 2, "b": 2, "c": 2}, quotes=quotes)
    evidence = _claims(two_by_two, [case], "bounds")[0].evidence
    assert evidence is not None
    assert evidence.measures.quotes == 2


def test_overview_claims_without_quotes_have_no_evidence(two_by_two, build_case):
    """None, not a row of zeros."""
    assert _claims(two_by_two, [build_case("p", _all(3))])[0].evidence is None


@pytest.mark.parametrize("order", [("p", "q"), ("q", "p")])
def test_split_claims_are_seen_from_the_higher_case(two_by_two, build_case, order):
    """Whichever is asked first: p has 25 points over q in x and loses 12.5 in y."""
    cases = [
        build_case("p", {"a": 4, "b": 2, "c": 1, "d": 1}),
        build_case("q", {"a": 0, "b": 2, "c": 1, "d": 3}),
    ]
    comparison = compare(cases, two_by_two, weights_of(two_by_two), "common", "arithmetic")
    split = split_difference(comparison, *order)
    assert split is not None
    (claim,) = split_claims(split, cases, two_by_two)
    assert (claim.code, claim.subjects[0].id, claim.amount) == ("difference-parts", "p", 12.5)
    assert [(t.id, t.value) for t in claim.topics] == [("x", 25), ("y", -12.5)]


def test_overview_without_an_index_leads_with_the_gap(two_by_two, build_case):
    """Scores in one dimension only: what is said first is where the cases differ."""
    cases = [build_case("p", {"a": 3, "b": 3}), build_case("q", {"a": 3, "b": 1})]
    assert _codes(_claims(two_by_two, cases)) == ["largest-gap", "silent", "one-dimension"]


def test_overview_headline_itself_says_that_the_first_two_overlap(two_by_two, build_case):
    """And then what an overlap means is not said a second time."""
    cases = [build_case("p", _all((2, 3, 3))), build_case("q", _all((2, 2, 3)))]
    claims = _claims(two_by_two, cases)
    assert (claims[0].code, claims[0].is_clear) == ("highest-of-two", False)
    assert "intervals-overlap" not in _codes(claims)
    warning = _by_code(claims, "intervals-behind")
    assert warning.is_warning
    assert [(n.low, n.high) for n in (*warning.subjects, *warning.others)] == [(50, 75), (50, 75)]


def test_overview_overlap_with_a_later_case_leaves_the_headline_and_is_warned_of_in_full(
    two_by_two, build_case
):
    """p and q are apart; r, last by its points, reaches up to p."""
    cases = [build_case("p", _all(3)), build_case("q", _all(2)), build_case("r", _all((0, 1, 3)))]
    claims = _claims(two_by_two, cases)
    assert (claims[0].code, claims[0].is_clear) == ("highest-of-many", True)
    assert [n.id for n in _by_code(claims, "intervals-overlap").others] == ["r"]


def test_overview_overlap_of_several_states_the_difference_to_the_one_that_reaches_furthest(
    two_by_two, build_case
):
    """r (25) reaches 75, s (12.5) reaches 100: p is 62.5 points above s."""
    far = {"a": (0, 1, 4), "b": (0, 1, 4), "c": (0, 0, 4), "d": (0, 0, 4)}
    cases = [
        build_case("p", _all(3)),
        build_case("q", _all(2)),
        build_case("r", _all((0, 1, 3))),
        build_case("s", far),
    ]
    warning = _by_code(_claims(two_by_two, cases), "intervals-overlap")
    assert [n.id for n in warning.others] == ["r", "s"]
    assert warning.amount == 62.5
