"""Write a file so that a reader, or a computer that stops, meets the old one or the new one, never a part."""

import errno
import os
import stat
import time
from contextlib import suppress
from pathlib import Path

_PREFIX = ".casebook-"
_SUFFIX = ".new"
_ABANDONED_SECONDS = 600.0


def write_atomically(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Make ``data`` the whole content of ``path``.

    The new file keeps mode and owner of the one it replaces; where there was none it gets those of any new
    file. When this returns, the content has reached the disk as far as the platform can tell.

    Args:
        mode: permissions to give instead.

    Raises:
        OSError: it could not be written; the old file stands untouched. ``ELOOP``: the path is a link, and
            ``EISDIR``: it is no file.
    """
    old = _state(path)
    # In the same folder, since only within one file system a name moves in one step. Every listing of a
    # casebook passes over names that begin with a dot.
    new = path.parent / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        file = os.open(new, flags, 0o666 if mode is None else mode)
        try:
            _write_all(file, data)
            if hasattr(os, "fchmod"):
                _liken(file, old, mode)
            os.fsync(file)
        finally:
            os.close(file)
        os.replace(new, path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in ``folder`` to the disk, where the platform has a way to."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    # A file system that cannot do this (some network ones) has done all that it can.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep_leftovers(folder: Path) -> None:
    """Remove what killed writers left in ``folder``: only old ones, for a writer may be at work right now."""
    before = time.time() - _ABANDONED_SECONDS
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                with suppress(OSError):
                    if entry.stat(follow_symlinks=False).st_mtime < before:
                        os.unlink(entry.path)


def _state(path: Path) -> os.stat_result | None:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(found.st_mode):
        # Replacing the link would cut it off; following it could lead anywhere.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return found


def _write_all(file: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]


def _liken(file: int, old: os.stat_result | None, mode: int | None) -> None:
    """Give the new file the owner and the mode of the old one."""
    if old is not None:
        now = os.fstat(file)
        if (now.st_uid, now.st_gid) != (old.st_uid, old.st_gid):
            # Only the superuser may give files away; for others the file becomes theirs, as in any editor.
            with suppress(OSError):
                os.fchown(file, old.st_uid, old.st_gid)
        if mode is None:
            mode = stat.S_IMODE(old.st_mode)
    if mode is not None:
        os.fchmod(file, mode)
