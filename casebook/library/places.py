"""Where a casebook lies on this computer."""

import os
from pathlib import Path

CASES = "cases"
SEEDS = "seeds"
RUBRIC = "cases/_rubric.yaml"
ORIGINALS = "seeds/originals"


class LibraryNotFound(Exception):  # noqa: N818 (reads as what happened, like FileNotFound)
    """The folder that was named as a casebook does not exist."""

    def __init__(self, root: Path) -> None:
        super().__init__(f"no such folder: {root}")
        self.root = root


def find_root(start: Path) -> Path | None:
    """The casebook's folder: ``CASEBOOK_ROOT``, else ``start`` or the nearest above that holds a rubric."""
    named = os.environ.get("CASEBOOK_ROOT")
    if named:
        return Path(named)
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / RUBRIC).is_file():
            return folder
    return None


def originals_folder(root: Path, named: Path | None) -> Path | None:
    """The folder in which full articles are looked for; None where there is none.

    The folder that was named, else ``CASEBOOK_ORIGINALS``, else ``seeds/originals/``.
    """
    in_environment = os.environ.get("CASEBOOK_ORIGINALS")
    folder = named or (Path(in_environment) if in_environment else root / ORIGINALS)
    return folder.absolute() if folder.is_dir() else None
