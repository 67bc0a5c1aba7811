"""What changed between two versions, worked by hand."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.changes import Changes, Settings, Side, casebook_changes, change_lines
from casebook.model import Case, Localised, Quote, Rubric
from casebook.robustness import WeightSpace
from casebook.scoring import Weights

BuildCase = Callable[..., Case]
BuildRubric = Callable[..., Rubric]
BuildQuote = Callable[..., Quote]
Score = int | None | tuple[int, int, int]


def side(rubric: Rubric | None, *cases: Case) -> Side:
    """These cases under this rubric."""
    return Side(cases=cases, rubric=rubric)


def with_quotes(case: Case, criterion: str, *quotes: Quote) -> Case:
    """The case with these quotes on one criterion."""
    return msgspec.structs.replace(
        case,
        assessments=tuple(
            msgspec.structs.replace(a, quotes=quotes) if a.criterion == criterion else a
            for a in case.assessments
        ),
    )


@pytest.fixture
def before(two_by_two: Rubric, build_case: BuildCase) -> Side:
    """p is strong in x and absent in y, q is middling in both: level at equal weights."""
    return side(
        two_by_two,
        build_case("p", {"a": 4, "b": 4, "c": 0, "d": 0}),
        build_case("q", {"a": 2, "b": 2, "c": 2, "d": 2}),
    )


@pytest.fixture
def after(two_by_two: Rubric, build_case: BuildCase) -> Side:
    """p is one level higher in both criteria of y."""
    return side(
        two_by_two,
        build_case("p", {"a": 4, "b": 4, "c": 1, "d": 1}),
        build_case("q", {"a": 2, "b": 2, "c": 2, "d": 2}),
    )


def test_changes_of_two_levels_give_scores_index_and_ranks(before: Side, after: Side) -> None:
    """p: x 100, y 0 → 25, so the index 50 → 62.5; q stays at 50 and is second instead of level."""
    changes = casebook_changes(before, after, Settings())
    assert [(s.case.id, s.criterion.id, s.before, s.after) for s in changes.scores] == [
        ("p", "c", 0, 1),
        ("p", "d", 0, 1),
    ]
    assert [
        (i.case.id, i.points_before, i.points_after, i.rank_before, i.rank_after) for i in changes.indices
    ] == [("p", 50.0, 62.5, 1, 1), ("q", 50.0, 50.0, 1, 2)]
    assert [(d.case.id, d.dimension.id, d.points_before, d.points_after) for d in changes.dimensions] == [
        ("p", "y", 0.0, 25.0)
    ]
    assert [(r.criterion.id, r.before, r.after) for r in changes.ranges] == [
        ("c", (0, 0), (1, 1)),
        ("d", (0, 0), (1, 1)),
    ]
    assert not changes.quotes_added
    assert not changes.rationales
    assert (changes.ranked_before, changes.ranked_after) == (2, 2)


def test_rank_moves_are_the_share_of_weights_in_between(before: Side, after: Side) -> None:
    """p leads where its weight on x is above ½ before and above ⅓ after: it moves in a sixth."""
    changes = casebook_changes(before, after, Settings())
    moves = {m.case.id: m for m in changes.moves}
    assert changes.draws == 10_000
    assert [(m.before, m.after) for m in moves["p"].moves] == [(2, 1)]
    assert [(m.before, m.after) for m in moves["q"].moves] == [(1, 2)]
    assert moves["p"].moves[0].share == moves["q"].moves[0].share
    assert moves["p"].moves[0].share == pytest.approx(1 / 6, abs=0.01)
    assert moves["p"].stays_share == pytest.approx(1 - moves["p"].moves[0].share)


def test_rank_moves_keep_to_the_limits_of_the_weights(before: Side, after: Side) -> None:
    """Where x weighs 40 to 60 %, p moves in half of the weights; above ½ never; no weights: no draws."""
    within = Settings(space=WeightSpace(ranges=(("x", 0.4, 0.6),)))
    found = casebook_changes(before, after, within).moves
    assert found[0].moves[0].share == pytest.approx(0.5, abs=0.02)
    above = Settings(space=WeightSpace(ranges=(("x", 0.5, 1.0),)))
    assert casebook_changes(before, after, above).moves == ()
    none = Settings(space=WeightSpace(ranges=(("x", 0.0, 0.2), ("y", 0.0, 0.2))))
    changes = casebook_changes(before, after, none)
    assert (changes.moves, changes.draws) == ((), 0)


def test_rank_moves_where_a_dimension_joins_draw_over_both_sides_dimensions(
    build_rubric: BuildRubric, build_case: BuildCase
) -> None:
    """Before, the index stands on x and y only. After, m joins: p leads where wx + wm > wy + wm/2.

    Uniform over three weights: p is second before in a half and second after in a third, always among those:
    it moves in a sixth.
    """
    rubric = build_rubric({"m": {"c": 1}, "x": {"a": 1}, "y": {"b": 1}})
    q = build_case("q", {"a": 0, "b": 4, "c": 2})
    changes = casebook_changes(
        side(rubric, build_case("p", {"a": 4, "b": 0, "c": None}), q),
        side(rubric, build_case("p", {"a": 4, "b": 0, "c": 4}), q),
        Settings(),
    )
    moves = {found.case.id: [(n.before, n.after) for n in found.moves] for found in changes.moves}
    assert moves == {"p": [(2, 1)], "q": [(1, 2)]}
    assert changes.moves[0].moves[0].share == pytest.approx(1 / 6, abs=0.012)
    # Under common ground the silence of p hid m of q, too; what q itself has scored did not change.
    by_dimension = {(d.case.id, d.dimension.id): d for d in changes.dimensions}
    m = by_dimension["p", "m"]
    assert (m.points_before, m.points_after, m.coverage_before, m.coverage_after) == (None, 100.0, 0.0, 1.0)
    m = by_dimension["q", "m"]
    assert (m.points_before, m.points_after, m.coverage_before, m.coverage_after) == (None, 50.0, 1.0, 1.0)


def test_rank_moves_of_equal_cases_begin_from_a_shared_rank(
    two_by_two: Rubric, build_case: BuildCase
) -> None:
    """Level before under all weights, so both are first; the one that is passed moves from 1 to 2."""
    p, q = (build_case(name, {"a": 2, "b": 2, "c": 2, "d": 2}) for name in "pq")
    better = build_case("q", {"a": 3, "b": 2, "c": 3, "d": 2})
    changes = casebook_changes(side(two_by_two, p, q), side(two_by_two, p, better), Settings())
    (moves,) = changes.moves
    assert (moves.case.id, [(m.before, m.after, m.share) for m in moves.moves]) == ("p", [(1, 2, 1.0)])
    assert moves.stays_share == 0


def test_rank_moves_of_a_case_without_an_index_are_none(two_by_two: Rubric, build_case: BuildCase) -> None:
    """With silence as a whole interval there is no rank to move from; the others move as it gets one."""
    best, worst = (build_case(n, dict.fromkeys("abcd", level)) for n, level in (("q", 4), ("r", 0)))
    silent = build_case("p", {"a": None, "b": 2, "c": 2, "d": 2})
    full = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2})
    how = Settings(silence="bounds")
    changes = casebook_changes(
        side(two_by_two, best, silent, worst), side(two_by_two, best, full, worst), how
    )
    assert [(m.case.id, [(n.before, n.after) for n in m.moves]) for m in changes.moves] == [("r", [(2, 3)])]


def test_rank_moves_list_the_most_frequent_first(build_rubric: BuildRubric, build_case: BuildCase) -> None:
    """r jumps from the bottom to the top of three: from 3 to 1 wherever it was last, from 2 elsewhere."""
    rubric = build_rubric({"x": {"a": 1}, "y": {"b": 1}})
    others = build_case("p", {"a": 3, "b": 1}), build_case("q", {"a": 3, "b": 2})
    changes = casebook_changes(
        side(rubric, *others, build_case("r", {"a": 2, "b": 3})),
        side(rubric, *others, build_case("r", {"a": 4, "b": 4})),
        Settings(),
    )
    moves = {m.case.id: m for m in changes.moves}["r"].moves
    # With w on x: r = 75 − 25w, q = 50 + 25w, p = 25 + 50w: ahead of q up to ½, ahead of p up to ⅔.
    assert [(m.before, m.after) for m in moves] == [(3, 1), (2, 1)]
    assert moves[0].share == pytest.approx(1 / 3, abs=0.015)
    assert moves[1].share == pytest.approx(1 / 6, abs=0.015)


def test_coverage_is_what_the_case_itself_has_scored(
    build_rubric: BuildRubric, build_case: BuildCase
) -> None:
    """One of three criteria of power, then two: 33 → 67 %."""
    rubric = build_rubric({"power": {"a": 1, "b": 1, "c": 1}, "other": {"d": 1}}, min_coverage=0.1)
    changes = casebook_changes(
        side(rubric, build_case("p", {"a": 2, "b": None, "c": None, "d": 2})),
        side(rubric, build_case("p", {"a": 2, "b": 2, "c": None, "d": 2})),
        Settings(),
    )
    (change,) = changes.dimensions
    assert (change.dimension.id, change.coverage_before, change.coverage_after) == (
        "power",
        pytest.approx(1 / 3),
        pytest.approx(2 / 3),
    )
    texts = [line.text for line in change_lines(changes, "en")]
    assert "p, power: coverage 33 → 67%" in texts
    assert "p, b: level none → 2" in texts


def test_changes_of_a_case_outside_the_comparison_move_no_rank(before: Side, build_case: BuildCase) -> None:
    """r has only x: its levels and its own x are told, 50 → 100; p and q keep index and common ground."""
    old, new = build_case("r", {"a": 2, "b": None}), build_case("r", {"a": 4, "b": 4})
    gone, come = build_case("s", {"a": 1}), build_case("t", {"a": 1})
    changes = casebook_changes(
        msgspec.structs.replace(before, others=(old, gone)),
        msgspec.structs.replace(before, others=(new, come)),
        Settings(),
    )
    assert [(s.case.id, s.criterion.id, s.before, s.after) for s in changes.scores] == [
        ("r", "a", 2, 4),
        ("r", "b", None, 4),
    ]
    (dimension,) = changes.dimensions
    assert (dimension.case.id, dimension.dimension.id) == ("r", "x")
    assert (dimension.points_before, dimension.points_after) == (50, 100)
    assert (dimension.coverage_before, dimension.coverage_after) == (0.5, 1)
    assert [(c.case.id, c.points, c.rank) for c in changes.cases_removed] == [("s", None, None)]
    assert [(c.case.id, c.points, c.rank) for c in changes.cases_added] == [("t", None, None)]
    assert (changes.indices, changes.moves, changes.claims_appeared, changes.claims_disappeared) == ((),) * 4
    assert (changes.ranked_before, changes.ranked_after) == (2, 2)


def test_changes_of_a_case_that_joins_the_comparison_give_it_a_rank(
    before: Side, two_by_two: Rubric, build_case: BuildCase
) -> None:
    """r was kept aside and now counts: index and rank from none, and it is neither new nor gone."""
    r = build_case("r", {"a": 4, "b": 4, "c": 4, "d": 4}, tier="reference")
    joined = build_case("r", {"a": 4, "b": 4, "c": 4, "d": 4})
    aside = msgspec.structs.replace(before, others=(r,))
    changes = casebook_changes(aside, side(two_by_two, *before.cases, joined), Settings())
    told = {
        i.case.id: (i.points_before, i.points_after, i.rank_before, i.rank_after) for i in changes.indices
    }
    assert told == {"p": (50, 50, 1, 2), "q": (50, 50, 1, 2), "r": (None, 100, None, 1)}
    assert [part.part for part in changes.parts] == ["tier"]
    assert (changes.cases_added, changes.cases_removed, changes.dimensions) == ((), (), ())
    back = casebook_changes(side(two_by_two, *before.cases, joined), aside, Settings())
    assert [(i.points_after, i.rank_after) for i in back.indices if i.case.id == "r"] == [(None, None)]


def test_changes_of_cases_added_and_removed_tell_where_they_stand(
    two_by_two: Rubric, build_case: BuildCase
) -> None:
    """A newcomer with index 75 takes rank 1; the one that leaves had rank 2."""
    p = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2})
    gone = build_case("gone", {"a": 1, "b": 1, "c": 1, "d": 1})
    new = build_case("new", {"a": 3, "b": 3, "c": 3, "d": 3})
    changes = casebook_changes(side(two_by_two, p, gone), side(two_by_two, p, new), Settings())
    assert [(c.case.id, c.points, c.rank) for c in changes.cases_added] == [("new", 75.0, 1)]
    assert [(c.case.id, c.points, c.rank) for c in changes.cases_removed] == [("gone", 25.0, 2)]
    assert [(i.case.id, i.rank_before, i.rank_after) for i in changes.indices] == [("p", 1, 2)]
    assert [[(m.before, m.after, m.share) for m in moves.moves] for moves in changes.moves] == [[(1, 2, 1.0)]]
    assert changes.scores == ()


def test_changes_of_quotes_are_told_by_passage(
    two_by_two: Rubric, build_case: BuildCase, build_quote: BuildQuote
) -> None:
    """Moved in the file: nothing. Another speaker: edited. Another passage: one dropped, one added."""
    plain = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2})
    first, second = build_quote("first passage"), build_quote("second passage")
    old = with_quotes(plain, "a", first, second)
    moved = with_quotes(plain, "a", *(msgspec.structs.replace(q, line=99, column=7) for q in (first, second)))
    assert casebook_changes(side(two_by_two, old), side(two_by_two, moved), Settings()).is_none

    new = with_quotes(plain, "a", build_quote("first passage", speaker="Kim"), build_quote("third passage"))
    changes = casebook_changes(side(two_by_two, old), side(two_by_two, new), Settings())
    assert [q.quote.text for q in changes.quotes_added] == ["third passage"]
    assert [q.quote.text for q in changes.quotes_dropped] == ["second passage"]
    assert [(q.quote.text, q.quote.speaker) for q in changes.quotes_edited] == [
        ("first passage", Localised("Kim", "Kim"))
    ]
    assert [q.criterion.id for q in changes.quotes_added if q.criterion] == ["a"]

    twice = with_quotes(plain, "a", first, first, second)
    changes = casebook_changes(side(two_by_two, old), side(two_by_two, twice), Settings())
    assert [q.quote.text for q in changes.quotes_added] == ["first passage"]


def test_changes_of_judgement_are_told_apart_from_scores(two_by_two: Rubric, build_case: BuildCase) -> None:
    """A range, a confidence and a reason that change leave scores and dimension points where they are."""
    old = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2})
    first = msgspec.structs.replace(
        old.assessments[0], low=1, high=4, confidence="high", rationale=Localised("왜", "why")
    )
    new = msgspec.structs.replace(old, assessments=(first, *old.assessments[1:]))
    changes = casebook_changes(side(two_by_two, old), side(two_by_two, new), Settings())
    assert [(r.criterion.id, r.before, r.after) for r in changes.ranges] == [("a", (2, 2), (1, 4))]
    assert [(c.before, c.after) for c in changes.confidences] == [("medium", "high")]
    assert [r.criterion.id for r in changes.rationales] == ["a"]
    assert (changes.scores, changes.dimensions, changes.moves) == ((), (), ())
    # The interval of the index follows the range: a is a quarter of it, 25 points a level.
    (index,) = changes.indices
    assert (index.range_before, index.range_after) == ((50.0, 50.0), (43.75, 62.5))


def test_changes_of_a_decision_without_a_score_are_told_apart(
    two_by_two: Rubric, build_case: BuildCase
) -> None:
    """A criterion decided as silent that was not in the file at all; with a score it is a score change."""
    old = build_case("p", {"a": 2, "b": 2})
    new = build_case("p", {"a": 2, "b": 2, "c": None, "d": 3})
    changes = casebook_changes(side(two_by_two, old), side(two_by_two, new), Settings())
    assert [(p.part, p.criterion.id) for p in changes.parts if p.criterion] == [("assessments", "c")]
    assert [(s.criterion.id, s.before, s.after) for s in changes.scores] == [("d", None, 3)]
    assert changes.rationales == ()


def test_changes_are_named_as_the_later_version_names_them(
    build_rubric: BuildRubric, build_case: BuildCase
) -> None:
    """A renamed criterion and case; what is no more has the name that it had."""
    old = build_rubric({"x": {"a": 1, "b": 1, "gone": 1}}, names={"a": ("가", "A"), "gone": ("끝", "Gone")})
    new = build_rubric({"x": {"b": 1, "a": 1}}, names={"a": ("새 가", "New A")})
    changes = casebook_changes(
        side(old, build_case("p", {"a": 1, "b": 1, "gone": 1})),
        side(new, build_case("p", {"a": 2, "b": 2}, name=("피", "Pea"))),
        Settings(),
    )
    assert [(s.criterion.name.en, s.case.name.ko) for s in changes.scores] == [
        ("b", "피"),
        ("New A", "피"),
        ("Gone", "피"),
    ]
    assert [i.id for i in changes.rubric.edited] == ["a"]


def test_changes_of_contents_without_numbers_are_still_changes(
    two_by_two: Rubric, build_case: BuildCase
) -> None:
    """A summary edited is a change, and named as what it is."""
    old = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2})
    new = msgspec.structs.replace(old, summary=Localised("다른 요약", "another"), as_of="2026-01-01")
    changes = casebook_changes(side(two_by_two, old), side(two_by_two, new), Settings())
    assert not changes.is_none
    assert [p.part for p in changes.parts] == ["as_of", "summary"]
    assert changes.scores == changes.indices == changes.dimensions == ()


def test_changes_of_a_rubric_are_said(build_rubric: BuildRubric, build_case: BuildCase) -> None:
    """Criteria and dimensions that come and go, weights, and what a dimension needs."""
    old = build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1}, "gone": {"g": 1}})
    new = build_rubric({"x": {"a": 3, "b": 1}, "y": {"c": 1, "n": 1}}, {"x": 3, "y": 1}, min_coverage=0.4)
    case = build_case("p", {"a": 4, "b": 0, "c": 2, "g": 1})
    rival = build_case("q", {"a": 1, "b": 1, "c": 1, "g": 1})
    changes = casebook_changes(side(old, case, rival), side(new, case, rival), Settings())
    rubric = changes.rubric
    assert [i.id for i in rubric.dimensions_removed] == ["gone"]
    assert [i.id for i in rubric.criteria_added] == ["n"]
    assert [i.id for i in rubric.criteria_removed] == ["g"]
    assert rubric.min_coverage == (0.5, 0.4)
    assert [(w.of.id, w.before_share, w.after_share) for w in rubric.weights] == [
        ("x", pytest.approx(1 / 3), 0.75),
        ("y", pytest.approx(1 / 3), 0.25),
        ("a", 0.5, 0.75),
        ("b", 0.5, 0.25),
        ("c", 1.0, 0.5),
    ]
    # p: (50 + 50 + 25) / 3 → ¾ · 75 + ¼ · 50.
    by_case = {i.case.id: i for i in changes.indices}
    assert by_case["p"].points_before == pytest.approx(125 / 3)
    assert by_case["p"].points_after == pytest.approx(68.75)
    assert changes.scores == ()


def test_changes_with_weights_of_another_rubric_take_what_fits(
    build_rubric: BuildRubric, build_case: BuildCase
) -> None:
    """A reader's weights 3 : 1 for x and y hold; the new dimension weighs what the rubric says, to scale."""
    old = build_rubric({"x": {"a": 1}, "y": {"b": 1}})
    new = build_rubric({"x": {"a": 1}, "y": {"b": 1}, "z": {"c": 1}})
    weights = Weights(dimensions=(("x", 3.0), ("y", 1.0)), criteria=(("a", 1.0), ("b", 1.0)))
    case = build_case("p", {"a": 4, "b": 0, "c": 4})
    changes = casebook_changes(side(old, case), side(new, case), Settings(weights=weights))
    (index,) = changes.indices
    assert (index.points_before, index.points_after) == (75.0, pytest.approx(500 / 6))


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
def test_changes_of_odd_sides_are_defined(
    two_by_two: Rubric, build_case: BuildCase, silence: Any, aggregation: Any
) -> None:
    """No case, one case, no rubric, silence everywhere, an id given twice: never a fault."""
    full = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2})
    silent = build_case("p", {"a": None, "b": None, "c": None, "d": None})
    stray = build_case("q", {"unheard_of": 3})
    sides = [
        side(two_by_two),
        side(None),
        side(two_by_two, full),
        side(None, full),
        side(two_by_two, silent, stray),
        side(two_by_two, full, full),
        side(two_by_two, full, stray, build_case("r", {"a": 1, "b": (0, 1, 4), "c": 2, "d": None})),
    ]
    how = Settings(silence=silence, aggregation=aggregation)
    for old in sides:
        for new in sides:
            changes = casebook_changes(old, new, how)
            for lang in ("ko", "en"):
                assert all(line.text for line in change_lines(changes, lang))
            if old.rubric is None or new.rubric is None:
                assert changes.moves == changes.indices == changes.claims_appeared == ()
            assert changes.rubric.is_missing_before == (old.rubric is None and new.rubric is not None)


