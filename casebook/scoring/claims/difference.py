"""Where the difference between two indices comes from."""

from collections.abc import Sequence

from casebook.model import Case, Rubric
from casebook.scoring.claims.evidence import claim_evidence
from casebook.scoring.claims.value import Claim, Named
from casebook.scoring.ranking import TIE_POINTS
from casebook.scoring.results import DifferenceSplit

# One decimal is shown; a smaller part would be shown as 0.0.
_SMALLEST_STATED_PART = 0.05


def split_claims(split: DifferenceSplit, cases: Sequence[Case], rubric: Rubric) -> tuple[Claim, ...]:
    """The parts of a difference per dimension, the largest first, seen from the higher case."""
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
    return (
        Claim(
            code="difference-none" if abs(split.points) <= TIE_POINTS else "difference-parts",
            subjects=(Named(id=higher, name=pair[0].name),),
            others=(Named(id=lower, name=pair[1].name),),
            topics=tuple(sorted(parts, key=lambda p: -abs(p.value or 0.0))),
            amount=abs(split.points),
            is_clear=split.has_same_basis,
            aggregation=split.aggregation,
            evidence=claim_evidence(pair, criteria),
        ),
    )
