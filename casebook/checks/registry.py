"""Find the rules: each module in ``casebook/checks/rules`` is one, its docstring is the manual.

A rule module has ``CODES``, the codes of its findings, and one or more of these functions::

    check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]
    check_source(source: CheckedSource) -> Iterator[Finding]
    check_rubric(rubric: CheckedRubric) -> Iterator[Finding]
    check_casebook(inputs: CheckInputs) -> Iterator[Finding]
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache

import msgspec

from casebook.checks import rules
from casebook.checks.inputs import CheckedCase, CheckedRubric, CheckedSource, CheckInputs
from casebook.model import Finding


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule."""

    name: str
    manual: str
    codes: tuple[str, ...]
    check_case: Callable[[CheckedCase, CheckInputs], Iterable[Finding]] | None
    check_source: Callable[[CheckedSource], Iterable[Finding]] | None
    check_rubric: Callable[[CheckedRubric], Iterable[Finding]] | None
    check_casebook: Callable[[CheckInputs], Iterable[Finding]] | None


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by name."""
    found = []
    for name in sorted(module.name for module in pkgutil.iter_modules(rules.__path__)):
        module = importlib.import_module(f"{rules.__name__}.{name}")
        found.append(
            Rule(
                name=name,
                manual=module.__doc__ or "",
                codes=module.CODES,
                check_case=getattr(module, "check_case", None),
                check_source=getattr(module, "check_source", None),
                check_rubric=getattr(module, "check_rubric", None),
                check_casebook=getattr(module, "check_casebook", None),
            )
        )
    return tuple(found)
