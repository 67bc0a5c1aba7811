"""Notes as claims, so that one place words them and one list can show both."""

from collections.abc import Sequence

from casebook.model import Case, Rubric
from casebook.scoring.claims.value import Claim, Named
from casebook.scoring.results import ComparabilityNote


def claim_of_note(note: ComparabilityNote, cases: Sequence[Case], rubric: Rubric) -> Claim:
    """``note`` with the names of its cases and dimensions."""
    names = {case.id: case.name for case in cases}
    return Claim(
        code=note.code,
        is_warning=note.is_warning,
        subjects=tuple(Named(id=c, name=names[c]) for c in note.cases),
        topics=tuple(Named(id=d, name=rubric.dimension(d).name) for d in note.dimensions),
        levels=note.levels,
        count=note.count,
        total=note.total,
    )
