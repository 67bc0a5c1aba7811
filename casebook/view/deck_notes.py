"""The speaker's own notes as an address carries them: short, and again exactly what was typed."""

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

import msgspec

from casebook.view.view import MAX_NOTE_CHARS

Notes = tuple[tuple[str, str], ...]

SLIDE = re.compile(r"[a-z-]{2,20}")
"""What the id of a slide looks like; which there are, is known where decks are made."""
MOST_SLIDES = 40
_MOST_CHARS = 40_000
_MOST_BYTES = 200_000


def write_notes(notes: Notes) -> str:
    """The notes packed; Korean written out in an address would take nine characters for each."""
    plain = msgspec.json.encode(notes)
    return urlsafe_b64encode(zlib.compress(plain, 9, wbits=-15)).decode("ascii").rstrip("=")


def read_notes(text: str) -> Notes | None:
    """The notes in ``text``; None where it was not written by ``write_notes``."""
    if not re.fullmatch(r"[A-Za-z0-9_-]+", text) or len(text) > _MOST_CHARS:
        return None
    try:
        packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        opened = zlib.decompressobj(wbits=-15)
        # A small text can unpack to a huge one.
        plain = opened.decompress(packed, _MOST_BYTES)
        notes = msgspec.json.decode(plain, type=Notes)
    except (ValueError, zlib.error):  # also msgspec's errors
        return None
    slides = [slide for slide, _ in notes]
    is_sound = (
        opened.eof
        and 0 < len(notes) <= MOST_SLIDES
        and len(set(slides)) == len(slides)
        and all(SLIDE.fullmatch(slide) and 0 < len(note) <= MAX_NOTE_CHARS for slide, note in notes)
    )
    return notes if is_sound else None


def read_slides(text: str) -> tuple[str, ...] | None:
    """Ids of slides, each once; None where one cannot be an id."""
    slides = tuple(text.split(","))
    is_sound = (
        len(slides) <= MOST_SLIDES and len(set(slides)) == len(slides) and all(map(SLIDE.fullmatch, slides))
    )
    return slides if is_sound else None
