"""The record of saves on the Edit page: who, when, what; and the last one taken back."""

from collections.abc import Callable, Sequence

import streamlit as st
from markupsafe import Markup

from casebook.library.save_log import LOG, SaveRecord, read_log, undo_stack
from casebook.markup import element, join
from casebook.model import Lang
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.wording import say

_LOG_LINES = 10


def show_log(page: Opened, undo: Callable[..., None], args: tuple[object, ...]) -> None:
    """Draw the latest saves; ``undo`` is called with ``args`` and the last one to take that back."""
    lang = page.lang
    show(element("h3", say(lang, "log.title"), css="cb"))
    try:
        records = read_log(page.library.root)
    except OSError:
        show(element("div", say(lang, "log.unreadable", path=LOG), css="cb cb-warn"))
        return
    if not records:
        show(element("p", say(lang, "log.none"), css="cb cb-muted"))
        return
    show(_table(lang, records[: -_LOG_LINES - 1 : -1]))
    stack = undo_stack(records)
    if stack:
        last = stack[-1]
        told = say(lang, "log.undo-what", at=record_time(last), who=last.who or "–", files=record_files(last))
        show(element("p", told, css="cb cb-muted"))
        st.button(say(lang, "log.undo"), key="log_undo", on_click=undo, args=(*args, last))


def _table(lang: Lang, records: Sequence[SaveRecord]) -> Markup:
    heads = (say(lang, f"log.{name}") for name in ("when", "who", "what", "note"))
    rows = (
        element(
            "tr",
            element("td", record_time(record)),
            element("td", record.who or "–"),
            element("td", f"{say(lang, f'log.kind-{record.kind}')}: {record_files(record)}"),
            element("td", record.note),
        )
        for record in records
    )
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in heads)))
    caption = element("caption", say(lang, "log.title"))
    table = element("table", caption, head, element("tbody", join(rows)))
    return element("div", table, css="cb cb-scroll", lang=lang)


def record_files(record: SaveRecord) -> str:
    """The files of a save."""
    return ", ".join(file.path for file in record.files)


def record_time(record: SaveRecord) -> str:
    """Date and time of day, as they were where it was saved."""
    return record.at[:16].replace("T", " ")
