"""What was edited in one case: levels, ranges, reasons, quotes, and what bears on no number."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from casebook.changes.results import (
    CasePart,
    ConfidenceChange,
    Item,
    PartChange,
    QuoteChange,
    Range,
    RangeChange,
    RationaleChange,
    ScoreChange,
)
from casebook.model import (
    Actor,
    Assessment,
    Case,
    Confidence,
    ContextNote,
    Fact,
    Localised,
    Mechanism,
    Quote,
    Rubric,
)

_Holder = TypeVar("_Holder", Actor, Fact, ContextNote)
_Use = tuple[CasePart, str | None, Quote]
"""Part of the case, criterion, quote without its place in the file."""

_NOWHERE = Assessment(
    criterion="", score=None, low=None, high=None, confidence=None, rationale=Localised("", ""), quotes=()
)


class CaseChanges(msgspec.Struct, frozen=True, kw_only=True):
    """What was edited in one case."""

    scores: tuple[ScoreChange, ...]
    ranges: tuple[RangeChange, ...]
    confidences: tuple[ConfidenceChange, ...]
    rationales: tuple[RationaleChange, ...]
    parts: tuple[PartChange, ...]
    quotes_added: tuple[QuoteChange, ...]
    quotes_dropped: tuple[QuoteChange, ...]
    quotes_edited: tuple[QuoteChange, ...]


def case_changes(before: Case, after: Case, criteria: dict[str, Item]) -> CaseChanges:
    """What differs between two versions of a case.

    Args:
        criteria: every criterion that either names, in the order in which changes are told.
    """
    case = item_of(after)
    scores, ranges, confidences, rationales = [], [], [], []
    parts = [PartChange(case=case, part=part) for part in _edited_parts(before, after)]
    for criterion_id, criterion in criteria.items():
        old, new = before.assessment(criterion_id), after.assessment(criterion_id)
        was, is_ = old or _NOWHERE, new or _NOWHERE
        told: dict[str, Item] = {"case": case, "criterion": criterion}
        if was.score != is_.score:
            scores.append(ScoreChange(**told, before=was.score, after=is_.score))
        if _range(was) != _range(is_):
            ranges.append(RangeChange(**told, before=_range(was), after=_range(is_)))
        if _confidence(was) != _confidence(is_):
            confidences.append(ConfidenceChange(**told, before=_confidence(was), after=_confidence(is_)))
        if old is not None and new is not None and old.rationale != new.rationale:
            rationales.append(RationaleChange(**told))
        if (old is None) != (new is None) and was.score == is_.score:
            parts.append(PartChange(case=case, part="assessments", criterion=criterion))
    added, dropped, edited = _quote_changes(before, after, case, criteria)
    return CaseChanges(
        scores=tuple(scores),
        ranges=tuple(ranges),
        confidences=tuple(confidences),
        rationales=tuple(rationales),
        parts=tuple(parts),
        quotes_added=added,
        quotes_dropped=dropped,
        quotes_edited=edited,
    )


def item_of(case: Case) -> Item:
    """The case by id and name."""
    return Item(id=case.id, name=case.name)


def criteria_of(before: Rubric | None, after: Rubric | None, cases: Iterable[Case]) -> dict[str, Item]:
    """Every criterion of either rubric or of any case, in the order of the later rubric."""
    found: dict[str, Item] = {}
    for rubric in (after, before):
        for criterion in rubric.criteria if rubric else ():
            found.setdefault(criterion.id, Item(id=criterion.id, name=criterion.name))
    for case in cases:
        for a in case.assessments:
            found.setdefault(a.criterion, Item(id=a.criterion, name=Localised(a.criterion, a.criterion)))
    return found


def _range(a: Assessment) -> Range | None:
    if a.score is None:
        return None
    return (a.score if a.low is None else a.low, a.score if a.high is None else a.high)


def _confidence(a: Assessment) -> Confidence | None:
    return None if a.score is None else a.confidence


def _edited_parts(before: Case, after: Case) -> Iterator[CasePart]:
    plain: tuple[CasePart, ...] = ("name", "level", "tier", "as_of", "summary")
    yield from (part for part in plain if getattr(before, part) != getattr(after, part))
    if _unquoted(before.actors) != _unquoted(after.actors):
        yield "actors"
    if _unquoted(before.facts) != _unquoted(after.facts):
        yield "facts"
    if _unquoted_mechanisms(before) != _unquoted_mechanisms(after):
        yield "mechanisms"
    if _unquoted(before.context) != _unquoted(after.context):
        yield "context"


def _unquoted(holders: tuple[_Holder, ...]) -> tuple[_Holder, ...]:
    return tuple(msgspec.structs.replace(holder, quotes=()) for holder in holders)


def _unquoted_mechanisms(case: Case) -> tuple[Mechanism, ...]:
    return tuple(
        msgspec.structs.replace(m, parts=tuple(msgspec.structs.replace(part, quotes=()) for part in m.parts))
        for m in case.mechanisms
    )


def _uses(case: Case) -> Iterator[_Use]:
    for actor in case.actors:
        yield from (("actors", None, _placeless(q)) for q in actor.quotes)
    for fact in case.facts:
        yield from (("facts", None, _placeless(q)) for q in fact.quotes)
    for mechanism in case.mechanisms:
        for part in mechanism.parts:
            yield from (("mechanisms", None, _placeless(q)) for q in part.quotes)
    for note in case.context:
        yield from (("context", None, _placeless(q)) for q in note.quotes)
    for a in case.assessments:
        yield from (("assessments", a.criterion, _placeless(q)) for q in a.quotes)


def _placeless(quote: Quote) -> Quote:
    # Where it stands in the file moves with every line above it.
    return msgspec.structs.replace(quote, line=0, column=0)


def _quote_changes(
    before: Case, after: Case, case: Item, criteria: dict[str, Item]
) -> tuple[tuple[QuoteChange, ...], tuple[QuoteChange, ...], tuple[QuoteChange, ...]]:
    """Uses of passages added, dropped and described otherwise."""
    dropped = list((Counter(_uses(before)) - Counter(_uses(after))).elements())
    new = list((Counter(_uses(after)) - Counter(_uses(before))).elements())
    added, edited = [], []
    for use in new:
        same = next((old for old in dropped if _passage(old) == _passage(use)), None)
        if same is None:
            added.append(use)
        else:
            dropped.remove(same)
            edited.append(use)

    def told(uses: list[_Use]) -> tuple[QuoteChange, ...]:
        return tuple(
            QuoteChange(case=case, part=part, criterion=criteria[of] if of else None, quote=quote)
            for part, of, quote in uses
        )

    return told(added), told(dropped), told(edited)


def _passage(use: _Use) -> tuple[CasePart, str | None, str, str]:
    part, criterion, quote = use
    return part, criterion, quote.source, quote.text
