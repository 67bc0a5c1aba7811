"""Rank acceptability: worked numbers, and what must not change them."""

import math

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.robustness import (
    DRAWS,
    SEED,
    NoSuchWeights,
    WeightSpace,
    draw_weights,
    rank_acceptability,
    rank_spread,
    score_table,
)
from casebook.scoring import weights_of

ORACLE = {"A": (100, 0), "B": (0, 100), "C": (60, 60)}
ERROR = 0.0098
"""95 % half-width of a share in 10,000 draws; the seed is fixed, so what passes passes always."""
POINTS = st.integers(0, 20).map(lambda n: n * 5.0)
ROWS = st.lists(st.tuples(POINTS, POINTS, POINTS), min_size=1, max_size=5)


def _named(rows):
    return {f"case-{i}": row for i, row in enumerate(rows)}


def _by_case(result):
    """Everything about each case, its rivals in the order of their names."""
    order = sorted(range(len(result.case_ids)), key=lambda i: result.case_ids[i])
    return {
        result.case_ids[i]: (
            result.shares[i],
            result.central[i],
            result.confidence[i],
            tuple(result.ahead[i][j] for j in order),
        )
        for i in order
    }


def test_smaa_of_the_worked_example_gives_its_numbers(build_table):
    """A = (1, 0), B = (0, 1), C = (.6, .6): C is first under equal weights but in only 20 % of all."""
    result = rank_acceptability(build_table(ORACLE))
    a, b, c = result.shares
    assert a == pytest.approx((0.4, 0.1, 0.5), abs=ERROR)
    assert b == pytest.approx((0.4, 0.1, 0.5), abs=ERROR)
    assert c == pytest.approx((0.2, 0.8, 0.0), abs=ERROR)
    assert result.central[0] == pytest.approx((0.8, 0.2), abs=ERROR)
    assert result.central[1] == pytest.approx((0.2, 0.8), abs=ERROR)
    assert result.central[2] == pytest.approx((0.5, 0.5), abs=ERROR)
    assert result.confidence == (1.0, 1.0, 1.0)
    assert result.ahead[0] == pytest.approx((0.0, 0.5, 0.4), abs=ERROR)
    assert result.ahead[2] == pytest.approx((0.6, 0.6, 0.0), abs=ERROR)
    assert (result.draws, result.seed) == (DRAWS, SEED)
    assert result.half_width_share == pytest.approx(0.0098)


def test_smaa_of_a_case_that_is_never_first_has_no_central_weights(build_table):
    """None, not a vector of zeros; no confidence either."""
    result = rank_acceptability(build_table({"best": (80, 90), "worse": (70, 60)}))
    assert result.shares == ((1.0, 0.0), (0.0, 1.0))
    assert result.central[1] is None
    assert result.confidence == (1.0, None)


def test_smaa_confidence_is_the_first_rank_share_under_the_central_weights(build_table):
    """Two cases around 50 and 60, each within ±20: at any weights P(first > second) of one drawn criterion.

    X on [30, 70], Y on [40, 80]: P(X > Y) = 30² / (2 · 40²) = 0.28125. The other dimension is equal and sure.
    """
    table = build_table({"x": (50, 50), "y": (60, 50)}, spread=20)
    for ends in (table.low, table.high):
        ends[:, 1] = 50
    result = rank_acceptability(table)
    assert result.confidence == pytest.approx((0.28125, 0.71875), abs=ERROR)
    assert result.shares[0][0] == pytest.approx(0.28125, abs=ERROR)
    fixed = rank_acceptability(table, vary_scores=False)
    assert fixed.shares == ((0.0, 1.0), (1.0, 0.0))
    assert fixed.confidence == (None, 1.0)


def test_smaa_with_scores_held_still_draws_what_is_silent(table_of_rows):
    """Bounds: A is silent in y, so its mean lies anywhere from 30 to 80; B has 50 ± 10, held at 50.

    Under equal weights A has 30 + U/2, of which two fifths lie below 50.
    """
    table = table_of_rows(
        [[60, None], [50, 50]], low=[[60, 0], [40, 40]], high=[[60, 100], [60, 60]], weights=[0.5, 0.5]
    )
    result = rank_acceptability(table, WeightSpace(ranges=(("x", 0.5, 0.5),)), vary_scores=False)
    assert result.shares[0] == pytest.approx((0.6, 0.4), abs=ERROR)


