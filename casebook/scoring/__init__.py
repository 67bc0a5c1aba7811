"""Numbers: levels to points, dimensions, index, rank, gaps, evidence. Pure, no I/O."""

from casebook.scoring.claims import (
    Claim,
    ClaimEvidence,
    Named,
    claim_of_note,
    claim_text,
    evidence_text,
    note_text,
    overview_claims,
    split_claims,
)
from casebook.scoring.compare import compare
from casebook.scoring.evidence import evidence_measures, measures_over, passage_key
from casebook.scoring.gaps import criterion_gaps, widest_first
from casebook.scoring.goalposts import points_of_level
from casebook.scoring.results import (
    Aggregation,
    CaseResult,
    ComparabilityNote,
    Comparison,
    CriterionDifference,
    CriterionGap,
    CriterionPart,
    CriterionScore,
    DifferenceSplit,
    DimensionDifference,
    DimensionScore,
    EvidenceMeasures,
    NoteCode,
    Silence,
    StrengthsAndGaps,
    Weights,
)
from casebook.scoring.rounding import half_up, whole_points
from casebook.scoring.split import split_difference
from casebook.scoring.strengths import strengths_and_gaps
from casebook.scoring.weights import normalised, weights_of

__all__ = [
    "Aggregation",
    "CaseResult",
    "Claim",
    "ClaimEvidence",
    "ComparabilityNote",
    "Comparison",
    "CriterionDifference",
    "CriterionGap",
    "CriterionPart",
    "CriterionScore",
    "DifferenceSplit",
    "DimensionDifference",
    "DimensionScore",
    "EvidenceMeasures",
    "Named",
    "NoteCode",
    "Silence",
    "StrengthsAndGaps",
    "Weights",
    "claim_of_note",
    "claim_text",
    "compare",
    "criterion_gaps",
    "evidence_measures",
    "evidence_text",
    "half_up",
    "measures_over",
    "normalised",
    "note_text",
    "overview_claims",
    "passage_key",
    "points_of_level",
    "split_claims",
    "split_difference",
    "strengths_and_gaps",
    "weights_of",
    "whole_points",
    "widest_first",
]
