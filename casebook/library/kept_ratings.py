"""Answers of a rater that are not saved yet, kept beside the casebook so that they outlive the browser."""

from pathlib import Path

from casebook.files.atomic import write_atomically
from casebook.library.own_folder import make_own_folder
from casebook.library.reading import load
from casebook.library.snapshot import FOLDER
from casebook.model.ids import SAFE_ID

_FOLDER = "ratings"
_PRIVATE = 0o600


def keep_ratings(root: Path, case_id: str, rater: str, text: str) -> bool:
    """Keep the text of a file of ratings; False where that cannot be done: then only the session has it."""
    try:
        make_own_folder(root)
        path = _path(root, case_id, rater)
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, text.encode(), mode=_PRIVATE)
    except (OSError, ValueError):
        return False
    return True


def kept_ratings(root: Path, case_id: str, rater: str) -> bytes | None:
    """What was kept, or None."""
    try:
        return load(_path(root, case_id, rater))
    except ValueError:
        return None


def drop_kept_ratings(root: Path, case_id: str, rater: str) -> None:
    """Forget what was kept: it has been saved."""
    try:
        _path(root, case_id, rater).unlink(missing_ok=True)
    except (OSError, ValueError):
        return


def _path(root: Path, case_id: str, rater: str) -> Path:
    """Raises ValueError for what is no id."""
    if not (SAFE_ID.fullmatch(case_id) and SAFE_ID.fullmatch(rater)):
        raise ValueError(case_id, rater)
    # No id holds two hyphens in a row.
    return root / FOLDER / _FOLDER / f"{case_id}--{rater}.yaml"
