"""The rules of a casebook: values and places in, findings out; no rule reads a file."""

from casebook.checks.inputs import (
    CheckedCase,
    CheckedRubric,
    CheckedSource,
    CheckInputs,
    OriginalProblem,
)
from casebook.checks.registry import Rule, all_rules
from casebook.checks.run import check_case, check_casebook, check_rubric, check_source, run_checks

__all__ = [
    "CheckInputs",
    "CheckedCase",
    "CheckedRubric",
    "CheckedSource",
    "OriginalProblem",
    "Rule",
    "all_rules",
    "check_case",
    "check_casebook",
    "check_rubric",
    "check_source",
    "run_checks",
]
