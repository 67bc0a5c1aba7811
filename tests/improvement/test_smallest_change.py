"""The smallest change, worked by hand."""

from pathlib import Path

import pytest

from casebook.improvement import MOST_PLANS, Target, smallest_change, with_levels
from casebook.library import open_library
from casebook.scoring import Weights, compare, weights_of

CHECKOUT = Path(__file__).resolve().parents[2]
RIVAL = Target(kind="case", case_id="rival")


def _change(cases, rubric, goal="reach", target=RIVAL, *, silence="common", aggregation="arithmetic", **more):
    weights = more.pop("weights", None) or weights_of(rubric)
    return smallest_change(cases, cases[0].id, target, goal, rubric, weights, silence, aggregation, **more)


def _raised(plan):
    return {s.criterion: s.to_level - s.from_level for s in plan.steps}


@pytest.fixture
def ones_and_twos(build_case):
    """Own 1 1 1 1 (25 points), rival 2 2 2 2 (50 points)."""
    return [build_case(i, dict.fromkeys("abcd", level)) for i, level in (("own", 1), ("rival", 2))]


def test_change_to_reach_counts_every_way_to_spread_the_steps(two_by_two, ones_and_twos):
    """25 points are missing, a level gives 6.25: four steps over four criteria of three levels each.

    C(7, 3) = 35 ways, less the 4 that would raise one criterion by four.
    """
    change = _change(ones_and_twos, two_by_two)
    assert (change.status, change.cost, change.plan_count, change.is_count_exact) == ("found", 4.0, 31, True)
    assert (change.own_points, change.needed_points, change.reachable_points) == (25.0, 50.0, 100.0)
    assert len({tuple(_raised(p).items()) for p in change.plans}) == 31
    assert {p.index_points for p in change.plans} == {50.0}
    assert _raised(change.plans[0]) == {"a": 3, "b": 1}
    assert _raised(change.plans[-1]) == {"c": 1, "d": 3}


def test_change_to_overtake_needs_more_than_a_tie(two_by_two, ones_and_twos):
    """Four steps only tie; five pass: C(8, 3) = 56 ways, less 4 × 4 with four steps or more on one."""
    change = _change(ones_and_twos, two_by_two, "overtake")
    assert (change.cost, change.plan_count) == (5.0, 40)
    assert {p.index_points for p in change.plans} == {56.25}


def test_change_under_unlike_efforts_is_the_cheapest_not_the_shortest(two_by_two, ones_and_twos):
    """a costs 1 a level, the others 3: a three times (to the top) and any one other, 6 in all, 3 ways."""
    efforts = {"b": 3.0, "c": 3.0, "d": 3.0, "unknown": -1.0}
    change = _change(ones_and_twos, two_by_two, efforts=efforts)
    assert (change.cost, change.plan_count) == (6.0, 3)
    assert [_raised(p) for p in change.plans] == [{"a": 3, "b": 1}, {"a": 3, "c": 1}, {"a": 3, "d": 1}]


def test_change_with_heavier_criteria_takes_fewer_but_dearer_steps(two_by_two, ones_and_twos):
    """a weighs 3 of 4 in x: 9.375 a level against b's 3.125 and 6.25 in y.

    Three levels of a give 28.125 ≥ 25; two of them and one of c or d give 25. No two steps do: three ways.
    At effort 2.5 for a, those cost 7.5 and 6, and one level of a (15.625 still missing) 5.5; four steps of c
    and d cost 4: three of one and one of the other, or two and two.
    """
    weights = Weights(
        dimensions=(("x", 1.0), ("y", 1.0)), criteria=(("a", 3.0), ("b", 1.0), ("c", 1.0), ("d", 1.0))
    )
    change = _change(ones_and_twos, two_by_two, weights=weights)
    assert (change.cost, [_raised(p) for p in change.plans]) == (
        3.0,
        [{"a": 3}, {"a": 2, "c": 1}, {"a": 2, "d": 1}],
    )
    dear = _change(ones_and_twos, two_by_two, weights=weights, efforts={"a": 2.5})
    assert dear.cost == 4.0
    assert [_raised(p) for p in dear.plans] == [{"c": 3, "d": 1}, {"c": 2, "d": 2}, {"c": 1, "d": 3}]


def test_change_with_decimal_efforts_finds_ties_that_binary_sums_would_miss(two_by_two, build_case):
    """0.1 + 0.2 is 0.3, although in floating point it is not.

    d has no weight, so a level of a or b gives 6.25 points and one of c 12.5: a and b once each, or c once.
    """
    own = build_case("own", {"a": 3, "b": 3, "c": 3, "d": 4})
    rival = build_case("rival", {"a": 4, "b": 4, "c": 3, "d": 4})
    weights = Weights(
        dimensions=(("x", 1.0), ("y", 1.0)), criteria=(("a", 1.0), ("b", 1.0), ("c", 1.0), ("d", 0.0))
    )
    efforts = {"a": 0.1, "b": 0.2, "c": 0.3}
    change = _change([own, rival], two_by_two, weights=weights, efforts=efforts)
    assert [_raised(p) for p in change.plans] == [{"a": 1, "b": 1}, {"c": 1}]
    assert [p.cost for p in change.plans] == [pytest.approx(0.3)] * 2


