"""The AHP page's blocks for one respondent: who answers, the questions, weights and consistency live."""

import math
from functools import partial
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from casebook.files.judgements import MAX_NAME_CHARS, MAX_RESPONDENTS
from casebook.markup import element
from casebook.model import Judgement, Lang, Survey
from casebook.pieces.table import table
from casebook.ui import ahp_state
from casebook.ui.ahp_state import AhpSession
from casebook.ui.literal import plain_words, show
from casebook.ui.opened import Opened
from casebook.weighting import (
    Mend,
    Priorities,
    answers,
    matrix_of,
    most_inconsistent,
    pairs_of,
    priorities,
    scale_of,
)
from casebook.wording import say

_SHEET = (Path(__file__).parent / "ahp.css").read_text("utf-8")
_PLACES = range(len(scale_of("", "")))
_MIDDLE = len(_PLACES) // 2
_NAME_PX = 260


def dimension_names(page: Opened) -> dict[str, str]:
    """Name of each dimension by its id, in the order of the rubric."""
    return {d.id: d.name.text_in(page.lang) for d in page.rubric.dimensions}


def respondent_names(session: AhpSession, lang: Lang) -> dict[int, str]:
    """Name of each respondent by the number of the seat; one without a name is counted."""
    return {
        seat.number: seat.respondent.name or say(lang, "ahp.unnamed", position=position)
        for position, seat in enumerate(session.seats, start=1)
    }


def current_survey(page: Opened, session: AhpSession) -> Survey:
    """What was entered about the dimensions of the rubric."""
    dimensions = tuple(d.id for d in page.rubric.dimensions)
    return ahp_state.survey_of(session, dimensions, respondent_names(session, page.lang))


def can_compare(page: Opened) -> bool:
    """Whether there are two dimensions to compare; says what the page does, or why it cannot."""
    st.html(f"<style>{_SHEET}</style>")
    lang = page.lang
    if len(page.rubric.dimensions) < 2:
        show(element("div", say(lang, "ahp.one-dimension"), css="cb cb-note", role="status"))
        return False
    show(element("p", say(lang, "ahp.how"), css="cb cb-muted"))
    return True


def show_respondents(page: Opened, session: AhpSession) -> None:
    """Choose, name, add and remove respondents."""
    lang, seat = page.lang, session.seat
    names = respondent_names(session, lang)
    show(element("h2", say(lang, "ahp.respondents"), css="cb"))
    with st.container(horizontal=True, vertical_alignment="bottom", key="ahp_respondents"):
        if len(names) > 1:
            st.selectbox(
                say(lang, "ahp.respondent"),
                list(names),
                format_func=lambda number: names.get(number, ""),
                width=_NAME_PX,
                **ahp_state.current_widget(session, names),
            )
        st.text_input(
            say(lang, "ahp.name"),
            max_chars=MAX_NAME_CHARS,
            placeholder=names[seat.number],
            width=_NAME_PX,
            **ahp_state.name_widget(seat),
        )
        st.button(
            say(lang, "ahp.add"),
            key="ahp_add",
            on_click=ahp_state.add_respondent,
            disabled=not session.has_room,
            help=None if session.has_room else say(lang, "ahp.full", limit=MAX_RESPONDENTS),
        )
        with st.popover(say(lang, "ahp.remove"), width="content"):
            show(element("p", names[seat.number], css="cb"))
            show(element("p", say(lang, "ahp.remove-warning"), css="cb cb-muted"))
            st.button(
                say(lang, "ahp.remove-confirm"),
                key="ahp_remove",
                on_click=ahp_state.remove_respondent,
                args=(seat.number,),
            )


def show_questionnaire(page: Opened, session: AhpSession) -> None:
    """The questions of one respondent, and beside them what the answers come to."""
    dimensions = tuple(d.id for d in page.rubric.dimensions)
    said = answers(dimensions, session.seat.respondent.judgements)
    given = [j for j in said if j is not None]
    matrix = matrix_of(dimensions, given)
    found = priorities(matrix) if matrix else None
    mend = most_inconsistent(dimensions, given) if found and found.is_consistent is False else None
    left, right = st.container(key="split_ahp").columns([1.7, 1], gap="medium")
    with left:
        _show_questions(page, session, said, mend)
    with right:
        _show_result(page, session, len(given), found, mend)


def _show_questions(
    page: Opened, session: AhpSession, said: tuple[Judgement | None, ...], mend: Mend | None
) -> None:
    lang, names = page.lang, dimension_names(page)
    show(element("h2", say(lang, "ahp.questions"), css="cb"))
    show(element("p", say(lang, "ahp.scale"), css="cb cb-muted"))
    for number, (pair, judgement) in enumerate(zip(pairs_of(tuple(names)), said, strict=True), start=1):
        first, second = pair
        is_worst = mend is not None and judgement == mend.given
        with st.container(key=f"ahp_question_{number}"):
            show(_question(lang, names, number, pair, judgement, is_worst))
            st.radio(
                say(
                    lang,
                    "ahp.choice",
                    number=number,
                    first=plain_words(names[first]),
                    second=plain_words(names[second]),
                ),
                list(_PLACES),
                index=None,
                format_func=_place_label,
                horizontal=True,
                label_visibility="collapsed",
                **ahp_state.answer_widget(session.seat, first, second),
            )


