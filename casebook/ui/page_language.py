"""The language of the whole page, for screen readers and hyphenation: Streamlit always says English.

Some of its widgets also show English words for which they have no setting, e.g. how to end an entry: where
the catalogue has them, the reader sees them in the language of the page.
"""

from pathlib import Path

import streamlit as st

from casebook.model import Lang
from casebook.wording import say

_SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")
_WORDS = {
    "apply": (),
    "apply-text": ("keys",),
    "submit": (),
    "submit-text": ("keys",),
    "upload": (),
    "per-file": ("size",),
    "drop": (),
    "no-results": (),
}
"""Streamlit's words and what stands in them; the English entry of the catalogue is what it writes."""
_set_language = st.components.v2.component("casebook_page_language", js=_SCRIPT)


def set_page_language(lang: Lang) -> None:
    """Mark the page as being in ``lang``, and show the widgets' own words in it."""
    words = [(_words("en", name), _words(lang, name)) for name in _WORDS]
    _set_language(data={"lang": lang, "words": words}, key="page_language")


def _words(lang: Lang, name: str) -> str:
    # What is to be filled in by the page stays between braces.
    return say(lang, f"widget.{name}", **{param: f"{{{param}}}" for param in _WORDS[name]})