def test_change_of_the_minimum_raises_only_the_weakest_dimension(two_by_two, build_case):
    """x at 25 binds, y is at 75. To 50: two levels in x, three ways. Past 50: three, four ways."""
    own = build_case("own", {"a": 1, "b": 1, "c": 3, "d": 3})
    cases = [own, build_case("rival", dict.fromkeys("abcd", 2))]
    reach = _change(cases, two_by_two, aggregation="minimum")
    assert [_raised(p) for p in reach.plans] == [{"a": 2}, {"a": 1, "b": 1}, {"b": 2}]
    overtake = _change(cases, two_by_two, "overtake", aggregation="minimum")
    assert (overtake.cost, overtake.plan_count) == (3.0, 4)


def test_change_of_the_geometric_index_rewards_the_weakest_dimension(two_by_two, build_case):
    """x at 0, y at 100: √(1 × 100) = 10; level 1 is 25.75. One level of a or b brings x to 12.5, mapped
    13.375, and the index to √1337.5 = 36.57. The arithmetic index (50) is there already."""
    cases = [build_case("own", {"a": 0, "b": 0, "c": 4, "d": 4})]
    level = Target(kind="level", level=1)
    change = _change(cases, two_by_two, target=level, aggregation="geometric")
    assert change.own_points == pytest.approx(10.0)
    assert change.needed_points == pytest.approx(25.75)
    assert [_raised(p) for p in change.plans] == [{"a": 1}, {"b": 1}]
    assert change.plans[0].index_points == pytest.approx(36.5718, abs=1e-4)
    assert _change(cases, two_by_two, target=level).status == "already"


def test_change_already_there_needs_no_plan(two_by_two, build_case):
    """A tie is reached already, and not yet overtaken."""
    cases = [build_case(i, dict.fromkeys("abcd", 2)) for i in ("own", "rival")]
    change = _change(cases, two_by_two)
    assert (change.status, change.cost, change.plans, change.plan_count) == ("already", 0.0, (), 0)
    assert _change(cases, two_by_two, "overtake").status == "found"


def test_change_that_no_plan_brings_says_how_far_the_case_can_get(two_by_two, build_case):
    """Nobody passes a rival at the top; to draw level takes all twelve steps that are left."""
    cases = [build_case("own", dict.fromkeys("abcd", 1)), build_case("rival", dict.fromkeys("abcd", 4))]
    change = _change(cases, two_by_two, "overtake")
    assert (change.status, change.needed_points, change.reachable_points) == ("infeasible", 100.0, 100.0)
    assert (change.cost, change.plans, change.plan_count) == (None, (), 0)
    assert _change(cases, two_by_two).cost == 12.0


@pytest.mark.parametrize(
    ("own", "rival", "silence"),
    [
        ({"a": 1, "b": 1, "c": 1}, dict.fromkeys("abcd", 2), "bounds"),
        (dict.fromkeys("abcd", 2), {"a": 1, "b": 1, "c": 1}, "bounds"),
        ({"a": 1, "b": 1}, dict.fromkeys("abcd", 2), "common"),
        (dict.fromkeys("abcd", 2), {"a": 1}, "available"),
        ({}, {}, "common"),
    ],
)
def test_change_without_an_index_as_a_number_is_undefined(two_by_two, build_case, own, rival, silence):
    """An interval, or too few dimensions, on either side: nothing can be concluded, and no plan is given."""
    change = _change([build_case("own", own), build_case("rival", rival)], two_by_two, silence=silence)
    assert (change.status, change.cost, change.plans, change.plan_count) == ("undefined", None, (), 0)


def test_change_to_the_best_of_no_others_is_undefined(two_by_two, build_case):
    """Alone, there is nobody to reach; a level can be reached."""
    cases = [build_case("own", dict.fromkeys("abcd", 1))]
    assert _change(cases, two_by_two, target=Target(kind="best")).status == "undefined"
    assert _change(cases, two_by_two, target=Target(kind="level", level=2)).cost == 4.0


def test_change_to_the_best_is_to_the_highest_index_among_the_others(two_by_two, build_case):
    """Of 37.5 and 50, 50; the frontier of both, which nobody stands on, would be higher."""
    cases = [
        build_case("own", dict.fromkeys("abcd", 1)),
        build_case("one", {"a": 4, "b": 1, "c": 1, "d": 0}),
        build_case("two", {"a": 0, "b": 2, "c": 2, "d": 4}),
    ]
    assert _change(cases, two_by_two, target=Target(kind="best")).needed_points == 50.0


def test_change_raises_only_what_the_index_stands_on(build_rubric, build_case):
    """b has no weight, d is silent for the rival, z stands on one of three: only a and c can help."""
    rubric = build_rubric({"x": {"a": 1, "b": 0}, "y": {"c": 1, "d": 1}, "z": {"e": 1, "f": 1, "g": 1}})
    own = build_case("own", dict.fromkeys("abcdefg", 1))
    rival = build_case("rival", {"a": 2, "b": 2, "c": 2, "e": 2})
    change = _change([own, rival], rubric)
    assert [_raised(p) for p in change.plans] == [{"a": 2}, {"a": 1, "c": 1}, {"c": 2}]


