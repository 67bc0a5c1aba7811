"""The draft being edited: one frozen value, kept in a file at every change, changed by callbacks only.

A draft outlives the browser: its id stands in the address, its text in the casebook's ``.casebook/``.
Where another window has changed the same draft in the meantime, neither version is lost: a single field
is changed in the newer text, a whole text becomes a draft of its own, and the reader is told.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec
import streamlit as st

from casebook.files import Parsed, parse_case
from casebook.files.rewriting import RewriteFailed, rewrite_case
from casebook.library import Library
from casebook.library.drafts import Draft, DraftSource, delete_draft, load_draft, new_draft_id, store_draft
from casebook.library.overlay import with_files
from casebook.library.places import CASES, original_path
from casebook.library.save_log import SaveRecord, saved_bytes
from casebook.model import Case, Finding, Rubric
from casebook.ui import cached
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, current_view
from casebook.ui.undisturbed import undisturbed

_HELD = "_edit_draft"
_NOTICES = "_edit_notices"
_FORKS = "_edit_forks"

Notice = Literal["elsewhere", "joined", "forked", "not-stored", "unreadable", "not-written"]
"""What has happened to the draft: it was changed in another window; changes of two windows were joined;
a second draft was made of this window's text; it could not be kept in a file; a change found no case that
could be read, or no place in the text."""


class EditSession(msgspec.Struct, frozen=True, kw_only=True):
    """A draft, and the casebook with it and without it."""

    draft: Draft
    library: Library
    """The files as they are."""
    drafted: Library
    """The files as they would be with the draft: every finding, number and quote status comes from it."""
    path: str
    """The file that the draft is of, e.g. ``cases/gwangju.yaml``."""
    case: Case | None
    """As far as the draft's text could be read; None where it is no YAML, or no case."""
    findings: tuple[Finding, ...]
    """Those of the draft's file and of its own sources."""
    is_changed: bool
    """Whether the draft differs from the files that it began from."""
    is_new: bool
    """Whether the file does not exist yet."""


class _Held(msgspec.Struct, frozen=True):
    """The draft as this window knows it."""

    draft: Draft
    is_stored: bool


def open_session(page: Opened) -> EditSession | None:
    """The draft that the address names; None where it names none, or one that is not there."""
    if page.view.draft is None:
        return None
    held = _current(page.library.root, page.view.draft)
    if held is None:
        return None
    draft = held.draft
    drafted = _drafted(page.library, draft)
    own = {draft.path, *(source.path for source in draft.sources)}
    return EditSession(
        draft=draft,
        library=page.library,
        drafted=drafted,
        path=draft.path,
        case=parsed_case(draft.text, draft.path, page.rubric).draft if is_case(draft.path) else None,
        findings=tuple(f for f in drafted.findings if f.path in own),
        is_changed=is_draft_changed(draft),
        is_new=draft.path not in page.library.file_paths,
    )


def is_case(path: str) -> bool:
    """Whether ``path`` is where cases stand."""
    return path.startswith(f"{CASES}/")


def is_draft_changed(draft: Draft) -> bool:
    """Whether ``draft`` differs from the files that it began from."""
    return draft.text.encode() != draft.base or any(
        s.text.encode() != s.base or s.original is not None for s in draft.sources
    )


def is_kept_in_file() -> bool:
    """Whether the draft of this window has been written; else it is lost with the window."""
    held: _Held | None = st.session_state.get(_HELD)
    return held is None or held.is_stored


def held_draft() -> Draft | None:
    """The draft as this window last saw it; for callbacks."""
    held = _held()
    return held.draft if held else None


def current_draft() -> Draft | None:
    """The draft as it is now, also where another window has changed it; for callbacks."""
    held = _current_of_address()
    return held.draft if held else None


def is_version_held(version: str) -> bool:
    """Whether the text that this window last saw has this version; for callbacks."""
    held = _held()
    return held is not None and text_version(held.draft.text) == version


def take_notices() -> tuple[Notice, ...]:
    """What has happened to the draft since the last run that asked."""
    notices: tuple[Notice, ...] = st.session_state.pop(_NOTICES, ())
    return notices


def text_version(text: str) -> str:
    """A short name of exactly this text."""
    return sha256(text.encode()).hexdigest()[:16]


def parsed_case(text: str, path: str, rubric: Rubric | None) -> Parsed[Case]:
    """The text of a case read, its assessments in the order of ``rubric``; kept by its text."""
    order = tuple(c.id for c in rubric.criteria) if rubric else ()
    key = ("parsed case", path, sha256(text.encode()).hexdigest(), order)
    return cached.kept(key, lambda: parse_case(text.encode(), path, rubric))


