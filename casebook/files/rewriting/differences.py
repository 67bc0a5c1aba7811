"""Walk two values and the text of the first side by side; each difference becomes a change of the text."""

from typing import Any

from casebook.files.reading import nearest
from casebook.files.rewriting.edits import Edits
from casebook.files.rewriting.items import change_block_items, change_flow_items
from casebook.files.rewriting.tree import AnyPart, ListPart, MappingPart, Part
from casebook.files.scalars import Text
from casebook.files.shapes import ListOf, MapOf, Record, Shape
from casebook.files.writing import (
    LEFT_OUT,
    Plain,
    bare,
    block_lines,
    flow_text,
    is_on_one_line,
    key_lines,
    quoted,
)


class Differences:
    """The changes that turn the text of one value into that of another."""

    def __init__(self, text: str) -> None:
        self.edits = Edits(text)
        self._text = text

    def of_record(self, shape: Record[Any], before: Plain, after: Plain, part: MappingPart) -> None:
        """Changed keys where they stand, new ones after the key that comes before them in the shape."""
        anchor: tuple[Part, AnyPart] | None = None
        missing = []
        for key, field in shape.fields.items():
            pair = part.pair(key) or _misspelt(key, shape, part)
            if before[key] != after[key]:
                if pair is None:
                    missing.append((key, field.shape, after[key], anchor or part.pairs[0]))
                elif key in LEFT_OUT and after[key] is None and self._has_own_lines(pair[0], part):
                    self._delete_key(pair, part)
                else:
                    self._change(field.shape, before[key], after[key], pair, part)
            anchor = pair or anchor
        for key, inner, value, (_, previous) in missing:
            if part.is_flow:
                written = f", {key}: {flow_text(inner, value)}"
                self.edits.replace(previous.end, previous.end, written)
            else:
                self._add_lines(key, inner, value, part, previous.end)

    def _of_map(self, shape: MapOf[Any], before: Plain, after: Plain, key: Part, part: MappingPart) -> None:
        """The same for keys that the file chooses; those that stand in the text keep their order."""
        place = self._colon(key)
        for name in before:
            pair = part.pair(name)
            if pair and name not in after:
                self._delete_key(pair, part)
        for name, value in after.items():
            pair = part.pair(name)
            if pair is None:
                self._add_lines(name, shape.item, value, part, place)
            else:
                place = pair[1].end
                if before.get(name) != value:
                    self._change(shape.item, before.get(name), value, pair, part)

    def _change(
        self, shape: Shape[Any], before: Plain, after: Plain, pair: tuple[Part, AnyPart], parent: MappingPart
    ) -> None:
        """The value of one key, part by part where both have parts."""
        key, part = pair
        if before and after:
            if isinstance(shape, Record) and isinstance(part, MappingPart) and part.pairs:
                return self.of_record(shape, before, after, part)
            has_same_keys = isinstance(shape, MapOf) and before.keys() == after.keys()
            if (
                isinstance(shape, MapOf)
                and isinstance(part, MappingPart)
                and (has_same_keys or not part.is_flow)
            ):
                return self._of_map(shape, before, after, key, part)
            if isinstance(shape, ListOf) and isinstance(part, ListPart):
                if len(part.items) != len(before):
                    raise ValueError("the text has other items")
                if not part.is_flow:
                    return change_block_items(self, shape, before, after, part, self._colon(key))
                if change_flow_items(self, shape, before, after, part):
                    return None
        if isinstance(part, Part) and isinstance(shape, Text):
            return self._replace(part, self._text_like(shape, after, part))
        return self._put(shape, after, key, part, is_in_flow=parent.is_flow)

    def change_item(self, shape: Shape[Any], before: Plain, after: Plain, part: AnyPart) -> bool:
        """One item of a list, part by part; False where it has none in the text."""
        if isinstance(shape, Record) and isinstance(part, MappingPart) and part.pairs and before and after:
            self.of_record(shape, before, after, part)
            return True
        return False

    def _put(self, shape: Shape[Any], value: Plain, key: Part, part: AnyPart, *, is_in_flow: bool) -> None:
        """A value of another kind in the place of ``part``: on the line of its key, or below it."""
        edits, colon, indent = self.edits, self._colon(key), self.edits.column(key.start)
        lead = edits.text[edits.line_start(key.start) : colon]
        is_below = not is_in_flow and not is_on_one_line(shape, value, lead)
        if isinstance(part, (MappingPart, ListPart)) and not part.is_flow:
            for start, end in edits.chunks(part):
                edits.delete_lines(start, end)
            if not is_below:
                edits.replace(colon, colon, f" {flow_text(shape, value)}")
        elif is_below:
            edits.replace(colon, part.end, "")
        else:
            self._replace(part, flow_text(shape, value))
        if is_below:
            end = part.end if isinstance(part, Part) or part.is_flow else colon
            edits.insert_lines(end, block_lines(shape, value, indent + 2))

    def _replace(self, part: AnyPart, text: str) -> None:
        is_glued = part.start == part.end and not self._text[part.start - 1].isspace()
        self.edits.replace(part.start, part.end, f" {text}" if is_glued else text)

    def _text_like(self, shape: Text, value: Plain, part: Part) -> str:
        """A text in the manner of the one that it replaces, where that is safe."""
        if value is None:
            return "null"
        if part.style == "|" and (block := self._literal(value, part)):
            return block
        if part.style == "'" and value and value.isprintable() and "\ufffd" not in value:
            return "'{}'".format(value.replace("'", "''"))
        return quoted(value) if shape.is_content or part.style else bare(value)

    def _literal(self, value: str, part: Part) -> str | None:
        """The lines after ``|`` with its header, or None for a text that needs escapes."""
        header, _, body = self._text[part.start : part.end].partition("\n")
        first = next((line for line in body.split("\n") if line.strip()), "")
        indent = first[: len(first) - len(first.lstrip(" "))]
        lines = value.split("\n")
        is_plain = (
            all(line.isprintable() and line == line.strip() for line in lines) and "\ufffd" not in value
        )
        if not indent or not is_plain or any(c.isdigit() for c in header.partition("#")[0]):
            return None
        return self.edits.line_break.join([header.rstrip(), *(indent + x if x else "" for x in lines)])

    def _add_lines(self, key: str, shape: Shape[Any], value: Plain, part: MappingPart, place: int) -> None:
        """A new key below the line of ``place``, set off by an empty line where the others are."""
        indent = self.edits.column(part.pairs[0][0].start)
        lines = key_lines(key, shape, value, indent)
        is_spaced = self.edits.is_spaced(part) or (indent == 0 and len(lines) > 1)
        if place < part.start:  # below the key that all of them belong to
            is_set_off = self.edits.is_empty(self.edits.line_end(place))
            lines = lines if is_set_off else [*lines, *[""] * is_spaced]
        else:
            lines = [*[""] * is_spaced, *lines]
        self.edits.insert_lines(place, lines)

    def _delete_key(self, pair: tuple[Part, AnyPart], part: MappingPart) -> None:
        if part.is_flow:
            raise ValueError("a key between braces cannot be taken out")
        self.edits.delete_part(part, next(i for i, (key, _) in enumerate(part.pairs) if key is pair[0]))

    def _has_own_lines(self, key: Part, part: MappingPart) -> bool:
        return not part.is_flow and len(part.pairs) > 1 and self.edits.begins_line(key.start)

    def _colon(self, key: Part) -> int:
        """The place after the colon of a key."""
        return self._text.index(":", key.end) + 1


def _misspelt(key: str, shape: Record[Any], part: MappingPart) -> tuple[Part, AnyPart] | None:
    """The pair whose key was read as this one, although it is spelt otherwise."""
    for written, value in part.pairs:
        if (
            isinstance(written, Part)
            and written.text not in shape.fields
            and nearest(written.text, shape.fields) == key
        ):
            return written, value
    return None
