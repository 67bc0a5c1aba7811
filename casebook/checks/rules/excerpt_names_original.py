"""A source of which only excerpts are stored names its original by ``sha256`` and ``chars``.

Whoever holds the article can then prove that the excerpts come from it.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedSource
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("original-unnamed",)


def check_source(source: CheckedSource) -> Iterator[Finding]:
    """One finding at most, at ``extent``."""
    value = source.source
    if value is None or "original" in source.unread or "extent" in source.unread:
        return
    if value.extent == "excerpts" and value.original_sha256 is None:
        yield finding_at("original-unnamed", source.path, "extent", source.places)
