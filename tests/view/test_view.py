"""The address and the view."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.library import Library, open_library
from casebook.model import Localised
from casebook.view.address import read_view, view_params
from casebook.view.view import PAGES, View, default_cases, entries_by_key, entry_key, speaker_id

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(CHECKOUT)


def test_read_view_of_nothing_is_the_default(library: Library) -> None:
    """A bare address shows the main cases in Korean."""
    view, ignored = read_view({}, library)
    assert view == View(cases=default_cases(library))
    assert ignored == ()


def test_view_written_and_read_again_is_the_same(library: Library) -> None:
    """What one colleague copies is what the other sees."""
    view = View(
        lang="en",
        cases=("jeonbuk", "rancho-cordova"),
        silence="available",
        aggregation="geometric",
        criterion="execution",
        case="jeonbuk",
        order="name",
        query="SMUD 전력",
        dimension="power",
        source="2025-11-12-rancho-cordova",
        stance="supports",
        page_number=2,
    )
    assert read_view(view_params(view, "evidence"), library) == (view, ())


@given(
    params=st.dictionaries(st.sampled_from(["lang", "cases", "silence", "index", "p", "q", "x"]), st.text())
)
def test_read_view_of_anything_never_fails(library: Library, params: dict[str, str]) -> None:
    """No address is an error; whatever is read can be written again."""
    view, _ = read_view(params, library)
    for page in PAGES:
        again, ignored = read_view(view_params(view, page), library)
        assert ignored == ()
        assert again.cases == view.cases


def test_read_view_with_nonsense_names_it(library: Library) -> None:
    """What is ignored is said."""
    _, ignored = read_view({"silence": "loud", "cases": "jeonbuk,atlantis"}, library)
    assert {(i.name, i.value) for i in ignored} == {("silence", "loud"), ("cases", "atlantis")}


def test_read_view_with_no_cases_keeps_the_choice_empty(library: Library) -> None:
    """An address that says "no cases" is not the same as one that says nothing of cases."""
    assert read_view({"cases": ""}, library)[0].cases == ()


def test_speaker_id_is_stable_and_readable() -> None:
    """Ids of speakers come from the English name, whatever language is shown."""
    assert speaker_id(Localised(ko="마이카 러너", en="Micah Runner")) == "micah-runner"
    assert speaker_id(None) == "narration"


def test_entry_key_of_a_safe_id_is_the_id(library: Library) -> None:
    """Addresses of sound cases read as their ids."""
    assert list(entries_by_key(library)) == [e.id for e in library.entries]
    assert all(entry_key(e) == e.id for e in library.entries)


def test_read_view_with_a_criterion_outside_the_dimension_ignores_it(library: Library) -> None:
    """Two filters that nothing can pass together are a mistake in the address."""
    view, ignored = read_view({"dimension": "power", "about": "compute"}, library)
    assert (view.dimension, view.about) == ("power", None)
    assert [i.name for i in ignored] == ["about"]
