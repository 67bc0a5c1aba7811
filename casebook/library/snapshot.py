"""What an earlier opening found, kept in ``.casebook/``, so that unchanged files are not read again.

One file of three parts: the head says which files in which state it speaks of, and holds the verdict; the
contents and the details follow and are decoded only when needed. Whatever is wrong with a snapshot, it is as
if there were none.
"""

import os
import struct
import sys
import time
import unicodedata
import zlib
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from typing import Generic, TypeVar

import msgspec

import casebook
from casebook.library.garbage import garbage_collection_paused
from casebook.library.listing import FileState
from casebook.library.values import Contents, Verdict
from casebook.model import Case, Finding, RaterFile, Reconciliation, Rubric, Source

FOLDER = ".casebook"
_MAGIC = b"casebook snapshot\n"
_SIZES = struct.Struct(">3Q3I")
_MOST_SNAPSHOTS = 4
_ABANDONED_SECONDS = 3600.0
_JUDGING_PACKAGES = ("model", "quotes", "files", "checks", "checks/rules", "library")

T = TypeVar("T")


class Seen(msgspec.Struct, frozen=True, array_like=True):
    """One file as it was read."""

    state: FileState
    sha256: str
    """Of the bytes that were read; empty where the file could not be read: it is then tried again."""
    seen_ns: int
    """The bytes were these at some moment after this time."""


