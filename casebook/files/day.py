"""A day of the calendar in a file."""

import re
from datetime import date

from casebook.files.nodes import Node
from casebook.files.reading import Reading
from casebook.files.scalars import PLAIN_TEXT

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day:
    """A day of the calendar, written YYYY-MM-DD."""

    def read(self, node: Node, at: str, reading: Reading) -> str:
        """The date as written."""
        text = PLAIN_TEXT.read(node, at, reading)
        if at not in reading.unread and not _is_date(text):
            reading.problems.add("date-invalid", node.line, node.column, field=reading.key_of(at), date=text)
            return self.stand_in(at, reading)
        return text

    def stand_in(self, at: str, reading: Reading) -> str:
        """The empty text."""
        reading.unread.add(at)
        return ""


def _is_date(text: str) -> bool:
    if not _ISO_DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
