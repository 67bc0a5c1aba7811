"""Rename a case or a source with everything that names it; all else stays byte for byte."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec

from casebook.files import parse_case, parse_ratings, parse_source
from casebook.library.listing import list_files
from casebook.library.places import (
    CASES,
    ORIGINALS,
    RATINGS,
    RUBRIC,
    SEEDS,
    is_case_path,
    is_ratings_path,
    is_reconciliation_path,
)
from casebook.library.reading import load
from casebook.library.saving import FileChange
from casebook.library.writable import is_writable_path
from casebook.model.ids import SAFE_ID

Kind = Literal["case", "source"]
RefusalCode = Literal["unknown", "ambiguous", "unsafe", "same", "exists", "unreadable", "not-found-in-file"]

_BOM = b"\xef\xbb\xbf"
_LINES = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_ENDS = r"(?=[\s,}\]#]|$)"


class CannotRename(Exception):  # noqa: N818 (reads as what happened)
    """Nothing can be renamed so; ``params`` fill the sentence that says why."""

    def __init__(self, code: RefusalCode, **params: str) -> None:
        super().__init__(f"{code}: {params}")
        self.code: RefusalCode = code
        self.params = params


class Renaming(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be saved."""

    kind: Kind
    old: str
    new: str
    path: str
    """Where it will lie, relative to the root."""
    changes: tuple[FileChange, ...]
    quotes: int
    """How many quotes name the source; 0 for a case."""
    ratings: int
    """How many files of ratings move along with a case."""


def renaming_of(root: Path, old: str, new: str) -> Renaming:
    """What has to change so that ``old`` is called ``new`` everywhere.

    Args:
        old: an id, or the path of its file relative to the root, where a case and a source share the id.
        new: an id.

    Raises:
        CannotRename: the names do not allow it, or a file cannot be changed safely.
    """
    paths = list_files(root, None).files
    kind, old_path = _found(paths, old)
    old_id = PurePosixPath(old_path).stem
    new_path = f"{CASES}/{new}.yaml" if kind == "case" else f"{SEEDS}/{new}.md"
    if not SAFE_ID.fullmatch(new) or not is_writable_path(new_path):
        raise CannotRename("unsafe", name=new)
    if new == old_id:
        raise CannotRename("same", name=new)
    if (root / new_path).exists() or (root / new_path).is_symlink():
        raise CannotRename("exists", path=new_path)
    if kind == "case":
        moved = [_moved_case(root, old_path, new_path, new)]
        ratings = list(_moved_ratings(root, old_id, new))
        changes = [change for pair in (*moved, *ratings) for change in pair]
        quotes = 0
    else:
        ratings = []
        changes = [*_moved_source(root, old_path, new_path, new), *_moved_original(root, old_id, new)]
        quotes = 0
        for path in (p for p in paths if is_case_path(p)):
            change, count = _mended_case(root, path, old_id, new)
            changes += [change] if change else []
            quotes += count
    return Renaming(
        kind=kind,
        old=old_id,
        new=new,
        path=new_path,
        changes=tuple(changes),
        quotes=quotes,
        ratings=len(ratings),
    )


def _found(paths: Iterable[str], old: str) -> tuple[Kind, str]:
    """The one file that is meant."""
    known = [p for p in paths if p != RUBRIC and not is_ratings_path(p)]
    wanted = {old.removeprefix("./"), f"{CASES}/{old}.yaml", f"{SEEDS}/{old}.md"}
    found = [path for path in known if path in wanted]
    if not found:
        raise CannotRename("unknown", name=old)
    if len(found) > 1:
        raise CannotRename("ambiguous", name=old, case=f"{CASES}/{old}.yaml", source=f"{SEEDS}/{old}.md")
    return ("case" if is_case_path(found[0]) else "source"), found[0]


def _moved_case(root: Path, old_path: str, new_path: str, new: str) -> tuple[FileChange, FileChange]:
    data = _data(root, old_path)
    parsed = parse_case(data, old_path)
    places = None if parsed.draft is None else parsed.places
    return _moved(old_path, new_path, data, _with_value(data, old_path, places, "id", new))


def _moved_source(root: Path, old_path: str, new_path: str, new: str) -> tuple[FileChange, FileChange]:
    data = _data(root, old_path)
    parsed = parse_source(data, old_path)
    places = None if parsed.draft is None else parsed.places
    return _moved(old_path, new_path, data, _with_value(data, old_path, places, "id", new))


