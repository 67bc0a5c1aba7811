"""The smallest change against trying out everything."""

import itertools
import math

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.improvement import MOST_PLANS, smallest_change, target_of, with_levels
from casebook.improvement.basis import basis_of
from casebook.improvement.program import cheapest_cost
from casebook.scoring import Weights, compare

# Far below what a level step can change, far above rounding: what lies between is a tie.
TIE = 1e-9
LAYOUTS = ({"x": "ab", "y": "cd"}, {"x": "abc", "y": "d", "z": "e"}, {"x": "abcd"}, {"x": "abc", "y": "de"})
EFFORT = st.one_of(
    st.sampled_from([0.1, 0.2, 0.3, 0.5, 1.0, 1.0, 2.0, 1 / 3, 2 / 3, 7.0]), st.floats(0.05, 9)
)
WEIGHT = st.one_of(st.sampled_from([0.0, 1.0, 2.0, 3.0]), st.floats(0.05, 20), st.floats(0.05, 20))
SILENCES = st.sampled_from(["common", "available", "bounds"])
AGGREGATIONS = st.sampled_from(["arithmetic", "geometric", "minimum"])


@st.composite
def questions(draw):
    """A rubric's layout, levels of two or three cases, weights, efforts, a target and a goal."""
    layout = draw(st.sampled_from(LAYOUTS))
    criteria = "".join(layout.values())
    # The case mostly lower than the others, and mostly no silence, or there would be little to change.
    levels = [
        {c: draw(st.integers(0, 3) if at == 0 else st.integers(1, 4)) for c in criteria}
        for at in range(draw(st.integers(2, 3)))
    ]
    for criterion in draw(st.sampled_from(["", "", "", "a", "d", "ad"])):
        levels[draw(st.integers(0, len(levels) - 1))][criterion] = None
    alike = draw(st.sampled_from(["weights", "efforts", "both", "neither"]))
    of_one = st.just(1.0)
    weights = Weights(
        dimensions=tuple((d, draw(of_one if alike in ("weights", "both") else WEIGHT)) for d in layout),
        criteria=tuple((c, draw(of_one if alike in ("weights", "both") else WEIGHT)) for c in criteria),
    )
    efforts = {} if alike in ("efforts", "both") else {c: draw(EFFORT) for c in criteria}
    target = draw(st.sampled_from(["case-1", "case-1", "~best", "~level-2", "~level-3", "~level-4"]))
    goal = draw(st.sampled_from(["reach", "overtake"]))
    return layout, levels, weights, efforts, target, goal


def _index(parts, aggregation):
    """The index of (share, points) of each dimension, written down anew."""
    if aggregation == "minimum":
        return min(x for _, x in parts)
    total = sum(w for w, _ in parts)
    if aggregation == "arithmetic":
        return sum(w * x for w, x in parts) / total
    return math.prod((1 + 0.99 * x) ** (w / total) for w, x in parts)


def _try_everything(result, own, weights, aggregation, efforts, is_enough):
    """Least cost, and every plan of it as {criterion: level}; None where there is none."""
    shares, criteria_weights = dict(weights.dimensions), dict(weights.criteria)
    used = [(d, [p.criterion for p in result.dimension(d).parts]) for d in result.dimensions_used]
    open_criteria = [c for _, criteria in used for c in criteria]
    found = []
    for levels in itertools.product(*(range(own[c], 5) for c in open_criteria)):
        at = dict(zip(open_criteria, levels, strict=True))
        parts = [
            (
                shares[d],
                sum(criteria_weights[c] * at[c] * 25 for c in criteria)
                / sum(criteria_weights[c] for c in criteria),
            )
            for d, criteria in used
        ]
        if is_enough(_index(parts, aggregation)):
            cost = math.fsum((at[c] - own[c]) * efforts.get(c, 1.0) for c in open_criteria)
            found.append((cost, {c: level for c, level in at.items() if level > own[c]}))
    if not found:
        return None
    least = min(cost for cost, _ in found)
    return least, [at for cost, at in found if cost <= least + TIE]


