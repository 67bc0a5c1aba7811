"""What is claimed of a quote is what was checked."""

import pytest

from casebook.quotes import Document, QuoteStatus, status_of

EXCERPT = Document("가 나 다\n\n[…]\n\n라 마")
ORIGINAL = Document("가 나 다. 또 있는 말. 라 마")


@pytest.mark.parametrize(
    ("quote", "stored", "original", "expected"),
    [
        ("나 다", EXCERPT, None, "verified-excerpt"),
        ("나 다", EXCERPT, ORIGINAL, "verified-original"),
        ("또 있는 말", EXCERPT, None, "not-found"),
        ("또 있는 말", EXCERPT, ORIGINAL, "verified-original"),
        ("없는 말", EXCERPT, ORIGINAL, "not-found"),
        ("나 다", None, None, "unknown-source"),
        ("나 다", None, ORIGINAL, "unknown-source"),
    ],
)
def test_status_of_quote_names_what_it_was_checked_against(
    quote: str, stored: Document | None, original: Document | None, expected: QuoteStatus
) -> None:
    """The original decides where it is at hand, else the excerpt; without a source there is no verdict."""
    assert status_of(quote, stored=stored, original=original) == expected


def test_status_of_quote_that_only_a_tampered_excerpt_holds_is_not_found() -> None:
    """An excerpt that says more than the original does not carry a quote."""
    assert status_of("지어낸 말", stored=Document("지어낸 말"), original=ORIGINAL) == "not-found"
