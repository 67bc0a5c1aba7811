"""Criteria by gap, the counts of many cases, and the profile of one."""

import pandas as pd
import pytest

from casebook.charts import Style, gap_chart, profile_chart
from casebook.charts.level_scale import SILENT_X
from casebook.scoring import criterion_gaps, overview_claims, widest_first
from casebook.wording import say


def marks(chart):
    """(case, criterion) → (x, y, is open)."""
    return {
        tuple(ids): (x, y, trace["marker"]["color"] == "#ffffff")
        for trace in chart.figure.to_dict()["data"]
        if trace.get("mode") == "markers"
        for ids, x, y in zip(trace.get("customdata") or (), trace["x"], trace["y"], strict=False)
    }


def test_gaps_every_case_has_a_mark_on_every_criterion(three):
    """On its level, or open and outside of the scale when silent."""
    found = marks(gap_chart(three, criterion_gaps(three.cases, three.rubric), Style()))
    for case in three.cases:
        for criterion in three.rubric.criteria:
            score = case.assessment(criterion.id).score
            x, _, is_open = found[case.id, criterion.id]
            assert (x, is_open) == ((SILENT_X, True) if score is None else (score, False))


def test_gaps_silence_stands_clear_of_zero():
    """A whole level away, behind the fence."""
    assert SILENT_X <= -1


def test_gaps_rows_come_with_the_widest_first(three):
    """Distributed energy, 4 against 0, is on top; what cannot be compared is at the bottom."""
    gaps = criterion_gaps(three.cases, three.rubric)
    found = marks(gap_chart(three, gaps, Style()))
    order = [gap.criterion for gap in widest_first(gaps)]
    heights = [found["rancho-cordova", criterion][1] for criterion in order]
    assert heights == sorted(heights)
    assert order[0] == "demand_management"


def test_gaps_ranges_are_lines_from_low_to_high(three):
    """Jeonbuk's compute: 1, which another rater might see as 2."""
    chart = gap_chart(three, criterion_gaps(three.cases, three.rubric), Style())
    x, y, _ = marks(chart)["jeonbuk", "compute"]
    lines = [t for t in chart.figure.to_dict()["data"] if t.get("mode") == "lines"]
    spans = [(t["x"][i], t["x"][i + 1], t["y"][i]) for t in lines for i in range(0, len(t["x"]) - 1, 3)]
    assert (1.0, 2.0, y) in spans
    assert x == 1


def test_gaps_title_names_criterion_and_both_ends(three):
    """4 against 0 in distributed energy."""
    title = gap_chart(three, criterion_gaps(three.cases, three.rubric), Style()).title
    assert title == "격차가 가장 큰 기준은 수요 예측·분산 에너지: 랜초 코도바 4단계, 국가 GPU 전략 0단계"


@pytest.mark.parametrize(
    ("one", "two", "key"),
    [("2" * 18, "2" * 18, "charts.gaps_equal"), ("2" * 9 + "-" * 9, "-" * 9 + "2" * 9, "charts.gaps_none")],
)
def test_gaps_title_without_a_gap_invents_none(one, two, key, scene_of, case_of):
    """Equal cases, and cases without a common criterion."""
    scene = scene_of((case_of("a", one), case_of("b", two)))
    title = gap_chart(scene, criterion_gaps(scene.cases, scene.rubric), Style()).title
    assert title == say("ko", key, count=18)


def test_gaps_touching_ranges_are_said_to_touch(scene_of, case_of):
    """3 (3–4) against 1 (1–2) is clear; 2 against 1 (1–2) is not."""
    scene = scene_of((case_of("a", "32" + "-" * 16), case_of("b", "11" + "-" * 16)))
    chart = gap_chart(scene, criterion_gaps(scene.cases, scene.rubric), Style(lang="en"))
    texts = [t for trace in chart.figure.to_dict()["data"] for t in trace.get("text", ())]
    assert "2" in texts
    assert "1 (ranges meet)" in texts
    assert list(chart.table["Ranges apart"][:2]) == ["yes", "no"]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_gaps_table_has_no_answer_about_ranges_where_there_is_no_gap(lang, scene_of, case_of):
    """One scored case on the second criterion, none on the others: missing, neither yes nor no."""
    scene = scene_of((case_of("a", "32" + "-" * 16), case_of("b", "1-" + "-" * 16)))
    table = gap_chart(scene, criterion_gaps(scene.cases, scene.rubric), Style(lang=lang)).table
    column = table[say(lang, "charts.column_clear")]
    assert column[0] == say(lang, "charts.yes")
    assert all(value is pd.NA for value in column[1:])


@pytest.mark.parametrize("count", [3, 9])
def test_gaps_title_speaks_of_the_criteria_of_the_comparison(count, scene_of, case_of):
    """A wider gap where one case is silent is drawn; on common ground neither title nor claim counts it."""
    quiet = tuple(case_of(f"q{i}", "2-2" + "2" * 15) for i in range(count - 2))
    cases = (case_of("a", "444" + "2" * 15), case_of("b", "203" + "2" * 15), *quiet)
    titles, subtitles = {}, {}
    for silence in ("common", "available"):
        scene = scene_of(cases, silence=silence)
        gaps = criterion_gaps(scene.cases, scene.rubric)
        chart = gap_chart(scene, gaps, Style(lang="en"))
        titles[silence], subtitles[silence] = chart.title, chart.subtitle
        claims = overview_claims(scene.comparison, scene.cases, scene.rubric)
        widest = next(c for c in claims if c.code.startswith("largest-gap")).topics
        assert [t.name.en in chart.title for t in widest] == [True] * len(widest)
        assert chart.table["Criterion"][0] == "Digital twin, simulation and test-bed"
    note = say("en", "charts.gaps_title_basis")
    assert "Digital twin" in titles["available"]
    assert note not in subtitles["available"]
    assert "Digital twin" not in titles["common"]
    assert note in subtitles["common"]


def test_gaps_title_without_common_criteria_states_no_gap(scene_of, case_of):
    """Two of three share a criterion, but nothing is common ground."""
    cases = (case_of("a", "4" * 18), case_of("b", "0" * 18), case_of("c", "-" * 18))
    scene = scene_of(cases, silence="common")
    chart = gap_chart(scene, criterion_gaps(cases, scene.rubric), Style())
    assert chart.title == say("ko", "charts.gaps_none")


def test_gaps_many_cases_are_counted_by_level(hundred):
    """The numbers in each row, silence included, add up to all cases."""
    gaps = criterion_gaps(hundred.cases, hundred.rubric)
    chart = gap_chart(hundred, gaps, Style())
    totals = {}
    for trace in chart.figure.to_dict()["data"]:
        if trace.get("mode") == "text":
            for y, text in zip(trace["y"], trace["text"], strict=True):
                totals[y] = totals.get(y, 0) + int(text)
    assert set(totals.values()) == {100}
    assert len(totals) == 18


def test_gaps_table_equals_the_marks(three):
    """Level of each case per criterion, in the order of the chart."""
    gaps = criterion_gaps(three.cases, three.rubric)
    chart = gap_chart(three, gaps, Style())
    found = marks(chart)
    for row, gap in enumerate(widest_first(gaps)):
        for case in three.cases:
            text = chart.table[case.name.ko][row]
            x = found[case.id, gap.criterion][0]
            assert text == "침묵" if x == SILENT_X else text.split()[0] == str(x)


def test_profile_shows_every_criterion_of_the_case(three):
    """Levels on the scale, silence outside of it."""
    found = marks(profile_chart(three, "jeonbuk", Style()))
    case = three.case("jeonbuk")
    levels = {c.id: case.assessment(c.id).score for c in three.rubric.criteria}
    assert {ids[1]: x for ids, (x, _, _) in found.items()} == {
        c: SILENT_X if level is None else level for c, level in levels.items()
    }


def test_profile_title_names_the_case_its_strengths_and_its_silence(three):
    """Two criteria at level 3, five silent."""
    assert profile_chart(three, "jeonbuk", Style()).title == (
        "전북: 디지털 트윈·실증 기반, 제조 기반·데이터에서 3단계로 가장 높고, 침묵은 5개 기준"
    )


def test_profile_of_a_silent_case_says_so(scene_of, case_of):
    """No level, no strength."""
    scene = scene_of((case_of("a", "-" * 18),))
    assert profile_chart(scene, "a", Style()).title == say("ko", "charts.profile_silent", case="a", total=18)


def test_profile_of_an_unknown_case_raises(three):
    """Pages ask only for cases of the scene."""
    with pytest.raises(KeyError):
        profile_chart(three, "nowhere", Style())
