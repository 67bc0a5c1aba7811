"""Each case's index over one weight."""

from itertools import pairwise

import msgspec
import pytest

from casebook.charts import Style, index_lines_chart
from casebook.charts.index_line_labels import end_labels
from casebook.robustness.results import Crossing, IndexLine, IndexLines
from casebook.wording import say


def lines_of(scene, *ends, current=0.2, crossings=()):
    """Straight lines between the points at 0 and at 100 %."""
    shares = (0.0, 0.5, 1.0)
    return IndexLines(
        dimension="power",
        current_share=current,
        shares=shares,
        lines=tuple(
            IndexLine(case_id=case.id, points=tuple(a + (b - a) * s for s in shares))
            for case, (a, b) in zip(scene.cases, ends, strict=True)
        ),
        crossings=crossings,
    )


def crossing(share, before, after, *, is_first=True):
    return Crossing(share=share, points=50, before=before, after=after, is_first_place=is_first)


@pytest.fixture
def two(scene_of, three):
    """Rancho Cordova and Jeonbuk."""
    return scene_of(three.cases[:2])


@pytest.mark.parametrize(
    ("current", "ko"),
    [
        (0.2, "전력 비중이 34%를 넘으면 전북이 1위"),
        (0.5, "전력 비중이 34% 아래로 내려가면 랜초 코도바가 1위"),
    ],
)
def test_index_lines_title_says_beyond_which_weight_another_is_first(current, ko, two):
    """Seen from the weight in force: above it, or below it."""
    found = lines_of(
        two, (60, 40), (40, 70), current=current, crossings=(crossing(0.34, "rancho-cordova", "jeonbuk"),)
    )
    assert index_lines_chart(two, found, Style()).title == ko


def test_index_lines_title_takes_the_nearest_crossing_on_either_side(two):
    """Not the farthest, and none that is not about the first place."""
    found = lines_of(
        two,
        (60, 40),
        (40, 70),
        current=0.5,
        crossings=(
            crossing(0.1, "jeonbuk", "rancho-cordova"),
            crossing(0.45, "rancho-cordova", "jeonbuk", is_first=False),
            crossing(0.7, "rancho-cordova", "jeonbuk"),
            crossing(0.9, "jeonbuk", "rancho-cordova"),
        ),
    )
    assert index_lines_chart(two, found, Style(lang="en")).title == (
        "If Power weighs between 70% and 90%, Jeonbuk ranks first; "
        "If Power weighs less than 10%, Jeonbuk ranks first"
    )


@pytest.mark.parametrize(
    ("current", "en"),
    [
        (0.5, "If Power weighs more than 57.2%, Jeonbuk ranks first"),
        (0.6, "If Power weighs less than 57.1%, Rancho Cordova ranks first"),
    ],
)
def test_index_lines_title_rounds_so_that_the_named_case_is_first_beyond(current, en, two):
    """The lines cross at 57.14 %: at 57.1 % Rancho Cordova still leads, at 57.2 % it does not."""
    found = lines_of(
        two, (60, 40), (40, 55), current=current, crossings=(crossing(4 / 7, "rancho-cordova", "jeonbuk"),)
    )
    assert index_lines_chart(two, found, Style(lang="en")).title == en


def test_index_lines_title_that_holds_only_between_the_ends_says_so(two):
    """Under the minimum a line jumps where a dimension weighs nothing: another case is first there."""
    found = lines_of(two, (60, 60), (40, 40))
    jumping = msgspec.structs.replace(found.lines[1], points=(66.0, *found.lines[1].points[1:]))
    found = msgspec.structs.replace(found, lines=(found.lines[0], jumping))
    assert index_lines_chart(two, found, Style(lang="en")).title == (
        "While Power weighs more than 0% and less than 100%, the first place stays with Rancho Cordova"
    )


def test_index_lines_title_without_a_crossing_says_that_nothing_changes(two):
    """전력 비중을 어떻게 바꾸어도."""
    title = index_lines_chart(two, lines_of(two, (60, 50), (20, 30)), Style()).title
    assert title == "전력 비중을 어떻게 바꾸어도 1위는 랜초 코도바로 그대로임"


