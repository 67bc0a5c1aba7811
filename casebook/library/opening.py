"""Open a casebook."""

from hashlib import sha256
from pathlib import Path

from casebook.library.garbage import garbage_collection_paused
from casebook.library.library import Library
from casebook.library.listing import list_files
from casebook.library.places import LibraryNotFound, originals_folder
from casebook.library.rereading import confirmed
from casebook.library.snapshot import load_snapshot, save_snapshot


def open_library(root: Path, originals: Path | None = None, *, use_snapshot: bool = True) -> Library:
    """Read and check all cases, the rubric and the sources below ``root``.

    What is wrong with the files is in ``Library.findings``; a faulty case is listed as such, and the others
    work. Files that have not changed since an earlier opening are not read again (see ``snapshot``).

    Args:
        originals: folder with full articles under any names; otherwise the environment's
            ``CASEBOOK_ORIGINALS``, otherwise ``seeds/originals/``.
        use_snapshot: False reads every file and leaves nothing on disk.

    Raises:
        LibraryNotFound: there is no such folder.
    """
    root = _existing(root)
    folder = originals_folder(root, originals)
    with garbage_collection_paused():
        listing = list_files(root, folder)
        snapshot = load_snapshot(root, listing.originals_folder) if use_snapshot else None
        head = confirmed(snapshot.head, listing, root) if snapshot else None
        if snapshot and head:
            if head is not snapshot.head:
                snapshot.renew(head)
            paths = (*head.files, *head.misnamed)
            return Library(root, head.verdict, paths, snapshot.contents, folder)

        # Only now: an unchanged casebook needs neither YAML nor the rules.
        from casebook.library.judging import judge

        opened = judge(root, listing, snapshot)
        if use_snapshot:
            save_snapshot(root, opened.head, opened.contents, opened.details)
        paths = (*opened.head.files, *opened.head.misnamed)
        return Library(root, opened.head.verdict, paths, lambda: opened.contents, folder)


def files_stamp(root: Path, originals: Path | None = None) -> str:
    """A key that changes whenever ``open_library`` with the same arguments would find other files.

    Costs a listing of the folders. Only files changed within the last seconds are read, since the file system
    may not show a further change of those.

    Raises:
        LibraryNotFound: there is no such folder.
    """
    root = _existing(root)
    listing = list_files(root, originals_folder(root, originals))
    lines = [listing.originals_folder, *listing.missing_folders, *listing.ignored, *listing.misnamed]
    for folder, states in ((root, listing.files), (Path(listing.originals_folder), listing.originals)):
        for name, state in states.items():
            lines.append(f"{name} {state.size} {state.modified_ns} {state.changed_ns} {state.inode}")
            if not state.is_settled(listing.taken_ns):
                lines.append(_hash_of(folder / name))
    return sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _existing(root: Path) -> Path:
    root = Path(root).absolute()
    if not root.is_dir():
        raise LibraryNotFound(root)
    return root


def _hash_of(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "unreadable"
