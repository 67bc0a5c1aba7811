"""What was saved, by whom and when: one line per save in ``log/saves.jsonl``, every version beside it.

Both are plain files of the casebook, to be kept and shared with it. A line is written after the files; what
is to be in it is put down before the first of them is touched (``.casebook/saving.json``), so that a save
whose writer was killed half-way is known and enters the log with the next one.
"""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from casebook.files.atomic import sync_folder, write_atomically
from casebook.library.own_folder import make_own_folder
from casebook.library.places import ORIGINALS
from casebook.library.snapshot import FOLDER
from casebook.model.ids import SHA256

LOG = "log/saves.jsonl"
VERSIONS = "log/versions"
SaveKind = Literal["save", "rating", "rename", "undo"]

_INTENT = "saving.json"
_TAIL_BYTES = 65_536
_MAX_WHO_CHARS = 100
_MAX_NOTE_CHARS = 2_000


class SavedFile(msgspec.Struct, frozen=True):
    """One file of a save; contents are named by their SHA-256 (hex), None: there was, or is, no such file."""

    path: str
    """Relative to the root, with forward slashes."""
    before: str | None
    after: str | None

    @property
    def is_original(self) -> bool:
        """Whether it is a full article, which belongs to its publisher: the log knows only its hash."""
        return self.path.startswith(f"{ORIGINALS}/")


class SaveRecord(msgspec.Struct, frozen=True):
    """One save."""

    number: int
    """Counts up from 1; joined logs of several people may hold a number twice."""
    at: str
    """ISO 8601, to the second, with the zone."""
    who: str
    kind: SaveKind
    note: str
    files: tuple[SavedFile, ...]


_DECODER = msgspec.json.Decoder(SaveRecord)


def read_log(root: Path) -> tuple[SaveRecord, ...]:
    """Every save, the oldest first; a line that is no record is passed over.

    Also the save whose writer was killed before its line was written, as far as it came.

    Raises:
        OSError: the log is there and cannot be read.
    """
    try:
        lines = (root / LOG).read_bytes().split(b"\n")
    except FileNotFoundError:
        lines = []
    records = [record for line in lines if line and (record := _decoded(line)) is not None]
    pending = unlogged(root)
    if pending is not None and pending not in records[-3:]:
        records.append(pending)
    return tuple(records)


def saved_bytes(root: Path, digest: str) -> bytes | None:
    """The content with this SHA-256 (hex), as it was saved; None where it is not kept or has been damaged."""
    if not SHA256.fullmatch(digest):
        return None
    try:
        data = (root / VERSIONS / digest).read_bytes()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == digest else None


def undo_stack(records: Iterable[SaveRecord]) -> tuple[SaveRecord, ...]:
    """The saves that have not been undone, the latest last: each undo takes the latest away."""
    stack: list[SaveRecord] = []
    for record in records:
        if record.kind != "undo":
            # Full articles alone cannot be brought back, so there is nothing to undo.
            if any(not file.is_original for file in record.files):
                stack.append(record)
        elif stack:
            stack.pop()
    return tuple(stack)


# ------------------------------------------------------------------ for saving, under its lock


def new_record(
    root: Path, who: str, kind: SaveKind, note: str, files: Iterable[SavedFile], now: datetime
) -> SaveRecord:
    """The record of a save that is about to be made."""
    last = _last_record(root)
    return SaveRecord(
        number=(last.number if last else 0) + 1,
        at=now.astimezone().isoformat(timespec="seconds"),
        who=one_line(who)[:_MAX_WHO_CHARS],
        kind=kind,
        note=_text(note).strip()[:_MAX_NOTE_CHARS],
        files=tuple(files),
    )


def keep_version(root: Path, data: bytes) -> None:
    """Keep ``data`` among the versions.

    Raises:
        OSError: it cannot be written.
    """
    path = root / VERSIONS / sha256(data).hexdigest()
    if saved_bytes(root, path.name) is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)


def announce(root: Path, record: SaveRecord) -> None:
    """Put down what is about to be saved.

    Raises:
        OSError: it cannot be written.
    """
    write_atomically(make_own_folder(root) / _INTENT, msgspec.json.encode(record))


def forget_announcement(root: Path) -> None:
    """Nothing is being saved any more."""
    with suppress(OSError):
        (root / FOLDER / _INTENT).unlink()


def append(root: Path, record: SaveRecord) -> None:
    """Add the line of ``record``, after mending a line that a killed writer left torn.

    Raises:
        OSError: it cannot be written.
    """
    path = root / LOG
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    file = os.open(path, flags, 0o666)
    try:
        size = os.fstat(file).st_size
        start = _end_of_last_line(file, size)
        line = msgspec.json.encode(record) + b"\n"
        if start < size:
            os.lseek(file, start, os.SEEK_SET)
            if _decoded(os.read(file, size - start)) is not None:
                line = b"\n" + line  # whole, but for its end: someone has edited the log
            else:
                os.ftruncate(file, start)
        if os.write(file, line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        os.fsync(file)
    finally:
        os.close(file)
    if is_new:
        sync_folder(path.parent)


def unlogged(root: Path) -> SaveRecord | None:
    """The save that was begun and has no line yet, with those of its files that it did write; else None."""
    try:
        record = _DECODER.decode((root / FOLDER / _INTENT).read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    last = _last_record(root)
    if last is not None and (last.number, last.at, last.who) == (record.number, record.at, record.who):
        return None
    written = tuple(file for file in record.files if _digest_now(root, file.path) == file.after)
    return msgspec.structs.replace(record, files=written) if written else None


def one_line(text: str) -> str:
    """``text`` on one line, without what cannot be shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in _text(text)).split())


def _text(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _digest_now(root: Path, path: str) -> str | None:
    try:
        return sha256((root / path).read_bytes()).hexdigest()
    except FileNotFoundError:
        return None
    except OSError:
        return ""


def _decoded(line: bytes) -> SaveRecord | None:
    try:
        return _DECODER.decode(line)
    except msgspec.DecodeError:
        return None


def _last_record(root: Path) -> SaveRecord | None:
    """The last record, from the end of the file: the log may be long."""
    try:
        with (root / LOG).open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            taken = 0
            while taken < size:
                taken = min(size, max(_TAIL_BYTES, taken * 4))
                stream.seek(size - taken)
                lines = stream.read(taken).split(b"\n")
                for line in reversed(lines if taken == size else lines[1:]):
                    record = _decoded(line) if line else None
                    if record is not None:
                        return record
    except FileNotFoundError:
        pass
    return None


def _end_of_last_line(file: int, size: int) -> int:
    """Where the last line that is ended ends; ``size`` where nothing follows it."""
    end = size
    while end > 0:
        start = max(0, end - _TAIL_BYTES)
        os.lseek(file, start, os.SEEK_SET)
        at = os.read(file, end - start).rfind(b"\n")
        if at >= 0:
            return start + at + 1
        end = start
    return 0
