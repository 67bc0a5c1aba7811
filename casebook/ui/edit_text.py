"""The text of a draft as it will stand in the file, with every finding on its line."""

import streamlit as st

from casebook.model import Lang
from casebook.ui import edit_state
from casebook.ui.edit_form_findings import finding_texts
from casebook.ui.edit_state import EditSession
from casebook.ui.opened import Opened
from casebook.ui.state import change_view
from casebook.ui.undisturbed import undisturbed
from casebook.ui.yaml_editor import Mark, Typed, show_yaml_editor
from casebook.wording import say

_KEY = "edit_yaml"
_TAKEN = "_edit_typed"
_GO_TO = "_edit_go_to"
_TEXTS = ("waiting", "sending", "kept", "place", "clean", "findings", "go")


class _Taken(Typed, frozen=True, kw_only=True):
    """What was typed last, and the version of the draft's text that it became."""

    version: str


def show_text(page: Opened, session: EditSession) -> None:
    """The editor on the draft's text."""
    lang, text = page.lang, session.draft.text
    marks = []
    for finding in session.findings:
        if finding.path == session.path:
            message, fix = finding_texts(finding, lang)
            marks.append(
                Mark(
                    line=finding.line,
                    column=finding.column,
                    severity=finding.severity,
                    message=message,
                    fix=fix,
                )
            )
    show_yaml_editor(
        _with_plain_ends(text),
        document=session.draft.id,
        version=edit_state.text_version(text),
        taken=st.session_state.get(_TAKEN),
        marks=marks,
        texts=_texts(lang, session.path),
        go_to=st.session_state.pop(_GO_TO, None),
        key=_KEY,
        on_typed=take_typed,
    )


def go_to(line: int, column: int) -> None:
    """Open the text at this place; for callbacks."""
    st.session_state[_GO_TO] = (line, column)
    change_view(edit_part="text")


def _texts(lang: Lang, path: str) -> dict[str, str]:
    named = {name: "{" + name + "}" for name in ("line", "column", "count")}
    texts = {name: say(lang, f"edit.text-{name}", **named) for name in _TEXTS}
    return texts | {
        "label": say(lang, "edit.text-label", path=path),
        "how": say(lang, "edit.text-how"),
        "error": say(lang, "severity.error"),
        "warning": say(lang, "severity.warning"),
    }


@undisturbed
def take_typed(typed: Typed) -> None:
    """Put what was typed into the draft; what an editor has sent before is not taken twice. For callbacks."""
    last: _Taken | None = st.session_state.get(_TAKEN)
    is_same_editor = last is not None and last.editor == typed.editor
    if last is not None and is_same_editor and typed.number <= last.number:
        return
    held = edit_state.held_draft()
    text = typed.text
    if held is not None and "\r\n" in held.text:
        text = text.replace("\n", "\r\n")
    base = typed.base
    if last is not None and is_same_editor and edit_state.is_version_held(last.version):
        # Sent before the answer to the last one was there: made of that one.
        base = last.version
    version = edit_state.replace_text(text, base, typed.document)
    if version is not None:
        taken = {name: getattr(typed, name) for name in ("document", "editor", "number", "base")}
        st.session_state[_TAKEN] = _Taken(**taken, text="", version=version)


def _with_plain_ends(text: str) -> str:
    """Line ends as a text field of a browser has them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
