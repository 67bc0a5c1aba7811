"""What the quote finder holds between runs: the source being read, and the passage found in it."""

from typing import Literal

import msgspec
import streamlit as st

from casebook.quotes import Document, Suggestion, find_quote, is_verbatim, nearest_passage, normalise
from casebook.quotes.search import search_passages
from casebook.quotes.sentences import Span
from casebook.ui.edit_quotes_add import reading_text
from casebook.ui.edit_state import EditSession
from casebook.ui.passage_reader import NearHits, Picked
from casebook.ui.state import widget_key
from casebook.ui.undisturbed import undisturbed

MAX_PASTED_CHARS = 4000
_FINDER = "_finder"
_PASTED = "finder_pasted"
_SOURCE = "finder_source"
_MOST_NEAR = 6

Problem = Literal[
    "criterion", "translation", "speaker", "role", "via", "not-found", "duplicate", "unreadable"
]
"""Why a quote was not added."""


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """A pasted text that stands in no source, with the passage that is most like it."""

    text: str
    source: str | None
    """Where the nearest passage is; None when nothing is near."""
    nearest: Suggestion | None


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """The quote that was added last."""

    criterion: str
    source: str
    text: str
    is_excerpt_wider: bool


class Finder(msgspec.Struct, frozen=True, kw_only=True):
    """All of it."""

    draft: str
    """The draft that this belongs to."""
    source: str
    text: str = ""
    """The passage as it would stand in the case; empty: none is chosen."""
    spans: tuple[Span, ...] = ()
    """Where it stands in the text that is read."""
    turn: int = 0
    """Counts the selections that were not made in the reader itself."""
    is_pasted: bool = False
    also_in: tuple[str, ...] = ()
    """Other sources that hold what was pasted."""
    refused: Refused | None = None
    near: NearHits | None = None
    problems: tuple[Problem, ...] = ()
    added: Added | None = None


def finder_of(session: EditSession) -> Finder:
    """What the finder holds for this draft; at first, the source that the case quotes most."""
    held: Finder | None = st.session_state.get(_FINDER)
    ids = source_ids(session)
    if held is not None and held.draft == session.draft.id and held.source in ids:
        return held
    finder = Finder(draft=session.draft.id, source=ids[0])
    st.session_state[_FINDER] = finder
    return finder


def source_ids(session: EditSession) -> tuple[str, ...]:
    """Every source to read: those of the draft first, then those that the case quotes, then others."""
    every = [s.id for s in session.drafted.sources]
    own = {s.path for s in session.draft.sources}
    counts = [q.source for q in session.case.quotes] if session.case else []

    def place(source_id: str) -> tuple[bool, int]:
        return f"seeds/{source_id}.md" not in own, -counts.count(source_id)

    return tuple(sorted(dict.fromkeys(every), key=place))


def change_finder(**changes: object) -> Finder:
    """The finder with ``changes``; for callbacks."""
    finder: Finder = st.session_state[_FINDER]
    changed: Finder = msgspec.structs.replace(finder, **changes)
    st.session_state[_FINDER] = changed
    return changed


def source_key() -> str:
    """The widget of the source."""
    return widget_key(_SOURCE)


def pasted_key() -> str:
    """The widget of the pasted text."""
    return widget_key(_PASTED)


# For callbacks, before the next run.


def read_source(source: str) -> None:
    """Read another source; what was chosen in the one before is let go."""
    finder: Finder = st.session_state[_FINDER]
    change_finder(
        source=source,
        text="",
        spans=(),
        turn=finder.turn + 1,
        is_pasted=False,
        near=None,
        problems=(),
        added=None,
    )


def read_next(source: str) -> None:
    """Read this source when the finder is opened the next time."""
    if _FINDER in st.session_state:
        read_source(source)


@undisturbed
def take_source() -> None:
    """Read the source that was chosen."""
    read_source(st.session_state[source_key()])


@undisturbed
def take_picked(session: EditSession, source: str, picked: Picked) -> None:
    """The passage selected in the reader becomes the one to be quoted."""
    document = reading_text(session.drafted, session.draft, source)
    if document is None:
        return
    text = " ".join(document.raw[picked.start : picked.end].split())
    if text and not is_verbatim(text, document):
        text = ""  # it runs across a `[…]`
    change_finder(
        text=text,
        spans=((picked.start, picked.end),) if text else (),
        is_pasted=False,
        refused=None,
        problems=(),
        added=None,
    )


@undisturbed
def take_search(session: EditSession, source: str, words: str) -> None:
    """Look for passages with words like these."""
    document = reading_text(session.drafted, session.draft, source)
    if document is not None:
        change_finder(near=NearHits(words, search_passages(words, document, _MOST_NEAR)))


@undisturbed
def take_pasted(session: EditSession) -> None:
    """Find the pasted text: first in the source being read, then in all others."""
    pasted = " ".join(st.session_state[pasted_key()][:MAX_PASTED_CHARS].split())
    finder: Finder = st.session_state[_FINDER]
    fresh = {"refused": None, "problems": (), "added": None, "also_in": ()}
    if not normalise(pasted):
        change_finder(text="", spans=(), turn=finder.turn + 1, is_pasted=False, **fresh)
        return
    documents = _documents(session, finder.source)
    found = [(name, match) for name, d in documents.items() if (match := find_quote(pasted, d))]
    if not found:
        change_finder(
            text="",
            spans=(),
            turn=finder.turn + 1,
            is_pasted=True,
            **fresh | {"refused": _refused(pasted, documents)},
        )
        return
    name, match = found[0]
    raw = documents[name].raw
    # The document's own glyphs, where nothing is left out between.
    text = " ".join(raw[slice(*match.spans[0])].split()) if len(match.spans) == 1 else pasted
    change_finder(
        source=name,
        text=text,
        spans=match.spans,
        turn=finder.turn + 1,
        is_pasted=True,
        near=None,
        **fresh | {"also_in": tuple(other for other, _ in found[1:])},
    )


@undisturbed
def take_suggestion(session: EditSession) -> None:
    """What was pasted gives way to what the source says, which is then found there."""
    finder: Finder = st.session_state[_FINDER]
    refused = finder.refused
    if refused is None or refused.nearest is None:
        return
    nearest = refused.nearest
    pasted = normalise(refused.text)
    st.session_state[pasted_key()] = (
        nearest.passage if nearest.wrote == pasted else pasted.replace(nearest.wrote, nearest.passage, 1)
    )
    take_pasted(session)


def _documents(session: EditSession, first: str) -> dict[str, Document]:
    ids = source_ids(session)
    ordered = [first, *(name for name in ids if name != first)]
    read = ((name, reading_text(session.drafted, session.draft, name)) for name in ordered)
    return {name: document for name, document in read if document is not None}


def _refused(text: str, documents: dict[str, Document]) -> Refused:
    near = ((name, nearest_passage(text, document)) for name, document in documents.items())
    found = [(name, suggestion) for name, suggestion in near if suggestion is not None]
    if not found:
        return Refused(text=text, source=None, nearest=None)
    source, nearest = max(found, key=lambda pair: pair[1].similarity_percent)
    return Refused(text=text, source=source, nearest=nearest)
