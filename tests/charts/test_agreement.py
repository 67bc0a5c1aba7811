"""The chart of agreement: a row for all and for each dimension, whatever there is to say of it."""

from collections.abc import Callable

import plotly.graph_objects as go
import pytest

from casebook.agreement import agreement_of
from casebook.charts import Style, agreement_chart
from casebook.charts.theme import Theme
from casebook.model import Case, Lang, RaterFile, Rating, Rubric

BuildCase = Callable[..., Case]


def rated(scores: dict[str, int | None]) -> tuple[RaterFile, ...]:
    ratings = tuple(Rating(criterion=c, score=s) for c, s in scores.items())
    return (RaterFile(case="one", rater="kim", name="Kim", date="2025-11-20", rubric="1.0", ratings=ratings),)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "scores",
    [
        {"a": 2, "b": 0, "c": 4, "d": 1},
        {"a": 2, "b": 2, "c": 2, "d": 2},
        {"a": 0, "b": 4, "c": 0, "d": 4},
        {"a": None, "b": None},
        {},
    ],
)
def test_agreement_chart_is_valid_and_says_the_same_in_picture_words_and_table(
    two_by_two: Rubric, build_case: BuildCase, lang: Lang, theme: Theme, scores: dict[str, int | None]
) -> None:
    """Plotly accepts it; title, alternative text and table agree; no row is without a word."""
    case = build_case("one", {"a": 2, "b": 0, "c": 4, "d": 1})
    found = agreement_of([case], lambda _: rated(scores), two_by_two)
    chart = agreement_chart(found, two_by_two, Style(lang=lang, theme=theme))
    go.Figure(chart.figure.to_plotly_json())  # validates
    assert chart.title in chart.alt
    assert "None" not in chart.alt
    assert "nan" not in chart.alt
    assert len(chart.table) == 3
    labels = chart.figure.data[-1]["text"]
    assert len(labels) == 3
    assert all(labels)
    alpha = found.overall.alpha
    cell = chart.table.iloc[0, 1]
    assert (alpha is None and cell != cell) or cell == pytest.approx(alpha, abs=5e-4)


def test_agreement_chart_far_below_chance_stays_on_its_axis(
    two_by_two: Rubric, build_case: BuildCase
) -> None:
    """What lies beyond the axis is drawn at its end; the number beside it is the true one."""
    case = build_case("one", {"a": 4, "b": 0, "c": 4, "d": 0})
    found = agreement_of([case], lambda _: rated({"a": 0, "b": 4, "c": 0, "d": 4}), two_by_two)
    chart = agreement_chart(found, two_by_two, Style())
    low, _ = chart.figure.layout.xaxis.range
    assert min(chart.figure.data[1]["x"]) >= low
    assert found.overall.alpha is not None
    assert found.overall.alpha < 0
