import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from casebook.robustness import NearestChange, ScoreTable, WeightSpace, draw_weights, nearest_change
from casebook.robustness.index import index_points
from casebook.robustness.lines import ends
from casebook.robustness.polytope import weight_polytope

ALL = WeightSpace()
SMAA_EXAMPLE = [[100, 0], [0, 100], [60, 60]]


def _indices(table: ScoreTable, weights: object) -> dict[str, float]:
    points = table.dimension_points(table.points)
    row = index_points(table, points, np.array([weights], dtype=float))[0]
    return dict(zip(table.case_ids, row.tolist(), strict=True))


def _moves(change: NearestChange) -> list[tuple[str, float, str]]:
    return [(s.dimension, round(s.to_share, 9), s.winner) for s in change.shifts]


def _assert_change_is_real(table: ScoreTable, change: NearestChange) -> None:
    """Level at the point, ahead on one side of it, and no shift that is not one."""
    assert change.winner is not None
    assert change.shares is not None
    there = _indices(table, change.shares)
    leader = change.leaders[0]
    assert there[change.winner] == pytest.approx(there[leader], abs=1e-7)
    assert there[change.winner] >= max(v for v in there.values() if not np.isnan(v)) - 1e-7
    moved = np.abs(np.array(change.shares) - table.weights).sum() / 2
    assert change.moved_share == pytest.approx(moved, abs=1e-12)
    for shift in change.shifts:
        without, alone = ends(table.weights, table.dimensions.index(shift.dimension))
        onward = np.sign(shift.to_share - shift.from_share) * 1e-6
        at = _indices(table, without + shift.to_share * (alone - without))
        beyond = _indices(table, without + (shift.to_share + onward) * (alone - without))
        assert at[shift.winner] == pytest.approx(at[shift.leader], abs=1e-7)
        assert beyond[shift.winner] > beyond[shift.leader]
        assert beyond[shift.winner] >= max(v for v in beyond.values() if not np.isnan(v)) - 1e-7


def test_nearest_change_mediocre_leader_loses_ten_points_either_way(table_of_rows):
    """C leads at (½, ½) with 60; A = 100x reaches 60 at x = 60 %, B at y = 60 %: a tenth moves."""
    table = table_of_rows(SMAA_EXAMPLE)
    change = nearest_change(table, ALL)
    assert change.leaders == ("C",)
    assert change.winner in ("A", "B")
    assert change.moved_share == pytest.approx(0.1)
    assert sorted(_moves(change)) == [
        ("x", 0.4, "B"),
        ("x", 0.6, "A"),
        ("y", 0.4, "A"),
        ("y", 0.6, "B"),
    ]
    assert change.is_exact
    _assert_change_is_real(table, change)


def test_nearest_change_three_dimensions_moves_weight_where_it_counts_most(table_of_rows):
    """A leads by 20(y + z) − 40x = 8 points at (.2, .4, .4); a tenth moved to x closes 6: 8/60 must move."""
    table = table_of_rows([[0, 20, 20], [40, 0, 0]], weights=[0.2, 0.4, 0.4])
    change = nearest_change(table, ALL)
    assert change.moved_share == pytest.approx(8 / 60)
    assert change.shares is not None
    assert change.shares[0] == pytest.approx(0.2 + 8 / 60)
    # Alone: x up to a third, the others in proportion. More y only takes x and z away alike: never.
    assert _moves(change) == [("x", round(1 / 3, 9), "B")]
    _assert_change_is_real(table, change)


def test_nearest_change_no_weights_do(table_of_rows):
    """A is nowhere below B; where they are level (y alone) nobody passes."""
    for rows in ([[80, 60], [70, 50]], [[100, 50], [0, 50]]):
        change = nearest_change(table_of_rows(rows), ALL)
        assert change.leaders == ("A",)
        assert change.winner is None
        assert change.shares is None
        assert change.moved_share is None
        assert change.shifts == ()
        assert change.is_exact


def test_nearest_change_leader_at_all_of_the_weight(table_of_rows):
    """From (1, 0), A leads with 100; C catches up at x = 60 %, before B does at 50 %."""
    table = table_of_rows(SMAA_EXAMPLE, weights=[1, 0])
    change = nearest_change(table, ALL)
    assert change.leaders == ("A",)
    assert change.winner == "C"
    assert change.shares == pytest.approx((0.6, 0.4))
    assert change.moved_share == pytest.approx(0.4)
    assert _moves(change) == [("x", 0.6, "C"), ("y", 0.4, "C")]
    _assert_change_is_real(table, change)


def test_nearest_change_passing_only_at_the_very_end_is_no_change(table_of_rows):
    """B = (0, 100) reaches A = (100, 100) at y = 100 % and cannot pass."""
    change = nearest_change(table_of_rows([[100, 100], [0, 100]]), ALL)
    assert change.winner is None
    assert change.shifts == ()


