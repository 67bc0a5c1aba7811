"""A pasted text: where it stands, or the nearest passage with the words that differ."""

from difflib import SequenceMatcher

import streamlit as st
from markupsafe import Markup

from casebook.markup import element, join
from casebook.model import Lang
from casebook.pieces.quote import source_name
from casebook.ui.edit_quotes_state import (
    MAX_PASTED_CHARS,
    Finder,
    Refused,
    pasted_key,
    take_pasted,
    take_suggestion,
)
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.wording import say


def show_paste(session: EditSession, finder: Finder, lang: Lang) -> None:
    """A field to paste into, and what was made of it."""
    st.text_area(
        say(lang, "edit-quotes.paste"),
        key=pasted_key(),
        height=92,
        max_chars=MAX_PASTED_CHARS,
        placeholder=say(lang, "edit-quotes.paste-hint"),
        on_change=take_pasted,
        args=(session,),
    )
    if not finder.is_pasted:
        return
    if finder.refused is not None:
        _show_refused(session, finder.refused, lang)
    elif finder.text:
        lines = [say(lang, "edit-quotes.found-in", source=_name(session, finder.source, lang))]
        lines += [
            say(lang, "edit-quotes.found-also", source=_name(session, other, lang))
            for other in finder.also_in
        ]
        rows = (element("p", element("span", line, css="cb-source")) for line in lines)
        show(element("div", *rows, css="cb cb-note", role="status"))


def _show_refused(session: EditSession, refused: Refused, lang: Lang) -> None:
    nearest = refused.nearest
    if nearest is None or refused.source is None:
        show(element("div", say(lang, "edit-quotes.nothing-near"), css="cb cb-warn", role="alert"))
        return
    source = session.drafted.source(refused.source)
    key = "out-of-order" if nearest.is_out_of_order else "refused"
    name = _name(session, refused.source, lang)
    near = say(lang, "edit-quotes.nearest", source=name, percent=int(nearest.similarity_percent))
    parts = [
        element("p", element("strong", say(lang, f"edit-quotes.{key}"))),
        element("p", element("span", near, css="cb-source")),
    ]
    if not nearest.is_out_of_order:
        words = word_difference(nearest.wrote, nearest.passage, lang)
        parts.append(element("p", words, css="cb-words", lang=source.language if source else lang))
        parts.append(element("p", say(lang, "edit-quotes.difference"), css="cb-muted"))
    show(element("div", *parts, css="cb cb-warn", role="alert"))
    if not nearest.is_out_of_order:
        st.button(
            say(lang, "edit-quotes.take-nearest"),
            key="take_nearest",
            on_click=take_suggestion,
            args=(session,),
        )


def word_difference(wrote: str, passage: str, lang: Lang) -> Markup:
    """``passage`` with the words struck out that were pasted instead, and marked where they differ."""
    before, after = wrote.split(), passage.split()
    parts: list[Markup] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(element("span", " ".join(after[c:d])))
            continue
        if b > a:
            parts.append(_marked("del", "edit-quotes.you-wrote", " ".join(before[a:b]), lang))
        if d > c:
            parts.append(_marked("ins", "edit-quotes.source-says", " ".join(after[c:d]), lang))
    return Markup(" ").join(parts)


def _marked(tag: str, key: str, words: str, lang: Lang) -> Markup:
    said = element("span", say(lang, key), " ", css="cb-hidden", lang=lang)
    return element(tag, join((said, words)))


def _name(session: EditSession, source_id: str, lang: Lang) -> str:
    source = session.drafted.source(source_id)
    return source_name(source, lang) if source else source_id
