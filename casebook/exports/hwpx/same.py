"""What python-hwpx draws at random is counted instead: the same brief gives the same file."""

import io
import re
import zipfile
from itertools import count

from casebook.exports.zipped import same_bytes

_SECTION = re.compile(r"Contents/section\d+\.xml")
_NUMBERED = re.compile(rb'(<hp:(p|tbl|chart|header|footer)(?: [^<>]*?)? id=")(\d+)(")')
_IN_TWO_PLACES = (b"header", b"footer")
"""Stand in the page's settings and again in the text, under one id."""
_NAMING = re.compile(rb'(<hp:(?:headerApply|footerApply)(?: [^<>]*?)? idRef=")(\d+)(")')
_FIRST_ID = 1001


def counted(data: bytes) -> bytes:
    """The document with its paragraphs and objects numbered in their order, packed the same way each time.

    The entry ``mimetype`` stays first and uncompressed, as the format asks.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if _SECTION.fullmatch(entry.filename):
                content = _numbered(content)
            new.writestr(entry, content, compress_type=entry.compress_type)
    return same_bytes(packed.getvalue())


def _numbered(section: bytes) -> bytes:
    numbers = count(_FIRST_ID)
    new_ids: dict[bytes, bytes] = {}

    def give(match: re.Match[bytes]) -> bytes:
        kind, old = match[2], match[3]
        if kind in _IN_TWO_PLACES and old in new_ids:
            return match[1] + new_ids[old] + match[4]
        number = str(next(numbers)).encode()
        if kind in _IN_TWO_PLACES:
            new_ids[old] = number
        return match[1] + number + match[4]

    def follow(match: re.Match[bytes]) -> bytes:
        return match[1] + new_ids.get(match[2], match[2]) + match[3]

    return _NAMING.sub(follow, _NUMBERED.sub(give, section))
