"""Weights from pairwise comparisons: the analytic hierarchy process.

Plain Python: a handful of dimensions need no arrays.

Source: T. L. Saaty, The Analytic Hierarchy Process (McGraw-Hill, 1980), with its random indices; later
tables of his differ in the second place (0.52, 0.89, 1.11 … for n = 3, 4, 5 …), so other programs may show
a ratio that is up to a tenth higher.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from operator import mul
from typing import Final

import msgspec

from casebook.model import Judgement
from casebook.model.judgements import MAX_TIMES

Matrix = tuple[tuple[float, ...], ...]
"""n × n, positive and reciprocal: row i, column j says how many times i is as important as j."""

RANDOM_INDEX: Final = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
"""The mean consistency index of random matrices of 1, 2, … 10 rows."""
MAX_CONSISTENCY_RATIO: Final = 0.10
"""Judgements up to here are taken as consistent."""

_PRECISE = 1e-13
_ROUGH = 1e-9
_IS_NOTHING = 1e-10
# Entries within 1/9 … 9 shrink the error by 80/82 at the least (Birkhoff), so that 2,000 steps are plenty.
_MOST_STEPS = 2000


class Priorities(msgspec.Struct, frozen=True, kw_only=True):
    """What a matrix of judgements says, and how far it agrees with itself."""

    weights: tuple[float, ...]
    """The principal eigenvector, summing to 1."""
    lambda_max: float
    """The principal eigenvalue; n where the judgements agree without rest."""
    consistency_index: float
    consistency_ratio: float | None
    """None beyond ten dimensions, for which there is no random index."""

    @property
    def is_consistent(self) -> bool | None:
        """Whether the ratio is at most 0.10; None where there is none."""
        ratio = self.consistency_ratio
        return None if ratio is None else ratio <= MAX_CONSISTENCY_RATIO


class Mend(msgspec.Struct, frozen=True, kw_only=True):
    """The judgement that stands most in the way of consistency, and the answer that would mend it."""

    given: Judgement
    suggested: Judgement
    consistency_ratio: float
    """With this one judgement changed."""

    @property
    def is_enough(self) -> bool:
        """Whether this change alone makes the judgements consistent."""
        return self.consistency_ratio <= MAX_CONSISTENCY_RATIO


def pairs_of(dimensions: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The n(n − 1)/2 questions, each pair in the order of ``dimensions``."""
    return tuple(combinations(dimensions, 2))


def scale_of(first: str, second: str) -> tuple[Judgement, ...]:
    """The 17 answers to one question, from ``first`` 9 times through equal to ``second`` 9 times."""
    return (
        *(Judgement(more=first, less=second, times=times) for times in range(MAX_TIMES, 0, -1)),
        *(Judgement(more=second, less=first, times=times) for times in range(2, MAX_TIMES + 1)),
    )


def answers(dimensions: Sequence[str], judgements: Iterable[Judgement]) -> tuple[Judgement | None, ...]:
    """The answer to each of ``pairs_of(dimensions)``, None where there is none; written as on the scale."""
    given: dict[frozenset[str], Judgement] = {frozenset((j.more, j.less)): j for j in judgements}
    found: list[Judgement | None] = []
    for first, second in pairs_of(dimensions):
        judgement = given.get(frozenset((first, second)))
        if judgement is not None and judgement.times == 1:
            judgement = Judgement(more=first, less=second, times=1)
        found.append(judgement)
    return tuple(found)


def matrix_of(dimensions: Sequence[str], judgements: Iterable[Judgement]) -> Matrix | None:
    """The reciprocal matrix of all answers; None while a question is open."""
    at = {dimension: i for i, dimension in enumerate(dimensions)}
    rows = [[1.0] * len(at) for _ in at]
    for judgement in answers(dimensions, judgements):
        if judgement is None:
            return None
        i, j = at[judgement.more], at[judgement.less]
        rows[i][j], rows[j][i] = float(judgement.times), 1 / judgement.times
    return tuple(map(tuple, rows))


def priorities(matrix: Matrix) -> Priorities:
    """Weights and consistency of a positive reciprocal ``matrix``.

    Raises:
        ValueError: the matrix is empty, not square or not positive.
    """
    size = len(matrix)
    if not size or any(len(row) != size or min(row) <= 0 for row in matrix):
        raise ValueError("a matrix of judgements is square and positive")
    weights, lambda_max = _principal(matrix, _PRECISE)
    if size <= 2 or lambda_max - size < _IS_NOTHING:
        lambda_max = float(size)
    index = (lambda_max - size) / (size - 1) if size > 1 else 0.0
    return Priorities(
        weights=weights,
        lambda_max=lambda_max,
        consistency_index=index,
        consistency_ratio=_ratio(index, size),
    )


