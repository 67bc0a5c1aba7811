"""From files read to what the rules look at."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from casebook.checks import CheckedCase, CheckedRubric, CheckedSource, CheckInputs
from casebook.library.originals import Original
from casebook.library.places import RUBRIC
from casebook.library.reading import FileRead, FilesRead
from casebook.model import Source
from casebook.quotes import Document


def inputs_of(
    files: FilesRead, originals: Mapping[str, Original], earlier: CheckInputs | None
) -> CheckInputs:
    """What the rules look at; the very objects of ``earlier`` wherever they are still of the same values."""
    earlier_cases = {c.path: c for c in earlier.cases} if earlier else {}
    earlier_sources = (
        {s.path: s for s in (*earlier.sources.values(), *earlier.sources_repeated)} if earlier else {}
    )
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
        files.sources.items(), key=lambda item: source_id(*item) != PurePosixPath(item[0]).stem
    )
    for path, file in owners_first:
        source = _checked_source(path, file, originals[path], earlier_sources.get(path))
        if source.id in sources:
            repeated.append(source)
        else:
            sources[source.id] = source
    cases = []
    for path, case_file in files.cases.items():
        parsed_case = case_file.parsed
        case = earlier_cases.get(path)
        if parsed_case.draft is None:
            continue
        if case is None or case.places is not parsed_case.places:
            case = CheckedCase(
                path=path, case=parsed_case.draft, places=parsed_case.places, unread=parsed_case.unread
            )
        cases.append(case)
    return CheckInputs(rubric=rubric, cases=tuple(cases), sources=sources, sources_repeated=tuple(repeated))


def _checked_source(
    path: str, file: FileRead[Source], original: Original, earlier: CheckedSource | None
) -> CheckedSource:
    source = file.parsed.draft
    document = original.document
    if (
        earlier is not None
        and earlier.places is file.parsed.places
        and earlier.original is document
        and earlier.original_problem == original.problem
    ):
        return earlier
    return CheckedSource(
        id=source_id(path, file),
        path=path,
        source=source,
        places=file.parsed.places,
        unread=file.parsed.unread,
        stored=Document(source.text) if source else None,
        original=document,
        original_chars=len(document.raw) if document else None,
        original_problem=original.problem,
    )


def source_id(path: str, file: FileRead[Source]) -> str:
    """The id that a source file claims; the name of the file where it could not be read."""
    return file.parsed.draft.id if file.parsed.draft else PurePosixPath(path).stem
