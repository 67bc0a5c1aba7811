"""One rater's file, and the notes on one case, as they are on disk now: what a change begins from."""

from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from casebook.files import parse_ratings, parse_reconciliation
from casebook.files.parsed import Parsed
from casebook.library.places import ratings_path, reconciliation_path
from casebook.library.reading import load
from casebook.model import Finding, RaterFile, Reconciliation

T = TypeVar("T")


class FileNow(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A file as it is; what it holds cannot be used where it has an error."""

    path: str
    data: bytes | None
    """None: there is no such file."""
    value: T | None
    findings: tuple[Finding, ...] = ()


def rater_file_now(root: Path, case_id: str, rater_id: str) -> FileNow[RaterFile]:
    """What this rater's file on this case holds."""
    path = ratings_path(case_id, rater_id)
    data = load(root / path)
    return (
        FileNow(path=path, data=None, value=None) if data is None else _now(parse_ratings(data, path), data)
    )


def reconciliation_now(root: Path, case_id: str) -> FileNow[Reconciliation]:
    """What the notes on this case hold."""
    path = reconciliation_path(case_id)
    data = load(root / path)
    if data is None:
        return FileNow(path=path, data=None, value=None)
    return _now(parse_reconciliation(data, path), data)


def _now(parsed: Parsed[T], data: bytes) -> FileNow[T]:
    return FileNow(path=parsed.path, data=data, value=parsed.value, findings=parsed.findings)