def _moved_ratings(root: Path, old: str, new: str) -> Iterator[tuple[FileChange, FileChange]]:
    """Every file of ratings of the case, and the notes on them."""
    for name in _names(root / RATINGS / old):
        old_path = f"{RATINGS}/{old}/{name}"
        if not is_writable_path(old_path):
            continue  # none of ours: it stays where it is
        data = _data(root, old_path)
        changed = data
        if not is_reconciliation_path(old_path):
            parsed = parse_ratings(data, old_path)
            places = None if parsed.draft is None else parsed.places
            changed = _with_value(data, old_path, places, "case", new)
        yield _moved(old_path, f"{RATINGS}/{new}/{name}", data, changed)


def _moved_original(root: Path, old: str, new: str) -> Iterator[FileChange]:
    """The full article, where it lies here under the name of the source."""
    for name in _names(root / ORIGINALS):
        path = PurePosixPath(name)
        old_path, new_path = f"{ORIGINALS}/{name}", f"{ORIGINALS}/{new}{path.suffix}"
        if path.stem == old and is_writable_path(old_path) and not (root / new_path).exists():
            data = load(root / old_path)
            if data is not None:
                yield from _moved(old_path, new_path, data, data)


def _mended_case(root: Path, path: str, old: str, new: str) -> tuple[FileChange | None, int]:
    """The case with every quote of the source naming the new one, and how many do."""
    data = _data(root, path)
    if old.encode() not in data and b"\\" not in data:  # an escape may stand for any character
        return None, 0
    parsed = parse_case(data, path)
    if parsed.draft is None:
        raise CannotRename("unreadable", path=path)
    places = [place for at, place in parsed.places.items() if at.endswith(".source")]
    name = rf"""(["']?){re.escape(old)}\1{_ENDS}"""
    changed, count = _replaced(data, places, re.compile(name), new)
    after = parse_case(changed, path).draft
    is_left = after is None or any(quote.source == old for quote in after.quotes)
    if is_left or re.search(rf"^[^#\n]*?\bsource[\"']?\s*:\s*{name}", changed.decode(), re.MULTILINE):
        # It stands in a part that could not be read as written: nobody knows what belongs to it.
        raise CannotRename("unreadable", path=path)
    return (FileChange(path, data, changed), count) if count else (None, 0)


def _with_value(
    data: bytes, path: str, places: Mapping[str, tuple[int, int]] | None, key: str, value: str
) -> bytes:
    """``data`` with another id as the value of a key on top."""
    if places is None:
        raise CannotRename("unreadable", path=path)
    # Nothing that YAML would take for an anchor, an alias, a tag or the head of a block.
    written = re.compile(rf"""(["']?)(?![&*!|>])[^\s"'#,{{}}\[\]]+\1{_ENDS}""")
    changed, count = _replaced(data, [places[key]] if key in places else [], written, value)
    if not count:
        raise CannotRename("not-found-in-file", path=path, key=key)
    return changed


def _replaced(
    data: bytes, places: Iterable[tuple[int, int]], written: re.Pattern[str], value: str
) -> tuple[bytes, int]:
    """``data`` with what is ``written`` at the places replaced, in the quotation marks that it has."""
    start = _BOM if data.startswith(_BOM) else b""
    lines = _LINES.split(data.removeprefix(_BOM).decode())
    count = 0
    # From the end, so that the columns before stay as they were read.
    for line, column in sorted(set(places), reverse=True):
        text = lines[line - 1]
        match = written.match(text, column - 1)
        if match:
            mark = match.group(1)
            lines[line - 1] = f"{text[: match.start()]}{mark}{value}{mark}{text[match.end() :]}"
            count += 1
    return start + "".join(lines).encode(), count


def _moved(old_path: str, new_path: str, before: bytes, after: bytes) -> tuple[FileChange, FileChange]:
    return FileChange(new_path, None, after), FileChange(old_path, before, None)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir() if entry.is_file() and not entry.is_symlink())
    except OSError:
        return []


def _data(root: Path, path: str) -> bytes:
    data = load(root / path)
    if data is None:
        raise CannotRename("unreadable", path=path)
    return data
