"""One criterion of the form: what it asks for, its score and reason, and the quotes that it stands on."""

from functools import partial
from typing import Any

import msgspec
import streamlit as st

from casebook.files.parsed import Parsed
from casebook.markup import element
from casebook.model import Assessment, Case, Criterion, Lang
from casebook.model.rubric import LEVELS
from casebook.pieces.cell import level_square
from casebook.ui import cached, edit_state
from casebook.ui.choice import choose
from casebook.ui.columns import halves
from casebook.ui.edit_form_fields import tied, typed_text
from casebook.ui.edit_form_findings import PlacedFindings, show_notes
from casebook.ui.edit_form_quotes import show_quotes
from casebook.ui.edit_form_scores import Cell, Followed, undecided, with_assessment, with_cells
from casebook.ui.edit_form_table import SILENT, say_followed, show_followed, word_name
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view
from casebook.wording import say

_ROWS_OF_REASON_PX = 190


def show_criterion(
    page: Opened, session: EditSession, case: Case, parsed: Parsed[Case], placed: PlacedFindings
) -> None:
    """The criterion of the address, else the first; with a way to the one before and the one after."""
    lang = page.lang
    criteria = page.rubric.criteria
    chosen = page.view.criterion or criteria[0].id
    show(element("h2", say(lang, "edit.one-criterion"), css="cb"))
    _choose_criterion(page, chosen)
    criterion = page.rubric.criterion(chosen)
    assessment = case.assessment(chosen)
    at = f"assessments.{chosen}"
    with st.container(border=True, key="edit_criterion"):
        left, right = halves("sides_edit")
        with left:
            _show_question(criterion, lang)
        with right:
            show_score(page, session, assessment, chosen, is_unread=f"{at}.score" in parsed.unread)
            shown = {f"{at}.rationale", f"{at}.quotes"}
            about_score = [f for f in placed.under(at) if not any(f in placed.under(part) for part in shown)]
            show_notes(about_score, lang)
        known = assessment or undecided(chosen)
        left, right = halves("sides_edit_reason")
        for column, language in ((left, "ko"), (right, "en")):
            column.text_area(
                say(lang, f"edit.rationale-{language}"),
                height=_ROWS_OF_REASON_PX,
                **_reason(session, known, language),
            )
        show_notes(placed.under(f"{at}.rationale"), lang)
        show_quotes(page, session, case, chosen, placed)


def _choose_criterion(page: Opened, chosen: str) -> None:
    lang = page.lang
    ids = [c.id for c in page.rubric.criteria]
    at = ids.index(chosen)
    names = {c.id: f"{at + 1}. {c.name.text_in(lang)}" for at, c in enumerate(page.rubric.criteria)}
    with st.container(horizontal=True, vertical_alignment="bottom", key="edit_choose_criterion"):
        with st.container(width=300):
            choose(say(lang, "edit.criterion"), "criterion", names, chosen, variant="_form")
        for name, to in (("previous", at - 1), ("next", at + 1)):
            st.button(
                say(lang, f"edit.{name}"),
                key=f"edit_{name}",
                disabled=not 0 <= to < len(ids),
                on_click=change_view,
                kwargs={"criterion": ids[to % len(ids)]},
            )


def _show_question(criterion: Criterion, lang: Lang) -> None:
    levels = [
        element(
            "div",
            level_square(level, lang),
            element("p", criterion.levels[level].text_in(lang)),
            css="cb-level edit-level",
        )
        for level in LEVELS
    ]
    show(
        element(
            "div",
            element("h3", criterion.name.text_in(lang)),
            element("p", criterion.question.text_in(lang)),
            *levels,
            css="cb edit-levels",
            lang=lang,
            data_criterion=criterion.id,
        )
    )


def show_score(
    page: Opened,
    session: EditSession,
    assessment: Assessment | None,
    criterion: str,
    *,
    is_unread: bool = False,
) -> None:
    """Score, range and confidence of one criterion, written into the draft as they are chosen.

    Args:
        is_unread: the file has something for a score that is none.
    """
    lang = page.lang
    known = assessment or undecided(criterion)
    word: str | None = SILENT if known.score is None else str(known.score)
    if assessment is None or is_unread:
        word = None
    if assessment is None:
        show(element("p", say(lang, "edit.undecided"), css="cb cb-note"))
    st.segmented_control(
        say(lang, "edit.score"),
        [SILENT, *(str(level) for level in LEVELS)],
        format_func=lambda word: word_name(lang, word),
        **tied(session, f"{criterion}_score", word, lambda given: _set_score(criterion, given)),
    )
    if known.score is not None:
        low = known.score if known.low is None else known.low
        high = known.score if known.high is None else known.high
        with st.container(horizontal=True):
            ends: tuple[tuple[Cell, int], ...] = (("low", low), ("high", high))
            for end, value in ends:
                st.selectbox(
                    say(lang, f"edit.range-{end}"),
                    LEVELS,
                    width=170,
                    **tied(session, f"{criterion}_{end}", value, partial(_set, criterion, end)),
                )
        st.segmented_control(
            say(lang, "edit.confidence"),
            ["low", "medium", "high"],
            format_func=lambda word: word_name(lang, word),
            **tied(
                session,
                f"{criterion}_confidence",
                known.confidence,
                lambda given: _set(criterion, "confidence", given) if given else None,
            ),
        )
    show_followed(page, criterion)


def _set_score(criterion: str, word: str | None) -> None:
    # A second click on what is chosen takes the choice away: that says nothing.
    if word is not None:
        _set(criterion, "score", None if word == SILENT else int(word))


def _set(criterion: str, cell: Cell, value: int | str | None) -> None:
    rubric = cached.open_current_library().rubric
    if rubric is None:
        return
    told: list[Followed] = []

    def change(case: Case) -> Case:
        after, followed = with_cells(case.assessment(criterion) or undecided(criterion), {cell: value})
        told.extend(followed)
        return with_assessment(case, after, rubric)

    edit_state.change_case(change)
    say_followed(criterion, told)


def _reason(session: EditSession, known: Assessment, language: str) -> dict[str, Any]:
    criterion = known.criterion

    def store(given: Any) -> None:
        rubric = cached.open_current_library().rubric

        def change(case: Case) -> Case:
            before = case.assessment(criterion) or undecided(criterion)
            text = msgspec.structs.replace(before.rationale, **{language: typed_text(given)})
            after = msgspec.structs.replace(before, rationale=text)
            return with_assessment(case, after, rubric) if rubric and after != before else case

        edit_state.change_case(change)

    value = known.rationale.ko if language == "ko" else known.rationale.en
    return tied(session, f"{criterion}_rationale_{language}", value, store)
