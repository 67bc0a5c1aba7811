"""The one owner of the address and of every widget key.

The address is the truth: each run reads the view from it, sets the widgets to the view, and a
widget that is moved writes the address in its callback, before the next run reads it.
"""

from typing import Any

import msgspec
import streamlit as st

from casebook.library import Library
from casebook.ui.undisturbed import undisturbed
from casebook.view.address import IgnoredParam, read_view, view_params
from casebook.view.view import DATA_CHARS, EVIDENCE_FILTERS, WRITING, PageId, View

_VIEW = "_view"
_PAGE = "_page"
_FIRST_LANG = "_first_lang"
_SEEN_DATA = "_seen_data"
"""Fingerprints of the data that were current at any time in this session."""


def widget_key(name: str) -> str:
    """The session key of the widget that holds ``name``.

    The browser keeps the labels of what was chosen in a widget, so another language makes another widget.
    """
    view: View | None = st.session_state.get(_VIEW)
    is_first = view is None or view.lang == st.session_state.get(_FIRST_LANG, view.lang)
    return f"w_{name}" if view is None or is_first else f"w_{name}_{view.lang}"


def text_key(name: str) -> str:
    """The session key of the widget that text is typed into: the same in every language.

    What is typed does not depend on the language, and must outlive its change.
    """
    return f"w_{name}"


def open_view(
    library: Library, page: PageId, now: Library | None = None
) -> tuple[View, tuple[IgnoredParam, ...]]:
    """The view that the address describes, and what in the address was ignored; tidies the address.

    ``View.data`` is that of ``library``, unless the address was made from data that this session never saw:
    then it stays as it is until the reader has decided what to look at.

    Args:
        library: what the page shows.
        now: the files as they are, where the page shows another version.
    """
    view, ignored = read_view(st.query_params.to_dict(), library)
    view, ignored = _with_version(view, ignored, page, is_shown=now is not None)
    view = _with_data(view, library, now or library)
    if page == "overview" and view.case is not None and view.case not in view.cases:
        # The matrix shows only the chosen cases.
        ignored = (*ignored, IgnoredParam("case", view.case))
        view = msgspec.structs.replace(view, case=None)
    st.session_state[_VIEW] = view
    st.session_state[_PAGE] = page
    st.session_state.setdefault(_FIRST_LANG, view.lang)
    if not ignored:
        # What is not understood stays: a file that is missing for a moment comes back, and with it the view.
        _write_address(view, page)
    return view, ignored


def _with_version(
    view: View, ignored: tuple[IgnoredParam, ...], page: PageId, *, is_shown: bool
) -> tuple[View, tuple[IgnoredParam, ...]]:
    """Pages for writing keep the version for the others; elsewhere one that cannot be shown is ignored."""
    if view.version is None or is_shown or page in WRITING:
        return view, ignored
    unknown = IgnoredParam("version", view.version)
    return msgspec.structs.replace(view, version=None), (*ignored, unknown)


def _with_data(view: View, library: Library, now: Library) -> View:
    seen: set[str] = st.session_state.setdefault(_SEEN_DATA, set())
    seen.add(now.data_fingerprint[:DATA_CHARS])
    if view.data is None or view.data in seen:
        return msgspec.structs.replace(view, data=library.data_fingerprint[:DATA_CHARS])
    return view


def current_view() -> View:
    """The view as it is now; for callbacks, which come before a page has read it from the address."""
    view: View = st.session_state[_VIEW]
    return view


@undisturbed
def change_view(**changes: object) -> None:
    """Move to the current view with ``changes``; for callbacks, before the next run reads the address."""
    view: View = st.session_state[_VIEW]
    page: PageId = st.session_state[_PAGE]
    changed: View = msgspec.structs.replace(view, **changes)
    st.session_state[_VIEW] = changed
    _write_address(changed, page)


def clicked(key: str) -> tuple[str, ...]:
    """What the mark that was clicked in the chart under ``key`` carries; empty when a click chose nothing."""
    points = st.session_state[key]["selection"]["points"]
    data = points[0].get("customdata") if points else None
    return tuple(data) if data and all(isinstance(part, str) for part in data) else ()


def open_evidence(**changes: object) -> None:
    """Go to the Evidence page with its filters set to ``changes`` and to nothing else; for callbacks."""
    cleared = {field: getattr(View(), field) for field in EVIDENCE_FILTERS}
    view: View = msgspec.structs.replace(st.session_state[_VIEW], **cleared | changes)
    if view.only is not None and view.only not in view.cases:
        view = msgspec.structs.replace(view, cases=(*view.cases, view.only))
    st.switch_page("pages/evidence.py", query_params=view_params(view, "evidence"))


def open_case(case_id: str) -> None:
    """Go to the Case page with this case; for callbacks."""
    view: View = msgspec.structs.replace(st.session_state[_VIEW], case=case_id)
    st.switch_page("pages/case.py", query_params=view_params(view, "case"))


def open_evidence_of_mark(key: str) -> None:
    """Go to the evidence behind the mark that was clicked under ``key``: of a case, in a dimension."""
    match clicked(key):
        case [case, dimension]:
            open_evidence(only=case, dimension=None if dimension == "index" else dimension)


def bound(field: str, value: object, variant: str = "") -> dict[str, Any]:
    """Arguments that tie a widget to ``field`` of the view: key, callback; sets the widget to ``value``.

    Another ``variant`` makes another widget: the browser keeps the labels of choices made in the old one.
    """
    key = widget_key(field) + variant
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    return {"key": key, "on_change": _store, "args": (field, key)}


def keep_open(key: str) -> None:
    """Before an expander whose label changes: with another label it is another one, and would close."""
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]


@undisturbed
def _store(field: str, key: str) -> None:
    value = st.session_state[key]
    if isinstance(value, list):
        value = tuple(value)
    if isinstance(value, str):
        value = value.strip() if field == "query" else value
    changes: dict[str, object] = {field: value}
    if field == "cases" or field in EVIDENCE_FILTERS:
        changes["page_number"] = 1
    if field == "dimension":
        changes["about"] = None
    change_view(**changes)


def _write_address(view: View, page: PageId) -> None:
    params = view_params(view, page)
    if st.query_params.to_dict() != params:
        st.query_params.from_dict(params)
