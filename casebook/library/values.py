"""What an opened casebook consists of, as plain values."""

from pathlib import PurePosixPath

import msgspec

from casebook.model import Case, Finding, RaterFile, Reconciliation, ReconciliationNote, Rubric, Source


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


class RatingsEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One file of ratings or of notes on them; neither is there where it has an error."""

    case: str
    """Name of the folder, which must be the id of a case."""
    path: str
    file: RaterFile | None = None
    reconciliation: Reconciliation | None = None


class Ratings(msgspec.Struct, frozen=True):
    """What raters said of the cases, as far as their files have no error."""

    entries: tuple[RatingsEntry, ...] = ()
    """By path, those with errors too."""

    @property
    def files(self) -> tuple[RaterFile, ...]:
        """Every rater's file that can be used, by case and rater."""
        return tuple(e.file for e in self.entries if e.file is not None)

    @property
    def faulty(self) -> tuple[str, ...]:
        """Paths of the files that have an error and are left out."""
        return tuple(e.path for e in self.entries if e.file is None and e.reconciliation is None)

    @property
    def cases(self) -> frozenset[str]:
        """Ids of the cases that any rater has rated."""
        return frozenset(f.case for f in self.files)

    def of(self, case_id: str) -> tuple[RaterFile, ...]:
        """The raters of this case."""
        return tuple(f for f in self.files if f.case == case_id)

    def by(self, case_id: str, rater_id: str) -> RaterFile | None:
        """What this rater said of this case, or None."""
        return next((f for f in self.files if f.case == case_id and f.rater == rater_id), None)

    def notes(self, case_id: str) -> tuple[ReconciliationNote, ...]:
        """What the raters of this case concluded."""
        found = (e.reconciliation for e in self.entries if e.case == case_id)
        return tuple(note for r in found if r is not None for note in r.notes)


class Contents(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The contents of the files."""

    rubric: Rubric | None
    entries: tuple[CaseEntry, ...]
    sources: tuple[SourceEntry, ...]
    ratings: tuple[RatingsEntry, ...] = ()


class Verdict(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What was found in the files: all that a report needs."""

    findings: tuple[Finding, ...]
    """By path, line and column."""
    counts: dict[str, QuoteCounts]
    """By path of the case file, for each that could be read."""
    fingerprint: str
    data_fingerprint: str
    originals: tuple[OriginalAt, ...]
