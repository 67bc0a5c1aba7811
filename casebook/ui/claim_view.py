"""Generated sentences: what the data say, what each stands on, and what to know before reading them."""

from collections.abc import Iterable

import msgspec
from markupsafe import Markup

from casebook.markup import element, join
from casebook.model import Lang
from casebook.scoring import Chance, Claim, basis_lines, chance_brief, claim_text, evidence_brief
from casebook.ui.links import page_tag
from casebook.view.view import EVIDENCE_FILTERS, View
from casebook.wording import say

_MOST_QUOTE_LINKS = 6
# Claims whose single topic is a criterion, so that their quotes are those of that criterion.
_ON_ONE_CRITERION = ("largest-gap",)


def claims_block(
    claims: Iterable[Claim], lang: Lang, *, is_lead: bool = True, view: View | None = None
) -> Markup:
    """Findings as leading sentences, each with its strength and its basis; warnings together below them.

    Args:
        view: what is looked at; with it the basis links to the quotes and to the robustness page.
    """
    said, warned = [], []
    for claim in claims:
        sentence = claim_text(lang, claim)
        basis = _basis(claim, lang, view)
        if claim.is_warning:
            warned.append(element("li", sentence, *([basis] if basis else [])))
            continue
        badge = _badge(claim, lang)
        said.append(
            element(
                "div", element("p", sentence, *([" ", badge] if badge else [])), *([basis] if basis else [])
            )
        )
    warnings = [element("div", element("ul", *warned), css="cb-warn")] if warned else []
    return element(
        "div", element("div", *said, css="cb-lead" if is_lead else ""), *warnings, css="cb", lang=lang
    )


def chance_badge(chance: Chance, lang: Lang) -> Markup:
    """The word that a probability earns, with its share: told apart by its words and its border."""
    return element("span", chance_brief(lang, chance), css=f"cb-strength cb-strength-{chance.strength}")


def _badge(claim: Claim, lang: Lang) -> Markup | None:
    if claim.chance is None or claim.chance_event is None:
        return None
    return chance_badge(claim.chance, lang)


def _basis(claim: Claim, lang: Lang, view: View | None) -> Markup | None:
    """What unfolds below a claim; None where there is nothing behind it but the sentence itself."""
    lines = basis_lines(lang, claim)
    if not lines:
        return None
    brief = evidence_brief(lang, claim.evidence)
    heading = say(lang, "claims.basis-show-brief", brief=brief) if brief else say(lang, "claims.basis-show")
    links = _links(claim, lang, view) if view is not None else []
    return element(
        "details",
        element("summary", heading),
        element("ul", *(element("li", line) for line in lines)),
        *([element("p", join(links))] if links else []),
        css="cb-basis",
    )


def _links(claim: Claim, lang: Lang, view: View) -> list[Markup]:
    """To the quotes of each case of the claim, and to what moves its probability."""
    cleared = {field: getattr(View(), field) for field in EVIDENCE_FILTERS}
    about = claim.topics[0].id if claim.code in _ON_ONE_CRITERION and claim.topics else None
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
