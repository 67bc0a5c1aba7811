"""From a file that somebody has, text or office document, to the text of a source."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from casebook.files.decoding import place_of
from casebook.files.importing_refusals import ImportRefused
from casebook.files.loading import MAX_SOURCE_BYTES

TEXT_ENDINGS: Final = (".txt", ".md")
OFFICE_ENDINGS: Final = (".docx", ".hwpx")
MAX_FRONT_BYTES: Final = 100_000
"""Kept free for the front matter of the source file that the text goes into."""

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_HWP = b"HWP Document File"
_LINE_BREAK = re.compile("\r\n|[\r\v\x85\u2028]")
_PAGE_BREAK = re.compile("[\f\u2029]")
_BLANK_START = re.compile(r"\A(?:[^\S\n]*\n)+")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LETTER = re.compile(r"[^\W\d_]")
_HANGUL = re.compile("[가-힣]")
_EVERYDAY_HANGUL = re.compile("[이다는의에을를가은고하지로한도서기사인]")
"""A third of any Korean text; hardly in what another encoding looks like when it is read as Korean."""
_SURE_LETTERS = 20
_MIN_HANGUL_SHARE = 0.8
_MIN_EVERYDAY_SHARE = 0.1


def text_of_file(name: str, data: bytes) -> str:
    """The text of a .txt, .md, .docx or .hwpx file, ready to be the body of a source (see ``clean_text``).

    Paragraphs of office documents stand apart by a blank line; tables are read cell by cell; headers, footers
    and notes are left out.

    Args:
        name: the file's name, of which the ending counts; ``-`` for standard input.

    Raises:
        ImportRefused: the text cannot be had for certain.
    """
    if len(data) > MAX_SOURCE_BYTES:
        raise ImportRefused("too-large", limit=f"{MAX_SOURCE_BYTES:,}")
    return clean_text(_reader_of(name, data)(data))


def clean_text(text: str) -> str:
    """``text``, e.g. pasted from a web page, as the body of a source.

    Words stay as they are. Line ends become ``\\n``, letters are composed (NFC): no comparison heeds that.

    Raises:
        ImportRefused: it is empty, too long, or holds a character that a source cannot have.
    """
    text = _PAGE_BREAK.sub("\n\n", _LINE_BREAK.sub("\n", text.removeprefix("\ufeff")))
    text = _BLANK_START.sub("", unicodedata.normalize("NFC", text)).rstrip()
    if not text:
        raise ImportRefused("empty")
    if match := _UNFIT.search(text):
        character = f"U+{ord(match.group()):04X}"
        raise ImportRefused("control-character", character=character, line=_line(text, match.start()))
    if "\ufffd" in text:
        raise ImportRefused("damaged-character", line=_line(text, text.index("\ufffd")))
    if len(text.encode()) > MAX_SOURCE_BYTES - MAX_FRONT_BYTES:
        raise ImportRefused("too-large", limit=f"{MAX_SOURCE_BYTES - MAX_FRONT_BYTES:,}")
    return text


def _reader_of(name: str, data: bytes) -> Callable[[bytes], str]:
    """What the content is decides, since endings lie; the ending only says that a text is one."""
    ending = PurePath(name.strip()).suffix.lower()
    if data.startswith(b"%PDF") or ending == ".pdf":
        raise ImportRefused("pdf")
    if data.startswith(_OLD_HWP) or ending == ".hwp":
        raise ImportRefused("hwp")
    if data.startswith(_OLD_OFFICE):
        if ending in OFFICE_ENDINGS:
            raise ImportRefused("locked")
        raise ImportRefused("doc" if ending == ".doc" else "type", ending=ending or name)
    if ending == ".doc":
        raise ImportRefused("doc")
    if data.startswith(_ZIP):
        from casebook.files.importing_office import text_of_office

        return text_of_office
    if ending in OFFICE_ENDINGS:
        raise ImportRefused("broken")
    if ending not in TEXT_ENDINGS and name.strip() != "-":
        raise ImportRefused("type", ending=ending or name)
    return _decoded


def _decoded(data: bytes) -> str:
    """The text in whichever encoding it is for certain."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in data:
        raise ImportRefused("encoding")
    else:
        encodings = ("utf-8-sig", "cp949")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "cp949" or _is_korean(text):
            return text
    raise ImportRefused("encoding")


def _is_korean(text: str) -> bool:
    """Whether a text that could be read as CP949 says something in Korean."""
    hangul = len(_HANGUL.findall(text))
    foreign = sum(not char.isascii() for char in _LETTER.findall(text))
    if not hangul or hangul < foreign * _MIN_HANGUL_SHARE:
        return False
    try:
        text.encode("euc-kr")  # the 2,350 syllables in use; others are rare, and what mistakes turn into
    except UnicodeEncodeError:
        if hangul < _SURE_LETTERS:
            return False
    return hangul < _SURE_LETTERS or len(_EVERYDAY_HANGUL.findall(text)) >= hangul * _MIN_EVERYDAY_SHARE


def _line(text: str, offset: int) -> str:
    return f"{place_of(text, offset)[0]:,}"
