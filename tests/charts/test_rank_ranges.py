"""Best and worst rank of each case."""

import msgspec
import pytest

from casebook.charts import Style, rank_range_chart
from casebook.robustness.results import RankRange, WeightSpace
from casebook.wording import say


def traces(chart, mode):
    return [t for t in chart.figure.to_dict()["data"] if t.get("mode") == mode]


def spans(scene, *bounds, is_exact=True, is_from_intervals=False):
    return tuple(
        RankRange(
            case_id=case.id,
            best=best,
            worst=worst,
            best_weights=(),
            worst_weights=(),
            is_exact=is_exact,
            is_from_intervals=is_from_intervals,
        )
        for case, (best, worst) in zip(scene.cases, bounds, strict=True)
    )


def drawn(scene, *bounds, lang="en", acceptability=None, is_exact=True):
    return rank_range_chart(scene, spans(scene, *bounds, is_exact=is_exact), acceptability, Style(lang=lang))


def test_rank_ranges_lines_reach_from_best_to_worst_with_the_first_place_left(three):
    """Rank 1 is at the left; the marks are the ranks in force."""
    chart = drawn(three, (1, 2), (2, 3), (1, 3))
    lines = {t["customdata"][0][0]: t["x"] for t in traces(chart, "lines+markers")}
    assert lines == {"rancho-cordova": [1, 2], "jeonbuk": [2, 3], "korea-gpu-strategy": [1, 3]}
    axis = chart.figure.layout.xaxis.range
    assert axis[0] < 1 < 3 < axis[1]
    marks = {t["customdata"][0][0]: t["x"][0] for t in traces(chart, "markers")}
    assert marks == {r.case_id: r.rank for r in three.comparison.results}


def test_rank_ranges_band_is_the_middle_of_the_draws(three, by_hand):
    """5 % are reached at rank 1, 95 % at rank 2."""
    result = by_hand.acceptability(three)
    result = msgspec.structs.replace(result, shares=((0.06, 0.9, 0.04), (0.0, 0.0, 1.0), (0.04, 0.01, 0.95)))
    bands = [t["x"] for t in traces(drawn(three, (1, 3), (3, 3), (1, 3), acceptability=result), "lines")]
    assert sorted(bands) == [[1, 2], [2, 3]]


@pytest.mark.parametrize(
    ("bounds", "title"),
    [
        (((1, 1), (2, 3), (2, 3)), "Whatever the weights, Rancho Cordova ranks first"),
        (
            ((1, 1), (1, 3), (2, 3)),
            "Rancho Cordova ranks first whatever the weights, though others can share that place",
        ),
        (
            ((1, 2), (1, 2), (3, 3)),
            "Depending on the weights, 2 of 3 cases can rank first: Rancho Cordova, Jeonbuk",
        ),
        (((1, 3), (1, 3), (1, 3)), "Depending on the weights, any of the 3 cases can rank first"),
    ],
)
def test_rank_ranges_title_says_who_can_be_first(bounds, title, three):
    """Always, with company, some, or anyone."""
    chart = drawn(three, *bounds)
    assert sorted(chart.title) == sorted(title) if "2 of 3" in title else chart.title == title


def test_rank_ranges_title_within_limits_is_not_about_all_weights(three):
    """Beyond them another case may be first."""
    ranges = spans(three, (1, 1), (2, 3), (2, 3))
    space = WeightSpace(ranges=(("infrastructure", 0.0, 0.5),))
    chart = rank_range_chart(three, ranges, None, Style(lang="en"), space=space)
    assert chart.title == "Within the limits set: Whatever the weights, Rancho Cordova ranks first"


def test_rank_ranges_title_of_intervals_is_not_about_weights_alone(three):
    """Who can be first hangs on what the sources do not say, too."""
    ranges = spans(three, (1, 3), (1, 3), (1, 3), is_from_intervals=True)
    chart = rank_range_chart(three, ranges, None, Style(lang="en"))
    assert chart.title == "Depending on weights and silence, any of the 3 cases can rank first"
    assert say("en", "robustness_charts.range_open") in chart.subtitle


def test_rank_ranges_from_draws_are_called_so(three):
    """Where indices stand on different bases, a range may be wider than what was drawn."""
    note = say("en", "robustness_charts.range_drawn")
    assert note in drawn(three, (1, 2), (2, 3), (1, 3), is_exact=False).subtitle
    assert note not in drawn(three, (1, 2), (2, 3), (1, 3)).subtitle


def test_rank_ranges_of_a_hundred_cases_show_the_first_twenty(hundred, by_hand):
    """In the order of the ranks in force; axis texts keep clear of each other."""
    chart = rank_range_chart(hundred, by_hand.ranges(hundred), None, Style(width_px=500))
    marks = traces(chart, "markers")
    assert len(marks) == 20
    ranks = [t["x"][0] for t in marks]
    assert ranks == sorted(ranks)
    assert len(chart.table) == len(by_hand.indices(hundred))


def test_rank_ranges_without_ranks_in_force_have_no_marks(scene_of, three):
    """Under bounds no case has one rank; the range still stands."""
    scene = scene_of(three.cases, silence="bounds")
    chart = drawn(scene, (1, 3), (1, 3), (1, 2))
    assert traces(chart, "markers") == []
    assert len(traces(chart, "lines+markers")) == 3
    assert say("en", "robustness_charts.range_mark") not in chart.subtitle
