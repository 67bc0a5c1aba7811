"""The spread of raters in the place of the range that a case's file states."""

from collections.abc import Sequence

import msgspec

from casebook.model import Assessment, Case, RaterFile


def with_raters_ranges(case: Case, raters: Sequence[RaterFile]) -> Case:
    """``case`` with each range from the lowest to the highest level that its file and ``raters`` give.

    So a range holds the stated score, and may become narrower or wider than the stated one; no score
    changes. The stated range stays where no rater gives a level, be it that none has answered or that they
    find the sources silent; a criterion on which the file itself is silent stays silent.
    """
    spans = raters_spans(case, raters)
    if not spans:
        return case
    return msgspec.structs.replace(
        case, assessments=tuple(_spanned(a, spans.get(a.criterion)) for a in case.assessments)
    )


def raters_spans(case: Case, raters: Sequence[RaterFile]) -> dict[str, tuple[int, int]]:
    """The lowest and highest level of each criterion that the file and at least one of ``raters`` rate."""
    spans = {}
    for assessment in case.assessments:
        if assessment.score is None:
            continue
        others = [r.score for f in raters if (r := f.rating(assessment.criterion)) and r.score is not None]
        if others:
            levels = (assessment.score, *others)
            spans[assessment.criterion] = (min(levels), max(levels))
    return spans


def _spanned(assessment: Assessment, span: tuple[int, int] | None) -> Assessment:
    if span is None:
        return assessment
    return msgspec.structs.replace(assessment, low=span[0], high=span[1])
