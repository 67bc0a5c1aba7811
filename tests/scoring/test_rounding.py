import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.scoring.rounding import half_up


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        (6.25, 1, 6.3),
        (-6.25, 1, -6.3),
        (62.5, 0, 63),
        (0.5, 0, 1),
        (2.5, 0, 3),
        (6.25 - 1e-12, 1, 6.3),
        (6.2, 1, 6.2),
    ],
)
def test_half_up_halves_go_away_from_zero(number, decimals, expected):
    """Also a half that a sum has left a little below."""
    assert half_up(number, decimals) == expected


def test_half_up_has_no_negative_zero():
    """A difference of −0.04 is shown as 0.0, not as −0.0."""
    assert str(half_up(-0.04, 1)) == "0.0"


@given(st.floats(-100, 100), st.integers(0, 2))
def test_half_up_is_the_nearest_and_symmetrical(number, decimals):
    """Never further off than half of the last decimal; the sign changes nothing else."""
    assert abs(half_up(number, decimals) - number) <= 0.5 / 10**decimals + 1e-8
    assert half_up(-number, decimals) == -half_up(number, decimals)
