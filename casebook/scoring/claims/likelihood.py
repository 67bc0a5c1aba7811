"""The probability that belongs to a comparing statement; nothing where it is not known."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from casebook.model import Case
from casebook.scoring.chance import Chance, Odds
from casebook.scoring.claims.value import ChanceEvent, Claim, Named
from casebook.scoring.results import CriterionGap


class Likelihood(NamedTuple):
    """A probability, what it is the probability of, and of which cases."""

    chance: Chance
    event: ChanceEvent
    of: tuple[Named, ...]


def with_likelihood(claim: Claim, likelihood: Likelihood | None) -> Claim:
    """``claim`` with its probability."""
    if likelihood is None:
        return claim
    return msgspec.structs.replace(
        claim, chance=likelihood.chance, chance_event=likelihood.event, chance_of=likelihood.of
    )


def first_place(odds: Odds | None, cases: Sequence[Case]) -> Likelihood | None:
    """That each of ``cases`` has the first place, alone or shared; the least likely of them counts."""
    if odds is None or not cases:
        return None
    chances = [(case, odds.first_place(case.id)) for case in cases]
    known = [(case, chance) for case, chance in chances if chance is not None]
    if len(known) < len(chances):
        return None
    return Likelihood(
        min((chance for _, chance in known), key=_share),
        "first",
        tuple(_named(case, chance.share) for case, chance in known),
    )


def ahead(odds: Odds | None, first: Case, second: Case) -> Likelihood | None:
    """That ``first`` ranks strictly before ``second``."""
    chance = odds.ahead(first.id, second.id) if odds is not None else None
    return Likelihood(chance, "ahead", (_named(first), _named(second))) if chance is not None else None


def equal(odds: Odds | None, first: Case, second: Case) -> Likelihood | None:
    """That neither of two ranks before the other."""
    if odds is None:
        return None
    one, two = odds.ahead(first.id, second.id), odds.ahead(second.id, first.id)
    if one is None or two is None:
        return None
    share = min(1.0, max(0.0, 1.0 - one.share - two.share))
    half_width = max(one.half_width_share, two.half_width_share)
    chance = msgspec.structs.replace(one, share=share, half_width_share=half_width)
    return Likelihood(chance, "equal", (_named(first), _named(second)))


def ahead_on(odds: Odds | None, gaps: Sequence[CriterionGap], cases: Sequence[Case]) -> Likelihood | None:
    """That the highest cases score above the lowest on each of these criteria: the least certain pair."""
    if odds is None:
        return None
    by_id = {case.id: case for case in cases}
    found = []
    for gap in gaps:
        for high in _one_per_range(gap, gap.highest):
            for low in _one_per_range(gap, gap.lowest):
                chance = odds.ahead_in_criterion(high, low, gap.criterion)
                if chance is None:
                    return None
                found.append(Likelihood(chance, "ahead", (_named(by_id[high]), _named(by_id[low]))))
    if not found:
        return None
    least = min(found, key=lambda likelihood: likelihood.chance.share)
    return least if len(gaps) == 1 else least._replace(event="each")


def _one_per_range(gap: CriterionGap, ids: Iterable[str]) -> list[str]:
    """Cases of one range have one probability: of hundreds of them, only one need be asked."""
    ranges = {s.case_id: (s.low, s.high) for s in gap.scores}
    return list({ranges[case_id]: case_id for case_id in reversed(list(ids))}.values())


def _share(chance: Chance) -> float:
    return chance.share


def _named(case: Case, share: float | None = None) -> Named:
    return Named(id=case.id, name=case.name, value=share)
