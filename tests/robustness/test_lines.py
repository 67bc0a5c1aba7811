from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.robustness import Crossing, IndexLines, index_lines

SMAA_EXAMPLE = [[100, 0], [0, 100], [60, 60]]


def _crossings(lines: IndexLines) -> list[tuple[float, str, str, bool]]:
    return [(round(c.share, 9), c.before, c.after, c.is_first_place) for c in lines.crossings]


def test_index_lines_smaa_example_crosses_three_times(table_of_rows):
    """B falls from 100, A rises to 100, C stays at 60: B|C at 40 %, A|B at 50 % below C, C|A at 60 %."""
    lines = index_lines(table_of_rows(SMAA_EXAMPLE), "x", steps=4)
    assert lines.dimension == "x"
    assert lines.current_share == 0.5
    assert lines.shares == (0, 0.25, 0.5, 0.75, 1)
    assert {line.case_id: line.points for line in lines.lines} == {
        "A": (0, 25, 50, 75, 100),
        "B": (100, 75, 50, 25, 0),
        "C": (60, 60, 60, 60, 60),
    }
    assert _crossings(lines) == [
        (0.4, "B", "C", True),
        (0.5, "B", "A", False),
        (0.6, "C", "A", True),
    ]
    assert [c.points for c in lines.crossings] == pytest.approx([60, 50, 60])


def test_index_lines_others_keep_their_proportions(table_of_rows):
    """y : z is 3 : 1, so without x the index of (0, 100, 0) is 75."""
    table = table_of_rows([[0, 100, 0], [10, 10, 10]], weights=[0.2, 0.6, 0.2])
    lines = index_lines(table, "x", steps=2)
    assert lines.lines[0].points == pytest.approx((75, 37.5, 0))
    # 75·(1 − x) = 10
    assert _crossings(lines) == [(round(1 - 10 / 75, 9), "A", "B", True)]


def test_index_lines_all_weight_on_it_leaves_the_others_equal(table_of_rows):
    """The others weigh nothing now, so away from 100 % they share equally."""
    table = table_of_rows([[0, 100, 0]], weights=[1, 0, 0])
    lines = index_lines(table, "x", steps=1)
    assert lines.current_share == 1
    assert lines.lines[0].points == pytest.approx((50, 0))


def test_index_lines_three_meeting_at_once_only_the_outer_two_change_the_first_place(table_of_rows):
    """B (40) lies between A and C, all three meet at ½: A before, C after; B is never first."""
    table = table_of_rows([[0, 80], [40, 40], [80, 0]])
    assert _crossings(index_lines(table, "x")) == [
        (0.5, "A", "B", False),
        (0.5, "A", "C", True),
        (0.5, "B", "C", False),
    ]


def test_index_lines_crossing_below_a_leader_is_not_for_the_first_place(table_of_rows):
    """A and B change sides at 50 while C has 90."""
    table = table_of_rows([[100, 0], [0, 100], [90, 90]])
    inner = [c for c in index_lines(table, "x").crossings if {c.before, c.after} == {"A", "B"}]
    assert [c.is_first_place for c in inner] == [False]


def test_index_lines_meeting_at_an_end_is_no_crossing(table_of_rows):
    """Level at x = 0 or at x = 1 has only one side."""
    assert index_lines(table_of_rows([[50, 30], [80, 30]]), "x").crossings == ()
    assert index_lines(table_of_rows([[50, 30], [50, 60]]), "x").crossings == ()


def test_index_lines_same_line_twice_does_not_cross_itself(table_of_rows):
    """A and B are the same case; C crosses both at once, and each pair is named."""
    table = table_of_rows([[100, 0], [100, 0], [50, 50]])
    assert _crossings(index_lines(table, "x")) == [(0.5, "C", "A", True), (0.5, "C", "B", True)]


def test_index_lines_geometric_crosses_on_its_own_scale(table_of_rows):
    """A runs from 1 to 100 as 100^x, C stays at 60.4: x = ln 60.4 / ln 100."""
    lines = index_lines(table_of_rows(SMAA_EXAMPLE, aggregation="geometric"), "x", steps=2)
    assert lines.lines[0].points == pytest.approx((1, 10, 100))
    last = lines.crossings[-1]
    assert (last.before, last.after, last.is_first_place) == ("C", "A", True)
    assert last.share == pytest.approx(np.log(60.4) / np.log(100), abs=1e-12)
    assert last.points == pytest.approx(60.4)


def test_index_lines_different_bases_bend_and_can_cross_twice(table_of_rows):
    """y : z is 3 : 1. A is 50 + 40x, B = (83x + 5(1 − x)) / (¼ + ¾x): 30x² − 30.5x + 7.5 = 0 at 5/12, 3/5."""
    table = table_of_rows([[90, 50, 50], [83, None, 20]], weights=[0.2, 0.6, 0.2])
    lines = index_lines(table, "x", steps=2)
    assert lines.lines[1].points == pytest.approx((20, 44 / 0.625, 83))
    assert _crossings(lines) == [(round(5 / 12, 9), "A", "B", True), (0.6, "B", "A", True)]
    assert [c.points for c in lines.crossings] == pytest.approx([50 + 40 * 5 / 12, 74])


