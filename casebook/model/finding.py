"""A problem found in a file: what, where, how grave. Wording turns it into sentences."""

from typing import Literal

import msgspec

Severity = Literal["error", "warning"]


class Place(msgspec.Struct, frozen=True, order=True, gc=False):
    """A place in a file, 1-based; the column counts characters."""

    line: int
    column: int


class Finding(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One problem; ``code`` names its message and fix in both languages."""

    code: str
    """Kebab-case, e.g. ``quote-not-found``; catalogue keys ``finding.<code>`` and ``fix.<code>``."""
    severity: Severity
    path: str
    """Path of the file relative to the casebook's root, with forward slashes."""
    line: int
    column: int
    params: tuple[tuple[str, str], ...] = ()
    """Values for the placeholders of the message and the fix."""
