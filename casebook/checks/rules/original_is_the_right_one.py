"""The original that lies at hand is the one that the source names, and has the length that it states.

Without the right original, quotes can only be checked against the stored excerpts.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedSource
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("original-differs", "original-unreadable", "original-length-differs")


def check_source(source: CheckedSource) -> Iterator[Finding]:
    """One finding at most, at ``original.sha256`` or ``original.chars``."""
    problem = source.original_problem
    if problem is not None:
        code = "original-differs" if problem.trouble == "hash-differs" else "original-unreadable"
        yield finding_at(
            code,
            source.path,
            "original.sha256",
            source.places,
            severity="warning",
            original=problem.file_name,
        )
    if source.source is None or source.original_chars is None or source.source.original_chars is None:
        return
    stated, actual = source.source.original_chars, source.original_chars
    if stated != actual and "original.chars" not in source.unread:
        yield finding_at(
            "original-length-differs",
            source.path,
            "original.chars",
            source.places,
            stated=stated,
            actual=actual,
        )
