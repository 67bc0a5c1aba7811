"""Changes as plain sentences, the most telling first."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from casebook.changes.numbers import from_to, percents, whole
from casebook.changes.results import (
    CaseAppeared,
    Changes,
    IndexChange,
    Item,
    QuoteChange,
    Range,
    RankMoves,
    RubricChanges,
)
from casebook.model import Confidence, Lang
from casebook.scoring import Chance, share_text
from casebook.wording import listed, say

LineKind = Literal[
    "cases", "rubric", "ranking", "dimensions", "scores", "judgements", "texts", "quotes", "claims"
]
_MOVES_SHOWN = 3
_QUOTE_CHARS = 60


class ChangeLine(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence: plain text, which holds words from files."""

    kind: LineKind
    text: str
    case: str | None = None
    """Id of the case that it is about."""


def change_lines(
    changes: Changes, lang: Lang, names: Mapping[str, str] | None = None
) -> tuple[ChangeLine, ...]:
    """Every change as a sentence, by kind: cases and rubric, then ranks, dimensions, scores, reasons, other
    contents, quotes, and what the comparison says of itself.

    Args:
        names: how a source is called, by id; the id where it is not named.
    """
    return (
        *_case_lines(changes, lang),
        *(ChangeLine(kind="rubric", text=text) for text in _rubric_texts(changes.rubric, lang)),
        *_ranking_lines(changes, lang),
        *_dimension_lines(changes, lang),
        *_score_lines(changes, lang),
        *_judgement_lines(changes, lang),
        *_part_lines(changes, lang),
        *_quote_lines(changes, lang, names or {}),
        *_claim_lines(changes, lang),
    )


def changes_summary(changes: Changes, lang: Lang) -> str:
    """All of it in one short line, e.g. "2 scores changed, ranks the same"."""
    if changes.is_none:
        return say(lang, "changes.summary-none")
    parts = []
    if changes.cases_added:
        parts.append(say(lang, "changes.summary-cases-added", count=len(changes.cases_added)))
    if changes.cases_removed:
        parts.append(say(lang, "changes.summary-cases-removed", count=len(changes.cases_removed)))
    if changes.rubric != RubricChanges():
        parts.append(say(lang, "changes.summary-rubric"))
    if changes.scores:
        parts.append(_counted(lang, "changes.summary-scores", len(changes.scores)))
    else:
        parts.append(say(lang, f"changes.summary-{'scores-none' if parts else 'texts'}"))
    if changes.rank_changes:
        parts.append(_counted(lang, "changes.summary-ranks", len(changes.rank_changes)))
    elif changes.ranked_before and changes.ranked_after:
        parts.append(say(lang, "changes.summary-ranks-same"))
    else:
        parts.append(say(lang, "changes.summary-ranks-none"))
    if changes.moves and not changes.rank_changes:
        parts.append(say(lang, "changes.summary-moves"))
    return ", ".join(parts)


def _counted(lang: Lang, key: str, count: int) -> str:
    return say(lang, f"{key}-{'one' if count == 1 else 'many'}", count=count)


def _about(lang: Lang, case: Item, what: str, of: Item | str | None = None) -> str:
    name = case.name.text_in(lang)
    if of is None:
        return say(lang, "changes.about", name=name, what=what)
    within = of if isinstance(of, str) else of.name.text_in(lang)
    return say(lang, "changes.about-two", case=name, name=within, what=what)


def _case_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    for key, found in (("case-added", changes.cases_added), ("case-removed", changes.cases_removed)):
        for case in found:
            text = say(lang, f"changes.{key}", case=_standing(lang, case))
            yield ChangeLine(kind="cases", text=text, case=case.case.id)


def _standing(lang: Lang, case: CaseAppeared) -> str:
    name = case.case.name.text_in(lang)
    if case.points is None:
        return name
    if case.rank is None:
        return say(lang, "changes.case-index", name=name, points=whole(case.points))
    return say(lang, "changes.case-standing", name=name, points=whole(case.points), rank=case.rank)


def _rubric_texts(rubric: RubricChanges, lang: Lang) -> Iterator[str]:
    if rubric.is_missing_before:
        yield say(lang, "changes.rubric-missing-before")
    if rubric.is_missing_after:
        yield say(lang, "changes.rubric-missing-after")
    named = (
        ("dimensions-added", rubric.dimensions_added),
        ("dimensions-removed", rubric.dimensions_removed),
        ("criteria-added", rubric.criteria_added),
        ("criteria-removed", rubric.criteria_removed),
        ("rubric-edited", rubric.edited),
    )
    for key, items in named:
        if items:
            yield say(lang, f"changes.{key}", names=listed(lang, [i.name.text_in(lang) for i in items]))
    for weight in rubric.weights:
        what = say(lang, "changes.weight", **percents(lang, weight.before_share, weight.after_share))
        yield _about(lang, weight.of, what)
    if rubric.min_coverage:
        yield say(lang, "changes.min-coverage", **percents(lang, *rubric.min_coverage))
    if rubric.is_otherwise_edited:
        yield say(lang, "changes.rubric-otherwise")


def _ranking_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    for index in changes.indices:
        text = _about(lang, index.case, _index_text(lang, index))
        yield ChangeLine(kind="ranking", text=text, case=index.case.id)
    for moves in changes.moves:
        text = _about(lang, moves.case, _moves_text(lang, moves, changes.draws))
        yield ChangeLine(kind="ranking", text=text, case=moves.case.id)