def most_inconsistent(dimensions: Sequence[str], judgements: Iterable[Judgement]) -> Mend | None:
    """The one judgement whose change helps most, with the answer of the scale that helps most.

    Of all answers to all questions, the change that leaves the lowest consistency ratio is named; so the
    judgement and its mend belong together, as they need not where the judgement is chosen by its deviation
    from the weights (Saaty's largest a_ij w_j / w_i), which settles ties here.

    None while a question is open, where no change helps, and beyond ten dimensions.

    Source: the search is the single-judgement case of P. T. Harker, "Derivatives of the Perron root of a
    positive reciprocal matrix", Applied Mathematics and Computation 22, 1987, done exactly on the 17 answers.
    """
    given = answers(dimensions, judgements)
    matrix = matrix_of(dimensions, judgements)
    size = len(dimensions)
    if matrix is None or not 2 < size <= len(RANDOM_INDEX):
        return None
    now = priorities(matrix)
    at = {dimension: i for i, dimension in enumerate(dimensions)}
    best: tuple[float, float, Judgement, Judgement] | None = None
    for old in given:
        if old is None:  # matrix_of has found them all
            continue
        i, j = at[old.more], at[old.less]
        error = matrix[i][j] * now.weights[j] / now.weights[i]
        deviation = max(error, 1 / error)
        value, new = _best_answer(matrix, i, j, old, now)
        lead = best is None or value < best[0] - _ROUGH * size
        if lead or (best is not None and value <= best[0] + _ROUGH * size and deviation > best[1] + _ROUGH):
            best = value, deviation, old, new
    if best is None or best[0] >= now.lambda_max - _ROUGH * size:
        return None
    _, _, old, new = best
    ratio = priorities(_with(matrix, at[new.more], at[new.less], float(new.times))).consistency_ratio
    return None if ratio is None else Mend(given=old, suggested=new, consistency_ratio=ratio)


def _best_answer(matrix: Matrix, i: int, j: int, old: Judgement, now: Priorities) -> tuple[float, Judgement]:
    """The answer to one question that leaves the smallest eigenvalue, and that eigenvalue.

    The eigenvalue is a convex function of log a_ij (Kingman 1961), so it falls towards the best answer from
    either side: from the old answer the search goes along the scale as long as it falls.
    """
    scale = scale_of(old.more, old.less)
    start = scale.index(old)
    lowest, best = now.lambda_max, old
    for direction in (-1, 1):
        place = start + direction
        while 0 <= place < len(scale):
            new = scale[place]
            times = float(new.times) if new.more == old.more else 1 / new.times
            _, value = _principal(_with(matrix, i, j, times), _ROUGH, now.weights)
            if value >= lowest:
                break
            lowest, best = value, new
            place += direction
    return lowest, best


def _ratio(index: float, size: int) -> float | None:
    if size > len(RANDOM_INDEX):
        return None
    return index / RANDOM_INDEX[size - 1] if size > 2 else 0.0


def _with(matrix: Matrix, i: int, j: int, times: float) -> Matrix:
    rows = [list(row) for row in matrix]
    rows[i][j], rows[j][i] = times, 1 / times
    return tuple(map(tuple, rows))


def _principal(
    matrix: Matrix, tolerance: float, start: tuple[float, ...] | None = None
) -> tuple[tuple[float, ...], float]:
    """Eigenvector (sum 1) and eigenvalue by power iteration, until the bounds of the value nearly meet.

    Source: L. Collatz 1942: the smallest and the largest of (Ax)_i / x_i enclose the principal eigenvalue.
    """
    size = len(matrix)
    vector = start or tuple(1 / size for _ in matrix)
    low = high = float(size)
    for _ in range(_MOST_STEPS):
        product = [sum(map(mul, row, vector)) for row in matrix]
        quotients = [p / v for p, v in zip(product, vector, strict=True)]
        low, high = min(quotients), max(quotients)
        total = sum(product)
        vector = tuple(p / total for p in product)
        if high - low <= tolerance * high:
            break
    return vector, (low + high) / 2
