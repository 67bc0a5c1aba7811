"""Mount the stage's keys and buttons, and the list of slides; hand on what the reader asks for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, get_args

import msgspec
import streamlit as st

from casebook.model import Lang
from casebook.ui.component_script import component_script
from casebook.wording import say

PanelName = Literal["slides", "weights", "notes", "help"]
_HERE = Path(__file__).parent
STAGE_SHEET = (_HERE / "stage.css").read_text("utf-8")
"""The sheet that leaves nothing on the page but the stage; to be drawn only together with it."""
_BUTTONS = ("previous", "next", "slides", "weights", "notes", "screen", "help", "escape")
_draw_controls: Callable[..., object] = st.components.v2.component(
    "casebook_slide_stage",
    html='<div class="slide-stage"></div>',
    css=(_HERE / "controls.css").read_text("utf-8"),
    js=component_script(_HERE, ("keys.js", "controls.js", "stage.js")),
)
_draw_list: Callable[..., object] = st.components.v2.component(
    "casebook_slide_list",
    html='<div class="slide-list"></div>',
    css=(_HERE / "slide_list.css").read_text("utf-8"),
    js=component_script(_HERE, ("slide_list.js",)),
)


class StageSlide(msgspec.Struct, frozen=True, kw_only=True):
    """What keys, announcements and the list need to know of a slide."""

    id: str
    name: str
    heading: str
    has_note: bool = False
    is_fixed: bool = False
    """Whether it is always the first."""


def show_controls(
    slides: Sequence[StageSlide],
    at: int,
    lang: Lang,
    *,
    key: str,
    panel: PanelName | None,
    on_went: Callable[[str], None],
    on_panel: Callable[[PanelName | None], None],
    on_left: Callable[[], None],
) -> None:
    """Take the keys of the page, and draw the buttons that do the same.

    Args:
        slides: those of the deck, in their order; ``at`` is the one that is shown.
        on_went: called with the id of another slide of ``slides``.
        on_panel: called with the panel to be opened, None to close it.
        on_left: called when the reader wants to leave the meeting mode.
    """
    ids = [slide.id for slide in slides]

    def go() -> None:
        if (asked := _sent(key, "went")) in ids:
            on_went(str(asked))

    def turn() -> None:
        asked = _sent(key, "panel")
        if asked is not None:
            on_panel(next((name for name in get_args(PanelName) if name == asked), None))

    def leave() -> None:
        if _sent(key, "left"):
            on_left()

    _draw_controls(
        data={
            "slides": [{"id": slide.id, "heading": slide.heading} for slide in slides],
            "at": at,
            "panel": panel,
            "texts": {
                **{name: say(lang, f"present.button-{name}") for name in _BUTTONS},
                "controls": say(lang, "present.controls"),
                "close": say(lang, "present.close"),
                "keys": {name: say(lang, f"present.key-{name}") for name in _BUTTONS},
                **_gaps(lang, "number", "number", "total"),
                **_gaps(lang, "announce", "number", "total", "heading"),
            },
        },
        key=key,
        on_went_change=go,
        on_panel_change=turn,
        on_left_change=leave,
    )


def show_slide_list(
    available: Sequence[StageSlide],
    shown: Sequence[str],
    current: str,
    lang: Lang,
    *,
    key: str,
    on_listed: Callable[[tuple[str, ...]], None],
    on_went: Callable[[str], None],
) -> None:
    """Draw the list in which slides are switched on and off and put in order.

    Args:
        available: every slide that there is, in the usual order.
        shown: ids of those in the deck, in its order.
        current: the id of the one on the stage.
        on_listed: called with the new deck: some of ``available``, each once.
        on_went: called with the id of a slide to be shown.
    """
    ids = [slide.id for slide in available]

    def take() -> None:
        if (told := listed(_sent(key, "listed"), ids)) is not None:
            on_listed(told)

    def go() -> None:
        if (asked := _sent(key, "went")) in ids:
            on_went(str(asked))

    _draw_list(
        data={
            "slides": [msgspec.structs.asdict(slide) for slide in available],
            "shown": list(shown),
            "current": current,
            "texts": {
                **_gaps(lang, "show", "name"),
                **_gaps(lang, "go", "number", "name"),
                **_gaps(lang, "up", "name"),
                **_gaps(lang, "down", "name"),
                **_gaps(lang, "moved", "name", "number", "total"),
                "has_note": say(lang, "present.has-note"),
            },
        },
        key=key,
        on_listed_change=take,
        on_went_change=go,
    )


def listed(sent: object, available: Sequence[str]) -> tuple[str, ...] | None:
    """The slides in ``sent``, or None where it is not what a list of ``available`` sends."""
    if not isinstance(sent, list) or not sent or not all(isinstance(name, str) for name in sent):
        return None
    known = set(available)
    return tuple(sent) if known.issuperset(sent) and len(set(sent)) == len(sent) else None


def _gaps(lang: Lang, name: str, *gaps: str) -> dict[str, str]:
    """A sentence whose gaps only the browser can fill, under its name."""
    return {name: say(lang, f"present.{name}", **{gap: f"{{{gap}}}" for gap in gaps})}


def _sent(key: str, event: str) -> object:
    """What the browser sent: anything at all, or nothing."""
    state = st.session_state.get(key)
    return None if state is None else state.get(event)
