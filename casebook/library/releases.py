"""Releases: data, rubric and results as they were on one day, in ``releases/NAME/``, with a manifest.

Each is a casebook of its own besides, so whoever gets the folder alone can open it.
"""

import os
import re
import stat
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from casebook.library.data_fingerprint import data_fingerprint
from casebook.library.kinds import is_data_path
from casebook.library.listing import list_files
from casebook.library.places import CASES, RELEASES, SEEDS
from casebook.library.reading import load
from casebook.library.version import NoSuchVersion, Version

MANIFEST = "RELEASE.json"
PREFIX = "release:"
"""Before the name in the id of a version."""
RESULTS = "results"
MAX_NAME_CHARS = 40
_NAME = re.compile(rf"[A-Za-z0-9](?:[A-Za-z0-9._-]{{0,{MAX_NAME_CHARS - 2}}}[A-Za-z0-9])?")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows."""
_MOST = 200


class ReleasedFile(msgspec.Struct, frozen=True):
    """One file as it was frozen."""

    path: str
    """Relative to the folder of the release, with forward slashes."""
    sha256: str


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """The manifest of a release."""

    name: str
    made_on: str
    """ISO date."""
    note: str = ""
    author: str = ""
    """As stated by whoever made the release; empty where nobody was."""
    data_fingerprint: str
    """See ``Library.data_fingerprint``."""
    made_by: str
    """Program and version."""
    files: tuple[ReleasedFile, ...]
    """Every file of the release but the manifest, by path."""

    @property
    def id(self) -> str:
        """Its id as a version."""
        return f"{PREFIX}{self.name}"


def is_release_name(name: str) -> bool:
    """Whether a release can be called so: safe as a folder on every system, and in an address."""
    return _NAME.fullmatch(name) is not None and not _DEVICES.fullmatch(name)


def releases(root: Path) -> tuple[Release, ...]:
    """Every release that has a manifest, the latest first; folders without a sound one are passed over."""
    try:
        with os.scandir(root / RELEASES) as entries:
            names = [e.name for e in entries if e.is_dir(follow_symlinks=False) and is_release_name(e.name)]
    except OSError:
        return ()
    found = [release for name in names if (release := _manifest(root, name)) is not None]
    return tuple(sorted(found, key=lambda r: (r.made_on, _natural(r.name)), reverse=True)[:_MOST])


def read_release(root: Path, name: str) -> Release:
    """The manifest of the release of this name.

    Raises:
        NoSuchVersion: there is none, or its manifest cannot be read.
    """
    release = _manifest(root, name) if is_release_name(name) else None
    if release is None:
        raise NoSuchVersion("versions.unknown", f"{PREFIX}{name}"[:80])
    return release


def release_versions(root: Path) -> tuple[Version, ...]:
    """The releases as versions, the latest first."""
    return tuple(
        Version(
            id=r.id,
            kind="release",
            at=r.made_on,
            who=r.author,
            what=f"{r.name}: {r.note}" if r.note else r.name,
        )
        for r in releases(root)
    )


def release_data(root: Path, name: str) -> dict[str, bytes]:
    """Cases, rubric, sources and ratings of a release, by path.

    Raises:
        NoSuchVersion: there is no such release.
    """
    read_release(root, name)
    return data_files(release_folder(root, name))


def data_files(root: Path) -> dict[str, bytes]:
    """The files that numbers and quotes stand on, by path; those that cannot be read are left out."""
    found = {path: load(root / path) for path in list_files(root, None).files}
    return {path: data for path, data in found.items() if data is not None}


def digests_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 (hex) of each file that counts in ``data_fingerprint``."""
    return {path: sha256(data).hexdigest() for path, data in files.items() if is_data_path(path)}


def altered_files(root: Path, release: Release) -> tuple[str, ...]:
    """Paths of the files of a release that are no longer as they were frozen, are gone, or were added.

    Only what was added among cases, sources and results is told. Empty where nothing was touched.
    """
    folder = release_folder(root, release.name)
    known = {file.path: file.sha256 for file in release.files}
    altered = {path for path, digest in known.items() if _digest(folder / path) != digest}
    for part in (CASES, SEEDS, RESULTS):
        for above, _, names in os.walk(folder / part):
            inner = Path(above).relative_to(folder).as_posix()
            altered |= {f"{inner}/{name}" for name in names} - known.keys()
    if data_fingerprint(digests_of(data_files(folder))) != release.data_fingerprint and not altered:
        altered.add(MANIFEST)
    return tuple(sorted(altered))


def release_folder(root: Path, name: str) -> Path:
    """Where the release of this name lies, or would lie."""
    return root / RELEASES / name


def _manifest(root: Path, name: str) -> Release | None:
    data = load(release_folder(root, name) / MANIFEST)
    try:
        release = msgspec.json.decode(data or b"", type=Release)
    except msgspec.DecodeError:
        return None
    # A copy under another name is not that release.
    is_sound = (
        release.name == name
        and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", release.made_on)
        and all(_is_inside(file.path) for file in release.files)
    )
    return release if is_sound else None


def _is_inside(path: str) -> bool:
    parts = path.split("/")
    return "\\" not in path and ":" not in path and not any(part in ("", ".", "..") for part in parts)


def _digest(path: Path) -> str:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return ""
        with path.open("rb") as stream:
            return _sum(stream.read())
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return ""


def _sum(data: bytes) -> str:
    return sha256(data).hexdigest()


def _natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """So that 2026-10 comes after 2026-9."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
