"""``casebook check``: say what is wrong in the files, where, and how to mend it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.reports import Report, github_report, json_report, text_report
from casebook.cli.roots import chosen_root
from casebook.library import Library, open_library, printable
from casebook.model import Lang

_REPORTS: dict[str, Callable[[Report, Lang], str]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
}


def run(options: Options, lang: Lang) -> int:
    """Check the casebook and print the report.

    Returns:
        0 when nothing was found, else 1.

    Raises:
        Refusal: there is nothing to check.
    """
    root = chosen_root(options)
    library = open_library(root, _originals(options))
    chosen = _chosen_files(library, options.arguments) if options.arguments else None
    cases = [path for path in library.case_paths if chosen is None or path in chosen]
    report = Report(
        root=root,
        findings=tuple(f for f in library.findings if chosen is None or f.path in chosen),
        cases=len(cases),
        counts=library.quote_counts(frozenset(cases)),
    )
    sys.stdout.write(_REPORTS[options.value("format") or "text"](report, lang))
    return 1 if report.findings else 0


def _originals(options: Options) -> Path | None:
    """The folder named with ``--originals``; a named one that is missing would pass for none."""
    named = options.value("originals") or os.environ.get("CASEBOOK_ORIGINALS")
    if named and not Path(named).is_dir():
        raise Refusal("cli.originals-missing", folder=named)
    return Path(named) if named else None


def _chosen_files(library: Library, paths: tuple[str, ...]) -> frozenset[str]:
    """The files of the casebook that ``paths`` name, or that lie in the folders that they name."""
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
