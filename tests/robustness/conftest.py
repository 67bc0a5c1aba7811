"""Tables, rubrics and cases small enough to work out by hand, and the shipped casebook."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from casebook.library import Library, open_library
from casebook.robustness import ScoreTable

BuildTable = Callable[..., ScoreTable]


def _table(
    points: Mapping[str, Sequence[float]],
    spread: float = 0.0,
    aggregation: str = "arithmetic",
) -> ScoreTable:
    """Case → points in each dimension, which has one criterion; ``spread``: half the width of every range."""
    given = np.array([list(p) for p in points.values()], dtype=float)
    size = given.shape[1] if given.size else 0
    given = given.reshape(len(points), size)
    names = tuple(f"d{i + 1}" for i in range(size))
    return ScoreTable(
        case_ids=tuple(points),
        left_out=(),
        dimensions=names,
        criteria=tuple(f"c-{d}" for d in names),
        silence="common",
        aggregation=aggregation,
        points=given,
        low=np.clip(given - spread, 0, 100),
        high=np.clip(given + spread, 0, 100),
        shares=np.ones_like(given),
        dimension_of=np.arange(size),
        has_dimension=np.ones(given.shape, dtype=bool),
        weights=np.full(size, 1 / size) if size else np.zeros(0),
    )


def _table_of_rows(
    points: Sequence[Sequence[float | None]] | np.ndarray,
    weights: Sequence[float] | None = None,
    aggregation: str = "arithmetic",
    low: Sequence[Sequence[float]] | None = None,
    high: Sequence[Sequence[float]] | None = None,
) -> ScoreTable:
    """Cases A, B, C … × dimensions x, y, z …, one criterion each; None: no part of the case's index.

    With ``low`` and ``high`` silence is treated as bounds, and None in ``points`` is a silent criterion.
    """
    numbers = np.array(points, dtype=float)
    if not numbers.size:
        numbers = numbers.reshape(0, len(weights or ()))
    cases, size = numbers.shape
    has = ~np.isnan(numbers) | (low is not None)
    return ScoreTable(
        case_ids=tuple(chr(ord("A") + i) for i in range(cases)),
        left_out=(),
        dimensions=tuple("xyzuvw"[:size]),
        criteria=tuple(f"in_{d}" for d in "xyzuvw"[:size]),
        silence="bounds" if low is not None else ("common" if has.all() else "available"),
        aggregation=aggregation,
        points=numbers,
        low=numbers if low is None else np.array(low, dtype=float),
        high=numbers if high is None else np.array(high, dtype=float),
        shares=has.astype(float),
        dimension_of=np.arange(size),
        has_dimension=has,
        weights=np.full(size, 1 / max(size, 1)) if weights is None else np.array(weights, dtype=float),
    )


@pytest.fixture(scope="session")
def build_table() -> BuildTable:
    """Build a table from case → points in each dimension."""
    return _table


@pytest.fixture(scope="session")
def table_of_rows() -> BuildTable:
    """Build a table from rows of dimension scores, with gaps, intervals and weights where wanted."""
    return _table_of_rows


@pytest.fixture(scope="session")
def shipped() -> Library:
    """The casebook in this repository."""
    return open_library(Path(__file__).parents[2], use_snapshot=False)
