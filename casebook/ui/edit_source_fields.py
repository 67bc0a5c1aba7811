"""The fields of a new source."""

from typing import get_args

import streamlit as st

from casebook.markup import element
from casebook.model import Lang
from casebook.ui.edit_source_typed import (
    FIELDS,
    MAX_FIELD_CHARS,
    Entered,
    Way,
    guessed_language,
    key,
    language_key,
    typed_key,
)
from casebook.ui.literal import show
from casebook.wording import say

_ENDINGS = ["txt", "md", "docx", "hwpx"]
_MAX_MB = 5
_LANGS: tuple[Lang, ...] = get_args(Lang)
_EXTENTS = ("excerpts", "full")


# What is typed stays while the reader looks at another part or page, or changes the language.


def show_text_field(lang: Lang) -> None:
    """Where the text comes from."""
    way: Way = st.segmented_control(
        say(lang, "edit-source.way"),
        get_args(Way),
        format_func=lambda w: say(lang, f"edit-source.way-{w}"),
        default="paste",
        required=True,
        key=key("way"),
        persist_state="session",
    )
    if way == "paste":
        st.text_area(
            say(lang, "edit-source.text"),
            key=typed_key("pasted"),
            persist_state="session",
            height=260,
            placeholder=say(lang, "edit-source.text-hint"),
        )
    else:
        st.file_uploader(
            say(lang, "edit-source.file"), type=_ENDINGS, max_upload_size=_MAX_MB, key=key("file")
        )


def show_fields(now: Entered, lang: Lang) -> None:
    """What the document states of itself, how much of it is kept, and the name of its file."""
    if now.refused is not None:
        sentence, params = now.refused
        show(element("div", say(lang, sentence, **params), css="cb cb-warn", role="alert"))
    show(element("p", say(lang, "edit-source.only-stated"), css="cb cb-muted"))
    columns = st.columns(2)
    for at, name in enumerate(FIELDS):
        with columns[at % 2]:
            st.text_input(
                say(lang, f"edit-source.{name}"),
                key=typed_key(name),
                persist_state="session",
                max_chars=MAX_FIELD_CHARS,
                placeholder=say(lang, "edit-source.empty-is-null"),
            )
    with columns[len(FIELDS) % 2]:
        # Until somebody chooses, the text says it.
        guessed = guessed_language(now.text) if now.text else "ko"
        st.segmented_control(
            say(lang, "edit-source.language"),
            _LANGS,
            format_func=lambda of: say(lang, f"edit-source.language-{of}"),
            default=guessed,
            required=True,
            key=language_key(guessed),
            persist_state="session",
        )
    st.radio(
        say(lang, "edit-source.extent"),
        _EXTENTS,
        format_func=lambda e: say(lang, f"edit-source.extent-{e}"),
        captions=[say(lang, f"edit-source.extent-{e}-how") for e in _EXTENTS],
        key=key("extent"),
        persist_state="session",
    )
    st.text_input(
        say(lang, "edit-source.id"),
        key=typed_key("id"),
        persist_state="session",
        max_chars=80,
        placeholder=now.source_id,
        help=say(lang, "edit-source.id-help"),
    )
