"""Which files, and which full articles, a command is about."""

import os
from pathlib import Path

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.library import Library, printable


def chosen_originals(options: Options) -> Path | None:
    """The folder named with ``--originals`` or in the environment; None where neither names one.

    Raises:
        Refusal: it does not exist; a named one that is missing must not pass for none.
    """
    named = options.value("originals") or os.environ.get("CASEBOOK_ORIGINALS")
    if named and not Path(named).is_dir():
        raise Refusal("cli.originals-missing", folder=named)
    return Path(named) if named else None


def chosen_files(library: Library, paths: tuple[str, ...]) -> frozenset[str] | None:
    """The files of the casebook that ``paths`` name, or that lie in the folders that they name; None for all.

    Raises:
        Refusal: a path names none of them.
    """
    if not paths:
        return None
    chosen: set[str] = set()
    known = {*library.file_paths, *(f.path for f in library.findings)}
    for path in paths:
        file = _existing(library.root, path)
        if not file.is_relative_to(library.root):
            raise Refusal("check.path-outside", path=path, root=str(library.root))
        name = printable(file.relative_to(library.root).as_posix())
        found = known if name == "." else {p for p in known if p == name or p.startswith(f"{name}/")}
        if not found:
            raise Refusal("check.path-not-checked", path=path)
        chosen |= found
    return frozenset(chosen)


def _existing(root: Path, path: str) -> Path:
    """The file as seen from the working folder, else from the root (as findings name it)."""
    for base in (Path.cwd(), root):
        file = Path(os.path.normpath(base / path))
        if file.exists() or file.is_symlink():
            return file
    raise Refusal("check.path-missing", path=path)
