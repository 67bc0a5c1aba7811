"""From one case to a target."""

import msgspec
import pytest

from casebook.charts import Style, gap_to_target_chart
from casebook.improvement.results import GapRow, GapTable, Target
from casebook.wording import say


def gap(criterion, dimension, own, target, points=None):
    levels = None if own is None or target is None else target - own
    return GapRow(
        criterion=criterion,
        dimension=dimension,
        own_level=own,
        target_level=target,
        target_cases=(),
        gap_levels=levels,
        is_in_index=points is not None,
        weight_share=0.1 if points is not None else 0.0,
        gap_points=points,
        next_level=None,
    )


def gaps_of(*rows, own=10.0, target=25.0, aggregation="arithmetic"):
    return GapTable(
        case_id="jeonbuk",
        target=Target(kind="case", case_id="rancho-cordova"),
        silence="available",
        aggregation=aggregation,
        rows=rows,
        own_points=own,
        target_points=target,
        has_same_basis=True,
    )


def drawn(scene, table, lang="ko", **own):
    return gap_to_target_chart(
        scene, table, "랜초 코도바" if lang == "ko" else "Rancho Cordova", Style(lang=lang, **own)
    )


MIXED = (
    gap("leadership", "governance", 0, 3, 12.5),
    gap("compute", "infrastructure", 1, 2, 2.5),
    gap("anchor_firms", "industry", 0, 3),
    gap("training", "workforce", None, 2),
    gap("capacity", "power", None, None),
    gap("logistics", "infrastructure", 2, 2, 0.0),
    gap("execution", "governance", 3, 1, -5.0),
)


def bars(chart):
    return [t for t in chart.figure.to_dict()["data"] if t["type"] == "bar"]


def test_gap_bars_are_points_of_the_index_and_carry_the_criterion(three):
    """Ahead to the left and hatched, behind to the right."""
    found = bars(drawn(three, gaps_of(*MIXED)))[0]
    assert dict(zip([ids[0] for ids in found["customdata"]], found["x"], strict=True)) == {
        "leadership": 12.5,
        "compute": 2.5,
        "logistics": 0.0,
        "execution": -5.0,
    }
    assert found["marker"]["pattern"]["shape"] == ["", "", "", "/"]


def test_gap_outside_the_index_and_silence_are_cells_across_the_plot(three):
    """No length that could be read as points; only silence is hatched."""
    chart = drawn(three, gaps_of(*MIXED))
    outside, silent = bars(chart)[1:]
    span = chart.figure.layout.xaxis.range
    assert [ids[0] for ids in outside["customdata"]] == ["anchor_firms"]
    assert [ids[0] for ids in silent["customdata"]] == ["training", "capacity"]
    for trace in (outside, silent):
        assert set(trace["x"]) == {span[1] - span[0]}
    assert outside["marker"]["pattern"]["shape"] == ""
    assert silent["marker"]["pattern"]["shape"] == "/"


def test_gap_silence_says_whose_and_the_level_of_the_other(three):
    """Where there is room; on a narrow column at least whose."""
    texts = [
        t
        for trace in drawn(three, gaps_of(*MIXED), width_px=900).figure.to_dict()["data"]
        for t in trace.get("text", ())
    ]
    assert "전북 침묵(랜초 코도바 2단계)" in texts
    assert "양쪽 모두 침묵" in texts


def test_gap_levels_stand_beside_every_bar_but_not_beside_silence(three):
    """Own level → target level."""
    texts = [
        t.strip()
        for trace in drawn(three, gaps_of(*MIXED)).figure.to_dict()["data"]
        for t in trace.get("text", ())
    ]
    assert [t for t in texts if "→" in t] == ["0 → 3", "1 → 2", "0 → 3", "2 → 2", "3 → 1"]


@pytest.mark.parametrize(
    ("table", "title"),
    [
        (gaps_of(*MIXED), "전북은 랜초 코도바에 15점 못 미침: 주도 주체와 역할의 격차가 가장 큼(12.5점)"),
        (gaps_of(*MIXED, own=30.0), "전북은 랜초 코도바보다 5점 높으나 주도 주체와 역할에서는 뒤짐(12.5점)"),
        (gaps_of(*MIXED, own=None), "전북과 랜초 코도바의 격차가 가장 큰 기준은 주도 주체와 역할(12.5점)"),
        (gaps_of(*MIXED, own=25.0), "전북과 랜초 코도바의 격차가 가장 큰 기준은 주도 주체와 역할(12.5점)"),
        (
            gaps_of(MIXED[2]),
            "전북은 랜초 코도바보다 1개 기준에서 뒤짐(최대 3단계). 모두 종합 점수 밖의 격차임",
        ),
        (gaps_of(*MIXED[3:]), "점수가 양쪽에 있는 2개 기준에서 전북이 랜초 코도바보다 뒤진 것이 없음"),
        (gaps_of(*MIXED[3:5]), "전북과 랜초 코도바의 격차를 말할 수 있는 기준이 없음"),
    ],
)
def test_gap_title_says_how_far_it_is_and_what_takes_most(table, title, three):
    """Behind, ahead, level, outside the index, nowhere behind, or silent throughout."""
    assert drawn(three, table).title == title


def test_gap_bars_that_do_not_add_up_are_called_so(three):
    """A geometric index is not the sum of these bars."""
    note = say("ko", "robustness_charts.gap_not_sum")
    assert note in drawn(three, gaps_of(*MIXED, aggregation="geometric")).subtitle
    assert note not in drawn(three, gaps_of(*MIXED)).subtitle


def test_gap_without_any_points_has_no_axis(three):
    """Cells alone need no scale."""
    chart = drawn(three, gaps_of(*MIXED[2:5]))
    assert chart.figure.layout.xaxis.visible is False
    assert say("ko", "robustness_charts.gap_how_levels") in chart.subtitle


def test_gap_table_leaves_out_numbers_that_do_not_exist(three):
    """Silence is missing, not zero."""
    table = drawn(three, gaps_of(*MIXED)).table
    silent = table[table[say("ko", "charts.column_criterion")] == "인재 양성 과정"]
    assert silent[say("ko", "robustness_charts.column_gap")].isna().all()
    assert silent[say("ko", "robustness_charts.column_gap_points")].isna().all()


def test_gap_to_a_level_needs_no_second_case(three):
    """The rubric's level 3 is nobody's."""
    table = msgspec.structs.replace(gaps_of(*MIXED), target=Target(kind="level", level=3))
    chart = gap_to_target_chart(three, table, "level 3", Style(lang="en"))
    assert chart.title.startswith("Jeonbuk is 15 points short of level 3")
