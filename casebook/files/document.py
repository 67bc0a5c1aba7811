"""From the bytes of a YAML text to a value: the steps that case, rubric and front matter share."""

from typing import TypeVar

from casebook.files.compose import compose
from casebook.files.nodes import Mapping
from casebook.files.parsed import Parsed
from casebook.files.problems import Problems
from casebook.files.reading import Reading
from casebook.files.shapes import Shape

T = TypeVar("T")


def read_yaml(text: str, shape: Shape[T], problems: Problems) -> tuple[T, Reading] | None:
    """The value of ``text`` by its shape, with the reading that holds its places; None without a mapping."""
    root = compose(text, problems)
    if root is None:
        return None
    if not isinstance(root, Mapping):
        problems.add("top-not-mapping", root.line, root.column)
        return None
    reading = Reading(text, problems)
    return shape.read(root, "", reading), reading


def parsed(value: T, reading: Reading, problems: Problems) -> Parsed[T]:
    """What was read, complete only where no part is a stand-in or in doubt."""
    return Parsed(
        path=problems.path,
        value=None if problems.has_errors else value,
        draft=value,
        places=reading.places,
        unread=frozenset(reading.unread),
        findings=problems.findings(),
    )


def unparsed(problems: Problems) -> Parsed[T]:
    """A file that could not be read at all."""
    return Parsed(
        path=problems.path,
        value=None,
        draft=None,
        places={"": (1, 1)},
        unread=frozenset({""}),
        findings=problems.findings(),
    )
