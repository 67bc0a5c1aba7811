"""Limits on the weights that robustness looks at: a range for each dimension, an order of importance."""

import streamlit as st

from casebook.markup import element
from casebook.scoring import whole_points
from casebook.ui.literal import plain_words, show
from casebook.ui.opened import Opened
from casebook.ui.state import bound, change_view, keep_open, widget_key
from casebook.wording import say

_WHOLE = (0, 100)


def show_limits(page: Opened, dimensions: tuple[str, ...]) -> None:
    """A range slider for each of ``dimensions``, the order of importance, and a way back to all weights."""
    lang, view = page.lang, page.view
    is_limited = bool(view.limits or view.importance)
    label = say(lang, "robustness.limits-set" if is_limited else "robustness.limits")
    keep_open("limits_box")
    box = st.expander(label, key="limits_box", expanded=False, on_change="rerun")
    if not box.open:
        return
    with box:
        show(element("p", say(lang, "robustness.limits-help"), css="cb cb-muted"))
        given = {d: (low, high) for d, low, high in view.limits}
        for dimension in dimensions:
            _range(page, dimension, given.get(dimension, _WHOLE))
        names = {d: page.rubric.dimension(d).name.text_in(lang) for d in dimensions}
        st.multiselect(
            say(lang, "robustness.importance"),
            list(names),
            format_func=lambda d: names.get(d, d),
            placeholder=say(lang, "robustness.importance-placeholder"),
            help=say(lang, "robustness.importance-help"),
            **bound("importance", [d for d in view.importance if d in names]),
        )
        st.button(
            say(lang, "robustness.limits-clear"),
            key="limits_clear",
            disabled=not is_limited,
            on_click=change_view,
            kwargs={"limits": (), "importance": ()},
        )


def _range(page: Opened, dimension: str, span: tuple[float, float]) -> None:
    name = page.rubric.dimension(dimension).name.text_in(page.lang)
    key = widget_key(f"limit_{dimension}")
    shown = (whole_points(span[0]), whole_points(span[1]))
    if st.session_state.get(key) != shown:
        st.session_state[key] = shown
    left, right = st.columns([1, 4], vertical_alignment="center")
    with left:
        # The label only names the slider for screen readers.
        show(element("p", name, css="cb"))
    with right:
        st.slider(
            plain_words(name),
            *_WHOLE,
            format="%d%%",
            key=key,
            label_visibility="collapsed",
            on_change=_store_limit,
            args=(dimension, key, page.view.limits),
        )


def _store_limit(dimension: str, key: str, limits: tuple[tuple[str, float, float], ...]) -> None:
    low, high = st.session_state[key]
    others = tuple(span for span in limits if span[0] != dimension)
    own = () if (low, high) == _WHOLE else ((dimension, float(low), float(high)),)
    change_view(limits=(*others, *own))
