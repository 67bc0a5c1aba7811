"""The page of a second rater: one criterion at a time, and nobody's scores."""

from functools import partial
from zlib import crc32

import streamlit as st
from markupsafe import Markup

from casebook.files.ratings import MAX_RATIONALE_CHARS
from casebook.markup import element
from casebook.model import Case, Criterion, Lang
from casebook.model.rubric import LEVELS
from casebook.pieces.cell import level_square
from casebook.pieces.findings import findings_list
from casebook.ui import access, rate_state
from casebook.ui.choice import choose
from casebook.ui.columns import halves
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.rate_quotes import show_quotes
from casebook.ui.rate_save import show_save
from casebook.ui.rate_state import SILENT, Sheet
from casebook.ui.state import bound, change_view, widget_key
from casebook.wording import say


def begin(page: Opened) -> tuple[Case, Sheet] | None:
    """Ask for the case and the rater's name; both with the rater's sheet once they are known."""
    lang = page.lang
    if access.is_presenting():
        show(element("div", say(lang, "rate.presenting"), css="cb cb-note"))
        return None
    rate_state.resume(page)
    cases = {c.id: c for c in page.library.usable_cases}
    if not cases or not page.rubric.criteria:
        show(element("div", say(lang, "rate.no-cases"), css="cb cb-note"))
        return None
    chosen = next(case_id for case_id in (page.view.case, *page.view.cases, *cases) if case_id in cases)
    left, right = halves("rate_who")
    with left:
        choose(
            say(lang, "rate.case"),
            "case",
            {c.id: c.name.text_in(lang) for c in cases.values()},
            chosen,
        )
    name = rate_state.rater_name(page)
    with right:
        _show_rater(lang, name)
    _show_limits(page)
    _show_notice(lang)
    if name is None:
        return None
    sheet = rate_state.open_sheet(page, cases[chosen].id, name)
    if sheet.file.data is not None and sheet.file.value is None:
        show(element("div", say(lang, "rate.file-faulty"), css="cb cb-warn"))
        show(findings_list(sheet.file.findings, lang))
        return None
    return cases[chosen], sheet


def _show_rater(lang: Lang, name: str | None) -> None:
    if name is not None:
        show(
            element(
                "p",
                element("span", say(lang, "rate.rater"), css="cb-muted"),
                " ",
                element("strong", name),
                css="cb",
            )
        )
        st.button(say(lang, "rate.leave"), key="rate_leave", on_click=rate_state.leave)
        return
    key = widget_key("rate_name")
    with st.form("rate_start", border=False):
        st.text_input(
            say(lang, "rate.name"),
            key=key,
            max_chars=rate_state.MAX_NAME_CHARS,
            help=say(lang, "rate.name-help"),
        )
        st.form_submit_button(
            say(lang, "rate.start"), key="rate_begin", type="primary", on_click=rate_state.start, args=(key,)
        )


def _show_limits(page: Opened) -> None:
    lang = page.lang
    texts = [say(lang, f"rate.limits-{part}") for part in ("how", "hidden", "known", "file")]
    with st.expander(say(lang, "rate.limits"), expanded=page.view.rater is None):
        show(element("div", element("ul", *(element("li", t) for t in texts)), css="cb", lang=lang))


def _show_notice(lang: Lang) -> None:
    notice = rate_state.take_notice()
    if notice is not None:
        key, name = notice
        show(element("div", say(lang, key, name=name), css="cb cb-note", role="status"))


def show_criterion(page: Opened, case: Case, sheet: Sheet) -> None:
    """One criterion: what is asked, what each level takes, the quotes, and the answer."""
    criteria = page.rubric.criteria
    ids = [c.id for c in criteria]
    current = page.view.criterion if page.view.criterion in ids else rate_state.next_open(sheet, ids)
    _show_steps(page, sheet, ids, current)
    criterion = page.rubric.criterion(current)
    left, right = halves("rate_sheet")
    with left:
        show(_question(page, criterion, sheet))
        _show_answer(page.lang, criterion, sheet)
        show_save(page, sheet, None if current == ids[-1] else ids[ids.index(current) + 1])
    with right:
        show_quotes(page, case, criterion.id)


