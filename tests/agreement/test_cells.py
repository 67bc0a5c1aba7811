"""What is compared, what differs most, what is said of silence, and what becomes of the ranges."""

from collections.abc import Callable, Mapping

import pytest

from casebook.agreement import (
    agreement_of,
    answered_cells,
    disagreements,
    krippendorff_alpha,
    raters_spans,
    silence_agreement,
    with_raters_ranges,
)
from casebook.model import Case, RaterFile, Rating, Rubric

BuildCase = Callable[..., Case]


def rater(case: str, name: str, scores: Mapping[str, int | None]) -> RaterFile:
    return RaterFile(
        case=case,
        rater=name,
        name=name.title(),
        date="2025-11-20",
        rubric="1.0",
        ratings=tuple(Rating(criterion=c, score=s, rationale=f"{name} {c}") for c, s in scores.items()),
    )


@pytest.fixture
def case(build_case: BuildCase) -> Case:
    """Scored on a, b and c, silent on d."""
    return build_case("one", {"a": (1, 2, 3), "b": (0, 0, 1), "c": 4, "d": None})


RATERS = (
    rater("one", "kim", {"a": 2, "b": 3, "c": None, "d": None}),
    rater("one", "lee", {"a": 1, "b": None, "d": 1}),
)


def test_cells_hold_who_answered_and_no_one_else(case: Case, two_by_two: Rubric) -> None:
    """The file comes first, then the raters; a rater who left a criterion out is not in its cell."""
    cells = answered_cells([case], lambda _: RATERS, two_by_two)
    assert {c.criterion: [(a.rater, a.score) for a in c.answers] for c in cells} == {
        "a": [(None, 2), ("kim", 2), ("lee", 1)],
        "b": [(None, 0), ("kim", 3), ("lee", None)],
        "c": [(None, 4), ("kim", None)],
        "d": [(None, None), ("kim", None), ("lee", 1)],
    }
    assert [c.dimension for c in cells] == ["x", "x", "y", "y"]


def test_cells_of_a_case_without_raters_are_none(case: Case, two_by_two: Rubric) -> None:
    """The file alone agrees with nobody."""
    assert answered_cells([case], lambda _: (), two_by_two) == ()
    found = agreement_of([case], lambda _: (), two_by_two)
    assert (found.cases, found.raters, found.overall.undefined) == ((), (), "no-pairs")


def test_disagreements_come_widest_first_then_silence(case: Case, two_by_two: Rubric) -> None:
    """Three levels apart, one level apart, then a level against silence; agreement is not among them."""
    cells = answered_cells([case], lambda _: RATERS, two_by_two)
    assert [c.criterion for c in disagreements(cells)] == ["b", "a", "c", "d"]
    same = rater("one", "same", {"a": 2, "b": 0, "c": 4, "d": None})
    assert disagreements(answered_cells([case], lambda _: (same,), two_by_two)) == ()


def test_silence_is_counted_apart_and_never_as_a_level(case: Case, two_by_two: Rubric) -> None:
    """A cell is rated by all, silent for all, or split; alpha sees only the levels."""
    silence = silence_agreement(answered_cells([case], lambda _: RATERS, two_by_two))
    assert (silence.all_rate, silence.all_silent, silence.split) == (1, 0, 3)
    assert silence.agreed_share == pytest.approx(0.25)
    found = agreement_of([case], lambda _: RATERS, two_by_two)
    assert found.overall.alpha == krippendorff_alpha([(2, 2, 1), (0, 3), (4,), (1,)])
    assert found.overall.units == 2
    assert dict(found.dimensions)["y"].undefined == "no-pairs"


def test_silence_without_cells_has_no_share() -> None:
    """Nothing is no percentage."""
    assert silence_agreement([]).agreed_share is None


def test_raters_ranges_hold_every_level_given_and_leave_scores(case: Case) -> None:
    """From the lowest to the highest, wider or narrower than stated; as stated where nobody else does."""
    changed = with_raters_ranges(case, RATERS)
    assert {a.criterion: (a.low, a.score, a.high) for a in changed.assessments} == {
        "a": (1, 2, 2),  # stated 1 to 3: narrower now
        "b": (0, 0, 3),
        "c": (4, 4, 4),  # the only other rater finds the sources silent
        "d": (None, None, None),  # the file is silent: it stays so
    }
    assert raters_spans(case, RATERS) == {"a": (1, 2), "b": (0, 3)}


def test_raters_ranges_without_raters_are_the_very_case(case: Case) -> None:
    """Nothing is made anew where nothing changes."""
    assert with_raters_ranges(case, ()) is case
