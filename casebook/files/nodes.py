"""The tree of one YAML file: scalar texts, mappings and lists with their places (1-based)."""

import msgspec

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(msgspec.Struct):
    """A text, as written; what it means is for a shape to say, never for YAML's implicit types."""

    text: str
    style: str
    """``""`` without quotes, else ``"``, ``'``, ``|`` or ``>``."""
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def is_null(self) -> bool:
        """Whether nothing, ``~`` or ``null`` stands here."""
        return not self.style and self.text in NULLS


class Mapping(msgspec.Struct):
    """Keys with their values, in order, repeated keys included."""

    pairs: "list[tuple[Node, Node]]"
    line: int
    column: int
    is_flow: bool
    """Written between braces."""


class Listing(msgspec.Struct):
    """A list."""

    items: "list[Node]"
    line: int
    column: int


class Hole(msgspec.Struct):
    """Something unreadable that has a finding already."""

    line: int
    column: int


Node = Scalar | Mapping | Listing | Hole
