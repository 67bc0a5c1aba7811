"""Generated sentences: what the data say, what each stands on, and what to know before reading them."""

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from casebook.markup import element, join
from casebook.model import Lang
from casebook.scoring import Chance, Claim, basis_lines, chance_brief, claim_text, evidence_brief
from casebook.wording import say

ClaimLinks = Callable[[Claim], Sequence[Markup]]
"""Where to read on about a claim: to its quotes, to what moves its probability."""

# Claims whose single topic is a criterion, so that their quotes are those of that criterion.
_ON_ONE_CRITERION = ("largest-gap",)


def criterion_of(claim: Claim) -> str | None:
    """The criterion whose quotes a claim stands on; None where it stands on those of several."""
    return claim.topics[0].id if claim.code in _ON_ONE_CRITERION and claim.topics else None


def claims_block(
    claims: Iterable[Claim], lang: Lang, *, is_lead: bool = True, links: ClaimLinks | None = None
) -> Markup:
    """Findings as leading sentences, each with its strength and its basis; warnings together below them."""
    said, warned = [], []
    for claim in claims:
        sentence = claim_text(lang, claim)
        basis = _basis(claim, lang, links)
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


def _basis(claim: Claim, lang: Lang, links: ClaimLinks | None) -> Markup | None:
    """What unfolds below a claim; None where there is nothing behind it but the sentence itself."""
    lines = basis_lines(lang, claim)
    if not lines:
        return None
    brief = evidence_brief(lang, claim.evidence)
    heading = say(lang, "claims.basis-show-brief", brief=brief) if brief else say(lang, "claims.basis-show")
    leading = links(claim) if links is not None else ()
    return element(
        "details",
        element("summary", heading),
        element("ul", *(element("li", line) for line in lines)),
        *([element("p", join(leading))] if leading else []),
        css="cb-basis",
    )
