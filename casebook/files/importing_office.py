"""The paragraphs of Word and Hangul documents (.docx, .hwpx), which are ZIP archives of XML.

Such a file comes from anywhere. Before a library sees it, every member is unpacked under a bound and packed
again, so that no size that a file states of itself is trusted, and XML that declares entities is refused.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from casebook.files.importing_refusals import ImportRefused

if TYPE_CHECKING:
    from hwpx.tools.text_extractor import TextExtractor

MAX_UNPACKED_BYTES: Final = 50_000_000
MAX_XML_BYTES: Final = 20_000_000
"""Of one part: a book has less."""
MAX_PARTS: Final = 2_000

_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\0!\0(?:D|E)|\0<\0!\0(?:D|E)")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACES = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "\u2011"}
_NOT_TEXT = frozenset(
    {
        f"{_COMPATIBILITY}Fallback",  # says once more what stands beside it
        *(f"{_WORD}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "instrText", "sectPr")),
    }
)
_BESIDE_THE_TEXT = frozenset({"header", "footer", "footNote", "endNote", "hiddenComment", "secPr"})
_DELETED = frozenset({"deleteBegin", "deleteEnd"})
_SOFT_HYPHEN = "\u00ad"


def text_of_office(data: bytes) -> str:
    """The paragraphs of a document, in order, apart by blank lines.

    Raises:
        ImportRefused: it is no such document, or none that can be read safely and for certain.
    """
    parts = _unpacked(data)
    if "[Content_Types].xml" in parts and any(name.startswith("word/") for name in parts):
        paragraphs = _word_paragraphs
    elif any(name.startswith("Contents/") for name in parts):
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise ImportRefused("locked")
        paragraphs = _hangul_paragraphs
    else:
        raise ImportRefused("broken")
    try:
        return "\n\n".join(text for p in paragraphs(_packed(parts)) if (text := p.strip()))
    except ImportRefused:
        raise
    except Exception as error:  # whatever the libraries meet in a damaged document
        raise ImportRefused("broken") from error


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Every part by name."""
    parts: dict[str, bytes] = {}
    total = 0
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if not m.is_dir()]
            if len(members) > MAX_PARTS:
                raise ImportRefused("unpacks-too-large")
            for member in members:
                if member.flag_bits & _ENCRYPTED:
                    raise ImportRefused("locked")
                # Of other methods, Python unpacks all at once, however little is asked for.
                if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or member.filename in parts:
                    raise ImportRefused("broken")
                chunks = []
                with archive.open(member) as stream:
                    while chunk := stream.read(_CHUNK):
                        total += len(chunk)
                        if total > MAX_UNPACKED_BYTES:
                            raise ImportRefused("unpacks-too-large")
                        chunks.append(chunk)
                parts[member.filename] = b"".join(chunks)
    except (
        BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        zlib.error,
    ) as error:
        raise ImportRefused("broken") from error
    for part in parts.values():
        if _is_xml(part):
            if len(part) > MAX_XML_BYTES:
                raise ImportRefused("unpacks-too-large")
            if _DECLARATION.search(part):
                raise ImportRefused("unsafe-xml")
    return parts


def _is_xml(part: bytes) -> bool:
    """Whether a library might parse it: anything whose first mark is an angle bracket, in any encoding."""
    return part[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def _packed(parts: dict[str, bytes]) -> BytesIO:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    stream.seek(0)
    return stream


def _word_paragraphs(stream: BytesIO) -> Iterator[str]:
    """Body text and table cells as they follow each other; what a tracked change deletes is left out."""
    from docx import Document

    # The library's own lists leave out what stands in content controls, text boxes and tracked insertions.
    for paragraph in _elements(Document(stream).element.body, f"{_WORD}p"):
        yield "".join(_runs(paragraph))


def _elements(element: Any, tag: str) -> Iterator[Any]:
    for child in element.iterchildren():
        if child.tag in _NOT_TEXT:
            continue
        if child.tag == tag:
            yield child
        yield from _elements(child, tag)


def _runs(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == f"{_WORD}t":
            yield child.text or ""
        elif child.tag in _SPACES:
            yield _SPACES[child.tag]
        elif child.tag not in _NOT_TEXT and child.tag != f"{_WORD}p":
            yield from _runs(child)


def _hangul_paragraphs(stream: BytesIO) -> Iterator[str]:
    """Body text and table cells as they follow each other."""
    from hwpx.tools.text_extractor import TextExtractor

    with ZipFile(stream) as archive, TextExtractor(archive) as extractor:
        for section in extractor.iter_sections():
            if any(_local(element.tag) in _DELETED for element in section.element.iter()):
                raise ImportRefused("tracked-changes")  # the library gives deleted words, too
            yield from _hangul_texts(section.element, extractor)


def _hangul_texts(element: Any, extractor: "TextExtractor") -> Iterator[str]:
    for child in element:
        tag = _local(child.tag)
        if tag in _BESIDE_THE_TEXT:
            continue
        if tag == "p":
            yield str(extractor.paragraph_text(child)).replace(_SOFT_HYPHEN, "")
        yield from _hangul_texts(child, extractor)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
