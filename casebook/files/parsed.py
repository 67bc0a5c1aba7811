"""What reading one file gives: the value, where each part of it stands, and every problem."""

from typing import Generic, TypeVar

import msgspec

from casebook.model import Finding

T = TypeVar("T")


class Parsed(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One file as read."""

    path: str
    """Path relative to the casebook's root, with forward slashes, as findings name it."""
    value: T | None
    """The value, or None where any part of the file could not be read as written."""
    draft: T | None
    """For checks only: the value with stand-ins for the parts named in ``unread``, so that one mistake
    does not hide the others. None where the file could not be read at all; ``value`` itself when it could."""
    places: dict[str, tuple[int, int]]
    """Dotted path → (line, column), 1-based, e.g. ``assessments.compute.quotes.0.text``. A text stands where
    its value begins; a mapping or list stands at its key; ``""`` is the file itself."""
    unread: frozenset[str]
    """Dotted paths that have a finding already and hold a stand-in in ``draft``."""
    findings: tuple[Finding, ...]
    """In the order of the file."""
