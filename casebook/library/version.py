"""A version of a casebook: what a page and a command need to name it."""

from typing import Literal

import msgspec


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version that can be opened again."""

    id: str
    """``git:`` and the full name of a commit, ``log:`` and the number of a save (0: before the first), or
    ``release:`` and the name of a release."""
    kind: Literal["git", "log", "release"]
    """A commit; a save; a release in ``releases/``, or a commit with a tag."""
    at: str
    """ISO date and time with zone; of a release in ``releases/`` the date alone."""
    who: str
    """As git or the log has it; empty for ``log:0``, and where a release states no author."""
    what: str
    """First line of the commit, after the name of its tag; the note of a save, else its files; the name of a
    release, and its note."""


class NoSuchVersion(Exception):  # noqa: N818 (reads as what happened)
    """A version that cannot be opened: a key of the catalogue says why, ``version`` is its placeholder."""

    def __init__(self, key: str, version: str) -> None:
        super().__init__(key, version)
        self.key = key
        self.version = version
