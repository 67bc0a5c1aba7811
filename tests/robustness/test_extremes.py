import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.robustness import (
    NoSuchWeights,
    RankRange,
    ScoreTable,
    WeightSpace,
    draw_weights,
    rank_ranges,
    rank_search,
)
from casebook.robustness.index import index_points
from casebook.robustness.polytope import weight_polytope
from casebook.robustness.subdivision import extreme_ahead
from casebook.scoring.ranking import TIE_POINTS

ALL = WeightSpace()
SMAA_EXAMPLE = [[100, 0], [0, 100], [60, 60]]


def _ends(ranges: tuple[RankRange, ...]) -> dict[str, tuple[int, int]]:
    return {r.case_id: (r.best, r.worst) for r in ranges}


def _ranks(own: np.ndarray, rivals: np.ndarray, i: int) -> np.ndarray:
    others = np.delete(rivals, i, axis=1)
    return 1 + (others > own[:, [i]] + TIE_POINTS).sum(axis=1)


def _assert_weights_give_the_ranks(
    table: ScoreTable, ranges: tuple[RankRange, ...], space: WeightSpace = ALL
) -> None:
    low = table.dimension_points(table.points if table.has_points else table.low)
    high = table.dimension_points(table.points if table.has_points else table.high)
    polytope = weight_polytope(table.dimensions, space)
    for i, r in enumerate(ranges):
        for weights, rank, own, rivals in (
            (r.best_weights, r.best, high, low),
            (r.worst_weights, r.worst, low, high),
        ):
            w = np.array([weights])
            assert polytope.holds(w[0])
            assert (w >= 0).all()
            assert _ranks(index_points(table, own, w), index_points(table, rivals, w), i)[0] == rank


def test_rank_ranges_smaa_example_mediocre_case_is_never_last(table_of_rows):
    """A = (1, 0), B = (0, 1), C = (.6, .6): specialists go from first to last, C is first or second."""
    table = table_of_rows(SMAA_EXAMPLE)
    ranges = rank_ranges(table, ALL)
    assert _ends(ranges) == {"A": (1, 3), "B": (1, 3), "C": (1, 2)}
    assert all(r.is_exact and not r.is_from_intervals for r in ranges)
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_limits_take_ranks_away(table_of_rows):
    """x between 45 % and 55 %: C leads with 60 against at most 55, and A and B share what is left."""
    table = table_of_rows(SMAA_EXAMPLE)
    space = WeightSpace(ranges=(("x", 0.45, 0.55),))
    ranges = rank_ranges(table, space)
    assert _ends(ranges) == {"A": (2, 3), "B": (2, 3), "C": (1, 1)}
    _assert_weights_give_the_ranks(table, ranges, space)


def test_rank_ranges_order_takes_ranks_away(table_of_rows):
    """x at least as weighty as y: B is at best level with A at (½, ½), where both are second."""
    table = table_of_rows(SMAA_EXAMPLE)
    space = WeightSpace(order=("x", "y"))
    ranges = rank_ranges(table, space)
    assert _ends(ranges) == {"A": (1, 2), "B": (2, 3), "C": (1, 2)}
    _assert_weights_give_the_ranks(table, ranges, space)


def test_rank_ranges_single_point_of_space_gives_the_rank_there(table_of_rows):
    """Weights held at (.2, .8): B 80, C 60, A 20."""
    ranges = rank_ranges(table_of_rows(SMAA_EXAMPLE), WeightSpace(ranges=(("x", 0.2, 0.2),)))
    assert _ends(ranges) == {"A": (3, 3), "B": (1, 1), "C": (2, 2)}