def test_index_lines_touching_is_no_crossing(table_of_rows):
    """The same with 82.5 instead of 83: 30·(x − ½)² is never negative, so A only touches B, at ½."""
    table = table_of_rows([[90, 50, 50], [82.5, None, 20]], weights=[0.2, 0.6, 0.2])
    lines = index_lines(table, "x", steps=2)
    assert lines.lines[0].points[1] == lines.lines[1].points[1] == 70
    assert lines.crossings == ()


def test_index_lines_no_index_without_weight_is_none(table_of_rows):
    """A stands on x alone, so at x = 0 it has no index."""
    lines = index_lines(table_of_rows([[40, None], [30, 60]]), "x", steps=2)
    assert lines.lines[0].points == (None, 40, 40)
    # 60 − 30x = 40
    assert _crossings(lines) == [(round(2 / 3, 9), "B", "A", True)]


def test_index_lines_minimum_is_flat_between_the_ends(table_of_rows):
    """Inside, the weakest dimension is the index; at the ends a dimension stops counting."""
    lines = index_lines(table_of_rows([[100, 20], [50, 60]], aggregation="minimum"), "x", steps=4)
    assert lines.lines[0].points == (20, 20, 20, 20, 100)
    assert lines.lines[1].points == (60, 50, 50, 50, 50)
    assert lines.crossings == ()


def test_index_lines_interval_has_no_points(table_of_rows):
    """Silence as bounds: A, silent on y, has a number only where y weighs nothing."""
    table = table_of_rows([[60, None], [50, 50]], low=[[60, 0], [50, 50]], high=[[60, 100], [50, 50]])
    lines = index_lines(table, "x", steps=2)
    assert lines.lines[0].points == (None, None, 60)
    assert lines.lines[1].points == (50, 50, 50)
    assert lines.crossings == ()


def test_index_lines_no_cases_and_one_dimension_are_fine(table_of_rows):
    """Nothing to draw, and a weight without effect."""
    empty = index_lines(table_of_rows([], weights=[0.5, 0.5]), "x", steps=1)
    assert empty.lines == empty.crossings == ()
    alone = index_lines(table_of_rows([[10], [30]]), "x", steps=1)
    assert [line.points for line in alone.lines] == [(10, 10), (30, 30)]
    assert alone.current_share == 1
    assert alone.crossings == ()


def test_index_lines_unknown_dimension_is_refused(table_of_rows):
    """A dimension that no index stands on has no weight to move."""
    with pytest.raises(ValueError, match="power"):
        index_lines(table_of_rows(SMAA_EXAMPLE), "power")


LEVELS = st.integers(0, 4).map(lambda level: level * 25.0)


@settings(max_examples=80)
@given(
    rows=st.lists(st.lists(LEVELS, min_size=3, max_size=3), min_size=2, max_size=5),
    aggregation=st.sampled_from(["arithmetic", "geometric"]),
    gaps=st.sets(st.tuples(st.integers(0, 4), st.integers(1, 2)), max_size=3),
)
def test_index_lines_crossings_are_the_changes_of_order_between_steps(table_of_rows, rows, aggregation, gaps):
    """A fine grid sees a pair change sides as often (modulo 2 per step) as crossings lie between."""
    points: list[list[float | None]] = [list(row) for row in rows]
    for case, dimension in gaps:
        if case < len(points) and points[case].count(None) == 0:
            points[case][dimension] = None
    lines = index_lines(table_of_rows(points, aggregation=aggregation), "x", steps=60)
    by_case = {line.case_id: np.array(line.points, dtype=float) for line in lines.lines}
    for i, first in enumerate(by_case):
        for second in list(by_case)[i + 1 :]:
            lead = by_case[first] - by_case[second]
            sign = np.where(np.abs(lead) < 1e-8, 0, np.sign(lead))
            found = sorted(
                (c for c in lines.crossings if {c.before, c.after} == {first, second}), key=lambda c: c.share
            )
            _assert_signs_follow(np.array(lines.shares), sign, found, first)


def _assert_signs_follow(shares: np.ndarray, sign: np.ndarray, found: list[Crossing], first: str) -> None:
    """Before each crossing the one named so is higher, after it the other."""
    edges = [0.0, *(c.share for c in found), 1.0]
    for k, (left, right) in enumerate(pairwise(edges)):
        inside = (shares > left + 1e-9) & (shares < right - 1e-9)
        seen = set(sign[inside].tolist()) - {0}
        assert len(seen) <= 1
        if k < len(found) and seen:
            assert (found[k].before == first) == (seen == {1})
        if k > 0 and seen:
            assert (found[k - 1].after == first) == (seen == {1})
