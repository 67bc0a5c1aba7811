"""What the browser says was selected or searched. It may be anything, so all of it is checked."""

from typing import TypeGuard

import msgspec

MAX_SEARCH_CHARS = 300


class Picked(msgspec.Struct, frozen=True):
    """Where in the text the reader's selection begins and ends; both 0 where nothing is selected now."""

    start: int
    end: int


def picked(sent: object, text_id: str, length: int) -> Picked | None:
    """The selection in ``sent``; None for nonsense, and for what was selected in another text than this."""
    if not isinstance(sent, dict) or sent.get("id") != text_id:
        return None
    start, end = sent.get("start"), sent.get("end")
    if not (_is_offset(start) and _is_offset(end)):
        return None
    return Picked(start, end) if 0 <= start <= end <= length else None


def searched(sent: object, text_id: str) -> str | None:
    """The words in ``sent`` that were looked for in this text, or None."""
    if not isinstance(sent, dict) or sent.get("id") != text_id:
        return None
    words = sent.get("words")
    return words[:MAX_SEARCH_CHARS] if isinstance(words, str) and words.strip() else None


def _is_offset(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
