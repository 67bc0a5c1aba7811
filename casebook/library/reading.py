"""Read the files of a casebook; what has not changed comes from the snapshot."""

import os
import stat
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from casebook.files import (
    Parsed,
    parse_case,
    parse_ratings,
    parse_reconciliation,
    parse_rubric,
    parse_source,
    read_case,
    read_rubric,
    read_source,
)
from casebook.files.ratings import refuse_file
from casebook.library.listing import FileState, Listing
from casebook.library.places import CASES, RUBRIC
from casebook.library.rereading import still_seen
from casebook.library.snapshot import Kept, Seen, Snapshot
from casebook.model import Case, Finding, RaterFile, Reconciliation, Rubric, Source

T = TypeVar("T")

_LARGEST_BYTES = 10_000_000
"""Beyond any limit of a case or a source: such a file is left to the reader that refuses it."""
_ABSENT = Seen(FileState(-1, 0, 0, 0), "", 0)


class FileRead(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One file, read now or known from before."""

    parsed: Parsed[T]
    seen: Seen
    judged: tuple[Finding, ...] | None
    """What the rules for this file found before; None where the file was read now."""


class FilesRead(msgspec.Struct, frozen=True, kw_only=True):
    """All files of a casebook, by path."""

    rubric: FileRead[Rubric] | None
    cases: dict[str, FileRead[Case]]
    sources: dict[str, FileRead[Source]]
    ratings: dict[str, FileRead[RaterFile]]
    reconciliations: dict[str, FileRead[Reconciliation]]


class _Earlier(msgspec.Struct, frozen=True):
    """What a snapshot knows."""

    rubric: dict[str, FileRead[Rubric]]
    cases: dict[str, FileRead[Case]]
    sources: dict[str, FileRead[Source]]
    ratings: dict[str, FileRead[RaterFile]]
    reconciliations: dict[str, FileRead[Reconciliation]]


_NOTHING = _Earlier({}, {}, {}, {}, {})


def read_files(root: Path, listing: Listing, snapshot: Snapshot | None) -> FilesRead:
    """Every listed file."""
    earlier = _earlier(snapshot)
    now_ns = listing.taken_ns
    rubric = None
    if RUBRIC in listing.files:
        states = {RUBRIC: listing.files[RUBRIC]}
        rubric = _read_group(root, states, now_ns, earlier.rubric, parse_rubric, read_rubric)[RUBRIC]
    elif CASES not in listing.missing_folders:
        rubric = FileRead(parsed=read_rubric(root / RUBRIC, root), seen=_ABSENT, judged=None)
    yardstick = rubric.parsed.draft if rubric else None
    earlier_yardstick = earlier.rubric[RUBRIC].parsed.draft if RUBRIC in earlier.rubric else None
    return FilesRead(
        rubric=rubric,
        cases=_read_group(
            root,
            listing.cases,
            now_ns,
            # The assessments of a case come in the order of the rubric: another rubric, another reading.
            earlier.cases if yardstick == earlier_yardstick else {},
            lambda data, path: parse_case(data, path, yardstick),
            lambda path, of: read_case(path, of, yardstick),
        ),
        sources=_read_group(root, listing.sources, now_ns, earlier.sources, parse_source, read_source),
        ratings=_read_group(root, listing.ratings, now_ns, earlier.ratings, parse_ratings, refuse_file),
        reconciliations=_read_group(
            root, listing.reconciliations, now_ns, earlier.reconciliations, parse_reconciliation, refuse_file
        ),
    )


def _read_group(
    root: Path,
    states: Mapping[str, FileState],
    now_ns: int,
    earlier: Mapping[str, FileRead[T]],
    parse: Callable[[bytes, str], Parsed[T]],
    refuse: Callable[[Path, Path], Parsed[T]],
) -> dict[str, FileRead[T]]:
    """The files of one kind: ``parse`` takes what can be loaded, ``refuse`` says why the rest cannot."""
    found = {}
    for path, state in states.items():
        before = earlier.get(path)
        seen = still_seen(root / path, state, before.seen, now_ns) if before else None
        if before and seen:
            found[path] = before if seen is before.seen else msgspec.structs.replace(before, seen=seen)
            continue
        data = load(root / path)
        parsed = refuse(root / path, root) if data is None else parse(data, path)
        digest = "" if data is None else sha256(data).hexdigest()
        found[path] = FileRead(parsed=parsed, seen=Seen(state, digest, now_ns), judged=None)
    return found


def load(path: Path, *, follow_links: bool = False) -> bytes | None:
    """The bytes of a regular file of bearable size, once, so that hash and value are of the same bytes."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if not follow_links:
        flags |= getattr(os, "O_NOFOLLOW", 0)
        if path.is_symlink():
            return None
    try:
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as stream:
            about = os.fstat(descriptor)
            if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST_BYTES:
                return None
            return stream.read(_LARGEST_BYTES)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return None


def _earlier(snapshot: Snapshot | None) -> _Earlier:
    try:
        details = snapshot.details() if snapshot else None
        contents = snapshot.contents() if snapshot else None
    except msgspec.DecodeError:
        return _NOTHING
    if snapshot is None or details is None or contents is None:
        return _NOTHING
    seen = snapshot.head.files
    cases = {e.path: e.case for e in contents.entries}
    sources = {e.path: e.source for e in contents.sources}
    return _Earlier(
        {RUBRIC: _again(RUBRIC, contents.rubric, details.rubric, seen)}
        if details.rubric and RUBRIC in seen
        else {},
        {path: _again(path, cases[path], kept, seen) for path, kept in details.cases.items()},
        {path: _again(path, sources[path], kept, seen) for path, kept in details.sources.items()},
        {path: _kept_whole(path, kept, seen) for path, kept in details.ratings.items()},
        {path: _kept_whole(path, kept, seen) for path, kept in details.reconciliations.items()},
    )


def _again(path: str, value: T | None, kept: Kept[T], seen: dict[str, Seen]) -> FileRead[T]:
    parsed = Parsed(
        path=path,
        value=value if kept.is_complete else None,
        draft=value if kept.is_complete else kept.draft,
        places=kept.places,
        unread=kept.unread,
        findings=kept.read,
    )
    return FileRead(parsed=parsed, seen=seen[path], judged=kept.judged)


def _kept_whole(path: str, kept: Kept[T], seen: dict[str, Seen]) -> FileRead[T]:
    """A file whose value a snapshot keeps among the details: it is small, and rarely there."""
    return _again(path, kept.draft, kept, seen)


def kept_whole(file: FileRead[T]) -> Kept[T]:
    """What a snapshot keeps of a file that its contents do not hold."""
    return msgspec.structs.replace(kept(file, ()), draft=file.parsed.draft)


def kept(file: FileRead[T], judged: tuple[Finding, ...]) -> Kept[T]:
    """What a snapshot keeps of a file besides its value."""
    parsed = file.parsed
    return Kept(
        draft=parsed.draft if parsed.value is None else None,
        is_complete=parsed.value is not None,
        places=parsed.places,
        unread=parsed.unread,
        read=parsed.findings,
        judged=judged,
    )
