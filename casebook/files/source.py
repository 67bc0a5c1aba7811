"""Read one source file: front matter and body."""

from pathlib import Path
from typing import Any, Final

import msgspec

from casebook.files.decoding import check_characters, decode
from casebook.files.document import parsed, read_yaml, unparsed
from casebook.files.loading import MAX_SOURCE_BYTES, load_bytes, relative_name
from casebook.files.parsed import Parsed
from casebook.files.problems import Problems
from casebook.files.reading import Reading
from casebook.files.scalars import CONTENT, PLAIN_TEXT, OneOf, Text, WholeNumber
from casebook.files.shapes import Field, Record, nullable, optional
from casebook.model import Source
from casebook.model.ids import SAFE_ID, SHA256

_FENCE: Final = "---"
_MAX_FRONT_CHARS: Final = 100_000


class _Original(msgspec.Struct, frozen=True, kw_only=True):
    sha256: str
    chars: int


def _original(values: dict[str, Any], _at: str, _reading: Reading) -> _Original:
    return _Original(**values)


def _source(values: dict[str, Any], _at: str, _reading: Reading) -> Source:
    original: _Original | None = values.pop("original")
    return Source(
        **values,
        original_sha256=original.sha256 if original else None,
        original_chars=original.chars if original else None,
        text="",
        text_line=1,
    )


FRONT_MATTER: Final = Record(
    _source,
    {
        "id": Field(Text(is_content=False, fits=SAFE_ID.fullmatch, misfit="id-unsafe")),
        "headline": nullable(CONTENT),
        "publisher": nullable(CONTENT),
        "reporter": nullable(CONTENT),
        "published": nullable(PLAIN_TEXT),
        "language": Field(OneOf("ko", "en")),
        "url": nullable(CONTENT),
        "extent": Field(OneOf("excerpts", "full")),
        "original": optional(
            Record(
                _original,
                {
                    "sha256": Field(Text(is_content=False, fits=SHA256.fullmatch, misfit="hash-malformed")),
                    "chars": Field(WholeNumber()),
                },
            )
        ),
    },
)


def read_source(path: Path, root: Path) -> Parsed[Source]:
    """The source in ``path``. Never raises for what a file holds."""
    problems = Problems(relative_name(path, root))
    data = load_bytes(path, MAX_SOURCE_BYTES, problems)
    return unparsed(problems) if data is None else _parse(data, problems)


def parse_source(data: bytes, path: str) -> Parsed[Source]:
    """The same for bytes at hand; ``path`` is relative to the root, with forward slashes."""
    return _parse(data, Problems(path))


def _parse(data: bytes, problems: Problems) -> Parsed[Source]:
    text = decode(data, MAX_SOURCE_BYTES, problems)
    if text is None:
        return unparsed(problems)
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        problems.add("front-matter-missing", 1, 1)
        return unparsed(problems)
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == _FENCE), None)
    if end is None or sum(map(len, lines[:end])) > _MAX_FRONT_CHARS:
        problems.add("front-matter-open", 1, 1)
        return unparsed(problems)
    # An empty line in place of the fence keeps the line numbers of the file.
    front = "\n".join(["", *lines[1:end]])
    first = next((i for i in range(end + 1, len(lines)) if lines[i].strip()), None)
    body = "" if first is None else "\n".join(lines[first:]).rstrip()
    text_line = (end if first is None else first) + 1
    if first is None:
        problems.add("source-empty", text_line, 1)
    else:
        check_characters(body, problems, is_yaml=False, first_line=text_line)
    if not check_characters(front, problems, is_yaml=True):
        return unparsed(problems)
    result = read_yaml(front, FRONT_MATTER, problems)
    if result is None:
        return unparsed(problems)
    source, reading = result
    reading.places["text"] = (text_line, 1)
    return parsed(msgspec.structs.replace(source, text=body, text_line=text_line), reading, problems)