def _show_steps(page: Opened, sheet: Sheet, ids: list[str], current: str) -> None:
    lang = page.lang
    at = ids.index(current)
    names = {}
    for number, criterion in enumerate(page.rubric.criteria, start=1):
        key = "rate.step-open" if sheet.entry(criterion.id).choice is None else "rate.step-done"
        dimension = page.rubric.dimension(criterion.dimension).name.text_in(lang)
        names[criterion.id] = say(
            lang, key, number=number, dimension=dimension, name=criterion.name.text_in(lang)
        )
    done = sheet.answered(page.rubric)
    st.progress(done / len(ids), say(lang, "rate.progress", count=done, total=len(ids)))
    with st.container(horizontal=True, vertical_alignment="bottom", key="rate_steps"):
        st.button(
            say(lang, "rate.previous"),
            key="rate_previous",
            disabled=at == 0,
            on_click=partial(change_view, criterion=ids[at - 1]),
        )
        st.selectbox(
            say(lang, "rate.criterion"),
            ids,
            format_func=lambda c: names.get(c, c),
            # The browser keeps the labels of choices: what is done since makes another widget.
            **bound("criterion", current, f"_rate{crc32(repr(names).encode()):x}"),
        )
        st.button(
            say(lang, "rate.next"),
            key="rate_next",
            disabled=at == len(ids) - 1,
            on_click=partial(change_view, criterion=ids[(at + 1) % len(ids)]),
        )


def _question(page: Opened, criterion: Criterion, sheet: Sheet) -> Markup:
    """The criterion, its question, and what each level takes; the level chosen stands out."""
    lang = page.lang
    choice = sheet.entry(criterion.id).choice
    rows = [
        _level(lang, level, criterion.levels[level].text_in(lang), is_chosen=choice == str(level))
        for level in LEVELS
    ]
    rows.append(_level(lang, None, say(lang, "rate.silent-text"), is_chosen=choice == SILENT))
    return element(
        "div",
        element("p", page.rubric.dimension(criterion.dimension).name.text_in(lang), css="cb-muted"),
        element("h2", criterion.name.text_in(lang)),
        element("p", criterion.question.text_in(lang), css="cb-lead"),
        *rows,
        css="cb",
        lang=lang,
        data_criterion=criterion.id,
    )


def _level(lang: Lang, level: int | None, text: str, *, is_chosen: bool) -> Markup:
    words = element("strong", text) if is_chosen else text
    return element("div", level_square(level, lang), element("p", words), css="cb-level")


def _show_answer(lang: Lang, criterion: Criterion, sheet: Sheet) -> None:
    entry = sheet.entry(criterion.id)
    st.segmented_control(
        say(lang, "rate.score"),
        [*map(str, LEVELS), SILENT],
        format_func=lambda choice: say(lang, "cell.silent") if choice == SILENT else choice,
        **rate_state.entry_widget(sheet, criterion.id, "choice", entry.choice),
    )
    spans = rate_state.possible_ranges(entry.choice)
    if spans:
        given = None if entry.low is None or entry.high is None else (entry.low, entry.high)
        st.selectbox(
            say(lang, "rate.range"),
            [None, *spans],
            format_func=lambda span: (
                say(lang, "rate.range-none")
                if span is None
                else say(lang, "rate.range-of", low=span[0], high=span[1])
            ),
            help=say(lang, "rate.range-help"),
            placeholder=say(lang, "rate.range-none"),
            **rate_state.entry_widget(sheet, criterion.id, "range", given, f"_{entry.choice}"),
        )
    st.text_area(
        say(lang, "rate.rationale"),
        max_chars=MAX_RATIONALE_CHARS,
        placeholder=say(lang, "rate.rationale-placeholder"),
        **rate_state.entry_widget(sheet, criterion.id, "rationale", entry.rationale),
    )
    if entry.choice is None and (entry.rationale or entry.low is not None):
        show(element("p", say(lang, "rate.not-complete"), css="cb cb-muted"))
