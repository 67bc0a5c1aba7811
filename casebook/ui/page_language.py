"""The language of the whole page, for screen readers and hyphenation: Streamlit always says English."""

import streamlit as st

from casebook.model import Lang

_SCRIPT = """
export default function ({ data }) {
  document.documentElement.lang = data.lang
}
"""
_set_language = st.components.v2.component("casebook_page_language", js=_SCRIPT)


def set_page_language(lang: Lang) -> None:
    """Mark the page as being in ``lang``."""
    _set_language(data={"lang": lang}, key="page_language")
