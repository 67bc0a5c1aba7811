"""A source document: what it says of itself, and its text."""

from typing import Literal

import msgspec

from casebook.model.text import Lang

Extent = Literal["excerpts", "full"]


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One document in ``seeds/``; what it does not state of itself is None."""

    id: str
    headline: str | None
    publisher: str | None
    reporter: str | None
    published: str | None
    """ISO date (YYYY-MM-DD) as stated in the document."""
    language: Lang
    url: str | None
    extent: Extent
    original_sha256: str | None
    """SHA-256 (hex) of the original file's bytes; None for a full text of one's own."""
    original_chars: int | None
    """Length of the original in characters (decoded as UTF-8)."""
    text: str
    """The body as stored: excerpts with ``[…]`` where text is left out, or the full text."""
    text_line: int
    """Line of the file (1-based) on which ``text`` begins."""
