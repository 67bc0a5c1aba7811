"""A page that holds the quote finder and the new source, on a draft of the case in the address."""

import streamlit as st

from casebook.ui import cached, edit_quotes, edit_source, edit_state
from casebook.ui.frame import open_page
from casebook.ui.state import change_view


def begin(path: str) -> None:
    data = (cached.casebook_root() / path).read_bytes()
    edit_state.start_draft(path, data, data.decode())
    change_view(edit_part="quotes")


page = open_page("edit")
session = edit_state.open_session(page)
if session is None:
    st.button("begin", key="begin", on_click=begin, args=(f"cases/{page.view.case}.yaml",))
    edit_source.show_new_source(page, None)
elif page.view.edit_part == "quotes":
    edit_quotes.show_finder(page, session)
else:
    edit_source.show_new_source(page, session)
