"""The quote finder: read a source, select or paste a passage, and put it into the draft, verified."""

from functools import partial
from pathlib import Path

import streamlit as st

from casebook.markup import element
from casebook.pieces.quote import source_name
from casebook.quotes import Document
from casebook.ui.columns import halves
from casebook.ui.edit_form_findings import is_writable
from casebook.ui.edit_quotes_add import article_at_hand, reading_text, used_passages
from casebook.ui.edit_quotes_form import show_added, show_form, show_passage
from casebook.ui.edit_quotes_paste import show_paste
from casebook.ui.edit_quotes_state import (
    Finder,
    finder_of,
    source_ids,
    source_key,
    take_picked,
    take_search,
    take_source,
)
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.passage_reader import ReaderText, show_passage_reader
from casebook.wording import say

_SHEET = (Path(__file__).parent / "edit_quotes.css").read_text("utf-8")


def show_finder(page: Opened, session: EditSession) -> None:
    """Draw the finder for the draft of ``session``."""
    lang = page.lang
    show_sheet()
    if not source_ids(session):
        show(
            element(
                "div",
                say(lang, "edit-quotes.no-sources", part=say(lang, "edit.part-source")),
                css="cb cb-note",
            )
        )
        return
    finder = finder_of(session)
    if not is_writable(session):
        show(
            element(
                "div",
                say(lang, "edit-quotes.problem-unreadable", part=say(lang, "edit.part-text")),
                css="cb cb-warn",
            )
        )
    left, right = halves("finder")
    with left:
        _choose_source(page, session, finder)
        _show_reader(page, session, finder)
    with right:
        if finder.added is not None:
            show_added(page, session, finder.added)
        show_paste(session, finder, lang)
        show_passage(session, finder, lang)
        show_form(page, session, finder)


def show_sheet() -> None:
    """Put the style of finder and new source into the page."""
    st.html(f"<style>{_SHEET}</style>")


def _choose_source(page: Opened, session: EditSession, finder: Finder) -> None:
    lang = page.lang
    sources = {s.id: s for s in session.drafted.sources}
    names = {name: source_name(sources[name], lang) for name in source_ids(session)}
    key = source_key()
    if st.session_state.get(key) != finder.source:
        st.session_state[key] = finder.source
    st.selectbox(
        say(lang, "edit-quotes.source"),
        list(names),
        format_func=lambda name: names.get(name, name),
        key=key,
        on_change=take_source,
    )


def _show_reader(page: Opened, session: EditSession, finder: Finder) -> None:
    lang = page.lang
    source = session.drafted.source(finder.source)
    document = reading_text(session.drafted, session.draft, finder.source)
    if source is None or document is None:
        show(element("div", say(lang, "edit-quotes.source-faulty"), css="cb cb-warn"))
        return
    article = article_at_hand(session.drafted, session.draft, finder.source)
    is_excerpt = source.extent == "excerpts"
    kind = "full" if not is_excerpt else "excerpt" if article is None else "original"
    show(element("p", say(lang, f"edit-quotes.reading-{kind}"), css="cb cb-muted"))
    show_passage_reader(
        ReaderText(
            document=document,
            lang=source.language,
            title=source_name(source, lang),
            stored=Document(source.text) if is_excerpt and article is not None else None,
            used=used_passages(session.case, page.rubric, finder.source, document, lang),
        ),
        lang,
        selected=finder.spans,
        turn=finder.turn,
        key="passage_reader",
        on_pick=partial(take_picked, session, finder.source),
        on_search=partial(take_search, session, finder.source),
        near=finder.near,
    )
