"""Decide, without reading more than necessary, whether files are still as they were when they were read."""

from hashlib import sha256
from pathlib import Path

import msgspec

from casebook.library.listing import FileState, Listing
from casebook.library.snapshot import Head, Seen


def still_seen(path: Path, state: FileState, seen: Seen, now_ns: int) -> Seen | None:
    """What is known of a file whose bytes are still those that were read; None where it must be read again.

    A file that was read within two seconds of its last change may have changed once more since without
    showing it. Its bytes are compared, as git does with entries that are "racily clean".
    """
    if is_surely_same(state, seen):
        return seen
    if seen.state != state or not seen.sha256:
        return None
    try:
        if sha256(path.read_bytes()).hexdigest() != seen.sha256:
            return None
    except OSError:
        return None
    return Seen(state, seen.sha256, now_ns) if state.is_settled(now_ns) else seen


def is_surely_same(state: FileState, seen: Seen) -> bool:
    """Whether the file system's word is enough."""
    return seen.state == state and seen.sha256 != "" and state.is_settled(seen.seen_ns)


def confirmed(head: Head, listing: Listing, root: Path) -> Head | None:
    """The head of a snapshot, where every file is as it says; None where any is not.

    Another object than ``head`` where more is known now: a file that had to be compared need not be again.
    """
    known = (head.missing_folders, head.ignored, head.misnamed)
    if known != (listing.missing_folders, listing.ignored, listing.misnamed):
        return None
    files = _all_seen(root, listing.files, head.files, listing.taken_ns)
    originals = _all_seen(Path(listing.originals_folder), listing.originals, head.originals, listing.taken_ns)
    if files is None or originals is None:
        return None
    if files is head.files and originals is head.originals:
        return head
    return msgspec.structs.replace(head, files=files, originals=originals)


def _all_seen(
    folder: Path, states: dict[str, FileState], seen: dict[str, Seen], now_ns: int
) -> dict[str, Seen] | None:
    if states.keys() != seen.keys():
        return None
    learnt = {}
    for name, state in states.items():
        before = seen[name]
        if is_surely_same(state, before):
            continue
        after = still_seen(folder / name, state, before, now_ns)
        if after is None:
            return None
        if after is not before:
            learnt[name] = after
    return {**seen, **learnt} if learnt else seen
