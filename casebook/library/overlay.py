"""A casebook as it would be with other files: nothing is written, and only what changed is judged anew."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

import msgspec

from casebook.library.garbage import garbage_collection_paused
from casebook.library.inputs import inputs_of
from casebook.library.judging import (
    Ground,
    Judgement,
    Known,
    judge,
    judge_ground,
)
from casebook.library.kinds import kind_of
from casebook.library.library import Library
from casebook.library.listing import Listing, list_files
from casebook.library.originals import Original
from casebook.library.overlay_files import Articles, Reading, listing_with
from casebook.library.places import CASES, ORIGINALS, RUBRIC, SEEDS
from casebook.library.reading import FilesRead
from casebook.library.snapshot import Seen, load_snapshot
from casebook.quotes import Document


class _Basis(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the files of a library."""

    judgement: Judgement
    held: dict[str, bytes]
    """Files that are not on disk so, by path, originals among them."""
    original_seen: dict[str, Seen]


_BASES: WeakKeyDictionary[Library, _Basis] = WeakKeyDictionary()
_LOCK = Lock()


class OverlaidLibrary(Library):
    """A casebook of which not every file is on disk so."""

    def __init__(self, root: Path, basis: _Basis) -> None:
        judgement = basis.judgement
        listing = judgement.ground.listing
        super().__init__(
            root,
            judgement.verdict,
            (*listing.files, *listing.misnamed),
            lambda: judgement.contents,
            Path(listing.originals_folder) if listing.originals_folder else None,
        )
        self._held = basis.held

    def _read_original(self, source_id: str) -> Document | None:
        original = self._originals.get(source_id)
        data = self._held.get(f"{ORIGINALS}/{original.file_name}") if original else None
        if original and data is not None and sha256(data).hexdigest() == original.sha256:
            return Document(data.decode("utf-8"))
        return super()._read_original(source_id)


def with_files(library: Library, changes: Mapping[str, bytes | None]) -> Library:
    """The casebook of ``library`` as ``open_library`` would find it if ``changes`` were on disk.

    Nothing is written. Only files that differ are read, and only what bears on them is judged anew; the
    first call for a library costs one more look at all its files.

    Args:
        changes: path relative to the root, with forward slashes → bytes, or None for a file that is gone.
            Below ``seeds/originals/`` too: such an article is at hand, unless this casebook looks for
            articles in another folder.
    """
    with garbage_collection_paused():
        basis = _basis_of(library)
        changed = _changed(library.root, basis, changes)
        return _library(library.root, basis, changed)


def library_of(root: Path, files: Mapping[str, bytes], originals: Path | None = None) -> Library:
    """The casebook of exactly these files, as if they lay below ``root``, where nothing is read or written.

    Args:
        files: path relative to the root, with forward slashes → bytes. Others than cases, rubric, sources
            and ratings are passed over.
        originals: an existing folder with full articles; without one, those among ``files`` count.
    """
    root = Path(root).absolute()
    with garbage_collection_paused():
        folder = originals.absolute() if originals else None
        listing = msgspec.structs.replace(
            list_files(root, folder), files={}, missing_folders=(CASES, SEEDS), ignored=(), misnamed=()
        )
        nothing = FilesRead(rubric=None, cases={}, sources={}, ratings={}, reconciliations={})
        ground = Ground(listing=listing, files=nothing, originals={}, inputs=inputs_of(nothing, {}, None))
        empty = judge_ground(ground, Known(judged={}, counts={}))
        basis = _Basis(judgement=empty, held={}, original_seen={})
        return _library(root, basis, _changed(root, basis, files))


def _basis_of(library: Library) -> _Basis:
    with _LOCK:
        basis = _BASES.get(library)
    if basis is None:
        folder = library._originals_folder
        listing = list_files(library.root, folder)
        opened = judge(library.root, listing, load_snapshot(library.root, listing.originals_folder))
        basis = _Basis(judgement=opened.judgement, held={}, original_seen=opened.head.originals)
        with _LOCK:
            basis = _BASES.setdefault(library, basis)
    return basis


