"""Drafts: what somebody is writing and has not saved, kept across a reload or a lost connection.

They lie in ``.casebook/drafts/``, readable by nobody but the owner. Where that folder cannot be written to,
a draft lives in the session alone.
"""

import os
import re
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from casebook.files.atomic import sweep_leftovers, write_atomically
from casebook.library.own_folder import make_own_folder
from casebook.library.snapshot import FOLDER
from casebook.library.writable import has_link_above

_DRAFTS = "drafts"
_ENDING = ".json"
_ID = re.compile(r"[A-Za-z0-9_-]{8,40}")
_MOST_DRAFTS = 200
_LONGEST_SECONDS = 60 * 24 * 3600.0


class DraftSource(msgspec.Struct, frozen=True):
    """A source file that is saved together with the case."""

    path: str
    base: bytes | None
    """The file that the draft began from; None: there is none yet."""
    text: str
    original: bytes | None = None
    """The full article, to be kept in ``seeds/originals/``."""


class Draft(msgspec.Struct, frozen=True):
    """A file being written, with the sources that belong to it."""

    id: str
    path: str
    """Of the file, relative to the root."""
    base: bytes | None
    """The file that the draft began from; None: there is none yet."""
    text: str
    sources: tuple[DraftSource, ...] = ()
    changed_at: str = ""
    """ISO 8601, with the zone."""


_DECODER = msgspec.json.Decoder(Draft)


def new_draft_id() -> str:
    """An id that nobody can guess."""
    return os.urandom(16).hex()


def load_draft(root: Path, draft_id: str) -> Draft | None:
    """The draft with this id; None where there is none that can be read."""
    draft = _read(_path(root, draft_id)) if _ID.fullmatch(draft_id) else None
    return draft if draft is not None and draft.id == draft_id else None


def store_draft(root: Path, draft: Draft) -> bool:
    """Keep the draft, in place of an earlier one with its id; False where it could not be written."""
    if not _ID.fullmatch(draft.id):
        return False
    path = _path(root, draft.id)
    try:
        make_own_folder(root)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        if has_link_above(root, path.relative_to(root).as_posix()):
            return False  # what is not yet public goes nowhere else
        is_new = not path.exists()
        write_atomically(path, msgspec.json.encode(draft), mode=0o600)
    except (OSError, UnicodeEncodeError):  # half a character, as from a broken paste, cannot be written
        return False
    if is_new:
        _make_room(path.parent)
    return True


def delete_draft(root: Path, draft_id: str) -> None:
    """Remove the draft, if it is there."""
    if _ID.fullmatch(draft_id):
        with suppress(OSError):
            _path(root, draft_id).unlink()


def list_drafts(root: Path) -> tuple[Draft, ...]:
    """Every draft that can be read, the one changed last first."""
    folder = root / FOLDER / _DRAFTS
    drafts = (_read(path) for _, path in reversed(_by_age(folder)))
    return tuple(draft for draft in drafts if draft is not None)


def _path(root: Path, draft_id: str) -> Path:
    return root / FOLDER / _DRAFTS / f"{draft_id}{_ENDING}"


def _read(path: Path) -> Draft | None:
    try:
        return _DECODER.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None


def _by_age(folder: Path) -> list[tuple[float, Path]]:
    """The files of drafts with the time of their last change, the oldest first."""
    found: list[tuple[float, Path]] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_ENDING):
                with suppress(OSError):
                    found.append((entry.stat(follow_symlinks=False).st_mtime, folder / entry.name))
    return sorted(found)


def _make_room(folder: Path) -> None:
    """Remove drafts beyond the newest 200, those older than 60 days, and leftovers of killed writers."""
    sweep_leftovers(folder)
    drafts = _by_age(folder)
    before = time.time() - _LONGEST_SECONDS
    for age, path in drafts:
        if age < before or path in {p for _, p in drafts[:-_MOST_DRAFTS]}:
            with suppress(OSError):
                path.unlink()
