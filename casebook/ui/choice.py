"""A choice of one thing out of named ones, tied to a field of the view."""

from collections.abc import Callable, Mapping

import streamlit as st

from casebook.ui.state import bound


def choose(
    label: str,
    field: str,
    names: Mapping[str, str],
    value: str | None,
    *,
    of_none: str | None = None,
    explanation: str | None = None,
    on_change: Callable[..., None] | None = None,
    args: tuple[object, ...] = (),
    variant: str = "",
) -> None:
    """Draw the choice; ``names`` maps ids to what the reader sees, ``of_none`` names the choice of none.

    The reader's names may come from files: this widget shows them literally. ``on_change`` is called with
    ``args`` instead of storing the choice in ``field``. Where a page draws the choice of one field in two
    ways, with other names, each is a ``variant`` of its own.
    """
    options: list[str | None] = [*names]
    if of_none is not None:
        options.insert(0, None)

    def named(choice: str | None) -> str:
        return of_none or "" if choice is None else names.get(choice, choice)

    tied = bound(field, value, variant)
    if on_change is not None:
        tied |= {"on_change": on_change, "args": args}
    # A choice of none, or from nothing, shows the placeholder: Streamlit's own is English.
    st.selectbox(label, options, format_func=named, help=explanation, placeholder=of_none or label, **tied)


def choose_part(label: str, field: str, names: Mapping[str, str], value: str) -> None:
    """A row of buttons, one of which is always chosen; ``names`` must come from the catalogue."""
    st.segmented_control(
        label,
        list(names),
        format_func=lambda choice: names.get(choice, choice),
        label_visibility="collapsed",
        required=True,
        **bound(field, value),
    )
