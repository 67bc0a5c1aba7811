"""The folder ``.casebook/``: what the program keeps for itself beside a casebook."""

from pathlib import Path

from casebook.library.snapshot import FOLDER


def make_own_folder(root: Path) -> Path:
    """The folder, made where it is missing; version control passes over all that is in it.

    Raises:
        OSError: it cannot be made.
    """
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder
