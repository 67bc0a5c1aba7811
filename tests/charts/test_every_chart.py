"""What every chart must hold, whatever it shows."""

import json
import math
import time

import pandas as pd
import plotly.graph_objects as go
import pytest

from casebook.charts import FaultyCase, Style, chart_config, image_options
from casebook.wording import say

RANKINGS = [
    "acceptability",
    "central-weights",
    "pairwise",
    "rank-ranges",
    "index-lines",
    "sensitivity",
    "methods",
    "leave-out",
]
OVER_ALL_WEIGHTS = ("acceptability", "central-weights", "pairwise")
KINDS = [
    *("matrix", "dimensions", "radar", "gaps", "difference", "concentration", "sources", "profile"),
    *RANKINGS,
    "gap-to-target",
    "slopes",
]
OF_TWO = {"difference", "gap-to-target"}
STYLES = [Style(lang="ko", theme="light"), Style(lang="en", theme="dark", scale=1.4)]
SILENCES = ["common", "available", "bounds"]


def leaves(value):
    if isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)
    else:
        yield value


def texts(chart):
    return [v for v in leaves(chart.figure.to_dict()) if isinstance(v, str)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("silence", SILENCES)
@pytest.mark.parametrize("style", STYLES, ids=["ko", "en"])
def test_chart_is_valid_and_free_of_nan(kind, silence, style, draw, scene_of, three):
    """Plotly's own schema accepts it, and no number is NaN or infinite."""
    chart = draw(kind, scene_of(three.cases, silence=silence), style)
    spec = chart.figure.to_dict()
    go.Figure(spec)
    json.dumps(spec, allow_nan=False)
    assert all(math.isfinite(v) for v in leaves(spec) if isinstance(v, float))
    assert spec["data"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("style", STYLES, ids=["ko", "en"])
def test_chart_carries_title_and_basis_inside_the_figure(kind, style, draw, three):
    """A downloaded image says what it shows, and under which settings."""
    chart = draw(kind, three, style)
    inside = "".join("".join(texts(chart)).replace("<br>", "").split())
    settings = [
        say(style.lang, "silence.available"),
        say(style.lang, "aggregation.arithmetic"),
        # What is drawn over all weights does not stand on those in force.
        say(
            style.lang, "robustness_charts.space_all" if kind in OVER_ALL_WEIGHTS else "charts.weights_equal"
        ),
        say(style.lang, "charts.basis_rubric", version="1.0"),
    ]
    for text in (chart.title, chart.subtitle, *settings):
        assert "".join(text.split()) in inside


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_chart_alt_text_holds_the_message_and_more(kind, lang, draw, three):
    """Whoever cannot see the chart is told its message, its kind, and values of the cases in it."""
    chart = draw(kind, three, Style(lang=lang))
    assert chart.title in chart.alt
    assert len(chart.alt) > len(chart.title) + 20
    assert any(case.name.text_in(lang) in chart.alt for case in three.cases)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_chart_table_has_rows_named_columns_and_no_nan_object(kind, lang, draw, three):
    """The same data as a table, in the reader's language."""
    table = draw(kind, three, Style(lang=lang)).table
    assert len(table) > 0
    assert all(isinstance(column, str) and column for column in table.columns)
    named = {say(lang, f"charts.column_{c}") for c in ("case", "criterion", "dimension")}
    named.add(say(lang, "robustness_charts.column_factor"))
    assert named & set(table.columns)
    assert not any(
        isinstance(v, float) and math.isnan(v) for column in table for v in table[column] if v is not pd.NA
    )


@pytest.mark.parametrize("kind", KINDS)
def test_chart_file_name_says_what_where_and_language(kind, draw, three):
    """A file found in a folder a year later can be told apart."""
    name = draw(kind, three, Style(lang="ko")).file_name
    assert name.startswith("casebook_")
    assert name.endswith("_ko")
    assert ("jeonbuk" if kind == "gap-to-target" else "rancho-cordova") in name


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in OF_TWO])
def test_chart_with_one_case_is_drawn(kind, draw, scene_of, three):
    """A comparison of one is a profile, not an error."""
    chart = draw(kind, scene_of(three.cases[:1]), Style())
    assert "랜초 코도바" in chart.alt
    go.Figure(chart.figure.to_dict())


@pytest.mark.parametrize(
    "kind", ["matrix", "dimensions", "radar", "gaps", "concentration", "sources", "slopes", *RANKINGS]
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_chart_without_cases_says_so(kind, lang, draw, scene_of):
    """An empty state is a sentence, not an empty pair of axes."""
    chart = draw(kind, scene_of(()), Style(lang=lang))
    assert chart.title == say(lang, "charts.no_cases_title")
    assert say(lang, "charts.no_cases") in chart.alt
    assert chart.figure.layout.xaxis.visible is False


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("silence", SILENCES)
def test_chart_of_silent_cases_draws_no_zero(kind, silence, draw, scene_of, case_of):
    """Silence in every criterion: no mark anywhere on a scale."""
    cases = (case_of("one", "-" * 18), case_of("two", "-" * 18))
    chart = draw(kind, scene_of(cases, silence=silence), Style())
    go.Figure(chart.figure.to_dict())
    for trace in chart.figure.to_dict()["data"]:
        if trace.get("mode") == "markers" and trace.get("customdata"):
            assert all(x is None or x < 0 for x in trace["x"])
        if trace["type"] == "scatterpolar":
            assert all(r is None for r in trace["r"])
    points = say("ko", "charts.column_points")
    if points in chart.table:
        assert chart.table[points].isna().all()


@pytest.mark.parametrize("kind", KINDS)
def test_chart_of_a_hundred_cases_is_valid_and_quick(kind, draw, hundred):
    """About 15 ms where it is quiet; ten times that means that something is computed per pair or per cell."""
    best = math.inf
    for _ in range(3):
        start = time.process_time()
        chart = draw(kind, hundred, Style())
        best = min(best, time.process_time() - start)
    assert best < 0.15
    go.Figure(chart.figure.to_dict())


@pytest.mark.parametrize("kind", KINDS)
def test_chart_keeps_every_mark_as_it_is_when_another_is_chosen(kind, draw, three):
    """Plotly fades what is not selected to a fifth; a faded level would read as a lower one."""
    for trace in draw(kind, three, Style()).figure.to_dict()["data"]:
        if trace.get("customdata"):
            assert trace["unselected"]["marker"]["opacity"] == 1
        elif trace.get("mode") == "text":
            assert trace["unselected"]["textfont"]["color"] == trace["textfont"]["color"]


def test_config_names_the_file_and_stays_offline(draw, three):
    """The download has the chart's name, and nothing offers to send it anywhere."""
    chart = draw("matrix", three, Style())
    options = image_options(chart, "svg")
    assert options["filename"] == chart.file_name
    assert options["format"] == "svg"
    assert options["height"] >= chart.figure.layout.height
    config = chart_config()
    assert config["showSendToCloud"] is False
    assert config["displaylogo"] is False
    json.dumps([options, config])


def test_chart_of_a_faulty_case_with_an_odd_id_has_a_safe_file_name(draw, scene_of):
    """The name of a broken file may be anything."""
    scene = scene_of((), faulty=(FaultyCase(id="../a b", name="?"),))
    assert draw("matrix", scene, Style()).file_name == "casebook_matrix_..-a-b_ko"
