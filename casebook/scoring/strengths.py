"""Where one case stands highest and lowest, and where its sources are silent."""

from casebook.model import Case, Rubric
from casebook.scoring.results import StrengthsAndGaps


def strengths_and_gaps(case: Case, rubric: Rubric) -> StrengthsAndGaps:
    """The criteria at the highest and at the lowest level that the case has, and the silent ones.

    Criteria come in the rubric's order.
    """
    levels: dict[str, int] = {}
    for criterion in rubric.criteria:
        assessment = case.assessment(criterion.id)
        if assessment is not None and assessment.score is not None:
            levels[criterion.id] = assessment.score
    top = max(levels.values(), default=None)
    bottom = min(levels.values(), default=None)
    if bottom == top:
        bottom = None
    return StrengthsAndGaps(
        case_id=case.id,
        strongest_level=top,
        strongest=tuple(c for c, level in levels.items() if level == top),
        weakest_level=bottom,
        weakest=tuple(c for c, level in levels.items() if level == bottom),
        silent=tuple(c.id for c in rubric.criteria if c.id not in levels),
    )
