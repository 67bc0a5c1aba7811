"""Lists in the text: items that stay keep every character, moved ones take their lines with them."""

from typing import Any, Protocol

from casebook.files.rewriting.alignment import align
from casebook.files.rewriting.edits import Edits
from casebook.files.rewriting.tree import AnyPart, ListPart
from casebook.files.shapes import ListOf, Shape
from casebook.files.writing import Plain, flow_text, item_lines


class _Walk(Protocol):
    @property
    def edits(self) -> Edits: ...

    def change_item(self, shape: Shape[Any], before: Plain, after: Plain, part: AnyPart) -> bool: ...


def change_block_items(
    walk: _Walk, shape: ListOf[Any], before: Plain, after: Plain, part: ListPart, colon: int
) -> None:
    """The items of a list with hyphens."""
    edits, column = walk.edits, walk.edits.column(part.start)
    pairs = align(before, after)
    gone = [i for i, j in pairs if i is not None and j is None]
    is_spaced, place, is_below_key = edits.is_spaced(part), colon, True
    for i, j in pairs:
        if i is None and j is not None:
            moved = next((k for k in gone if before[k] == after[j]), None)
            lines = (
                edits.lines_of(part, moved) if moved is not None else item_lines(shape.item, after[j], column)
            )
            blank = [""] * is_spaced
            if is_below_key:
                lines = lines if edits.is_empty(edits.line_end(colon)) else [*lines, *blank]
            else:
                lines = [*blank, *lines]
            edits.insert_lines(place, lines)
        elif i is not None:
            place, is_below_key = part.items[i].end, False
            if j is None:
                edits.delete_part(part, i)
            elif before[i] != after[j] and not walk.change_item(
                shape.item, before[i], after[j], part.items[i]
            ):
                edits.delete_part(part, i)
                edits.insert_lines(place, item_lines(shape.item, after[j], column))


def change_flow_items(walk: _Walk, shape: ListOf[Any], before: Plain, after: Plain, part: ListPart) -> bool:
    """The items of a list between brackets; False, and nothing done, where no item stays."""
    pairs = align(before, after)
    kept = [i for i, j in pairs if i is not None and j is not None]
    if not kept:
        return False
    edits, items = walk.edits, part.items
    place = -1
    for i, j in pairs:
        if i is None and j is not None:
            written = flow_text(shape.item, after[j])
            if place < kept[0]:
                edits.replace(items[kept[0]].start, items[kept[0]].start, f"{written}, ")
            else:
                edits.replace(items[place].end, items[place].end, f", {written}")
        elif i is not None:
            place = i
            if j is None and i < kept[0]:
                edits.replace(items[i].start, items[i + 1].start, "")
            elif j is None:
                edits.replace(items[i - 1].end, items[i].end, "")
            elif before[i] != after[j] and not walk.change_item(shape.item, before[i], after[j], items[i]):
                edits.replace(items[i].start, items[i].end, flow_text(shape.item, after[j]))
    return True
