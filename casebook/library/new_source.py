"""The files of a new source: what is stored of it, and the article that stays with whoever holds it."""

import re
import unicodedata
from hashlib import sha256

import msgspec

from casebook.files.writing import source_text
from casebook.library.places import SEEDS, original_path
from casebook.model import Lang, Source
from casebook.model.source import Extent
from casebook.quotes import Document
from casebook.quotes.excerpt import excerpt_with

UNDATED = "undated"

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = re.compile("['’ʼ]")
_SMALL_WORDS = frozenset(
    "a an and are as at be by for from has have in into is its of on or over says that the this to was will "
    "with".split()
)
_SHORT_NAME_WORDS = 4
_SHORT_NAME_CHARS = 40


class NewSource(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a document; None is what it does not state of itself."""

    id: str
    headline: str | None
    publisher: str | None
    reporter: str | None
    published: str | None
    """ISO date (YYYY-MM-DD)."""
    language: Lang
    url: str | None
    extent: Extent
    """``excerpts`` of somebody else's text, ``full`` for one that may be stored whole."""
    text: str
    """The whole document, as ``casebook.files.importing`` gives it."""


class NewSourceFiles(msgspec.Struct, frozen=True, kw_only=True):
    """What to write; paths are relative to the casebook's root."""

    path: str
    text: str
    original_path: str | None
    """Where the article is kept for the checks, not under version control; None for a text stored whole."""
    original: bytes | None


def new_source_files(new: NewSource) -> NewSourceFiles:
    """The files of ``new``. Of an article, only the opening is stored until cases quote more of it."""
    is_excerpt = new.extent == "excerpts"
    original = new.text.encode() if is_excerpt else None
    source = Source(
        id=new.id,
        headline=_stated(new.headline),
        publisher=_stated(new.publisher),
        reporter=_stated(new.reporter),
        published=_stated(new.published),
        language=new.language,
        url=_stated(new.url),
        extent=new.extent,
        original_sha256=sha256(original).hexdigest() if original is not None else None,
        original_chars=len(new.text) if is_excerpt else None,
        text=excerpt_with(Document(new.text), None, []) if is_excerpt else new.text,
        text_line=1,
    )
    return NewSourceFiles(
        path=f"{SEEDS}/{new.id}.md",
        text=source_text(source),
        original_path=original_path(f"{SEEDS}/{new.id}.md") if is_excerpt else None,
        original=original,
    )


def suggested_source_id(published: str | None, headline: str | None) -> str:
    """The date (or ``undated``) and a short name, as far as a headline in Latin letters gives one.

    Nothing is romanised: how a Korean name is spelt is for people to say. The date alone then comes back.
    """
    date = published or UNDATED
    name = _short_name(headline or "")
    return f"{date}-{name}" if name else date


def _short_name(headline: str) -> str:
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", headline))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    if any(char.isalpha() and not char.isascii() for char in plain):
        return ""
    words = [word for word in _WORD.findall(plain) if word not in _SMALL_WORDS]
    name = "-".join(words[:_SHORT_NAME_WORDS])
    return name if len(name) <= _SHORT_NAME_CHARS else name[:_SHORT_NAME_CHARS].rpartition("-")[0]


def _stated(text: str | None) -> str | None:
    return (text or "").strip() or None
