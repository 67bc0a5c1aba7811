"""Where a casebook lies on this computer."""

import os
from pathlib import Path, PurePosixPath

CASES = "cases"
SEEDS = "seeds"
RUBRIC = "cases/_rubric.yaml"
ORIGINALS = "seeds/originals"
RATINGS = "cases/ratings"
"""One folder per case, named like it; in it one file per rater, and one of what they concluded."""
RECONCILIATION = "_reconciliation.yaml"
RELEASES = "releases"
"""One folder per release, named like it: a casebook of its own that nothing reads as a part of this one."""


def is_case_path(path: str) -> bool:
    """Whether a path below the root, with forward slashes, is that of a case file."""
    return path.startswith(f"{CASES}/") and path != RUBRIC and not is_ratings_path(path)


def is_ratings_path(path: str) -> bool:
    """Whether a path is that of ratings, or of notes on them."""
    return path.startswith(f"{RATINGS}/")


def is_reconciliation_path(path: str) -> bool:
    """Whether a path is that of notes on ratings."""
    return is_ratings_path(path) and path.endswith(f"/{RECONCILIATION}")


def ratings_path(case_id: str, rater_id: str) -> str:
    """Where the ratings of one case by one rater lie."""
    return f"{RATINGS}/{case_id}/{rater_id}.yaml"


def reconciliation_path(case_id: str) -> str:
    """Where the notes on one case lie."""
    return f"{RATINGS}/{case_id}/{RECONCILIATION}"


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


def original_path(source_path: str) -> str:
    """Where the full article of the source in this file is kept, as long as nobody says otherwise."""
    return f"{ORIGINALS}/{PurePosixPath(source_path).stem}.txt"


def originals_folder(root: Path, named: Path | None) -> Path | None:
    """The folder in which full articles are looked for; None where there is none.

    The folder that was named, else ``CASEBOOK_ORIGINALS``, else ``seeds/originals/``.
    """
    in_environment = os.environ.get("CASEBOOK_ORIGINALS")
    folder = named or (Path(in_environment) if in_environment else root / ORIGINALS)
    return folder.absolute() if folder.is_dir() else None
