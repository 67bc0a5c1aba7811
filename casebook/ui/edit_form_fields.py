"""Widgets of the form tied to the draft: set to it before they are drawn, they write into it at once."""

import unicodedata
from collections.abc import Callable
from typing import Any

import streamlit as st

from casebook.ui.edit_state import EditSession
from casebook.ui.state import widget_key
from casebook.ui.undisturbed import undisturbed


def field_key(session: EditSession, name: str) -> str:
    """The key of the widget of one field; another draft has other widgets."""
    return widget_key(f"edit_{session.draft.id[:12]}_{name}")


def tied(session: EditSession, name: str, value: object, store: Callable[[Any], None]) -> dict[str, Any]:
    """Arguments that set a widget to ``value``, and call ``store`` with what a reader makes of it."""
    key = field_key(session, name)
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return {"key": key, "on_change": _store, "args": (key, store)}


def typed_text(text: str | None) -> str:
    """What was typed as a file may hold it: NFC, no control characters, no white space around it."""
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = ("".join(c for c in line if c == "\t" or _is_writable(c)) for line in lines)
    return unicodedata.normalize("NFC", "\n".join(kept)).strip()


def _is_writable(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs") and char not in "\ufeff\ufffe\uffff"


@undisturbed
def _store(key: str, store: Callable[[Any], None]) -> None:
    store(st.session_state[key])