# For callbacks, before the next run; each keeps the draft in its file and in the session.


@undisturbed
def replace_text(text: str, began_from: str, draft_id: str | None = None) -> str | None:
    """Replace the whole text, which was made of the text with the version ``began_from``.

    Returns the version that the draft has now; None without a draft. Where the draft is no longer what
    ``text`` was made of, ``text`` becomes a draft of its own. ``draft_id``: the draft that it is the text
    of, which may have been left in the meantime.
    """
    root = cached.casebook_root()
    in_address = current_view().draft
    of = _followed_forks(draft_id) if draft_id else in_address
    is_left = of != in_address
    draft = _draft_of(root, of, is_left=is_left)
    if draft is None:
        return None
    text = _clean(text)
    if text != draft.text:
        is_news = text_version(draft.text) == began_from
        changed = msgspec.structs.replace(
            draft, text=text, id=draft.id if is_news else new_draft_id(), changed_at=_now()
        )
        if is_left:
            store_draft(root, changed)
        elif is_news:
            _keep(changed)
        else:
            _fork(draft, changed)
    return text_version(text)


@undisturbed
def set_merged(text: str, theirs: bytes | None) -> None:
    """The text after merging with what stands in the file now (``theirs``), which becomes the base."""
    held = _current_of_address()
    if held is not None:
        _keep(msgspec.structs.replace(held.draft, text=_clean(text), base=theirs))


@undisturbed
def set_base(path: str, base: bytes | None) -> None:
    """The draft's file ``path`` goes on from ``base``; its text stays as it is, also if another window's."""
    held = _current_of_address()
    if held is None:
        return
    draft, replace = held.draft, msgspec.structs.replace
    sources = tuple(replace(s, base=base) if s.path == path else s for s in draft.sources)
    # The full article of a source is there: nothing of it is left to save.
    saved = {s.path for s in sources if original_path(s.path) == path and s.original == base}
    sources = tuple(replace(s, original=None) if s.path in saved else s for s in sources)
    _keep(replace(draft, base=base if draft.path == path else draft.base, sources=sources))


@undisturbed
def change_case(change: Callable[[Case], Case]) -> None:
    """Write what ``change`` makes of the case into the text; nothing happens where it cannot be read."""
    held = _current_of_address()
    if held is None:
        return
    draft = held.draft
    before = parsed_case(draft.text, draft.path, cached.open_current_library().rubric).draft
    if before is None:
        _notify("unreadable")
        return
    after = change(before)
    if after == before:
        return
    try:
        text = rewrite_case(draft.text, before, after)
    except RewriteFailed:
        _notify("not-written")
        return
    _keep(msgspec.structs.replace(draft, text=text))
    notices: tuple[Notice, ...] = st.session_state.get(_NOTICES, ())
    if "elsewhere" in notices:
        st.session_state[_NOTICES] = tuple("joined" if n == "elsewhere" else n for n in notices)


@undisturbed
def put_source(source: DraftSource) -> None:
    """Add a source that is saved together with the case, or replace it by its path."""
    held = _current_of_address()
    if held is not None:
        others = tuple(s for s in held.draft.sources if s.path != source.path)
        _keep(msgspec.structs.replace(held.draft, sources=(*others, source)))


@undisturbed
def drop_source(path: str) -> None:
    """Leave a source out of the draft; its file stays as it is."""
    held = _current_of_address()
    if held is not None:
        kept = tuple(s for s in held.draft.sources if s.path != path)
        _keep(msgspec.structs.replace(held.draft, sources=kept))


@undisturbed
def after_save(record: SaveRecord) -> None:
    """What was saved becomes what the draft began from."""
    held = _current_of_address()
    if held is None:
        return
    root = cached.casebook_root()
    saved = {file.path: file.after for file in record.files}
    draft = held.draft
    sources = tuple(
        msgspec.structs.replace(s, base=_bytes_saved(root, s.text, saved[s.path]), original=None)
        if s.path in saved
        else s
        for s in draft.sources
    )
    base = _bytes_saved(root, draft.text, saved[draft.path]) if draft.path in saved else draft.base
    _keep(msgspec.structs.replace(draft, base=base, sources=sources))


