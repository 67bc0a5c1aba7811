"""The id of a case or a source is the name of its file, without the ending.

Links, exports and other files name a case by its id; whoever follows one looks for a file of that name.
Nothing is said here of an id that several files claim (see ``id_is_unique``), nor of a file whose name cannot
be an id: it must be renamed in any case.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from casebook.checks.claims import claims_by_id
from casebook.checks.inputs import CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("id-differs-from-file",)


def check_casebook(inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most per file, at ``id``."""
    for claim, *others in claims_by_id(inputs):
        if others or claim.is_named_so or not claim.can_be_named_so:
            continue
        yield finding_at(
            "id-differs-from-file",
            claim.path,
            "id",
            claim.places,
            id=claim.id,
            stem=claim.stem,
            file=f"{claim.id}{PurePosixPath(claim.path).suffix}",
        )