def test_change_with_efforts_of_any_size_is_found(two_by_two, ones_and_twos):
    """a next to nothing, b beyond all measure: a to the top, and one step of c or d."""
    change = _change(ones_and_twos, two_by_two, efforts={"a": 1e-300, "b": 1e300})
    assert [_raised(p) for p in change.plans] == [{"a": 3, "c": 1}, {"a": 3, "d": 1}]
    assert change.cost == 1.0


@pytest.mark.parametrize("effort", [0.0, -1.0, float("nan"), float("inf")])
def test_change_with_an_effort_that_is_no_number_above_zero_is_refused(two_by_two, ones_and_twos, effort):
    """Free or rewarded steps have no smallest change."""
    with pytest.raises(ValueError, match="effort"):
        _change(ones_and_twos, two_by_two, efforts={"a": effort})


def test_change_to_itself_to_strangers_and_off_the_scale_is_refused(two_by_two, ones_and_twos):
    """Each mistake has its error."""
    with pytest.raises(ValueError, match="own target"):
        _change(ones_and_twos, two_by_two, target=Target(kind="case", case_id="own"))
    with pytest.raises(ValueError, match="scale"):
        _change(ones_and_twos, two_by_two, target=Target(kind="level", level=5))
    with pytest.raises(KeyError):
        _change(ones_and_twos, two_by_two, target=Target(kind="case", case_id="other"))


@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
def test_change_with_very_many_ties_lists_some_and_counts_all(build_rubric, build_case, aggregation):
    """From 0 to level 2 in two dimensions of ten equal criteria: 20 levels in each.

    One dimension: the coefficient of z²⁰ in (1 + z + … + z⁴)¹⁰; minimum and geometric need 20 in both, the
    arithmetic index 40 anywhere.
    """
    rubric = build_rubric({d: dict.fromkeys((f"{d}{i}" for i in range(10)), 1.0) for d in "xy"})
    own = build_case("own", {c.id: 0 for c in rubric.criteria})
    change = _change([own], rubric, target=Target(kind="level", level=2), aggregation=aggregation)

    def ways(criteria, levels):
        row = [1]
        for _ in range(criteria):
            row = [sum(row[max(0, at - 4) : at + 1]) for at in range(len(row) + 4)]
        return row[levels]

    expected = ways(20, 40) if aggregation == "arithmetic" else ways(10, 20) ** 2
    assert (change.cost, change.plan_count, change.is_count_exact) == (40.0, expected, True)
    assert len(change.plans) == len(set(change.plans)) == MOST_PLANS


def test_change_with_more_unlike_ways_than_can_be_counted_says_so(build_rubric, build_case, monkeypatch):
    """Where counting is given up, what is listed is a lower bound."""
    monkeypatch.setattr("casebook.improvement.plans._MOST_STATES", 3)
    rubric = build_rubric({d: dict.fromkeys((f"{d}{i}" for i in range(10)), 1.0) for d in "xy"})
    own = build_case("own", {c.id: 0 for c in rubric.criteria})
    change = _change([own], rubric, target=Target(kind="level", level=2))
    assert not change.is_count_exact
    assert change.plan_count > MOST_PLANS == len(change.plans)


def test_change_of_the_shipped_casebook_jeonbuk_past_the_national_strategy():
    """Common ground: compute and twin 6.25 points a level, leadership, partnership and execution 4.1667.

    6.25 → above 50: more than 43.75 is missing. Compute has 4 levels to gain, twin 3: all seven give exactly
    43.75, a tie. With eight steps, i of them on these two: 6.25 i + 4.1667 (8 − i) > 43.75 for i > 5. i = 7:
    one way × 3 places for the eighth; i = 6: two ways × 6 places for two. 15 plans.
    """
    library = open_library(CHECKOUT, use_snapshot=False)
    rubric = library.rubric
    cases = sorted((c for c in library.usable_cases if c.tier == "main"), key=lambda c: c.id != "jeonbuk")
    target = Target(kind="case", case_id="korea-gpu-strategy")
    change = _change(cases, rubric, "overtake", target)
    assert (change.own_points, change.needed_points) == (6.25, 50.0)
    assert (change.status, change.cost, change.plan_count) == ("found", 8.0, 15)
    infrastructure = [tuple(_raised(p).get(c, 0) for c in ("compute", "digital_twin")) for p in change.plans]
    assert sorted(infrastructure) == [(3, 3)] * 6 + [(4, 2)] * 6 + [(4, 3)] * 3
    for plan in change.plans:
        raised = with_levels(cases[0], {s.criterion: s.to_level for s in plan.steps})
        after = compare([raised, *cases[1:]], rubric, weights_of(rubric), "common", "arithmetic")
        assert after.result("jeonbuk").index_points == plan.index_points
        assert after.result("jeonbuk").rank < after.result("korea-gpu-strategy").rank
    assert _change(cases, rubric, "reach", target).cost == 7.0
