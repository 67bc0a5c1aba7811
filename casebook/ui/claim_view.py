"""Generated sentences whose basis leads to the dashboard's pages."""

from collections.abc import Iterable
from functools import partial

import msgspec
from markupsafe import Markup

from casebook.model import Lang
from casebook.pieces import claims as pieces
from casebook.pieces.claims import criterion_of
from casebook.scoring import Claim
from casebook.ui.links import page_tag
from casebook.view.view import EVIDENCE_FILTERS, View
from casebook.wording import say

_MOST_QUOTE_LINKS = 6


def claims_block(
    claims: Iterable[Claim], lang: Lang, *, is_lead: bool = True, view: View | None = None
) -> Markup:
    """Findings as leading sentences, each with its strength and its basis; warnings together below them.

    Args:
        view: what is looked at; with it the basis links to the quotes and to the robustness page.
    """
    links = partial(_links, lang=lang, view=view) if view is not None else None
    return pieces.claims_block(claims, lang, is_lead=is_lead, links=links)


def _links(claim: Claim, lang: Lang, view: View) -> list[Markup]:
    """To the quotes of each case of the claim, and to what moves its probability."""
    cleared = {field: getattr(View(), field) for field in EVIDENCE_FILTERS}
    about = criterion_of(claim)
    cases = {n.id: n for n in (*claim.subjects, *claim.others, *claim.chance_of) if n.id in view.cases}
    links = []
    if claim.evidence is not None:
        for case_id, named in list(cases.items())[:_MOST_QUOTE_LINKS]:
            there: View = msgspec.structs.replace(view, **cleared | {"only": case_id, "about": about})
            name = named.name.text_in(lang)
            links.append(page_tag(say(lang, "claims.basis-quotes", case=name), "evidence", there))
    if claim.chance is not None:
        links.append(page_tag(say(lang, "claims.basis-robustness"), "robustness", view))
    return links
