"""What has been entered of a new source, read and checked: values, and the reasons against them."""

import re
import unicodedata
from datetime import date
from hashlib import sha256
from typing import Literal

import msgspec
import streamlit as st

from casebook.files.importing import clean_text, text_of_file
from casebook.files.importing_refusals import ImportRefused
from casebook.library import Library
from casebook.library.new_source import UNDATED, NewSource, suggested_source_id
from casebook.library.writable import is_writable_path
from casebook.model import Lang, Source
from casebook.model.ids import SAFE_ID
from casebook.model.source import Extent
from casebook.ui.edit_quotes_add import source_path
from casebook.ui.state import text_key, widget_key

_ROUND = "_new_source_round"
_DATE = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?")
_HANGUL = re.compile("[가-힣]")
_MIN_HANGUL_SHARE = 0.1
FIELDS = ("headline", "publisher", "reporter", "published", "url")
MAX_FIELD_CHARS = 500

Trouble = Literal["date", "id-unsafe", "id-taken"]
"""Why what was entered cannot be added."""
Way = Literal["paste", "file"]


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """The form as it stands."""

    text: str | None
    """None: nothing was entered, or it cannot be taken."""
    refused: tuple[str, dict[str, str]] | None
    """Why the text cannot be taken: key of a sentence, and what fills it."""
    source: NewSource | None
    """None: something is missing or wrong."""
    source_id: str
    troubles: tuple[Trouble, ...]


def key(name: str) -> str:
    """The widget of this choice; another one after every source that was added."""
    return widget_key(_name(name))


def typed_key(name: str) -> str:
    """The widget that this field is typed into; another one after every source that was added."""
    return text_key(_name(name))


def _name(name: str) -> str:
    return f"new_source_{name}_{st.session_state.get(_ROUND, 0)}"


def language_key(guessed: Lang) -> str:
    """The widget of the language; a text of another language has another widget."""
    return key(f"language_{guessed}")


def clear() -> None:
    """Begin with empty fields again."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def entered(library: Library) -> Entered:
    """What the fields say now; a field left empty is not stated. ``library``: where ids are looked up."""
    text, refused = _text()
    stated = {name: _field(name) for name in FIELDS}
    published, is_date_wrong = read_date(stated["published"])
    source_id = _field("id") or suggested_source_id(published, stated["headline"])
    troubles: list[Trouble] = ["date"] if is_date_wrong else []
    path = source_path(source_id)
    if not SAFE_ID.fullmatch(source_id) or not is_writable_path(path):
        troubles.append("id-unsafe")
    elif path in library.file_paths or library.source(source_id) is not None:
        troubles.append("id-taken")
    source = None
    if text is not None and not troubles:
        source = NewSource(
            id=source_id,
            headline=stated["headline"],
            publisher=stated["publisher"],
            reporter=stated["reporter"],
            published=published,
            language=_language(text),
            url=stated["url"],
            extent=_extent(),
            text=text,
        )
    return Entered(text=text, refused=refused, source=source, source_id=source_id, troubles=tuple(troubles))


def guessed_language(text: str) -> Lang:
    """Korean where a good part of the letters is Hangul."""
    letters = sum(char.isalpha() for char in text)
    return "ko" if len(_HANGUL.findall(text)) >= letters * _MIN_HANGUL_SHARE else "en"


def is_date_only(source_id: str) -> bool:
    """Whether the id lacks the short name by which people know a source."""
    return source_id == UNDATED or _DATE.fullmatch(source_id) is not None


def same_text(library: Library, text: str) -> Source | None:
    """A source that was made of exactly this text."""
    digest = sha256(text.encode()).hexdigest()
    return next((s for s in library.sources if s.original_sha256 == digest or s.text == text), None)


def _text() -> tuple[str | None, tuple[str, dict[str, str]] | None]:
    way: Way = st.session_state.get(key("way"), "paste")
    try:
        if way == "paste":
            pasted = st.session_state.get(typed_key("pasted"), "")
            return (clean_text(pasted), None) if pasted.strip() else (None, None)
        file = st.session_state.get(key("file"))
        return (text_of_file(file.name, file.getvalue()), None) if file is not None else (None, None)
    except ImportRefused as refused:
        return None, (refused.key, refused.params)


def _field(name: str) -> str | None:
    """One line, in Unicode NFC, without what cannot be printed; None where nothing is left."""
    typed = unicodedata.normalize("NFC", str(st.session_state.get(typed_key(name), "")))
    line = " ".join("".join(c if c.isprintable() else " " for c in typed).split())
    return line[:MAX_FIELD_CHARS] or None


def read_date(typed: str | None) -> tuple[str | None, bool]:
    """The date in ISO form (``2026. 10. 21.`` is one, too), and whether what was typed is none."""
    if not typed:
        return None, False
    match = _DATE.fullmatch(typed)
    try:
        return (date(*map(int, match.groups())).isoformat(), False) if match else (None, True)
    except ValueError:
        return None, True


def _language(text: str) -> Lang:
    guessed = guessed_language(text)
    chosen = st.session_state.get(language_key(guessed))
    return chosen if chosen in ("ko", "en") else guessed


def _extent() -> Extent:
    return "full" if st.session_state.get(key("extent")) == "full" else "excerpts"