def _question(
    lang: Lang,
    names: dict[str, str],
    number: int,
    pair: tuple[str, str],
    judgement: Judgement | None,
    is_worst: bool,
) -> Markup:
    """One question in words: both sides, and the answer between them."""
    answer = (
        element("span", say(lang, "ahp.open"), css="ahp-open")
        if judgement is None
        else element("span", statement(lang, judgement, names))
    )
    marks = [element("span", say(lang, "ahp.worst-mark"), css="cb-tag cb-tag-bad")] if is_worst else []
    more = judgement.more if judgement and judgement.times > 1 else None
    sides = [element("strong" if side == more else "span", names[side], css="ahp-side") for side in pair]
    return element(
        "div",
        element("span", str(number), css="ahp-number"),
        sides[0],
        element("span", answer, *marks, css="ahp-answer"),
        sides[1],
        css="cb ahp-question",
        lang=lang,
    )


def _place_label(place: int) -> str:
    """A place on the scale: the arrow tells a screen reader which side the number speaks for."""
    times = abs(place - _MIDDLE) + 1
    if place == _MIDDLE:
        return str(times)
    return f"‹{times}" if place < _MIDDLE else f"{times}›"


def _show_result(
    page: Opened, session: AhpSession, count: int, found: Priorities | None, mend: Mend | None
) -> None:
    lang, names = page.lang, dimension_names(page)
    who = respondent_names(session, lang)[session.seat.number]
    total = len(pairs_of(tuple(names)))
    parts = [
        element("h2", say(lang, "ahp.result-of", name=who)),
        element("p", say(lang, "ahp.progress", count=count, total=total), css="ahp-progress"),
    ]
    if found is None:
        parts.append(element("p", say(lang, "ahp.waiting"), css="cb-muted"))
    else:
        parts += [weights_table(lang, names, found.weights), ratio_block(lang, found, len(names))]
    with st.container(key="ahp_result"):
        show(element("div", *parts, css="cb cb-panel", lang=lang, aria_live="polite"))
        if mend is not None:
            show(_mend(lang, names, mend))
            st.button(
                say(lang, "ahp.mend"),
                key="ahp_mend",
                on_click=partial(ahp_state.set_answer, session.seat.number, mend.suggested),
            )


def weights_table(lang: Lang, names: dict[str, str], weights: tuple[float, ...]) -> Markup:
    """Weights as figures and bars."""
    largest = max(weights)
    rows = [
        [
            element("strong", name),
            element("span", css="ahp-bar", style=f"width:{100 * weight / largest:.1f}%"),
            f"{100 * weight:.1f}%",
        ]
        for name, weight in zip(names.values(), weights, strict=True)
    ]
    header = [say(lang, "ahp.dimension"), "", say(lang, "ahp.weight")]
    return table(header, rows, numeric=frozenset({2}), caption=say(lang, "ahp.weights"))


def ratio_block(lang: Lang, found: Priorities, size: int) -> Markup:
    """The consistency ratio and what it means."""
    if found.consistency_ratio is None:
        return element("p", say(lang, "ahp.no-ratio"), css="cb-note")
    is_good = bool(found.is_consistent)
    word = say(lang, "ahp.consistent" if is_good else "ahp.inconsistent")
    parts = [
        element("span", say(lang, "ahp.ratio")),
        element("strong", ratio_text(found.consistency_ratio), css="ahp-ratio"),
        element("span", f"{'✓' if is_good else '!'} {word}", css="ahp-verdict"),
    ]
    if size == 2:
        parts.append(element("span", say(lang, "ahp.two-dimensions"), css="cb-muted"))
    return element("div", *parts, css="ahp-cr " + ("ahp-good" if is_good else "ahp-bad"), role="status")


def ratio_text(ratio: float) -> str:
    """A ratio to three places; above 0.10 rounded up, so that it never reads as 0.10."""
    return f"{math.ceil(ratio * 1000) / 1000 if ratio > 0.10 else ratio:.3f}"


def statement(lang: Lang, judgement: Judgement, names: dict[str, str]) -> str:
    """A judgement as a sentence."""
    more, less = names[judgement.more], names[judgement.less]
    if judgement.times == 1:
        return say(lang, "ahp.says-equal", more=more, less=less)
    degree = say(lang, f"ahp.degree-{judgement.times}")
    return say(lang, "ahp.says", more=more, less=less, degree=degree, times=judgement.times)


def _mend(lang: Lang, names: dict[str, str], mend: Mend) -> Markup:
    outcome = "ahp.mend-enough" if mend.is_enough else "ahp.mend-not-enough"
    return element(
        "div",
        element("h3", say(lang, "ahp.worst")),
        element("p", say(lang, "ahp.worst-given", statement=statement(lang, mend.given, names))),
        element(
            "p",
            element("strong", say(lang, "ahp.worst-mend", statement=statement(lang, mend.suggested, names))),
        ),
        element("p", say(lang, outcome, ratio=ratio_text(mend.consistency_ratio))),
        element("p", say(lang, "ahp.mend-is-yours"), css="cb-muted"),
        css="cb cb-warn",
        lang=lang,
        data_mend=f"{mend.suggested.more}/{mend.suggested.less}/{mend.suggested.times}",
    )