def mirrored(changes: Changes) -> dict[str, frozenset[object]]:
    """The changes the other way round, without order and names."""
    return {
        "added": frozenset((c.case.id, c.points, c.rank) for c in changes.cases_removed),
        "removed": frozenset((c.case.id, c.points, c.rank) for c in changes.cases_added),
        "scores": frozenset((s.case.id, s.criterion.id, s.after, s.before) for s in changes.scores),
        "ranges": frozenset((s.case.id, s.criterion.id, s.after, s.before) for s in changes.ranges),
        "indices": frozenset(
            (i.case.id, i.points_after, i.points_before, i.rank_after, i.rank_before) for i in changes.indices
        ),
        "dimensions": frozenset(
            (d.case.id, d.dimension.id, d.points_after, d.points_before, d.coverage_after, d.coverage_before)
            for d in changes.dimensions
        ),
        "moves": frozenset((m.case.id, n.after, n.before, n.share) for m in changes.moves for n in m.moves),
        "dropped": frozenset((q.case.id, q.quote.text) for q in changes.quotes_added),
        "quoted": frozenset((q.case.id, q.quote.text) for q in changes.quotes_dropped),
        "said": frozenset(c.en for c in changes.claims_appeared),
        "says": frozenset(c.en for c in changes.claims_disappeared),
    }


