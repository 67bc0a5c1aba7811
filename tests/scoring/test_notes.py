import pytest

from casebook.scoring import compare, weights_of

FULL = {"a": 2, "b": 2, "c": 2, "d": 2}


def _notes(rubric, cases, silence="common", aggregation="arithmetic"):
    comparison = compare(cases, rubric, weights_of(rubric), silence, aggregation)
    return {n.code: n for n in comparison.notes}


def test_notes_like_and_complete_cases_have_none(two_by_two, build_case):
    """Two cities with every score: nothing to warn of."""
    assert _notes(two_by_two, [build_case("p", FULL), build_case("q", FULL)]) == {}


def test_notes_different_levels_warn_in_the_order_from_city_to_nation(two_by_two, build_case):
    """A nation and a city are comparable as profiles; ranking them warns."""
    cases = [build_case("p", FULL, level="nation"), build_case("q", FULL, level="city")]
    note = _notes(two_by_two, cases)["levels-differ"]
    assert note.is_warning
    assert note.levels == ("city", "nation")


def test_notes_reference_case_is_named(two_by_two, build_case):
    """Thin evidence among the compared."""
    cases = [build_case("p", FULL), build_case("q", FULL, tier="reference")]
    assert _notes(two_by_two, cases)["reference-case"].cases == ("q",)


def test_notes_few_common_criteria_are_counted(build_rubric, build_case):
    """One of three criteria in common is less than half."""
    rubric = build_rubric({"x": {"a": 1, "b": 1, "c": 1}}, min_coverage=0.3)
    cases = [build_case("p", {"a": 1, "b": 1}), build_case("q", {"a": 1, "c": 1})]
    note = _notes(rubric, cases)["few-common-criteria"]
    assert (note.count, note.total) == (1, 3)


def test_notes_half_of_the_criteria_in_common_is_not_few(two_by_two, build_case):
    """The bound itself passes."""
    cases = [build_case("p", {"a": 1, "b": 1}), build_case("q", FULL)]
    assert "few-common-criteria" not in _notes(two_by_two, cases)


def test_notes_silence_that_differs_much_warns_where_it_changes_the_ground(two_by_two, build_case):
    """Under ``available`` a warning; on common ground it explains why the ground is small."""
    cases = [build_case("p", FULL), build_case("q", {"a": 2, "b": 2, "c": 2})]
    note = _notes(two_by_two, cases, "available")["silence-differs"]
    assert (note.cases, note.count, note.total, note.is_warning) == (("q",), 3, 4, True)
    assert not _notes(two_by_two, cases, "common")["silence-differs"].is_warning


def test_notes_a_case_without_index_among_others_is_named(two_by_two, build_case):
    """The rest are still compared."""
    cases = [build_case("p", FULL), build_case("q", FULL), build_case("r", {})]
    notes = _notes(two_by_two, cases, "available")
    assert notes["without-index"].cases == ("r",)
    assert "few-comparable" not in notes


def test_notes_fewer_than_two_with_an_index_means_no_ranking(two_by_two, build_case):
    """One number is no comparison."""
    note = _notes(two_by_two, [build_case("p", FULL), build_case("r", {})], "available")["few-comparable"]
    assert (note.cases, note.count, note.total) == (("r",), 1, 2)


def test_notes_same_dimensions_on_other_criteria_are_unlike_bases(two_by_two, build_case):
    """Both show x and y, but not from the same answers."""
    cases = [build_case("p", {"a": 1, "c": 1}), build_case("q", {"b": 1, "d": 1})]
    note = _notes(two_by_two, cases, "available")["bases-differ"]
    assert note.dimensions == ()


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_notes_geometric_scale_is_said_whenever_it_is_used(two_by_two, build_case, silence):
    """The map to [1, 100] is never silent."""
    cases = [build_case("p", FULL), build_case("q", FULL)]
    assert "geometric-scale" in _notes(two_by_two, cases, silence, "geometric")
    assert "geometric-scale" not in _notes(two_by_two, cases, silence, "arithmetic")


def test_notes_warnings_come_first(two_by_two, build_case):
    """What gives reason to doubt stands before how to read."""
    cases = [build_case("p", FULL), build_case("q", {"a": 1, "b": 1}, tier="reference"), build_case("r", {})]
    comparison = compare(cases, two_by_two, weights_of(two_by_two), "common", "geometric")
    found = [(n.code, n.is_warning) for n in comparison.notes]
    assert found == [
        ("no-common-criteria", True),
        ("few-comparable", True),
        ("reference-case", True),
        ("silence-differs", False),
    ]
    alone = compare(
        [build_case("p", FULL, tier="reference")], two_by_two, weights_of(two_by_two), "common", "geometric"
    )
    assert [n.code for n in alone.notes] == ["reference-case", "one-case", "geometric-scale"]
