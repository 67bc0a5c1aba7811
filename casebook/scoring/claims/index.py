"""Who has the highest index, by how much, and whether the intervals tell the cases apart."""

from collections.abc import Sequence
from typing import NamedTuple

from casebook.model import Case
from casebook.scoring.claims.evidence import claim_evidence
from casebook.scoring.claims.value import Claim, FindingCode, Named
from casebook.scoring.ranking import TIE_POINTS
from casebook.scoring.results import Comparison

# Whole points are shown; a smaller lead must not be shown as 0 or rounded up to 1.
_SMALLEST_STATED_LEAD = 1.0


class _Row(NamedTuple):
    """A case with an index; ``points`` is None where the index is an interval."""

    case: Case
    points: float | None
    low: float
    high: float


class _Exact(NamedTuple):
    case: Case
    points: float
    low: float
    high: float


def index_claims(comparison: Comparison, cases: Sequence[Case]) -> list[Claim]:
    """Claims about the index; none when no case has one (a note says why)."""
    by_id = {case.id: case for case in cases}
    rows = [
        _Row(by_id[r.case_id], r.index_points, r.index_low, r.index_high)
        for r in comparison.results
        if r.index_low is not None and r.index_high is not None
    ]
    exact = [_Exact(r.case, r.points, r.low, r.high) for r in rows if r.points is not None]
    if not rows:
        return []
    if len(exact) < len(rows):
        return _interval_claims(comparison, rows)
    return _order_claims(comparison, sorted(exact, key=lambda r: -r.points))


def _order_claims(comparison: Comparison, rows: list[_Exact]) -> list[Claim]:
    if len(rows) == 1:
        return [_claim("index-of-one", comparison, rows, [])]
    first = [r for r in rows if r.points >= rows[0].points - TIE_POINTS]
    rest = rows[len(first) :]
    if not rest:
        return [_claim("all-equal", comparison, first, [])]
    following = [r for r in rest if r.points >= rest[0].points - TIE_POINTS]
    lead = rows[0].points - rest[0].points
    floor = min(r.low for r in first)
    meeting = [r for r in rest if r.high >= floor]
    is_clear = not any(r in meeting for r in following)
    code = _order_code(len(first), len(rows), lead)
    claims = [_claim(code, comparison, first, following, lead, is_clear=is_clear)]
    if meeting:
        # What an overlap means is said once: by the headline where it concerns the two that it names.
        claims.append(
            _claim("intervals-overlap" if is_clear else "intervals-behind", comparison, first, meeting)
        )
    return claims


def _order_code(first: int, total: int, lead: float) -> FindingCode:
    if first > 1:
        return "highest-shared"
    if lead < _SMALLEST_STATED_LEAD:
        return "highest-by-less-than-one"
    return "highest-of-two" if total == 2 else "highest-of-many"


def _interval_claims(comparison: Comparison, rows: list[_Row]) -> list[Claim]:
    ordered = sorted(rows, key=lambda r: (-r.low, -r.high))
    claims = [_claim("interval-list", comparison, ordered, [])]
    best, rest = ordered[0], ordered[1:]
    meeting = [r for r in rest if r.high >= best.low]
    if meeting:
        claims.append(_claim("intervals-overlap", comparison, [best], meeting))
    elif rest:
        claims.append(_claim("intervals-apart", comparison, [best], rest))
    return claims


def _claim(
    code: FindingCode,
    comparison: Comparison,
    subjects: Sequence[_Row | _Exact],
    others: Sequence[_Row | _Exact],
    lead: float | None = None,
    *,
    is_clear: bool = True,
) -> Claim:
    involved = [r.case for r in (*subjects, *others)]
    if comparison.silence == "bounds":  # a silent criterion has a part in the interval too
        basis = set(comparison.criteria_used)
    else:
        basis = {c for case in involved for c in comparison.result(case.id).criteria_in_index}
    return Claim(
        code=code,
        is_warning=code in ("intervals-overlap", "intervals-behind"),
        subjects=tuple(_named(r) for r in subjects),
        others=tuple(_named(r) for r in others),
        amount=lead,
        count=len(basis),
        total=comparison.criteria_total,
        common=len(comparison.criteria_used) if comparison.silence == "common" else None,
        is_clear=is_clear,
        silence=comparison.silence,
        aggregation=comparison.aggregation,
        evidence=claim_evidence(involved, basis),
    )


def _named(row: _Row | _Exact) -> Named:
    return Named(id=row.case.id, name=row.case.name, value=row.points, low=row.low, high=row.high)
