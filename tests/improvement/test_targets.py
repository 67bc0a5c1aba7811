"""Targets in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.improvement import Target, target_id, target_of

IDS = ("rancho-cordova", "best", "level-3", "case")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("rancho-cordova", Target(kind="case", case_id="rancho-cordova")),
        ("best", Target(kind="case", case_id="best")),
        ("level-3", Target(kind="case", case_id="level-3")),
        ("~best", Target(kind="best")),
        ("~level-0", Target(kind="level", level=0)),
        ("~level-4", Target(kind="level", level=4)),
    ],
)
def test_target_address_names_it_unambiguously(text, target):
    """A case called "best" is a case, the best of the others is something else, and both come back."""
    assert target_of(text, IDS) == target
    assert target_id(target) == text


@pytest.mark.parametrize(
    "text", [None, "", "busan", "~level-5", "~level-", "~level-10", "~level-٣", "~BEST", "~best ", "~"]
)
def test_target_address_of_nothing_is_none(text):
    """What names no target is none, never an error."""
    assert target_of(text, IDS) is None


@given(st.text(max_size=12), st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), max_size=4))
def test_target_of_any_text_reads_back_or_is_none(text, ids):
    """Whatever stands in an address: a target whose own address it is, or none."""
    target = target_of(text, ids)
    assert target is None or target_id(target) == text


@pytest.mark.parametrize("kind", ["case", "level"])
def test_target_id_without_saying_which_is_refused(kind):
    """A case or a level that is not named has no address."""
    with pytest.raises(ValueError, match="say which"):
        target_id(Target(kind=kind))
