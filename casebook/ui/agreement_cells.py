"""Where raters differ: the largest disagreements first, each with all reasons, and what was concluded."""

from datetime import datetime
from typing import Final

import streamlit as st
from markupsafe import Markup

from casebook.agreement import Agreement, Answer, Cell
from casebook.files import write_reconciliation
from casebook.files.ratings import MAX_RATIONALE_CHARS
from casebook.library.rating_files import reconciliation_now
from casebook.library.saving import FileChange, SaveRefused
from casebook.markup import element
from casebook.model import Criterion, Lang, Reconciliation, ReconciliationNote, Rubric
from casebook.model.rubric import LEVELS
from casebook.pieces.cell import level_square
from casebook.pieces.findings import findings_list
from casebook.pieces.table import table
from casebook.ui import access
from casebook.ui.access import Writer
from casebook.ui.agreement import case_names, rater_label
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.rate_state import MAX_NAME_CHARS, SILENT, cleaned_name, cleaned_text
from casebook.ui.state import widget_key
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

FIRST_SHOWN: Final = 10
_SHOWN = "_agreement_shown"
_NOTICE = "_agreement_notice"
_KNOWN = "_agreement_known"


def show_disagreements(page: Opened, found: Agreement) -> None:
    """The cells on which the raters differ, and a form for a note on each."""
    lang = page.lang
    apart = found.disagreements
    show(element("h2", say(lang, "agreement.apart", count=len(apart), total=len(found.cells)), css="cb"))
    _show_notice(lang)
    if not apart:
        show(element("p", say(lang, "agreement.apart-none"), css="cb"))
        return
    access.show_gate(page)
    show(element("p", say(lang, "agreement.apart-order"), css="cb cb-muted"))
    names = case_names(page.library.usable_cases, lang)
    shown = max(FIRST_SHOWN, st.session_state.get(_SHOWN, 0))
    for cell in apart[:shown]:
        criterion = page.rubric.criterion(cell.criterion)
        note = _note(page, cell)
        with st.container(border=True, key=f"apart_{cell.case}_{cell.criterion}"):
            show(_panel(page, cell, criterion, names[cell.case], note))
            _show_form(page, cell, note)
    if len(apart) > shown:
        st.button(
            say(lang, "agreement.apart-more", count=len(apart) - shown),
            key="agreement_more",
            on_click=_show_more,
            args=(shown + FIRST_SHOWN,),
        )


def _show_more(shown: int) -> None:
    st.session_state[_SHOWN] = shown


def _show_notice(lang: Lang) -> None:
    key: str | None = st.session_state.pop(_NOTICE, None)
    if key is not None:
        show(element("div", say(lang, key), css="cb cb-note", role="status"))


def _note(page: Opened, cell: Cell) -> ReconciliationNote | None:
    notes = page.library.ratings.notes(cell.case)
    return next((n for n in notes if n.criterion == cell.criterion), None)


def _panel(
    page: Opened, cell: Cell, criterion: Criterion, case_name: str, note: ReconciliationNote | None
) -> Markup:
    lang = page.lang
    tags = []
    if cell.spread_levels:
        tags.append(say(lang, "agreement.spread", count=cell.spread_levels))
    if cell.is_split_on_silence:
        tags.append(say(lang, "agreement.split"))
    rows = [
        [
            element("strong", rater_label(answer.name, answer.rater, lang)),
            level_square(answer.score, lang),
            _range(answer, lang),
            answer.rationale.text_in(lang) or say(lang, "agreement.no-reason"),
        ]
        for answer in cell.answers
    ]
    header = [say(lang, f"agreement.column-{c}") for c in ("rater", "score", "range", "reason")]
    levels = [
        element(
            "div",
            level_square(level, lang),
            element("p", criterion.levels[level].text_in(lang)),
            css="cb-level",
        )
        for level in LEVELS
    ]
    return element(
        "div",
        element("h3", f"{case_name} · {criterion.name.text_in(lang)}"),
        element("p", *(element("span", tag, css="cb-tag") for tag in tags)),
        element("p", criterion.question.text_in(lang), css="cb-muted"),
        table(header, rows, caption=criterion.name.text_in(lang)),
        element("details", element("summary", say(lang, "agreement.levels")), *levels),
        *([_noted(note, lang)] if note else []),
        css="cb",
        lang=lang,
        data_cell=f"{cell.case}/{cell.criterion}",
    )


def _range(answer: Answer, lang: Lang) -> str:
    if answer.low is None or answer.high is None:
        return "–"
    if answer.low == answer.high:
        return str(answer.low)
    return say(lang, "rate.range-of", low=answer.low, high=answer.high)


