"""Where the ranges of scores come from: what the case's file states, or what all raters gave."""

from collections.abc import Iterable

from casebook.agreement import raters_spans, with_raters_ranges
from casebook.library import Library
from casebook.model import Case
from casebook.view.view import View


def ranged(case: Case, library: Library, view: View) -> Case:
    """``case`` with the ranges that the view asks for."""
    return with_raters_ranges(case, library.ratings.of(case.id)) if view.ranges == "raters" else case


def has_raters_ranges(library: Library, view: View, cases: Iterable[Case]) -> bool:
    """Whether any range of ``cases`` is what raters gave."""
    ratings = library.ratings
    return view.ranges == "raters" and any(raters_spans(c, ratings.of(c.id)) for c in cases)