def test_nearest_change_limits_stop_what_all_weights_allow(table_of_rows):
    """C loses the first place at x = 60 %; held below 55 % it keeps it against A, and B passes at 40 %."""
    table = table_of_rows(SMAA_EXAMPLE)
    change = nearest_change(table, WeightSpace(ranges=(("x", 0.3, 0.55),)))
    assert change.winner == "B"
    assert change.shares == pytest.approx((0.4, 0.6))
    assert _moves(change) == [("x", 0.4, "B"), ("y", 0.6, "B")]
    assert nearest_change(table, WeightSpace(ranges=(("x", 0.45, 0.55),))).winner is None


def test_nearest_change_weights_outside_the_space_first_move_inside(table_of_rows):
    """At (½, ½) C leads; where x must weigh at least 80 %, A is ahead as soon as the space is reached."""
    change = nearest_change(table_of_rows(SMAA_EXAMPLE), WeightSpace(ranges=(("x", 0.8, 1.0),)))
    assert change.leaders == ("C",)
    assert change.winner == "A"
    assert change.shares == pytest.approx((0.8, 0.2))
    assert change.moved_share == pytest.approx(0.3)


def test_nearest_change_shared_first_place_needs_no_move(table_of_rows):
    """A and B are level at (½, ½, 0). A tenth moved to z parts them by 10 points, to x or y by 8: A."""
    table = table_of_rows([[60, 40, 100], [20, 80, 0], [0, 0, 0]], weights=[0.5, 0.5, 0])
    change = nearest_change(table, ALL)
    assert change.leaders == ("A", "B")
    assert change.winner == "A"
    assert change.moved_share == 0
    assert change.shares == pytest.approx((0.5, 0.5, 0))
    assert change.shifts == ()


def test_nearest_change_leaders_alike_count_as_one(table_of_rows):
    """A and B are the same case twice, so no weights part them; C passes both at x = 60 %."""
    table = table_of_rows([[60, 60], [60, 60], [100, 0]])
    change = nearest_change(table, ALL)
    assert change.leaders == ("A", "B")
    assert change.winner == "C"
    assert change.moved_share == pytest.approx(0.1)
    assert [s.leader for s in change.shifts] == ["A", "A"]


def test_nearest_change_all_alike_never_changes(table_of_rows):
    """Three cases with the same scores share the first place under all weights."""
    change = nearest_change(table_of_rows([[30, 70]] * 3), ALL)
    assert change.leaders == ("A", "B", "C")
    assert change.winner is None


def test_nearest_change_several_level_at_once_names_the_one_ahead_beyond(table_of_rows):
    """B and C both reach A at x = ½ from x = 20 %; beyond it C, which is steeper, leads."""
    table = table_of_rows([[50, 50], [60, 40], [90, 10]], weights=[0.2, 0.8])
    change = nearest_change(table, ALL)
    assert change.winner == "C"
    assert change.moved_share == pytest.approx(0.3)
    assert _moves(change) == [("x", 0.5, "C"), ("y", 0.5, "C")]


def test_nearest_change_geometric_is_exact_on_its_own_scale(table_of_rows):
    """On [1, 100] A reaches C's 60.4 at x = ln 60.4 / ln 100 = 89 %."""
    table = table_of_rows(SMAA_EXAMPLE, aggregation="geometric")
    change = nearest_change(table, WeightSpace(order=("x", "y")))
    assert change.winner == "A"
    assert change.shares is not None
    assert change.shares[0] == pytest.approx(np.log(60.4) / np.log(100))
    assert change.is_exact
    _assert_change_is_real(table, change)


def test_nearest_change_minimum_does_not_depend_on_weights(table_of_rows):
    """The weakest dimension is the result, whatever the weights."""
    change = nearest_change(table_of_rows(SMAA_EXAMPLE, aggregation="minimum"), ALL)
    assert change.leaders == ("C",)
    assert change.winner is None
    assert change.is_exact


def test_nearest_change_different_bases_finds_the_known_point(table_of_rows):
    """A (50, 50, –) is always 50; B (100, –, 0) is 100·x/(x + z): level where x = z."""
    table = table_of_rows([[50, 50, None], [100, None, 0]], weights=[0.2, 0.4, 0.4])
    change = nearest_change(table, ALL)
    assert change.leaders == ("A",)
    assert change.winner == "B"
    # z and x are .2 apart: a tenth from z to x makes them equal.
    assert change.moved_share == pytest.approx(0.1, abs=1e-4)
    assert not change.is_exact
    # x : z is 1 : 2 now; x alone rises until it equals z: x = ½·(1 − x) → ⅓. z alone falls to ¼.
    assert sorted(_moves(change)) == [("x", round(1 / 3, 9), "B"), ("z", 0.25, "B")]
    _assert_change_is_real(table, change)


