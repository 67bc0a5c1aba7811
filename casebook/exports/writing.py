"""Files to take away, written to a folder: each whole or not at all."""

import errno
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from casebook.exports.formats import ExportFile
from casebook.files.atomic import write_atomically

_FULL = frozenset(code for name in ("ENOSPC", "EDQUOT", "EFBIG") if (code := getattr(errno, name, None)))
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_FOLDER = frozenset({errno.ENOTDIR, errno.EEXIST, errno.EISDIR})


class CannotWrite(Exception):  # noqa: N818 (reads as what happened)
    """A file could not be written; ``key`` is the sentence in the catalogue that says why and what to do."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


def write_files(folder: Path, files: Iterable[ExportFile]) -> tuple[Path, ...]:
    """Write each file below ``folder``, which is made where it is not there; gives their paths.

    Raises:
        CannotWrite: a file could not be written. Those before it are whole; of it, nothing is there, or the
            file that was there before.
        ValueError: a name leads out of the folder.
    """
    written = []
    for file in files:
        parts = PurePosixPath(file.name).parts
        if not parts or ".." in parts or parts[0].startswith("/") or "\\" in file.name:
            raise ValueError(file.name)
        path = folder.joinpath(*parts)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, file.data)
        except OSError as error:
            raise _refused(error, path, folder) from error
        written.append(path)
    return tuple(written)


def _refused(error: OSError, path: Path, folder: Path) -> CannotWrite:
    if error.errno in _FULL:
        return CannotWrite("export.disk-full", path=str(path))
    if error.errno in _CLOSED:
        return CannotWrite("export.folder-closed", path=str(path))
    if error.errno in _NO_FOLDER:
        return CannotWrite("export.not-a-folder", path=str(folder))
    return CannotWrite("export.write-failed", path=str(path), details=error.strerror or str(error))
