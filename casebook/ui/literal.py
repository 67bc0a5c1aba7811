"""Text from files, shown character for character.

Markdown falsifies quotations (it strikes ``3~5%`` through and eats ``*``), so every text that
comes from a file is drawn as escaped HTML by ``show``; nothing else may reach ``st.html``.
"""

import re

import streamlit as st
from markupsafe import Markup

_NOT_PLAIN = re.compile(r"[\W_]+")


def show(fragment: Markup) -> None:
    """Draw a fragment built by ``casebook.markup``."""
    st.html(str(fragment))


def plain_words(text: str) -> str:
    """The words of ``text`` for the label of a widget, which is read as Markdown even where it is hidden."""
    return _NOT_PLAIN.sub(" ", text).strip()
