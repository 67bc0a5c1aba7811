"""The folder that a site is written to: only an empty one or one of ours, and always whole."""

import os
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from casebook.library.places import CASES, RELEASES, SEEDS

MARKER = "casebook-site.json"
"""Says that a folder is a site that was made here, and of which files."""
_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave behind."""
_ABANDONED_SECONDS = 3600.0
_MOST_NAMED = 3


class SiteRefused(Exception):  # noqa: N818 (reads as what happened)
    """Nothing was written; ``key`` is the sentence in the catalogue that says why."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Marker(msgspec.Struct, frozen=True, kw_only=True):
    """What ``MARKER`` holds."""

    made_by: str
    made_on: str
    data: str
    """Fingerprint of the data."""
    files: tuple[str, ...]
    """Every file of the site but the marker, by path."""


def free_folder(folder: Path, root: Path) -> Path:
    """Where the site will stand, links resolved.

    Raises:
        SiteRefused: something else is there, or it lies where the casebook itself does.
    """
    try:
        folder = folder.resolve()
        root = root.resolve()
        if any(folder.is_relative_to(root / name) for name in (CASES, SEEDS, RELEASES)):
            raise SiteRefused("publish.inside")
        if not folder.exists():
            return folder
        if not folder.is_dir():
            raise SiteRefused("publish.not-a-folder")
        found = _files_in(folder)
        if found:
            _refuse_foreign(folder, found)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a NUL in the path
        raise SiteRefused("publish.unwritable", details=_reason(error)) from error
    return folder


def _files_in(folder: Path) -> list[str]:
    """Files and empty folders by path, without what file managers leave."""
    found = []
    for at, folders, files in os.walk(folder):
        here = Path(at).relative_to(folder)
        found += [(here / name).as_posix() for name in files if name.lower() not in _LITTER]
        if not folders and not files and at != str(folder):
            found.append(here.as_posix() + "/")
        found += [(here / name).as_posix() for name in folders if (Path(at) / name).is_symlink()]
    return sorted(found)


def _refuse_foreign(folder: Path, found: list[str]) -> None:
    try:
        marker = msgspec.json.decode((folder / MARKER).read_bytes(), type=Marker)
    except (OSError, msgspec.DecodeError):
        raise SiteRefused("publish.foreign") from None
    known = {*marker.files, MARKER}
    if others := [path for path in found if path not in known]:
        shown = ", ".join(others[:_MOST_NAMED]).encode("utf-8", "backslashreplace").decode()
        raise SiteRefused("publish.foreign-files", files=shown, count=str(len(others)))


def write_site(folder: Path, files: Iterable[tuple[str, bytes]], marker: Marker) -> int:
    """Write the files beside ``folder`` and then put them in its place; gives their number.

    Raises:
        SiteRefused: they could not be written; ``folder`` stands as it stood.
    """
    new = folder.with_name(f".{folder.name}.casebook-new-{os.getpid()}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        new.mkdir()
        try:
            written = []
            for path, data in files:
                target = new / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
                written.append(path)
            marker = msgspec.structs.replace(marker, files=tuple(sorted(written)))
            encoded = msgspec.json.format(msgspec.json.encode(marker), indent=1)
            (new / MARKER).write_bytes(encoded + b"\n")
            _swap(new, folder)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise SiteRefused("publish.unwritable", details=_reason(error)) from error
    return len(written)


def _swap(new: Path, folder: Path) -> None:
    """Put ``new`` in the place of ``folder``; where that fails, what stood there stands there again."""
    if not folder.exists():
        new.rename(folder)
        return
    shutil.copymode(folder, new)
    old = folder.with_name(f".{folder.name}.casebook-old-{os.getpid()}")
    folder.rename(old)
    try:
        new.rename(folder)
    except BaseException:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Remove what killed runs left beside ``folder``."""
    for kind in ("new", "old"):
        for left in folder.parent.glob(f".{folder.name}.casebook-{kind}-*"):
            if left.stat().st_mtime < time.time() - _ABANDONED_SECONDS:
                shutil.rmtree(left, ignore_errors=True)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
