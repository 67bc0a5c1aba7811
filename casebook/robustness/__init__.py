"""How far a ranking can be trusted: acceptability, extreme ranks, sensitivity. Arrays inside, values out."""

from casebook.robustness.acceptability import (
    MOST_CASES_IN_FULL,
    rank_counts,
    rank_counts_by_block,
    weighted_rank_counts,
)
from casebook.robustness.copeland import copeland_scores
from casebook.robustness.draws import DRAWS, SEED, NoSuchWeights, WeightDraws, draw_weights
from casebook.robustness.extremes import rank_ranges
from casebook.robustness.leave_out import leave_one_out
from casebook.robustness.lines import index_lines
from casebook.robustness.methods import FLOOR_POINTS, method_table
from casebook.robustness.nearest import nearest_change
from casebook.robustness.odds import RankOdds, rank_odds
from casebook.robustness.results import (
    Crossing,
    IndexLine,
    IndexLines,
    LeaveOneOut,
    LeftOutKind,
    LeftOutRow,
    Masked,
    Method,
    MethodRank,
    MethodRow,
    MethodTable,
    NearestChange,
    RankAcceptability,
    RankRange,
    RankSpread,
    Sensitivity,
    SensitivityPart,
    WeightShift,
    WeightSpace,
)
from casebook.robustness.sensitivity import sensitivity
from casebook.robustness.smaa import rank_acceptability, rank_spread
from casebook.robustness.table import ScoreTable, score_table

__all__ = [
    "DRAWS",
    "FLOOR_POINTS",
    "MOST_CASES_IN_FULL",
    "SEED",
    "Crossing",
    "IndexLine",
    "IndexLines",
    "LeaveOneOut",
    "LeftOutKind",
    "LeftOutRow",
    "Masked",
    "Method",
    "MethodRank",
    "MethodRow",
    "MethodTable",
    "NearestChange",
    "NoSuchWeights",
    "RankAcceptability",
    "RankOdds",
    "RankRange",
    "RankSpread",
    "ScoreTable",
    "Sensitivity",
    "SensitivityPart",
    "WeightDraws",
    "WeightShift",
    "WeightSpace",
    "copeland_scores",
    "draw_weights",
    "index_lines",
    "leave_one_out",
    "method_table",
    "nearest_change",
    "rank_acceptability",
    "rank_counts",
    "rank_counts_by_block",
    "rank_odds",
    "rank_ranges",
    "rank_spread",
    "score_table",
    "sensitivity",
    "weighted_rank_counts",
]