def test_rank_ranges_level_in_one_point_counts_for_the_best_rank(table_of_rows):
    """C = (50, 50) is first only at exactly (½, ½), where all three are level; no draw finds that."""
    table = table_of_rows([[100, 0], [0, 100], [50, 50]])
    ranges = rank_ranges(table, ALL)
    assert _ends(ranges) == {"A": (1, 3), "B": (1, 3), "C": (1, 2)}
    assert ranges[2].best_weights == pytest.approx((0.5, 0.5), abs=1e-12)
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_level_in_one_point_off_every_corner_is_found(table_of_rows):
    """D is level with three leaders only at (.2, .3, .5), a point that no corner or middle hits."""
    # Each rival's lead over D is a plane through that point; together they surround it.
    leads = np.array([[30, -20, 0], [0, 50, -30], [-25, 0, 10]])
    assert leads @ [0.2, 0.3, 0.5] == pytest.approx([0, 0, 0])
    table = table_of_rows(np.vstack([50 + leads, [50, 50, 50]]))
    ranges = rank_ranges(table, ALL)
    assert ranges[3].best == 1
    assert ranges[3].best_weights == pytest.approx((0.2, 0.3, 0.5), abs=1e-9)
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_dominated_case_never_passes(table_of_rows):
    """B is below A in every dimension; level in y alone is enough to share the first place at (0, 1)."""
    assert _ends(rank_ranges(table_of_rows([[80, 60], [70, 50]]), ALL)) == {"A": (1, 1), "B": (2, 2)}
    assert _ends(rank_ranges(table_of_rows([[80, 60], [70, 60]]), ALL)) == {"A": (1, 1), "B": (1, 2)}


def test_rank_ranges_equal_cases_share_every_rank(table_of_rows):
    """Three cases alike are first whatever the weights, and a better fourth pushes all three to second."""
    alike = [[40, 70, 10]] * 3
    assert set(_ends(rank_ranges(table_of_rows(alike), ALL)).values()) == {(1, 1)}
    assert _ends(rank_ranges(table_of_rows([*alike, [50, 80, 20]]), ALL)) == {
        "A": (2, 2),
        "B": (2, 2),
        "C": (2, 2),
        "D": (1, 1),
    }


def test_rank_ranges_geometric_uses_the_mapped_scale(table_of_rows):
    """(100, 0) → (100, 1): the geometric mean of A passes C's 60.4 only when x weighs over 89 %."""
    table = table_of_rows(SMAA_EXAMPLE, aggregation="geometric")
    ranges = rank_ranges(table, ALL)
    assert _ends(ranges) == {"A": (1, 3), "B": (1, 3), "C": (1, 2)}
    assert ranges[0].best_weights[0] >= np.log(60.4) / np.log(100) - 1e-9
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_minimum_has_one_rank(table_of_rows):
    """Weights above 0 do not move a minimum: 0, 0, 60."""
    table = table_of_rows(SMAA_EXAMPLE, aggregation="minimum")
    ranges = rank_ranges(table, ALL)
    assert _ends(ranges) == {"A": (2, 2), "B": (2, 2), "C": (1, 1)}
    assert all(r.is_exact for r in ranges)
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_minimum_leaves_out_a_dimension_held_at_nothing(table_of_rows):
    """With y held at 0 the minimum is x alone: 100, 0, 60."""
    table = table_of_rows(SMAA_EXAMPLE, aggregation="minimum")
    ranges = rank_ranges(table, WeightSpace(ranges=(("y", 0.0, 0.0),)))
    assert _ends(ranges) == {"A": (1, 1), "B": (3, 3), "C": (2, 2)}