@settings(max_examples=200)
@given(questions(), SILENCES, AGGREGATIONS)
def test_change_is_the_cheapest_and_its_ties_are_all_there_are(
    build_rubric, build_case, question, silence, aggregation
):
    """As trying out every combination of levels finds it; each plan really gets there, in the comparison and
    in its ranks, and the index of the plan is that of the comparison to the last bit."""
    layout, levels, weights, efforts, target_text, goal = question
    rubric = build_rubric({d: dict.fromkeys(criteria, 1.0) for d, criteria in layout.items()})
    cases = [build_case(f"case-{i}", row) for i, row in enumerate(levels)]
    target = target_of(target_text, ["case-1"])
    change = smallest_change(cases, "case-0", target, goal, rubric, weights, silence, aggregation, efforts)
    before = compare(cases, rubric, weights, silence, aggregation)
    own = before.result("case-0")
    assert change.own_points == own.index_points
    if own.index_points is None or change.needed_points is None:
        assert change.status == "undefined"
        return
    needed = change.needed_points
    if target.kind == "case":
        assert needed == before.result("case-1").index_points
    elif target.kind == "best":
        assert needed == max(r.index_points for r in before.results[1:] if r.index_points is not None)
    else:
        level = 25 * target.level
        assert math.isclose(needed, 1 + 0.99 * level if aggregation == "geometric" else level, abs_tol=TIE)
    edge = needed - TIE if goal == "reach" else needed + TIE
    expected = _try_everything(own, levels[0], weights, aggregation, efforts, lambda index: index > edge)
    if expected is None:
        assert change.status == "infeasible"
        assert change.reachable_points <= edge
        return
    cost, plans = expected
    if plans == [{}]:
        assert change.status == "already"
        return
    assert change.status == "found"
    assert math.isclose(change.cost, cost, abs_tol=1e-9)
    assert (change.plan_count, change.is_count_exact) == (len(plans), True)
    given_plans = [{s.criterion: s.to_level for s in p.steps} for p in change.plans]
    assert len(given_plans) == min(len(plans), MOST_PLANS)
    assert all(plan in plans for plan in given_plans)
    assert len({tuple(p.items()) for p in given_plans}) == len(given_plans)
    for plan, at in list(zip(change.plans, given_plans, strict=True))[:5]:
        assert math.isclose(plan.cost, cost, abs_tol=1e-9)
        after = compare([with_levels(cases[0], at), *cases[1:]], rubric, weights, silence, aggregation)
        result = after.result("case-0")
        assert result.index_points == plan.index_points
        assert result.dimensions_used == own.dimensions_used
        if target.kind == "case":
            rival = after.result("case-1")
            assert result.rank <= rival.rank if goal == "reach" else result.rank < rival.rank


@settings(max_examples=60)
@given(questions(), AGGREGATIONS)
def test_change_found_by_the_solver_alone_costs_the_same(build_rubric, build_case, question, aggregation):
    """Two ways to the same least cost: the integer program, and the exact search."""
    layout, levels, _, _, _, _ = question
    rubric = build_rubric({d: dict.fromkeys(criteria, 1.0) for d, criteria in layout.items()})
    full = {c: level or 0 for c, level in levels[0].items()}
    case = build_case("case-0", full)
    weights = Weights(
        dimensions=tuple((d, 1.0 + i) for i, d in enumerate(layout)),
        criteria=tuple((c, 1.0 + i % 2) for i, c in enumerate("".join(layout.values()))),
    )
    comparison = compare([case], rubric, weights, "common", aggregation)
    result = comparison.results[0]
    if result.index_points is None:
        return
    target = target_of("~level-3", [])
    change = smallest_change([case], "case-0", target, "overtake", rubric, weights, "common", aggregation)
    if change.status != "found":
        return
    basis = basis_of(result, comparison, case, rubric)
    efforts = [[1] * len(d.criteria) for d in basis.dimensions]
    assert cheapest_cost(basis, efforts, basis.on_scale(change.needed_points)) == change.cost


@given(questions(), SILENCES, AGGREGATIONS)
def test_change_basis_has_the_numbers_of_the_comparison(
    build_rubric, build_case, question, silence, aggregation
):
    """The search's own index and the comparison's are equal to the last bit, wherever the case stands."""
    layout, levels, weights, _, _, _ = question
    rubric = build_rubric({d: dict.fromkeys(criteria, 1.0) for d, criteria in layout.items()})
    cases = [build_case(f"case-{i}", row) for i, row in enumerate(levels)]
    comparison = compare(cases, rubric, weights, silence, aggregation)
    for case, result in zip(cases, comparison.results, strict=True):
        if result.index_points is not None:
            basis = basis_of(result, comparison, case, rubric)
            assert basis.index(basis.levels) == result.index_points