def test_smaa_within_limits_looks_at_those_weights_only(build_table):
    """The first dimension weighs at least as much: A never trails B, and C is first as often."""
    space = WeightSpace(order=("d1", "d2"))
    result = rank_acceptability(build_table(ORACLE), space)
    assert result.shares[0] == pytest.approx((0.8, 0.2, 0.0), abs=ERROR)
    assert result.shares[1] == pytest.approx((0.0, 0.0, 1.0), abs=ERROR)
    narrow = WeightSpace(ranges=(("d1", 0.45, 0.55),))
    assert rank_acceptability(build_table(ORACLE), narrow).shares[2] == (1.0, 0.0, 0.0)
    with pytest.raises(NoSuchWeights):
        rank_acceptability(build_table(ORACLE), WeightSpace(ranges=(("d1", 0, 0.4), ("d2", 0, 0.5))))


def test_smaa_with_weights_drawn_before_is_the_same(build_table):
    """Drawn once and used for every chart of a page."""
    table = build_table(ORACLE, spread=10)
    assert rank_acceptability(table, weights=draw_weights(("d1", "d2"))) == rank_acceptability(table)


@settings(max_examples=30)
@given(
    ROWS, st.sampled_from([0.0, 15.0]), st.sampled_from(["arithmetic", "geometric", "minimum"]), st.randoms()
)
def test_smaa_order_of_cases_is_irrelevant(build_table, rows, spread, aggregation, random):
    """To the last digit, drawn scores included."""
    named = _named(rows)
    shuffled = random.sample(list(named), len(named))
    first = rank_acceptability(build_table(named, spread, aggregation), draws=300)
    second = rank_acceptability(build_table({c: named[c] for c in shuffled}, spread, aggregation), draws=300)
    assert _by_case(first) == _by_case(second)


@settings(max_examples=30)
@given(ROWS, st.sampled_from([0.0, 4.0]))
def test_smaa_adding_an_irrelevant_case_changes_nothing_about_the_others(build_table, rows, spread):
    """A case below all others in everything takes the last rank and leaves the rest as they were."""
    named = {c: tuple(p + 10 for p in row) for c, row in _named(rows).items()}
    named = {c: tuple(min(p, 95.0) for p in row) for c, row in named.items()}
    alone = rank_acceptability(build_table(named, spread), draws=300)
    joined = rank_acceptability(build_table({**named, "last": (0.0, 0.0, 0.0)}, spread), draws=300)
    assert joined.shares[-1] == (*(0.0 for _ in named), 1.0)
    for i in range(len(named)):
        assert joined.shares[i] == (*alone.shares[i], 0.0)
        assert joined.ahead[i] == (*alone.ahead[i], 1.0)
    assert joined.central == (*alone.central, None)
    assert joined.confidence == (*alone.confidence, None)


@settings(max_examples=30)
@given(ROWS, st.sampled_from(["arithmetic", "geometric", "minimum"]))
def test_smaa_equal_cases_tie_in_every_draw(build_table, rows, aggregation):
    """Same shares, same central weights, neither ever ahead of the other."""
    named = {**_named(rows), "twin": rows[0]}
    result = rank_acceptability(build_table(named, aggregation=aggregation), draws=300)
    assert result.shares[0] == result.shares[-1]
    assert result.central[0] == result.central[-1]
    assert result.confidence[0] == result.confidence[-1]
    assert result.ahead[0][-1] == result.ahead[-1][0] == 0.0


@settings(max_examples=30)
@given(ROWS, st.sampled_from([0.25, 0.5]))
def test_smaa_scaling_all_points_is_irrelevant(build_table, rows, factor):
    """Only the order of indices counts."""
    named = _named(rows)
    scaled = {c: tuple(p * factor for p in row) for c, row in named.items()}
    first, second = (rank_acceptability(build_table(t), draws=300) for t in (named, scaled))
    assert (first.shares, first.ahead) == (second.shares, second.ahead)


@settings(max_examples=30)
@given(ROWS, st.sampled_from([0.0, 15.0]))
def test_smaa_every_draw_ranks_every_case_once(build_table, rows, spread):
    """A case's shares sum to 1; somebody is first in every draw; two cases are ahead, behind or level."""
    result = rank_acceptability(build_table(_named(rows), spread), draws=300)
    for i, shares in enumerate(result.shares):
        assert math.fsum(shares) == pytest.approx(1)
        for j, share in enumerate(result.ahead[i]):
            assert share + result.ahead[j][i] <= 1 + 1e-12
    assert math.fsum(s[0] for s in result.shares) >= 1 - 1e-12


