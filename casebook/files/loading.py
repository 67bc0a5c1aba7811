"""From a path to bytes: regular files of a bounded size only, each obstacle a finding."""

import os
import stat
from pathlib import Path

from casebook.files.problems import Problems

MAX_CASE_BYTES = 1_000_000
MAX_SOURCE_BYTES = 5_000_000


def relative_name(path: Path, root: Path) -> str:
    """``path`` as findings name it: relative to ``root`` where it lies below, with forward slashes."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def load_bytes(path: Path, limit: int, problems: Problems) -> bytes | None:
    """The first ``limit`` + 1 bytes of ``path``; None, with a finding, if it is no readable regular file."""
    try:
        if path.is_symlink():
            problems.add("file-is-link", 1, 1)
            return None
        # Non-blocking: opening a named pipe would otherwise wait for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        problems.add("file-missing", 1, 1)
        return None
    except (OSError, ValueError):  # ValueError: a NUL in the path
        problems.add("file-not-regular" if _is_other_than_file(path) else "file-unreadable", 1, 1)
        return None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            problems.add("file-not-regular", 1, 1)
            return None
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            data = stream.read(limit + 1)
    except OSError:
        problems.add("file-unreadable", 1, 1)
        return None
    finally:
        os.close(descriptor)
    return data


def _is_other_than_file(path: Path) -> bool:
    try:
        return path.exists() and not path.is_file()
    except (OSError, ValueError):
        return False
