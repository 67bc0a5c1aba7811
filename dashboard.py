"""Start of the dashboard: ``streamlit run dashboard.py``."""

import streamlit as st

from casebook.view.view import PAGES


def start() -> None:
    """Lead the bare address to the first page, with whatever the address says of the view."""
    st.switch_page(f"pages/{PAGES[0]}.py", query_params=st.query_params.to_dict())


st.set_page_config(page_title="Casebook", layout="wide")
st.navigation(
    [st.Page(start, title="Casebook", default=True), *(st.Page(f"pages/{page}.py") for page in PAGES)],
    position="hidden",
).run()
