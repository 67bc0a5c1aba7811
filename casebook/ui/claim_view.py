"""Generated sentences: what the data say, what each stands on, and what to know before reading them."""

from collections.abc import Iterable

from markupsafe import Markup

from casebook.model import Lang
from casebook.scoring import Claim, claim_text, evidence_text
from casebook.ui.literal import element


def claims_block(claims: Iterable[Claim], lang: Lang, *, is_lead: bool = True) -> Markup:
    """Findings as leading sentences, each with what it stands on; warnings together below them."""
    said, warned = [], []
    for claim in claims:
        if claim.is_warning:
            warned.append(element("li", claim_text(lang, claim)))
            continue
        basis = evidence_text(lang, claim)
        parts = [element("p", claim_text(lang, claim))]
        if basis:
            parts.append(element("p", basis, css="cb-muted"))
        said.append(element("div", *parts))
    warnings = [element("div", element("ul", *warned), css="cb-warn")] if warned else []
    return element(
        "div", element("div", *said, css="cb-lead" if is_lead else ""), *warnings, css="cb", lang=lang
    )
