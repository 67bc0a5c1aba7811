"""Ids of raters, which are names of files, from the names that people type."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import count
from typing import Final
from zlib import crc32

MAX_ID_CHARS: Final = 40

_FIRST_SYLLABLE: Final = 0xAC00
_SYLLABLES: Final = 11172
_INITIALS: Final = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")  # the twelfth is mute
_VOWELS: Final = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS: Final = ["", *"k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()]


def rater_id(name: str, known: Mapping[str, str]) -> str:
    """The id of whoever is called ``name``: that of the known rater of this name, else a new one.

    Hangul is written out syllable by syllable (``김하나`` → ``gim-ha-na``), other scripts that the Latin
    alphabet has no letters for give a number.

    Args:
        known: names of the raters that there are, by id.
    """
    wanted = same_name(name)
    for known_id, known_name in known.items():
        if same_name(known_name) == wanted:
            return known_id
    stem = _in_latin(name) or f"rater-{crc32(wanted.encode()):x}"
    ids = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(i for i in ids if i not in known)


def same_name(name: str) -> str:
    """What two spellings of one name have in common: case, white space and Unicode form do not matter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _in_latin(name: str) -> str:
    composed = unicodedata.normalize("NFC", name)
    spelt = "".join(f"-{_romanised(char)}-" if _is_hangul(char) else char for char in composed)
    bare = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:MAX_ID_CHARS].strip("-")


def _is_hangul(char: str) -> bool:
    return 0 <= ord(char) - _FIRST_SYLLABLE < _SYLLABLES


def _romanised(char: str) -> str:
    at = ord(char) - _FIRST_SYLLABLE
    initial, rest = divmod(at, len(_VOWELS) * len(_FINALS))
    vowel, final = divmod(rest, len(_FINALS))
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
