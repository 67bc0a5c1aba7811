"""The id of a case or a source is the name of its file, without the ending.

Links, exports and other files name a case by its id; whoever follows one looks for a file of that name.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from casebook.checks.inputs import CheckedCase, CheckedSource, CheckInputs, Places
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("id-differs-from-file",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most, at ``id``."""
    del inputs
    if "id" not in case.unread:
        yield from _compare(case.case.id, case.path, case.places)


def check_source(source: CheckedSource) -> Iterator[Finding]:
    """One finding at most, at ``id``."""
    if source.source is not None and "id" not in source.unread:
        yield from _compare(source.source.id, source.path, source.places)


def _compare(written: str, path: str, places: Places) -> Iterator[Finding]:
    name = PurePosixPath(path)
    if written != name.stem:
        yield finding_at(
            "id-differs-from-file",
            path,
            "id",
            places,
            id=written,
            stem=name.stem,
            file=f"{written}{name.suffix}",
        )