def _index_text(lang: Lang, index: IndexChange) -> str:
    none = say(lang, "changes.no-number")
    ranks = {"before": index.rank_before or none, "after": index.rank_after or none}
    has_same_points = index.points_before == index.points_after
    if has_same_points and index.rank_before != index.rank_after:
        return say(lang, "changes.rank-only", **ranks)
    if has_same_points:
        before, after = _interval(lang, index.range_before), _interval(lang, index.range_after)
        span = say(lang, "changes.from-to", before=before, after=after)
        return say(lang, "changes.index-range", range=span)
    before, after = from_to(lang, index.points_before, index.points_after)
    points = say(lang, "changes.from-to", before=before, after=after)
    if index.rank_before != index.rank_after:
        return say(lang, "changes.rank-moved", points=points, **ranks)
    if index.rank_after is None:
        return say(lang, "changes.index-only", points=points)
    return say(lang, "changes.rank-same", points=points, rank=index.rank_after)


def _interval(lang: Lang, ends: tuple[float, float] | None) -> str:
    if ends is None:
        return say(lang, "changes.no-number")
    low, high = whole(ends[0]), whole(ends[1])
    return low if low == high else say(lang, "changes.span", low=low, high=high)


def _moves_text(lang: Lang, moves: RankMoves, draws: int) -> str:
    told = []
    for move in moves.moves[:_MOVES_SHOWN]:
        key = "changes.move-all" if move.share == 1 else "changes.move"
        chance = Chance(share=move.share, draws=None, half_width_share=0.0, basis="weights")
        values = {"before": move.before, "after": move.after}
        told.append(
            say(lang, key, **values)
            if move.share == 1
            else say(lang, key, share=share_text(lang, chance), **values)
        )
    return say(lang, "changes.moves", moves=", ".join(told), draws=f"{draws:,}")


def _dimension_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    for d in changes.dimensions:
        if d.coverage_before != d.coverage_after:
            shares = percents(lang, d.coverage_before, d.coverage_after)
            text = _about(lang, d.case, say(lang, "changes.coverage", **shares), d.dimension)
            yield ChangeLine(kind="dimensions", text=text, case=d.case.id)
        if d.points_before != d.points_after:
            before, after = from_to(lang, d.points_before, d.points_after)
            points = say(lang, "changes.from-to", before=before, after=after)
            what = say(lang, "changes.dimension-points", points=points)
            yield ChangeLine(kind="dimensions", text=_about(lang, d.case, what, d.dimension), case=d.case.id)


def _score_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    silent = say(lang, "changes.level-silent")
    for score in changes.scores:
        before = silent if score.before is None else score.before
        after = silent if score.after is None else score.after
        what = say(lang, "changes.level", before=before, after=after)
        yield ChangeLine(
            kind="scores", text=_about(lang, score.case, what, score.criterion), case=score.case.id
        )


def _judgement_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    """One line per decision: its range, confidence and reason; not what follows from silence alone."""
    told: dict[tuple[str, str], tuple[Item, Item, list[str]]] = {}

    def tell(case: Item, criterion: Item, what: str) -> None:
        told.setdefault((case.id, criterion.id), (case, criterion, []))[2].append(what)

    for r in changes.ranges:
        if r.before and r.after:
            before, after = _levels(lang, r.before), _levels(lang, r.after)
            tell(r.case, r.criterion, say(lang, "changes.range", before=before, after=after))
    for c in changes.confidences:
        if c.before and c.after:
            values = {"before": _confidence(lang, c.before), "after": _confidence(lang, c.after)}
            tell(c.case, c.criterion, say(lang, "changes.confidence", **values))
    for reason in changes.rationales:
        tell(reason.case, reason.criterion, say(lang, "changes.rationale"))
    for case, criterion, texts in told.values():
        what = listed(lang, texts)
        yield ChangeLine(kind="judgements", text=_about(lang, case, what, criterion), case=case.id)


def _levels(lang: Lang, levels: Range) -> str:
    low, high = levels
    return str(low) if low == high else say(lang, "changes.span", low=low, high=high)


def _confidence(lang: Lang, confidence: Confidence) -> str:
    return say(lang, f"confidence.{confidence}")


def _part_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    for part in changes.parts:
        key = "changes.decision" if part.part == "assessments" else f"changes.part-{part.part}"
        text = _about(lang, part.case, say(lang, key), part.criterion)
        yield ChangeLine(kind="texts", text=text, case=part.case.id)


def _quote_lines(changes: Changes, lang: Lang, names: Mapping[str, str]) -> Iterator[ChangeLine]:
    groups: Iterable[tuple[str, tuple[QuoteChange, ...]]] = (
        ("quote-added", changes.quotes_added),
        ("quote-dropped", changes.quotes_dropped),
        ("quote-edited", changes.quotes_edited),
    )
    for key, quotes in groups:
        for q in quotes:
            what = say(
                lang,
                f"changes.{key}",
                text=_shortened(q.quote.text),
                source=names.get(q.quote.source, q.quote.source),
            )
            where = q.criterion or say(lang, f"changes.in-{q.part}")
            yield ChangeLine(kind="quotes", text=_about(lang, q.case, what, where), case=q.case.id)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE_CHARS else line[: _QUOTE_CHARS - 1].rstrip() + "…"


def _claim_lines(changes: Changes, lang: Lang) -> Iterator[ChangeLine]:
    gone = [claim.text_in(lang) for claim in changes.claims_disappeared]
    new = [claim.text_in(lang) for claim in changes.claims_appeared]
    # A name edited in the other language changes no sentence of this one.
    for key, found, other in (("claim-disappeared", gone, new), ("claim-appeared", new, gone)):
        for claim in found:
            if claim not in other:
                yield ChangeLine(kind="claims", text=say(lang, f"changes.{key}", claim=claim))