def test_smaa_of_no_or_one_case_has_nobody_to_rank_against(build_table):
    """Nothing fails; a lone case is first by default and says nothing."""
    nothing = rank_acceptability(build_table({}))
    assert (nothing.case_ids, nothing.shares, nothing.ahead, nothing.central) == ((), (), (), ())
    assert rank_spread(build_table({}), nothing) == ()
    table = build_table({"only": (40, 60)})
    alone = rank_acceptability(table)
    assert (alone.shares, alone.ahead, alone.confidence) == (((1.0,),), ((0.0,),), (1.0,))
    assert alone.central[0] == pytest.approx((0.5, 0.5), abs=ERROR)
    assert rank_spread(table, alone)[0].nominal is None


def test_smaa_reports_progress_up_to_the_end(build_table):
    """Forward only, and it arrives."""
    told = []
    rank_acceptability(build_table(ORACLE, spread=10), tell=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_smaa_spread_of_the_worked_example(build_table):
    """C: rank 1 in 20 %, 2 in 80 %: mean 1.8, median 2, from 1 to 2; nominally first."""
    table = build_table(ORACLE)
    a, _, c = rank_spread(table, rank_acceptability(table))
    assert (c.case_id, c.nominal, c.median, c.low, c.high) == ("C", 1, 2.0, 1.0, 2.0)
    assert c.mean == pytest.approx(1.8, abs=ERROR)
    assert (a.nominal, a.low, a.high) == (2, 1.0, 3.0)
    assert a.mean == pytest.approx(2.1, abs=2 * ERROR)


@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
def test_smaa_of_drawn_scores_equals_drawing_them_one_by_one(build_rubric, build_case, aggregation):
    """Silent criteria under bounds included: the share of first ranks that a plain simulation finds."""
    rubric = build_rubric({"x": {"a": 1, "b": 3}, "y": {"c": 1}})
    cases = [
        build_case("p", {"a": (1, 2, 3), "b": 2, "c": None}),
        build_case("q", {"a": 3, "b": None, "c": (1, 1, 2)}),
    ]
    table = score_table(cases, rubric, weights_of(rubric), "bounds", aggregation)
    rng = np.random.default_rng(11)
    count = 100_000
    w = rng.dirichlet((1, 1), count)

    def index(a, b, c):
        x = (a + 3 * b) / 4
        if aggregation == "minimum":
            return np.minimum(x, c)
        if aggregation == "geometric":
            return np.exp(w[:, 0] * np.log(1 + 0.99 * x) + w[:, 1] * np.log(1 + 0.99 * c))
        return w[:, 0] * x + w[:, 1] * c

    p = index(rng.uniform(25, 75, count), 50.0, rng.uniform(0, 100, count))
    q = index(75.0, rng.uniform(0, 100, count), rng.uniform(25, 50, count))
    result = rank_acceptability(table, draws=40_000)
    assert result.shares[0][0] == pytest.approx((p > q).mean(), abs=0.008)
    assert result.ahead[1][0] == pytest.approx((q > p).mean(), abs=0.008)
    assert result.central[0] == pytest.approx(tuple(w[p > q].mean(axis=0)), abs=0.008)


def test_smaa_of_the_shipped_cases_puts_jeonbuk_last_everywhere(shipped):
    """Under common ground its two dimensions lie below both others whatever the weights."""
    main = [c for c in shipped.usable_cases if c.tier == "main"]
    table = score_table(main, shipped.rubric, weights_of(shipped.rubric), "common", "arithmetic")
    result = rank_acceptability(table)
    assert dict(zip(result.case_ids, result.shares, strict=True))["jeonbuk"] == (0.0, 0.0, 1.0)
    assert result.dimensions == ("infrastructure", "governance")


def test_smaa_drawn_scores_of_a_case_do_not_depend_on_its_company(build_table):
    """The same two cases beside different others: the same share of draws ahead, to the last one."""
    pair = {"p": (40.0, 60.0), "q": (55.0, 50.0)}
    two = rank_acceptability(build_table(pair, spread=20), draws=500)
    four = rank_acceptability(
        build_table({"r": (10.0, 90.0), **pair, "s": (70.0, 20.0)}, spread=20), draws=500
    )
    assert four.ahead[1][2] == two.ahead[0][1]
    assert 0 < two.ahead[0][1] < 1


def test_smaa_seed_decides_the_draws(build_table):
    """The same seed gives the same numbers, another one others within the error."""
    table = build_table(ORACLE, spread=10)
    first, again, other = (rank_acceptability(table, seed=s) for s in (1, 1, 2))
    assert first == again
    assert msgspec.structs.replace(other, seed=1) != first
    assert other.shares[2] == pytest.approx(first.shares[2], abs=3 * ERROR)
