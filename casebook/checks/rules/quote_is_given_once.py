"""The same passage is given once per criterion, actor, fact or part.

A sentence that is listed twice looks like two pieces of evidence and is one.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at, place_of
from casebook.model import Finding
from casebook.quotes import normalise

CODES = ("quote-repeated",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per repetition, at ``text``."""
    del inputs
    first: dict[tuple[str, str, str], str] = {}
    for at, quote in case.quote_places:
        place = f"{at}.text"
        if place in case.unread:
            continue
        holder = at[: at.rindex(".")]
        key = (holder, quote.source, normalise(quote.text))
        earlier = first.setdefault(key, place)
        if earlier is not place:
            line = place_of(earlier, case.places)[0]
            yield finding_at("quote-repeated", case.path, place, case.places, first=line)
