"""Shapes: what a part of a file may look like, declared once, and how to read it into a value.

A shape reports what does not fit and answers with a stand-in, so that reading goes on to the next part.
"""

from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from casebook.files.codes import FileCode
from casebook.files.nodes import NULLS, Hole, Listing, Mapping, Node, Scalar
from casebook.files.reading import Reading, nearest

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Shape(Protocol[T_co]):
    """A readable part of a file."""

    def read(self, node: Node, at: str, reading: Reading) -> T_co:
        """The value of ``node``, which stands at the dotted path ``at``."""
        ...

    def stand_in(self, at: str, reading: Reading) -> T_co:
        """A harmless value for what could not be read; marks ``at`` as unread."""
        ...


class Field(msgspec.Struct, frozen=True):
    """One key of a record."""

    shape: Shape[Any]
    is_required: bool = True
    is_nullable: bool = False
    default: Any = None
    """Where the key is left out, or holds ``null``."""


def optional(shape: Shape[Any]) -> Field:
    """A key that may be left out or hold ``null``."""
    return Field(shape, is_required=False, is_nullable=True)


def nullable(shape: Shape[Any]) -> Field:
    """A key that must be there and may hold ``null``."""
    return Field(shape, is_nullable=True)


def listed(shape: Shape[Any]) -> Field:
    """A key with a list, which may be left out or empty."""
    return Field(ListOf(shape), is_required=False, is_nullable=True, default=())


Build = Callable[[dict[str, Any], str, Reading], T]


def struct(kind: Callable[..., T]) -> Build[T]:
    """Build a value whose fields are exactly the keys of the record."""
    return lambda values, _at, _reading: kind(**values)


class Record(Generic[T]):
    """A mapping with known keys."""

    def __init__(
        self,
        build: Build[T],
        fields: dict[str, Field],
        *,
        not_a_mapping: FileCode = "expected-mapping",
        missing: FileCode = "key-missing",
        unknown: FileCode | None = None,
    ) -> None:
        self.build = build
        self.fields = fields
        self._not_a_mapping = not_a_mapping
        self._missing = missing
        self._unknown = unknown
        self._readers = {n: (f.shape.read, f.is_nullable, f.default) for n, f in fields.items()}

    def read(self, node: Node, at: str, reading: Reading) -> T:
        """The record; unknown, repeated and missing keys are findings."""
        if not isinstance(node, Mapping):
            if not isinstance(node, Hole):
                reading.report(self._not_a_mapping, node, at)
            return self.stand_in(at, reading)
        prefix = f"{at}." if at else ""
        readers, places = self._readers, reading.places
        values: dict[str, Any] = {}
        for key, child in node.pairs:
            name = key.text if isinstance(key, Scalar) else ""
            reader = readers.get(name)
            if reader is None or name in values:
                meant = self._report_key(key, child, node, reading)
                if meant is None or meant in values:
                    continue
                name, reader = meant, readers[meant]
            read, is_nullable, default = reader
            path = prefix + name
            if isinstance(child, Scalar):
                places[path] = (child.line, child.column)
                if is_nullable and not child.style and child.text in NULLS:
                    values[name] = default
                    continue
            else:
                places[path] = (key.line, key.column)
            values[name] = read(child, path, reading)
        if len(values) < len(readers):
            self._fill(values, node, at, reading)
        return self.build(values, at, reading)

    def stand_in(self, at: str, reading: Reading) -> T:
        """A record of stand-ins."""
        reading.unread.add(at)
        prefix = f"{at}." if at else ""
        values = {n: f.shape.stand_in(prefix + n, reading) for n, f in self.fields.items()}
        return self.build(values, at, reading)

    def _fill(self, values: dict[str, Any], node: Mapping, at: str, reading: Reading) -> None:
        line, column = reading.places.get(at, (node.line, node.column))
        for name, field in self.fields.items():
            if name in values:
                continue
            if not field.is_required:
                values[name] = field.default
                continue
            reading.problems.add(self._missing, line, column, field=name)
            values[name] = field.shape.stand_in(f"{at}.{name}" if at else name, reading)

    def _report_key(self, key: Node, child: Node, node: Mapping, reading: Reading) -> str | None:
        """Report a key that is repeated or unknown; the key that was probably meant, if it stands nowhere."""
        if report_unless_new(key, (k for k, _ in node.pairs), reading) or not isinstance(key, Scalar):
            return None
        line, column = key.line, key.column
        if node.is_flow and isinstance(child, Scalar) and child.is_null and not key.style:
            reading.problems.add("text-cut-at-comma", line, column, rest=key.text)
        elif self._unknown:
            reading.problems.add(self._unknown, line, column, field=key.text)
        elif suggestion := nearest(key.text, self.fields):
            reading.problems.add("key-misspelt", line, column, field=key.text, suggestion=suggestion)
            is_given = any(isinstance(k, Scalar) and k.text == suggestion for k, _ in node.pairs)
            return None if is_given else suggestion
        else:
            known = ", ".join(self.fields)
            reading.problems.add("key-unknown", line, column, field=key.text, known=known)
        return None


