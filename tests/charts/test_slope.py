"""Dimension scores at two moments."""

import msgspec
import pytest

from casebook.charts import Style, slope_chart
from casebook.charts.slope import MOST_LINES
from casebook.scoring import compare, weights_of

MOMENTS = ("2025-11-12", "2026-11-21")


def earlier(scene, **scores):
    """The comparison of the same cases, the first of which had other levels."""
    first, *others = scene.cases
    assessments = tuple(
        msgspec.structs.replace(
            a, score=scores[a.criterion], low=scores[a.criterion], high=scores[a.criterion]
        )
        if a.criterion in scores
        else a
        for a in first.assessments
    )
    cases = (msgspec.structs.replace(first, assessments=assessments), *others)
    used = scene.comparison
    return compare(cases, scene.rubric, weights_of(scene.rubric), used.silence, used.aggregation)


def lines_of(chart):
    """(x axis, name of the case) → its line."""
    return {
        (trace["xaxis"], trace["name"]): trace
        for trace in chart.figure.to_dict()["data"]
        if trace["mode"] == "lines+markers"
    }


def test_slope_of_a_changed_score_leads_from_the_old_to_the_new_number(three):
    """One criterion of three, 4 levels lower before: a third of the scale."""
    dimension = three.rubric.dimensions[0]
    criterion = dimension.criteria[0].id
    now = three.cases[0].assessment(criterion).score
    before = earlier(three, **{criterion: now - 1})
    old = before.results[0].dimension(dimension.id).points
    new = three.comparison.results[0].dimension(dimension.id).points
    assert old < new
    chart = slope_chart(three, before, MOMENTS, Style(lang="en"))
    line = lines_of(chart)["x", three.name(three.cases[0].id, "en")]
    assert line["y"] == [old, new]
    assert line["line"]["dash"] == "solid"
    others = [other for key, other in lines_of(chart).items() if key != ("x", line["name"])]
    assert {other["line"]["dash"] for other in others} == {"dot"}
    assert chart.title.startswith("One dimension score has changed")
    assert dimension.name.en in chart.title
    assert len(chart.table) == len(three.cases) * len(three.rubric.dimensions)


def test_slope_of_nothing_changed_says_so(three):
    """No change is a message, not an accident of the drawing."""
    chart = slope_chart(three, three.comparison, MOMENTS, Style(lang="en"))
    assert chart.title == "No dimension score has changed"


def test_slope_of_a_number_that_came_is_no_rise_from_zero(three):
    """What had no number before begins where it first has one."""
    dimension = three.rubric.dimensions[0]
    before = earlier(three, **{c.id: None for c in dimension.criteria})
    assert before.results[0].dimension(dimension.id).points is None
    chart = slope_chart(three, before, MOMENTS, Style(lang="en"))
    line = lines_of(chart)["x", three.name(three.cases[0].id, "en")]
    assert line["y"][0] is None
    assert chart.title.startswith("Dimension scores that came or went")


def test_slope_of_a_case_that_is_new_has_no_earlier_number(three):
    """A case added since is drawn all the same."""
    known = msgspec.structs.replace(three.comparison, results=three.comparison.results[1:])
    chart = slope_chart(three, known, MOMENTS, Style(lang="en"))
    new = three.name(three.cases[0].id, "en")
    assert {line["y"][0] for (_, name), line in lines_of(chart).items() if name == new} == {None}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_slope_of_many_cases_draws_eight_and_counts_the_others(hundred, lang):
    """The table has them all."""
    chart = slope_chart(hundred, hundred.comparison, MOMENTS, Style(lang=lang))
    assert len({name for _, name in lines_of(chart)}) == MOST_LINES
    assert "92" in chart.subtitle
    assert len(chart.table) == 100 * len(hundred.rubric.dimensions)
