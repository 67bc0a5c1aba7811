"""The agreement of raters over some cases, in all and by dimension."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from casebook.agreement.alpha import Coefficient, coefficient
from casebook.agreement.cells import Cell, answered_cells, disagreements
from casebook.agreement.silence import SilenceAgreement, silence_agreement
from casebook.model import Case, RaterFile, Rubric


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far the raters of some cases agree."""

    cases: tuple[str, ...]
    """Those that anybody has rated besides their own file."""
    raters: tuple[str, ...]
    """Ids of the raters, the cases' own files not counted."""
    cells: tuple[Cell, ...]
    overall: Coefficient
    """Units are the criteria of the cases; values are levels, silence is none."""
    dimensions: tuple[tuple[str, Coefficient], ...]
    """By id of the dimension, in the order of the rubric."""
    silence: SilenceAgreement
    disagreements: tuple[Cell, ...]
    """The largest first."""


def agreement_of(
    cases: Sequence[Case], raters_of: Callable[[str], Sequence[RaterFile]], rubric: Rubric
) -> Agreement:
    """The agreement between each case's own file and its raters.

    Args:
        raters_of: the raters' files of a case, by its id.
    """
    cells = answered_cells(cases, raters_of, rubric)
    rated = [case.id for case in cases if raters_of(case.id)]
    raters = {file.rater for case_id in rated for file in raters_of(case_id)}
    return Agreement(
        cases=tuple(rated),
        raters=tuple(sorted(raters)),
        cells=cells,
        overall=_coefficient(cells),
        dimensions=tuple(
            (d.id, _coefficient(c for c in cells if c.dimension == d.id)) for d in rubric.dimensions
        ),
        silence=silence_agreement(cells),
        disagreements=disagreements(cells),
    )


def _coefficient(cells: Iterable[Cell]) -> Coefficient:
    return coefficient([cell.scores for cell in cells])
