"""The ratings of a casebook: which files could be read, and what is wrong with those that could not."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from casebook.files import Parsed
from casebook.library.reading import FilesRead
from casebook.library.values import RatingsEntry
from casebook.model import Finding, RaterFile, Rubric
from casebook.model.ids import SAFE_ID

__all__ = ["judge_ratings", "ratings_entries"]


def judge_ratings(files: FilesRead) -> Iterator[Finding]:
    """What only shows beside the rest of the casebook: unknown cases and criteria, names that disagree."""
    rubric = files.rubric.parsed.draft if files.rubric else None
    cases = {PurePosixPath(path).stem for path in files.cases}
    for path, file in files.ratings.items():
        if file.parsed.draft is not None:
            yield from _in_rater_file(path, file.parsed, rubric, cases)
    for path, notes in files.reconciliations.items():
        if notes.parsed.draft is not None:
            folder = PurePosixPath(path).parent.name
            if folder not in cases:
                yield _finding("rating-case-unknown", path, (1, 1), case=folder)
            named = [n.criterion for n in notes.parsed.draft.notes]
            yield from _unknown_criteria(path, "notes", named, notes.parsed.places, rubric)
    yield from _namesakes(files)


def ratings_entries(files: FilesRead, findings: Iterable[Finding]) -> tuple[RatingsEntry, ...]:
    """Every file of ratings and of notes, with what it holds where it has no error."""
    faulty = {f.path for f in findings if f.severity == "error"}
    entries = [
        RatingsEntry(
            case=PurePosixPath(path).parent.name,
            path=path,
            file=None if path in faulty else file.parsed.value,
        )
        for path, file in files.ratings.items()
    ]
    entries += [
        RatingsEntry(
            case=PurePosixPath(path).parent.name,
            path=path,
            reconciliation=None if path in faulty else file.parsed.value,
        )
        for path, file in files.reconciliations.items()
    ]
    return tuple(sorted(entries, key=lambda entry: entry.path))


def _in_rater_file(
    path: str, parsed: Parsed[RaterFile], rubric: Rubric | None, cases: set[str]
) -> Iterator[Finding]:
    file, places, unread = parsed.draft, parsed.places, parsed.unread
    if file is None:
        return
    at = PurePosixPath(path)
    if "case" not in unread and file.case != at.parent.name:
        yield _finding(
            "rating-case-differs", path, _place(places, "case"), case=file.case, folder=at.parent.name
        )
    elif at.parent.name not in cases:
        yield _finding("rating-case-unknown", path, _place(places, "case"), case=at.parent.name)
    # Of a file whose name cannot be an id, the name is the mistake, and is reported as such.
    if "rater" not in unread and file.rater != at.stem and SAFE_ID.fullmatch(at.stem):
        yield _finding("rating-rater-differs", path, _place(places, "rater"), rater=file.rater, stem=at.stem)
    if rubric is None:
        return
    if "rubric" not in unread and file.rubric != rubric.version:
        yield _finding(
            "rating-rubric-differs",
            path,
            _place(places, "rubric"),
            is_warning=True,
            version=file.rubric,
            current=rubric.version,
        )
    yield from _unknown_criteria(path, "ratings", [r.criterion for r in file.ratings], places, rubric)


def _unknown_criteria(
    path: str, key: str, named: list[str], places: dict[str, tuple[int, int]], rubric: Rubric | None
) -> Iterator[Finding]:
    if rubric is None:
        return
    known = {c.id for c in rubric.criteria}
    for criterion in named:
        if criterion not in known:
            yield _finding(
                "rating-criterion-unknown",
                path,
                _place(places, f"{key}.{criterion}"),
                criterion=criterion,
                known=", ".join(c.id for c in rubric.criteria),
            )


def _namesakes(files: FilesRead) -> Iterator[Finding]:
    """A warning for whoever has the name of an earlier rater of the same case: one person may count twice."""
    first: dict[tuple[str, str], str] = {}
    for path, file in files.ratings.items():
        parsed = file.parsed
        if parsed.draft is None or "name" in parsed.unread:
            continue
        folder = PurePosixPath(path).parent.name
        earlier = first.setdefault((folder, parsed.draft.name.casefold()), path)
        if earlier != path:
            yield _finding(
                "rating-rater-repeated",
                path,
                _place(parsed.places, "name"),
                is_warning=True,
                name=parsed.draft.name,
                first=earlier,
            )


def _place(places: dict[str, tuple[int, int]], at: str) -> tuple[int, int]:
    return places.get(at, (1, 1))


def _finding(
    code: str, path: str, place: tuple[int, int], *, is_warning: bool = False, **params: str
) -> Finding:
    return Finding(
        code=code,
        severity="warning" if is_warning else "error",
        path=path,
        line=place[0],
        column=place[1],
        params=tuple(params.items()),
    )
