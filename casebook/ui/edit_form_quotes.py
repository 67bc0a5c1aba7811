"""The quotes of one criterion in the form: verbatim and with status; stance, taking out, putting back."""

from collections.abc import Callable
from typing import get_args

import msgspec
import streamlit as st

from casebook.markup import element
from casebook.model import Assessment, Case, Quote, Stance
from casebook.pieces.quote import quote_card
from casebook.ui import edit_state
from casebook.ui.edit_form_fields import tied
from casebook.ui.edit_form_findings import PlacedFindings, show_notes
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

_REMOVED = "_edit_removed"
_SHOWN_CHARS = 60


class _Removed(msgspec.Struct, frozen=True):
    """The quote that was taken out last."""

    draft: str
    criterion: str
    position: int
    quote: Quote


def show_quotes(
    page: Opened, session: EditSession, case: Case, criterion: str, placed: PlacedFindings
) -> None:
    """Each quote with what was found about it, and the way to more of them."""
    lang = page.lang
    assessment = case.assessment(criterion)
    quotes = assessment.quotes if assessment else ()
    at = f"assessments.{criterion}.quotes"
    heading = say(lang, "edit.quotes", count=len(quotes)) if quotes else say(lang, "edit.no-quotes")
    with st.container(horizontal=True, vertical_alignment="center"):
        show(element("h3", heading, css="cb"))
        st.button(
            say(lang, "edit.add-quote"),
            key="edit_add_quote",
            on_click=change_view,
            kwargs={"edit_part": "quotes", "criterion": criterion},
        )
    _show_removed(page, session, criterion)
    each = [placed.under(f"{at}.{position}") for position in range(len(quotes))]
    show_notes([f for f in placed.under(at) if not any(f in found for found in each)], lang)
    for position, quote in enumerate(quotes):
        with st.container(key=f"edit_quote_{position}"):
            left, right = st.columns([5, 1.5], gap="medium")
            with left:
                show(element("div", quote_card(session.drafted, case.id, quote, lang), css="cb", lang=lang))
                show_notes(each[position], lang)
            with right:
                _show_controls(page, session, criterion, position, quote)


def _show_controls(page: Opened, session: EditSession, criterion: str, position: int, quote: Quote) -> None:
    lang = page.lang
    st.selectbox(
        say(lang, "edit.stance"),
        get_args(Stance),
        format_func=lambda stance: say(lang, f"stance.{stance}"),
        **tied(
            session,
            f"{criterion}_stance_{position}",
            quote.stance,
            lambda stance: _change_quotes(
                criterion, position, quote, lambda known: (msgspec.structs.replace(known, stance=stance),)
            ),
        ),
    )
    st.button(
        say(lang, "edit.remove-quote"),
        key=f"edit_remove_{position}",
        on_click=_remove,
        args=(session.draft.id, criterion, position, quote),
    )


@undisturbed
def _remove(draft: str, criterion: str, position: int, quote: Quote) -> None:
    _change_quotes(criterion, position, quote, lambda _: ())
    st.session_state[_REMOVED] = _Removed(draft, criterion, position, quote)


def _show_removed(page: Opened, session: EditSession, criterion: str) -> None:
    removed: _Removed | None = st.session_state.get(_REMOVED)
    if removed is None or (removed.draft, removed.criterion) != (session.draft.id, criterion):
        return
    text = removed.quote.text
    text = text if len(text) <= _SHOWN_CHARS else f"{text[:_SHOWN_CHARS]}…"
    with st.container(horizontal=True, vertical_alignment="center", key="edit_removed"):
        show(element("p", say(page.lang, "edit.removed", text=text), css="cb cb-note", role="status"))
        st.button(say(page.lang, "edit.undo-remove"), key="edit_undo_remove", on_click=_put_back)


@undisturbed
def _put_back() -> None:
    removed: _Removed | None = st.session_state.pop(_REMOVED, None)
    if removed is None:
        return

    def change(case: Case) -> Case:
        assessment = case.assessment(removed.criterion)
        if assessment is None:
            return case
        quotes = list(assessment.quotes)
        quotes.insert(removed.position, removed.quote)
        return _with_quotes(case, assessment, tuple(quotes))

    edit_state.change_case(change)


def _change_quotes(
    criterion: str, position: int, quote: Quote, change: Callable[[Quote], tuple[Quote, ...]]
) -> None:
    """Put what ``change`` makes of ``quote`` in its place, wherever it stands by now."""

    def change_quotes(case: Case) -> Case:
        assessment = case.assessment(criterion)
        if assessment is None:
            return case
        quotes = assessment.quotes
        alike = [at for at, known in enumerate(quotes) if _content(known) == _content(quote)]
        if not alike:
            return case
        at = position if position in alike else alike[0]
        return _with_quotes(case, assessment, (*quotes[:at], *change(quotes[at]), *quotes[at + 1 :]))

    edit_state.change_case(change_quotes)


def _content(quote: Quote) -> Quote:
    """The quote without its place, which moves with everything above it."""
    return msgspec.structs.replace(quote, line=0, column=0)


def _with_quotes(case: Case, assessment: Assessment, quotes: tuple[Quote, ...]) -> Case:
    changed = msgspec.structs.replace(assessment, quotes=quotes)
    assessments = tuple(changed if a.criterion == changed.criterion else a for a in case.assessments)
    return msgspec.structs.replace(case, assessments=assessments)
