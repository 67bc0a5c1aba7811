"""Changes of one text, collected by place and made all at once; every character between them stays."""

import msgspec

from casebook.files.rewriting.tree import ListPart, MappingPart


class _Edit(msgspec.Struct, frozen=True):
    start: int
    end: int
    text: str
    number: int

    @property
    def order(self) -> tuple[int, bool, int]:
        # At one place what is inserted comes first, and of that the inner parts, walked before the outer.
        return self.start, self.end > self.start, self.number


class Edits:
    """The changes of ``text``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line_break = "\r\n" if "\r\n" in text else "\n"
        self._edits: list[_Edit] = []

    def applied(self) -> str:
        """The text with every change. Raises ValueError where two touch the same characters."""
        parts, at = [], 0
        for edit in sorted(self._edits, key=lambda e: e.order):
            if edit.start < at:
                raise ValueError("two changes at one place")
            parts += [self.text[at : edit.start], edit.text]
            at = edit.end
        return "".join([*parts, self.text[at:]])

    def replace(self, start: int, end: int, text: str) -> None:
        """Put ``text`` in the place of what stands from ``start`` to ``end``."""
        self._edits.append(_Edit(start, end, text, len(self._edits)))

    def insert_lines(self, place: int, lines: list[str]) -> None:
        """Put whole lines below the line of ``place``."""
        end = self.line_end(place)
        text = "".join(line + self.line_break for line in lines)
        if end == len(self.text) and not self.text.endswith("\n"):  # the last line has no break
            text = self.line_break + text.removesuffix(self.line_break)
        self.replace(end, end, text)

    def delete_lines(self, start: int, end: int) -> None:
        """Take out the whole lines from that of ``start`` to that of ``end``. Raises ValueError if shared."""
        if not self.begins_line(start):
            raise ValueError("shares its line")
        self.replace(self.line_start(start), self.line_end(end), "")

    def delete_part(self, whole: MappingPart | ListPart, index: int) -> None:
        """Take out one key or item, with the empty line above where one sets each of them off."""
        start, end = self.chunks(whole)[index]
        if index and self.is_spaced(whole) and self.is_empty(self.line_start(start) - 1):
            self.replace(self.line_start(self.line_start(start) - 1), self.line_end(end), "")
        else:
            self.delete_lines(start, end)

    def chunks(self, whole: MappingPart | ListPart) -> list[tuple[int, int]]:
        """Where each key or item of a block begins, its hyphen included, and ends."""
        if isinstance(whole, MappingPart):
            return [(key.start, value.end) for key, value in whole.pairs]
        return [(self._hyphen(whole, index), item.end) for index, item in enumerate(whole.items)]

    def lines_of(self, whole: ListPart, index: int) -> list[str]:
        """The lines of one item as they stand."""
        start, end = self.chunks(whole)[index]
        lines = self.text[self.line_start(start) : self.line_end(end)].split("\n")
        return [line.removesuffix("\r") for line in (lines if lines[-1] else lines[:-1])]

    def is_spaced(self, whole: MappingPart | ListPart) -> bool:
        """Whether an empty line sets the second part off from the first, comments between them aside."""
        chunks = self.chunks(whole)
        if len(chunks) < 2:
            return False
        between = self.text[self.line_end(chunks[0][1]) : self.line_start(chunks[1][0])]
        return any(not line.strip() for line in between.split("\n")[:-1])

    def begins_line(self, offset: int) -> bool:
        """Whether only spaces stand before ``offset`` on its line."""
        return not self.text[self.line_start(offset) : offset].strip()

    def is_empty(self, offset: int) -> bool:
        """Whether the line of ``offset`` is there and holds only spaces."""
        return (
            0 <= offset < len(self.text)
            and not self.text[self.line_start(offset) : self.line_end(offset)].strip()
        )

    def column(self, offset: int) -> int:
        """The number of characters before ``offset`` on its line."""
        return offset - self.line_start(offset)

    def line_start(self, offset: int) -> int:
        """Where the line of ``offset`` begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line after that of ``offset`` begins."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def _hyphen(self, whole: ListPart, index: int) -> int:
        """The hyphen before an item, which may stand on a line above it."""
        column, start = self.column(whole.start), self.line_start(whole.items[index].start)
        while index and start > whole.start:
            if self.text[start : start + column + 1].strip(" ") == "-" and self.text[start + column] == "-":
                return start + column
            start = self.line_start(start - 1)
        return whole.start
