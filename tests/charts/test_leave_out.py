"""Ranks when one part is left out."""

import msgspec
import pytest

from casebook.charts import Style, leave_out_chart
from casebook.robustness.results import LeaveOneOut, LeftOutRow
from casebook.wording import say

NOMINAL = (("rancho-cordova", 1), ("jeonbuk", 3), ("korea-gpu-strategy", 2))


def row(kind, part, ranks, *, source=None, sources=(), silenced=0):
    old = dict(NOMINAL)
    found = tuple(zip(old, ranks, strict=True))
    return LeftOutRow(
        kind=kind,
        id=part,
        source=source,
        ranks=found,
        points=tuple((case, None) for case in old),
        changed=tuple(case for case, rank in found if rank != old[case]),
        silenced=silenced,
        changes_first=ranks[0] != 1,
        sources=sources,
    )


def result(*rows):
    return LeaveOneOut(nominal=NOMINAL, rows=rows)


def marks(chart):
    """(case, part) → (x, whether it is a full mark)."""
    return {
        (ids[0], ids[1]): (x, trace["marker"]["color"] != "#ffffff")
        for trace in chart.figure.to_dict()["data"]
        if trace["mode"] == "markers"
        for ids, x in zip(trace["customdata"], trace["x"], strict=True)
    }


def test_leave_out_marks_stand_at_the_rank_then_full_where_it_moved(three):
    """Without compute the first two change places; without training nothing does."""
    found = result(row("criterion", "compute", (2, 3, 1)), row("criterion", "training", (1, 3, 2)))
    chart = leave_out_chart(three, found, "criterion", {}, Style())
    assert marks(chart) == {
        ("rancho-cordova", "compute"): (2, True),
        ("jeonbuk", "compute"): (3, False),
        ("korea-gpu-strategy", "compute"): (1, True),
        ("rancho-cordova", "training"): (1, False),
        ("jeonbuk", "training"): (3, False),
        ("korea-gpu-strategy", "training"): (2, False),
    }
    texts = [t.strip() for trace in chart.figure.to_dict()["data"] for t in trace.get("text", ())]
    assert texts == [
        say("ko", "robustness_charts.first_changes"),
        say("ko", "robustness_charts.nothing_changes"),
    ]


def test_leave_out_ways_of_cases_that_swap_keep_apart(three):
    """Two lines over each other would show one."""
    found = result(row("criterion", "compute", (2, 3, 1)))
    data = leave_out_chart(three, found, "criterion", {}, Style()).figure.to_dict()["data"]
    ways = [t for t in data if t["mode"] == "lines"]
    assert len({t["y"][0] for t in ways}) == len(ways) == 2


def test_leave_out_title_names_what_the_first_place_hangs_on_and_who_takes_it(three):
    """With the particles of the names."""
    found = result(row("criterion", "compute", (2, 3, 1)), row("criterion", "training", (1, 3, 2)))
    title = leave_out_chart(three, found, "criterion", {}, Style()).title
    assert title == "AI 연산 자원을 빼면 1위가 국가 GPU 전략으로 바뀜"


def test_leave_out_title_of_a_stable_first_place_says_so(three):
    """Even where lower ranks move."""
    found = result(row("criterion", "compute", (1, 2, 3)))
    title = leave_out_chart(three, found, "criterion", {}, Style()).title
    assert title == "기준 하나를 빼도 1위는 바뀌지 않음: 랜초 코도바"


def test_leave_out_title_prefers_a_new_winner_to_a_missing_ranking(three):
    """Both unsettle the first place; who takes it says more."""
    gone = row("criterion", "training", (None, None, None))
    found = result(gone, row("criterion", "compute", (2, 3, 1)))
    title = leave_out_chart(three, found, "criterion", {}, Style()).title
    assert title.startswith("AI 연산 자원을 빼면 1위가 국가 GPU 전략으로 바뀜")
    assert "2개" in title
    alone = leave_out_chart(three, result(gone), "criterion", {}, Style()).title
    assert alone == "인재 양성 과정을 빼면 순위를 매길 수 없음"


def test_leave_out_title_of_a_shared_first_place_names_both(three):
    """A tie is not a change of hands, and a change of hands is told first."""
    shared = row("criterion", "compute", (1, 3, 1))
    shared = msgspec.structs.replace(shared, changes_first=True)
    title = leave_out_chart(three, result(shared), "criterion", {}, Style()).title
    assert title == "AI 연산 자원을 빼면 랜초 코도바, 국가 GPU 전략이 공동 1위"
    found = result(shared, row("criterion", "training", (2, 3, 1)))
    title = leave_out_chart(three, found, "criterion", {}, Style()).title
    assert title.startswith("인재 양성 과정을 빼면 1위가 국가 GPU 전략으로 바뀜")


