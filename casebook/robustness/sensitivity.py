"""What drives the ranking: Sobol' indices of the mean absolute rank change."""

from collections.abc import Sequence
from typing import get_args

import numpy as np

from casebook.model import Case, Rubric
from casebook.robustness.acceptability import Tell
from casebook.robustness.draws import SEED
from casebook.robustness.rank_model import AGGREGATIONS, FEWEST_CASES, RankModel, Ranks, rank_model
from casebook.robustness.results import RankSpread, Sensitivity, SensitivityPart, WeightSpace
from casebook.robustness.sobol import blocks, indices_of
from casebook.robustness.table import Floats, score_table
from casebook.scoring import Aggregation, Silence, Weights

RUNS = 4096
SILENCES: tuple[Silence, ...] = get_args(Silence)


def sensitivity(
    cases: Sequence[Case],
    rubric: Rubric,
    weights: Weights,
    silence: Silence,
    aggregation: Aggregation,
    space: WeightSpace | None = None,
    runs: int = RUNS,
    seed: int = SEED,
    tell: Tell | None = None,
) -> Sensitivity:
    """How far ranks move from those in force, and which uncertain inputs move them.

    The inputs, each a group of random numbers: *weights* of the dimensions, even over ``space``; *scores*,
    each even within its range; *aggregation*; and *silence*: its treatment, with a silent criterion anywhere
    from 0 to 100 where it spans the scale. The output of a run is the mean absolute difference between the
    ranks then and the ranks in force (``bounds``, where any index is an interval: ranks of the midpoints).

    Treatments of silence under which fewer than two cases compare are not varied, and ranks are taken among
    the cases that compare under all the treatments that are: ``case_ids``, empty where fewer than two compare
    under the setting in force too. An input that cannot vary (no score with a range, weights limited to one
    point, a single treatment with nothing to draw) has no part rather than a part of 0; one that varies
    without moving a rank has 0. ``parts`` is empty where the output never changes.

    Args:
        weights: in force; those of criteria within their dimension stay as they are in every run.
        space: holds for the shares among all dimensions that any varied treatment uses; a treatment that
            stands on fewer uses their proportions.
        runs: N; ranks are worked out N × (inputs + 2) times.
        tell: told the share done (0–1) from time to time.

    Raises:
        NoSuchWeights: ``space`` leaves no weights.
        ValueError: ``weights`` does not fit the rubric, or ``runs`` is not positive.
    Source: Saisana, Saltelli & Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for
    the quality assessment of composite indicators.
    """
    if runs < 1:
        raise ValueError("at least one run is needed")
    tables = [score_table(cases, rubric, weights, s, aggregation) for s in SILENCES]
    varied = [t for t in tables if len(t.case_ids) >= FEWEST_CASES]
    silences = tuple(t.silence for t in varied)
    in_force = next((t for t in varied if t.silence == silence), None)
    model = None if in_force is None else rank_model(in_force, varied, rubric, space, seed)
    if model is not None:
        return _sensitivity(model, silences, runs, seed, tell or (lambda _: None))
    return Sensitivity(
        parts=(),
        mean_shift=0.0,
        case_ids=(),
        silences=silences,
        aggregations=AGGREGATIONS,
        spread=(),
        runs=runs,
        seed=seed,
    )


def _sensitivity(
    model: RankModel, silences: tuple[Silence, ...], runs: int, seed: int, tell: Tell
) -> Sensitivity:
    sizes = [size for _, size in model.groups]
    # By run: the output of A, of B, and of A with each input taken from B.
    shifts = np.empty((len(sizes) + 2, runs))
    base = np.empty((2, runs, len(model.case_ids)), dtype=np.intp)
    done = 0
    for block in blocks(sizes, runs, seed, model.numbers_per_run):
        rows = slice(done, done + len(block.a))
        for at, u in enumerate((block.a, block.b)):
            base[at, rows] = model.ranks(u)
            shifts[at, rows] = _shift(base[at, rows], model.nominal)
        for group in range(len(sizes)):
            shifts[group + 2, rows] = _shift(model.ranks(block.mixed(group)), model.nominal)
        done = rows.stop
        tell(done / runs)
    found = indices_of(shifts[0], shifts[1], shifts[2:], seed)
    factors = tuple(factor for factor, _ in model.groups)
    return Sensitivity(
        parts=tuple(
            SensitivityPart(
                factor=factor,
                first_order=index.first,
                total_order=index.total,
                first_half_width=index.first_half_width,
                total_half_width=index.total_half_width,
            )
            for factor, index in zip(factors if found else (), found, strict=True)
        ),
        mean_shift=float(shifts[:2].mean()),
        case_ids=model.case_ids,
        silences=silences,
        aggregations=AGGREGATIONS,
        spread=_spread(model, base.reshape(2 * runs, -1)),
        runs=runs,
        seed=seed,
        factors=factors,
    )


def _shift(ranks: Ranks, nominal: Ranks) -> Floats:
    """Mean absolute rank change of each run."""
    shift: Floats = np.abs(ranks - nominal).mean(axis=1)
    return shift


def _spread(model: RankModel, ranks: Ranks) -> tuple[RankSpread, ...]:
    """The ranks that each case takes; a quantile is always a rank that was taken."""
    low, median, high = np.quantile(ranks, (0.05, 0.5, 0.95), axis=0, method="inverted_cdf")
    return tuple(
        RankSpread(
            case_id=case_id,
            nominal=int(model.nominal[i]),
            mean=float(ranks[:, i].mean()),
            median=float(median[i]),
            low=float(low[i]),
            high=float(high[i]),
        )
        for i, case_id in enumerate(model.case_ids)
    )
