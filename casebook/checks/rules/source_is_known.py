"""Every quote names a source that is stored in ``seeds/``."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import Suggestions, finding_at
from casebook.model import Finding

CODES = ("source-unknown", "source-misspelt")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per quote of an unknown source, at ``source``."""
    suggestions = Suggestions(inputs.sources)
    for at, quote in case.quote_places:
        if quote.source in inputs.sources or f"{at}.source" in case.unread:
            continue
        suggestion = suggestions.nearest(quote.source)
        place = f"{at}.source"
        if suggestion is None:
            yield finding_at("source-unknown", case.path, place, case.places, source=quote.source)
        else:
            yield finding_at(
                "source-misspelt",
                case.path,
                place,
                case.places,
                source=quote.source,
                suggestion=suggestion,
            )
