"""The probability of a claim in words: a sentence, a badge, a share that never claims more than it knows."""

import math

import msgspec

from casebook.model import Lang
from casebook.scoring.chance import LIKELY_SHARE, ROBUST_SHARE, Chance
from casebook.scoring.claims.value import Claim
from casebook.scoring.rounding import whole_points
from casebook.wording import listed, say

_NAMES_SHOWN = 5
_HALF = 0.5
_TOLERANCE = 1e-9


def chance_sentence(lang: Lang, claim: Claim) -> str:
    """How probable the claim is and the word that this earns; empty without a probability."""
    if claim.chance is None or claim.chance_event is None or not claim.chance_of:
        return ""
    chance, event = claim.chance, claim.chance_event
    names = [n.name.text_in(lang) for n in claim.chance_of]
    verdict = say(lang, f"claims.verdict.{_word(chance)}")
    if event == "first" and len(names) > 1:
        text = say(
            lang, "claims.chance.first.several", list=_each_share(lang, claim, chance), verdict=verdict
        )
        return _within_limits(lang, chance, text)
    text = say(
        lang,
        f"claims.chance.{event}.{_form(chance)}",
        case=names[0],
        other=names[-1],
        share=share_text(lang, chance),
        draws=f"{chance.draws or 0:,}",
        varied=say(lang, f"claims.varied.{chance.basis}"),
        verdict=verdict,
    )
    return _within_limits(lang, chance, text)


def _within_limits(lang: Lang, chance: Chance, text: str) -> str:
    """``text``, qualified where the word was earned among weights that the reader has limited."""
    if chance.is_limited and chance.basis != "scores":
        return say(lang, "claims.within-limits", claim=text)
    return text


def chance_brief(lang: Lang, chance: Chance) -> str:
    """Word and share, e.g. for a badge: “robust 97%”."""
    share = share_text(lang, chance)
    if chance.draws is not None and chance.share in (0.0, 1.0):
        draws = f"{chance.draws:,}"
        share = say(lang, "claims.share.of", count=draws if chance.share else "0", draws=draws)
    return say(lang, f"claims.badge.{_word(chance)}", share=share)


def strength_word(lang: Lang, chance: Chance) -> str:
    """The word that the probability earns, alone."""
    return say(lang, f"claims.word.{_word(chance)}")


def share_text(lang: Lang, chance: Chance) -> str:
    """The share as a percentage; all draws and no draw are no certainty and are said as draws."""
    for limit, word in ((1.0, "all"), (0.0, "none")):
        if chance.share == limit and chance.draws is not None:
            return say(lang, f"claims.share.{word}", draws=f"{chance.draws:,}")
        if chance.share == limit:
            return f"{100 * limit:.0f}%"
    return percent_text(chance.share)


def percent_text(share: float) -> str:
    """A share between 0 and 1 in percent, with the decimals that keep it on its side of a threshold."""
    percent = 100 * share
    whole = whole_points(percent)
    if whole >= 100:
        return f"{max(99.0, math.floor(percent * 100 + _TOLERANCE) / 100):.2f}%"
    if whole <= 0:
        return f"{math.ceil(percent * 100 - _TOLERANCE) / 100:.2f}%"
    if any(share < limit and whole >= 100 * limit for limit in (_HALF, LIKELY_SHARE, ROBUST_SHARE)):
        return f"{math.floor(percent * 10 + _TOLERANCE) / 10:.1f}%"
    return f"{whole}%"


def _word(chance: Chance) -> str:
    """``robust``, ``likely``, or what else it depends on: the weights, or how the sources are read."""
    if chance.strength != "open":
        return chance.strength
    return "scores" if chance.basis == "scores" else "weights"


def _form(chance: Chance) -> str:
    if chance.share in (0.0, 1.0):
        by_draws, exactly = ("all", "every") if chance.share else ("none", "never")
        return exactly if chance.draws is None else by_draws
    return "low" if chance.share < _HALF else "share"


def _each_share(lang: Lang, claim: Claim, chance: Chance) -> str:
    parts = [
        say(
            lang,
            "claims.with-share",
            name=n.name.text_in(lang),
            share=share_text(lang, msgspec.structs.replace(chance, share=n.value or 0.0)),
        )
        for n in claim.chance_of
    ]
    if len(parts) <= _NAMES_SHOWN + 1:
        return listed(lang, parts)
    return say(lang, "claims.and-others", names=", ".join(parts[:_NAMES_SHOWN]))
