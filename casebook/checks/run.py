"""Run the rules, all of them or those of one file."""

from collections.abc import Iterable

from casebook.checks.inputs import CheckedCase, CheckedRubric, CheckedSource, CheckInputs
from casebook.checks.registry import all_rules
from casebook.model import Finding


def run_checks(inputs: CheckInputs) -> tuple[Finding, ...]:
    """The findings of every rule, by path, line and column."""
    found: list[Finding] = []
    if inputs.rubric is not None:
        found.extend(check_rubric(inputs.rubric))
    for source in (*inputs.sources.values(), *inputs.sources_repeated):
        found.extend(check_source(source))
    for case in inputs.cases:
        found.extend(check_case(case, inputs))
    found.extend(check_casebook(inputs))
    return _in_order(found)


def check_case(case: CheckedCase, inputs: CheckInputs) -> tuple[Finding, ...]:
    """The findings in one case; of ``inputs`` only ``rubric`` and ``sources`` are looked at."""
    return _in_order(f for rule in all_rules() if rule.check_case for f in rule.check_case(case, inputs))


def check_source(source: CheckedSource) -> tuple[Finding, ...]:
    """The findings in one source file."""
    return _in_order(f for rule in all_rules() if rule.check_source for f in rule.check_source(source))


def check_rubric(rubric: CheckedRubric) -> tuple[Finding, ...]:
    """The findings in the rubric file."""
    return _in_order(f for rule in all_rules() if rule.check_rubric for f in rule.check_rubric(rubric))


def check_casebook(inputs: CheckInputs) -> tuple[Finding, ...]:
    """The findings that only show over several files, e.g. an id given twice."""
    return _in_order(f for rule in all_rules() if rule.check_casebook for f in rule.check_casebook(inputs))


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.path, f.line, f.column, f.code)))