class Kept(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """What it takes to judge a file again without reading it again."""

    draft: T | None
    """As in ``Parsed``, but None where ``Contents`` hold the value."""
    is_complete: bool
    """Whether the file could be read as written."""
    places: dict[str, tuple[int, int]]
    unread: frozenset[str]
    read: tuple[Finding, ...]
    """Found in reading."""
    judged: tuple[Finding, ...]
    """Found by the rules for this file."""


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """``Kept`` for every file, by path."""

    rubric: Kept[Rubric] | None
    cases: dict[str, Kept[Case]]
    sources: dict[str, Kept[Source]]
    ratings: dict[str, Kept[RaterFile]]
    reconciliations: dict[str, Kept[Reconciliation]]


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """Which files a snapshot speaks of, and the verdict on them."""

    written_by: str
    """Stamp of the code that judged."""
    files: dict[str, Seen]
    """Rubric, cases, sources and ratings, by path."""
    originals_folder: str
    originals: dict[str, Seen]
    missing_folders: tuple[str, ...]
    ignored: tuple[str, ...]
    misnamed: tuple[str, ...]
    ground: str
    """Digest of all that bears on the verdict on a case besides itself: rubric, sources, originals."""
    verdict: Verdict


class Snapshot:
    """A snapshot as found on disk."""

    def __init__(self, path: Path, sizes: bytes, head: Head, contents: bytes) -> None:
        self.head = head
        self._path = path
        self._sizes = sizes
        self._contents = contents

    def contents(self) -> Contents:
        """The contents of the files."""
        with garbage_collection_paused():
            return msgspec.msgpack.decode(self._contents, type=Contents)

    def details(self) -> Details | None:
        """The details; None where the snapshot was replaced or lost meanwhile."""
        raw = self._read_details()
        return None if raw is None else msgspec.msgpack.decode(raw, type=Details)

    def renew(self, head: Head) -> None:
        """Write the snapshot again with another head."""
        details = self._read_details()
        if details is not None:
            _write(self._path, msgspec.msgpack.encode(head), self._contents, details)

    def _read_details(self) -> bytes | None:
        sizes = _SIZES.unpack(self._sizes)
        try:
            with self._path.open("rb") as stream:
                if stream.read(len(_MAGIC) + _SIZES.size) != _MAGIC + self._sizes:
                    return None
                stream.seek(sizes[0] + sizes[1], os.SEEK_CUR)
                raw = stream.read()
        except OSError:
            return None
        return raw if len(raw) == sizes[2] and zlib.crc32(raw) == sizes[5] else None


def load_snapshot(root: Path, originals_folder: str) -> Snapshot | None:
    """The snapshot for this root and this folder of originals, if there is a sound one by this very code."""
    path = _path(root, originals_folder)
    try:
        with path.open("rb") as stream:
            if stream.read(len(_MAGIC)) != _MAGIC:
                return None
            raw_sizes = stream.read(_SIZES.size)
            sizes = _SIZES.unpack(raw_sizes)
            # Before anything of a stated size is read: a damaged size could exceed the memory.
            if os.fstat(stream.fileno()).st_size != len(_MAGIC) + _SIZES.size + sum(sizes[:3]):
                return None
            raw_head = stream.read(sizes[0])
            if zlib.crc32(raw_head) != sizes[3]:
                return None
            head = msgspec.msgpack.decode(raw_head, type=Head)
            if head.written_by != code_stamp() or head.originals_folder != originals_folder:
                return None
            contents = stream.read(sizes[1])
    except (OSError, struct.error, msgspec.DecodeError):
        return None
    return Snapshot(path, raw_sizes, head, contents) if zlib.crc32(contents) == sizes[4] else None


def save_snapshot(root: Path, head: Head, contents: Contents, details: Details) -> None:
    """Keep what was found for the next time; where the folder cannot be written to, do nothing."""
    if not head.written_by:
        return
    encode = msgspec.msgpack.encode
    try:
        parts = encode(head), encode(contents), encode(details)
    except UnicodeEncodeError:  # a file name that is not text
        return
    _write(_path(root, head.originals_folder), *parts)


def code_stamp() -> str:
    """Changes with every change of the code that reads and judges, and of what is installed beside it.

    Empty where that cannot be told: nothing is then kept.
    """
    package = os.path.dirname(casebook.__file__)
    installed = os.path.dirname(os.path.dirname(msgspec.__file__))
    lines = [casebook.__version__, str(sys.implementation.cache_tag), unicodedata.unidata_version]
    try:
        lines.append(f"{installed} {os.stat(installed).st_mtime_ns}")
        for name in _JUDGING_PACKAGES:
            with os.scandir(os.path.join(package, name)) as entries:
                found = [(e.name, e.stat()) for e in entries if e.name.endswith(".py")]
            lines += sorted(f"{name}/{n} {s.st_size} {s.st_mtime_ns}" for n, s in found)
    except OSError:  # the package is not made of files, e.g. it lies in an archive
        return ""
    return sha256("\n".join(lines).encode()).hexdigest()


def _path(root: Path, originals_folder: str) -> Path:
    name = sha256(originals_folder.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return root / FOLDER / f"{name}.snapshot"


def _write(path: Path, head: bytes, contents: bytes, details: bytes) -> None:
    sizes = _SIZES.pack(
        *(len(head), len(contents), len(details)), *map(zlib.crc32, (head, contents, details))
    )
    try:
        _make_folder(path.parent)
        # Readers see the old snapshot or the new one; of several writers, the last wins whole.
        new = path.parent / f"new-{os.getpid()}-{get_ident()}-{time.time_ns()}.tmp"
        try:
            with new.open("xb") as stream:
                stream.writelines((_MAGIC, sizes, head, contents, details))
            os.replace(new, path)
        finally:
            new.unlink(missing_ok=True)
        _sweep(path.parent)
    except OSError:
        return


def _make_folder(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def _sweep(folder: Path) -> None:
    """Remove what killed writers left behind, and all but the newest snapshots."""
    now = time.time()
    snapshots = []
    with os.scandir(folder) as entries:
        for entry in entries:
            modified = entry.stat().st_mtime
            if entry.name.endswith(".tmp") and modified < now - _ABANDONED_SECONDS:
                os.unlink(entry.path)
            elif entry.name.endswith(".snapshot"):
                snapshots.append((modified, entry.path))
    for _, path in sorted(snapshots)[:-_MOST_SNAPSHOTS]:
        os.unlink(path)
