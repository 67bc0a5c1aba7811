"""The choice of weights: the rubric's, a preset's or the reader's own."""

import streamlit as st

from casebook.markup import element
from casebook.model import Rubric
from casebook.ui.choice import choose
from casebook.ui.literal import show
from casebook.ui.state import change_view, widget_key
from casebook.ui.weight_panel import WeightsReleased
from casebook.view.view import View
from casebook.weighting import presets_of
from casebook.wording import say

_OWN = "~own"


def choose_weights(view: View, rubric: Rubric) -> None:
    """The choice of a preset; the reader's own weights are named, and given up for a preset."""
    lang = view.lang
    names: dict[str, str] = {p.id: p.name.text_in(lang) for p in presets_of(rubric)}
    own = view.dimension_weights or view.criterion_weights
    if own:
        names = {_OWN: say(lang, "frame.weights-own"), **names}
    choose(
        say(lang, "frame.weights"),
        "preset",
        names,
        _OWN if own else view.preset,
        of_none=say(lang, "frame.weights-of-rubric"),
        explanation=say(lang, "frame.weights-help"),
        on_change=_take_preset,
    )
    chosen = None if own else next((p for p in presets_of(rubric) if p.id == view.preset), None)
    if chosen is not None and chosen.note is not None:
        show(element("p", chosen.note.text_in(lang), css="cb cb-muted", lang=lang))


def take_weights(view: View, rubric: Rubric, told: WeightsReleased) -> None:
    """Put what the weight panel told into the view; what was not moved stays as it was."""
    if told.is_reset:
        change_view(dimension_weights=(), criterion_weights=())
        return
    moved = {c.id for d in rubric.dimensions if d.id in told.criteria_moved for c in d.criteria}
    kept = tuple(pair for pair in view.criterion_weights if pair[0] not in moved)
    change_view(
        dimension_weights=told.dimensions if told.are_dimensions_moved else view.dimension_weights,
        criterion_weights=(*kept, *(pair for pair in told.criteria if pair[0] in moved)),
    )


def _take_preset() -> None:
    chosen = st.session_state[widget_key("preset")]
    if chosen != _OWN:
        change_view(preset=chosen, dimension_weights=(), criterion_weights=())
