"""The numbers behind slides: those of the comparison, rounded as on screen, and none where there is none."""

import pytest

from casebook.charts import Style
from casebook.exports.deck_slides import build_deck
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart
from casebook.exports.slide_data import slide_data
from casebook.library import Library
from casebook.scoring import half_up
from tests.exports.conftest import report_on


def test_ranking_data_are_the_indices_the_highest_first(report: Report) -> None:
    """Value and interval of each bar are those of the comparison, to a tenth."""
    data = slide_data(report, "ranking")
    results = sorted(report.scene.comparison.results, key=lambda r: -(r.index_points or 0.0))
    assert data.categories == tuple(report.scene.name(r.case_id, "ko") for r in results)
    (series,) = data.series
    assert series.values == tuple(half_up(r.index_points or 0.0, 1) for r in results)
    assert series.lows == tuple(half_up(r.index_low or 0.0, 1) for r in results)
    assert series.highs == tuple(half_up(r.index_high or 0.0, 1) for r in results)


def test_ranking_data_of_intervals_hold_no_number(library: Library) -> None:
    """Where silence is spanned there is an interval and no point, never a zero."""
    (series,) = slide_data(report_on(library, silence="bounds"), "ranking").series
    assert series.values == (None, None, None)
    assert all(low is not None for low in series.lows)


def test_dimension_data_hold_no_number_where_there_is_too_little(report: Report) -> None:
    """Dimensions without enough common criteria have no bar, and a real zero stays a zero."""
    data = slide_data(report, "dimensions")
    jeonbuk = next(s for s in data.series if s.case_id == "jeonbuk")
    by_name = dict(zip(data.categories, jeonbuk.values, strict=True))
    assert by_name["인력"] is None
    assert by_name["거버넌스"] == 0.0


def test_criteria_data_tell_silence_from_zero(report: Report) -> None:
    """Every level is the case's own; silence is nothing."""
    data = slide_data(report, "criteria")
    for series in data.series:
        case = report.scene.case(series.case_id or "")
        for criterion, value in zip(report.rubric.criteria, series.values, strict=True):
            assessment = case.assessment(criterion.id)
            assert value == (assessment.score if assessment else None)
    assert None in data.series[0].values
    assert 0.0 in data.series[0].values


def test_difference_data_sum_to_the_difference(report: Report) -> None:
    """The parts of the chart add up to its last bar, within rounding."""
    data = slide_data(report, "difference")
    values = [sum(v or 0.0 for v in column) for column in zip(*(s.values for s in data.series), strict=True)]
    assert values[-1] == pytest.approx(sum(values[:-1]), abs=0.05 * len(values))
    assert data.categories[-1] == "합계"


@pytest.mark.parametrize("name", ["report", "report_of_thirty"])
@pytest.mark.parametrize("chart", ["chances", "evidence"])
def test_stacked_data_sum_to_the_whole(name: str, chart: str, request: pytest.FixtureRequest) -> None:
    """Shares of one row make up 100 percent, within rounding."""
    data = slide_data(request.getfixturevalue(name), chart)
    assert data.form == "stacked"
    for column in zip(*(s.values for s in data.series), strict=True):
        assert sum(v or 0.0 for v in column) == pytest.approx(100, abs=0.5)


def test_weight_data_meet_where_the_claim_says(report: Report) -> None:
    """The two lines change sides between the same weights as in the heading."""
    data = slide_data(report, "weights")
    assert data.form == "lines"
    lines = {s.case_id: s.values for s in data.series}
    leads = [
        (a or 0.0) > (b or 0.0)
        for a, b in zip(lines["rancho-cordova"], lines["korea-gpu-strategy"], strict=True)
    ]
    shares = [float(c) for c in data.categories]
    assert (shares[0], shares[-1]) == (0, 100)
    turn = leads.index(False)
    assert shares[turn - 1] < 57.2 <= shares[turn]


def test_colours_of_a_case_are_the_same_on_every_slide(report: Report) -> None:
    """Who is green once is green everywhere, as in the drawn charts."""
    colours: dict[str, set[str]] = {}
    for s in build_deck(report).available:
        for series in slide_data(report, s.chart).series if s.chart else ():
            if series.case_id:
                colours.setdefault(series.case_id, set()).add(series.colour)
    style = Style()
    assert colours == {c.id: {style.colour(at)} for at, c in enumerate(report.cases)}


def test_chart_that_does_not_exist_is_refused(report: Report, report_of_one: Report) -> None:
    """An unknown name, or a chart of what a report does not have, is an error and no empty picture."""
    with pytest.raises(KeyError):
        slide_data(report, "no-such")
    for chart in ("difference", "chances", "weights", "next-step"):
        with pytest.raises(KeyError):
            slide_data(report_of_one, chart)
        with pytest.raises(KeyError):
            slide_chart(report_of_one, chart, Style())


def test_bare_chart_leaves_its_words_to_the_slide(report: Report) -> None:
    """A bare chart draws no title, a whole one does; both carry it as text."""
    for s in build_deck(report).available:
        if s.chart is None:
            continue
        bare = slide_chart(report, s.chart, Style(is_bare=True, width_px=760))
        whole = slide_chart(report, s.chart, Style(width_px=760))
        assert bare.title == whole.title
        texts = [a.text.replace("<br>", " ") for a in bare.figure.layout.annotations]
        assert not any(bare.title[:12] in text for text in texts)
        assert whole.figure.layout.height > bare.figure.layout.height


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_figures_of_slides_fit_plotlys_schema(library: Library, lang: str) -> None:
    """The charts made for slides alone are valid figures, as all others are."""
    import plotly.graph_objects as go

    report = report_on(library, lang=lang)
    for chart in ("ranking", "evidence", "criteria"):
        drawn = slide_chart(report, chart, Style(lang=report.lang, width_px=1100, is_bare=True))
        go.Figure(drawn.figure.to_dict())
