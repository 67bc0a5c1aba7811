"""Judge the files of a casebook: run the rules wherever anything that they look at has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec

from casebook.checks import (
    CheckedCase,
    CheckedRubric,
    CheckedSource,
    CheckInputs,
    check_case,
    check_casebook,
    check_rubric,
    check_source,
)
from casebook.library.listing import Listing
from casebook.library.originals import Original, OriginalFiles, original_lines
from casebook.library.places import CASES, RUBRIC
from casebook.library.reading import FileRead, FilesRead, kept, read_files
from casebook.library.snapshot import Details, Head, Snapshot, code_stamp
from casebook.library.values import CaseEntry, Contents, QuoteCounts, SourceEntry, Verdict
from casebook.model import Case, Finding, Localised, Rubric, Source
from casebook.model.ids import SAFE_ID
from casebook.quotes import Document, status_of

Judged = dict[str, tuple[Finding, ...]]


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A casebook read and judged, in the parts of a snapshot."""

    head: Head
    contents: Contents
    details: Details


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
    ground_lines = [*_ground_lines(files), *original_lines(originals)]
    ground = _digest(ground_lines)
    same_ground = snapshot.head if snapshot and snapshot.head.ground == ground else None

    inputs = _inputs(files, originals)
    judged: Judged = {}
    if inputs.rubric:
        judged[RUBRIC] = check_rubric(inputs.rubric)
    for source in (*inputs.sources.values(), *inputs.sources_repeated):
        before = files.sources[source.path].judged
        judged[source.path] = before if before is not None and same_ground else check_source(source)
    for case in inputs.cases:
        before = files.cases[case.path].judged
        judged[case.path] = before if before is not None and same_ground else check_case(case, inputs)

    sound = {i: s for i, s in inputs.sources.items() if files.sources[s.path].parsed.value is not None}
    known_counts = same_ground.verdict.counts if same_ground else {}
    counts = {
        path: known_counts[path]
        if file.judged is not None and path in known_counts
        else _count(file.parsed.value, sound)
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
        ]
    )
    case_lines = [f"{path} {file.seen.sha256}" for path, file in files.cases.items()]
    listing_lines = [f"missing {name}" for name in listing.missing_folders]
    listing_lines += [f"ignored {path}" for path in listing.ignored]
    listing_lines += [f"misnamed {path}" for path in listing.misnamed]
    verdict = Verdict(
        findings=findings,
        counts=counts,
        fingerprint=_digest([*ground_lines, *case_lines, *listing_lines]),
        originals=tuple(at for s in inputs.sources.values() if (at := originals[s.path].at)),
    )
    return Opened(
        head=_head(listing, files, original_files, ground, verdict),
        contents=_contents(listing, files, findings),
        details=_details(files, judged),
    )


def _ground_lines(files: FilesRead) -> Iterable[str]:
    """Everything besides a case itself that bears on the verdict on it."""
    if files.rubric:
        yield f"{RUBRIC} {files.rubric.seen.sha256}"
    for path, file in files.sources.items():
        yield f"{path} {file.seen.sha256}"


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _inputs(files: FilesRead, originals: Mapping[str, Original]) -> CheckInputs:
    rubric = None
    if files.rubric and files.rubric.parsed.draft:
        parsed = files.rubric.parsed
        rubric = CheckedRubric(
            path=RUBRIC, rubric=files.rubric.parsed.draft, places=parsed.places, unread=parsed.unread
        )
    sources: dict[str, CheckedSource] = {}
    repeated = []
    # Of several files that claim one id the one of that name counts: the others are copies of it.
    owners_first = sorted(
        files.sources.items(), key=lambda item: _source_id(*item) != PurePosixPath(item[0]).stem
    )
    for path, file in owners_first:
        source = _checked_source(path, file, originals[path])
        if source.id in sources:
            repeated.append(source)
        else:
            sources[source.id] = source
    cases = tuple(
        CheckedCase(
            path=path,
            case=file.parsed.draft,
            places=file.parsed.places,
            unread=file.parsed.unread,
        )
        for path, file in files.cases.items()
        if file.parsed.draft is not None
    )
    return CheckInputs(rubric=rubric, cases=cases, sources=sources, sources_repeated=tuple(repeated))


def _checked_source(path: str, file: FileRead[Source], original: Original) -> CheckedSource:
    source = file.parsed.draft
    document = original.document
    return CheckedSource(
        id=_source_id(path, file),
        path=path,
        source=source,
        places=file.parsed.places,
        unread=file.parsed.unread,
        stored=Document(source.text) if source else None,
        original=document,
        original_chars=len(document.raw) if document else None,
        original_problem=original.problem,
    )


def _source_id(path: str, file: FileRead[Source]) -> str:
    return file.parsed.draft.id if file.parsed.draft else PurePosixPath(path).stem


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
    unsafe = (p for p in listing.files if p != RUBRIC and not SAFE_ID.fullmatch(PurePosixPath(p).stem))
    for path in (*listing.misnamed, *unsafe):
        example = "gwangju.yaml" if path.startswith(CASES) else "2025-11-12-gwangju.md"
        params = (("example", example),)
        yield Finding(code="file-name-unsafe", severity="error", path=path, line=1, column=1, params=params)


def _all_files(files: FilesRead) -> Iterable[FileRead[Rubric] | FileRead[Case] | FileRead[Source]]:
    if files.rubric:
        yield files.rubric
    yield from files.cases.values()
    yield from files.sources.values()


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.path, f.line, f.column, f.severity, f.code, f.params)))


def _head(
    listing: Listing, files: FilesRead, originals: OriginalFiles, ground: str, verdict: Verdict
) -> Head:
    seen = {path: file.seen for path, file in files.cases.items()}
    seen.update((path, file.seen) for path, file in files.sources.items())
    if files.rubric and RUBRIC in listing.files:
        seen[RUBRIC] = files.rubric.seen
    return Head(
        written_by=code_stamp(),
        files=seen,
        originals_folder=listing.originals_folder,
        originals=originals.seen,
        missing_folders=listing.missing_folders,
        ignored=listing.ignored,
        misnamed=listing.misnamed,
        ground=ground,
        verdict=verdict,
    )


def _contents(listing: Listing, files: FilesRead, findings: tuple[Finding, ...]) -> Contents:
    found = defaultdict(list)
    for finding in findings:
        found[finding.path].append(finding)
    # A misnamed file first: should its name, written out, be that of another file, the other counts.
    cases: list[tuple[str, Case | None]] = [
        (path, None) for path in listing.misnamed if path.startswith(CASES)
    ]
    cases += [(path, _shown(path, file)) for path, file in files.cases.items()]
    return Contents(
        rubric=files.rubric.parsed.value if files.rubric else None,
        entries=tuple(
            CaseEntry(id=PurePosixPath(path).stem, path=path, case=case, findings=tuple(found[path]))
            for path, case in sorted(cases, key=lambda pair: pair[0])
        ),
        sources=tuple(
            SourceEntry(id=_source_id(path, file), path=path, source=file.parsed.value)
            for path, file in files.sources.items()
        ),
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
    )