def straight(changes: Changes) -> dict[str, frozenset[object]]:
    """The changes as ``mirrored`` gives those of exchanged sides."""
    return {
        "added": frozenset((c.case.id, c.points, c.rank) for c in changes.cases_added),
        "removed": frozenset((c.case.id, c.points, c.rank) for c in changes.cases_removed),
        "scores": frozenset((s.case.id, s.criterion.id, s.before, s.after) for s in changes.scores),
        "ranges": frozenset((s.case.id, s.criterion.id, s.before, s.after) for s in changes.ranges),
        "indices": frozenset(
            (i.case.id, i.points_before, i.points_after, i.rank_before, i.rank_after) for i in changes.indices
        ),
        "dimensions": frozenset(
            (d.case.id, d.dimension.id, d.points_before, d.points_after, d.coverage_before, d.coverage_after)
            for d in changes.dimensions
        ),
        "moves": frozenset((m.case.id, n.before, n.after, n.share) for m in changes.moves for n in m.moves),
        "dropped": frozenset((q.case.id, q.quote.text) for q in changes.quotes_dropped),
        "quoted": frozenset((q.case.id, q.quote.text) for q in changes.quotes_added),
        "said": frozenset(c.en for c in changes.claims_disappeared),
        "says": frozenset(c.en for c in changes.claims_appeared),
    }


