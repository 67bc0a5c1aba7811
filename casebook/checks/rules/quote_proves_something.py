"""A quote, and each part of it between ``…``, is long enough to prove something.

Fewer than six characters (spaces not counted) stand in almost any text.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding
from casebook.quotes.match import fragments

CODES = ("quote-too-short",)
MIN_CHARS = 6


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most per quote, at ``text``."""
    del inputs
    for at, quote in case.quote_places:
        place = f"{at}.text"
        if place in case.unread:
            continue
        for part in fragments(quote.text) or ("",):
            if len(part) < MIN_CHARS + part.count(" "):
                yield finding_at(
                    "quote-too-short", case.path, place, case.places, part=part or quote.text, limit=MIN_CHARS
                )
                break
