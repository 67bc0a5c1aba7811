"""Every actor and every fact has at least one quote."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding, Quote

CODES = ("actor-without-quote", "fact-without-quote")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per actor or fact, where it begins."""
    del inputs
    statements: list[tuple[str, str, tuple[Quote, ...]]] = [
        *(("actor-without-quote", f"actors.{i}", a.quotes) for i, a in enumerate(case.case.actors)),
        *(("fact-without-quote", f"facts.{i}", f.quotes) for i, f in enumerate(case.case.facts)),
    ]
    for code, at, quotes in statements:
        if not quotes and f"{at}.quotes" not in case.unread:
            yield finding_at(code, case.path, at, case.places)
