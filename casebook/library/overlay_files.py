"""The files of a casebook with others laid over them: listed and read, nothing on disk touched."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from casebook.files import (
    Parsed,
    parse_case,
    parse_ratings,
    parse_reconciliation,
    parse_rubric,
    parse_source,
    read_case,
    read_rubric,
    read_source,
)
from casebook.files.document import unparsed
from casebook.files.problems import Problems
from casebook.files.ratings import refuse_file
from casebook.library.kinds import kind_of
from casebook.library.listing import FileState, Listing
from casebook.library.names import printable
from casebook.library.originals import OriginalFiles
from casebook.library.places import CASES, ORIGINALS, RATINGS, RUBRIC, SEEDS
from casebook.library.reading import FileRead, FilesRead, load
from casebook.library.snapshot import Seen
from casebook.model import Rubric

T = TypeVar("T")

_ABSENT = Seen(FileState(-1, 0, 0, 0), "", 0)


def listing_with(root: Path, before: Listing, changed: Mapping[str, bytes | None]) -> Listing:
    """The listing that the folders of ``root`` would give with these files."""
    states: dict[str, dict[str, FileState]] = {
        "read": dict(before.files),
        "original": {f"{ORIGINALS}/{name}": state for name, state in before.originals.items()},
    }
    ignored, misnamed = set(before.ignored), set(before.misnamed)
    own_folder = str(root / ORIGINALS)
    folder = before.originals_folder
    for path, data in changed.items():
        kind = kind_of(path)
        shown = printable(path)
        if kind == "mistaken" or (kind == "read" and shown != path):
            group = ignored if kind == "mistaken" else misnamed
            (group.discard if data is None else group.add)(shown)
        elif kind is not None and data is None:
            states[kind].pop(path, None)
        elif kind is not None and data is not None:
            states[kind][path] = FileState(len(data), 0, 0, 0)
            folder = own_folder if kind == "original" else folder
    there = [path for path, data in changed.items() if data is not None]
    return Listing(
        taken_ns=before.taken_ns,
        files={path: states["read"][path] for path in sorted(states["read"], key=_place)},
        originals_folder=folder,
        originals={path.rpartition("/")[2]: states["original"][path] for path in sorted(states["original"])},
        missing_folders=tuple(
            name for name in before.missing_folders if not any(p.startswith(f"{name}/") for p in there)
        ),
        ignored=tuple(sorted(ignored, key=_place)),
        misnamed=tuple(sorted(misnamed, key=_place)),
    )


def _place(path: str) -> tuple[int, list[str]]:
    """Cases, then ratings, then sources, each by name: the order of a listing."""
    area = 2 if path.startswith(f"{SEEDS}/") else 1 if path.startswith(f"{RATINGS}/") else 0
    return area, path.split("/")


class Reading:
    """Reads what changed, and takes the rest as it was read before."""

    def __init__(
        self,
        root: Path,
        listing: Listing,
        earlier: FilesRead,
        changed: Mapping[str, bytes | None],
        held: Mapping[str, bytes],
    ) -> None:
        self._root, self._listing, self._earlier = root, listing, earlier
        self._changed, self._held = changed, held

    def files(self) -> FilesRead:
        """Every file of the listing."""
        earlier, listing = self._earlier, self._listing
        rubric = self._rubric()
        yardstick = rubric.parsed.draft if rubric else None
        # The assessments of a case come in the order of the rubric: another rubric, another reading.
        is_same = yardstick == (earlier.rubric.parsed.draft if earlier.rubric else None)
        return FilesRead(
            rubric=rubric,
            cases=self._group(
                listing.cases,
                earlier.cases if is_same else {},
                lambda data, path: parse_case(data, path, yardstick),
                lambda path, of: read_case(path, of, yardstick),
            ),
            sources=self._group(listing.sources, earlier.sources, parse_source, read_source),
            ratings=self._group(listing.ratings, earlier.ratings, parse_ratings, refuse_file),
            reconciliations=self._group(
                listing.reconciliations, earlier.reconciliations, parse_reconciliation, refuse_file
            ),
        )

    def _rubric(self) -> FileRead[Rubric] | None:
        if RUBRIC in self._listing.files:
            states = {RUBRIC: self._listing.files[RUBRIC]}
            known = {RUBRIC: self._earlier.rubric} if self._earlier.rubric else {}
            return self._group(states, known, parse_rubric, read_rubric)[RUBRIC]
        if CASES in self._listing.missing_folders:
            return None
        problems = Problems(RUBRIC)
        problems.add("file-missing", 1, 1)
        return FileRead(parsed=unparsed(problems), seen=_ABSENT, judged=None)

    def _group(
        self,
        states: Mapping[str, FileState],
        earlier: Mapping[str, FileRead[T]],
        parse: Callable[[bytes, str], Parsed[T]],
        refuse: Callable[[Path, Path], Parsed[T]],
    ) -> dict[str, FileRead[T]]:
        found = {}
        for path, state in states.items():
            before = earlier.get(path)
            if before is not None and path not in self._changed:
                found[path] = before
                continue
            data = self._held[path] if path in self._held else load(self._root / path)
            parsed = refuse(self._root / path, self._root) if data is None else parse(data, path)
            digest = "" if data is None else sha256(data).hexdigest()
            found[path] = FileRead(parsed=parsed, seen=Seen(state, digest, 0), judged=None)
        return found


class Articles(OriginalFiles):
    """Full articles, some of which are not on disk."""

    def __init__(
        self, listing: Listing, known: Mapping[str, Seen], wanted: frozenset[str], held: Mapping[str, bytes]
    ) -> None:
        on_disk = {name: s for name, s in listing.originals.items() if f"{ORIGINALS}/{name}" not in held}
        super().__init__(msgspec.structs.replace(listing, originals=on_disk), known, wanted)
        for name in listing.originals.keys() - on_disk.keys():
            data = held[f"{ORIGINALS}/{name}"]
            self.seen[name] = Seen(listing.originals[name], sha256(data).hexdigest(), 0)
            self._data[self.seen[name].sha256] = data
        # Of several files with the same bytes the first counts.
        self.seen = {name: self.seen[name] for name in listing.originals}
        self._by_hash = {}
        for name, seen in self.seen.items():
            if seen.sha256 in self._data:
                self._by_hash.setdefault(seen.sha256, name)
