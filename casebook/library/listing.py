"""Which files a casebook has, with what the file system says of each; nothing is read."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from casebook.library.kinds import kind_of
from casebook.library.names import printable
from casebook.library.places import (
    CASES,
    RATINGS,
    SEEDS,
    is_case_path,
    is_ratings_path,
    is_reconciliation_path,
)

RACY_NS = 2_000_000_000
"""A file changed within this time may change once more without showing it: some file systems count in 2 s."""


class FileState(msgspec.Struct, frozen=True, array_like=True):
    """What the file system says of one file."""

    size: int
    modified_ns: int
    changed_ns: int
    """Time of the last change of the inode: unlike the time of modification, no program can set it back."""
    inode: int

    def is_settled(self, now_ns: int) -> bool:
        """Whether any change after ``now_ns`` is sure to show in the state."""
        return max(self.modified_ns, self.changed_ns) < now_ns - RACY_NS


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """The files of a casebook at one moment."""

    taken_ns: int
    """When the listing was begun (time since the epoch)."""
    files: dict[str, FileState]
    """Rubric, cases, sources, ratings by path: relative to the root, with forward slashes; in order."""
    originals_folder: str
    """Absolute path; empty where there is none."""
    originals: dict[str, FileState]
    """By file name."""
    missing_folders: tuple[str, ...]
    ignored: tuple[str, ...]
    """Files that look like a case or a source but do not end like one; the paths can be shown."""
    misnamed: tuple[str, ...]
    """Cases and sources that are not read, because their names hold what cannot be shown; here it is
    written out, so that no report, page or address ever meets it."""

    @property
    def cases(self) -> dict[str, FileState]:
        """The case files."""
        return {p: s for p, s in self.files.items() if is_case_path(p)}

    @property
    def ratings(self) -> dict[str, FileState]:
        """The files of raters."""
        return {p: s for p, s in self.files.items() if is_ratings_path(p) and not is_reconciliation_path(p)}

    @property
    def reconciliations(self) -> dict[str, FileState]:
        """The files of what raters concluded."""
        return {p: s for p, s in self.files.items() if is_reconciliation_path(p)}

    @property
    def sources(self) -> dict[str, FileState]:
        """The source files."""
        return {p: s for p, s in self.files.items() if p.startswith(SEEDS)}


def list_files(root: Path, originals: Path | None) -> Listing:
    """The files as they are now."""
    taken_ns = time.time_ns()
    missing: list[str] = []
    ignored: list[str] = []
    misnamed: list[str] = []
    files: dict[str, FileState] = {}
    for path, entry in _found(root, missing):
        kind = kind_of(path)
        if kind == "mistaken":
            ignored.append(printable(path))
        elif kind == "read" and path.isprintable():
            files[path] = _state(entry)
        elif kind == "read":
            misnamed.append(printable(path))
    return Listing(
        taken_ns=taken_ns,
        files=files,
        originals_folder=str(originals or ""),
        originals=_originals(originals),
        missing_folders=tuple(missing),
        ignored=tuple(ignored),
        misnamed=tuple(misnamed),
    )


def _found(root: Path, missing: list[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Whatever lies where cases, ratings and sources are looked for, in this order, each by name."""
    for name, entry in _entries(root / CASES, CASES, missing):
        yield f"{CASES}/{name}", entry
    try:
        with os.scandir(root / RATINGS) as found:
            rated = sorted(
                ((e.name, e.is_dir(follow_symlinks=False), e) for e in found), key=lambda each: each[0]
            )
    except OSError:  # most casebooks have none
        rated = []
    for folder, is_folder, entry in rated:
        if not is_folder:
            yield f"{RATINGS}/{folder}", entry
            continue
        for name, file in _entries(root / RATINGS / folder, "", []):
            yield f"{RATINGS}/{folder}/{name}", file
    for name, entry in _entries(root / SEEDS, SEEDS, missing):
        yield f"{SEEDS}/{name}", entry


def _entries(folder: Path, name: str, missing: list[str]) -> list[tuple[str, os.DirEntry[str]]]:
    """What lies in ``folder`` and is no folder itself, by name."""
    try:
        with os.scandir(folder) as found:
            entries = [(e.name, e) for e in found if not e.is_dir(follow_symlinks=False)]
    except OSError:
        missing.append(name)
        return []
    entries.sort(key=lambda pair: pair[0])
    return entries


def _originals(folder: Path | None) -> dict[str, FileState]:
    if folder is None:
        return {}
    found = _entries(folder, "", [])
    return {name: _state(entry, follow_links=True) for name, entry in found if name[0] != "."}


def _state(entry: os.DirEntry[str], *, follow_links: bool = False) -> FileState:
    try:
        # Of a linked case or source, the link itself: it is refused, not followed.
        found = entry.stat(follow_symlinks=follow_links)
    except OSError:  # gone since the folder was listed
        return FileState(-1, 0, 0, 0)
    return FileState(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
