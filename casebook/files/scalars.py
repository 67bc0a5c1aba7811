"""Shapes of single values: texts, choices, numbers, the score and its range."""

import re
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from casebook.files.codes import FileCode
from casebook.files.nodes import NULLS, Hole, Listing, Node, Scalar
from casebook.files.reading import Reading, nearest
from casebook.files.shapes import Field, Record
from casebook.model import Localised

C = TypeVar("C", bound=str)

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DECIMAL = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")
_WHOLE = re.compile(r"[0-9]{1,12}")
_FRACTION = re.compile(r"[+-]?[0-9]*\.[0-9]*")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_LEVELS: Final = {"0": 0, "1": 1, "2": 2, "3": 3, "4": 4}


class Text:
    """A text that is not empty.

    ``pattern`` and ``misfit`` refuse texts of another form. ``is_content`` marks sentences, in which an
    unquoted ``#`` must not go unnoticed.
    """

    def __init__(
        self,
        *,
        is_content: bool = True,
        fits: Callable[[str], object] | None = None,
        misfit: FileCode = "text-empty",
    ) -> None:
        self.is_content = is_content
        self._fits = fits
        self.misfit = misfit

    def read(self, node: Node, at: str, reading: Reading) -> str:
        """The text without white space around it, in Unicode NFC."""
        if not isinstance(node, Scalar):
            if not isinstance(node, Hole):
                reading.report("expected-text", node, at)
            return self.stand_in(at, reading)
        text = node.text
        if not node.style and self.is_content and reading.has_hash:
            cut_at = reading.hash_after(node)
            if cut_at is not None:
                reading.problems.add("text-cut-at-hash", node.end_line, cut_at)
                return self.stand_in(at, reading)
        if not text.isprintable() and (match := _CONTROL.search(text)):
            character = f"U+{ord(match.group()):04X}"
            reading.problems.add(
                "text-has-control-character",
                node.line,
                node.column,
                field=reading.key_of(at),
                character=character,
            )
            return self.stand_in(at, reading)
        text = text.strip()
        if not text or (not node.style and text in NULLS):
            reading.report("text-empty", node, at)
            return self.stand_in(at, reading)
        if self._fits is not None and not self._fits(text):
            reading.problems.add(self.misfit, node.line, node.column, text=text)
            return self.stand_in(at, reading)
        return reading.composed(text)

    def stand_in(self, at: str, reading: Reading) -> str:
        """The empty text."""
        reading.unread.add(at)
        return ""


CONTENT: Final = Text()
PLAIN_TEXT: Final = Text(is_content=False)


def _localised(values: dict[str, Any], _at: str, _reading: Reading) -> Localised:
    return Localised(values["ko"], values["en"])


LOCALISED: Final = Record(
    _localised,
    {"ko": Field(CONTENT), "en": Field(CONTENT)},
    not_a_mapping="expected-both-languages",
)
"""A text in Korean and English."""


class OneOf(Generic[C]):
    """One of a few words."""

    def __init__(self, *choices: C) -> None:
        self.choices = choices
        self._known = {str(choice): choice for choice in choices}

    def read(self, node: Node, at: str, reading: Reading) -> C:
        """The word."""
        if isinstance(node, Scalar) and node.text in self._known:
            return self._known[node.text]
        if not isinstance(node, Scalar):
            if not isinstance(node, Hole):
                reading.report("expected-text", node, at)
        elif suggestion := nearest(node.text, self.choices):
            reading.problems.add(
                "choice-misspelt",
                node.line,
                node.column,
                field=reading.key_of(at),
                word=node.text,
                suggestion=suggestion,
                choices=", ".join(self.choices),
            )
        else:
            reading.problems.add(
                "choice-unknown",
                node.line,
                node.column,
                field=reading.key_of(at),
                word=node.text,
                choices=", ".join(self.choices),
            )
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> C:
        """The first of the words."""
        reading.unread.add(at)
        return self.choices[0]


class Number:
    """A plain decimal number."""

    def read(self, node: Node, at: str, reading: Reading) -> float:
        """The number, finite."""
        if isinstance(node, Scalar) and not node.style and _DECIMAL.fullmatch(node.text):
            return float(node.text)
        if not isinstance(node, Hole):
            reading.problems.add(
                "number-expected", node.line, node.column, field=reading.key_of(at), word=_written(node)
            )
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> float:
        """One."""
        reading.unread.add(at)
        return 1.0


class WholeNumber:
    """A plain whole number, not negative."""

    def read(self, node: Node, at: str, reading: Reading) -> int:
        """The number."""
        if isinstance(node, Scalar) and not node.style and _WHOLE.fullmatch(node.text):
            return int(node.text)
        if not isinstance(node, Hole):
            reading.problems.add(
                "whole-number-expected", node.line, node.column, field=reading.key_of(at), word=_written(node)
            )
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> int:
        """Zero."""
        reading.unread.add(at)
        return 0


class Score:
    """A level from 0 to 4, or the word none where the sources are silent."""

    def read(self, node: Node, at: str, reading: Reading) -> int | None:
        """The level; None for the word none."""
        if isinstance(node, Scalar):
            if not node.style:
                if node.text in _LEVELS:
                    return _LEVELS[node.text]
                if node.text == "none":
                    return None
            if node.is_null:
                reading.problems.add("score-empty", node.line, node.column)
            elif plain := _level_otherwise_written(node):
                reading.problems.add("score-not-plain", node.line, node.column, word=node.text, plain=plain)
            else:
                reading.problems.add(_score_trouble(node), node.line, node.column, word=node.text)
        elif not isinstance(node, Hole):
            reading.problems.add("score-unknown", node.line, node.column, word="")
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> int | None:
        """None."""
        reading.unread.add(at)
        return None


def _written(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"


def _level_otherwise_written(node: Scalar) -> str | None:
    """The level that ``02`` or ``+2`` means."""
    if node.style or not _INTEGER.fullmatch(node.text):
        return None
    digit = node.text.lstrip("+-").lstrip("0") or "0"
    return digit if digit in _LEVELS and (digit == "0" or node.text[0] != "-") else None


def _score_trouble(node: Scalar) -> FileCode:
    if node.style:
        return "score-quoted" if node.text in _LEVELS or node.text == "none" else "score-unknown"
    if _INTEGER.fullmatch(node.text):
        return "score-outside"
    if _FRACTION.fullmatch(node.text) and any(c.isdigit() for c in node.text):
        return "score-fraction"
    return "score-unknown"


class Range:
    """A list of two levels, ``[2, 3]``."""

    def read(self, node: Node, at: str, reading: Reading) -> tuple[int, int] | None:
        """Both levels, as written."""
        if isinstance(node, Listing):
            levels = [
                _LEVELS.get(item.text) if isinstance(item, Scalar) and not item.style else None
                for item in node.items
            ]
            if len(levels) == 2 and levels[0] is not None and levels[1] is not None:
                return levels[0], levels[1]
        if not isinstance(node, Hole):
            reading.report("range-not-two-levels", node, at)
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> tuple[int, int] | None:
        """None."""
        reading.unread.add(at)
        return None
