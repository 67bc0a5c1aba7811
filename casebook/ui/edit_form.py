"""The form of a case: names and summary, every score in a table, one criterion after another."""

from collections.abc import Callable, Sequence
from typing import Any, get_args

import msgspec
import streamlit as st

from casebook.markup import element
from casebook.model import Case, Finding, Lang, Localised
from casebook.model.case import Level, Tier
from casebook.ui import edit_state, edit_text
from casebook.ui.columns import halves
from casebook.ui.edit_form_criterion import show_criterion
from casebook.ui.edit_form_fields import tied, typed_text
from casebook.ui.edit_form_findings import PlacedFindings, is_writable, show_notes
from casebook.ui.edit_form_table import show_table
from casebook.ui.edit_source_typed import read_date
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.wording import say

_BASICS = ("name", "level", "tier", "as_of", "summary")
_ROWS_OF_SUMMARY_PX = 150


def show_form(page: Opened, session: EditSession) -> None:
    """The form, with every finding beside what it is about; where the text cannot be read, why not."""
    lang = page.lang
    own = [f for f in session.findings if f.path == session.path]
    parsed = edit_state.parsed_case(session.draft.text, session.path, page.rubric)
    case = session.case
    if case is None or not is_writable(session):
        show(element("div", say(lang, "edit.form-broken"), css="cb cb-warn", role="alert"))
        show_notes(own, lang)
        _to_text(lang, "broken", own)
        return
    placed = PlacedFindings(own, parsed.places)
    _show_basics(page, session, case, placed)
    show_table(page, session, case, parsed, placed)
    show_criterion(page, session, case, parsed, placed)
    _show_elsewhere(page, placed)


def _show_basics(page: Opened, session: EditSession, case: Case, placed: PlacedFindings) -> None:
    lang = page.lang
    show(element("h2", say(lang, "edit.basics"), css="cb"))
    left, right = halves("edit_name")
    left.text_input(say(lang, "edit.name-ko"), **_localised(session, "name", "ko", case.name))
    right.text_input(say(lang, "edit.name-en"), **_localised(session, "name", "en", case.name))
    show_notes(placed.under("name"), lang)
    with st.container(horizontal=True):
        st.selectbox(
            say(lang, "edit.level"),
            get_args(Level),
            format_func=lambda level: say(lang, f"level.{level}"),
            width=230,
            **_plain(session, "level", case.level),
        )
        st.selectbox(
            say(lang, "edit.tier"),
            get_args(Tier),
            format_func=lambda tier: say(lang, f"tier.{tier}"),
            width=230,
            **_plain(session, "tier", case.tier),
        )
        st.text_input(
            say(lang, "edit.as-of"),
            placeholder="2025-11-17",
            width=280,
            **_plain(session, "as_of", case.as_of, _date),
        )
    for field in ("level", "tier", "as_of"):
        show_notes(placed.under(field), lang)
    left, right = halves("edit_summary")
    left.text_area(
        say(lang, "edit.summary-ko"),
        height=_ROWS_OF_SUMMARY_PX,
        **_localised(session, "summary", "ko", case.summary),
    )
    right.text_area(
        say(lang, "edit.summary-en"),
        height=_ROWS_OF_SUMMARY_PX,
        **_localised(session, "summary", "en", case.summary),
    )
    show_notes(placed.under("summary"), lang)


def _plain(
    session: EditSession, field: str, value: object, read: Callable[[Any], object] = lambda value: value
) -> dict[str, Any]:
    def store(given: Any) -> None:
        edit_state.change_case(lambda case: msgspec.structs.replace(case, **{field: read(given)}))

    return tied(session, field, value, store)


def _date(given: Any) -> str:
    """The date in ISO form, however it was typed; what is none stays, and is found at fault."""
    text = typed_text(given)
    return read_date(text)[0] or text


def _localised(session: EditSession, field: str, lang: Lang, value: Localised) -> dict[str, Any]:
    def store(given: Any) -> None:
        def change(case: Case) -> Case:
            text = msgspec.structs.replace(getattr(case, field), **{lang: typed_text(given)})
            return msgspec.structs.replace(case, **{field: text})

        edit_state.change_case(change)

    return tied(session, f"{field}_{lang}", value.text_in(lang), store)


def _show_elsewhere(page: Opened, placed: PlacedFindings) -> None:
    """What was found where the form has no field."""
    lang = page.lang
    fields = (*_BASICS, *(f"assessments.{c.id}" for c in page.rubric.criteria))
    found = placed.elsewhere(fields)
    if found:
        show(element("h2", say(lang, "edit.elsewhere"), css="cb"))
        show_notes(found, lang)
        _to_text(lang, "elsewhere", found)


def _to_text(lang: Lang, name: str, findings: Sequence[Finding]) -> None:
    place = (findings[0].line, findings[0].column) if findings else (1, 1)
    st.button(say(lang, "edit.to-text"), key=f"edit_to_text_{name}", on_click=edit_text.go_to, args=place)
