"""Saving what a rater has answered: into the rater's own file, when asked to."""

from functools import partial

import streamlit as st

from casebook.library.saving import FileChange, SaveRefused
from casebook.markup import element
from casebook.ui import access, rate_state
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.rate_state import Sheet
from casebook.ui.state import change_view
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

_RACED = ("changed-since", "exists", "vanished")
"""Refusals after which the answers can be joined with what the file holds now."""


def show_save(page: Opened, sheet: Sheet, following: str | None) -> None:
    """What is not in the file yet, how to put it there, and the way on to the ``following`` criterion."""
    lang = page.lang
    waiting = sheet.to_save(page.rubric)
    answered = sheet.answered(page.rubric)
    left = len(page.rubric.criteria) - answered
    if waiting:
        text = say(lang, "rate.unsaved", count=len(waiting))
    elif sheet.file.data is None:
        text = say(lang, "rate.nothing-yet")
    else:
        text = say(lang, "rate.all-saved", path=sheet.file.path)
    show(element("p", text, " ", say(lang, "rate.left", count=left) if left else "", css="cb", role="status"))
    writer = access.writer(page)
    with st.container(horizontal=True, vertical_alignment="center", key="rate_saving"):
        if following is not None:
            st.button(
                say(lang, "rate.next"), key="rate_on", on_click=partial(change_view, criterion=following)
            )
        if writer is not None and st.button(
            say(lang, "rate.save"), key="rate_save", type="primary", disabled=not waiting
        ):
            _save(page, sheet)
        st.download_button(
            say(lang, "rate.download"),
            sheet.text(page.rubric),
            file_name=f"{sheet.rater}.yaml",
            mime="application/yaml",
            key="rate_download",
            disabled=not answered,
            on_click="ignore",
        )
    if writer is None:
        show(element("p", say(lang, "rate.cannot-save", path=sheet.file.path), css="cb cb-note"))
        access.show_gate(page)


def _save(page: Opened, sheet: Sheet) -> None:
    _write(page, sheet)
    st.rerun()


@undisturbed
def _write(page: Opened, sheet: Sheet) -> None:
    writer = access.writer(page)
    if writer is None:
        return
    writer.who = writer.who or sheet.name
    data = sheet.text(page.rubric).encode()
    try:
        change = FileChange(sheet.file.path, sheet.file.data, data)
        writer.save([change], kind="rating")
    except SaveRefused as refused:
        if refused.code in _RACED and rate_state.join_with_file(page, sheet):
            rate_state.notify("rate.joined")
        else:
            rate_state.notify(f"ratings.refused-{refused.code}")
    else:
        rate_state.store_saved(sheet, data, page.rubric)
        rate_state.notify("rate.saved", sheet.file.path)
