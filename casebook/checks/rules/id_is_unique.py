"""No two cases and no two sources have the same id.

Mostly one of the files was copied from the other. Where exactly one of them bears the id as its name, it is
the original and stays without blame; otherwise nobody can tell, and all are to blame.
"""

from collections.abc import Iterator

from casebook.checks.claims import IdClaim, claims_by_id
from casebook.checks.inputs import CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("id-copied", "id-repeated")


def check_casebook(inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per file to blame, at its ``id``."""
    for claims in claims_by_id(inputs):
        if len(claims) > 1:
            yield from _among(claims)


def _among(claims: tuple[IdClaim, ...]) -> Iterator[Finding]:
    owners = [claim for claim in claims if claim.is_named_so]
    for claim in claims:
        if not claim.can_be_named_so:
            continue  # the name of the file is reported
        if len(owners) != 1:
            other = next(c.path for c in claims if c is not claim)
            yield finding_at("id-repeated", claim.path, "id", claim.places, id=claim.id, other=other)
        elif claim is not owners[0]:
            yield finding_at(
                "id-copied",
                claim.path,
                "id",
                claim.places,
                id=claim.id,
                other=owners[0].path,
                stem=claim.stem,
            )
