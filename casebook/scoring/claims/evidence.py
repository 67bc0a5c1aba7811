"""The quotes behind a claim."""

from collections.abc import Collection, Sequence

from casebook.model import Case
from casebook.scoring.claims.value import ClaimEvidence, Named
from casebook.scoring.evidence import evidence_measures, measures_over
from casebook.scoring.results import Comparison


def claim_evidence(cases: Sequence[Case], criteria: Collection[str]) -> ClaimEvidence | None:
    """Measures over these criteria of these cases; None without a single quote."""
    measures = measures_over(cases, criteria)
    if measures.quotes == 0:
        return None
    by_case = [(case, evidence_measures(case, criteria)) for case in cases]
    case, own = max(by_case, key=lambda pair: pair[1].largest_speaker_share or 0.0)
    return ClaimEvidence(
        measures=measures,
        most_concentrated=Named(id=case.id, name=case.name, value=own.largest_speaker_share),
        voice=own.largest_speaker,
    )


def criteria_behind(comparison: Comparison, cases: Sequence[Case]) -> Collection[str]:
    """The criteria that the indices of these cases stand on."""
    if comparison.silence == "bounds":  # a silent criterion has a part in the interval too
        return set(comparison.criteria_used)
    return {c for case in cases for c in comparison.result(case.id).criteria_in_index}


def named_index(case: Case, comparison: Comparison) -> Named:
    """The case with its index and interval, as far as it has them."""
    result = comparison.result(case.id)
    return Named(
        id=case.id,
        name=case.name,
        value=result.index_points,
        low=result.index_low,
        high=result.index_high,
    )
