"""Meeting mode: the deck of the view, the slide that is shown, and what keys and buttons do."""

from datetime import datetime
from functools import partial
from typing import get_args

import msgspec
import streamlit as st

from casebook.exports.deck import Deck, Slide, SlideId
from casebook.exports.deck_slides import build_deck
from casebook.exports.report import NothingToReport, Report, compile_report
from casebook.markup import element
from casebook.ui import cached, present_state
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.slide_stage import STAGE_SHEET, StageSlide, show_controls
from casebook.wording import say

_IDS: tuple[str, ...] = get_args(SlideId)


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """The deck and where in it the meeting is."""

    report: Report
    deck: Deck
    at: int
    """Which of the deck's slides is on the stage."""
    key: tuple[object, ...]
    """All that the report depends on."""

    @property
    def slide(self) -> Slide:
        """The slide on the stage."""
        return self.deck.slides[self.at]


def open_deck(page: Opened) -> Shown | None:
    """The deck of the view; None where there is nothing to present, which is then said."""
    view = msgspec.structs.replace(page.view, slide=None)
    bare = msgspec.structs.replace(view, slides=(), deck_title="", notes=())
    today = datetime.now().astimezone().date()
    key = (page.library.fingerprint, bare, today)
    try:
        report = cached.kept(("report", *key), lambda: compile_report(page.library, bare, today))
    except NothingToReport:
        text = element("p", say(page.lang, "present.nothing"))
        show(element("div", text, css="cb cb-warn", role="status"))
        return None
    report = msgspec.structs.replace(report, view=view)
    deck = cached.kept(("deck", *key, view), lambda: build_deck(report))
    return Shown(report=report, deck=deck, at=place(deck, page.view.slide), key=key)


def place(deck: Deck, asked: str | None) -> int:
    """Where in the deck ``asked`` is; else the slide that usually comes before it, else the first."""
    ids = [slide.id for slide in deck.slides]
    if asked is None or asked not in _IDS:
        return 0
    before: list[str] = [s for s in _IDS[: _IDS.index(asked) + 1] if s in ids]
    return next(at for at, s in enumerate(ids) if s == before[-1]) if before else 0


def show_stage(page: Opened, shown: Shown) -> None:
    """Leave nothing on the page but the stage, and let keys and buttons move it."""
    st.html(f"<style>{STAGE_SHEET}</style>")
    _say_unknown(page, shown)
    slides = stage_slides(page, shown.deck.slides)
    show_controls(
        slides,
        shown.at,
        page.lang,
        key=present_state.CONTROLS,
        panel=present_state.open_panel(),
        on_went=partial(present_state.go_to, slides[0].id),
        on_panel=present_state.turn_panel,
        on_left=present_state.leave,
    )


def stage_slides(page: Opened, slides: tuple[Slide, ...]) -> tuple[StageSlide, ...]:
    """What keys, announcements and the list need to know of ``slides``."""
    return tuple(
        StageSlide(
            id=s.id,
            name=s.name,
            heading=s.heading,
            has_note=bool(present_state.note_of(page.view, s.id)),
            is_fixed=s.kind == "title",
        )
        for s in slides
    )


def _say_unknown(page: Opened, shown: Shown) -> None:
    """Say which slide of the address is not in the deck; the stage shows it only while a hand moves."""
    asked = page.view.slide
    if asked is not None and asked != shown.slide.id:
        text = say(page.lang, "present.no-such-slide", slide=asked, shown=shown.slide.name)
        show(element("div", text, css="cb cb-note", role="status"))
    else:
        st.empty()
