"""No two cases and no two sources have the same id."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("id-repeated",)


def check_casebook(inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per further file with the same id, at its ``id``."""
    first: dict[str, str] = {}
    for case in sorted(inputs.cases, key=lambda c: c.path):
        if "id" in case.unread:
            continue
        other = first.setdefault(case.case.id, case.path)
        if other != case.path:
            yield finding_at("id-repeated", case.path, "id", case.places, id=case.case.id, other=other)
    for source in inputs.sources_repeated:
        if source.id in inputs.sources and "id" not in source.unread:
            other = inputs.sources[source.id].path
            yield finding_at("id-repeated", source.path, "id", source.places, id=source.id, other=other)
