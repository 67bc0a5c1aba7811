"""Which files of a casebook may be written at all, whoever asks."""

import os
import re
import stat
import unicodedata
from pathlib import Path

from casebook.library.places import CASES, ORIGINALS, RUBRIC, SEEDS

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_WRITABLE = re.compile(
    rf"{RUBRIC}|{CASES}/{_ID}\.yaml|{CASES}/ratings/{_ID}/(?:{_ID}|_reconciliation)\.yaml|{SEEDS}/{_ID}\.md"
    # A full article keeps the name it came with, as far as every system can bear it.
    rf"|{ORIGINALS}/[^./\\:*?\"<>|\s][^/\\:*?\"<>|]*(?<![. ])"
)
_MAX_NAME_BYTES = 200
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows: a casebook with one of them could not be opened there."""


def is_writable_path(path: str) -> bool:
    """Whether ``path``, relative to the root, names a rubric, case, rating, source or full article."""
    return (
        _WRITABLE.fullmatch(path) is not None
        and path.isprintable()
        and all(_is_bearable(part) for part in path.split("/"))
    )


def has_link_above(root: Path, path: str) -> bool:
    """Whether a folder between the root and the file is a link, or something else than a folder."""
    folder = root
    for part in path.split("/")[:-1]:
        folder = folder / part
        try:
            mode = folder.lstat().st_mode
        except FileNotFoundError:
            return False
        if not stat.S_ISDIR(mode):
            return True
    return False


def namesake(root: Path, path: str) -> str | None:
    """The file beside ``path`` whose name differs only in case or in how it is encoded; None: there is none.

    On other computers the two would be one file.
    """
    file = root / path
    wanted = _folded(file.name)
    try:
        names = os.listdir(file.parent)
    except OSError:
        return None
    return next((n for n in names if n != file.name and _folded(n) == wanted), None)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _is_bearable(name: str) -> bool:
    return len(name.encode()) <= _MAX_NAME_BYTES and not _DEVICES.fullmatch(name)
