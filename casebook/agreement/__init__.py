"""How far raters agree: Krippendorff's alpha, and where they differ most. Pure numbers."""

from casebook.agreement.alpha import (
    ALPHA_DECIMALS,
    CUSTOMARY_ALPHA,
    TENTATIVE_ALPHA,
    Band,
    Coefficient,
    NoAlpha,
    NoInterval,
    band_of,
    coefficient,
    krippendorff_alpha,
)
from casebook.agreement.cells import Answer, Cell, answered_cells, disagreements
from casebook.agreement.ranges import raters_spans, with_raters_ranges
from casebook.agreement.silence import SilenceAgreement, silence_agreement
from casebook.agreement.summary import Agreement, agreement_of

__all__ = [
    "ALPHA_DECIMALS",
    "CUSTOMARY_ALPHA",
    "TENTATIVE_ALPHA",
    "Agreement",
    "Answer",
    "Band",
    "Cell",
    "Coefficient",
    "NoAlpha",
    "NoInterval",
    "SilenceAgreement",
    "agreement_of",
    "answered_cells",
    "band_of",
    "coefficient",
    "disagreements",
    "krippendorff_alpha",
    "raters_spans",
    "silence_agreement",
    "with_raters_ranges",
]
