"""How to cite what is on the page: the address that holds the view, a sentence in both languages, BibTeX."""

from datetime import datetime

import msgspec
import streamlit as st

from casebook.library.citation import Cited, bibtex, citation, cited_release, cited_version
from casebook.library.releases import PREFIX, read_release, releases
from casebook.library.version import NoSuchVersion
from casebook.markup import element
from casebook.ui.links import page_address
from casebook.ui.literal import show
from casebook.ui.state import keep_open
from casebook.ui.version_banner import Shown
from casebook.view.view import DATA_CHARS, PAGES, PageId, View
from casebook.wording import say


def show_citation(shown: Shown, view: View, page: PageId) -> None:
    """A box that opens; nothing is computed before."""
    lang = view.lang
    keep_open("cite")
    box = st.popover(say(lang, "cite.heading"), key="cite", on_change="rerun")
    if not box.open:
        return
    cited = _cited(shown)
    with box:
        show(element("p", say(lang, "cite.link"), css="cb cb-cite"))
        _code(full_address(shown, view, page))
        show(element("p", say(lang, "cite.link-holds"), css="cb cb-muted"))
        for key, text in (
            ("cite.in-ko", citation(cited, "ko")),
            ("cite.in-en", citation(cited, "en")),
            ("cite.bibtex", bibtex(cited).rstrip()),
        ):
            show(element("p", say(lang, key), css="cb cb-cite"))
            _code(text)
        if not cited.author:
            show(element("p", say(lang, "cite.author-how"), css="cb cb-muted"))


def full_address(shown: Shown, view: View, page: PageId) -> str:
    """The address of this view of these data, as others on this network can open it."""
    # A link made while an old one is still open holds what is on the screen.
    held = msgspec.structs.replace(view, data=shown.library.data_fingerprint[:DATA_CHARS])
    base = (st.context.url or "").rstrip("/")
    above, _, last = base.rpartition("/")
    if last in PAGES:
        base = above
    return f"{base}/{page_address(page, held)}"


def _cited(shown: Shown) -> Cited:
    root, data = shown.now.root, shown.library.data_fingerprint
    version = shown.version
    try:
        if version is not None and version.id.startswith(PREFIX):
            return cited_release(read_release(root, version.id.removeprefix(PREFIX)))
    except NoSuchVersion:  # gone since it was opened
        version = None
    # Whatever is shown may be what a release froze.
    same = next((r for r in releases(root) if r.data_fingerprint == data), None)
    if same is not None:
        return cited_release(same)
    if version is not None:
        return cited_version(version, data)
    return Cited(data_fingerprint=data, date=datetime.now().astimezone().date().isoformat())


def _code(text: str) -> None:
    # Not Markdown: shown and copied character for character.
    st.code(text, language=None, wrap_lines=True)
