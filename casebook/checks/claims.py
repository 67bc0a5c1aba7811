"""Which files claim which id."""

from collections import defaultdict
from pathlib import PurePosixPath

import msgspec

from casebook.checks.inputs import CheckInputs, Places
from casebook.model.ids import SAFE_ID


class IdClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One case or source file and the id that it gives itself."""

    id: str
    path: str
    places: Places

    @property
    def stem(self) -> str:
        """The name of the file without its ending."""
        return PurePosixPath(self.path).stem

    @property
    def is_named_so(self) -> bool:
        """Whether the id is the name of the file, as it should be."""
        return self.id == self.stem

    @property
    def can_be_named_so(self) -> bool:
        """Whether the name of the file could be an id; a file of another name must be renamed first."""
        return SAFE_ID.fullmatch(self.stem) is not None


def claims_by_id(inputs: CheckInputs) -> tuple[tuple[IdClaim, ...], ...]:
    """The claims to each id by path, first those of cases, then those of sources; unread ids left out."""
    cases: defaultdict[str, list[IdClaim]] = defaultdict(list)
    sources: defaultdict[str, list[IdClaim]] = defaultdict(list)
    for case in inputs.cases:
        if "id" not in case.unread:
            cases[case.case.id].append(IdClaim(id=case.case.id, path=case.path, places=case.places))
    for source in (*inputs.sources.values(), *inputs.sources_repeated):
        # A source that could not be read at all goes by the name of its file.
        if source.source is None or "id" not in source.unread:
            sources[source.id].append(IdClaim(id=source.id, path=source.path, places=source.places))
    return tuple(
        tuple(sorted(claims, key=lambda c: c.path)) for claims in (*cases.values(), *sources.values())
    )
