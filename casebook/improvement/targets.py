"""Targets in addresses: a case by its id; the others behind a tilde, which no id can hold."""

import re
from collections.abc import Iterable

from casebook.improvement.results import Target
from casebook.model.rubric import LEVELS

BEST_ID = "~best"
_LEVEL_ID = re.compile(r"~level-([0-9])")


def target_of(text: str | None, case_ids: Iterable[str]) -> Target | None:
    """The target that an address names; None where it names none of these.

    Args:
        text: ``rancho-cordova``, ``~best`` or ``~level-3``.
        case_ids: the cases that can be a target; leave out the case that looks for one.
    """
    if text is None:
        return None
    if text == BEST_ID:
        return Target(kind="best")
    match = _LEVEL_ID.fullmatch(text)
    if match:
        level = int(match[1])
        return Target(kind="level", level=level) if level in LEVELS else None
    return Target(kind="case", case_id=text) if text in set(case_ids) else None


def target_id(target: Target) -> str:
    """How addresses call ``target``; ``target_of`` reads it back.

    Raises:
        ValueError: a case or a level that is not named.
    """
    if target.kind == "best":
        return BEST_ID
    name = target.case_id if target.kind == "case" else target.level
    if name is None:
        raise ValueError(f"a target of kind {target.kind} needs to say which")
    return f"~level-{name}" if target.kind == "level" else str(name)
