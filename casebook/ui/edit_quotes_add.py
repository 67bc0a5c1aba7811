"""What the quote finder makes of a case and of a source: pure functions over values."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from casebook.files import parse_source
from casebook.files.source_body import with_body
from casebook.library import Library
from casebook.library.drafts import Draft, DraftSource
from casebook.library.places import SEEDS
from casebook.model import (
    Actor,
    Assessment,
    Case,
    ContextNote,
    Fact,
    Lang,
    Localised,
    MechanismPart,
    Quote,
    Rubric,
)
from casebook.quotes import Document, find_quote, is_verbatim, normalise
from casebook.quotes.excerpt import excerpt_with
from casebook.ui.passage_reader import UsedPassage
from casebook.wording import say


class Speaker(msgspec.Struct, frozen=True):
    """Who has been quoted, with the role that the source states."""

    name: Localised
    role: Localised | None

    def shown(self, lang: Lang) -> str:
        """Name and role in one line."""
        name = self.name.text_in(lang)
        return f"{name} ({self.role.text_in(lang)})" if self.role else name


def with_quote(case: Case, rubric: Rubric, criterion: str, quote: Quote) -> Case:
    """``case`` with ``quote`` as the last of this criterion; one that the file leaves out begins silent."""
    found = case.assessment(criterion)
    if found is None:
        silent = Assessment(
            criterion=criterion,
            score=None,
            low=None,
            high=None,
            confidence=None,
            rationale=Localised("", ""),
            quotes=(),
        )
        order = {c.id: at for at, c in enumerate(rubric.criteria)}
        assessments = sorted((*case.assessments, silent), key=lambda a: order.get(a.criterion, len(order)))
        return with_quote(
            msgspec.structs.replace(case, assessments=tuple(assessments)), rubric, criterion, quote
        )
    changed = msgspec.structs.replace(found, quotes=(*found.quotes, quote))
    return msgspec.structs.replace(
        case, assessments=tuple(changed if a is found else a for a in case.assessments)
    )


def quote_in(case: Case, criterion: str, source: str, text: str) -> Quote | None:
    """The quote of this criterion with these words, as verbatim counts them."""
    found = case.assessment(criterion)
    words = normalise(text)
    same = (q for q in found.quotes if q.source == source and normalise(q.text) == words) if found else ()
    return next(iter(same), None)


def used_passages(
    case: Case | None, rubric: Rubric, source: str, document: Document, lang: Lang
) -> tuple[UsedPassage, ...]:
    """Where the case quotes this source already, and what for, in the order of the case."""
    if case is None:
        return ()
    found = []
    for quote, note in _uses(case, rubric, lang):
        match = find_quote(quote.text, document) if quote.source == source else None
        if match is not None:
            found.append(UsedPassage(match.spans, note))
    return tuple(found)


def _uses(case: Case, rubric: Rubric, lang: Lang) -> Iterator[tuple[Quote, str]]:
    names = {c.id: c.name.text_in(lang) for c in rubric.criteria}
    for assessment in case.assessments:
        for quote in assessment.quotes:
            name = names.get(assessment.criterion, assessment.criterion)
            yield (
                quote,
                say(lang, "edit-quotes.used-for", name=name, stance=say(lang, f"stance.{quote.stance}")),
            )
    parts = (part for mechanism in case.mechanisms for part in mechanism.parts)
    holders: tuple[Actor | Fact | MechanismPart | ContextNote, ...]
    holders = (*case.actors, *case.facts, *parts, *case.context)
    for holder in holders:
        for quote in holder.quotes:
            yield quote, holder.name.text_in(lang)


def known_speakers(library: Library, case: Case | None, source: str) -> tuple[Speaker, ...]:
    """Who has been quoted from this source in any case, or from any source in this one; each once."""
    own = case.quotes if case else ()
    others = (q for c in library.usable_cases for q in c.quotes if q.source == source)
    of_source = [q for q in (*own, *others) if q.source == source]
    return tuple(dict.fromkeys(_speakers((*of_source, *own))))


def _speakers(quotes: Iterable[Quote]) -> Iterator[Speaker]:
    return (Speaker(q.speaker, q.role) for q in quotes if q.speaker is not None)


def reading_text(library: Library, draft: Draft, source_id: str) -> Document | None:
    """What there is to read of a source: the article where it is at hand, else what is stored."""
    return article_at_hand(library, draft, source_id) or stored_text(library, source_id)


def stored_text(library: Library, source_id: str) -> Document | None:
    """The text that the source's file holds."""
    source = library.source(source_id)
    return None if source is None else Document(source.text)


def article_at_hand(library: Library, draft: Draft, source_id: str) -> Document | None:
    """The whole text of a source: at hand already, or about to be saved with the draft; else None."""
    at_hand = library.full_text(source_id)
    if at_hand is not None:
        return at_hand
    of_draft = next((s for s in draft.sources if s.path == source_path(source_id)), None)
    if of_draft is None or of_draft.original is None:
        return None
    try:
        return Document(of_draft.original.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def source_path(source_id: str) -> str:
    """Where the file of this source stands."""
    return f"{SEEDS}/{source_id}.md"


def widened_source(library: Library, draft: Draft, source_id: str, passage: str) -> DraftSource | None:
    """The source's file with an excerpt that holds ``passage``; None where nothing need or can be added.

    Args:
        library: the casebook with the draft.
    """
    source = library.source(source_id)
    article = article_at_hand(library, draft, source_id)
    if source is None or article is None or source.extent != "excerpts":
        return None
    if is_verbatim(passage, Document(source.text)) or not is_verbatim(passage, article):
        return None
    path = source_path(source_id)
    before = next((s for s in draft.sources if s.path == path), None) or _from_disk(library.root, path)
    # Of the file as it is now: what somebody has added to it since the casebook was read stays.
    now = None if before is None else parse_source(before.text.encode(), path).draft
    if before is None or now is None:
        return None
    body = excerpt_with(article, now.text, [passage])
    text = with_body(before.text.encode(), now.text_line, body).decode()
    return msgspec.structs.replace(before, text=text)


def _from_disk(root: Path, path: str) -> DraftSource | None:
    try:
        base = (root / path).read_bytes()
        return DraftSource(path=path, base=base, text=base.decode("utf-8"), original=None)
    except (OSError, UnicodeDecodeError):
        return None
