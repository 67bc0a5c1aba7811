"""A progress bar for what takes long enough to be noticed."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

NOTICED_SECONDS = 0.5
"""What is done sooner needs no bar: it would only flicker."""


@contextmanager
def progress(sentence: str) -> Iterator[Callable[[float], None]]:
    """Gives ``tell(share done)``; a bar with ``sentence`` shows once half a second has passed."""
    place = st.empty()
    started = time.monotonic()

    def tell(share: float) -> None:
        if time.monotonic() - started >= NOTICED_SECONDS:
            place.progress(min(max(share, 0.0), 1.0), text=sentence)

    try:
        # The spinner waits half a second too, and shows where a step tells nothing for long.
        with st.spinner(sentence):
            yield tell
    finally:
        place.empty()
