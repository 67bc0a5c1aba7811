"""What a silent criterion means: the three treatments that a reader can choose between."""

from collections.abc import Sequence

from casebook.model import Case
from casebook.scoring.results import Silence


def is_scored(case: Case, criterion_id: str) -> bool:
    """Whether the case has a level on this criterion; a missing assessment is silence too."""
    assessment = case.assessment(criterion_id)
    return assessment is not None and assessment.score is not None


def criteria_in_use(cases: Sequence[Case], candidates: Sequence[str], silence: Silence) -> tuple[str, ...]:
    """Which of ``candidates`` enter numbers.

    ``common``: scored for every case. ``available``: scored for at least one.
    ``bounds``: all, because a silent one spans the whole scale. No cases: none.
    """
    if not cases:
        return ()
    if silence == "common":
        return tuple(c for c in candidates if all(is_scored(case, c) for case in cases))
    if silence == "available":
        return tuple(c for c in candidates if any(is_scored(case, c) for case in cases))
    return tuple(candidates)