def _changed(root: Path, basis: _Basis, changes: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """What of ``changes`` is another file than before."""
    ground = basis.judgement.ground
    before = {**_seen(ground.files), **_articles(basis)}
    looks_elsewhere = ground.listing.originals_folder not in ("", str(root / ORIGINALS))
    return {
        path: data
        for path, data in changes.items()
        if not (looks_elsewhere and kind_of(path) == "original")
        if path not in before or data is None or sha256(data).hexdigest() != before[path].sha256
    }


def _seen(files: FilesRead) -> dict[str, Seen]:
    seen = {path: file.seen for path, file in files.cases.items()}
    seen |= {path: file.seen for path, file in files.sources.items()}
    seen |= {path: file.seen for path, file in files.ratings.items()}
    seen |= {path: file.seen for path, file in files.reconciliations.items()}
    return seen | ({RUBRIC: files.rubric.seen} if files.rubric else {})


def _articles(basis: _Basis) -> dict[str, Seen]:
    return {f"{ORIGINALS}/{name}": seen for name, seen in basis.original_seen.items()}


def _library(root: Path, before: _Basis, changed: dict[str, bytes | None]) -> Library:
    earlier = before.judgement.ground
    listing = listing_with(root, earlier.listing, changed)
    held = {path: data for path, data in before.held.items() if path not in changed}
    held |= {path: data for path, data in changed.items() if data is not None}
    files = Reading(root, listing, earlier.files, changed, held).files()
    originals, original_seen = _originals(before, files, listing, changed, held)
    inputs = inputs_of(files, originals, earlier.inputs)
    ground = Ground(listing=listing, files=files, originals=originals, inputs=inputs)
    judgement = judge_ground(ground, _known(before.judgement, ground))
    basis = _Basis(judgement=judgement, held=held, original_seen=original_seen)
    library = OverlaidLibrary(root, basis)
    with _LOCK:
        _BASES[library] = basis
    return library


def _originals(
    before: _Basis,
    files: FilesRead,
    listing: Listing,
    changed: Mapping[str, object],
    held: Mapping[str, bytes],
) -> tuple[dict[str, Original], dict[str, Seen]]:
    """The article of each source, the very same values wherever nothing about it changed."""
    earlier = before.judgement.ground
    has_same_articles = earlier.listing.originals.keys() == listing.originals.keys() and not any(
        kind_of(path) == "original" for path in changed
    )
    kept = {
        path: earlier.originals[path]
        for path, file in files.sources.items()
        if has_same_articles and earlier.files.sources.get(path) is file
    }
    if len(kept) == len(files.sources):
        return kept, before.original_seen
    drafts = {path: file.parsed.draft for path, file in files.sources.items() if path not in kept}
    wanted = frozenset(d.original_sha256 for d in drafts.values() if d and d.original_sha256)
    articles = Articles(listing, before.original_seen, wanted, held)
    found = {}
    for path in files.sources:
        draft = drafts.get(path)
        new = kept.get(path) or (articles.of(draft) if draft else Original())
        old = earlier.originals.get(path)
        is_same = old is not None and (old.at, old.problem) == (new.at, new.problem)
        found[path] = old if old is not None and is_same else new
    return found, articles.seen


def _known(before: Judgement, ground: Ground) -> Known:
    """What was found before and still holds: of a case, where neither it nor what it quotes has changed."""
    earlier, inputs = before.ground.inputs, ground.inputs
    sources_before = {s.path: s for s in (*earlier.sources.values(), *earlier.sources_repeated)}
    judged = {
        s.path: before.judged[s.path]
        for s in (*inputs.sources.values(), *inputs.sources_repeated)
        if sources_before.get(s.path) is s
    }
    counts = {}
    names = earlier.sources.keys() | inputs.sources.keys()
    moved = {i for i in names if earlier.sources.get(i) is not inputs.sources.get(i)}
    has_other_names = earlier.sources.keys() != inputs.sources.keys()
    cases_before = {case.path: case for case in earlier.cases}
    for case in inputs.cases:
        # Under another rubric every case was read anew.
        if cases_before.get(case.path) is not case:
            continue
        quoted = {quote.source for _, quote in case.quote_places}
        # A source that is unknown is told with the name most like it.
        is_told_names = has_other_names and not quoted <= inputs.sources.keys()
        if quoted.isdisjoint(moved) and not is_told_names:
            judged[case.path] = before.judged[case.path]
            if case.path in before.verdict.counts:
                counts[case.path] = before.verdict.counts[case.path]
    return Known(judged=judged, counts=counts)
