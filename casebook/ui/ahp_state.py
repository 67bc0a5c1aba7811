"""The judgements being filled in: one frozen value in the session, changed by callbacks only.

The widgets are set to it before they are drawn, so it outlives a visit to another page.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any
from zlib import crc32

import msgspec
import streamlit as st

from casebook.files.judgements import MAX_NAME_CHARS, MAX_RESPONDENTS
from casebook.model import Judgement, Respondent, Survey
from casebook.ui.state import change_view, widget_key
from casebook.weighting import answers, scale_of

_SESSION = "_ahp"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


class Seat(msgspec.Struct, frozen=True):
    """A respondent at the table; the number stays when names change."""

    number: int
    respondent: Respondent


class AhpSession(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was entered, and who is answering now."""

    seats: tuple[Seat, ...]
    current: int
    """Number of the seat whose questions are shown."""
    next_number: int
    loads: int = 0
    """How often a file was taken in: each time the widget for the next one starts empty."""
    loaded: str | None = None
    """Name of the file that was taken in last, until something else is done."""

    @property
    def seat(self) -> Seat:
        """The one whose questions are shown."""
        return next((s for s in self.seats if s.number == self.current), self.seats[0])

    @property
    def has_room(self) -> bool:
        """Whether another respondent can be added."""
        return len(self.seats) < MAX_RESPONDENTS


def open_session() -> AhpSession:
    """What was entered so far; one respondent without answers to start with."""
    session: AhpSession | None = st.session_state.get(_SESSION)
    if session is None:
        session = AhpSession(seats=(Seat(1, Respondent(name="")),), current=1, next_number=2)
        st.session_state[_SESSION] = session
    return session


def survey_of(session: AhpSession, dimensions: tuple[str, ...], names: dict[int, str]) -> Survey:
    """The survey about ``dimensions``; ``names`` by number, where a respondent has none.

    Answers about dimensions that the rubric no longer has are left out.
    """
    return Survey(
        dimensions=dimensions,
        respondents=tuple(
            Respondent(
                name=names[seat.number],
                date=seat.respondent.date,
                judgements=tuple(j for j in answers(dimensions, seat.respondent.judgements) if j),
            )
            for seat in session.seats
        ),
    )


def answer_widget(seat: Seat, first: str, second: str) -> dict[str, Any]:
    """Arguments that tie a choice among ``range(17)``, the places on the scale, to one answer."""
    key = widget_key(f"ahp_{seat.number}_{first}_{second}")
    (given,) = answers((first, second), seat.respondent.judgements)
    value = None if given is None else scale_of(first, second).index(given)
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return {"key": key, "on_change": _store_answer, "args": (seat.number, first, second, key)}


def name_widget(seat: Seat) -> dict[str, Any]:
    """Arguments that tie a text to the name of a respondent."""
    key = widget_key(f"ahp_name_{seat.number}")
    if st.session_state.get(key) != seat.respondent.name:
        st.session_state[key] = seat.respondent.name
    return {"key": key, "on_change": _store_name, "args": (seat.number, key)}


def current_widget(session: AhpSession, names: dict[int, str]) -> dict[str, Any]:
    """Arguments that tie a choice among the numbers of the seats to the one shown.

    Other names make another widget: the browser keeps the labels of choices made in the old one.
    """
    key = widget_key(f"ahp_respondent_{crc32(repr(names).encode()):x}")
    if st.session_state.get(key) != session.seat.number:
        st.session_state[key] = session.seat.number
    return {"key": key, "on_change": _store_current, "args": (key,)}


def add_respondent() -> None:
    """Another seat, and its questions; for callbacks, like all below."""
    session = open_session()
    if session.has_room:
        number = session.next_number
        seats = (*session.seats, Seat(number, Respondent(name="")))
        _change(seats=seats, current=number, next_number=number + 1)


def remove_respondent(number: int) -> None:
    """Take a seat away; the last one is emptied instead."""
    session = open_session()
    at = next((i for i, s in enumerate(session.seats) if s.number == number), None)
    if at is None:
        return
    seats = tuple(s for s in session.seats if s.number != number)
    if not seats:
        seats = (Seat(session.next_number, Respondent(name="")),)
    current = seats[min(at, len(seats) - 1)].number
    _change(seats=seats, current=current, next_number=session.next_number + 1)


def set_answer(number: int, judgement: Judgement) -> None:
    """Put ``judgement`` in the place of whatever this respondent said of the pair."""
    pair = {judgement.more, judgement.less}
    _change_seat(number, lambda said: (*(j for j in said if {j.more, j.less} != pair), judgement))


def take_survey(survey: Survey, file_name: str) -> None:
    """Put a survey that was read from a file in the place of everything entered."""
    session = open_session()
    first = session.next_number
    seats = tuple(Seat(first + i, r) for i, r in enumerate(survey.respondents))
    if not seats:
        seats = (Seat(first, Respondent(name="")),)
    _change(
        seats=seats,
        current=first,
        next_number=first + len(seats),
        loads=session.loads + 1,
        loaded=file_name,
    )


def apply_weights(percents: tuple[tuple[str, float], ...]) -> None:
    """Weigh the dimensions like this on every page; the weights of criteria stay."""
    change_view(dimension_weights=percents)


def cleaned_name(text: str) -> str:
    """A name as a file can hold it: one line, composed, no control characters, not too long."""
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text)).strip()[:MAX_NAME_CHARS].strip()


def _store_answer(number: int, first: str, second: str, key: str) -> None:
    place = st.session_state[key]
    if place is not None:
        set_answer(number, scale_of(first, second)[place])


def _store_name(number: int, key: str) -> None:
    name = cleaned_name(st.session_state[key] or "")
    seats = tuple(
        Seat(s.number, msgspec.structs.replace(s.respondent, name=name)) if s.number == number else s
        for s in open_session().seats
    )
    _change(seats=seats)


def _store_current(key: str) -> None:
    _change(current=st.session_state[key])


def _change_seat(number: int, change: Callable[[tuple[Judgement, ...]], Iterable[Judgement]]) -> None:
    seats = tuple(
        Seat(
            s.number,
            msgspec.structs.replace(s.respondent, judgements=tuple(change(s.respondent.judgements))),
        )
        if s.number == number
        else s
        for s in open_session().seats
    )
    _change(seats=seats)


def _change(**changes: object) -> None:
    changed = msgspec.structs.replace(open_session(), **{"loaded": None} | changes)
    st.session_state[_SESSION] = changed
