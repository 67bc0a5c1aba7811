"""How concentrated the evidence is."""

import pytest

from casebook.charts import Style, concentration_chart
from casebook.charts.concentration import MOST_ROWS
from casebook.charts.tally import tally
from casebook.scoring import evidence_measures
from casebook.wording import say


def bars(chart):
    return next(t for t in chart.figure.to_dict()["data"] if t["type"] == "bar")


@pytest.mark.parametrize("at", [0, 1, 2])
def test_tally_agrees_with_the_evidence_measures(at, three):
    """The largest share is the one that the pages print."""
    measures = evidence_measures(three.cases[at])
    assert tally(three.cases[at], "speaker")[0].share == measures.largest_speaker_share
    assert tally(three.cases[at], "source")[0].share == measures.largest_source_share
    assert len(tally(three.cases[at], "speaker")) == measures.speakers
    assert sum(v.quotes for v in tally(three.cases[at], "source")) == measures.quotes


def test_concentration_shares_of_a_case_sum_to_one_hundred(three):
    """Nothing is dropped: the smallest voices are in the last bar."""
    trace = bars(concentration_chart(three, Style()))
    totals = {}
    for ids, x in zip(trace["customdata"], trace["x"], strict=True):
        totals[ids[0]] = totals.get(ids[0], 0) + x
    assert set(totals) == {case.id for case in three.cases}
    assert all(total == pytest.approx(100) for total in totals.values())


def test_concentration_beyond_eight_voices_folds_the_rest(scene_of, case_of):
    """Eight by name, one bar for the others, hatched; the table keeps them all."""
    case = case_of("a", "1" * 18)
    chart = concentration_chart(
        scene_of((case,)), Style(), "source", {"2025-01-01-a": "첫째", "2025-01-02-a": "둘째"}
    )
    assert len(bars(chart)["x"]) == 2
    assert set(chart.table[say("ko", "charts.column_source")]) == {"첫째", "둘째"}


def test_concentration_title_names_the_case_and_the_voice(scene_of, case_of):
    """One quote, one voice, all of it."""
    scene = scene_of((case_of("a", "1" + "-" * 17), case_of("b", "1" * 18)))
    assert concentration_chart(scene, Style(lang="en")).title == (
        "a leans most on one voice: 100% of its quotes are from Kim Policy"
    )


def test_concentration_narration_is_a_voice_of_its_own(scene_of, case_of):
    """The reporter is not a speaker, but is a voice."""
    scene = scene_of((case_of("a", "--1" + "-" * 15),))
    assert tally(scene.cases[0], "speaker")[0].speaker is not None
    quoted = case_of("b", "1" * 18)
    names = {v.speaker.en if v.speaker else None for v in tally(quoted, "speaker")}
    assert names <= {"Kim Policy", "Lee Power", None}


def test_concentration_many_cases_show_the_most_concentrated_first(hundred):
    """Twenty rows, sorted; the table holds every case."""
    chart = concentration_chart(hundred, Style())
    shares = bars(chart)["x"]
    assert len(shares) == MOST_ROWS
    assert shares == sorted(shares, reverse=True)
    assert chart.table[say("ko", "charts.column_case")].nunique() == 100


def test_concentration_without_quotes_says_so(scene_of, case_of):
    """Silent cases have nothing to count."""
    chart = concentration_chart(scene_of((case_of("a", "-" * 18),)), Style())
    assert say("ko", "charts.no_quotes") in chart.alt