def _noted(note: ReconciliationNote, lang: Lang) -> Markup:
    agreed = []
    if note.is_agreed:
        level = say(lang, "cell.silent") if note.score is None else str(note.score)
        agreed.append(element("p", element("strong", say(lang, "agreement.agreed-on", level=level))))
    by = say(lang, "agreement.note-by", name=note.by, date=note.date)
    return element(
        "div",
        element("p", note.note, css="cb-finding"),
        *agreed,
        element("p", by, css="cb-muted"),
        css="cb-note",
    )


def _show_form(page: Opened, cell: Cell, note: ReconciliationNote | None) -> None:
    lang = page.lang
    if access.writer(page) is None:
        return
    at = _at(cell)
    # The same words whether there is a note or not: with others it would close over what is being typed.
    box = st.expander(say(lang, "agreement.note-write"), key=widget_key(f"note_{at}"), on_change="rerun")
    known: dict[str, ReconciliationNote | None] = st.session_state.setdefault(_KNOWN, {})
    if not box.open:
        known.pop(at, None)
        return
    # What stood there when the form was opened: the run that saves reads the files anew.
    begun_from = known.setdefault(at, note)
    with box, st.form(f"note_form_{at}", border=False):
        text = st.text_area(
            say(lang, "agreement.note"),
            value=note.note if note else "",
            max_chars=MAX_RATIONALE_CHARS,
            key=widget_key(f"note_text_{at}"),
            help=say(lang, "agreement.note-help"),
        )
        choice = st.segmented_control(
            say(lang, "agreement.agreed"),
            [*map(str, LEVELS), SILENT],
            default=_choice_of(note),
            format_func=lambda c: say(lang, "cell.silent") if c == SILENT else c,
            key=widget_key(f"note_score_{at}"),
            help=say(lang, "agreement.agreed-help"),
        )
        by = st.text_input(
            say(lang, "agreement.by"),
            value=note.by if note else "",
            max_chars=MAX_NAME_CHARS,
            key=widget_key(f"note_by_{at}"),
        )
        if st.form_submit_button(say(lang, "agreement.note-save"), key=f"note_save_{at}"):
            _save(page, cell, begun_from, cleaned_text(text or ""), choice, cleaned_name(by or ""))


def _at(cell: Cell) -> str:
    return f"{cell.case}_{cell.criterion}"


def _choice_of(note: ReconciliationNote | None) -> str | None:
    if note is None or not note.is_agreed:
        return None
    return SILENT if note.score is None else str(note.score)


def _save(
    page: Opened,
    cell: Cell,
    begun_from: ReconciliationNote | None,
    text: str,
    choice: str | None,
    by: str,
) -> None:
    """Put the note into the file of notes, beside whatever others have written there; empty: take it out."""
    lang = page.lang
    writer = access.writer(page)
    if writer is None:
        return
    if not by or (not text and begun_from is None):
        show(element("div", say(lang, "agreement.note-incomplete"), css="cb cb-warn"))
        return
    now = reconciliation_now(page.library.root, cell.case)
    if now.data is not None and now.value is None:
        show(findings_list(now.findings, lang))
        return
    notes = now.value or Reconciliation()
    known: dict[str, ReconciliationNote | None] = st.session_state[_KNOWN]
    if notes.note(cell.criterion) != begun_from:
        known[_at(cell)] = notes.note(cell.criterion)
        st.session_state[_NOTICE] = "ratings.refused-changed-since"
        st.rerun()
    writer.who = writer.who or by
    note = None
    if text:
        note = ReconciliationNote(
            criterion=cell.criterion,
            note=text,
            by=by,
            date=datetime.now().astimezone().date().isoformat(),
            is_agreed=choice is not None,
            score=None if choice in (None, SILENT) else int(choice),
        )
    data = write_reconciliation(_with(notes, cell.criterion, note, page.rubric)).encode()
    _write(writer, FileChange(now.path, now.data, data), cell, note)
    st.rerun()


@undisturbed
def _write(writer: Writer, change: FileChange, cell: Cell, note: ReconciliationNote | None) -> None:
    known: dict[str, ReconciliationNote | None] = st.session_state[_KNOWN]
    try:
        writer.save([change], kind="rating")
    except SaveRefused as refused:
        st.session_state[_NOTICE] = f"ratings.refused-{refused.code}"
    else:
        known[_at(cell)] = note
        st.session_state[_NOTICE] = "agreement.note-saved"


def _with(
    notes: Reconciliation, criterion: str, note: ReconciliationNote | None, rubric: Rubric
) -> Reconciliation:
    """The notes with this one in its place, in the order of the rubric."""
    kept = [n for n in notes.notes if n.criterion != criterion]
    order = {c.id: at for at, c in enumerate(rubric.criteria)}
    changed = [*kept, note] if note else kept
    return Reconciliation(notes=tuple(sorted(changed, key=lambda n: order.get(n.criterion, len(order)))))
