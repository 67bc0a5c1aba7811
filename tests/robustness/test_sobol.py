"""Sobol' indices against sums known exactly, a published function, and another library."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from casebook.robustness.sobol import SobolIndex, blocks, indices_of

Floats = NDArray[np.float64]
Model = Callable[[Floats], Floats]


def sobol_indices(model: Model, group_sizes: Sequence[int], runs: int, seed: int) -> tuple[SobolIndex, ...]:
    """The indices of each group of columns, from ``runs`` × (groups + 2) outputs; see ``indices_of``."""
    base_a, base_b = [], []
    mixed: list[list[Floats]] = [[] for _ in group_sizes]
    for block in blocks(group_sizes, runs, seed):
        base_a.append(model(block.a))
        base_b.append(model(block.b))
        for group, found in enumerate(mixed):
            found.append(model(block.mixed(group)))
    y_mixed = np.array([np.concatenate(found) for found in mixed]).reshape(len(mixed), runs)
    return indices_of(np.concatenate(base_a), np.concatenate(base_b), y_mixed, seed)


def linear(u: Floats) -> Floats:
    return u @ np.array([1.0, 2.0, 3.0])


def ishigami(u: Floats) -> Floats:
    x = np.pi * (2 * u - 1)
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def test_sobol_indices_of_a_sum_are_the_squares_of_its_weights() -> None:
    """y = x1 + 2·x2 + 3·x3: 1/14, 4/14 and 9/14, alone and in total."""
    found = sobol_indices(linear, (1, 1, 1), 16_384, 1)
    for index, share in zip(found, (1 / 14, 4 / 14, 9 / 14), strict=True):
        assert index.first == pytest.approx(share, abs=0.02)
        assert index.total == pytest.approx(share, abs=0.02)


def test_sobol_indices_of_ishigami_are_the_published_ones() -> None:
    """S = .3139, .4424, 0 and S_T = .5576, .4424, .2437 for a = 7, b = 0.1 (Ishigami & Homma 1990)."""
    found = sobol_indices(ishigami, (1, 1, 1), 32_768, 2)
    assert [i.first for i in found] == pytest.approx([0.3139, 0.4424, 0.0], abs=0.02)
    assert [i.total for i in found] == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.02)


def test_sobol_indices_of_a_group_are_those_of_its_columns_together() -> None:
    """Two columns of a sum as one group explain 5/14; the order within a group is no matter."""
    grouped = sobol_indices(linear, (2, 1), 16_384, 3)
    assert [i.first for i in grouped] == pytest.approx([5 / 14, 9 / 14], abs=0.02)
    assert [i.total for i in grouped] == pytest.approx([5 / 14, 9 / 14], abs=0.02)


def test_sobol_indices_half_widths_cover_the_truth_about_as_often_as_they_say() -> None:
    """Of 60 repetitions about 95 % hold the true share; far fewer would be a claim too bold."""
    truth = (1 / 14, 4 / 14, 9 / 14)
    held = 0
    for seed in range(60):
        for index, share in zip(sobol_indices(linear, (1, 1, 1), 256, seed), truth, strict=True):
            held += abs(index.first - share) <= index.first_half_width
            held += abs(index.total - share) <= index.total_half_width
    assert 0.90 <= held / 360 <= 0.99


def test_sobol_indices_without_movement_are_none() -> None:
    """A constant output has no variance to share out: nothing is said, and never NaN."""
    assert sobol_indices(lambda u: np.zeros(len(u)), (1, 2), 64, 1) == ()
    assert sobol_indices(lambda u: np.full(len(u), 0.1 + 0.2), (1,), 64, 1) == ()


def test_sobol_indices_of_an_input_that_does_nothing_are_zero() -> None:
    """What the model never looks at explains nothing, to the last digit."""
    _, idle = sobol_indices(lambda u: u[:, 0], (1, 1), 512, 1)
    assert (idle.first, idle.total, idle.first_half_width, idle.total_half_width) == (0, 0, 0, 0)


def test_sobol_indices_with_a_movement_in_one_run_only_stay_numbers() -> None:
    """Resamples without the one run that moves are passed over: in the others it explains everything."""
    y_a, y_b, y_mixed = np.zeros(100), np.zeros(100), np.zeros((1, 100))
    y_a[7] = 1.0
    (index,) = indices_of(y_a, y_b, y_mixed, 1)
    assert np.isfinite([index.first, index.first_half_width]).all()
    assert index.total == pytest.approx(1, abs=0.01)
    assert index.total_half_width < 0.1


def test_sobol_indices_do_not_depend_on_where_the_output_lies() -> None:
    """A constant added to the output changes nothing."""
    near, far = (sobol_indices(lambda u, c=c: linear(u) + c, (1, 1, 1), 256, 5) for c in (0.0, 1000.0))
    for one, other in zip(near, far, strict=True):
        assert one.first == pytest.approx(other.first, abs=1e-9)
        assert one.total == pytest.approx(other.total, abs=1e-9)
        assert one.first_half_width == pytest.approx(other.first_half_width, abs=1e-7)


def test_sobol_indices_with_the_same_seed_are_the_same() -> None:
    """Another seed, other draws; the same seed, the same numbers."""
    assert sobol_indices(linear, (1, 2), 128, 9) == sobol_indices(linear, (1, 2), 128, 9)
    assert sobol_indices(linear, (1, 2), 128, 9) != sobol_indices(linear, (1, 2), 128, 10)


def test_blocks_however_divided_hold_the_same_rows() -> None:
    """What fits into the memory at a time does not bear on the numbers."""
    (whole,) = blocks((2, 1), 50, 4)
    parts = list(blocks((2, 1), 50, 4, numbers_per_run=70_000))
    assert len(parts) == 4
    assert np.array_equal(whole.a, np.concatenate([p.a for p in parts]))
    assert np.array_equal(whole.mixed(1), np.concatenate([p.mixed(1) for p in parts]))
    assert np.array_equal(whole.mixed(0)[:, :2], whole.b[:, :2])
    assert np.array_equal(whole.mixed(0)[:, 2], whole.a[:, 2])


def test_indices_of_a_sample_drawn_by_salib_equal_those_of_salib() -> None:
    """The same Saltelli sample, the same formulas: equal to rounding, and half-widths alike."""
    from SALib.analyze import sobol as analyse
    from SALib.sample import sobol as sample

    problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[0, 1]] * 3}
    rows = sample.sample(problem, 1024, calc_second_order=False, seed=11)
    y = ishigami(rows)
    theirs = analyse.analyze(problem, y, calc_second_order=False, num_resamples=1000, seed=3)
    by_run = y.reshape(1024, 5)
    found = indices_of(by_run[:, 0], by_run[:, 4], by_run[:, 1:4].T, 1)
    assert [i.first for i in found] == pytest.approx(list(theirs["S1"]), abs=1e-12)
    assert [i.total for i in found] == pytest.approx(list(theirs["ST"]), abs=1e-12)
    assert [i.first_half_width for i in found] == pytest.approx(list(theirs["S1_conf"]), rel=0.15)
    assert [i.total_half_width for i in found] == pytest.approx(list(theirs["ST_conf"]), rel=0.15)
