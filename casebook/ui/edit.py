"""The Edit page's frame: which draft is open, what has happened to it, and which part of it is shown."""

import io
import zipfile
from pathlib import Path, PurePosixPath

import streamlit as st

from casebook.library.drafts import Draft
from casebook.markup import element
from casebook.model import Lang
from casebook.ui import edit_form, edit_impact, edit_quotes, edit_save, edit_source, edit_state, edit_text
from casebook.ui.choice import choose_part
from casebook.ui.edit_form_findings import counts_text
from casebook.ui.edit_start import show_start
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view
from casebook.view.view import EditPart
from casebook.wording import say

_SHEET = (Path(__file__).parent / "edit.css").read_text("utf-8")
_CASE_PARTS: tuple[EditPart, ...] = ("form", "text", "quotes", "source", "save")
_SOURCE_PARTS: tuple[EditPart, ...] = ("source", "text", "save")


def show_editing(page: Opened) -> None:
    """The draft of the address, or the choice of what to edit."""
    st.html(f"<style>{_SHEET}</style>")
    session = edit_state.open_session(page)
    _show_notices(page.lang)
    if session is not None:
        _show_header(page, session)
        _show_part(page, session)
    elif page.view.draft is None and page.view.edit_part == "source":
        st.button(
            say(page.lang, "edit.back"), key="edit_back", on_click=change_view, kwargs={"edit_part": "form"}
        )
        edit_source.show_new_source(page, None)
    else:
        show_start(page)


def _show_notices(lang: Lang) -> None:
    notices = list(edit_state.take_notices())
    if not edit_state.is_kept_in_file() and "not-stored" not in notices:
        notices.append("not-stored")
    for notice in notices:
        text = say(lang, f"edit.notice-{notice}")
        show(element("div", text, css="cb cb-warn", role="alert", data_notice=notice))


def _show_header(page: Opened, session: EditSession) -> None:
    lang = page.lang
    with st.container(horizontal=True, vertical_alignment="bottom", key="edit_header"):
        show(
            element(
                "div",
                element("h2", _name(session, lang), css="edit-title"),
                element(
                    "p", element("code", session.path, css="cb-place"), *_tags(session, lang), css="edit-row"
                ),
                css="cb",
                lang=lang,
                data_draft=session.draft.id,
            )
        )
        with st.container(horizontal=True, horizontal_alignment="right", width="content"):
            st.button(say(lang, "edit.leave"), key="edit_leave", on_click=edit_state.leave_draft)
            name, data, mime = _download(session.draft)
            st.download_button(
                say(lang, "edit.download"),
                data,
                file_name=name,
                mime=mime,
                key="edit_download",
                on_click="ignore",
            )
            with st.popover(say(lang, "edit.discard"), width="content"):
                show(element("p", say(lang, "edit.discard-warning"), css="cb"))
                st.button(
                    say(lang, "edit.discard-confirm"), key="edit_discard", on_click=edit_state.drop_draft
                )


def _name(session: EditSession, lang: Lang) -> str:
    if session.case is not None and session.case.name.text_in(lang):
        return session.case.name.text_in(lang)
    return PurePosixPath(session.path).stem


def _tags(session: EditSession, lang: Lang) -> list[str]:
    """New or not, changed or not, how many findings."""
    tags = [element("span", say(lang, "edit.is-new"), css="cb-tag")] if session.is_new else []
    changed = "edit.is-changed" if session.is_changed else "edit.is-unchanged"
    tags.append(element("span", say(lang, changed), css="cb-tag"))
    found = counts_text(session.findings, lang)
    is_bad = any(f.severity == "error" for f in session.findings)
    tags.append(
        element(
            "span", found or say(lang, "edit.no-findings"), css="cb-tag cb-tag-bad" if is_bad else "cb-tag"
        )
    )
    return list(tags)


def _download(draft: Draft) -> tuple[str, bytes, str]:
    """Name, bytes and type of a file that holds the whole draft."""
    name = PurePosixPath(draft.path).name
    if not draft.sources:
        return name, draft.text.encode(), "text/plain"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in ((draft.path, draft.text), *((s.path, s.text) for s in draft.sources)):
            archive.writestr(zipfile.ZipInfo(path), text.encode())
    return f"{PurePosixPath(name).stem}.zip", packed.getvalue(), "application/zip"


def _show_part(page: Opened, session: EditSession) -> None:
    parts = _CASE_PARTS if edit_state.is_case(session.path) else _SOURCE_PARTS
    part = page.view.edit_part if page.view.edit_part in parts else parts[0]
    choose_part(
        say(page.lang, "edit.part"), "edit_part", {p: say(page.lang, f"edit.part-{p}") for p in parts}, part
    )
    if part == "form":
        edit_form.show_form(page, session)
    elif part == "text":
        edit_text.show_text(page, session)
    elif part == "quotes":
        edit_quotes.show_finder(page, session)
    elif part == "source":
        edit_source.show_new_source(page, session)
    else:
        edit_impact.show_impact(page, session)
        edit_save.show_save(page, session)
