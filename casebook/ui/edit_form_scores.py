"""What follows from a score that is given, moved or taken away: rules of the form, without any widget."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from casebook.model import Assessment, Case, Localised, Rubric
from casebook.model.rubric import MAX_LEVEL

Cell = Literal["score", "low", "high", "confidence"]
CELLS: tuple[Cell, ...] = ("score", "low", "high", "confidence")


class Followed(msgspec.Struct, frozen=True):
    """What the form changed besides what was asked for; it is always said."""

    criterion: str
    what: Literal["filled", "widened", "cleared", "refused"]
    low: int | None = None
    high: int | None = None
    confidence: str | None = None


def with_cells(before: Assessment, changes: Mapping[Cell, Any]) -> tuple[Assessment, tuple[Followed, ...]]:
    """``before`` with some of its cells changed, and with what has to follow from that.

    Without a score there is neither range nor confidence. A new score brings a range of one level to either
    side and low confidence; one that is moved takes the range along as far as it must to lie within it.
    """
    asked: dict[Cell, Any] = {cell: getattr(before, cell) for cell in CELLS} | dict(changes)
    if asked["score"] is not None:
        return _scored(before, asked)
    if before.score is None:
        # Range and confidence of a silent criterion can be taken away, where a file has them, not given.
        kept: dict[str, Any] = {cell: None if cell in changes else asked[cell] for cell in CELLS}
        is_refused = any(value is not None for value in changes.values())
        told = (Followed(before.criterion, "refused"),) if is_refused else ()
        return msgspec.structs.replace(before, **kept), told
    had_more = any(getattr(before, cell) is not None for cell in CELLS[1:])
    told = (Followed(before.criterion, "cleared"),) if had_more else ()
    return msgspec.structs.replace(before, score=None, low=None, high=None, confidence=None), told


def _scored(before: Assessment, asked: Mapping[Cell, Any]) -> tuple[Assessment, tuple[Followed, ...]]:
    score = asked["score"]
    low, high = _ends(score, asked["low"], asked["high"])
    confidence = asked["confidence"] or "low"
    after = msgspec.structs.replace(before, score=score, low=low, high=high, confidence=confidence)
    if (low, high, confidence) == (asked["low"], asked["high"], asked["confidence"]):
        return after, ()
    is_filled = None in (asked["low"], asked["high"], asked["confidence"])
    what: Literal["filled", "widened"] = "filled" if is_filled else "widened"
    return after, (Followed(before.criterion, what, low, high, confidence),)


def _ends(score: int, low: int | None, high: int | None) -> tuple[int, int]:
    """The range asked for, with the score in it; an end that nobody has stated lies one level away.

    A range of the score alone would say that every other rater agrees.
    """
    low = max(score - 1, 0) if low is None else min(low, score)
    high = min(score + 1, MAX_LEVEL) if high is None else max(high, score)
    return low, high


def undecided(criterion: str) -> Assessment:
    """What the form begins from where the file has nothing about a criterion yet."""
    return Assessment(
        criterion=criterion,
        score=None,
        low=None,
        high=None,
        confidence=None,
        rationale=Localised("", ""),
        quotes=(),
    )


def with_assessment(case: Case, assessment: Assessment, rubric: Rubric) -> Case:
    """``case`` with ``assessment`` in the place of the one of its criterion, or added in its order."""
    place = {criterion.id: at for at, criterion in enumerate(rubric.criteria)}
    if case.assessment(assessment.criterion) is not None:
        changed = [assessment if a.criterion == assessment.criterion else a for a in case.assessments]
    else:
        changed = [*case.assessments, assessment]
        changed.sort(key=lambda a: place.get(a.criterion, len(place)))
    return msgspec.structs.replace(case, assessments=tuple(changed))
