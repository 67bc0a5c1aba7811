"""Frozen values of the product: text, rubric, case, source, finding. No I/O, no rules.

They hold texts, numbers and each other, never themselves, so the garbage collector need not look at them
(``gc=False``): a thousand cases cost nothing at each of its rounds.
"""

from casebook.model.case import (
    Actor,
    ActorKind,
    Assessment,
    Case,
    Confidence,
    ContextNote,
    Fact,
    FactStatus,
    Level,
    Mechanism,
    MechanismKind,
    MechanismPart,
    Quote,
    Stance,
    Tier,
)
from casebook.model.finding import Finding, Place, Severity
from casebook.model.judgements import Judgement, Respondent, Survey
from casebook.model.rating import RaterFile, Rating, Reconciliation, ReconciliationNote
from casebook.model.rubric import Criterion, Dimension, Preset, PresetBasis, Rubric
from casebook.model.source import Extent, Source
from casebook.model.text import Lang, Localised

__all__ = [
    "Actor",
    "ActorKind",
    "Assessment",
    "Case",
    "Confidence",
    "ContextNote",
    "Criterion",
    "Dimension",
    "Extent",
    "Fact",
    "FactStatus",
    "Finding",
    "Judgement",
    "Lang",
    "Level",
    "Localised",
    "Mechanism",
    "MechanismKind",
    "MechanismPart",
    "Place",
    "Preset",
    "PresetBasis",
    "Quote",
    "RaterFile",
    "Rating",
    "Reconciliation",
    "ReconciliationNote",
    "Respondent",
    "Rubric",
    "Severity",
    "Source",
    "Stance",
    "Survey",
    "Tier",
]
