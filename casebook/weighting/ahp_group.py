"""Several respondents' judgements as one: the geometric mean, judgement by judgement."""

import math
from collections.abc import Sequence

import msgspec

from casebook.model import Respondent, Survey
from casebook.weighting.ahp import Matrix, Priorities, matrix_of, priorities


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """A respondent who has answered every question, with what follows from it."""

    position: int
    """Place among the survey's respondents, from 0; names need not differ."""
    respondent: Respondent
    priorities: Priorities


class GroupResult(msgspec.Struct, frozen=True, kw_only=True):
    """What the group says, and each member of it."""

    dimensions: tuple[str, ...]
    members: tuple[Answered, ...]
    """Only they count: an open question is not an answer."""
    priorities: Priorities | None
    """Of the group; None while nobody has answered every question."""


def geometric_mean(matrices: Sequence[Matrix]) -> Matrix:
    """The matrix of the geometric means of the entries; reciprocal again, whatever the order of the members.

    Raises:
        ValueError: there is no matrix, or they differ in size.

    Source: J. Aczél and T. L. Saaty, "Procedures for synthesizing ratio judgements", Journal of Mathematical
    Psychology 27, 1983: the only mean that keeps reciprocity and unanimity.
    """
    if not matrices:
        raise ValueError("there is no mean of no judgements")
    size = len(matrices[0])
    if any(len(matrix) != size for matrix in matrices):
        raise ValueError("the matrices differ in size")

    def mean(i: int, j: int) -> float:
        return math.exp(math.fsum(math.log(matrix[i][j]) for matrix in matrices) / len(matrices))

    rows = [[1.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1, size):
            rows[i][j] = mean(i, j)
            rows[j][i] = 1 / rows[i][j]
    return tuple(map(tuple, rows))


def group_result(survey: Survey) -> GroupResult:
    """Weights of each respondent who has answered everything, and of them all together."""
    members, matrices = [], []
    for position, respondent in enumerate(survey.respondents):
        matrix = matrix_of(survey.dimensions, respondent.judgements)
        if matrix:
            matrices.append(matrix)
            members.append(Answered(position=position, respondent=respondent, priorities=priorities(matrix)))
    return GroupResult(
        dimensions=survey.dimensions,
        members=tuple(members),
        priorities=priorities(geometric_mean(matrices)) if matrices else None,
    )


def percents(weights: Sequence[float], tenths: bool = True) -> tuple[float, ...]:
    """Weights as percentages to one decimal (or none) that sum to exactly 100: largest remainders rounded up.

    ``weights`` sum to 1.
    """
    units = 1000 if tenths else 100
    parts = [weight * units for weight in weights]
    floors = [math.floor(part) for part in parts]
    missing = units - sum(floors)
    by_remainder = sorted(range(len(parts)), key=lambda i: (floors[i] - parts[i], i))
    for i in by_remainder[:missing]:
        floors[i] += 1
    return tuple(floor * 100 / units for floor in floors)