def test_leave_out_title_quotes_the_headline_of_a_source(three):
    """Else its words would run into the sentence."""
    found = result(row("source", "s-1", (2, 3, 1)))
    title = leave_out_chart(three, found, "source", {"s-1": "AI, 산업의 영역"}, Style()).title
    assert title == "‘AI, 산업의 영역’을 빼면 1위가 국가 GPU 전략으로 바뀜"


def test_leave_out_case_that_loses_its_index_stands_behind_the_last_rank(three):
    """In a place of its own, not on a rank."""
    found = result(row("criterion", "compute", (1, None, 2)))
    chart = leave_out_chart(three, found, "criterion", {}, Style())
    assert marks(chart)["jeonbuk", "compute"] == (4, True)
    assert chart.figure.layout.xaxis.ticktext[-1] == say("ko", "robustness_charts.no_rank")


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (row("source", "2025-01-01-a", (1, 3, 2)), "The first article"),
        (row("speaker", "Kim Policy", (1, 3, 2)), "김정책"),
        (row("speaker", "", (1, 3, 2), source="2025-01-01-a"), "기자 서술(The first article)"),
        (
            row("speaker", "박기자", (1, 3, 2), sources=("a", "b")),
            say("ko", "robustness_charts.narration_by", reporter="박기자", count=2),
        ),
    ],
)
def test_leave_out_rows_are_called_by_name(part, name, three):
    """Sources by their headline, speakers as quoted, narration by its source or its reporter."""
    chart = leave_out_chart(three, result(part), part.kind, {"2025-01-01-a": "The first article"}, Style())
    assert set(chart.table[say("ko", "robustness_charts.column_part")]) == {name}


def test_leave_out_shows_only_the_kind_asked_for(three):
    """Criteria are not mixed with speakers."""
    found = result(row("speaker", "Kim Policy", (2, 3, 1)), row("criterion", "compute", (1, 3, 2)))
    chart = leave_out_chart(three, found, "criterion", {}, Style())
    assert {part for _, part in marks(chart)} == {"compute"}
    assert "바뀌지 않음" in chart.title


def test_leave_out_of_many_parts_shows_those_that_move_a_rank(three):
    """Thirty sources, one of which matters; the rest is counted and in the table."""
    still = [row("source", f"s-{i}", (1, 3, 2)) for i in range(29)]
    found = result(row("source", "s-x", (2, 3, 1)), *still)
    chart = leave_out_chart(three, found, "source", {}, Style())
    assert {part for _, part in marks(chart)} == {"s-x"}
    assert say("ko", "robustness_charts.without_rest", shown=1, rest=29) in chart.subtitle
    assert len(chart.table) == 90
    nothing = leave_out_chart(three, result(*still), "source", {}, Style())
    assert say("ko", "robustness_charts.without_source_none", count=29) in nothing.alt


def test_leave_out_of_a_hundred_cases_keeps_whoever_becomes_first(hundred):
    """Eight at most are drawn: the fiftieth, which wins without compute, is among them."""
    ids = [case.id for case in hundred.cases]
    nominal = tuple((case, rank) for rank, case in enumerate(ids, start=1))
    winner = ids[49]
    ranks = tuple((case, 1 if case == winner else rank + (rank < 50)) for case, rank in nominal)
    part = LeftOutRow(
        kind="criterion",
        id="compute",
        source=None,
        ranks=ranks,
        points=(),
        changed=tuple(ids[:50]),
        silenced=0,
        changes_first=True,
    )
    chart = leave_out_chart(hundred, LeaveOneOut(nominal=nominal, rows=(part,)), "criterion", {}, Style())
    assert {case for case, _ in marks(chart)} == {*ids[:7], winner}
    assert say("ko", "robustness_charts.rest", shown=8, rest=92) in chart.subtitle


def test_leave_out_that_silences_scores_says_how_many(three):
    """In the hover box and in the table."""
    found = result(msgspec.structs.replace(row("speaker", "Kim Policy", (1, 3, 2)), silenced=4))
    chart = leave_out_chart(three, found, "speaker", {}, Style())
    assert set(chart.table[say("ko", "robustness_charts.column_silenced")]) == {4}
    hovers = [h for t in chart.figure.to_dict()["data"] for h in t.get("hovertext", ())]
    assert all(say("ko", "robustness_charts.silenced", count=4).split()[-1] in h for h in hovers)
