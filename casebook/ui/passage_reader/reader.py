"""Mount the reader, and hand on what was selected in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from casebook.model import Lang
from casebook.quotes.sentences import Span
from casebook.ui.component_script import component_script
from casebook.ui.passage_reader.data import NearHits, ReaderText, reader_data
from casebook.ui.passage_reader.picked import Picked, picked, searched

_HERE = Path(__file__).parent
_PARTS = ("words.js", "icon_button.js", "article.js", "toolbar.js", "selection.js", "reader.js")
_draw_reader: Callable[..., object] = st.components.v2.component(
    "casebook_passage_reader",
    html='<div class="passage-reader"></div>',
    css=(_HERE / "reader.css").read_text("utf-8"),
    js=component_script(_HERE, _PARTS),
)


def show_passage_reader(
    text: ReaderText,
    lang: Lang,
    *,
    selected: Sequence[Span],
    turn: int,
    key: str,
    on_pick: Callable[[Picked], None],
    on_search: Callable[[str], None],
    near: NearHits | None = None,
) -> None:
    """Draw ``text``; searching its words and moving in it asks nothing of the server.

    Args:
        selected: what is shown as selected whenever ``turn`` is another than before; in between, the
            reader's own selection stands, however late Python's answer to it comes.
        on_pick: called before the next run with what the reader has selected.
        on_search: called with words that do not stand in the text as they were typed.
        near: what was found for them.
    """

    def take_pick() -> None:
        told = picked(_sent(key, "picked"), text.id, len(text.document.raw))
        if told is not None:
            on_pick(told)

    def take_search() -> None:
        told = searched(_sent(key, "searched"), text.id)
        if told is not None:
            on_search(told)

    _draw_reader(
        data=reader_data(text, selected, turn, near, lang),
        key=key,
        on_picked_change=take_pick,
        on_searched_change=take_search,
    )


def _sent(key: str, event: str) -> object:
    """What the browser sent: anything at all, or nothing."""
    state = st.session_state.get(key)
    return None if state is None else state.get(event)
