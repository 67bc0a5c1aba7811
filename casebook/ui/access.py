"""The door to everything that writes: who may not edit is told why, and every write is asked for anew."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.errors import StreamlitAuthError

from casebook.library.save_log import SaveKind, SaveRecord
from casebook.library.saving import FileChange, SaveRefused, save_files, undo_last
from casebook.markup import element
from casebook.model import Lang
from casebook.ui.access_permission import (
    EDITING,
    EDITORS,
    MAX_NAME_CHARS,
    PASSWORD_HASH,
    PRESENTING,
    THROTTLE,
    Permission,
    give_password,
    is_presenting,
    name_editor,
    permission,
    stop_editing,
)
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import widget_key
from casebook.wording import say

__all__ = ["PRESENTING", "Writer", "is_presenting", "show_gate", "show_name", "take_name", "writer"]

_PASSWORD = "editor_password"
_PASSWORD_NAME = "editor_password_name"
_FAILED = "_editor_password_failed"


class Writer:
    """Writes to one casebook in somebody's name; asks each time whether that is still allowed."""

    def __init__(self, root: Path, who: str) -> None:
        self.root = root
        self.who = who

    def save(self, changes: Sequence[FileChange], note: str = "", kind: SaveKind = "save") -> SaveRecord:
        """As ``save_files``.

        Raises:
            SaveRefused: nothing was saved; ``not-allowed`` where the person may not edit (any more).
        """
        self._ask()
        return save_files(self.root, changes, who=self.who, kind=kind, note=note)

    def undo(self, expected: SaveRecord | None = None) -> SaveRecord:
        """As ``undo_last``.

        Raises:
            SaveRefused: nothing was changed; ``not-allowed`` where the person may not edit (any more).
        """
        self._ask()
        return undo_last(self.root, self.who, expected)

    def _ask(self) -> None:
        if not permission().may_edit:
            raise SaveRefused("not-allowed")


def writer(page: Opened) -> Writer | None:
    """For the current request, in a page or in a callback: None where it may not write."""
    allowed = permission()
    return Writer(page.library.root, allowed.who) if allowed.may_edit else None


def show_gate(page: Opened) -> bool:
    """Whether this reader may edit; else it is said why not, with what there is to do about it."""
    lang, allowed = page.lang, permission()
    if allowed.may_edit:
        _show_leave(lang, allowed)
        return True
    names = {"setting": EDITING, "hash": PASSWORD_HASH, "editors": EDITORS, "who": allowed.who}
    show(
        element(
            "div",
            element("p", say(lang, f"access.{allowed.reason}", **names)),
            css="cb cb-note",
            role="status",
        )
    )
    if allowed.reason == "password-needed":
        _show_password(lang)
    elif allowed.reason in ("login-needed", "login-not-listed"):
        _show_login(lang, allowed)
    return False


def show_name(page: Opened) -> str:
    """Ask once in a session under which name saves are recorded, and give it; empty where it is missing."""
    lang, allowed = page.lang, permission()
    if allowed.mode == "login":
        show(element("p", say(lang, "access.saves-as", who=allowed.who), css="cb cb-muted"))
        return allowed.who
    key = widget_key("editor_name")
    if key not in st.session_state:
        st.session_state[key] = allowed.who
    st.text_input(
        say(lang, "access.name"),
        key=key,
        max_chars=MAX_NAME_CHARS,
        help=say(lang, "access.name-help"),
        on_change=take_name,
    )
    return allowed.who


def take_name() -> None:
    """Keep what stands in the field of ``show_name``; for callbacks, since a click may come before it."""
    typed = st.session_state.get(widget_key("editor_name"))
    if isinstance(typed, str) and permission().mode != "login":
        name_editor(typed)


def _show_leave(lang: Lang, allowed: Permission) -> None:
    if allowed.mode == "local":
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        show(element("p", say(lang, "access.editing-as", who=allowed.who or "–"), css="cb cb-muted"))
        if allowed.mode == "password":
            st.button(say(lang, "access.stop"), key="access_stop", on_click=stop_editing)
        else:
            st.button(say(lang, "access.logout"), key="access_logout", on_click=st.logout)


def _show_password(lang: Lang) -> None:
    failed: bool = st.session_state.pop(_FAILED, False)
    wait = THROTTLE.seconds_to_wait()
    if wait > 0:
        seconds = int(wait) + 1
        show(element("div", say(lang, "access.wait", seconds=seconds), css="cb cb-warn", role="alert"))
    elif failed:
        show(element("div", say(lang, "access.wrong"), css="cb cb-warn", role="alert"))
    with st.form("access_password", border=True):
        st.text_input(say(lang, "access.name"), key=_PASSWORD_NAME, max_chars=MAX_NAME_CHARS)
        st.text_input(say(lang, "access.password"), key=_PASSWORD, type="password", max_chars=200)
        st.form_submit_button(say(lang, "access.enter"), on_click=_enter)


def _enter() -> None:
    name_editor(str(st.session_state.get(_PASSWORD_NAME, "")))
    is_right = give_password(str(st.session_state.get(_PASSWORD, "")))
    # Not kept a moment longer than needed.
    st.session_state[_PASSWORD] = ""
    st.session_state[_FAILED] = not is_right


def _show_login(lang: Lang, allowed: Permission) -> None:
    if allowed.reason == "login-not-listed":
        st.button(say(lang, "access.logout"), key="access_logout", on_click=st.logout)
    elif st.button(say(lang, "access.login"), key="access_login", type="primary"):
        try:
            st.login()
        except StreamlitAuthError:
            show(element("div", say(lang, "access.login-not-set-up"), css="cb cb-warn", role="alert"))
