"""All criteria of a case in one table, to score them quickly."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from casebook.files.parsed import Parsed
from casebook.markup import element
from casebook.model import Case, Lang
from casebook.model.rubric import LEVELS
from casebook.ui import cached, edit_state
from casebook.ui.edit_form_fields import field_key
from casebook.ui.edit_form_findings import PlacedFindings, counts_text
from casebook.ui.edit_form_scores import CELLS, Cell, Followed, undecided, with_assessment, with_cells
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

SILENT = "none"
_FOLLOWED = "_edit_followed"
_TABLES = "_edit_tables"
_WORDS: dict[str, tuple[str, ...]] = {
    "score": (SILENT, *(str(level) for level in LEVELS)),
    "low": tuple(str(level) for level in LEVELS),
    "high": tuple(str(level) for level in LEVELS),
    "confidence": ("low", "medium", "high"),
}


def show_table(
    page: Opened, session: EditSession, case: Case, parsed: Parsed[Case], placed: PlacedFindings
) -> None:
    """The table; what a change brought with it is said below."""
    lang = page.lang
    show(element("h2", say(lang, "edit.scores"), css="cb"))
    show(element("p", say(lang, "edit.scores-how"), css="cb cb-muted"))
    words = {c.id: _row_words(case, c.id, parsed) for c in page.rubric.criteria}
    key = _table_key(session, words)
    columns: dict[str, list[str | None]] = {
        "dimension": [page.rubric.dimension(c.dimension).name.text_in(lang) for c in page.rubric.criteria],
        "criterion": [c.name.text_in(lang) for c in page.rubric.criteria],
        **{cell: [row[cell] for row in words.values()] for cell in CELLS},
        "quotes": [str(len(a.quotes)) if (a := case.assessment(c)) else None for c in words],
        "findings": [counts_text(placed.under(f"assessments.{c}"), lang) or None for c in words],
    }
    # In a container of its own: style sheets take the buttons away that Streamlit puts above a table, one of
    # which downloads what is in the cells as live formulas.
    st.container(key="edit_table").data_editor(
        pd.DataFrame(columns, dtype="object"),
        key=key,
        hide_index=True,
        num_rows="fixed",
        height="content",
        width="stretch",
        placeholder="–",
        disabled=["dimension", "criterion", "quotes", "findings"],
        column_config=_columns(lang),
        on_change=take_cells,
        args=(key, tuple(words)),
    )
    show_followed(page, "table")


def _columns(lang: Lang) -> dict[str, Any]:
    widths = {"dimension": 90, "criterion": 270, "quotes": 60, "findings": 130}
    columns: dict[str, Any] = {}
    for name, width in widths.items():
        columns[name] = st.column_config.TextColumn(say(lang, f"edit.column-{name}"), width=width)
    for cell in CELLS:
        columns[cell] = st.column_config.SelectboxColumn(
            say(lang, f"edit.column-{cell}"),
            options=list(_WORDS[cell]),
            format_func=lambda word: word_name(lang, str(word)),
            width=80,
        )
    return columns


def word_name(lang: Lang, word: str) -> str:
    """How a reader sees the word that stands in a cell."""
    if word == SILENT:
        return say(lang, "edit.cell-silent")
    return word if word.isdigit() else say(lang, f"edit.cell-{word}")


def _row_words(case: Case, criterion: str, parsed: Parsed[Case]) -> dict[str, str | None]:
    """The cells of a criterion as words; None where the file has nothing that can be read."""
    assessment = case.assessment(criterion)
    if assessment is None:
        return dict.fromkeys(CELLS)
    row: dict[str, str | None] = {}
    for cell in CELLS:
        value = getattr(assessment, cell)
        row[cell] = None if value is None else str(value)
    if assessment.score is None and f"assessments.{criterion}.score" not in parsed.unread:
        row["score"] = SILENT
    return row


def _table_key(session: EditSession, words: dict[str, dict[str, str | None]]) -> str:
    """The key of the table: the same one as long as what was typed into it is what stands in the draft."""
    generations: dict[str, int] = st.session_state.setdefault(_TABLES, {})
    generation = generations.setdefault(session.draft.id, 0)
    key = field_key(session, f"table_{generation}")
    rows = list(words.values())
    for position, cells in _edited(key).items():
        if any(rows[position].get(cell) != word for cell, word in cells.items()):
            generations[session.draft.id] = generation + 1
            return field_key(session, f"table_{generation + 1}")
    return key


def _edited(key: str) -> dict[int, dict[str, str | None]]:
    state = st.session_state.get(key)
    edited: dict[int, dict[str, str | None]] = state["edited_rows"] if state else {}
    return edited


@undisturbed
def take_cells(key: str, criteria: tuple[str, ...]) -> None:
    """Write what has been chosen since the last run into the draft; for callbacks."""
    rubric = cached.open_current_library().rubric
    if rubric is None:
        return
    told: list[Followed] = []

    def change(case: Case) -> Case:
        for position, cells in _edited(key).items():
            if not 0 <= position < len(criteria):
                continue
            criterion = criteria[position]
            known = case.assessment(criterion)
            before = known or undecided(criterion)
            asked = {
                cell: value
                for cell in CELLS
                if cell in cells and _is_word(cell, cells[cell])
                for value in [_value(cell, cells[cell])]
                if value != getattr(before, cell) or (known is None and cells[cell] is not None)
            }
            if asked:
                after, followed = with_cells(before, asked)
                told.extend(followed)
                case = with_assessment(case, after, rubric)
        return case

    edit_state.change_case(change)
    say_followed("table", told)


def _is_word(cell: Cell, word: object) -> bool:
    # What the browser sends may be anything.
    return word is None or word in _WORDS[cell]


def _value(cell: Cell, word: str | None) -> int | str | None:
    if word is None or word == SILENT:
        return None
    return word if cell == "confidence" else int(word)


def say_followed(where: str, followed: Iterable[Followed]) -> None:
    """Have the next run say at ``where`` what was changed along with a score; for callbacks."""
    st.session_state[_FOLLOWED] = (where, tuple(followed))


def show_followed(page: Opened, where: str) -> None:
    """What was changed along with the score that was given last, where it was given."""
    lang = page.lang
    told: tuple[str, tuple[Followed, ...]] | None = st.session_state.get(_FOLLOWED)
    if told is None or told[0] != where:
        return
    del st.session_state[_FOLLOWED]
    for one in told[1]:
        text = say(
            lang,
            f"edit.followed-{one.what}",
            criterion=page.rubric.criterion(one.criterion).name.text_in(lang),
            low=one.low,
            high=str(one.high),
            confidence=word_name(lang, one.confidence) if one.confidence else "",
        )
        show(element("div", text, css="cb cb-note", role="status", data_followed=one.what))