def report_unless_new(key: Node, keys: Iterable[Node], reading: Reading) -> bool:
    """Report ``key`` if it is no text or has come before among ``keys``; whether there is no more to say."""
    if reading.problems.is_full:
        return True  # nobody reads on, and looking for the first of a thousand namesakes takes long
    if not isinstance(key, Scalar):
        if not isinstance(key, Hole):
            reading.problems.add("key-not-text", key.line, key.column)
        return True
    for earlier in keys:
        if earlier is key:
            return False
        if isinstance(earlier, Scalar) and earlier.text == key.text:
            reading.problems.add("key-repeated", key.line, key.column, field=key.text, first=earlier.line)
            return True
    return False


class ListOf(Generic[T]):
    """A list of one shape."""

    def __init__(self, item: Shape[T]) -> None:
        self.item = item

    def read(self, node: Node, at: str, reading: Reading) -> tuple[T, ...]:
        """The items, a stand-in for each unreadable one, so that positions stay."""
        if not isinstance(node, Listing):
            if not isinstance(node, Hole):
                reading.report("expected-list", node, at)
            return self.stand_in(at, reading)
        read, places = self.item.read, reading.places
        values = []
        for index, child in enumerate(node.items):
            path = f"{at}.{index}"
            places[path] = (child.line, child.column)
            values.append(read(child, path, reading))
        return tuple(values)

    def stand_in(self, at: str, reading: Reading) -> tuple[T, ...]:
        """No items."""
        reading.unread.add(at)
        return ()


class MapOf(Generic[T]):
    """A mapping whose keys are ids that the file chooses, in its order."""

    def __init__(
        self,
        item: Shape[Any],
        build: Callable[[str, Any], T],
        *,
        is_fit: Callable[[str], object] | None = None,
        may_be_empty: bool = True,
    ) -> None:
        self.item = item
        self.build = build
        self.may_be_empty = may_be_empty
        self._is_fit = is_fit

    def read(self, node: Node, at: str, reading: Reading) -> tuple[T, ...]:
        """One value per key; a repeated key is a finding."""
        if not isinstance(node, Mapping):
            if not isinstance(node, Hole):
                reading.report("expected-mapping", node, at)
            return self.stand_in(at, reading)
        seen: set[str] = set()
        values = []
        for key, child in node.pairs:
            if not isinstance(key, Scalar) or key.text in seen:
                report_unless_new(key, (k for k, _ in node.pairs), reading)
                continue
            name = key.text
            seen.add(name)
            if self._is_fit and not self._is_fit(name):
                reading.problems.add("criterion-id-unsafe", key.line, key.column, id=name)
            path = f"{at}.{name}"
            reading.places[path] = (key.line, key.column)
            values.append(self.build(name, self.item.read(child, path, reading)))
        if not values and not self.may_be_empty:
            reading.report("list-empty", node, at)
        return tuple(values)

    def stand_in(self, at: str, reading: Reading) -> tuple[T, ...]:
        """No entries."""
        reading.unread.add(at)
        return ()
