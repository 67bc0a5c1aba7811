"""Judge the files of a casebook: run the rules wherever anything that they look at has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec

from casebook.checks import (
    CheckedSource,
    CheckInputs,
    check_case,
    check_casebook,
    check_rubric,
    check_source,
)
from casebook.library.data_fingerprint import data_fingerprint
from casebook.library.inputs import inputs_of, source_id
from casebook.library.listing import Listing
from casebook.library.originals import Original, OriginalFiles, original_lines
from casebook.library.places import (
    CASES,
    RUBRIC,
    is_case_path,
    is_ratings_path,
    is_reconciliation_path,
)
from casebook.library.ratings import judge_ratings, ratings_entries
from casebook.library.reading import FileRead, FilesRead, kept, kept_whole, read_files
from casebook.library.snapshot import Details, Head, Seen, Snapshot, code_stamp
from casebook.library.values import CaseEntry, Contents, QuoteCounts, SourceEntry, Verdict
from casebook.model import (
    Case,
    Finding,
    Localised,
    RaterFile,
    Reconciliation,
    Rubric,
    Source,
)
from casebook.model.ids import SAFE_ID
from casebook.quotes import status_of

Judged = dict[str, tuple[Finding, ...]]


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """Files read, with the articles at hand: all that a verdict needs."""

    listing: Listing
    files: FilesRead
    originals: dict[str, Original]
    """By path of the source."""
    inputs: CheckInputs


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What was found before and still holds, by path."""

    judged: Judged
    counts: dict[str, QuoteCounts]


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """What was found."""

    ground: Ground
    judged: Judged
    """By path: what the rules for this file found."""
    verdict: Verdict
    contents: Contents


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A casebook read and judged, in the parts of a snapshot."""

    head: Head
    contents: Contents
    details: Details
    judgement: Judgement


def judge(root: Path, listing: Listing, snapshot: Snapshot | None) -> Opened:
    """Read and judge the listed files, with what a snapshot knows of those that have not changed."""
    files = read_files(root, listing, snapshot)
    known_originals = snapshot.head.originals if snapshot else {}
    drafts = [file.parsed.draft for file in files.sources.values()]
    wanted = frozenset(d.original_sha256 for d in drafts if d and d.original_sha256)
    original_files = OriginalFiles(listing, known_originals, wanted)
    originals = {
        path: original_files.of(file.parsed.draft) if file.parsed.draft else Original()
        for path, file in files.sources.items()
    }
    ground = Ground(
        listing=listing, files=files, originals=originals, inputs=inputs_of(files, originals, None)
    )
    digest = _digest(_ground_lines(ground))
    known = Known(judged={}, counts={})
    if snapshot and snapshot.head.ground == digest:
        before = {p: f.judged for p, f in files.cases.items() if f.judged is not None}
        before |= {p: f.judged for p, f in files.sources.items() if f.judged is not None}
        counts = {p: c for p, c in snapshot.head.verdict.counts.items() if p in before}
        known = Known(judged=before, counts=counts)
    judgement = judge_ground(ground, known)
    return Opened(
        head=_head(listing, files, original_files, digest, judgement.verdict),
        contents=judgement.contents,
        details=_details(files, judgement.judged),
        judgement=judgement,
    )


def judge_ground(ground: Ground, known: Known) -> Judgement:
    """Judge what was read; what is known of a file is taken as it is."""
    listing, files, inputs = ground.listing, ground.files, ground.inputs
    judged: Judged = {}
    if inputs.rubric:
        judged[RUBRIC] = check_rubric(inputs.rubric)
    for source in (*inputs.sources.values(), *inputs.sources_repeated):
        before = known.judged.get(source.path)
        judged[source.path] = check_source(source) if before is None else before
    for case in inputs.cases:
        before = known.judged.get(case.path)
        judged[case.path] = check_case(case, inputs) if before is None else before

    sound = {i: s for i, s in inputs.sources.items() if files.sources[s.path].parsed.value is not None}
    counts = {
        path: known.counts.get(path) or _count(file.parsed.value, sound)
        for path, file in files.cases.items()
        if file.parsed.value is not None
    }
    findings = _in_order(
        [
            *_listing_findings(listing),
            *(f for file in _all_files(files) for f in file.parsed.findings),
            *(f for found in judged.values() for f in found),
            *check_casebook(inputs),
            *_quotes_of_faulty_sources(inputs, sound),
            *judge_ratings(files),
        ]
    )
    case_lines = [f"{path} {file.seen.sha256}" for path, file in files.cases.items()]
    case_lines += [f"{path} {file.seen.sha256}" for path, file in files.ratings.items()]
    case_lines += [f"{path} {file.seen.sha256}" for path, file in files.reconciliations.items()]
    listing_lines = [f"missing {name}" for name in listing.missing_folders]
    listing_lines += [f"ignored {path}" for path in listing.ignored]
    listing_lines += [f"misnamed {path}" for path in listing.misnamed]
    verdict = Verdict(
        findings=findings,
        counts=counts,
        fingerprint=_digest([*_ground_lines(ground), *case_lines, *listing_lines]),
        data_fingerprint=data_fingerprint(
            {path: seen.sha256 for path, seen in _seen(listing, files).items() if seen.sha256}
        ),
        originals=tuple(at for s in inputs.sources.values() if (at := ground.originals[s.path].at)),
    )
    return Judgement(
        ground=ground, judged=judged, verdict=verdict, contents=_contents(listing, files, findings)
    )


def _ground_lines(ground: Ground) -> Iterable[str]:
    """Everything besides a case itself that bears on the verdict on it."""
    files = ground.files
    if files.rubric:
        yield f"{RUBRIC} {files.rubric.seen.sha256}"
    for path, file in files.sources.items():
        yield f"{path} {file.seen.sha256}"
    yield from original_lines(ground.originals)


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _quotes_of_faulty_sources(inputs: CheckInputs, sound: Mapping[str, CheckedSource]) -> Iterable[Finding]:
    """One finding per case and source: no number may stand on a source that could not be read as written."""
    if len(sound) == len(inputs.sources):
        return
    for case in inputs.cases:
        told = set()
        for at, quote in case.quote_places:
            if quote.source in inputs.sources and quote.source not in sound and quote.source not in told:
                told.add(quote.source)
                line, column = case.places.get(f"{at}.source", (quote.line, quote.column))
                yield Finding(
                    code="source-faulty",
                    severity="error",
                    path=case.path,
                    line=line,
                    column=column,
                    params=(("source", inputs.sources[quote.source].path),),
                )


def _count(case: Case | None, sound: Mapping[str, CheckedSource]) -> QuoteCounts:
    statuses: dict[str, int] = defaultdict(int)
    for quote in case.quotes if case else ():
        source = sound.get(quote.source)
        if source is None or source.source is None:
            statuses["unknown-source"] += 1
            continue
        full = source.stored if source.source.extent == "full" else None
        statuses[status_of(quote.text, stored=source.stored, original=source.original or full)] += 1
    return QuoteCounts(
        verified_original=statuses["verified-original"],
        verified_excerpt=statuses["verified-excerpt"],
        not_found=statuses["not-found"],
        unknown_source=statuses["unknown-source"],
    )


def _listing_findings(listing: Listing) -> Iterable[Finding]:
    for folder in listing.missing_folders:
        yield Finding(code="folder-missing", severity="error", path=folder, line=1, column=1)
    for path in listing.ignored:
        ending = ".yaml" if path.startswith("cases") else ".md"
        params = (("ending", ending),)
        yield Finding(code="file-not-read", severity="warning", path=path, line=1, column=1, params=params)
    unsafe = (
        p
        for p in listing.files
        if p != RUBRIC and not is_reconciliation_path(p) and not SAFE_ID.fullmatch(PurePosixPath(p).stem)
    )
    for path in (*listing.misnamed, *unsafe):
        example = "gwangju.yaml" if path.startswith(CASES) else "2025-11-12-gwangju.md"
        example = "kim-hana.yaml" if is_ratings_path(path) else example
        params = (("example", example),)
        yield Finding(code="file-name-unsafe", severity="error", path=path, line=1, column=1, params=params)


def _all_files(
    files: FilesRead,
) -> Iterable[
    FileRead[Rubric] | FileRead[Case] | FileRead[Source] | FileRead[RaterFile] | FileRead[Reconciliation]
]:
    if files.rubric:
        yield files.rubric
    yield from files.cases.values()
    yield from files.sources.values()
    yield from files.ratings.values()
    yield from files.reconciliations.values()


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.path, f.line, f.column, f.severity, f.code, f.params)))


def _head(
    listing: Listing, files: FilesRead, originals: OriginalFiles, ground: str, verdict: Verdict
) -> Head:
    return Head(
        written_by=code_stamp(),
        files=_seen(listing, files),
        originals_folder=listing.originals_folder,
        originals=originals.seen,
        missing_folders=listing.missing_folders,
        ignored=listing.ignored,
        misnamed=listing.misnamed,
        ground=ground,
        verdict=verdict,
    )


def _seen(listing: Listing, files: FilesRead) -> dict[str, Seen]:
    """Every file that was read, by its path."""
    seen = {path: file.seen for path, file in files.cases.items()}
    seen.update((path, file.seen) for path, file in files.sources.items())
    seen.update((path, file.seen) for path, file in files.ratings.items())
    seen.update((path, file.seen) for path, file in files.reconciliations.items())
    if files.rubric and RUBRIC in listing.files:
        seen[RUBRIC] = files.rubric.seen
    return seen


def _contents(listing: Listing, files: FilesRead, findings: tuple[Finding, ...]) -> Contents:
    found = defaultdict(list)
    for finding in findings:
        found[finding.path].append(finding)
    # A misnamed file first: should its name, written out, be that of another file, the other counts.
    cases: list[tuple[str, Case | None]] = [(path, None) for path in listing.misnamed if is_case_path(path)]
    cases += [(path, _shown(path, file)) for path, file in files.cases.items()]
    return Contents(
        rubric=files.rubric.parsed.value if files.rubric else None,
        entries=tuple(
            CaseEntry(id=PurePosixPath(path).stem, path=path, case=case, findings=tuple(found[path]))
            for path, case in sorted(cases, key=lambda pair: pair[0])
        ),
        sources=tuple(
            SourceEntry(id=source_id(path, file), path=path, source=file.parsed.value)
            for path, file in files.sources.items()
        ),
        ratings=ratings_entries(files, findings),
    )


def _shown(path: str, file: FileRead[Case]) -> Case | None:
    """The case as far as it could be read; a name that could not be read gives way to the file's."""
    parsed = file.parsed
    case = parsed.draft
    if case is None or not {"name", "name.ko", "name.en"} & parsed.unread:
        return case
    stem = PurePosixPath(path).stem
    ko = stem if {"name", "name.ko"} & parsed.unread else case.name.ko
    en = stem if {"name", "name.en"} & parsed.unread else case.name.en
    return msgspec.structs.replace(case, name=Localised(ko, en))


def _details(files: FilesRead, judged: Judged) -> Details:
    return Details(
        rubric=kept(files.rubric, judged.get(RUBRIC, ())) if files.rubric else None,
        cases={path: kept(file, judged.get(path, ())) for path, file in files.cases.items()},
        sources={path: kept(file, judged.get(path, ())) for path, file in files.sources.items()},
        ratings={path: kept_whole(file) for path, file in files.ratings.items()},
        reconciliations={path: kept_whole(file) for path, file in files.reconciliations.items()},
    )
