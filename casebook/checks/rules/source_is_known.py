"""Every quote names a source that is stored in ``seeds/``."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at, nearest
from casebook.model import Finding

CODES = ("source-unknown", "source-misspelt")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per quote of an unknown source, at ``source``."""
    for at, quote in case.quote_places:
        if quote.source in inputs.sources or f"{at}.source" in case.unread:
            continue
        suggestion = nearest(quote.source, list(inputs.sources))
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
