"""The AHP page's last block: the answers to a file, and back."""

import streamlit as st

from casebook.files import parse_judgements, write_judgements
from casebook.markup import element
from casebook.model import Survey
from casebook.pieces.findings import findings_list
from casebook.ui import ahp_state
from casebook.ui.ahp_state import AhpSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.wording import say

FILE_NAME = "casebook-ahp.yaml"


def show_files(page: Opened, session: AhpSession, survey: Survey) -> None:
    """Save what was entered, and load what was saved."""
    lang = page.lang
    show(element("h2", say(lang, "ahp.files"), css="cb"))
    show(element("p", say(lang, "ahp.files-how"), css="cb cb-muted"))
    left, right = st.container(key="split_ahp_files").columns(2, gap="medium")
    with left:
        st.download_button(
            say(lang, "ahp.save"),
            write_judgements(survey),
            file_name=FILE_NAME,
            mime="application/yaml",
            key="ahp_save",
            on_click="ignore",
        )
    with right:
        _show_load(page, session)


def _show_load(page: Opened, session: AhpSession) -> None:
    lang = page.lang
    file = st.file_uploader(
        say(lang, "ahp.load"), type=["yaml", "yml"], max_upload_size=1, key=f"ahp_file_{session.loads}"
    )
    if file is None:
        if session.loaded is not None:
            show(
                element("div", say(lang, "ahp.loaded", file=session.loaded), css="cb cb-note", role="status")
            )
        return
    dimensions = tuple(d.id for d in page.rubric.dimensions)
    parsed = parse_judgements(file.getvalue(), file.name, dimensions)
    if parsed.value is None:
        show(element("div", say(lang, "ahp.load-bad"), css="cb cb-warn", role="alert"))
        show(findings_list(parsed.findings, lang))
        return
    count = len(parsed.value.respondents)
    text = say(lang, "ahp.load-ready", file=file.name, count=count)
    show(element("div", text, css="cb cb-note", role="status"))
    show(findings_list(parsed.findings, lang))
    st.button(
        say(lang, "ahp.load-confirm"),
        key="ahp_load",
        on_click=ahp_state.take_survey,
        args=(parsed.value, file.name),
    )
