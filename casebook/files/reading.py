"""What the shapes of one file share while it is read: problems, places, and the lines."""

import unicodedata
from collections.abc import Iterable

from casebook.files.codes import FileCode
from casebook.files.nodes import Node, Scalar
from casebook.files.problems import Problems

_LONGEST_TO_COMPARE = 60


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` probably means."""
    if len(word) > _LONGEST_TO_COMPARE:
        return None
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else None


class Reading:
    """One file being read."""

    def __init__(self, text: str, problems: Problems) -> None:
        self.problems = problems
        self.places: dict[str, tuple[int, int]] = {"": (1, 1)}
        self.unread: set[str] = set()
        self.has_hash = "#" in text
        self._needs_composing = not unicodedata.is_normalized("NFC", text)
        self._text = text
        self._lines: list[str] = []

    def report(self, code: FileCode, node: Node, at: str) -> None:
        """Report that ``node``, at the dotted path ``at``, is not what it should be."""
        self.problems.add(code, node.line, node.column, field=self.key_of(at))

    @staticmethod
    def key_of(at: str) -> str:
        """The key that a dotted path ends in, past the positions in lists."""
        return next((part for part in reversed(at.split(".")) if not part.isdigit()), at)

    def composed(self, text: str) -> str:
        """``text`` in Unicode NFC."""
        return unicodedata.normalize("NFC", text) if self._needs_composing else text

    def hash_after(self, scalar: Scalar) -> int | None:
        """The column of a ``#`` that cuts ``scalar``, unquoted text, short on its line."""
        if not self._lines:
            self._lines = self._text.split("\n")
        line = self._lines[scalar.end_line - 1] if scalar.end_line <= len(self._lines) else ""
        rest = line[scalar.end_column - 1 :].lstrip()
        return len(line) - len(rest) + 1 if rest.startswith("#") else None
