"""What would have to change: gaps to a target, what-if, the smallest change."""

from casebook.improvement.gaps import criterion_shares, gaps_to_target
from casebook.improvement.results import (
    MOST_PLANS,
    ChangeStatus,
    GapRow,
    GapTable,
    Goal,
    Plan,
    RowGroup,
    SmallestChange,
    Step,
    Target,
    WhatIf,
)
from casebook.improvement.smallest_change import smallest_change
from casebook.improvement.targets import BEST_ID, target_id, target_of
from casebook.improvement.what_if import changed_levels, what_if, with_levels

__all__ = [
    "BEST_ID",
    "MOST_PLANS",
    "ChangeStatus",
    "GapRow",
    "GapTable",
    "Goal",
    "Plan",
    "RowGroup",
    "SmallestChange",
    "Step",
    "Target",
    "WhatIf",
    "changed_levels",
    "criterion_shares",
    "gaps_to_target",
    "smallest_change",
    "target_id",
    "target_of",
    "what_if",
    "with_levels",
]
