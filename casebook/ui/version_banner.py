"""Which version of the casebook a page shows, and what has changed since its address was made."""

import msgspec
import streamlit as st

from casebook.changes import changes_summary
from casebook.library import Library, printable
from casebook.library.releases import PREFIX, altered_files, read_release
from casebook.library.version import NoSuchVersion, Version
from casebook.library.versions import version_of
from casebook.markup import element
from casebook.model import Lang
from casebook.ui import cached
from casebook.ui.changes_between import Between, changes_between
from casebook.ui.changes_view import changes_block, source_titles
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.progress import progress
from casebook.ui.state import change_view, keep_open
from casebook.view.address import IgnoredParam, lang_in, version_in
from casebook.view.view import DATA_CHARS, WRITING, PageId, View
from casebook.wording import say

_SHOWN_COMMIT_CHARS = 10
_MOST_PATHS = 3
_MOST_CHARS = 80
_BANNER = ("data", "version")
"""Parts of an address that the banners speak of themselves."""


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows."""

    library: Library
    now: Library
    """The files as they are."""
    version: Version | None = None
    """None: ``library`` is ``now``."""
    not_shown: str = ""
    """The id of a version that was asked for and is not shown."""


def shown_library(now: Library, page: PageId) -> Shown:
    """The version that the address asks for, opened; the files as they are on the pages for writing."""
    params = st.query_params.to_dict()
    asked = version_in(params)
    if asked is None or page in WRITING:
        return Shown(library=now, now=now, not_shown=asked or "")
    try:
        version = version_of(now.root, asked)
        with progress(say(lang_in(params), "version.opening")):
            library = cached.version_library(now.root, version.id)
    except NoSuchVersion:
        return Shown(library=now, now=now, not_shown=asked)
    return Shown(library=library, now=now, version=version)


def not_in_banner(ignored: tuple[IgnoredParam, ...]) -> tuple[IgnoredParam, ...]:
    """The parts of the address that no banner speaks of."""
    return tuple(i for i in ignored if i.name not in _BANNER)


def show_version(shown: Shown, view: View, page: PageId, ignored: tuple[IgnoredParam, ...]) -> None:
    """Say which version the page shows, where it is not the files as they are."""
    lang = view.lang
    if shown.version is None:
        named = shown.not_shown or next((i.value for i in ignored if i.name == "version"), "")
        if named:
            key = "version.not-here" if page in WRITING else "version.unknown"
            _note(say(lang, key, version=named[:_MOST_CHARS]))
        return
    with st.container(horizontal=True, vertical_alignment="center", key="version_banner"):
        _note(say(lang, f"version.shown-{_kind(shown.version)}", **_named(shown.version)))
        st.button(
            say(lang, "version.to-now"),
            key="version_to_now",
            on_click=change_view,
            kwargs={"version": None, "data": None},
        )
    if view.data != shown.library.data_fingerprint[:DATA_CHARS]:
        _warn(say(lang, "version.not-the-linked"))
    _say_if_altered(shown, lang)


def show_link(page: Opened, shown: Shown, ignored: tuple[IgnoredParam, ...]) -> None:
    """Where the address was made from other data: what has changed since, and the way to either version."""
    view, lang, now = page.view, page.lang, shown.now
    is_broken = any(i.name == "data" for i in ignored)
    is_old = view.data is not None and view.data != now.data_fingerprint[:DATA_CHARS]
    if shown.version is not None or not (is_old or is_broken):
        return
    before, version = (None, None) if is_broken else _as_it_was(now, view, lang)
    if before is None or version is None:
        with st.container(horizontal=True, vertical_alignment="center", key="link_banner"):
            _note(say(lang, "link.changed") + " " + say(lang, "link.unknown"))
            _go_on(lang)
        return
    # The cases of the link, those that are gone since too.
    asked = st.query_params.get("cases", "").split(",")
    between = changes_between(page, before, now, (*asked, *view.cases))
    with st.container(horizontal=True, vertical_alignment="center", key="link_banner"):
        _note(say(lang, "link.changed"), _summary(between, lang))
        st.button(
            say(lang, "link.as-it-was"),
            key="link_as_it_was",
            on_click=change_view,
            kwargs={"version": version.id},
        )
        _go_on(lang)
    keep_open("link_changes")
    details = st.expander(say(lang, "link.what-changed"), key="link_changes", on_change="rerun")
    if details.open:
        with details:
            show(element("p", say(lang, "link.which", version=_label(version)), css="cb cb-muted"))
            if between.faulty:
                names = ", ".join(between.faulty)
                show(element("p", say(lang, "link.faulty", names=names), css="cb cb-note"))
            show(changes_block(between.changes, lang, source_titles(before) | source_titles(now)))


def _as_it_was(now: Library, view: View, lang: Lang) -> tuple[Library | None, Version | None]:
    """The casebook that the address was made from, as far as it is kept anywhere."""
    try:
        with progress(say(lang, "link.searching")) as tell:
            version = cached.version_with(now.root, view.data or "", tell)
        if version is None:
            return None, None
        with progress(say(lang, "version.opening")):
            return cached.version_library(now.root, version.id), version
    except NoSuchVersion:  # the save log has lost a file of it
        return None, None


def _summary(between: Between, lang: Lang) -> str:
    if not between.changes.is_none:
        return changes_summary(between.changes, lang)
    if between.faulty:
        # Of cases that could not be compared nothing is known.
        return say(lang, "link.faulty", names=", ".join(between.faulty))
    return say(lang, "link.changed-elsewhere")


def _go_on(lang: Lang) -> None:
    st.button(say(lang, "link.go-on"), key="link_go_on", on_click=change_view, kwargs={"data": None})


def _say_if_altered(shown: Shown, lang: Lang) -> None:
    version = shown.version
    if version is None or not version.id.startswith(PREFIX):
        return
    root = shown.now.root
    name = version.id.removeprefix(PREFIX)
    try:
        altered = altered_files(root, read_release(root, name))
    except NoSuchVersion:  # gone since it was opened
        return
    if altered:
        paths = ", ".join(printable(path) for path in altered[:_MOST_PATHS])
        _warn(say(lang, "version.altered", name=name, count=len(altered), paths=paths))


def _kind(version: Version) -> str:
    return version.id.partition(":")[0]


def _named(version: Version) -> dict[str, str]:
    name = version.id.partition(":")[2]
    return {
        "name": name[:_SHOWN_COMMIT_CHARS] if _kind(version) == "git" else name,
        "date": version.at[:10],
    }


def _label(version: Version) -> str:
    """When and what, as one line."""
    return f"{version.at.replace('T', ' ')[:16]} · {version.what or version.id}"


def _note(*sentences: str) -> None:
    first, *more = sentences
    texts = [element("strong", text) for text in more]
    show(element("div", f"{first} ", *texts, css="cb cb-note", role="status"))


def _warn(text: str) -> None:
    show(element("div", text, css="cb cb-warn", role="alert"))
