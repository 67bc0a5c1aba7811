"""What can be said of a quote: verified, and against what, or an error."""

from typing import Literal

from casebook.quotes.document import Document
from casebook.quotes.match import is_verbatim

QuoteStatus = Literal["verified-original", "verified-excerpt", "not-found", "unknown-source"]


def status_of(quote: str, *, stored: Document | None, original: Document | None) -> QuoteStatus:
    """The status of a quote of one source.

    Args:
        stored: the text kept in ``seeds/``; None when there is no such source.
        original: the full text, where it is at hand (a source of extent ``full`` is its own original).
    """
    if stored is None:
        return "unknown-source"
    if original is not None:
        return "verified-original" if is_verbatim(quote, original) else "not-found"
    return "verified-excerpt" if is_verbatim(quote, stored) else "not-found"
