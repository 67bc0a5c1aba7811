"""On which criterion the cases lie furthest apart."""

from collections.abc import Sequence

from casebook.model import Case, Rubric
from casebook.scoring.chance import Odds
from casebook.scoring.claims.evidence import claim_evidence
from casebook.scoring.claims.likelihood import ahead_on, with_likelihood
from casebook.scoring.claims.value import Claim, Named
from casebook.scoring.gaps import criterion_gaps
from casebook.scoring.results import Comparison, CriterionGap


def gap_claims(
    comparison: Comparison, cases: Sequence[Case], rubric: Rubric, odds: Odds | None = None
) -> list[Claim]:
    """The widest gap among the criteria in use; none when no criterion has two scored cases."""
    gaps = [
        (gap, gap.spread_levels)
        for gap in criterion_gaps(cases, rubric)
        if gap.criterion in comparison.criteria_used and gap.spread_levels is not None
    ]
    if not gaps:
        return []
    spread = max(levels for _, levels in gaps)
    if spread == 0:
        evidence = claim_evidence(cases, {gap.criterion for gap, _ in gaps})
        return [Claim(code="no-gap", count=len(gaps), total=comparison.criteria_total, evidence=evidence)]
    widest = [gap for gap, levels in gaps if levels == spread]
    involved = [c for c in cases if any(c.id in (*gap.highest, *gap.lowest) for gap in widest)]
    single = widest[0] if len(widest) == 1 else None
    claim = Claim(
        code="largest-gap" if single else "largest-gaps",
        subjects=_at(single, single.highest, cases) if single else (),
        others=_at(single, single.lowest, cases) if single else (),
        topics=tuple(
            Named(id=gap.criterion, name=rubric.criterion(gap.criterion).name, value=spread) for gap in widest
        ),
        amount=spread,
        count=len(gaps),
        total=comparison.criteria_total,
        is_clear=all(gap.is_clear for gap in widest),
        evidence=claim_evidence(involved, {gap.criterion for gap in widest}),
    )
    return [with_likelihood(claim, ahead_on(odds, widest, cases))]


def _at(gap: CriterionGap, ids: Sequence[str], cases: Sequence[Case]) -> tuple[Named, ...]:
    scores = {s.case_id: s for s in gap.scores}
    return tuple(
        Named(id=c.id, name=c.name, value=scores[c.id].score, low=scores[c.id].low, high=scores[c.id].high)
        for c in cases
        if c.id in ids
    )
