"""The search over the quotations of the chosen cases."""

from collections.abc import Iterable

from casebook.model import Rubric
from casebook.pieces.evidence_index import EvidenceRow, Use
from casebook.view.view import View, speaker_id


def matching(rows: Iterable[EvidenceRow], view: View, rubric: Rubric) -> tuple[EvidenceRow, ...]:
    """The rows that hold every word of the query and pass every filter of ``view``.

    Filters on criterion, dimension and stance must hold together for one and the same use.
    """
    words = query_words(view)
    return tuple(
        row
        for row in rows
        if all(w in row.haystack for w in words)
        and (not view.source or row.quote.source == view.source)
        and uses_that_fit(row, view, rubric)
    )


def query_words(view: View) -> list[str]:
    """The words that are searched for, case-folded."""
    return view.query.casefold().split()


def uses_that_fit(row: EvidenceRow, view: View, rubric: Rubric) -> tuple[Use, ...]:
    """The uses of ``row`` that pass all filters of ``view`` but the source, each use by itself."""
    dimension_of = {c.id: c.dimension for c in rubric.criteria}

    def fits(use: Use) -> bool:
        if view.only and use.case.id != view.only:
            return False
        if view.speaker and speaker_id(use.quote.speaker) != view.speaker:
            return False
        if view.about and use.criterion != view.about:
            return False
        if view.dimension and (not use.criterion or dimension_of[use.criterion] != view.dimension):
            return False
        return not view.stance or use.quote.stance == view.stance

    return tuple(u for u in row.uses if fits(u))
