"""Freeze a release: its folder appears whole, or not at all."""

import errno
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

import casebook
from casebook.files.atomic import sync_folder
from casebook.library.data_fingerprint import data_fingerprint
from casebook.library.places import RELEASES
from casebook.library.releases import (
    MANIFEST,
    Release,
    ReleasedFile,
    digests_of,
    is_release_name,
    release_folder,
)

FreezeCode = Literal["name-unsafe", "exists", "changed-since", "read-only", "disk-full", "unwritable"]

_CODES: dict[int, FreezeCode] = {
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk-full",
    errno.EEXIST: "exists",
    errno.ENOTEMPTY: "exists",
}
_ATTRIBUTES = ".gitattributes"
# Line ends as they are: a file that git rewrites no longer has its fingerprint.
_AS_IT_IS = b"* -text\n"


class FreezeRefused(Exception):  # noqa: N818 (reads as what happened)
    """No release was made; ``code`` says why."""

    def __init__(self, code: FreezeCode) -> None:
        super().__init__(code)
        self.code: FreezeCode = code


def release_name_free(root: Path, name: str) -> None:
    """Nothing, where a release can be made under this name.

    Raises:
        FreezeRefused: it is no safe name, or taken, perhaps by one that differs in capitals only.
    """
    if not is_release_name(name):
        raise FreezeRefused("name-unsafe")
    with suppress(OSError):
        if name.casefold() in {other.casefold() for other in os.listdir(root / RELEASES)}:
            raise FreezeRefused("exists")


def new_release(data: Mapping[str, bytes], name: str, made_on: str, note: str, author: str) -> Release:
    """What a release of these cases, rubric and sources states; its files are not yet listed."""
    return Release(
        name=name,
        made_on=made_on,
        note=note,
        author=author,
        data_fingerprint=data_fingerprint(digests_of(data)),
        made_by=f"casebook {casebook.__version__}",
        files=(),
    )


def freeze(root: Path, release: Release, files: Mapping[str, bytes]) -> Release:
    """Write the release with these files (by path in its folder), and its manifest.

    Raises:
        FreezeRefused: nothing was written.
    """
    release_name_free(root, release.name)
    files = dict(sorted({**files, _ATTRIBUTES: _AS_IT_IS}.items()))
    listed = tuple(ReleasedFile(path, sha256(data).hexdigest()) for path, data in files.items())
    release = msgspec.structs.replace(release, files=listed)
    manifest = msgspec.json.format(msgspec.json.encode(release), indent=2) + b"\n"
    target = release_folder(root, release.name)
    # A name that no release has, so that a writer who is killed leaves nothing that looks like one.
    new = target.parent / f".new-{os.getpid()}-{os.urandom(4).hex()}"
    try:
        target.parent.mkdir(exist_ok=True)
        new.mkdir()
        for path, data in {**files, MANIFEST: manifest}.items():
            _write(new / path, data)
        if target.exists():
            raise FreezeRefused("exists")
        os.rename(new, target)
        sync_folder(target.parent)
    except OSError as error:
        raise FreezeRefused(_CODES.get(error.errno or 0, "unwritable")) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
        with suppress(OSError):
            target.parent.rmdir()  # only where it is empty: nothing was made
    return release


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
