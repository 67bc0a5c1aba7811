"""The changes of one case among all."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

import msgspec

from casebook.changes.results import Changes, Item


class _OfCase(Protocol):
    @property
    def case(self) -> Item:
        """The case that changed."""
        ...


_Change = TypeVar("_Change", bound=_OfCase)


def changes_of_case(changes: Changes, case_id: str) -> Changes:
    """What changed in this case; index, ranks and rubric as for all, since others move with it."""

    def own(found: Iterable[_Change]) -> tuple[_Change, ...]:
        return tuple(change for change in found if change.case.id == case_id)

    return msgspec.structs.replace(
        changes,
        cases_added=own(changes.cases_added),
        cases_removed=own(changes.cases_removed),
        dimensions=own(changes.dimensions),
        scores=own(changes.scores),
        ranges=own(changes.ranges),
        confidences=own(changes.confidences),
        rationales=own(changes.rationales),
        parts=own(changes.parts),
        quotes_added=own(changes.quotes_added),
        quotes_dropped=own(changes.quotes_dropped),
        quotes_edited=own(changes.quotes_edited),
    )
