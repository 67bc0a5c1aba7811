"""A claim as a slide says it: one sentence on top, what limits it below, the word that it earns beside it."""

from typing import get_args

import msgspec

from casebook.charts.text import width_em
from casebook.model import Lang, Localised
from casebook.quotes.sentences import sentence_spans
from casebook.scoring import Chance, Claim, Named, chance_sentence, claim_text, share_text
from casebook.scoring.claims.chance_text import strength_word
from casebook.wording import say

MOST_HEADING_EM = 58
"""What two lines of 34 pt on a slide of 1280 px hold."""
_MOST_NAMED = 2
# Claims whose ``count`` and ``total`` are not criteria of the comparison.
_COUNTING_OTHERWISE = ("change", "gap", "too-few")
# Claims that say the same of all their subjects, so that a few names and a number stand for all.
_OF_ALL_ALIKE = ("highest", "all-equal", "first-")


def headline(claim: Claim, lang: Lang) -> tuple[str, tuple[str, ...]]:
    """The claim's statement as a heading, and the sentences that belong to it but stand below.

    What a claim opens with (the criteria that the index stands on) and what qualifies it go below; where it
    has no probability, an open order stays in the heading.
    """
    is_judged = claim.chance is not None and claim.chance_event is not None
    if width_em(claim_text(lang, claim)) > MOST_HEADING_EM:
        claim = _with_fewer_names(claim)
    # Without an event the chance is no strength but says what was drawn: “in none of 10,000 draws”.
    bare = msgspec.structs.replace(claim, silence=None, chance_event=None)
    if is_judged:
        bare = msgspec.structs.replace(bare, chance=None, is_clear=True)
    # A name may hold what ends a sentence elsewhere: “St. Louis”.
    told = _capital(claim_text(lang, _with_names(bare, lang)).strip())
    first, *rest = (sentence.translate(_SHOWN) for sentence in _sentences(told))
    below = list(rest)
    if is_judged:
        below.append(chance_sentence(lang, claim))
    if claim.silence is not None and not claim.code.startswith(_COUNTING_OTHERWISE):
        below.append(say(lang, "claims.basis-line.criteria", count=claim.count, total=claim.total))
    if is_judged and not claim.is_clear and claim.code.startswith(("highest", "largest")):
        below.append(say(lang, "claims.basis-line.overlap"))
    return _open_ended(first), tuple(below)


_HIDDEN = {ord(mark): 0xFDD0 + at for at, mark in enumerate(".!?。！？…")}
"""Marks that end a sentence, as code points that no text holds."""
_SHOWN = {hidden: shown for shown, hidden in _HIDDEN.items()}


def _with_names(claim: Claim, lang: Lang) -> Claim:
    """``claim`` with names in which no sentence ends."""
    fields = ("subjects", "others", "topics", "chance_of")
    hidden = {name: tuple(_hidden(n, lang) for n in getattr(claim, name)) for name in fields}
    return msgspec.structs.replace(claim, **hidden)


def _hidden(named: Named, lang: Lang) -> Named:
    # The last letter decides a Korean particle, which follows without a space.
    last = len(named.name.ko) - (1 if lang == "ko" else 0)
    ko = named.name.ko[:last].translate(_HIDDEN) + named.name.ko[last:]
    return msgspec.structs.replace(named, name=Localised(ko=ko, en=named.name.en.translate(_HIDDEN)))


def claim_word(claim: Claim, lang: Lang) -> str:
    """The fixed word of a claim with its share; empty where nothing is compared or no share is known."""
    if claim.chance is None or claim.chance_event is None:
        return ""
    return chance_word(claim.chance, lang)


def chance_word(chance: Chance, lang: Lang) -> str:
    """The fixed word with the share that earned it, e.g. ``가중치에 따라 달라짐 (62%)``."""
    share = share_text(lang, chance)
    if chance.draws is not None and chance.share in (0.0, 1.0):
        draws = f"{chance.draws:,}"
        share = say(lang, "claims.share.of", count=draws if chance.share else "0", draws=draws)
    return say(lang, "deck.strength", word=strength_word(lang, chance), share=share)


def _with_fewer_names(claim: Claim) -> Claim:
    """``claim`` with two of many names and the number of the others."""
    if not claim.code.startswith(_OF_ALL_ALIKE):
        return claim
    return msgspec.structs.replace(
        claim, subjects=_first_names(claim.subjects), others=_first_names(claim.others)
    )


def _first_names(named: tuple[Named, ...]) -> tuple[Named, ...]:
    if len(named) <= _MOST_NAMED + 1:
        return named
    names = {
        lang: say(
            lang,
            "claims.more",
            names=", ".join(n.name.text_in(lang) for n in named[:_MOST_NAMED]),
            count=len(named) - _MOST_NAMED,
        )
        for lang in get_args(Lang)
    }
    return (msgspec.structs.replace(named[0], name=Localised(**names)),)


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, (0, len(text)))] or [text]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _open_ended(sentence: str) -> str:
    """Without its full stop: a heading."""
    return sentence.removesuffix(".")
