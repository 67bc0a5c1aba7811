"""Save files of a casebook: all of them or none, never over somebody else's change, and on record."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from casebook.files.atomic import sweep_leftovers, sync_folder, write_atomically
from casebook.library import save_log
from casebook.library.own_folder import make_own_folder
from casebook.library.places import CASES, ORIGINALS, RUBRIC, SEEDS
from casebook.library.save_log import SavedFile, SaveKind, SaveRecord
from casebook.library.snapshot import FOLDER
from casebook.library.writable import has_link_above, is_writable_path, namesake

RefusalCode = Literal[
    "changed-since",
    "exists",
    "vanished",
    "read-only",
    "disk-full",
    "name-unsafe",
    "locked",
    "unwritable",
    "unchanged",
    "nothing-to-undo",
    "saved-since",
    "not-allowed",
]

_LOCK = "save.lock"
_LOCK_SECONDS = 10.0
_CODES: dict[int, RefusalCode] = {
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ENAMETOOLONG: "name-unsafe",
    errno.ELOOP: "name-unsafe",
    errno.EISDIR: "name-unsafe",
    errno.ENOTDIR: "name-unsafe",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk-full",
}


class FileChange(msgspec.Struct, frozen=True):
    """What is to become of one file."""

    path: str
    """Relative to the root, with forward slashes."""
    before: bytes | None
    """What the change began from: exactly this must be there now. None: nothing may be there."""
    after: bytes | None
    """None: the file is deleted."""


class SaveRefused(Exception):  # noqa: N818 (reads as what happened)
    """Nothing was saved: every file is as it was.

    ``code``: ``changed-since`` (somebody else saved it: ``current`` is what is there), ``exists``,
    ``vanished``, ``read-only``, ``disk-full``, ``name-unsafe``, ``locked`` (somebody else has been saving for
    too long), ``unwritable``, ``unchanged`` (there is nothing to save), ``nothing-to-undo``, ``saved-since``
    (another save came after the one to be undone), ``not-allowed`` (who asks may not edit; nothing here
    raises it, but whoever decides that).
    """

    def __init__(self, code: RefusalCode, path: str = "", current: bytes | None = None) -> None:
        super().__init__(f"{code}: {path}")
        self.code: RefusalCode = code
        self.path = path
        """The file it is about, relative to the root; empty where it is about none."""
        self.current = current


class _Entry(msgspec.Struct, frozen=True):
    change: FileChange
    mode: int | None
    """Permissions of the file that is there now."""


def save_files(
    root: Path, changes: Sequence[FileChange], *, who: str, kind: SaveKind = "save", note: str = ""
) -> SaveRecord:
    """Write the files and put it on record; a file that already is as wanted is left alone.

    Raises:
        SaveRefused: nothing was saved.
    """
    for change in changes:
        if not is_writable_path(change.path):
            raise SaveRefused("name-unsafe", change.path)
    if len({c.path for c in changes}) < len(changes):
        raise SaveRefused("exists", changes[0].path)
    with _locked(root):
        _settle(root)
        # What the editor did not change is not saved, whatever has become of it in the meantime.
        wanted = _in_order([c for c in changes if c.before != c.after])
        entries = [entry for change in wanted if (entry := _examined(root, change))]
        if not entries:
            raise SaveRefused("unchanged", changes[0].path if changes else "")
        return _save(root, entries, who, kind, note)


def undo_last(root: Path, who: str, expected: SaveRecord | None = None) -> SaveRecord:
    """Bring back how the files were before the latest save that has not been undone, and record it.

    Full articles stay: the log does not hold them.

    Args:
        expected: the save that whoever asks means; another's later one is not taken back in its place.

    Raises:
        SaveRefused: nothing was changed; ``changed-since`` where a file is not as that save left it.
    """
    with _locked(root):
        _settle(root)
        stack = save_log.undo_stack(_log_of(root))
        if not stack:
            raise SaveRefused("nothing-to-undo")
        if expected is not None and stack[-1] != expected:
            raise SaveRefused("saved-since")
        changes = [_reversed(root, file) for file in stack[-1].files if not file.is_original]
        entries = [entry for change in _in_order(changes) if (entry := _examined(root, change))]
        return _save(root, entries, who, "undo", "")


# ------------------------------------------------------------------ under the lock


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout  # not needed for reading, and slow to import

    if not root.is_dir():
        raise SaveRefused("vanished")
    for path in (FOLDER, save_log.LOG, f"{save_log.VERSIONS}/"):
        # A casebook may come from anywhere: neither its log nor its lock leads out of it.
        if has_link_above(root, path) or (root / path).is_symlink():
            raise SaveRefused("name-unsafe", path.rstrip("/"))
    try:
        lock = FileLock(make_own_folder(root) / _LOCK, timeout=_LOCK_SECONDS)
        lock.acquire()
    except Timeout:
        raise SaveRefused("locked") from None
    except (OSError, NotImplementedError) as error:
        raise _refusal(error, "") from error
    try:
        yield
    finally:
        lock.release()


def _settle(root: Path) -> None:
    """Enter into the log what a killed writer did, and remove what it left."""
    try:
        pending = save_log.unlogged(root)
        if pending is not None:
            save_log.append(root, pending)
    except OSError as error:
        raise _refusal(error, save_log.LOG) from error
    save_log.forget_announcement(root)
    for folder in (CASES, SEEDS, ORIGINALS, save_log.VERSIONS, FOLDER):
        sweep_leftovers(root / folder)
    for ratings in (root / CASES / "ratings").glob("*/"):
        sweep_leftovers(ratings)


def _log_of(root: Path) -> tuple[SaveRecord, ...]:
    try:
        return save_log.read_log(root)
    except OSError as error:
        raise _refusal(error, save_log.LOG) from error


def _in_order(changes: Sequence[FileChange]) -> list[FileChange]:
    """What others stand on first: sources before cases; and what is deleted last, in turn."""

    def floor(change: FileChange) -> int:
        floors = (f"{ORIGINALS}/", f"{SEEDS}/", RUBRIC, f"{CASES}/ratings/", f"{CASES}/")
        place = next(i for i, start in enumerate(floors) if change.path.startswith(start))
        return 2 * len(floors) - place if change.after is None else place

    return sorted(changes, key=floor)


def _examined(root: Path, change: FileChange) -> _Entry | None:
    """What there is to do for ``change``; None where the file already is as wanted.

    Raises:
        SaveRefused: it cannot be done.
    """
    path = root / change.path
    if has_link_above(root, change.path):
        raise SaveRefused("name-unsafe", change.path)
    try:
        found = _found(path)
    except OSError as error:
        raise _refusal(error, change.path) from error
    current, mode = found or (None, None)
    if current == change.after:
        return None
    if current is None:
        if change.before is not None:
            raise SaveRefused("vanished", change.path)
        if namesake(root, change.path) is not None:
            raise SaveRefused("exists", change.path)
    elif change.before is None:
        raise SaveRefused("exists", change.path, current)
    elif current != change.before:
        raise SaveRefused("changed-since", change.path, current)
    elif not os.access(path, os.W_OK):
        # Its folder would allow to replace it, but somebody has protected it.
        raise SaveRefused("read-only", change.path)
    return _Entry(change, mode)


def _found(path: Path) -> tuple[bytes, int] | None:
    try:
        state = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return path.read_bytes(), stat.S_IMODE(state.st_mode)


def _reversed(root: Path, file: SavedFile) -> FileChange:
    """The change that takes back what was saved.

    Raises:
        SaveRefused: the file has changed since, or what it was is no longer kept.
    """
    after = None if file.before is None else save_log.saved_bytes(root, file.before)
    if file.before is not None and after is None:
        raise SaveRefused("vanished", f"{save_log.VERSIONS}/{file.before}")
    if not is_writable_path(file.path):  # the log is a file, too, and may have been edited
        raise SaveRefused("name-unsafe", file.path)
    try:
        found = _found(root / file.path)
    except OSError as error:
        raise _refusal(error, file.path) from error
    current = found[0] if found else None
    if (None if current is None else sha256(current).hexdigest()) != file.after:
        raise SaveRefused("changed-since", file.path, current)
    return FileChange(file.path, current, after)


def _save(root: Path, entries: Sequence[_Entry], who: str, kind: SaveKind, note: str) -> SaveRecord:
    path = save_log.LOG
    try:
        for change in (e.change for e in entries):
            for data in (change.before, change.after):
                if data is not None and not change.path.startswith(f"{ORIGINALS}/"):
                    save_log.keep_version(root, data)
        files = [SavedFile(e.change.path, _digest(e.change.before), _digest(e.change.after)) for e in entries]
        record = save_log.new_record(root, who, kind, note, files, datetime.now(UTC))
        save_log.announce(root, record)
    except OSError as error:
        raise _refusal(error, path) from error
    done: list[_Entry] = []
    try:
        for entry in entries:
            path = entry.change.path
            # Keeping the versions took a while in which an editor outside may have saved.
            if _examined(root, entry.change) is not None:
                done.append(entry)
                _write(root / path, entry.change.after, None)
    except OSError as error:
        _roll_back(root, done)
        raise _refusal(error, path) from error
    except BaseException:  # Ctrl-C, too, leaves all or nothing
        _roll_back(root, done)
        raise
    # The files are saved, and the announcement says so: a line that does not fit now is written next time.
    with suppress(OSError):
        save_log.append(root, record)
        save_log.forget_announcement(root)
    return record


def _roll_back(root: Path, done: Sequence[_Entry]) -> None:
    for entry in reversed(done):
        # Where even this fails, the announcement stays: the log will say what was written.
        path = root / entry.change.path
        with suppress(OSError):
            found = _found(path)
            # Not so: the last one, where it was not written, and what somebody else has made of it since.
            if (found[0] if found else None) == entry.change.after:
                _write(path, entry.change.before, entry.mode)


def _write(path: Path, data: bytes | None, mode: int | None) -> None:
    if data is None:
        path.unlink()
        sync_folder(path.parent)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data, mode=mode)


def _digest(data: bytes | None) -> str | None:
    return None if data is None else sha256(data).hexdigest()


def _refusal(error: Exception, path: str) -> SaveRefused:
    number = error.errno if isinstance(error, OSError) else None
    return SaveRefused(_CODES.get(number or 0, "unwritable"), path)
