"""What opens beside the slide: the list of slides, the weights, the speaker's notes, the keys."""

from functools import partial

import streamlit as st

from casebook.markup import element, join
from casebook.ui import present_state
from casebook.ui.links import page_tag
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.present import Shown, stage_slides
from casebook.ui.slide_stage import PanelName, show_slide_list
from casebook.ui.state import bound, change_view
from casebook.ui.weight_panel import show_weight_panel
from casebook.view.view import MAX_NOTE_CHARS, MAX_TITLE_CHARS
from casebook.view.weighing import base_weights
from casebook.wording import say

_KEYS = (
    "next",
    "previous",
    "ends",
    "number",
    "screen",
    "slides",
    "weights",
    "notes",
    "blank",
    "escape",
)


def show_panel(page: Opened, shown: Shown) -> None:
    """Draw the panel that is open, if any."""
    panel = present_state.open_panel()
    if panel is None:
        st.empty()  # at once, not only when the run has ended
        return
    with st.container(key=f"present_panel_{panel}"):
        _head(page, panel)
        if panel == "slides":
            _show_slides(page, shown)
        elif panel == "weights":
            _show_weights(page)
        elif panel == "notes":
            _show_notes(page, shown)
        else:
            _show_keys(page)


def _head(page: Opened, panel: PanelName) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        show(element("h2", say(page.lang, f"present.button-{panel}"), css="cb", lang=page.lang))
        if panel == "weights":
            before = present_state.weights_before(page.view)
            st.button(
                say(page.lang, "present.weights-restore"),
                key="present_restore",
                on_click=present_state.restore_weights,
                args=(before,),
                disabled=before is None,
            )
        st.button(
            say(page.lang, "present.close"),
            key="present_close",
            on_click=present_state.turn_panel,
            args=(None,),
        )


def _show_slides(page: Opened, shown: Shown) -> None:
    lang, deck = page.lang, shown.deck
    usual = [s.id for s in deck.available]
    slides = [s.id for s in deck.slides]
    st.text_input(
        say(lang, "present.own-title"),
        max_chars=MAX_TITLE_CHARS,
        placeholder=deck.title,
        **bound("deck_title", page.view.deck_title),
    )
    show_slide_list(
        stage_slides(page, deck.available),
        slides,
        shown.slide.id,
        lang,
        key=present_state.LIST,
        on_listed=partial(present_state.take_list, usual, shown.slide.id),
        on_went=partial(present_state.go_to, slides[0]),
    )
    with st.container(horizontal=True):
        st.button(
            say(lang, "present.reset"),
            key="present_reset",
            on_click=present_state.reset_deck,
            disabled=not (page.view.slides or page.view.deck_title),
        )
        st.button(
            say("en" if lang == "ko" else "ko", "frame.switch-to-this-language"),
            key="present_language",
            on_click=change_view,
            kwargs={"lang": "en" if lang == "ko" else "ko"},
        )
    link = page_tag(say(lang, "present.take-away"), "export", page.view)
    show(element("p", link, css="cb", lang=lang))


def _show_weights(page: Opened) -> None:
    view = page.view
    show_weight_panel(
        page.cases,
        page.rubric,
        page.weights,
        reset=base_weights(view, page.rubric, page.library.usable_cases),
        silence=view.silence,
        aggregation=view.aggregation,
        style=page.style,
        key=present_state.WEIGHTS,
        on_release=partial(present_state.move_weights, view, page.rubric),
    )


def _show_notes(page: Opened, shown: Shown) -> None:
    lang, slide = page.lang, shown.slide
    show(element("p", slide.name, css="cb cb-lead", lang=lang))
    key = f"w_present_note_{slide.id}"
    own = present_state.note_of(page.view, slide.id)
    if st.session_state.get(key) != own:
        st.session_state[key] = own
    st.text_area(
        say(lang, "present.own-notes"),
        key=key,
        height=260,
        max_chars=MAX_NOTE_CHARS,
        placeholder=say(lang, "present.own-notes-placeholder"),
        on_change=present_state.take_note,
        args=(slide.id, key),
    )
    following = shown.deck.slides[shown.at + 1 :]
    if following:
        text = say(lang, "present.following", name=following[0].name, heading=following[0].heading)
        show(element("p", text, css="cb cb-muted", lang=lang))
    show(element("p", say(lang, "present.notes-in-address"), css="cb cb-muted", lang=lang))


def _show_keys(page: Opened) -> None:
    lang = page.lang
    rows = [
        element(
            "tr",
            element("td", element("kbd", say(lang, f"present.keys-{name}"))),
            element("td", say(lang, f"present.keys-{name}-does")),
        )
        for name in _KEYS
    ]
    show(element("div", element("table", element("tbody", join(rows))), css="cb cb-keys", lang=lang))
