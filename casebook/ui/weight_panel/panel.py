"""Mount the panel, and hand on what the reader has set once the hand lets go."""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from casebook.charts import Style
from casebook.model import Case, Rubric
from casebook.scoring import Aggregation, Silence, Weights
from casebook.ui.component_script import component_script
from casebook.ui.weight_panel.data import WhatIf, panel_data
from casebook.ui.weight_panel.released import (
    LevelsReleased,
    WeightsReleased,
    levels_released,
    weights_released,
)

_HERE = Path(__file__).parent
NUMBERS = ("index.js", "sharing.js")
"""Pure functions: what is tested against Python."""
_PAGE = ("sliders.js", "bars.js", "levels.js", "panel.js")
_draw_panel: Callable[..., object] = st.components.v2.component(
    "casebook_weight_panel",
    html='<div class="weight-panel"></div>',
    css=(_HERE / "panel.css").read_text("utf-8"),
    js=component_script(_HERE, (*NUMBERS, *_PAGE)),
)


def show_weight_panel(
    cases: Sequence[Case],
    rubric: Rubric,
    weights: Weights,
    *,
    reset: Weights,
    silence: Silence,
    aggregation: Aggregation,
    style: Style,
    key: str,
    on_release: Callable[[WeightsReleased], None],
    what_if: WhatIf | None = None,
    on_levels: Callable[[LevelsReleased], None] | None = None,
) -> None:
    """Draw the panel for ``cases``; while a slider moves, nothing is asked of the server.

    Args:
        cases: as their files have them, in the order of the comparison (a colour follows its position).
        weights: what is in force; sliders that have not been moved keep it to the last digit.
        reset: where the button leads back to: the preset in force, or the rubric's own weights.
        on_release: called before the next run, when the reader has let go of something.
        what_if: one of ``cases`` whose levels the reader may change, and those changed so far.
        on_levels: called like ``on_release``, with every level that differs from the file.

    Raises:
        ValueError: ``weights`` or ``reset`` does not fit the rubric.
    """

    def take_weights() -> None:
        if (told := weights_released(_sent(key, "released"), rubric)) is not None:
            on_release(told)

    def take_levels() -> None:
        told = None if what_if is None else levels_released(_sent(key, "levels"), what_if.case)
        if told is not None and on_levels is not None:
            on_levels(told)

    _draw_panel(
        data=panel_data(cases, rubric, weights, reset, silence, aggregation, style, what_if),
        key=key,
        on_released_change=take_weights,
        on_levels_change=take_levels,
    )


def _sent(key: str, event: str) -> object:
    """What the browser sent: anything at all, or nothing."""
    state = st.session_state.get(key)
    return None if state is None else state.get(event)
