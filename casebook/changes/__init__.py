"""What changed between two versions of a casebook: quotes, scores, coverage, ranks, claims."""

from casebook.changes.compare import casebook_changes
from casebook.changes.results import (
    CaseAppeared,
    CasePart,
    Changes,
    ConfidenceChange,
    DimensionChange,
    IndexChange,
    Item,
    PartChange,
    QuoteChange,
    RangeChange,
    RankMove,
    RankMoves,
    RationaleChange,
    RubricChanges,
    ScoreChange,
    Settings,
    Side,
    WeightChange,
)
from casebook.changes.selection import changes_of_case
from casebook.changes.text import ChangeLine, LineKind, change_lines, changes_summary

__all__ = [
    "CaseAppeared",
    "CasePart",
    "ChangeLine",
    "Changes",
    "ConfidenceChange",
    "DimensionChange",
    "IndexChange",
    "Item",
    "LineKind",
    "PartChange",
    "QuoteChange",
    "RangeChange",
    "RankMove",
    "RankMoves",
    "RationaleChange",
    "RubricChanges",
    "ScoreChange",
    "Settings",
    "Side",
    "WeightChange",
    "casebook_changes",
    "change_lines",
    "changes_of_case",
    "changes_summary",
]
