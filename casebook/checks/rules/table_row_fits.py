"""A table has columns, and each row one cell per column; parts of other mechanisms have at most one cell."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("table-without-columns", "table-cells-differ", "cells-without-columns")


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """At the mechanism, or at the ``cells`` of a part."""
    del inputs
    for i, mechanism in enumerate(case.case.mechanisms):
        at = f"mechanisms.{i}"
        columns = len(mechanism.columns)
        if f"{at}.columns" in case.unread or f"{at}.kind" in case.unread:
            continue
        if mechanism.kind == "table" and not columns:
            yield finding_at("table-without-columns", case.path, at, case.places)
            continue
        for j, part in enumerate(mechanism.parts):
            place = f"{at}.parts.{j}.cells"
            cells = len(part.cells)
            if place in case.unread:
                continue
            if columns and cells != columns:
                yield finding_at(
                    "table-cells-differ", case.path, place, case.places, cells=cells, columns=columns
                )
            elif not columns and cells > 1:
                yield finding_at("cells-without-columns", case.path, place, case.places, cells=cells)