def test_index_lines_rings_mark_only_changes_of_the_first_place(two):
    """Each with its share beside it."""
    found = lines_of(
        two,
        (60, 40),
        (40, 70),
        crossings=(
            crossing(0.34, "rancho-cordova", "jeonbuk"),
            crossing(0.6, "rancho-cordova", "jeonbuk", is_first=False),
        ),
    )
    chart = index_lines_chart(two, found, Style())
    rings = [t for t in chart.figure.to_dict()["data"] if t.get("marker", {}).get("symbol") == "circle-open"]
    assert [t["x"] for t in rings] == [[34.0]]
    assert "34%" in [a.text for a in chart.figure.layout.annotations]


def test_index_lines_mark_the_weight_in_force(two):
    """A dashed rule with its value."""
    chart = index_lines_chart(two, lines_of(two, (60, 40), (40, 70)), Style())
    dashed = [s for s in chart.figure.layout.shapes if s.line.dash == "dash"]
    assert [(s.x0, s.x1) for s in dashed] == [(20.0, 20.0)]
    assert say("ko", "robustness_charts.now", share="20%") in [
        a.text for a in chart.figure.layout.annotations
    ]


def test_index_lines_differ_by_more_than_colour(three, by_hand):
    """Dashes along the line, marks at its ends."""
    data = index_lines_chart(three, by_hand.index_lines(three), Style()).figure.to_dict()["data"]
    dashes = [t["line"]["dash"] for t in data if t["mode"] == "lines"]
    symbols = [t["marker"]["symbol"] for t in data if t["mode"] == "markers" and t.get("customdata")]
    assert len(set(dashes)) == len(set(symbols)) == 3


def test_index_lines_leave_a_gap_where_there_is_no_index(two):
    """None is not zero, and is not bridged."""
    found = lines_of(two, (60, 40), (40, 70))
    broken = IndexLine(case_id="jeonbuk", points=(None, 50.0, 70.0))
    found = msgspec.structs.replace(found, lines=(found.lines[0], broken))
    data = index_lines_chart(two, found, Style()).figure.to_dict()["data"]
    line = next(t for t in data if t["mode"] == "lines" and t["customdata"][0] == ["jeonbuk"])
    assert line["y"] == [None, 50.0, 70.0]
    assert line["connectgaps"] is False


def test_index_lines_names_never_cover_each_other(scene_of, cases_of):
    """Eight lines that end at the same point: eight names apart, all beside the plot."""
    scene = scene_of(cases_of(8))
    found = lines_of(scene, *[(40, 50)] * 8)
    labels = end_labels(scene, found.lines, (30.0, 60.0), Style())
    middles = [label.middle_px for label in labels]
    assert all(b - a >= 14 for a, b in pairwise(middles))
    assert min(middles) > -20
    assert max(middles) < 360


def test_index_lines_of_a_hundred_cases_name_eight_with_every_leader(hundred, by_hand):
    """Whoever is ever first has a line of its own; the others are thin and counted."""
    found = by_hand.index_lines(hundred)
    chart = index_lines_chart(hundred, found, Style())
    data = chart.figure.to_dict()["data"]
    named = {t["customdata"][0][0] for t in data if t["mode"] == "lines" and t.get("customdata")}
    assert len(named) == 8
    assert {found.crossings[0].before, found.crossings[0].after} <= named
    assert say("ko", "robustness_charts.lines_rest", shown=8, rest=len(found.lines) - 8) in chart.subtitle


def test_index_lines_under_bounds_say_that_the_index_is_an_interval(scene_of, three):
    """Too little evidence would be the wrong reason."""
    scene = scene_of(three.cases, silence="bounds")
    found = IndexLines(
        dimension="power",
        current_share=0.2,
        shares=(0.0, 1.0),
        lines=tuple(IndexLine(case_id=c.id, points=(None, None)) for c in scene.cases),
        crossings=(),
    )
    chart = index_lines_chart(scene, found, Style())
    assert chart.title == say("ko", "robustness_charts.interval_title")