def test_nearest_change_case_without_an_index_now_is_no_rival(table_of_rows):
    """All weight on x, which B does not have: B has no index, so it neither leads nor passes."""
    change = nearest_change(table_of_rows([[50, 50, 50], [None, 90, 90], [10, 0, 0]], weights=[1, 0, 0]), ALL)
    assert change.leaders == ("A",)
    assert change.winner is None


def test_nearest_change_without_a_first_place_concludes_nothing(table_of_rows):
    """No cases, one case, or intervals: there is no first place that could change."""
    interval = table_of_rows([[60, None], [50, 50]], low=[[60, 0], [50, 50]], high=[[60, 100], [50, 50]])
    empty = [table_of_rows([], weights=[0.5, 0.5]), table_of_rows([], weights=[])]
    for table in (*empty, table_of_rows([[10, 20]]), interval):
        change = nearest_change(table, ALL)
        assert change.leaders == ()
        assert change.winner is None
        assert change.shifts == ()


def test_nearest_change_one_dimension_has_nothing_to_move(table_of_rows):
    """The only weight is 1."""
    change = nearest_change(table_of_rows([[10], [30]]), ALL)
    assert change.leaders == ("B",)
    assert change.winner is None


LEVELS = st.integers(0, 4).map(lambda level: level * 25.0)
PARTS = st.integers(0, 5)


@settings(max_examples=80)
@given(data=st.data(), aggregation=st.sampled_from(["arithmetic", "geometric"]))
def test_nearest_change_is_real_and_no_draw_is_closer(table_of_rows, data, aggregation):
    """What is claimed holds in ``index_points``; no drawn weights with another first place lie closer."""
    size = data.draw(st.integers(2, 4))
    rows = data.draw(st.lists(st.lists(LEVELS, min_size=size, max_size=size), min_size=2, max_size=6))
    parts = data.draw(st.lists(PARTS, min_size=size, max_size=size).filter(any))
    table = table_of_rows(rows, weights=np.array(parts) / sum(parts), aggregation=aggregation)
    change = nearest_change(table, ALL)
    draws = draw_weights(table.dimensions, 2_000, 1).weights
    indices = index_points(table, table.points, draws)
    is_leader = np.isin(table.case_ids, change.leaders)
    others = indices[:, ~is_leader].max(axis=1, initial=-np.inf)
    is_other = others > indices[:, is_leader].max(axis=1) + 1e-9
    if change.winner is None:
        assert not is_other.any()
        return
    _assert_change_is_real(table, change)
    if is_other.any():
        moved = np.abs(draws[is_other] - table.weights).sum(axis=1) / 2
        assert change.moved_share <= moved.min() + 1e-9


@pytest.mark.parametrize("seed", range(5))
def test_nearest_change_different_bases_is_no_further_than_draws(table_of_rows, seed):
    """The search in many directions beats 20,000 draws, and what it claims is real."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 100, (5, 4))
    points[rng.uniform(size=points.shape) < 0.25] = np.nan
    points[:, 0] = rng.uniform(0, 100, 5)
    table = table_of_rows(points, weights=rng.dirichlet(np.ones(4)))
    change = nearest_change(table, ALL)
    draws = draw_weights(table.dimensions, 20_000, seed).weights
    indices = index_points(table, table.dimension_points(table.points), draws)
    leader = table.case_ids.index(change.leaders[0])
    is_other = np.nanargmax(indices, axis=1) != leader
    assert is_other.any() == (change.winner is not None)
    if change.winner is not None:
        _assert_change_is_real(table, change)
        moved = np.abs(draws[is_other] - table.weights).sum(axis=1) / 2
        assert change.moved_share <= moved.min() + 1e-9


@pytest.mark.parametrize("seed", range(5))
def test_weight_polytope_corners_reach_as_far_as_linear_programming(seed):
    """In any direction the furthest corner is the optimum of the same limits as a linear programme."""
    rng = np.random.default_rng(seed)
    names = tuple("xyzuv")
    inside = rng.dirichlet(np.ones(5))
    order = tuple(np.array(names)[np.argsort(-inside)][:3])
    ranges = tuple(
        (d, max(0.0, w - rng.uniform(0, 0.3)), min(1.0, w + rng.uniform(0, 0.3)))
        for d, w in zip(names, inside.tolist(), strict=True)
    )
    polytope = weight_polytope(names, WeightSpace(ranges=ranges, order=order))
    assert all(polytope.holds(c) for c in polytope.corners)
    for direction in rng.standard_normal((20, 5)):
        optimum = linprog(
            -direction,
            A_ub=polytope.rows,
            b_ub=polytope.bounds,
            A_eq=np.ones((1, 5)),
            b_eq=[1],
            bounds=(0, 1),
        )
        assert (polytope.corners @ direction).max() == pytest.approx(-optimum.fun, abs=1e-9)
