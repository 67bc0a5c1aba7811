"""Text that can do nothing in the file it is written to: no formula begins, no character breaks the file."""

import re

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for, not even escaped: control characters, lone surrogates, U+FFFE and U+FFFF.
Source: https://www.w3.org/TR/xml/#charsets
"""
_SURROGATE = re.compile("[\ud800-\udfff]")
_STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula, in the full width of East Asian keyboards too.
Source: OWASP, CSV injection.
"""
_UNSEEN = " \xa0\u3000\ufeff\u200b\u200c\u200d\u2060\ufffd"
"""What some spreadsheets drop from the front before they look for a formula."""


def printable(text: str) -> str:
    """``text`` with U+FFFD in place of each character that XML, and with it every office format, refuses."""
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet could take ``text`` for a formula."""
    return printable(text).lstrip(_UNSEEN).startswith(_STARTERS)


def cell_text(text: str) -> str:
    """``text`` for a cell of a spreadsheet or a field of CSV.

    An apostrophe stands in front where a formula would begin; every other text stays as it is.
    """
    safe = printable(text)
    return f"'{safe}" if begins_formula(safe) else safe


def encodable(text: str) -> str:
    """``text`` with U+FFFD in place of lone surrogates, which UTF-8 has no place for; all else as it is."""
    return _SURROGATE.sub(_REPLACEMENT, text)
