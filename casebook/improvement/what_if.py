"""What if: levels and weights moved, and the index and rank that follow. Nothing is written anywhere."""

from collections.abc import Mapping, Sequence

import msgspec

from casebook.improvement.results import WhatIf
from casebook.model import Assessment, Case, Rubric
from casebook.model.rubric import LEVELS
from casebook.scoring import Aggregation, Silence, Weights, compare


def changed_levels(case: Case, levels: Mapping[str, int]) -> dict[str, int]:
    """What of ``levels`` changes this case: not what it is silent about, does not know, or has already."""
    given = {a.criterion: a.score for a in case.assessments if a.score is not None}
    return {c: level for c, level in levels.items() if c in given and given[c] != level}


def with_levels(case: Case, levels: Mapping[str, int]) -> Case:
    """A copy of ``case`` that stands at ``levels``, for numbers only.

    A level that is supposed has no range around it: no source leaves room for another reading. A level that
    is the case's own already keeps its range. Rationale, confidence and quotes stay those of the case and
    do not support the supposed level.

    Args:
        levels: criterion → level (0–4).

    Raises:
        ValueError: a level off the scale, or a criterion about which the case is silent: what its sources do
            not say cannot be moved from anywhere.
    """
    scored = {a.criterion for a in case.assessments if a.score is not None}
    for criterion, level in levels.items():
        if level not in LEVELS:
            raise ValueError(f"level {level} of {criterion} is not on the scale 0–4")
        if criterion not in scored:
            raise ValueError(f"{case.id} has no level on {criterion} that could be moved")
    return msgspec.structs.replace(
        case, assessments=tuple(_moved(a, levels.get(a.criterion)) for a in case.assessments)
    )


def what_if(
    cases: Sequence[Case],
    case_id: str,
    levels: Mapping[str, int],
    rubric: Rubric,
    weights_before: Weights,
    weights_after: Weights,
    silence: Silence,
    aggregation: Aggregation,
) -> WhatIf:
    """The comparison as it is, and as it were with the levels of one case and the weights moved.

    Raises:
        KeyError: the case is not among ``cases``.
        ValueError: see ``with_levels``; or weights do not fit the rubric.
    """
    own = next((case for case in cases if case.id == case_id), None)
    if own is None:
        raise KeyError(case_id)
    moved = with_levels(own, levels)
    return WhatIf(
        before=compare(cases, rubric, weights_before, silence, aggregation),
        after=compare(
            [moved if case.id == case_id else case for case in cases],
            rubric,
            weights_after,
            silence,
            aggregation,
        ),
    )


def _moved(assessment: Assessment, level: int | None) -> Assessment:
    if level is None or level == assessment.score:
        return assessment
    return msgspec.structs.replace(assessment, score=level, low=level, high=level)
