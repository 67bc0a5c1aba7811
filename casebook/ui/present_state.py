"""What meeting mode remembers in a session, and what its keys and fields change in the address."""

from collections.abc import Sequence

import streamlit as st

from casebook.exports.inert import printable
from casebook.model import Rubric
from casebook.ui.slide_stage import PanelName
from casebook.ui.state import change_view, current_view
from casebook.ui.undisturbed import undisturbed
from casebook.ui.weight_panel import WeightsReleased
from casebook.ui.weights_choice import take_weights
from casebook.view.address import view_params
from casebook.view.pairs import Pairs
from casebook.view.view import MAX_NOTE_CHARS, View

CONTROLS = "present_controls"
"""The key of the component that takes the keys of the page."""
LIST = "present_list"
WEIGHTS = "present_weights"
_PANEL = "_present_panel"
_MOVED = "_present_moved"

Weighing = tuple[str | None, Pairs, Pairs]
"""What a view says about weights: preset, own weights of dimensions and of criteria."""


def open_panel() -> PanelName | None:
    """The panel that stands beside the slide, None where there is none."""
    panel: PanelName | None = st.session_state.get(_PANEL)
    return panel


def turn_panel(panel: PanelName | None) -> None:
    """Open ``panel``, or close the one that is open; for callbacks."""
    st.session_state[_PANEL] = panel


def go_to(first: str, slide_id: str) -> None:
    """Show this slide; ``first`` is the one that an address without a slide shows. For callbacks."""
    change_view(slide=None if slide_id == first else slide_id)


def take_list(usual: Sequence[str], current: str, slides: tuple[str, ...]) -> None:
    """Make ``slides`` the deck; ``usual`` are all in their usual order. For callbacks.

    The slide on the stage stays there; switched off, it gives way to the one that usually comes before it.
    """
    if current not in slides:
        before = [s for s in usual[: list(usual).index(current)] if s in slides]
        current = before[-1] if before else slides[0]
    change_view(
        slides=() if slides == tuple(usual) else slides, slide=None if current == slides[0] else current
    )


def reset_deck() -> None:
    """Every slide in the usual order, without the reader's own title; notes stay. For callbacks."""
    change_view(slides=(), deck_title="", slide=None)


def take_note(slide_id: str, key: str) -> None:
    """Keep what stands in the field under ``key`` as the notes of this slide; for callbacks."""
    text = printable(str(st.session_state.get(key, ""))).strip()[:MAX_NOTE_CHARS]
    others = tuple(pair for pair in current_view().notes if pair[0] != slide_id)
    change_view(notes=(*others, (slide_id, text)) if text else others)


def note_of(view: View, slide_id: str) -> str:
    """The reader's notes of this slide, empty where there are none."""
    return dict(view.notes).get(slide_id, "")


@undisturbed
def move_weights(view: View, rubric: Rubric, told: WeightsReleased) -> None:
    """Take what the weight panel told, and remember the weights of before; for callbacks."""
    began = weights_before(view)
    take_weights(view, rubric, told)
    now = _weighing(current_view())
    st.session_state[_MOVED] = (began or _weighing(view), now)


def weights_before(view: View) -> Weighing | None:
    """The weights that the view had before they were moved in the meeting; None where they were not."""
    began, now = st.session_state.get(_MOVED, (None, None))
    return began if began is not None and now == _weighing(view) != began else None


def restore_weights(before: Weighing | None) -> None:
    """Back to the weights with which the meeting began; for callbacks."""
    if before is None:
        return
    preset, dimensions, criteria = before
    change_view(preset=preset, dimension_weights=dimensions, criterion_weights=criteria)


def leave() -> None:
    """Go to the Overview with the view as it is; for callbacks."""
    turn_panel(None)
    st.switch_page("pages/overview.py", query_params=view_params(current_view(), "overview"))


def _weighing(view: View) -> Weighing:
    return view.preset, view.dimension_weights, view.criterion_weights
