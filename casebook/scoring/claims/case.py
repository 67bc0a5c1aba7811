"""What one case shows by itself."""

from collections.abc import Sequence

from casebook.model import Case, Rubric
from casebook.scoring.claims.evidence import claim_evidence
from casebook.scoring.claims.value import Claim, FindingCode, Named
from casebook.scoring.strengths import strengths_and_gaps


def case_claims(case: Case, rubric: Rubric) -> tuple[Claim, ...]:
    """Criteria at the case's highest and lowest level, and those on which its sources are silent."""
    found = strengths_and_gaps(case, rubric)
    total = len(rubric.criteria)

    def claim(code: FindingCode, criteria: Sequence[str], level: int | None) -> Claim:
        return Claim(
            code=code,
            subjects=(Named(id=case.id, name=case.name),),
            topics=tuple(Named(id=c, name=rubric.criterion(c).name, value=level) for c in criteria),
            amount=level,
            count=len(criteria),
            total=total,
            evidence=claim_evidence([case], criteria),
        )

    claims: list[Claim] = []
    if found.weakest:
        claims.append(claim("strongest", found.strongest, found.strongest_level))
        claims.append(claim("weakest", found.weakest, found.weakest_level))
    elif found.strongest:
        claims.append(claim("one-level", found.strongest, found.strongest_level))
    if found.silent:
        claims.append(claim("criteria-silent", found.silent, None))
    return tuple(claims)
