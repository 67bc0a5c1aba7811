"""``casebook check``: say what is wrong in the files, where, and how to mend it."""

import sys
from collections.abc import Callable

from casebook.cli.narrowing import chosen_files, chosen_originals
from casebook.cli.options import Options
from casebook.cli.reports import Report, github_report, json_report, text_report
from casebook.cli.roots import chosen_root
from casebook.cli.watch import Look, watch
from casebook.library import Library, open_library
from casebook.model import Lang

_REPORTS: dict[str, Callable[[Report, Lang], str]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
}


def run(options: Options, lang: Lang) -> int:
    """Check the casebook and print the report; with ``--watch`` again after every change.

    Returns:
        0 when nothing was found (the last time), else 1.

    Raises:
        Refusal: there is nothing to check.
    """
    root = chosen_root(options)
    originals = chosen_originals(options)

    def look() -> Look:
        library = open_library(root, originals)
        report = _report(library, options.arguments)
        text = _REPORTS[options.value("format") or "text"](report, lang)
        return Look(text=text, status=1 if report.findings else 0, fingerprint=library.fingerprint)

    if options.has("watch"):
        return watch(root, originals, look, lang, is_for_people=options.value("format") in (None, "text"))
    seen = look()
    sys.stdout.write(seen.text)
    return seen.status


def _report(library: Library, paths: tuple[str, ...]) -> Report:
    chosen = chosen_files(library, paths)
    cases = [path for path in library.case_paths if chosen is None or path in chosen]
    return Report(
        root=library.root,
        findings=tuple(f for f in library.findings if chosen is None or f.path in chosen),
        cases=len(cases),
        counts=library.quote_counts(frozenset(cases)),
    )
