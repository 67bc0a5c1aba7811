"""Which files a casebook has, with what the file system says of each; nothing is read."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from casebook.library.names import printable
from casebook.library.places import (
    CASES,
    RATINGS,
    RECONCILIATION,
    RUBRIC,
    SEEDS,
    is_case_path,
    is_ratings_path,
    is_reconciliation_path,
)

RACY_NS = 2_000_000_000
"""A file changed within this time may change once more without showing it: some file systems count in 2 s."""

_MISTAKEN_CASE_ENDINGS = (".yaml", ".yml", ".txt", ".json")
_MISTAKEN_SOURCE_ENDINGS = (".md", ".markdown", ".txt")


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
    for name, entry in _entries(root / CASES, CASES, missing):
        path = f"{CASES}/{name}"
        if path == RUBRIC or (name[0] not in "._" and name.endswith(".yaml")):
            if name.isprintable():
                files[path] = _state(entry)
            else:
                misnamed.append(printable(path))
        elif name[0] not in "._" and name.lower().endswith(_MISTAKEN_CASE_ENDINGS):
            ignored.append(printable(path))
    for path, entry in _rating_files(root, ignored):
        if path.isprintable():
            files[path] = _state(entry)
        else:
            misnamed.append(printable(path))
    for name, entry in _entries(root / SEEDS, SEEDS, missing):
        if name[0] in "._" or name.lower() == "readme.md":
            continue
        path = f"{SEEDS}/{name}"
        if name.endswith(".md"):
            if name.isprintable():
                files[path] = _state(entry)
            else:
                misnamed.append(printable(path))
        elif name.lower().endswith(_MISTAKEN_SOURCE_ENDINGS):
            ignored.append(printable(path))
    return Listing(
        taken_ns=taken_ns,
        files=files,
        originals_folder=str(originals or ""),
        originals=_originals(originals),
        missing_folders=tuple(missing),
        ignored=tuple(ignored),
        misnamed=tuple(misnamed),
    )


def _rating_files(root: Path, ignored: list[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Each file of ratings, by folder and name; most casebooks have none."""
    try:
        with os.scandir(root / RATINGS) as found:
            folders = sorted((e.name, e.is_dir(follow_symlinks=False)) for e in found)
    except OSError:
        return
    for folder, is_folder in folders:
        if not is_folder:
            if folder[0] not in "._" and folder.lower().endswith(_MISTAKEN_CASE_ENDINGS):
                ignored.append(printable(f"{RATINGS}/{folder}"))
            continue
        if folder[0] in "._":
            continue
        for name, entry in _entries(root / RATINGS / folder, "", []):
            path = f"{RATINGS}/{folder}/{name}"
            if name == RECONCILIATION or (name[0] not in "._" and name.endswith(".yaml")):
                yield path, entry
            elif name[0] not in "._" and name.lower().endswith(_MISTAKEN_CASE_ENDINGS):
                ignored.append(printable(path))


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
