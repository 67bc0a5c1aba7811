"""A date is a day of the calendar, written YYYY-MM-DD: ``as_of`` of a case, ``published`` of a source."""

import re
from collections.abc import Iterator
from datetime import date

from casebook.checks.inputs import CheckedCase, CheckedSource, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("date-invalid",)

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most, at ``as_of``."""
    del inputs
    if "as_of" not in case.unread and not _is_date(case.case.as_of):
        yield finding_at("date-invalid", case.path, "as_of", case.places, field="as_of", date=case.case.as_of)


def check_source(source: CheckedSource) -> Iterator[Finding]:
    """One finding at most, at ``published``."""
    published = source.source.published if source.source else None
    if published is not None and "published" not in source.unread and not _is_date(published):
        yield finding_at(
            "date-invalid", source.path, "published", source.places, field="published", date=published
        )


def _is_date(text: str) -> bool:
    if not _ISO.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
