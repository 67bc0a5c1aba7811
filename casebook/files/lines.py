"""The lines of a YAML text, and the values in them that were put aside so that reading can go on."""

import re

_KEY = re.compile(r"""(?P<lead>\s*(?:-\s+)*)(?P<key>[A-Za-z0-9_]+|"[^"]*"|'[^']*')\s*:(?=\s|$)\s*""")
_LEAD = re.compile(r"\s*(?:-\s+)*")


def has_key(line: str) -> bool:
    """Whether ``line`` begins like ``key: value`` or ``- key: value``."""
    return _KEY.match(line) is not None


def indent(line: str) -> int:
    """The number of characters before the first that is no space."""
    return len(line) - len(line.lstrip())


def value_column(line: str) -> int:
    """The column (1-based) at which the value of a ``key: value`` or ``- value`` line begins."""
    match = _KEY.match(line) or _LEAD.match(line)
    return match.end() + 1 if match else 1


class Lines:
    """The lines of a text, split when first needed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[str] = []
        self.holes: set[tuple[int, int]] = set()
        """Places (1-based) of the values that were put aside."""

    def line(self, number: int) -> str:
        """The line with this number (1-based), empty beyond the end."""
        if not self._lines:
            self._lines = self._text.split("\n")
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def inside(self, line: int, column: int) -> tuple[int, int]:
        """The place, or the end of the text if it lies beyond."""
        self.line(1)
        if line <= len(self._lines):
            return line, column
        return len(self._lines), len(self._lines[-1]) + 1

    def joined(self) -> str:
        """The text as it stands now."""
        return "\n".join(self._lines)

    def put_aside(self, number: int, column: int) -> bool:
        """Empty the value that begins here, with its continuation lines; False if that was done before."""
        line = self.line(number)
        if len(line) < column or any(number == hole_line for hole_line, _ in self.holes):
            return False
        self._lines[number - 1] = line[: column - 1] + "''"
        self.holes.add((number, column))
        lead = _LEAD.match(line)
        key_indent = lead.end() if lead else 0
        for index in range(number, len(self._lines)):
            following = self._lines[index]
            if following.strip() and (indent(following) <= key_indent or has_key(following)):
                break
            self._lines[index] = ""
        return True

    def replace(self, number: int, line: str) -> bool:
        """Put ``line`` in the place of another; False if that changes nothing."""
        if self.line(number) == line:
            return False
        self._lines[number - 1] = line
        return True
