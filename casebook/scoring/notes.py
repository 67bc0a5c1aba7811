"""What a reader must know before comparing these cases, as values."""

from collections.abc import Mapping, Sequence
from typing import get_args

from casebook.model import Case, Level, Rubric
from casebook.scoring.results import ComparabilityNote, Comparison

# Below half of the rubric in common, two profiles share less than they leave out.
_FEW_COMMON_SHARE = 0.5
# A quarter of the rubric: with eighteen criteria a difference of five, about one whole dimension.
_SILENCE_DIFFERS_SHARE = 0.25


def comparability_notes(
    comparison: Comparison, cases: Sequence[Case], rubric: Rubric, lone: Mapping[str, str]
) -> tuple[ComparabilityNote, ...]:
    """Notes on ``comparison``, the gravest first.

    ``comparison`` is complete but for its notes; ``cases`` are its cases in the same order.

    Args:
        lone: the cases that have no index because there is only one dimension for it, and that dimension.
    """
    found = [
        *_missing_ground(comparison, lone),
        *_unlike_cases(cases),
        *_unlike_bases(comparison, rubric),
        *_unlike_silence(comparison),
        *_reading(comparison),
    ]
    return tuple(sorted(found, key=lambda n: not n.is_warning))


def _missing_ground(comparison: Comparison, lone: Mapping[str, str]) -> list[ComparabilityNote]:
    notes: list[ComparabilityNote] = []
    results = comparison.results
    if not results:
        notes.append(ComparabilityNote(code="no-cases", is_warning=True))
    if len(results) == 1:
        notes.append(ComparabilityNote(code="one-case", is_warning=False, cases=(results[0].case_id,)))
    if comparison.criteria_total == 0 or all(w == 0 for _, w in comparison.weights.dimensions):
        notes.append(ComparabilityNote(code="weights-zero", is_warning=True))
        return notes
    used, total = len(comparison.criteria_used), comparison.criteria_total
    if comparison.silence == "common" and results:
        if used == 0:
            notes.append(ComparabilityNote(code="no-common-criteria", is_warning=True, count=0, total=total))
        elif len(results) > 1 and used < _FEW_COMMON_SHARE * total:
            notes.append(
                ComparabilityNote(code="few-common-criteria", is_warning=True, count=used, total=total)
            )
    return [*notes, *_without_index(comparison, lone)]


def _without_index(comparison: Comparison, lone: Mapping[str, str]) -> list[ComparabilityNote]:
    """Which cases have no index: for want of a second dimension, or of criteria."""
    notes: list[ComparabilityNote] = []
    results = comparison.results
    if lone:
        shared = tuple(sorted(set(lone.values())))
        notes.append(
            ComparabilityNote(
                code="one-dimension",
                is_warning=True,
                cases=tuple(r.case_id for r in results if r.case_id in lone),
                # One dimension that stops every index is named; otherwise the cases are.
                dimensions=shared if len(lone) == len(results) and len(shared) == 1 else (),
            )
        )
    without = tuple(r.case_id for r in results if r.index_low is None)
    unexplained = tuple(c for c in without if c not in lone)
    indexed = len(results) - len(without)
    is_stated = len(results) > 1 or bool(comparison.criteria_used)
    if indexed < 2 and is_stated and (unexplained or (without and indexed)):
        notes.append(
            ComparabilityNote(
                code="few-comparable", is_warning=True, cases=without, count=indexed, total=len(results)
            )
        )
    elif indexed >= 2 and unexplained:
        notes.append(
            ComparabilityNote(
                code="without-index", is_warning=True, cases=unexplained, count=indexed, total=len(results)
            )
        )
    return notes


def _unlike_cases(cases: Sequence[Case]) -> list[ComparabilityNote]:
    notes: list[ComparabilityNote] = []
    levels = tuple(level for level in get_args(Level) if any(c.level == level for c in cases))
    if len(levels) > 1:
        notes.append(
            ComparabilityNote(
                code="levels-differ", is_warning=True, cases=tuple(c.id for c in cases), levels=levels
            )
        )
    reference = tuple(c.id for c in cases if c.tier == "reference")
    if reference:
        notes.append(ComparabilityNote(code="reference-case", is_warning=True, cases=reference))
    return notes


def _unlike_bases(comparison: Comparison, rubric: Rubric) -> list[ComparabilityNote]:
    notes: list[ComparabilityNote] = []
    weighted = [d for d, w in comparison.weights.dimensions if w > 0]
    used_by_any = {d for r in comparison.results for d in r.dimensions_used}
    left_out = tuple(d for d in weighted if d not in used_by_any)
    if left_out and used_by_any:
        notes.append(
            ComparabilityNote(
                code="dimensions-left-out",
                is_warning=True,
                dimensions=left_out,
                count=len(left_out),
                total=len(rubric.dimensions),
            )
        )
    if comparison.silence == "available":
        with_index = [r for r in comparison.results if r.dimensions_used]
        if len({r.criteria_in_index for r in with_index}) > 1:
            partial = tuple(
                d
                for d in weighted
                if d in used_by_any and any(d not in r.dimensions_used for r in with_index)
            )
            notes.append(
                ComparabilityNote(
                    code="bases-differ",
                    is_warning=True,
                    cases=tuple(r.case_id for r in with_index),
                    dimensions=partial,
                )
            )
    return notes


def _unlike_silence(comparison: Comparison) -> list[ComparabilityNote]:
    scored = [r.scored for r in comparison.results]
    total = comparison.criteria_total
    if len(scored) < 2 or max(scored) - min(scored) < _SILENCE_DIFFERS_SHARE * total:
        return []
    if max(scored) == min(scored):
        return []
    return [
        ComparabilityNote(
            code="silence-differs",
            is_warning=comparison.silence == "available",
            cases=tuple(r.case_id for r in comparison.results if r.scored == min(scored)),
            count=min(scored),
            total=max(scored),
        )
    ]


def _reading(comparison: Comparison) -> list[ComparabilityNote]:
    notes: list[ComparabilityNote] = []
    intervals = tuple(
        r.case_id for r in comparison.results if r.index_points is None and r.index_low is not None
    )
    if intervals:
        notes.append(ComparabilityNote(code="index-is-interval", is_warning=False, cases=intervals))
    if comparison.aggregation == "geometric" and any(r.index_low is not None for r in comparison.results):
        notes.append(ComparabilityNote(code="geometric-scale", is_warning=False))
    return notes
