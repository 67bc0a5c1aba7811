"""What a casebook said before: its releases, and commits where it lies in a git repository, else saves."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from casebook.library.git import GitFailed
from casebook.library.git_versions import commit_of, files_at, git_version, git_versions, is_commit
from casebook.library.kinds import kind_of
from casebook.library.library import Library
from casebook.library.overlay import library_of
from casebook.library.places import CASES, SEEDS, originals_folder
from casebook.library.reading import load
from casebook.library.releases import (
    PREFIX,
    data_files,
    read_release,
    release_data,
    release_folder,
    release_versions,
)
from casebook.library.save_log import SaveRecord, read_log, saved_bytes
from casebook.library.version import NoSuchVersion, Version

__all__ = [
    "NoSuchVersion",
    "Version",
    "open_version",
    "resolve_version",
    "saved_digests",
    "saved_versions",
    "version_file",
    "version_of",
    "versions",
]

_SAVE = re.compile(r"log:(0|[1-9][0-9]{0,8})")
_GIT = "git:"


def versions(root: Path, limit: int = 200) -> tuple[Version, ...]:
    """The releases, then the latest other versions, newest first; empty where nothing was kept.

    Commits that touched ``cases/`` or ``seeds/``, those with a tag as releases; without any, the saves of
    the log, and at the end the state before the first of them.
    """
    root = root.absolute()
    return (*release_versions(root), *(git_versions(root, limit) or saved_versions(root)[:limit]))


def version_of(root: Path, version_id: str) -> Version:
    """What is known of one version.

    Raises:
        NoSuchVersion: there is none, or it cannot be had.
    """
    root = root.absolute()
    if version_id.startswith(PREFIX):
        release = read_release(root, version_id.removeprefix(PREFIX))
        return next(v for v in release_versions(root) if v.id == release.id)
    if _SAVE.fullmatch(version_id):
        found = next((v for v in saved_versions(root) if v.id == version_id), None)
    else:
        commit = version_id.removeprefix(_GIT)
        if not version_id.startswith(_GIT) or not is_commit(commit):
            raise NoSuchVersion("versions.unknown", version_id)
        try:
            found = git_version(root, commit)
        except GitFailed as failed:
            raise _no_such(failed, version_id) from None
    if found is None:
        raise NoSuchVersion("versions.unknown", version_id)
    return found


def open_version(root: Path, version_id: str) -> Library:
    """The casebook as it was, read with today's rules; full articles are those at hand today.

    Args:
        version_id: as in ``Version.id``.

    Raises:
        NoSuchVersion: there is none, or it cannot be had.
    """
    root = root.absolute()
    files = {path: data for path, data in _files(root, version_id).items() if kind_of(path) is not None}
    return library_of(root, files, originals_folder(root, None))


def version_file(root: Path, version_id: str, path: str) -> bytes | None:
    """One file as it was; None where there was none.

    Args:
        path: below ``cases/`` or ``seeds/``, relative to the root, with forward slashes.

    Raises:
        NoSuchVersion: there is no such version, or it cannot be had.
    """
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] not in (CASES, SEEDS) or ".." in parts or "\0" in path:
        return None
    if version_id.startswith(PREFIX):
        name = version_id.removeprefix(PREFIX)
        read_release(root.absolute(), name)
        return load(release_folder(root, name) / path)
    return _files(root.absolute(), version_id, (path,)).get(path)


def resolve_version(root: Path, text: str) -> str:
    """The id of the version that ``text`` names: an id, anything that git takes for a commit, or a release.

    Raises:
        NoSuchVersion: nothing of that name.
    """
    root = root.absolute()
    if _SAVE.fullmatch(text):
        _position(root, text)
        return text
    if text.startswith(PREFIX):
        return read_release(root, text.removeprefix(PREFIX)).id
    try:
        return _GIT + commit_of(root, text.removeprefix(_GIT))
    except GitFailed as failed:
        with suppress(NoSuchVersion):
            return read_release(root, text).id
        raise _no_such(failed, text) from None


def _no_such(failed: GitFailed, version: str) -> NoSuchVersion:
    key = "unknown" if failed.trouble == "failed" else f"git-{failed.trouble}"
    return NoSuchVersion(f"versions.{key}", version)


def _files(root: Path, version_id: str, paths: Sequence[str] = (CASES, SEEDS)) -> dict[str, bytes]:
    if version_id.startswith(PREFIX):
        return release_data(root, version_id.removeprefix(PREFIX))
    if _SAVE.fullmatch(version_id):
        found = _files_after(root, version_id)
        return found if tuple(paths) == (CASES, SEEDS) else {p: found[p] for p in paths if p in found}
    commit = version_id.removeprefix(_GIT)
    if not version_id.startswith(_GIT) or not is_commit(commit):
        raise NoSuchVersion("versions.unknown", version_id)
    try:
        return files_at(root, commit, paths)
    except GitFailed as failed:
        raise _no_such(failed, version_id) from None


# ------------------------------------------------------------------ the log of saves


def saved_versions(root: Path) -> tuple[Version, ...]:
    """The saves of the log, newest first, and at the end the state before the first of them."""
    records = _log(root)
    if not records:
        return ()
    found = [
        Version(
            id=f"log:{record.number}",
            kind="log",
            at=record.at,
            who=record.who,
            what=record.note or ", ".join(file.path for file in record.files),
        )
        for record in reversed(records)
    ]
    return (*found, Version(id="log:0", kind="log", at=records[0].at, who="", what=""))


def _log(root: Path) -> tuple[SaveRecord, ...]:
    try:
        return read_log(root)
    except OSError:
        return ()


def _position(root: Path, version_id: str) -> int:
    """How many records come first; of several with one number (logs joined by hand) the last counts."""
    records = _log(root)
    number = int(version_id.removeprefix("log:"))
    if number == 0 and records:
        return 0
    for at in range(len(records), 0, -1):
        if records[at - 1].number == number:
            return at
    raise NoSuchVersion("versions.unknown", version_id)


def _files_after(root: Path, version_id: str) -> dict[str, bytes]:
    """From the files as they are, back over every later save; those of the save itself as it left them."""
    digests = _digests_after(_log(root), _position(root, version_id))
    files = {path: data for path, data in data_files(root).items() if path not in digests}
    for path, digest in digests.items():
        data = None if digest is None else saved_bytes(root, digest)
        if data is not None:
            files[path] = data
        elif digest is not None:
            raise NoSuchVersion("versions.lost", version_id)
    return files


def saved_digests(root: Path) -> Iterator[tuple[str, dict[str, str | None]]]:
    """Of each save, newest first, which files were otherwise than now, by their SHA-256; None: not there."""
    records = _log(root)
    numbers = {record.number: at for at, record in enumerate(records, 1)}
    for number, at in sorted(numbers.items(), key=lambda pair: -pair[1]):
        yield f"log:{number}", _digests_after(records, at)
    if records:
        yield "log:0", _digests_after(records, 0)


def _digests_after(records: Sequence[SaveRecord], count: int) -> dict[str, str | None]:
    """Contents of the files that any save from the last of the first ``count`` on has touched."""
    digests: dict[str, str | None] = {}
    for record in reversed(records[count:]):
        digests |= {file.path: file.before for file in record.files if not file.is_original}
    if count:
        last = records[count - 1]
        digests |= {file.path: file.after for file in last.files if not file.is_original}
    return digests
