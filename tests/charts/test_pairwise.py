"""How often one case ranks before another."""

import msgspec

from casebook.charts import Style, pairwise_chart
from casebook.charts.pairwise import MOST_CASES
from casebook.wording import say


def cells(chart):
    """(case of the row, case of the column) → text."""
    return {
        tuple(ids): text
        for trace in chart.figure.to_dict()["data"]
        if trace["type"] == "bar" and trace.get("customdata")
        for ids, text in zip(trace["customdata"], trace["text"], strict=True)
    }


def test_pairwise_cells_hold_every_ordered_pair(three, by_hand):
    """Row before column, in percent; nothing against itself."""
    result = by_hand.acceptability(three)
    found = cells(pairwise_chart(three, result, Style(width_px=900)))
    assert len(found) == 6
    ahead = {
        (a, b): result.ahead[i][j]
        for i, a in enumerate(result.case_ids)
        for j, b in enumerate(result.case_ids)
    }
    for pair, text in found.items():
        assert text == f"{round(100 * ahead[pair])}%"


def test_pairwise_title_names_the_rival_that_is_least_surely_beaten(three, by_hand):
    """Not the average of all rivals: the closest one."""
    ahead = ((0.0, 0.95, 0.7), (0.05, 0.0, 0.2), (0.3, 0.8, 0.0))
    result = msgspec.structs.replace(by_hand.acceptability(three), ahead=ahead)
    title = pairwise_chart(three, result, Style(lang="en")).title
    assert title == "Rancho Cordova is least sure to rank before Korea GPU strategy: 70% – likely"


def test_pairwise_of_many_cases_shows_the_twelve_that_are_first_most_often(hundred, by_hand):
    """And says that it does."""
    result = by_hand.acceptability(hundred)
    chart = pairwise_chart(hundred, result, Style())
    assert len(cells(chart)) == MOST_CASES * (MOST_CASES - 1)
    rest = len(result.case_ids) - MOST_CASES
    assert say("ko", "robustness_charts.rest", shown=MOST_CASES, rest=rest) in chart.subtitle


def test_pairwise_explains_ties(three, by_hand):
    """Both directions together may miss 100 %."""
    chart = pairwise_chart(three, by_hand.acceptability(three), Style())
    assert say("ko", "robustness_charts.pairwise_how") in chart.subtitle
