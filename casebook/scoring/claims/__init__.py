"""What can be said of a comparison, with the numbers and quotes behind it."""

from casebook.scoring.claims.difference import split_claims
from casebook.scoring.claims.from_note import claim_of_note
from casebook.scoring.claims.overview import overview_claims
from casebook.scoring.claims.text import claim_text, evidence_text, note_text
from casebook.scoring.claims.value import Claim, ClaimCode, ClaimEvidence, Named

__all__ = [
    "Claim",
    "ClaimCode",
    "ClaimEvidence",
    "Named",
    "claim_of_note",
    "claim_text",
    "evidence_text",
    "note_text",
    "overview_claims",
    "split_claims",
]
