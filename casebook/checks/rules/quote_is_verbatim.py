"""Every quote stands word for word in its source.

White space and the shape of quotation marks and dashes do not matter; everything else does. Parts joined by
``…`` must stand in the source in that order. A quote is looked for in the stored text and, where the original
article is at hand, in that as well:

- in neither: not found, with the nearest passage where there is one;
- in the original only: the excerpt lacks the passage that others need to check the quote;
- in the excerpt only: the excerpt does not say what the original says.
"""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckedSource, CheckInputs
from casebook.checks.report import finding_at
from casebook.checks.rules.quote_is_no_headline import is_only_headline
from casebook.model import Finding
from casebook.quotes import Document, is_verbatim, nearest_passage

CODES = (
    "quote-not-found",
    "quote-not-found-near",
    "quote-out-of-order",
    "quote-outside-excerpts",
    "quote-not-in-original",
    "quote-not-in-original-near",
)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding at most per quote, at ``text``."""
    for at, quote in case.quote_places:
        source = inputs.sources.get(quote.source)
        if source is None or source.stored is None or f"{at}.text" in case.unread:
            continue
        if is_verbatim(quote.text, source.stored):
            if source.original is None or is_verbatim(quote.text, source.original):
                continue
            yield _not_in(source.original, "quote-not-in-original", quote.text, at, case, source)
        elif is_only_headline(quote.text, source):
            continue  # quote_is_no_headline says so
        elif source.original is not None and is_verbatim(quote.text, source.original):
            yield finding_at(
                "quote-outside-excerpts", case.path, f"{at}.text", case.places, source=source.path
            )
        else:
            yield _not_in(source.stored, "quote-not-found", quote.text, at, case, source)


def _not_in(
    document: Document, code: str, text: str, at: str, case: CheckedCase, source: CheckedSource
) -> Finding:
    place = f"{at}.text"
    near = nearest_passage(text, document)
    if near is None and source.original is not None:
        near = nearest_passage(text, source.original)
    if near is None:
        return finding_at(code, case.path, place, case.places, source=source.path)
    if near.is_out_of_order and code == "quote-not-found":
        return finding_at(
            "quote-out-of-order", case.path, place, case.places, source=source.path, part=near.wrote
        )
    return finding_at(
        f"{code}-near",
        case.path,
        place,
        case.places,
        source=source.path,
        passage=near.passage,
        wrote=near.wrote,
    )
