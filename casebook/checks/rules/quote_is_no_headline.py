"""A headline is no evidence: a quote stands in the text of its source, not only in the headline.

Headlines are written by editors, sharpen what was said, and are said by nobody.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckedSource, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding
from casebook.quotes import Document, is_verbatim

CODES = ("quote-is-headline",)


def is_only_headline(text: str, source: CheckedSource) -> bool:
    """Whether ``text`` stands in the headline of ``source`` and not in its stored text."""
    if source.source is None or source.source.headline is None or source.stored is None:
        return False
    return not is_verbatim(text, source.stored) and is_verbatim(text, Document(source.source.headline))


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per quote from a headline, at ``text``."""
    for at, quote in case.quote_places:
        source = inputs.sources.get(quote.source)
        place = f"{at}.text"
        if source is not None and place not in case.unread and is_only_headline(quote.text, source):
            yield finding_at("quote-is-headline", case.path, place, case.places, source=source.path)
