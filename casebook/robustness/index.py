"""The index of every case under many weights at once."""

import numpy as np

from casebook.robustness.table import Floats, ScoreTable
from casebook.scoring import Aggregation

# Far below any shown decimal: sums of the same parts in another order become the same number again.
_DECIMALS = 9


def index_points(
    table: ScoreTable, dimension_points: Floats, weights: Floats, aggregation: Aggregation | None = None
) -> Floats:
    """T × N indices; NaN where a case has weight on none of its dimensions, or on one without a number.

    Args:
        dimension_points: N × D, or T × N × D where each draw has scores of its own; 0–100.
        weights: T × D, not negative; proportions count.
        aggregation: other than the table's own.

    Units: 0–100 (geometric: 1–100).
    Source: OECD/JRC Handbook on Constructing Composite Indicators (2008).
    """
    method = aggregation or table.aggregation
    if method == "minimum":
        lowest: Floats = np.round(_minimum(table, dimension_points, weights), _DECIMALS)
        return lowest
    values = dimension_points if method == "arithmetic" else np.log(1 + 0.99 * dimension_points)
    is_unknown = table.has_dimension & np.isnan(values)
    held = np.where(table.has_dimension & ~is_unknown, values, 0.0)
    total = _weighted(weights, held)
    if is_unknown.any():
        # Without weight, a missing number is not missed.
        total[_weighted(weights, is_unknown.astype(float)) > 0] = np.nan
    mass = weights @ table.has_dimension.T.astype(float)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean: Floats = np.where(mass > 0, total / mass, np.nan)
    means = mean if method == "arithmetic" else np.exp(mean, dtype=np.float64)
    return np.asarray(np.round(means, _DECIMALS), dtype=np.float64)


def _weighted(weights: Floats, values: Floats) -> Floats:
    """T × N sums over dimensions, of N × D values or of each draw's own."""
    sums: Floats = weights @ values.T if values.ndim == 2 else np.einsum("td,tnd->tn", weights, values)
    return sums


def _minimum(table: ScoreTable, dimension_points: Floats, weights: Floats) -> Floats:
    counted = table.has_dimension[None, :, :] & (weights[:, None, :] > 0)
    lowest: Floats = np.where(counted, dimension_points, np.inf).min(axis=-1, initial=np.inf)
    lowest[np.isinf(lowest)] = np.nan
    return lowest
