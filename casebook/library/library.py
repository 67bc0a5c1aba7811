"""An opened casebook: what is in its files, what was found in them, and what each quote stands on."""

import copy
import hashlib
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Self

from casebook.library.places import RUBRIC, is_case_path
from casebook.library.values import CaseEntry, Contents, QuoteCounts, Ratings, Verdict
from casebook.model import Case, Finding, Quote, Rubric, Source
from casebook.quotes import Document, QuoteStatus, Segment, find_quote, passage_around, status_of


class Library:
    """One casebook as its files were when it was opened. Nothing in it changes afterwards."""

    def __init__(
        self,
        root: Path,
        verdict: Verdict,
        file_paths: Iterable[str],
        contents: Callable[[], Contents],
        originals_folder: Path | None,
    ) -> None:
        self.root = root
        """Absolute path of the folder that holds ``cases/`` and ``seeds/``."""
        self.findings: tuple[Finding, ...] = verdict.findings
        """All of them, by path, line and column."""
        self.fingerprint: str = verdict.fingerprint
        """SHA-256 (hex) over the contents of rubric, cases, sources and ratings, and over which originals
        were at hand. The same on every computer."""
        self.data_fingerprint: str = verdict.data_fingerprint
        """SHA-256 (hex) over the contents of the same files alone, whatever originals were at hand."""
        self.file_paths: tuple[str, ...] = tuple(sorted(file_paths))
        """Rubric, cases, sources, ratings, the misnamed too: relative to the root, with forward slashes."""
        self._is_rubric_faulty = any(f.path == RUBRIC and f.severity == "error" for f in verdict.findings)
        self._counts = verdict.counts
        self._contents_of = contents
        self._originals_folder = originals_folder
        self._originals = {original.source: original for original in verdict.originals}
        self._stored_documents: dict[str, Document] = {}
        self._original_documents: dict[str, Document | None] = {}
        self._passages: dict[tuple[str, str], tuple[Segment, ...]] = {}
        self.shows_originals = True
        """Whether ``passage`` gives what stands in an original at hand; see ``as_published``."""

    def as_published(self) -> Self:
        """The same casebook for readers elsewhere: passages come from what is stored in ``seeds/`` alone.

        Full articles belong to their publishers. What quotes were verified against stays as it is.
        """
        published = copy.copy(self)
        published.shows_originals = False
        published._passages = {}
        return published

    @cached_property
    def _contents(self) -> Contents:
        return self._contents_of()

    @property
    def rubric(self) -> Rubric | None:
        """The yardstick; None where its file has an error: nothing can be measured with a faulty one."""
        return None if self._is_rubric_faulty else self._contents.rubric

    @property
    def entries(self) -> tuple[CaseEntry, ...]:
        """Every case file, by path, the faulty ones too."""
        return self._contents.entries

    @property
    def case_paths(self) -> tuple[str, ...]:
        """Every case file, read or not."""
        return tuple(p for p in self.file_paths if is_case_path(p))

    @cached_property
    def usable_cases(self) -> tuple[Case, ...]:
        """The cases without an error."""
        return tuple(e.usable for e in self.entries if e.usable is not None)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source that could be read, by path."""
        return tuple(e.source for e in self._contents.sources if e.source is not None)

    @cached_property
    def ratings(self) -> Ratings:
        """What raters said of the cases; files with an error are left out."""
        return Ratings(self._contents.ratings)

    @cached_property
    def _sources_by_id(self) -> dict[str, Source | None]:
        # Of several files that claim one id the one of that name counts, else the first, as for the rules.
        by_right = sorted(self._contents.sources, key=lambda e: not e.is_named_so)
        return {e.id: e.source for e in reversed(by_right)}

    @cached_property
    def _entries_by_id(self) -> dict[str, CaseEntry]:
        return {entry.id: entry for entry in self.entries}

    def entry(self, case_id: str) -> CaseEntry | None:
        """The case file of this name (without ending), or None."""
        return self._entries_by_id.get(case_id)

    def source(self, source_id: str) -> Source | None:
        """The source with this id; None where there is none, or its file could not be read as written."""
        return self._sources_by_id.get(source_id)

    def has_original(self, source_id: str) -> bool:
        """Whether the full article of this source was at hand when the casebook was opened."""
        return source_id in self._originals

    def quote_counts(self, paths: frozenset[str] | None = None) -> QuoteCounts:
        """How many quotes were verified against what, in all case files or those with these paths."""
        chosen = [c for path, c in self._counts.items() if paths is None or path in paths]
        return QuoteCounts(
            verified_original=sum(c.verified_original for c in chosen),
            verified_excerpt=sum(c.verified_excerpt for c in chosen),
            not_found=sum(c.not_found for c in chosen),
            unknown_source=sum(c.unknown_source for c in chosen),
        )

    def quote_status(self, case_id: str, quote: Quote) -> QuoteStatus:
        """What ``quote`` was verified against, or why it was not."""
        del case_id  # the same wherever the quote is used
        return status_of(quote.text, stored=self._stored(quote.source), original=self.full_text(quote.source))

    def passage(self, quote: Quote) -> tuple[Segment, ...]:
        """The paragraphs around ``quote`` with the quote marked: from the original where one is at hand.

        Empty where the quote was not found.
        """
        key = quote.source, quote.text
        if key not in self._passages:
            self._passages[key] = self._passage(quote)
        return self._passages[key]

    def _passage(self, quote: Quote) -> tuple[Segment, ...]:
        original = self.full_text(quote.source) if self.shows_originals else None
        for document in (original, self._stored(quote.source)):
            match = find_quote(quote.text, document) if document else None
            if document and match:
                return passage_around(match, document)
        return ()

    def _stored(self, source_id: str) -> Document | None:
        source = self.source(source_id)
        if source is None:
            return None
        return self._stored_documents.setdefault(source_id, Document(source.text))

    def full_text(self, source_id: str) -> Document | None:
        """The whole of a source: the original at hand, or the stored text where that is all there is."""
        if source_id not in self._original_documents:
            self._original_documents[source_id] = self._read_original(source_id)
        original = self._original_documents[source_id]
        source = self.source(source_id)
        if original is None and source is not None and source.extent == "full":
            return self._stored(source_id)
        return original

    def _read_original(self, source_id: str) -> Document | None:
        original = self._originals.get(source_id)
        if original is None or self._originals_folder is None:
            return None
        try:
            data = (self._originals_folder / original.file_name).read_bytes()
        except OSError:
            return None
        # Taken away or exchanged since: what stands in it now has not been checked.
        if hashlib.sha256(data).hexdigest() != original.sha256:
            return None
        return Document(data.decode("utf-8"))
