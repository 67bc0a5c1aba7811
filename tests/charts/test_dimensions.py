"""Dimension scores side by side."""

import pytest

from casebook.charts import Style, dimension_chart
from casebook.scoring import Weights, half_up, weights_of
from casebook.wording import say


def dots(chart):
    """(case, dimension) → points of every dot."""
    return {
        tuple(ids): x
        for trace in chart.figure.to_dict()["data"]
        if trace.get("mode") == "markers"
        for ids, x in zip(trace.get("customdata") or (), trace["x"], strict=False)
    }


def written(chart):
    return [
        text
        for trace in chart.figure.to_dict()["data"]
        if trace.get("mode") == "text"
        for text in trace["text"]
    ]


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_dimensions_dots_are_the_points_of_the_comparison(silence, scene_of, three):
    """One dot per number, none where there is no number."""
    scene = scene_of(three.cases, silence=silence)
    expected = {}
    for result in scene.comparison.results:
        expected |= {(result.case_id, d.dimension): d.points for d in result.dimensions}
        expected[result.case_id, "index"] = result.index_points
    shown = dots(dimension_chart(scene, Style()))
    assert shown == {ids: points for ids, points in expected.items() if points is not None}


def test_dimensions_insufficient_is_a_word_and_never_a_mark(three):
    """The national strategy is silent on the whole workforce."""
    chart = dimension_chart(three, Style(lang="en"))
    assert ("korea-gpu-strategy", "workforce") not in dots(chart)
    assert "insufficient (Korea GPU strategy)" in written(chart)


def test_dimensions_row_without_any_number_says_so_once(scene_of, case_of):
    """Four dimensions and the index: one line each for all cases, not the same words many times."""
    levels = "111" + "-" * 15
    chart = dimension_chart(scene_of((case_of("a", levels), case_of("b", levels))), Style(lang="en"))
    assert written(chart).count("all cases: insufficient") == 5


def test_dimensions_coverage_stands_beside_every_number(three):
    """Two of three criteria behind 50 points of the national strategy's infrastructure."""
    assert any(text.endswith("50 · 2/3") for text in written(dimension_chart(three, Style())))


def test_dimensions_bounds_draw_lines_without_dots_where_something_is_silent(scene_of, three):
    """An interval has no middle."""
    scene = scene_of(three.cases, silence="bounds")
    chart = dimension_chart(scene, Style())
    spans = [t for t in chart.figure.to_dict()["data"] if t.get("mode") == "lines+markers"]
    drawn = {tuple(ids) for t in spans for ids in t["customdata"]}
    assert ("jeonbuk", "workforce") in drawn
    assert ("jeonbuk", "workforce") not in dots(chart)


def test_dimensions_title_names_the_widest_gap(three):
    """Power: 100 against 12.5."""
    assert dimension_chart(three, Style()).title == (
        "전력에서 격차가 가장 큼: 랜초 코도바 100점, 국가 GPU 전략 12.5점"
    )


def test_dimensions_title_never_picks_one_of_two_equal_gaps(scene_of, case_of):
    """Both dimensions are named."""
    one = case_of("a", "444" + "2222" + "222" + "222" + "44444")
    other = case_of("b", "222" + "2222" + "222" + "222" + "22222")
    title = dimension_chart(scene_of((one, other)), Style(lang="en")).title
    assert title == "The widest gaps are in Infrastructure, Governance (50 points each)"


def test_dimensions_title_names_all_cases_at_an_end(scene_of, case_of):
    """Two cases share the lowest place, and both are named."""
    cases = (case_of("a", "4" * 18), case_of("b", "444" + "2" * 15), case_of("c", "444" + "2" * 15))
    scene = scene_of(cases, weights=None)
    assert "b, c" not in dimension_chart(scene_of(cases[:2]), Style(lang="en")).title
    lone = case_of("a", "444" + "4" * 4 + "2" * 11)
    tied = dimension_chart(scene_of((lone, cases[1], cases[2])), Style(lang="en")).title
    assert tied == "The widest gap is in Workforce: a (100 points), b, c (50)"
    assert scene.comparison.results


def test_dimensions_title_equal_cases_says_equal(scene_of, case_of):
    """No gap is invented."""
    scene = scene_of((case_of("a", "2" * 18), case_of("b", "2" * 18)))
    assert dimension_chart(scene, Style()).title == say("ko", "charts.dimensions_equal", count=5)


def test_dimensions_bounds_title_claims_only_what_holds_for_every_silence(scene_of, case_of):
    """All 4 against all 0 differ whatever is silent; 4 against silence does not."""
    apart = scene_of((case_of("a", "4" * 18), case_of("b", "0" * 3 + "-" * 15)), silence="bounds")
    assert dimension_chart(apart, Style(lang="en")).title.endswith("the cases differ in Infrastructure")
    overlapping = scene_of((case_of("a", "4" * 18), case_of("b", "-" * 18)), silence="bounds")
    assert dimension_chart(overlapping, Style()).title == say("ko", "charts.bounds_overlap")


def test_dimensions_many_cases_are_strips_with_every_number(hundred):
    """A hundred lanes would be unreadable; every case is still one clickable mark."""
    shown = dots(dimension_chart(hundred, Style()))
    counted = sum(d.points is not None for r in hundred.comparison.results for d in r.dimensions)
    counted += sum(r.index_points is not None for r in hundred.comparison.results)
    assert len(shown) == counted


def test_dimensions_table_equals_the_figure(three):
    """Same cases, same numbers, no number where the figure has none."""
    chart = dimension_chart(three, Style(lang="en"))
    numbers = sorted(half_up(x, 1) for x in dots(chart).values())
    assert sorted(chart.table["Points"].dropna()) == numbers
    assert len(chart.table) == 3 * 6


def test_dimensions_footer_names_changed_weights(scene_of, three):
    """Whoever doubles a weight sees it on the chart."""
    given = weights_of(three.rubric)
    doubled = Weights(
        dimensions=tuple((d, 2.0 if d == "power" else 1.0) for d, _ in given.dimensions),
        criteria=given.criteria,
    )
    spec = str(dimension_chart(scene_of(three.cases, weights=doubled), Style(lang="en")).figure.to_dict())
    assert "Power 33%" in spec.replace("<br>", " ")
