"""The Edit page before there is a draft: an existing case, a new one, a new source, or a draft of before."""

import re
import unicodedata
from datetime import datetime
from pathlib import PurePosixPath
from typing import get_args

import streamlit as st

from casebook.files.loading import MAX_CASE_BYTES
from casebook.files.scaffold import new_case_text
from casebook.library import CaseEntry
from casebook.library.drafts import Draft, list_drafts
from casebook.library.places import CASES
from casebook.markup import element
from casebook.model import Lang, Localised
from casebook.model.case import Level
from casebook.model.ids import SAFE_ID
from casebook.ui import cached, edit_state
from casebook.ui.choice import choose
from casebook.ui.columns import halves
from casebook.ui.frame import entry_label
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, text_key, widget_key
from casebook.view.view import entries_by_key
from casebook.wording import say

_REFUSED = "_edit_start_refused"
_LEVELS: tuple[Level, ...] = get_args(Level)
_NEW = ("edit_new_ko", "edit_new_en", "edit_new_id")


def show_start(page: Opened) -> None:
    """Everything that can be begun, and every draft that was not saved."""
    lang = page.lang
    if page.view.draft is not None:
        show(element("div", say(lang, "edit.draft-gone"), css="cb cb-note", role="status"))
    show(element("p", say(lang, "edit.nothing-saved-yet"), css="cb cb-muted"))
    # One that equals the files that it began from holds nothing that could be lost.
    drafts = tuple(d for d in list_drafts(page.library.root) if edit_state.is_draft_changed(d))
    left, right = halves("edit_start")
    with left:
        _show_existing(page, drafts)
        _show_source(lang)
    with right:
        _show_new(page, drafts)
    _show_drafts(page, drafts)


def _show_existing(page: Opened, drafts: tuple[Draft, ...]) -> None:
    lang = page.lang
    entries = entries_by_key(page.library)
    with st.container(border=True, key="edit_existing"):
        show(element("h2", say(lang, "edit.existing"), css="cb"))
        if not entries:
            show(element("p", say(lang, "edit.no-cases"), css="cb"))
            return
        names = {key: entry_label(entry, lang) for key, entry in entries.items()}
        chosen = next(key for key in (page.view.case, *page.view.cases, *entries) if key in entries)
        choose(say(lang, "edit.existing-case"), "case", names, chosen)
        entry = entries[chosen]
        draft = next((d for d in drafts if d.path == entry.path), None)
        if draft is None:
            st.button(
                say(lang, "edit.begin"), key="edit_begin", type="primary", on_click=_begin, args=(entry,)
            )
        else:
            at = _when(draft.changed_at)
            show(element("p", say(lang, "edit.has-draft", at=at), css="cb cb-note"))
            with st.container(horizontal=True):
                st.button(
                    say(lang, "edit.continue-draft"),
                    key="edit_continue",
                    type="primary",
                    on_click=edit_state.continue_draft,
                    args=(draft,),
                )
                st.button(say(lang, "edit.begin-anew"), key="edit_begin", on_click=_begin, args=(entry,))
        _show_refusal(lang, "existing")


def _begin(entry: CaseEntry) -> None:
    try:
        data = (cached.casebook_root() / entry.path).read_bytes()
    except (OSError, ValueError):
        _refuse("existing", "edit.file-gone", path=entry.path)
        return
    if len(data) > MAX_CASE_BYTES:
        _refuse("existing", "edit.file-too-large", path=entry.path)
        return
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        _refuse("existing", "edit.file-not-text", path=entry.path)
        return
    edit_state.start_draft(entry.path, data, text)


def _show_new(page: Opened, drafts: tuple[Draft, ...]) -> None:
    lang = page.lang
    with st.container(border=True, key="edit_new"):
        show(element("h2", say(lang, "edit.new"), css="cb"))
        left, right = st.columns(2)
        left.text_input(
            say(lang, "edit.name-ko"), key=text_key("edit_new_ko"), max_chars=120, persist_state="session"
        )
        en = right.text_input(
            say(lang, "edit.name-en"), key=text_key("edit_new_en"), max_chars=120, persist_state="session"
        )
        st.text_input(
            say(lang, "edit.new-id"),
            key=text_key("edit_new_id"),
            max_chars=80,
            persist_state="session",
            placeholder=id_from(en) or "gwangju",
            help=say(lang, "edit.new-id-help"),
        )
        st.selectbox(
            say(lang, "edit.level"),
            _LEVELS,
            format_func=lambda level: say(lang, f"level.{level}"),
            key=widget_key("edit_new_level"),
            persist_state="session",
        )
        st.button(
            say(lang, "edit.create"),
            key="edit_create",
            type="secondary" if page.library.entries else "primary",
            on_click=_create,
            args=(page, frozenset(d.path for d in drafts)),
        )
        _show_refusal(lang, "new")


