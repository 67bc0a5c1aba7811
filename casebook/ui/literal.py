"""Text from files, shown character for character.

Markdown falsifies quotations (it strikes ``3~5%`` through and eats ``*``), so every text that
comes from a file is drawn as escaped HTML by ``show``; nothing else may reach ``st.html``.
"""

import re
from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup, escape

_NOT_PLAIN = re.compile(r"[\W_]+")


def element(name: str, *children: str, css: str = "", **attributes: str) -> Markup:
    """``<name class="css" …>children</name>``; a child that is not ``Markup`` is escaped.

    ``data_x="…"`` becomes ``data-x``; ``lang`` marks the language for fonts and screen readers.
    """
    pairs = {"class": css, **{key.replace("_", "-"): value for key, value in attributes.items()}}
    written = "".join(f' {key}="{escape(value)}"' for key, value in pairs.items() if value)
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def join(parts: Iterable[str]) -> Markup:
    """The parts one after the other; what is not ``Markup`` is escaped."""
    return Markup("".join(map(escape, parts)))


def show(fragment: Markup) -> None:
    """Draw a fragment built by ``element``."""
    st.html(str(fragment))


def plain_words(text: str) -> str:
    """The words of ``text`` for the label of a widget, which is read as Markdown even where it is hidden."""
    return _NOT_PLAIN.sub(" ", text).strip()
