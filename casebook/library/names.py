"""Names of files as they can be shown: a name on disk may hold anything, even bytes that are no text."""

_FIRST_BYTE = 0xDC00
_BYTES = range(0xDC80, 0xDD00)
"""How Python stands in for the bytes of a name that is not UTF-8 (``surrogateescape``)."""


def printable(name: str) -> str:
    """``name`` with every character that cannot be shown written out, e.g. ``\\xe9`` or ``\\n``."""
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else _written_out(char) for char in name)


def _written_out(char: str) -> str:
    if ord(char) in _BYTES:
        return f"\\x{ord(char) - _FIRST_BYTE:02x}"
    return char.encode("unicode_escape").decode("ascii")
