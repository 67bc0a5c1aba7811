"""Who has the highest index, by how much, and whether the intervals tell the cases apart."""

from collections.abc import Sequence
from typing import NamedTuple

from casebook.model import Case
from casebook.scoring.chance import Odds
from casebook.scoring.claims.evidence import claim_evidence, criteria_behind
from casebook.scoring.claims.likelihood import Likelihood, ahead, first_place, with_likelihood
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


def index_claims(comparison: Comparison, cases: Sequence[Case], odds: Odds | None = None) -> list[Claim]:
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
        return _interval_claims(comparison, rows, odds)
    return _order_claims(comparison, sorted(exact, key=lambda r: -r.points), odds)


def _order_claims(comparison: Comparison, rows: list[_Exact], odds: Odds | None) -> list[Claim]:
    if len(rows) == 1:
        return [_claim("index-of-one", comparison, rows, [])]
    first = [r for r in rows if r.points >= rows[0].points - TIE_POINTS]
    rest = rows[len(first) :]
    if not rest:
        return [_claim("all-equal", comparison, first, [], 0.0, likelihood=_first(odds, first))]
    following = [r for r in rest if r.points >= rest[0].points - TIE_POINTS]
    lead = rows[0].points - rest[0].points
    floor = min(r.low for r in first)
    meeting = [r for r in rest if r.high >= floor]
    is_clear = not any(r in meeting for r in following)
    code = _order_code(len(first), len(rows), lead)
    likelihood = _first(odds, first)
    claims = [_claim(code, comparison, first, following, lead, is_clear=is_clear, likelihood=likelihood)]
    if meeting:
        # What an overlap means is said once: by the headline where it concerns the two that it names.
        overlap: FindingCode = "intervals-overlap" if is_clear else "intervals-behind"
        distance = first[0].points - max(meeting, key=lambda r: r.high).points
        claims.append(
            _claim(overlap, comparison, first, meeting, distance, likelihood=_ahead(odds, first, meeting))
        )
    return claims


def _first(odds: Odds | None, rows: Sequence[_Row | _Exact]) -> Likelihood | None:
    return first_place(odds, [r.case for r in rows])


def _ahead(
    odds: Odds | None, first: Sequence[_Row | _Exact], others: Sequence[_Row | _Exact]
) -> Likelihood | None:
    """Of the least certain of all pairs."""
    found = [ahead(odds, one.case, other.case) for one in first for other in others]
    known = [likelihood for likelihood in found if likelihood is not None]
    return min(known, key=lambda k: k.chance.share) if known and len(known) == len(found) else None


def _order_code(first: int, total: int, lead: float) -> FindingCode:
    if first > 1:
        return "highest-shared"
    if lead < _SMALLEST_STATED_LEAD:
        return "highest-by-less-than-one"
    return "highest-of-two" if total == 2 else "highest-of-many"


def _interval_claims(comparison: Comparison, rows: list[_Row], odds: Odds | None) -> list[Claim]:
    ordered = sorted(rows, key=lambda r: (-r.low, -r.high))
    claims = [_claim("interval-list", comparison, ordered, [])]
    best, rest = ordered[0], ordered[1:]
    meeting = [r for r in rest if r.high >= best.low]
    if meeting:
        likelihood = _ahead(odds, [best], meeting)
        claims.append(_claim("intervals-overlap", comparison, [best], meeting, likelihood=likelihood))
    elif rest:
        distance = best.low - max(r.high for r in rest)
        likelihood = _first(odds, [best])
        claims.append(_claim("intervals-apart", comparison, [best], rest, distance, likelihood=likelihood))
    return claims


def _claim(
    code: FindingCode,
    comparison: Comparison,
    subjects: Sequence[_Row | _Exact],
    others: Sequence[_Row | _Exact],
    lead: float | None = None,
    *,
    is_clear: bool = True,
    likelihood: Likelihood | None = None,
) -> Claim:
    involved = [r.case for r in (*subjects, *others)]
    basis = criteria_behind(comparison, involved)
    claim = Claim(
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
    return with_likelihood(claim, likelihood)


def _named(row: _Row | _Exact) -> Named:
    return Named(id=row.case.id, name=row.case.name, value=row.points, low=row.low, high=row.high)
