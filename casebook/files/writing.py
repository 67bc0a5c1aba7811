"""Write values as YAML, by the same shapes that read them: one quote, one source file, any part of a case.

Texts stand between double quotation marks, in which any character is safe; ids, dates, numbers and the words
of a choice stand bare. A key that is optional and empty is left out or ``null``, as in the files at hand.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from casebook.files.case import ASSESSMENTS, QUOTE
from casebook.files.nodes import NULLS
from casebook.files.scalars import LOCALISED, OneOf, Range, Score, Text
from casebook.files.shapes import Field, ListOf, MapOf, Record, Shape
from casebook.files.source import FRONT_MATTER
from casebook.model import Assessment, Quote, Source

MAX_FLOW_CHARS: Final = 110
"""A text in two languages stands on one line up to this length of the line."""
LEFT_OUT: Final = frozenset({"ko", "en", "via", "range", "confidence", "original"})
"""Optional keys that are left out where they hold nothing; others say ``null``."""

_BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NUMBER_LIKE = re.compile(r"[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|0[xo][0-9A-Fa-f]+")
_WORDS_OF_YAML: Final = NULLS | {"true", "false", "yes", "no", "on", "off", "y", "n"}
# Printable, but what a reader of files takes for the trace of a damaged character.
_DAMAGE = "\ufffd"

Plain = Any
"""A value as the file nests it: dict, list, text, number, a range's two levels, or None."""


def quoted(text: str) -> str:
    """``text`` between double quotation marks, on one line and readable wherever YAML allows it."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char == "\n":
        return "\\n"
    if char.isprintable() and char != _DAMAGE:
        return char
    number = ord(char)
    if number < 0x100:
        return f"\\x{number:02X}"
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"


def bare(text: str) -> str:
    """An id, a date or a key without quotation marks; with them where YAML would see something else."""
    is_word = text.lower() in _WORDS_OF_YAML or _NUMBER_LIKE.fullmatch(text)
    return text if _BARE.fullmatch(text) and not is_word else quoted(text)


def quote_text(quote: Quote, indent: int = 6) -> str:
    """One item of a list of quotes, ready to paste: ``- source: …`` at this indent, with a line break."""
    return "\n".join(item_lines(QUOTE, plain(QUOTE, quote), indent)) + "\n"


def source_text(source: Source) -> str:
    """The whole file of a source; ``parse_source`` gives the same source back."""
    original = None
    if source.original_sha256 is not None:
        original = {"sha256": source.original_sha256, "chars": source.original_chars}
    values = {name: original if name == "original" else getattr(source, name) for name in FRONT_MATTER.fields}
    front = record_lines(FRONT_MATTER, values, 0)
    return "\n".join(["---", *front, "---", source.text.rstrip(), ""])


def plain(shape: Shape[Any], value: Any) -> Plain:
    """``value`` as a file of this shape nests it, every text as reading gives it back."""
    if value is None:
        return None
    if isinstance(shape, Record):
        return {name: plain(field.shape, _part(value, name)) for name, field in shape.fields.items()}
    if isinstance(shape, ListOf):
        return [plain(shape.item, item) for item in value]
    if isinstance(shape, MapOf):
        return {item.criterion: plain(shape.item, item) for item in value}
    return as_read(value) if isinstance(value, str) else value


def _part(value: Any, name: str) -> Any:
    if isinstance(value, Assessment) and name == "range":
        return None if value.low is None and value.high is None else (value.low, value.high)
    return getattr(value, name)


def as_read(text: str) -> str:
    """``text`` as it comes back from a file: in Unicode NFC, without white space around it."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def scalar_text(shape: Shape[Any], value: Plain) -> str:
    """A single value on one line."""
    if isinstance(shape, Score):
        return "none" if value is None else str(value)
    if value is None:
        return "null"
    if isinstance(shape, Range):
        return f"[{value[0]}, {value[1]}]"
    if isinstance(shape, Text):
        return quoted(value) if shape.is_content else bare(value)
    return bare(str(value)) if isinstance(shape, OneOf) else str(value)


def flow_text(shape: Shape[Any], value: Plain) -> str:
    """Any value on one line, between braces or brackets where it has parts."""
    if value is not None:
        if isinstance(shape, Record):
            given = given_fields(shape, value)
            return "{" + ", ".join(f"{k}: {flow_text(f.shape, value[k])}" for k, f in given) + "}"
        if isinstance(shape, MapOf):
            return "{" + ", ".join(f"{bare(k)}: {flow_text(shape.item, v)}" for k, v in value.items()) + "}"
        if isinstance(shape, ListOf):
            return "[" + ", ".join(flow_text(shape.item, item) for item in value) + "]"
    return scalar_text(shape, value)


def given_fields(shape: Record[Any], value: Mapping[str, Plain]) -> Sequence[tuple[str, Field]]:
    """The keys of a record that are written."""
    return [
        (k, f)
        for k, f in shape.fields.items()
        if not (k in LEFT_OUT and value[k] is None and not f.is_required)
    ]


def item_lines(shape: Shape[Any], value: Plain, indent: int) -> list[str]:
    """An item of a list, its hyphen at this indent."""
    lead = " " * indent + "- "
    if isinstance(shape, Record) and value is not None and not _fits_on_line(shape, value, lead):
        first, *rest = record_lines(shape, value, indent + 2)
        return [lead + first[indent + 2 :], *rest]
    return [lead + flow_text(shape, value)]


def record_lines(shape: Record[Any], value: Mapping[str, Plain], indent: int) -> list[str]:
    """Every key of a record with its value, the keys at this indent."""
    lines = []
    for key, field in given_fields(shape, value):
        lines += key_lines(key, field.shape, value[key], indent)
    return lines


def key_lines(key: str, shape: Shape[Any], value: Plain, indent: int) -> list[str]:
    """One key with its value."""
    lead = " " * indent + f"{bare(key)}:"
    if is_on_one_line(shape, value, lead):
        return [f"{lead} {flow_text(shape, value)}"]
    return [lead, *block_lines(shape, value, indent + 2)]


def block_lines(shape: Shape[Any], value: Plain, indent: int) -> list[str]:
    """The parts of a value below its key."""
    if isinstance(shape, ListOf):
        return [line for item in value for line in item_lines(shape.item, item, indent)]
    if isinstance(shape, MapOf):
        lines: list[str] = []
        for index, (key, item) in enumerate(value.items()):
            lines += [""] if index and shape is ASSESSMENTS else []
            lines += key_lines(key, shape.item, item, indent)
        return lines
    if isinstance(shape, Record):
        return record_lines(shape, value, indent)
    raise TypeError(f"{shape!r} has no parts")


def is_on_one_line(shape: Shape[Any], value: Plain, lead: str) -> bool:
    """Whether ``value`` stands on the line that begins with ``lead``."""
    if value is None or not isinstance(shape, (Record, ListOf, MapOf)) or not value:
        return True
    return _fits_on_line(shape, value, lead)


def _fits_on_line(shape: Shape[Any], value: Plain, lead: str) -> bool:
    return shape is LOCALISED and len(lead) + 1 + len(flow_text(shape, value)) <= MAX_FLOW_CHARS