def test_rank_ranges_intervals_take_own_high_against_low_and_the_reverse(table_of_rows):
    """A is silent on y (0–100): at its high end it beats B (50, 50) everywhere, at its low end nowhere."""
    table = table_of_rows(
        [[60, None], [50, 50]], low=[[60, 0], [50, 50]], high=[[60, 100], [50, 50]], weights=[0.5, 0.5]
    )
    ranges = rank_ranges(table, ALL)
    assert _ends(ranges) == {"A": (1, 2), "B": (1, 2)}
    assert all(r.is_from_intervals and r.is_exact for r in ranges)
    only_x = rank_ranges(table, WeightSpace(ranges=(("x", 0.9, 1.0),)))
    # At x = .9 the low end of A is already 54.
    assert _ends(only_x) == {"A": (1, 1), "B": (2, 2)}
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_different_bases_constant_indices_are_exact(table_of_rows):
    """A has no y, B no x: A's index is always 40, B's always 50; C (45, 45) lies between them."""
    ranges = rank_ranges(table_of_rows([[40, None], [None, 50], [45, 45]]), ALL)
    assert _ends(ranges) == {"A": (3, 3), "B": (1, 1), "C": (2, 2)}
    assert all(r.is_exact for r in ranges)


def test_rank_ranges_different_bases_specialist_leads_where_its_weakness_weighs_little(table_of_rows):
    """A (100, –, 0) is 100x/(x + z), anything from 0 to 100; B is 50 throughout, C 20."""
    table = table_of_rows([[100, None, 0], [50, 50, 50], [20, 20, None]])
    ranges = rank_ranges(table, ALL)
    assert _ends(ranges) == {"A": (1, 3), "B": (1, 2), "C": (2, 3)}
    assert all(r.is_exact for r in ranges)
    # x at most as weighty as z: A reaches 50, level with B, and no more.
    space = WeightSpace(order=("z", "x"))
    limited = rank_ranges(table, space)
    assert _ends(limited) == {"A": (1, 3), "B": (1, 1), "C": (2, 3)}
    _assert_weights_give_the_ranks(table, limited, space)


@pytest.mark.parametrize("seed", range(4))
def test_extreme_ahead_agrees_with_integer_programming(table_of_rows, seed):
    """On the same basis two unrelated searches, each with its own proof, come to the same ranks."""
    rng = np.random.default_rng(seed)
    table = table_of_rows(rng.uniform(0, 100, (8, 4)))
    polytope = weight_polytope(table.dimensions, ALL)
    centre = polytope.centre
    indices = index_points(table, table.points, centre[None, :])
    compared = 0
    for i, r in enumerate(rank_ranges(table, ALL)):
        now = int(_ranks(indices, indices, i)[0]) - 1
        for rank, is_best in ((r.best, True), (r.worst, False)):
            ahead, _, is_proven = extreme_ahead(table, polytope, i, now, centre, is_best=is_best)
            if is_proven:
                compared += 1
                assert 1 + ahead == rank
    assert compared >= 12


def test_extreme_ahead_level_in_one_corner_is_found(table_of_rows):
    """B leads A wherever y or z weighs anything; at (1, 0, 0), where both have an index, they are level."""
    table = table_of_rows([[50, 40, None], [50, None, 60]])
    polytope = weight_polytope(table.dimensions, ALL)
    ahead, weights, is_proven = extreme_ahead(table, polytope, 0, 1, polytope.centre, is_best=True)
    assert (ahead, is_proven) == (0, True)
    assert weights.tolist() == [1, 0, 0]


def test_rank_ranges_case_without_an_index_under_any_weights_is_left_out(table_of_rows):
    """All weight is held on x, which B does not have."""
    table = table_of_rows([[40, 10], [None, 50], [30, 20]])
    ranges = rank_ranges(table, WeightSpace(ranges=(("x", 1.0, 1.0),)))
    assert _ends(ranges) == {"A": (1, 1), "C": (2, 2)}


def test_rank_ranges_fewer_than_two_cases_have_none(table_of_rows):
    """A rank needs a rival."""
    assert rank_ranges(table_of_rows([], weights=[0.5, 0.5]), ALL) == ()
    assert rank_ranges(table_of_rows([], weights=[]), ALL) == ()
    assert rank_ranges(table_of_rows([[10, 20]]), ALL) == ()


def test_rank_ranges_one_dimension_has_one_rank(table_of_rows):
    """With one dimension there is one weight: 1."""
    table = table_of_rows([[10], [30], [30]])
    assert _ends(rank_ranges(table, ALL)) == {"A": (3, 3), "B": (1, 1), "C": (1, 1)}


