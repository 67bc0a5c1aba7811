"""Pairs of an id and a number in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.view.pairs import read_levels, read_numbers, read_shares, read_spans, write_numbers, write_spans

IDS = ("power", "workforce", "industry")
GROUPS = {"compute": "infra", "twin": "infra", "grid": "power"}


@given(st.dictionaries(st.sampled_from(IDS), st.integers(0, 10_000).map(lambda n: n / 100), min_size=1))
def test_numbers_written_and_read_again_are_the_same(numbers: dict[str, float]) -> None:
    """A hundredth of a percent survives the address."""
    pairs = tuple(numbers.items())
    assert read_numbers(write_numbers(pairs), IDS) == pairs


@given(st.text())
def test_numbers_of_any_text_are_pairs_or_nothing(text: str) -> None:
    """No address is an error."""
    for read in (read_numbers(text, IDS), read_spans(text, IDS), read_levels(text, IDS, 4)):
        assert read is None or len(read) > 0


@pytest.mark.parametrize(
    "text",
    ["", "power", "power:", "power:-1", "power:nan", "power:inf", "power:1e3", "power:٣", "sun:1",
     "power:1,power:2", "power:9999999", "power:1:2", "power:1.2.3", "power: 1"],
)  # fmt: skip
def test_numbers_of_nonsense_are_nothing(text: str) -> None:
    """What is not a plain number of a known id is refused as a whole."""
    assert read_numbers(text, IDS) is None


def test_shares_that_leave_a_group_without_weight_are_nothing() -> None:
    """All-zero weights mean nothing; one zero beside a number does."""
    assert read_shares("compute:0,twin:0", GROUPS, is_whole=False) is None
    assert read_shares("compute:0", GROUPS, is_whole=False) == (("compute", 0.0),)
    assert read_shares("grid:0", GROUPS, is_whole=False) is None
    assert read_shares("compute:0,twin:3", GROUPS, is_whole=False) == (("compute", 0.0), ("twin", 3.0))


def test_shares_that_name_only_some_are_nothing_where_all_are_needed() -> None:
    """A weight that is not said is not guessed."""
    assert read_shares("power:20", dict.fromkeys(IDS, ""), is_whole=True) is None
    whole = "power:20,workforce:0,industry:80"
    assert read_shares(whole, dict.fromkeys(IDS, ""), is_whole=True) is not None


def test_levels_off_the_scale_are_nothing() -> None:
    """Levels are whole and at most the highest."""
    assert read_levels("power:4", IDS, 4) == (("power", 4),)
    assert read_levels("power:5", IDS, 4) is None
    assert read_levels("power:1.5", IDS, 4) is None


def test_spans_upside_down_or_beyond_the_whole_are_nothing() -> None:
    """A range runs from low to high within 0 to 100."""
    assert read_spans("power:10-40", IDS) == (("power", 10.0, 40.0),)
    assert write_spans((("power", 10.0, 40.5),)) == "power:10-40.5"
    assert read_spans("power:40-10", IDS) is None
    assert read_spans("power:10-101", IDS) is None
    assert read_spans("power:10", IDS) is None
