"""Every quote names a source that is stored in ``seeds/``."""

from collections import Counter
from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import Suggestions, finding_at
from casebook.model import Finding

CODES = ("source-unknown", "source-misspelt")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per unknown source, at the first quote that names it, with the number of such quotes."""
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for at, quote in case.quote_places:
        place = f"{at}.source"
        if quote.source in inputs.sources or place in case.unread:
            continue
        counts[quote.source] += 1
        known = first.setdefault(quote.source, place)
        # The order of the model is not that of the file.
        if case.places.get(place, (0, 0)) < case.places.get(known, (0, 0)):
            first[quote.source] = place
    # Ids of sources begin with a date, so even strangers are alike: only a slip or two counts as misspelt.
    suggestions = Suggestions(inputs.sources, least_likeness=0.85)
    for source, place in first.items():
        count = counts[source]
        suggestion = suggestions.nearest(source)
        if suggestion is None:
            yield finding_at("source-unknown", case.path, place, case.places, source=source, count=count)
        else:
            yield finding_at(
                "source-misspelt",
                case.path,
                place,
                case.places,
                source=source,
                suggestion=suggestion,
                count=count,
            )
