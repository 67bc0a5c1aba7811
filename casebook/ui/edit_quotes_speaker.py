"""Who says a passage: the reporter, somebody quoted before, or somebody new; and who relays it."""

import streamlit as st

from casebook.model import Lang, Localised
from casebook.ui.edit_quotes_add import Speaker
from casebook.ui.state import text_key, widget_key
from casebook.wording import say

_NARRATION = "narration"
_NEW = "new"


def show_speaker(speakers: tuple[Speaker, ...], lang: Lang) -> None:
    """The choice, with fields for a new name, its role and a relaying person."""
    names = {_NARRATION: say(lang, "quote.narration")}
    names |= {_speaker_id(s): s.shown(lang) for s in speakers}
    names[_NEW] = say(lang, "edit-quotes.speaker-new")
    key = form_key("speaker")
    if st.session_state.get(key) not in names:
        st.session_state[key] = _NARRATION
    st.selectbox(
        say(lang, "edit-quotes.speaker"),
        list(names),
        format_func=lambda s: names.get(s, s),
        key=key,
        help=say(lang, "edit-quotes.speaker-help"),
        persist_state="session",
    )
    if st.session_state[key] == _NEW:
        _pair("name", lang)
        _pair("role", lang)
    if st.session_state[key] == _NARRATION:
        return
    how = say(lang, "edit-quotes.via-help")
    is_relayed = st.checkbox(
        say(lang, "edit-quotes.via"), key=form_key("has_via"), help=how, persist_state="session"
    )
    if is_relayed:
        _pair("via", lang)


def _pair(name: str, lang: Lang) -> None:
    """One text in both languages, side by side."""
    columns = st.columns(2)
    for column, of in zip(columns, ("ko", "en"), strict=True):
        with column:
            st.text_input(
                say(lang, f"edit-quotes.{name}-{of}"), key=typed_key(f"{name}_{of}"), persist_state="session"
            )


def _speaker_id(speaker: Speaker) -> str:
    role = speaker.role
    return "\n".join((speaker.name.ko, speaker.name.en, role.ko if role else "", role.en if role else ""))


def form_key(name: str) -> str:
    """The widget of this choice of the form."""
    return widget_key(f"finder_{name}")


def typed_key(name: str) -> str:
    """The widget that this field of the form is typed into."""
    return text_key(f"finder_{name}")


def forget_speaker() -> None:
    """Begin with the reporter's narration again, lest the next passage gets this speaker; for callbacks."""
    st.session_state[form_key("speaker")] = _NARRATION
    st.session_state[form_key("has_via")] = False
    for name in ("name", "role", "via"):
        for of in ("ko", "en"):
            st.session_state[typed_key(f"{name}_{of}")] = ""


def typed(name: str) -> str:
    """What stands in the widget ``name``, on one line."""
    value = st.session_state.get(name, "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def typed_pair(name: str) -> Localised | None:
    """Both languages; None where neither is given."""
    texts = Localised(typed(typed_key(f"{name}_ko")), typed(typed_key(f"{name}_en")))
    return texts if texts.ko or texts.en else None


def chosen_speaker(speakers: tuple[Speaker, ...]) -> tuple[Localised | None, Localised | None]:
    """Name and role as the form stands; no name is the reporter's narration, or one not yet written."""
    if is_new_speaker():
        return typed_pair("name"), typed_pair("role")
    chosen = st.session_state.get(form_key("speaker"), _NARRATION)
    known = next((s for s in speakers if _speaker_id(s) == chosen), None)
    return (known.name, known.role) if known is not None else (None, None)


def is_new_speaker() -> bool:
    """Whether a name is to be written."""
    return st.session_state.get(form_key("speaker")) == _NEW


def is_relayed() -> bool:
    """Whether somebody else relays the words."""
    return st.session_state.get(form_key("has_via")) is True
