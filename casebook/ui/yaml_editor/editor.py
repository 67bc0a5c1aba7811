"""Mount the editor, and hand on what was typed.

Every text that the browser sends says which editor sent it, as the how-manyth, and of which version of the
text it was made; what the server answers names the last that it has taken. So an answer that is late is told
from news, and text typed in the meantime is never overwritten.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
import streamlit as st

from casebook.ui.component_script import component_script

MAX_SENT_CHARS = 4_000_000

_HERE = Path(__file__).parent
_draw_editor: Callable[..., object] = st.components.v2.component(
    "casebook_yaml_editor",
    html='<div class="yaml-editor"></div>',
    css=(_HERE / "editor.css").read_text("utf-8"),
    js=component_script(_HERE, ("lines.js", "typing.js", "editor.js")),
)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One finding in the text."""

    line: int
    column: int
    severity: Literal["error", "warning"]
    message: str
    fix: str


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """What the browser sent."""

    document: str
    """Which text it is."""
    editor: str
    """Which editor sent it: another one for every window, and whenever the page is drawn anew."""
    number: int
    """As the how-manyth."""
    base: str
    """The version of the text that it was made of."""
    text: str


def show_yaml_editor(
    text: str,
    *,
    document: str,
    version: str,
    taken: Typed | None,
    marks: Sequence[Mark],
    texts: Mapping[str, str],
    go_to: tuple[int, int] | None,
    key: str,
    on_typed: Callable[[Typed], None],
) -> None:
    """Draw the editor.

    Args:
        text: what it shows, unless the reader has typed on in the meantime.
        document: which text that is; goes back with what is typed.
        version: a name of exactly this text; goes back with what is typed.
        taken: what was taken from this reader's editor last.
        marks: shown on their lines, and in words beside the text.
        texts: every sentence that the editor may have to show, see ``editor.js``.
        go_to: line and column to begin at, once.
        on_typed: called before the next run.
    """

    def take() -> None:
        state = st.session_state.get(key)
        typed = read_typed(state.get("typed") if state is not None else None)
        if typed is not None:
            on_typed(typed)

    _draw_editor(
        data={
            "text": text,
            "document": document,
            "version": version,
            "taken": {"editor": taken.editor, "number": taken.number} if taken else None,
            "marks": [msgspec.to_builtins(mark) for mark in marks],
            "texts": dict(texts),
            "go_to": list(go_to) if go_to else None,
        },
        key=key,
        on_typed_change=take,
    )


def read_typed(sent: Any) -> Typed | None:
    """What was typed; None for anything that the editor does not send."""
    try:
        typed = msgspec.convert(sent, Typed)
    except msgspec.ValidationError:
        return None
    return typed if len(typed.text) <= MAX_SENT_CHARS else None