def test_rank_ranges_impossible_limits_are_refused(table_of_rows):
    """70 % and 50 % at least cannot both be had."""
    with pytest.raises(NoSuchWeights):
        rank_ranges(table_of_rows(SMAA_EXAMPLE), WeightSpace(ranges=(("x", 0.7, 1), ("y", 0.5, 1))))


def test_rank_ranges_progress_ends_at_one(table_of_rows):
    """Progress is told per case and rises to 1."""
    told: list[float] = []
    rank_ranges(table_of_rows(SMAA_EXAMPLE), ALL, told.append)
    assert told == pytest.approx([1 / 3, 2 / 3, 1])


LEVELS = st.integers(0, 4).map(lambda level: level * 25.0)
POINTS = st.integers(2, 4).flatmap(
    lambda d: st.lists(st.lists(LEVELS, min_size=d, max_size=d), min_size=2, max_size=6)
)
SPACES = st.sampled_from(
    [ALL, WeightSpace(ranges=(("x", 0.1, 0.5),)), WeightSpace(order=("y", "x"), ranges=(("y", 0.0, 0.75),))]
)


@settings(max_examples=60)
@given(points=POINTS, space=SPACES, aggregation=st.sampled_from(["arithmetic", "geometric"]))
def test_rank_ranges_no_weights_on_a_grid_do_better(table_of_rows, points, space, aggregation):
    """Every weight vector in steps of 5 % gives ranks inside; the weights handed out give the ends."""
    table = table_of_rows(points, aggregation=aggregation)
    ranges = rank_ranges(table, space)
    size = len(table.dimensions)
    grid = np.array([c for c in itertools.product(range(21), repeat=size) if sum(c) == 20]) / 20
    polytope = weight_polytope(table.dimensions, space)
    grid = grid[[polytope.holds(w) for w in grid]]
    indices = index_points(table, table.points, grid)
    for i, r in enumerate(ranges):
        ranks = _ranks(indices, indices, i)
        assert r.is_exact
        assert r.best <= ranks.min()
        assert ranks.max() <= r.worst
    _assert_weights_give_the_ranks(table, ranges, space)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("is_whole", [True, False])
def test_rank_ranges_hold_every_rank_in_2000_draws(table_of_rows, seed, is_whole):
    """Twelve cases on five dimensions, some of them silent or not."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 100, (12, 5))
    if not is_whole:
        points[rng.uniform(size=points.shape) < 0.2] = np.nan
        points[:, :2] = rng.uniform(0, 100, (12, 2))
    table = table_of_rows(points)
    ranges = rank_ranges(table, ALL)
    weights = draw_weights(table.dimensions, 2_000, seed).weights
    indices = index_points(table, table.dimension_points(table.points), weights)
    for i, r in enumerate(ranges):
        ranks = _ranks(indices, indices, i)
        assert r.best <= ranks.min()
        assert ranks.max() <= r.worst
    if is_whole:
        assert all(r.is_exact for r in ranges)
    _assert_weights_give_the_ranks(table, ranges)


def test_rank_ranges_of_a_search_that_gives_up_are_not_called_exact(build_table, monkeypatch):
    """With a single node for the solver some ranks of forty cases stay unproven, and are said to be."""
    points = np.random.default_rng(3).integers(0, 101, (40, 5)).tolist()
    table = build_table({f"case-{i}": row for i, row in enumerate(points)})
    proven = rank_ranges(table, ALL)
    assert all(r.is_exact for r in proven)
    monkeypatch.setattr(rank_search, "_NODES", 1)
    found = rank_ranges(table, ALL)
    assert not all(r.is_exact for r in found)
    for known, best in zip(found, proven, strict=True):
        assert best.best <= known.best <= known.worst <= best.worst
        assert not known.is_exact or (known.best, known.worst) == (best.best, best.worst)
