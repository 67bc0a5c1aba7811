"""The radar of dimensions."""

import pytest

from casebook.charts import Style, radar_chart
from casebook.wording import say


def outlines(chart):
    return {t["customdata"][0][0]: t for t in chart.figure.to_dict()["data"] if t["type"] == "scatterpolar"}


def test_radar_corners_are_the_points_and_the_outline_closes(three):
    """The first corner comes again at the end."""
    found = outlines(radar_chart(three, Style()))
    for result in three.comparison.results:
        points = [d.points for d in result.dimensions]
        assert found[result.case_id]["r"] == [*points, points[0]]


def test_radar_insufficient_corner_is_a_gap_and_named(three):
    """The national strategy has no workforce score: None, not 0, and the subtitle says whose corner it is."""
    chart = radar_chart(three, Style(lang="en"))
    trace = outlines(chart)["korea-gpu-strategy"]
    at = trace["customdata"].index(["korea-gpu-strategy", "workforce"])
    assert trace["r"][at] is None
    assert trace["connectgaps"] is False
    assert chart.subtitle.endswith("Korea GPU strategy (Workforce)")


def test_radar_corners_open_for_all_are_named_once(scene_of, case_of):
    """Under common ground all cases lack the same dimensions."""
    levels = "111" + "1111" + "-" * 11
    chart = radar_chart(scene_of((case_of("a", levels), case_of("b", levels))), Style(lang="en"))
    assert chart.subtitle.endswith("all cases (Industry, Power, Governance)")


def test_radar_true_zero_stays_off_the_centre(scene_of, case_of):
    """In the very centre, five zeros would be one dot and look like no data."""
    chart = radar_chart(scene_of((case_of("a", "0" * 18), case_of("b", "4" * 18))), Style())
    assert chart.figure.layout.polar.radialaxis.range[0] < 0
    assert set(outlines(chart)["a"]["r"]) == {0.0}


def test_radar_title_counts_who_leads(three):
    """Rancho Cordova leads wherever two can be compared."""
    assert radar_chart(three, Style()).title == "랜초 코도바가 비교 가능한 5개 영역 중 5개에서 가장 높음"


def test_radar_title_does_not_count_a_shared_lead(scene_of, case_of):
    """Equal everywhere: nobody leads."""
    scene = scene_of((case_of("a", "2" * 18), case_of("b", "2" * 18)))
    assert radar_chart(scene, Style()).title == say("ko", "charts.radar_no_leader", compared=5)


@pytest.mark.parametrize("count", [7, 100])
def test_radar_of_too_many_cases_is_refused_with_a_sentence(count, scene_of, cases_of):
    """Nobody tells seven outlines apart."""
    chart = radar_chart(scene_of(cases_of(count)), Style())
    assert chart.title == say("ko", "charts.radar_many_title", cases=count)
    assert not outlines(chart)


def test_radar_without_comparable_dimensions_is_refused_with_the_reason(scene_of, case_of):
    """Under bounds every corner may be an interval."""
    cases = (case_of("a", "1-" * 9), case_of("b", "-1" * 9))
    bounds = radar_chart(scene_of(cases, silence="bounds"), Style())
    assert say("ko", "charts.radar_bounds") in bounds.alt
    common = radar_chart(scene_of(cases, silence="common"), Style())
    assert say("ko", "charts.radar_thin") in common.alt


def test_radar_cases_differ_by_more_than_colour(three):
    """Dash and marker are the second cue."""
    found = outlines(radar_chart(three, Style())).values()
    assert len({t["line"]["dash"] for t in found}) == 3
    assert len({t["marker"]["symbol"] for t in found}) == 3