def id_from(name: str) -> str:
    """A file's name made of a Latin name: ``Gwangju (Korea)`` → ``gwangju-korea``; empty without letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _create(page: Opened, drafted: frozenset[str]) -> None:
    ko, en, typed = (_typed(name) for name in _NEW)
    case_id = typed or id_from(en)
    path = f"{CASES}/{case_id}.yaml"
    if not (ko and en):
        _refuse("new", "edit.new-needs-names")
    elif not case_id:
        _refuse("new", "edit.new-id-empty")
    elif not SAFE_ID.fullmatch(case_id):
        _refuse("new", "edit.new-id-unsafe", id=case_id)
    elif path in page.library.file_paths or page.library.entry(case_id) is not None:
        _refuse("new", "edit.new-id-taken", id=case_id)
    elif path in drafted:
        _refuse("new", "edit.new-id-drafted", id=case_id)
    else:
        level: Level = st.session_state[widget_key("edit_new_level")]
        text = new_case_text(page.rubric, case_id, page.lang, Localised(ko, en), level)
        for name in _NEW:
            st.session_state[text_key(name)] = ""
        edit_state.start_draft(path, None, text)


def _typed(name: str) -> str:
    text = unicodedata.normalize("NFC", str(st.session_state.get(text_key(name), "")))
    return "".join(char for char in text if char.isprintable()).strip()


def _show_source(lang: Lang) -> None:
    with st.container(border=True, key="edit_source"):
        show(element("h2", say(lang, "edit.new-source"), css="cb"))
        show(element("p", say(lang, "edit.new-source-how"), css="cb cb-muted"))
        st.button(
            say(lang, "edit.new-source-begin"),
            key="edit_new_source",
            on_click=change_view,
            kwargs={"edit_part": "source", "draft": None},
        )


def _show_drafts(page: Opened, drafts: tuple[Draft, ...]) -> None:
    lang = page.lang
    if not drafts:
        return
    show(element("h2", say(lang, "edit.drafts"), css="cb"))
    for draft in drafts:
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"edit_draft_{draft.id}", border=True
        ):
            at = say(lang, "edit.draft-changed-at", at=_when(draft.changed_at))
            show(
                element(
                    "div",
                    element("strong", _draft_name(page, draft)),
                    element("code", draft.path, css="cb-place"),
                    element("span", at, css="cb-muted"),
                    css="cb edit-row",
                )
            )
            st.button(
                say(lang, "edit.continue"),
                key=f"edit_continue_{draft.id}",
                on_click=edit_state.continue_draft,
                args=(draft,),
            )
            with st.popover(say(lang, "edit.discard"), width="content"):
                show(element("p", say(lang, "edit.discard-warning"), css="cb"))
                st.button(
                    say(lang, "edit.discard-confirm"),
                    key=f"edit_discard_{draft.id}",
                    on_click=edit_state.discard_draft,
                    args=(draft.id,),
                )


def _draft_name(page: Opened, draft: Draft) -> str:
    if edit_state.is_case(draft.path):
        case = edit_state.parsed_case(draft.text, draft.path, page.rubric).draft
        if case is not None and case.name.text_in(page.lang):
            return case.name.text_in(page.lang)
    return PurePosixPath(draft.path).stem


def _when(changed_at: str) -> str:
    """A moment of the clock here, to the minute."""
    try:
        return datetime.fromisoformat(changed_at).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return changed_at


def _refuse(where: str, key: str, **params: str) -> None:
    st.session_state[_REFUSED] = (where, key, params)


def _show_refusal(lang: Lang, where: str) -> None:
    """Why the last click began nothing; until the next click."""
    refused = st.session_state.get(_REFUSED)
    if refused is not None and refused[0] == where:
        del st.session_state[_REFUSED]
        show(element("div", say(lang, refused[1], **refused[2]), css="cb cb-warn", role="alert"))
