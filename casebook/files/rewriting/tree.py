"""The tree of one YAML text with where each part begins and ends, so that a part can be replaced alone."""

from collections.abc import Callable
from typing import Any, Final

import msgspec

MAX_DEPTH: Final = 30


class Unreadable(ValueError):  # noqa: N818 (what the text is)
    """The text is no single YAML document that can be followed to its end."""


class Part(msgspec.Struct):
    """A scalar, or what stands in its place (an alias)."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character, without comments and empty lines that follow."""
    text: str = ""
    style: str = ""
    """``""`` without quotes, else ``"``, ``'``, ``|`` or ``>``."""


class MappingPart(msgspec.Struct):
    """Keys with their values, in the order of the text."""

    start: int
    end: int
    is_flow: bool
    """Written between braces."""
    pairs: "list[tuple[AnyPart, AnyPart]]"

    def pair(self, key: str) -> "tuple[Part, AnyPart] | None":
        """The first pair with this key; later ones are not read."""
        return next(((k, v) for k, v in self.pairs if isinstance(k, Part) and k.text == key), None)


class ListPart(msgspec.Struct):
    """A list."""

    start: int
    end: int
    is_flow: bool
    """Written between brackets."""
    items: "list[AnyPart]"


AnyPart = Part | MappingPart | ListPart


def read_tree(text: str) -> AnyPart:
    """The top part of ``text``. Raises Unreadable."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        walk = _Walk(text, loader(text).get_event)
        walk.advance()  # the stream begins
        if walk.advance().__class__ is not yaml.DocumentStartEvent:
            raise Unreadable("no document")
        root = walk.part(walk.advance(), 0)
        walk.advance()
        if walk.advance().__class__ is not yaml.StreamEndEvent:
            raise Unreadable("several documents")
    except (yaml.YAMLError, ValueError, OverflowError, AttributeError) as error:
        raise Unreadable(str(error)) from error
    return root


def _end_of(event: Any) -> int:
    end: int = event.end_mark.index
    return end


class _Walk:
    """One pass over the events of a text."""

    def __init__(self, text: str, advance: Callable[[], Any]) -> None:
        import yaml

        self.text, self.advance = text, advance
        self._leaves = yaml.ScalarEvent, yaml.AliasEvent
        self._mapping = yaml.MappingStartEvent
        self._ends = yaml.MappingEndEvent, yaml.SequenceEndEvent

    def part(self, event: Any, depth: int) -> AnyPart:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, self._leaves):
            style = getattr(event, "style", None) or ""
            if style in ("|", ">"):  # the mark is where the next part begins
                end = start + len(self.text[start:end].rstrip())
            return Part(start, end, getattr(event, "value", ""), style)
        if depth >= MAX_DEPTH:
            raise Unreadable("too deep")
        is_mapping, is_flow = isinstance(event, self._mapping), bool(event.flow_style)
        parts: list[AnyPart] = []
        while not isinstance(event := self.advance(), self._ends):
            parts.append(self.part(event, depth + 1))
        # The end of a block is marked where the next part begins, behind comments.
        end = parts[-1].end if parts and not is_flow else _end_of(event)
        if is_mapping:
            return MappingPart(start, end, is_flow, list(zip(parts[::2], parts[1::2], strict=True)))
        return ListPart(start, end, is_flow, parts)
