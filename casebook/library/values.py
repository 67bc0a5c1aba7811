"""What an opened casebook consists of, as plain values."""

from pathlib import PurePosixPath

import msgspec

from casebook.model import Case, Finding, Rubric, Source


class CaseEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One case file, read or faulty."""

    id: str
    """The file's name without its ending, which the case's own id must equal; it can be shown."""
    path: str
    """Relative to the root, with forward slashes."""
    case: Case | None
    """As far as it could be read, with stand-ins where a part could not; None where nothing could.
    Of a faulty case, nothing but the name is to be shown: numbers come from ``usable``."""
    findings: tuple[Finding, ...]
    """What was found in this file, by line and column."""

    @property
    def is_faulty(self) -> bool:
        """Whether the file has an error; such a case is listed but enters no number."""
        return any(f.severity == "error" for f in self.findings)

    @property
    def usable(self) -> Case | None:
        """The case, or None where it is faulty."""
        return None if self.is_faulty else self.case


class SourceEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One source file, read or faulty."""

    id: str
    """The source's id; the file's name without ending where it could not be read."""
    path: str
    source: Source | None

    @property
    def is_named_so(self) -> bool:
        """Whether the id is the name of the file, as it should be."""
        return self.id == PurePosixPath(self.path).stem


class QuoteCounts(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How many quotes (each use counts) were checked against what."""

    verified_original: int = 0
    verified_excerpt: int = 0
    not_found: int = 0
    unknown_source: int = 0

    @property
    def total(self) -> int:
        """All quotes."""
        return self.verified_original + self.verified_excerpt + self.not_found + self.unknown_source


class OriginalAt(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Which file at hand holds the full article of a source."""

    source: str
    file_name: str
    sha256: str


class Contents(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The contents of the files."""

    rubric: Rubric | None
    entries: tuple[CaseEntry, ...]
    sources: tuple[SourceEntry, ...]


class Verdict(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What was found in the files: all that a report needs."""

    findings: tuple[Finding, ...]
    """By path, line and column."""
    counts: dict[str, QuoteCounts]
    """By path of the case file, for each that could be read."""
    fingerprint: str
    originals: tuple[OriginalAt, ...]
