"""What changed between two openings of a casebook, under the settings of the view."""

from collections.abc import Iterable

import msgspec

from casebook.changes import Changes, Settings, Side, casebook_changes
from casebook.library import Library
from casebook.scoring import Silence
from casebook.ui import cached
from casebook.ui.opened import Opened
from casebook.ui.progress import progress
from casebook.view.ranging import ranged
from casebook.wording import say


class Between(msgspec.Struct, frozen=True, kw_only=True):
    """The changes, and which cases could not be compared."""

    changes: Changes
    faulty: tuple[str, ...]
    """Ids of cases whose file has an error on either side: left out of both, for they are not gone."""


def changes_between(
    page: Opened,
    before: Library,
    after: Library,
    case_ids: Iterable[str],
    silence: Silence | None = None,
) -> Between:
    """What changed in these cases from one to the other.

    Args:
        silence: another treatment of silence than that of the view.
    """
    wanted = tuple(dict.fromkeys(case_ids))
    view = page.view
    silence = silence or view.silence

    def side(library: Library) -> Side:
        usable = {case.id: case for case in library.usable_cases}
        cases = tuple(ranged(usable[i], library, view) for i in wanted if i in usable and i not in faulty)
        return Side(cases=cases, rubric=library.rubric)

    def compute() -> Changes:
        settings = Settings(
            weights=page.weights, silence=silence, aggregation=view.aggregation, space=page.space
        )
        with progress(say(page.lang, "impact.computing")):
            return casebook_changes(side(before), side(after), settings)

    faulty = tuple(i for i in wanted if _is_faulty(before, i) or _is_faulty(after, i))
    key = (
        "changes",
        before.fingerprint,
        after.fingerprint,
        wanted,
        silence,
        view.aggregation,
        view.ranges,
        page.weights.dimensions,
        page.weights.criteria,
        page.space,
    )
    return Between(changes=cached.kept(key, compute), faulty=faulty)


def _is_faulty(library: Library, case_id: str) -> bool:
    entry = library.entry(case_id)
    return entry is not None and entry.is_faulty
