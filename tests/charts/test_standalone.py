"""Charts outside the dashboard: plotly's script and figures inside an HTML file."""

import json
import re

import msgspec
import pytest
from plotly.offline import get_plotlyjs

from casebook.charts import Scene, Style, dimension_chart
from casebook.charts.standalone import drawing_config, figure_json, plotly_script, with_footer
from casebook.model import Localised

HOSTILE = "</script><script>x=1</script><!-- %{y} & <b>굵게</b>"


@pytest.fixture
def hostile(three: Scene) -> Scene:
    cases = tuple(msgspec.structs.replace(c, name=Localised(HOSTILE, HOSTILE)) for c in three.cases)
    return msgspec.structs.replace(three, cases=cases)


def test_plotly_script_is_the_package_s_own_and_cannot_end_its_element() -> None:
    """Nothing is fetched, nothing is committed, and nothing in it closes the script element."""
    script = plotly_script()
    assert script.replace("<\\/script", "</script").replace("<\\!--", "<!--") == get_plotlyjs()
    assert not re.search(r"</script|<!--", script, re.IGNORECASE)


def test_figure_json_with_hostile_names_holds_the_figure_and_no_tag(hostile: Scene) -> None:
    """It reads back as the very figure, and neither a tag nor a comment begins in it."""
    chart = dimension_chart(hostile, Style())
    text = figure_json(chart)
    assert not set("<>&") & set(text)
    assert json.loads(text) == json.loads(chart.figure.to_json(validate=False))
    assert figure_json(dimension_chart(hostile, Style())) == text


def test_drawing_config_offers_no_way_out() -> None:
    """Neither the button that uploads a chart nor a link or server of anybody else."""
    config = drawing_config()
    assert config["showSendToCloud"] is False
    assert config["displayModeBar"] is False
    assert "sendChartToCloud" in config["modeBarButtonsToRemove"]
    assert not re.search(r"https?:", json.dumps(config))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_with_footer_adds_lines_below_and_moves_nothing_else(three: Scene, scale: float) -> None:
    """The figure grows downwards by the new lines; the plot and its own footer stay where they are."""
    style = Style(scale=scale)
    chart = dimension_chart(three, style)
    longer = with_footer(chart, ["출처: 가, 나", "작성일: 2026-11-21"], style)
    before, after = chart.figure.layout, longer.figure.layout
    grown = after.height - before.height
    assert grown == after.margin.b - before.margin.b > 0
    assert (after.margin.t, after.margin.l, after.margin.r) == (
        before.margin.t,
        before.margin.l,
        before.margin.r,
    )
    assert after.annotations[:-1] == before.annotations
    assert after.annotations[-1].text == "출처: 가, 나 · 작성일: 2026-11-21"
    assert "출처" not in chart.figure.to_json(validate=False)
