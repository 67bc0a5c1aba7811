"""The quotes behind a claim in words: how many, how contested, how far on one voice."""

from casebook.model import Lang
from casebook.scoring.claims.value import Claim, ClaimEvidence
from casebook.scoring.rounding import whole_points
from casebook.wording import say


def evidence_text(lang: Lang, claim: Claim) -> str | None:
    """How many quotes the claim stands on, and how far on one voice; None for a claim without quotes."""
    if claim.evidence is None:
        return None
    measures, most = claim.evidence.measures, claim.evidence.most_concentrated
    is_overlapping = measures.supports + measures.contradicts + measures.context > measures.quotes
    text = say(
        lang,
        "claims.evidence.overlapping" if is_overlapping else "claims.evidence",
        quotes=_quotes(lang, measures.quotes),
        supports=measures.supports,
        contradicts=measures.contradicts,
        context=measures.context,
        sources=say(lang, f"claims.sources.{_plural(measures.sources)}", count=measures.sources),
    )
    if most is None or most.value is None:
        return text
    voice = claim.evidence.voice
    params = {"evidence": text, "case": most.name.text_in(lang), "share": whole_points(100 * most.value)}
    if voice is None:
        return say(lang, "claims.evidence.narration", **params)
    return say(lang, "claims.evidence.speaker", speaker=voice.text_in(lang), **params)


def evidence_brief(lang: Lang, evidence: ClaimEvidence | None) -> str | None:
    """Number of quotes and the largest share of one voice; None without quotes."""
    if evidence is None:
        return None
    quotes = _quotes(lang, evidence.measures.quotes)
    most = evidence.most_concentrated
    if most is None or most.value is None:
        return quotes
    return say(lang, "claims.evidence-brief", quotes=quotes, share=whole_points(100 * most.value))


def _quotes(lang: Lang, count: int) -> str:
    return say(lang, f"claims.quotes.{_plural(count)}", count=count)


def _plural(count: int) -> str:
    return "one" if count == 1 else "many"
