"""Where the difference between two indices comes from."""

from collections.abc import Sequence

from casebook.model import Case, Rubric
from casebook.scoring.chance import Odds
from casebook.scoring.claims.evidence import claim_evidence, named_index
from casebook.scoring.claims.likelihood import ahead, equal, with_likelihood
from casebook.scoring.claims.value import Claim, Named
from casebook.scoring.ranking import TIE_POINTS
from casebook.scoring.results import Comparison, DifferenceSplit

# One decimal is shown; a smaller part would be shown as 0.0.
_SMALLEST_STATED_PART = 0.05


def split_claims(
    split: DifferenceSplit,
    cases: Sequence[Case],
    rubric: Rubric,
    odds: Odds | None = None,
    comparison: Comparison | None = None,
) -> tuple[Claim, ...]:
    """The parts of a difference per dimension, the largest first, seen from the higher case.

    Args:
        odds: probabilities of the same comparison; without them the claim has none.
        comparison: the comparison that was split; with it the claim's basis states both indices.
    """
    by_id = {case.id: case for case in cases}
    sign = -1.0 if split.points < 0 else 1.0
    higher, lower = (split.first, split.second) if sign > 0 else (split.second, split.first)
    parts = [
        Named(id=d.dimension, name=rubric.dimension(d.dimension).name, value=sign * d.points)
        for d in split.dimensions
        if abs(d.points) >= _SMALLEST_STATED_PART
    ]
    pair = [by_id[higher], by_id[lower]]
    criteria = {c.criterion for d in split.dimensions for c in d.criteria}
    is_tie = abs(split.points) <= TIE_POINTS
    claim = Claim(
        code="difference-none" if is_tie else "difference-parts",
        subjects=(_index_of(pair[0], comparison),),
        others=(_index_of(pair[1], comparison),),
        topics=tuple(sorted(parts, key=lambda p: -abs(p.value or 0.0))),
        amount=abs(split.points),
        count=len(criteria),
        total=comparison.criteria_total if comparison else None,
        is_clear=split.has_same_basis,
        silence=comparison.silence if comparison else None,
        aggregation=split.aggregation,
        evidence=claim_evidence(pair, criteria),
    )
    return (with_likelihood(claim, (equal if is_tie else ahead)(odds, *pair)),)


def _index_of(case: Case, comparison: Comparison | None) -> Named:
    return Named(id=case.id, name=case.name) if comparison is None else named_index(case, comparison)
