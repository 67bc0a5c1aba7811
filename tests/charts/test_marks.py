"""Numbers as charts write them."""

import pytest

from casebook.charts import Style, dimension_chart
from casebook.charts.marks import points_text, signed_text, span_text


@pytest.mark.parametrize(
    ("points", "text"),
    [(6.25, "6.3"), (62.5, "62.5"), (75.0, "75"), (52.0833, "52.1"), (0.04, "0"), (-0.04, "0")],
)
def test_points_text_rounds_halves_upward(points, text):
    """As the sentences do, so that 52.1 − 6.3 = 45.8 can be checked on the screen."""
    assert points_text(points) == text


@pytest.mark.parametrize(
    ("points", "text"), [(6.25, "+6.3"), (-6.25, "−6.3"), (45.8333, "+45.8"), (-0.04, "0.0")]
)
def test_signed_text_rounds_both_sides_alike(points, text):
    """A difference has the same size whoever comes first."""
    assert signed_text(points) == text


def test_span_text_rounds_as_its_ends():
    """6.25 to 18.75."""
    assert span_text(6.25, 18.75) == "6.3–18.8"


def test_dimension_table_rounds_as_the_figure(scene_of, case_of):
    """Workforce of 0, 0, 0, 1: 6.25 points."""
    scene = scene_of((case_of("a", "---" + "0001" + "-" * 11),))
    chart = dimension_chart(scene, Style(lang="en"))
    assert 6.3 in list(chart.table["Points"].dropna())
    assert any("6.3 ·" in t for trace in chart.figure.to_dict()["data"] for t in trace.get("text", ()))
