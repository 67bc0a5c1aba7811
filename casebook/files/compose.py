"""From YAML text to nodes with places, event by event: no objects, no implicit types, no recursion in C.

libyaml's own composer overflows the C stack on deep nesting; its events do not, and here the walk stops
at ``MAX_DEPTH``. Anchors, aliases and tags are refused, so nothing can expand.
"""

from collections.abc import Callable
from typing import Any, Final

from casebook.files.codes import FileCode
from casebook.files.lines import Lines
from casebook.files.nodes import Hole, Listing, Mapping, Node, Scalar
from casebook.files.problems import Problems
from casebook.files.syntax import explain

MAX_DEPTH: Final = 30
_MAX_MENDS, _MAX_MENDS_OF_LARGE, _LARGE_CHARS = 20, 2, 300_000


class _TooDeepError(Exception):
    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column


def compose(text: str, problems: Problems) -> Node | None:
    """The top node of ``text``, or None, with findings, where its YAML cannot be followed to the end.

    A line with a well-known slip (a colon in unquoted text, a quote left open) is reported, put aside as a
    ``Hole``, and reading goes on, so that one slip does not hide the others.
    """
    import yaml

    lines = Lines(text)
    mends_left = _MAX_MENDS if len(text) < _LARGE_CHARS else _MAX_MENDS_OF_LARGE
    while True:
        walk = _Walk(lines.holes)
        try:
            root = walk.document(text)
        except _TooDeepError as deep:
            walk.report(problems)
            problems.add("yaml-too-deep", deep.line, deep.column, limit=MAX_DEPTH)
            return None
        except (
            yaml.YAMLError,
            ValueError,
            OverflowError,
        ) as error:  # the latter two: the pure parser's escapes
            is_mended = explain(error, lines, walk.last, problems)
            if not is_mended or mends_left == 0:
                walk.report(problems)
                return None
            mends_left -= 1
            text = lines.joined()
            continue
        walk.report(problems)
        if root is None or (isinstance(root, Scalar) and root.is_null):
            problems.add("file-empty", 1, 1)
            return None
        return root


class _Walk:
    """One pass over the events of a text."""

    def __init__(self, holes: set[tuple[int, int]]) -> None:
        self.last: Scalar | None = None
        self._holes = holes
        self._notes: list[tuple[FileCode, int, int]] = []

    def report(self, problems: Problems) -> None:
        """Hand over what was met besides syntax errors."""
        for code, line, column in self._notes:
            problems.add(code, line, column)

    def document(self, text: str) -> Node | None:
        """The top node of the first document; None for a text without one."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        advance: Callable[[], Any] = loader(text).get_event
        self._next = advance
        self._scalar, self._alias, self._mapping = yaml.ScalarEvent, yaml.AliasEvent, yaml.MappingStartEvent
        self._end_of_mapping, self._end_of_list = yaml.MappingEndEvent, yaml.SequenceEndEvent
        root: Node | None = None
        documents = 0
        while (event := advance()).__class__ is not yaml.StreamEndEvent:
            if event.__class__ is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    mark: Any = event.start_mark
                    self._notes.append(("yaml-several-documents", mark.line + 1, mark.column + 1))
                    break
                root = self._node(advance(), 0)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = event.__class__
        start = event.start_mark
        line, column = start.line + 1, start.column + 1
        if kind is self._scalar:
            end = event.end_mark
            self.last = scalar = Scalar(
                event.value, event.style or "", line, column, end.line + 1, end.column + 1
            )
            if event.anchor or event.tag:
                self._note_properties(event, line, column)
            return Hole(line, column) if self._holes and (line, column) in self._holes else scalar
        if kind is self._alias:
            self._notes.append(("yaml-alias", line, column))
            return Hole(line, column)
        if depth >= MAX_DEPTH:
            raise _TooDeepError(line, column)
        if event.anchor or event.tag:
            self._note_properties(event, line, column)
        advance, read, deeper = self._next, self._node, depth + 1
        if kind is self._mapping:
            end_of_mapping = self._end_of_mapping
            pairs: list[tuple[Node, Node]] = []
            while (inner := advance()).__class__ is not end_of_mapping:
                pairs.append((read(inner, deeper), read(advance(), deeper)))
            return Mapping(pairs, line, column, bool(event.flow_style))
        end_of_list = self._end_of_list
        items: list[Node] = []
        while (inner := advance()).__class__ is not end_of_list:
            items.append(read(inner, deeper))
        return Listing(items, line, column)

    def _note_properties(self, event: Any, line: int, column: int) -> None:
        if event.anchor:
            self._notes.append(("yaml-anchor", line, column))
        if event.tag:
            self._notes.append(("yaml-tag", line, column))
