"""What a comparison shows at a glance. No claim calls a ranking robust unless probabilities are given."""

from collections.abc import Sequence

from casebook.model import Case, Rubric
from casebook.scoring.chance import Odds
from casebook.scoring.claims.from_note import claim_of_note
from casebook.scoring.claims.gap import gap_claims
from casebook.scoring.claims.index import index_claims
from casebook.scoring.claims.value import Claim, Named
from casebook.scoring.results import Comparison


def overview_claims(
    comparison: Comparison, cases: Sequence[Case], rubric: Rubric, odds: Odds | None = None
) -> tuple[Claim, ...]:
    """Index, largest gap and silence as claims, then every note of the comparison.

    ``cases`` are those of the comparison. Defined for any number of cases, zero included.

    Args:
        odds: probabilities of the same comparison; without them no claim has one.
    """
    return (
        *index_claims(comparison, cases, odds),
        *gap_claims(comparison, cases, rubric, odds),
        *_silence_claims(comparison, cases),
        *(claim_of_note(note, cases, rubric) for note in comparison.notes),
    )


def _silence_claims(comparison: Comparison, cases: Sequence[Case]) -> list[Claim]:
    total = comparison.criteria_total
    if not cases or total == 0:
        return []
    counts = [
        Named(id=case.id, name=case.name, value=total - comparison.result(case.id).scored) for case in cases
    ]
    silent = tuple(n for n in sorted(counts, key=lambda n: -(n.value or 0)) if n.value)
    if not silent:
        return [Claim(code="none-silent", total=total)]
    return [Claim(code="silent", subjects=silent, total=total)]
