"""Which version of a casebook has this data: told by its fingerprint alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

from casebook.library.data_fingerprint import data_fingerprint
from casebook.library.git import GitFailed
from casebook.library.git_fingerprints import git_fingerprints
from casebook.library.git_versions import git_versions
from casebook.library.kinds import is_data_path
from casebook.library.releases import data_files, digests_of, release_folder, releases
from casebook.library.version import Version
from casebook.library.versions import saved_digests, saved_versions, version_of

_GIT = "git:"


def version_with_data(
    root: Path, data: str, tell: Callable[[float], None] | None = None, limit: int = 200
) -> Version | None:
    """The version whose data fingerprint begins with ``data``: a release, else the latest commit or save.

    Of each kind the latest ``limit`` are looked at. None where none of them has it.

    Args:
        tell: is told the share of the work that is done, 0–1.
    """
    root = root.absolute()
    for release in releases(root):
        # Counts only as long as nobody has touched it.
        is_claimed = release.data_fingerprint.startswith(data)
        if is_claimed and _of_files(release_folder(root, release.name)).startswith(data):
            return version_of(root, release.id)
    known = git_versions(root, limit)
    for at, (version, fingerprint) in enumerate(_with_fingerprints(root, known)):
        if fingerprint.startswith(data):
            return version
        if tell:
            tell((at + 1) / (len(known) + 1))
    return _saved(root, data, limit)


def _with_fingerprints(root: Path, known: tuple[Version, ...]) -> Iterator[tuple[Version, str]]:
    try:
        found = git_fingerprints(root, [version.id.removeprefix(_GIT) for version in known])
        for version, (_, fingerprint) in zip(known, found, strict=True):
            yield version, fingerprint
    except GitFailed:
        return


def _saved(root: Path, data: str, limit: int) -> Version | None:
    now = digests_of(data_files(root))
    for count, (version_id, otherwise) in enumerate(saved_digests(root)):
        if count > limit:
            break
        digests = {path: digest for path, digest in now.items() if path not in otherwise}
        digests |= {path: digest for path, digest in otherwise.items() if digest and is_data_path(path)}
        if data_fingerprint(digests).startswith(data):
            return next((v for v in saved_versions(root) if v.id == version_id), None)
    return None


def _of_files(folder: Path) -> str:
    return data_fingerprint(digests_of(data_files(folder)))
