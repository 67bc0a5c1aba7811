"""Where weights come from: presets, the reader's own, pairwise comparisons (AHP)."""

from casebook.weighting.ahp import (
    MAX_CONSISTENCY_RATIO,
    Mend,
    Priorities,
    answers,
    matrix_of,
    most_inconsistent,
    pairs_of,
    priorities,
    scale_of,
)
from casebook.weighting.ahp_group import Answered, GroupResult, geometric_mean, group_result, percents
from casebook.weighting.presets import EQUAL, preset_weights, presets_of

__all__ = [
    "EQUAL",
    "MAX_CONSISTENCY_RATIO",
    "Answered",
    "GroupResult",
    "Mend",
    "Priorities",
    "answers",
    "geometric_mean",
    "group_result",
    "matrix_of",
    "most_inconsistent",
    "pairs_of",
    "percents",
    "preset_weights",
    "presets_of",
    "priorities",
    "scale_of",
]
