"""Krippendorff's alpha against published numbers, another implementation, and what must hold for any data."""

import math
import random

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.agreement import band_of, coefficient, krippendorff_alpha
from casebook.agreement.alpha import Metric

# Four observers, twelve units: Krippendorff's own example.
CLASSIC = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)


def units_of(table: tuple[tuple[int | None, ...], ...]) -> list[tuple[int, ...]]:
    return [tuple(v for v in column if v is not None) for column in zip(*table, strict=True)]


@pytest.mark.parametrize(("metric", "alpha"), [("ordinal", 0.815), ("nominal", 0.743), ("interval", 0.849)])
def test_alpha_of_the_classic_table_is_the_published_one(metric: Metric, alpha: float) -> None:
    """Three metrics, one table; the unit with a single value does not count."""
    assert krippendorff_alpha(units_of(CLASSIC), metric) == pytest.approx(alpha, abs=5e-4)
    assert coefficient(units_of(CLASSIC)).units == 11


@pytest.mark.parametrize("metric", ["ordinal", "nominal", "interval"])
@pytest.mark.parametrize("seed", range(30))
def test_alpha_of_random_data_agrees_with_another_implementation(metric: Metric, seed: int) -> None:
    """With many and with few raters, units and values missing."""
    draw = random.Random(seed)
    raters, units, missing = draw.randint(2, 6), draw.randint(2, 40), draw.choice((0.0, 0.2, 0.6))
    table = tuple(
        tuple(None if draw.random() < missing else draw.randint(0, 4) for _ in range(units))
        for _ in range(raters)
    )
    ours = krippendorff_alpha(units_of(table), metric)
    data = np.array([[np.nan if v is None else v for v in row] for row in table], dtype=float)
    paired = [u for u in units_of(table) if len(u) > 1]
    if len({v for u in paired for v in u}) < 2:
        assert ours is None
        return
    theirs = krippendorff.alpha(reliability_data=data, level_of_measurement=metric)
    assert ours == pytest.approx(theirs, abs=1e-9)


UNITS = st.lists(st.lists(st.integers(0, 4), min_size=0, max_size=4).map(tuple), max_size=12)


@given(units=UNITS, draw=st.randoms(use_true_random=False))
def test_alpha_never_exceeds_one_and_forgets_order(units: list[tuple[int, ...]], draw: random.Random) -> None:
    """Neither who gave which value nor the order of the units matters; no agreement is more than perfect."""
    alpha = krippendorff_alpha(units)
    mixed = [tuple(draw.sample(unit, len(unit))) for unit in draw.sample(units, len(units))]
    again = krippendorff_alpha(mixed)
    assert (alpha is None) == (again is None)
    if alpha is not None and again is not None:
        assert alpha == pytest.approx(again, abs=1e-9)
        assert alpha <= 1 + 1e-12


@given(units=UNITS)
def test_coefficient_says_why_whenever_something_is_missing(units: list[tuple[int, ...]]) -> None:
    """A number or a reason, never neither, never both; the interval holds alpha."""
    found = coefficient(units)
    assert (found.alpha is None) == (found.undefined is not None)
    if found.alpha is None:
        assert found.low is None
        assert found.high is None
    elif found.no_interval is None:
        assert found.low is not None
        assert found.high is not None
        assert found.low <= found.alpha <= found.high + 1e-12
        assert found.high <= 1
    else:
        assert (found.low, found.high) == (None, None)


@pytest.mark.parametrize(
    ("units", "reason"),
    [
        ([], "no-pairs"),
        ([(1,), (), (4,)], "no-pairs"),
        ([(2, 2), (2, 2, 2), (3,)], "one-value"),
        ([(1, 3), (2,)], "one-unit"),
    ],
)
def test_coefficient_undefined_says_why(units: list[tuple[int, ...]], reason: str) -> None:
    """No pairs, a single value, a single unit."""
    found = coefficient(units)
    assert (found.alpha, found.undefined) == (None, reason)


@pytest.mark.parametrize(
    ("units", "reason"),
    [
        ([(1, 2), (3, 3), (0, 1), (4, 4)], "few-units"),
        ([(1, 1), (2, 2), (3, 3), (0, 0), (4, 4)], "all-agree"),
        ([(1, 1), (1, 1), (1, 1), (1, 1), (1, 2)], "hangs-on-one-unit"),
    ],
)
def test_coefficient_without_interval_says_why(units: list[tuple[int, ...]], reason: str) -> None:
    """The jackknife needs some units, some disagreement, and a coefficient without each of them."""
    found = coefficient(units)
    assert found.alpha is not None
    assert (found.low, found.high, found.no_interval) == (None, None, reason)


def test_interval_is_that_of_the_jackknife_worked_out_naively() -> None:
    """Each unit is really left out, not taken off the sums; pseudo-values give the same standard error."""
    units = [u for u in units_of(CLASSIC) if len(u) > 1]
    n = len(units)
    alpha = krippendorff_alpha(units)
    assert alpha is not None
    others = [krippendorff_alpha(units[:i] + units[i + 1 :]) for i in range(n)]
    pseudo = [n * alpha - (n - 1) * other for other in others if other is not None]
    mean = sum(pseudo) / n
    error = math.sqrt(sum((p - mean) ** 2 for p in pseudo) / (n * (n - 1)))
    found = coefficient(units)
    assert found.low == pytest.approx(alpha - 1.959964 * error, abs=1e-6)
    assert found.high == pytest.approx(min(1.0, alpha + 1.959964 * error), abs=1e-6)


@pytest.mark.parametrize(
    ("alpha", "band"),
    [
        (1.0, "customary"),
        (0.8, "customary"),
        (0.7996, "customary"),
        (0.7994, "tentative"),
        (0.667, "tentative"),
        (0.6664, "below"),
        (-0.4, "below"),
    ],
)
def test_band_is_judged_by_the_number_that_is_shown(alpha: float, band: str) -> None:
    """What reads 0.800 is not called less than 0.800."""
    assert band_of(alpha) == band