@undisturbed
def start_draft(path: str, base: bytes | None, text: str) -> None:
    """Begin a draft of the file ``path`` and go to it. ``base``: the file's bytes now, None: it is new."""
    draft = Draft(id=new_draft_id(), path=path, base=base, text=_clean(text), sources=(), changed_at=_now())
    _keep(draft)
    change_view(draft=draft.id, edit_part=_part_for(path))


@undisturbed
def continue_draft(draft: Draft) -> None:
    """Go to a draft that was begun earlier."""
    st.session_state.pop(_HELD, None)
    change_view(draft=draft.id, edit_part=_part_for(draft.path))


@undisturbed
def leave_draft() -> None:
    """Go back to the choice of what to edit; the draft stays."""
    st.session_state.pop(_HELD, None)
    change_view(draft=None, edit_part="form")


@undisturbed
def drop_draft() -> None:
    """Throw the draft of the address away, and go back to the choice of what to edit."""
    draft_id = current_view().draft
    if draft_id is not None:
        discard_draft(draft_id)
    leave_draft()


@undisturbed
def discard_draft(draft_id: str) -> None:
    """Throw a draft away."""
    delete_draft(cached.casebook_root(), draft_id)
    held = _held()
    if held is not None and held.draft.id == draft_id:
        del st.session_state[_HELD]


def _part_for(path: str) -> str:
    part = current_view().edit_part
    if is_case(path):
        return part if part == "text" else "form"
    return part if part in ("text", "source") else "source"


def _held() -> _Held | None:
    held: _Held | None = st.session_state.get(_HELD)
    return held


def _current_of_address() -> _Held | None:
    draft_id = current_view().draft
    return None if draft_id is None else _current(cached.casebook_root(), draft_id)


def _current(root: Path, draft_id: str) -> _Held | None:
    """The draft as it is now: another window may have changed the file since this one looked."""
    held = _held()
    if held is not None and held.draft.id != draft_id:
        held = None
    stored = load_draft(root, draft_id)
    if held is None:
        held = _Held(stored, is_stored=True) if stored else None
    elif stored is None:
        # Somebody has cleared the folder: this window has the only copy.
        held = _Held(held.draft, is_stored=False)
    elif held.is_stored and _contents(stored) != _contents(held.draft):
        held = _Held(stored, is_stored=True)
        _notify("elsewhere")
    if held is not None:
        st.session_state[_HELD] = held
    return held


def _contents(draft: Draft) -> tuple[object, ...]:
    return draft.path, draft.base, draft.text, draft.sources


def _keep(draft: Draft) -> None:
    draft = msgspec.structs.replace(draft, changed_at=_now())
    is_stored = store_draft(cached.casebook_root(), draft)
    st.session_state[_HELD] = _Held(draft, is_stored)
    if not is_stored:
        _notify("not-stored")


def _draft_of(root: Path, draft_id: str | None, *, is_left: bool) -> Draft | None:
    if draft_id is None:
        return None
    if is_left:
        return load_draft(root, draft_id)
    held = _current(root, draft_id)
    return held.draft if held else None


def _followed_forks(draft_id: str) -> str:
    forks: dict[str, str] = st.session_state.get(_FORKS, {})
    while draft_id in forks:
        draft_id = forks[draft_id]
    return draft_id


def _fork(theirs: Draft, mine: Draft) -> None:
    """Neither of two texts is lost: this one becomes another draft, which the reader goes on with."""
    _keep(mine)
    st.session_state[_FORKS] = {**st.session_state.get(_FORKS, {}), theirs.id: mine.id}
    change_view(draft=mine.id)
    st.session_state[_NOTICES] = tuple(n for n in st.session_state.get(_NOTICES, ()) if n != "elsewhere")
    _notify("forked")


def _notify(notice: Notice) -> None:
    notices: tuple[Notice, ...] = st.session_state.get(_NOTICES, ())
    if notice not in notices:
        st.session_state[_NOTICES] = (*notices, notice)


def _drafted(library: Library, draft: Draft) -> Library:
    files = {draft.path: draft.text.encode()}
    for source in draft.sources:
        files[source.path] = source.text.encode()
        if source.original is not None:
            files[original_path(source.path)] = source.original
    digests = tuple((path, sha256(data).hexdigest()) for path, data in files.items())
    key = ("drafted", str(library.root), library.fingerprint, digests)
    return cached.kept(key, lambda: with_files(library, files))


def _bytes_saved(root: Path, text: str, digest: str | None) -> bytes | None:
    if digest is None:
        return None
    data = text.encode()
    return data if sha256(data).hexdigest() == digest else saved_bytes(root, digest)


def _clean(text: str) -> str:
    """``text`` without halves of characters, which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
