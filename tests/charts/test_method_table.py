"""Ranks under every method."""

import msgspec

from casebook.charts import Style, method_chart
from casebook.wording import say


def cells(chart):
    """(case, method, silence) → text."""
    return {
        tuple(ids): text.removeprefix("<b>").removesuffix("</b>")
        for trace in chart.figure.to_dict()["data"]
        for ids, text in zip(trace["customdata"], trace["text"], strict=True)
    }


def test_methods_cells_hold_rank_interval_or_dash(scene_of, three, case_of, by_hand):
    """And a sign where the rank is not the one in force."""
    scene = scene_of((*three.cases[:2], case_of("mute", "-" * 18)))
    found = cells(method_chart(scene, by_hand.methods(scene), Style()))
    assert found["rancho-cordova", "arithmetic", "available"] == "1"
    assert found["rancho-cordova", "minimum", "available"] == "2 ▼"
    assert found["jeonbuk", "minimum", "common"] == "1 ▲"
    assert found["jeonbuk", "copeland", "bounds"] == "1–2"
    assert len(found) == 24


def test_methods_without_an_index_show_a_dash(three, by_hand):
    """Hatched, never the last rank."""
    table = by_hand.methods(three)
    rows = tuple(
        msgspec.structs.replace(
            row,
            ranks=tuple(
                msgspec.structs.replace(r, best=None, worst=None)
                if (r.case_id, row.silence) == ("jeonbuk", "common")
                else r
                for r in row.ranks
            ),
        )
        for row in table.rows
    )
    chart = method_chart(three, msgspec.structs.replace(table, rows=rows), Style())
    assert cells(chart)["jeonbuk", "geometric", "common"] == "–"
    hatched = [t for t in chart.figure.to_dict()["data"] if t["marker"].get("pattern")]
    assert {ids[0] for t in hatched for ids in t["customdata"]} == {"jeonbuk"}


def test_methods_of_one_aggregation_stand_together_with_the_one_in_force_framed(three, by_hand):
    """Whatever the order of the rows given."""
    chart = method_chart(three, by_hand.methods(three), Style())
    heights = {}
    for trace in chart.figure.to_dict()["data"]:
        for (_, method, silence), base in zip(trace["customdata"], trace["base"], strict=True):
            heights[method, silence] = base
    order = [method for method, _ in sorted(heights, key=heights.get)]
    assert order == [m for m in ("arithmetic", "geometric", "minimum", "copeland") for _ in range(3)]
    (frame,) = chart.figure.layout.shapes
    assert frame.y0 < heights["arithmetic", "available"] < frame.y1


def test_methods_title_counts_where_the_leader_is_certainly_first(three, by_hand):
    """Upside down under the minimum, open under bounds: six of twelve."""
    title = method_chart(three, by_hand.methods(three), Style()).title
    assert title == "12개 방법 가운데 6개에서만 랜초 코도바가 확실한 1위"


def test_methods_title_of_agreement_is_plain(three, by_hand):
    """All rows alike."""
    table = by_hand.methods(three)
    rows = tuple(row for row in table.rows if row.silence != "bounds" and row.method != "minimum")
    title = method_chart(three, msgspec.structs.replace(table, rows=rows), Style()).title
    assert title == "비교 가능한 6개 방법 모두에서 랜초 코도바가 1위"


def test_methods_warn_where_a_high_mean_hides_a_low_dimension(three, by_hand):
    """Case, rank, index, dimension and its points."""
    text = method_chart(three, by_hand.methods(three), Style(lang="en")).subtitle
    assert "Caution: a high mean hides a dimension below 25 points" in text
    assert "Rancho Cordova (rank 1, 60 points): Power 10" in text


def test_methods_of_many_cases_show_as_many_columns_as_fit(hundred, by_hand):
    """The first ones in the ranking; the rest is counted and in the table."""
    table = by_hand.methods(hundred)
    for width, most in ((500, 8), (1400, 20)):
        chart = method_chart(hundred, table, Style(width_px=width))
        shown = {case for case, *_ in cells(chart)}
        assert 4 < len(shown) <= most
        total = len(by_hand.indices(hundred))
        note = say("ko", "robustness_charts.rest", shown=len(shown), rest=total - len(shown))
        assert note in chart.subtitle
        ranks = [hundred.comparison.result(case).rank for case in shown]
        assert max(ranks) <= len(shown) + 2


def test_methods_in_force_without_a_certain_leader_say_so(three, by_hand):
    """Under bounds the ranks are intervals."""
    table = by_hand.methods(three)
    rows = tuple(
        msgspec.structs.replace(row, is_current=(row.method, row.silence) == ("arithmetic", "bounds"))
        for row in table.rows
    )
    title = method_chart(three, msgspec.structs.replace(table, rows=rows), Style(lang="en")).title
    assert title == say("en", "robustness_charts.methods_open", total=12)
