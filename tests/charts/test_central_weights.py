"""For whom a case comes first."""

import msgspec
import pytest

from casebook.charts import Style, central_weights_chart
from casebook.wording import say


def bars(chart):
    return [t for t in chart.figure.to_dict()["data"] if t["type"] == "bar"]


def test_central_weights_have_a_panel_per_case_that_is_ever_first(three, by_hand):
    """Those that never are, are said in words."""
    result = by_hand.acceptability(three)
    chart = central_weights_chart(three, result, Style())
    winners = {case for case, weights in zip(result.case_ids, result.central, strict=True) if weights}
    assert {trace["customdata"][0][0] for trace in bars(chart)} == winners
    never = set(result.case_ids) - winners
    assert never
    for case_id in never:
        assert three.name(case_id, "ko") in chart.subtitle
        assert three.name(case_id, "ko") in chart.alt


def test_central_weights_bars_are_the_weights_in_percent(three, by_hand):
    """One bar per dimension; a panel sums to 100 %."""
    result = by_hand.acceptability(three)
    for trace in bars(central_weights_chart(three, result, Style())):
        at = result.case_ids.index(trace["customdata"][0][0])
        assert [dimension for _, dimension in trace["customdata"]] == list(result.dimensions)
        assert trace["x"] == pytest.approx([100 * w for w in result.central[at]])


def test_central_weights_title_says_for_whom_the_case_leads(scene_of, three, by_hand):
    """The published oracle: A = (1, 0) and B = (0, 1) lead for (.8, .2) and (.2, .8)."""
    scene = scene_of(three.cases[:2])
    result = msgspec.structs.replace(
        by_hand.acceptability(scene),
        dimensions=("power", "industry"),
        central=((0.8, 0.2), (0.2, 0.8)),
        shares=((0.6, 0.4), (0.4, 0.6)),
    )
    assert central_weights_chart(scene, result, Style(lang="en")).title == (
        "Rancho Cordova leads for someone who gives Power about 80%; "
        "Jeonbuk leads for someone who gives Industry about 80%"
    )


def test_central_weights_title_of_a_case_seldom_first_does_not_say_that_it_leads(scene_of, three, by_hand):
    """With the weights of its first places it is first in 17 % only."""
    scene = scene_of(three.cases[:2])
    result = msgspec.structs.replace(
        by_hand.acceptability(scene),
        dimensions=("power", "industry"),
        central=((0.86, 0.14), (0.8, 0.2)),
        shares=((0.85, 0.15), (0.15, 0.85)),
        confidence=(0.89, 0.17),
    )
    assert central_weights_chart(scene, result, Style(lang="en")).title == (
        "Rancho Cordova leads for someone who gives Power about 86%; "
        "Even with Power at about 80%, Jeonbuk is first in only 17%"
    )


def test_central_weights_from_few_draws_do_not_claim_the_error_of_shares(scene_of, three, by_hand):
    """Twenty first places in 10,000 draws: their mean is not known to a percentage point."""
    scene = scene_of(three.cases[:2])
    result = msgspec.structs.replace(
        by_hand.acceptability(scene),
        draws=10_000,
        dimensions=("power", "industry"),
        central=((0.5, 0.5), (0.2, 0.8)),
        shares=((0.998, 0.002), (0.002, 0.998)),
        confidence=(1.0, 0.1),
    )
    note = say("en", "robustness_charts.central_seldom", cases="Jeonbuk")
    assert note in central_weights_chart(scene, result, Style(lang="en")).subtitle
    often = msgspec.structs.replace(result, shares=((0.6, 0.4), (0.4, 0.6)))
    assert "larger error" not in central_weights_chart(scene, often, Style(lang="en")).subtitle


def test_central_weights_near_equal_are_no_emphasis(scene_of, three, by_hand):
    """A robust leader needs nobody's preference."""
    scene = scene_of(three.cases[:2])
    result = msgspec.structs.replace(
        by_hand.acceptability(scene),
        central=((0.21, 0.2, 0.2, 0.2, 0.19), None),
        shares=((1.0, 0.0), (0.0, 1.0)),
        dimensions=tuple(d.id for d in scene.rubric.dimensions),
        confidence=(1.0, None),
    )
    chart = central_weights_chart(scene, result, Style(lang="en"))
    assert chart.title == say("en", "robustness_charts.central_even", cases="Rancho Cordova")


def test_central_weights_show_the_confidence_factor(three, by_hand):
    """Beside the name of each case, and in the table."""
    chart = central_weights_chart(three, by_hand.acceptability(three), Style(lang="en"))
    heads = [a.text for a in chart.figure.layout.annotations if "confidence factor 80%" in a.text]
    assert len(heads) == len(bars(chart))
    assert set(chart.table[say("en", "robustness_charts.column_confidence")]) == {80}


def test_central_weights_without_any_winner_say_so(three, by_hand):
    """No panel, a sentence."""
    result = msgspec.structs.replace(by_hand.acceptability(three), central=(None, None, None))
    chart = central_weights_chart(three, result, Style())
    assert chart.title == say("ko", "robustness_charts.central_none_title")


def test_central_weights_of_one_dimension_are_drawn(three, by_hand):
    """With a single dimension there is one bar of 100 %."""
    result = msgspec.structs.replace(
        by_hand.acceptability(three), dimensions=("power",), central=((1.0,), None, None)
    )
    chart = central_weights_chart(three, result, Style())
    assert bars(chart)[0]["x"] == [100]
