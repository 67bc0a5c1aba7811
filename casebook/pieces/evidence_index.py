"""Every distinct quotation of some cases, and what it carries."""

from collections.abc import Hashable, Iterable, Sequence

import msgspec

from casebook.library import Library
from casebook.model import Case, Lang, Quote, Rubric
from casebook.scoring import passage_key


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a quotation stands."""

    case: Case
    section: str
    """``assessments``, ``actors``, ``facts``, ``mechanisms`` or ``context``."""
    criterion: str | None
    """Set in ``assessments`` only."""
    score: int | None
    label_ko: str
    label_en: str
    quote: Quote

    def label(self, lang: Lang) -> str:
        """What the quotation is used for: a criterion, an actor, a fact …"""
        return self.label_ko if lang == "ko" else self.label_en


class EvidenceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One distinct quotation."""

    quote: Quote
    """As it stands where it is first used."""
    uses: tuple[Use, ...]
    haystack: str
    """Case-folded text that a search looks through."""


def evidence_rows(library: Library, cases: Iterable[Case], rubric: Rubric) -> tuple[EvidenceRow, ...]:
    """The distinct quotations of ``cases`` (by source and text), in the order of cases and sections."""
    uses: dict[Hashable, list[Use]] = {}
    for case in cases:
        for use in _uses(case, rubric):
            uses.setdefault(passage_key(use.quote), []).append(use)
    return tuple(
        EvidenceRow(quote=group[0].quote, uses=tuple(group), haystack=_haystack(library, group))
        for group in uses.values()
    )


def _uses(case: Case, rubric: Rubric) -> Iterable[Use]:
    criteria = {c.id: c.name for c in rubric.criteria}
    for a in case.assessments:
        name = criteria[a.criterion]
        for quote in a.quotes:
            yield Use(
                case=case,
                section="assessments",
                criterion=a.criterion,
                score=a.score,
                label_ko=name.ko,
                label_en=name.en,
                quote=quote,
            )
    parts = [p for m in case.mechanisms for p in m.parts]
    others = (
        ("actors", case.actors),
        ("facts", case.facts),
        ("mechanisms", parts),
        ("context", case.context),
    )
    for section, holders in others:
        for holder in holders:
            for quote in holder.quotes:
                yield Use(
                    case=case,
                    section=section,
                    criterion=None,
                    score=None,
                    label_ko=holder.name.ko,
                    label_en=holder.name.en,
                    quote=quote,
                )


def _haystack(library: Library, uses: Sequence[Use]) -> str:
    quote = uses[0].quote
    source = library.source(quote.source)
    pieces: list[str | None] = [quote.text]
    for use in uses:
        q = use.quote
        pieces += [q.ko, q.en]
        for who in (q.speaker, q.role, q.via):
            pieces += [who.ko, who.en] if who else []
    if source:
        pieces += [source.headline or source.id, source.publisher, source.reporter, source.published]
    return "\n".join(p for p in dict.fromkeys(pieces) if p).casefold()
