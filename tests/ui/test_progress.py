"""The progress bar: only for what takes long enough to be noticed, and gone afterwards."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from casebook.ui import progress as subject


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


class Place:
    """Where a bar would be drawn: what was drawn there, in order."""

    def __init__(self) -> None:
        self.drawn: list[tuple[object, ...]] = []

    def progress(self, share: float, text: str) -> None:
        self.drawn.append((share, text))

    def empty(self) -> None:
        self.drawn.append(())


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(subject, "time", clock)
    return clock


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    place = Place()
    monkeypatch.setattr(subject.st, "empty", lambda: place)
    return place


def test_bar_before_half_a_second_is_not_drawn(clock: Clock, place: Place) -> None:
    """What is done sooner would only flicker."""
    with subject.progress("Counting") as tell:
        tell(0.1)
        clock.now += 0.49
        tell(0.9)
        assert place.drawn == []
    assert place.drawn == [()]


def test_bar_after_half_a_second_says_what_is_done_and_is_removed(clock: Clock, place: Place) -> None:
    """The sentence and the share, each time it is told; then nothing remains."""
    with subject.progress("Counting") as tell:
        tell(0.1)
        clock.now += 0.5
        tell(0.25)
        clock.now += 1
        tell(1.0)
        assert place.drawn == [(0.25, "Counting"), (1.0, "Counting")]
    assert place.drawn[-1] == ()


def test_bar_of_a_share_beyond_the_whole_stays_within_it(clock: Clock, place: Place) -> None:
    """Rounding may tell a hair more than everything; Streamlit takes 0 to 1."""
    with subject.progress("Counting") as tell:
        clock.now += 1
        tell(1.0000001)
        tell(-0.1)
    assert place.drawn == [(1.0, "Counting"), (0.0, "Counting"), ()]


def test_bar_of_what_fails_is_removed(clock: Clock, place: Place) -> None:
    """A bar that stays would promise something that never comes."""

    def fail() -> None:
        with subject.progress("Counting") as tell:
            clock.now += 1
            tell(0.5)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert place.drawn == [(0.5, "Counting"), ()]


def test_bar_in_a_page_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same with Streamlit itself: while it works there is a bar, and afterwards none."""

    def page() -> None:
        import streamlit as st

        from casebook.ui.progress import progress

        with progress("Counting") as tell:
            tell(0.5)
        st.text("done")

    monkeypatch.setattr(subject, "NOTICED_SECONDS", 0.0)
    drawn: list[float] = []
    bar = subject.st.delta_generator.DeltaGenerator.progress
    monkeypatch.setattr(
        subject.st.delta_generator.DeltaGenerator,
        "progress",
        lambda place, share, **given: (drawn.append(share), bar(place, share, **given))[1],
    )
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert drawn == [0.5]
    assert not app.get("progress")
    assert app.text[0].value == "done"


def test_half_a_second_is_measured_by_a_clock_that_nobody_sets() -> None:
    """A wall clock may jump."""
    assert subject.time is time
