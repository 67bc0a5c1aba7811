"""What can be said of a comparison, with the numbers and quotes behind it."""

from casebook.scoring.claims.basis import basis_lines
from casebook.scoring.claims.chance_text import chance_brief, chance_sentence, share_text
from casebook.scoring.claims.difference import split_claims
from casebook.scoring.claims.evidence_text import evidence_brief, evidence_text
from casebook.scoring.claims.from_note import claim_of_note
from casebook.scoring.claims.improvement import gap_total_claim, smallest_change_claim
from casebook.scoring.claims.overview import overview_claims
from casebook.scoring.claims.robustness import (
    central_weights_claim,
    driver_claim,
    first_change_claim,
    left_out_claim,
    limits_claims,
    masked_claim,
    nothing_carries_claim,
    rank_range_claim,
    single_shift_claims,
)
from casebook.scoring.claims.text import claim_text, note_text
from casebook.scoring.claims.value import Claim, ClaimCode, ClaimEvidence, Named

__all__ = [
    "Claim",
    "ClaimCode",
    "ClaimEvidence",
    "Named",
    "basis_lines",
    "central_weights_claim",
    "chance_brief",
    "chance_sentence",
    "claim_of_note",
    "claim_text",
    "driver_claim",
    "evidence_brief",
    "evidence_text",
    "first_change_claim",
    "gap_total_claim",
    "left_out_claim",
    "limits_claims",
    "masked_claim",
    "note_text",
    "nothing_carries_claim",
    "overview_claims",
    "rank_range_claim",
    "share_text",
    "single_shift_claims",
    "smallest_change_claim",
    "split_claims",
]
