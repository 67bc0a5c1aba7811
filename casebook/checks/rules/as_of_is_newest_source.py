"""``as_of`` of a case is the date of the newest source that it quotes.

Whoever reads a case takes ``as_of`` for the day up to which it was looked into. Sources without a date are
passed over. Nothing is said while a quoted source is missing or its date cannot be read: it might be the
newest.
"""

from collections.abc import Iterator
from datetime import date

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("as-of-differs",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most, at ``as_of``."""
    if "as_of" in case.unread or _day(case.case.as_of) is None:
        return
    newest: tuple[date, str] | None = None
    for source_id in dict.fromkeys(quote.source for _, quote in case.quote_places):
        source = inputs.sources.get(source_id)
        if source is None or source.source is None or "published" in source.unread:
            return
        if source.source.published is None:
            continue
        day = _day(source.source.published)
        if day is None:
            return
        if newest is None or day > newest[0]:
            newest = (day, source_id)
    if newest is not None and case.case.as_of != newest[0].isoformat():
        yield finding_at(
            "as-of-differs",
            case.path,
            "as_of",
            case.places,
            severity="warning",
            written=case.case.as_of,
            date=newest[0].isoformat(),
            source=newest[1],
        )


def _day(text: str) -> date | None:
    """The day, where it is written as ``date_is_real`` asks."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