LEVEL = st.one_of(st.none(), st.integers(0, 4), st.sampled_from([(0, 1, 3), (1, 2, 2)]))
CASE = st.fixed_dictionaries(dict.fromkeys("abcd", LEVEL))
CASES = st.dictionaries(st.sampled_from(["p", "q", "r", "s"]), CASE, max_size=4)


@settings(max_examples=40)
@given(old=CASES, new=CASES, silence=st.sampled_from(["common", "available", "bounds"]))
def test_changes_of_exchanged_sides_are_mirrored(
    two_by_two: Rubric,
    build_case: BuildCase,
    build_quote: BuildQuote,
    old: Mapping[str, Mapping[str, Score]],
    new: Mapping[str, Mapping[str, Score]],
    silence: Any,
) -> None:
    """The way back undoes every change of the way there, and a side against itself has none."""

    def built(cases: Mapping[str, Mapping[str, Score]]) -> Side:
        return side(
            two_by_two,
            *(
                build_case(i, s, quotes={"a": [build_quote(f"says {s['a']}")]})
                for i, s in sorted(cases.items())
            ),
        )

    how = Settings(silence=silence)
    there = casebook_changes(built(old), built(new), how)
    back = casebook_changes(built(new), built(old), how)
    assert mirrored(there) == straight(back)
    assert casebook_changes(built(old), built(old), how).is_none
    assert there.is_none == (old == new)
