"""Claims about weights, ranks, missing evidence and steps as sentences."""

import math
from typing import get_args

from casebook.model import Lang
from casebook.scoring.claims.chance_text import percent_text
from casebook.scoring.claims.value import Claim, GapCode, Named, RobustnessCode
from casebook.scoring.rounding import half_up, whole_points
from casebook.wording import listed, say

_CODES = frozenset((*get_args(RobustnessCode), *get_args(GapCode)))
_NAMES_SHOWN = 5
_HALF = 0.5
# Far below the tenth of a percent that is shown.
_TOLERANCE = 1e-6


def is_about_robustness(claim: Claim) -> bool:
    """Whether the claim is of this module."""
    return claim.code in _CODES


def robustness_text(lang: Lang, claim: Claim) -> str:
    """The claim as one or two plain-text sentences."""
    first = claim.subjects[0] if claim.subjects else None
    other = claim.others[0] if claim.others else None
    topic = claim.topics[0] if claim.topics else None
    params: dict[str, object] = {
        "case": _names(lang, claim.subjects),
        "other": _names(lang, claim.others),
        "index": say(lang, f"claims.index.{claim.aggregation}") if claim.aggregation else "",
        "topic": topic.name.text_in(lang) if topic else "",
        "topics": _names(lang, claim.topics),
        "quoted": _shortened(
            lang, [say(lang, "claims.quoted", name=t.name.text_in(lang)) for t in claim.topics]
        ),
        "amount": _tenths(claim.amount),
        "count": claim.count,
        "total": claim.total,
        "points": _tenths(first.value) if first else "",
        "other_points": _tenths(other.value) if other else "",
        "best": _whole(first.low) if first else "",
        "worst": _whole(first.high) if first else "",
        "levels": listed(lang, [say(lang, f"level.{level}") for level in claim.levels]),
        **_own_params(lang, claim, topic),
    }
    text = say(lang, _key(claim), **params)
    return say(lang, "claims.within-limits", claim=text) if claim.is_limited else text


def _key(claim: Claim) -> str:
    key, code = f"claims.{claim.code}", claim.code
    topic = claim.topics[0] if claim.topics else None
    if code in (
        "first-never-changes",
        "rank-fixed",
        "rank-range",
        "rank-range-open",
        "first-changes-by-many",
    ):
        if code in ("first-never-changes", "rank-fixed") and claim.aggregation == "minimum":
            return f"{key}.minimum"
        return key if claim.is_clear else f"{key}.drawn"
    if code == "first-changes-by-one" and topic is not None:
        return f"{key}.{'rise' if (topic.high or 0.0) >= (topic.low or 0.0) else 'fall'}"
    if code == "never-first" and claim.chance is not None and claim.chance.draws is not None:
        return f"{key}.drawn"
    if code in ("central-weights", "central-balanced"):
        return _central_key(claim)
    if code.startswith("left-out") and code != "left-out-none" and topic is not None:
        return f"{key}.{topic.id}"
    if code == "no-movement":
        return "claims.steady-movement" if claim.amount else key
    if code == "too-few-to-rank":
        return f"{key}.{'none' if not claim.count else 'one'}"
    if code == "gap-behind":
        shared = ".shared" if len(claim.topics) > 1 else ""
        return f"{key}.{_plural(claim.count) if claim.count else 'none'}{shared}"
    if code == "change-found":
        is_plain = claim.count is not None and claim.amount is not None and claim.count == claim.amount
        return f"{key}.{_plural(claim.count or 0) if is_plain else 'cost'}"
    if code in ("change-already", "change-infeasible"):
        return f"{key}.{topic.id}" if topic is not None else key
    return key


def _central_key(claim: Claim) -> str:
    """Who is seldom first even with these weights does not lead for somebody who gives them."""
    if claim.aggregation == "minimum":
        return "claims.central-weightless"
    if claim.amount is None:
        return f"claims.{claim.code}"
    return f"claims.{claim.code}.confidence" if claim.amount >= _HALF else "claims.central-rarely"


def _own_params(lang: Lang, claim: Claim, topic: Named | None) -> dict[str, object]:
    """What only some of the codes need."""
    code = claim.code
    if code == "first-changes-by-one" and topic is not None:
        now, then = topic.low or 0.0, topic.high or 0.0
        return {"now": f"{_percent(now)}%", "then": f"{_beyond(now, then)}%"}
    if code == "first-changes-by-many":
        moves = [_move(lang, t) for t in claim.topics]
        return {"moved": _beyond(0.0, claim.amount or 0.0), "moves": _shortened(lang, moves)}
    if code in ("central-weights", "central-balanced"):
        return {
            "share": whole_points(100 * ((topic.value or 0.0) if topic else 0.0)),
            "shares": _shortened(lang, [_share_of(lang, t) for t in claim.topics]),
            "confidence": percent_text(claim.amount) if claim.amount is not None else "",
        }
    if code == "never-first":
        draws = claim.chance.draws if claim.chance else None
        return {"draws": f"{draws or 0:,}"}
    if code == "no-movement":
        return {"shift": _hundredths(claim.amount)}
    if code in ("driver", "drivers"):
        effects = [_effect(lang, t) for t in claim.topics]
        return {"effects": listed(lang, effects), "shift": _hundredths(claim.amount)}
    if code == "left-out-ranks":
        return {"moves": _shortened(lang, [_rank_move(lang, n) for n in claim.subjects])}
    if code == "left-out-none":
        return {"kinds": listed(lang, [_counted(lang, t) for t in claim.topics])}
    if code == "masked" and topic is not None:
        return {"low": _tenths(topic.value), "floor": _tenths(topic.high), "rank": claim.count}
    if code == "change-found":
        return _change_params(lang, claim)
    return {}


def _change_params(lang: Lang, claim: Claim) -> dict[str, object]:
    goal = claim.topics[0].id if claim.topics else "reach"
    other = claim.others[0].name.text_in(lang) if claim.others else ""
    count = claim.total or 0
    plans = "plans" if claim.is_clear else "plans-at-least"
    return {
        "goal": say(lang, f"claims.goal.{goal}", other=other),
        "plans": say(lang, f"claims.{plans}.{_plural(count)}", count=f"{count:,}"),
        "cost": _cost(claim.amount),
    }


def _percent(share: float) -> str:
    """A share of weight in percent with at most one decimal: a crossing lies seldom on a whole number."""
    return f"{half_up(100 * share, 1):g}"


def _beyond(now: float, then: float) -> str:
    """``then`` in percent, rounded away from ``now``: what is said to hold beyond it does hold there."""
    tenths = 1000 * then
    whole = math.ceil(tenths - _TOLERANCE) if then >= now else math.floor(tenths + _TOLERANCE)
    return f"{whole / 10:g}"


def _move(lang: Lang, named: Named) -> str:
    now, then = _percent(named.low or 0.0), _beyond(named.low or 0.0, named.high or 0.0)
    return say(lang, "claims.weight-move", name=named.name.text_in(lang), now=now, then=then)


def _share_of(lang: Lang, named: Named) -> str:
    share = f"{whole_points(100 * (named.value or 0.0))}%"
    return say(lang, "claims.with-share", name=named.name.text_in(lang), share=share)


def _effect(lang: Lang, named: Named) -> str:
    return say(
        lang,
        "claims.effect",
        name=named.name.text_in(lang),
        total=_effect_share(named.value),
        alone=_effect_share(named.low),
    )


def _effect_share(value: float | None) -> str:
    return f"{whole_points(100 * max(0.0, value or 0.0))}%"


def _rank_move(lang: Lang, named: Named) -> str:
    then = say(lang, "claims.rank", rank=_whole(named.low)) if named.low else say(lang, "claims.no-rank")
    now = say(lang, "claims.rank", rank=_whole(named.high)) if named.high else say(lang, "claims.no-rank")
    return say(lang, "claims.rank-move", name=named.name.text_in(lang), then=then, now=now)


def _counted(lang: Lang, named: Named) -> str:
    return say(lang, "claims.kind-counted", name=named.name.text_in(lang), count=_whole(named.value))


def _cost(amount: float | None) -> str:
    """Whole where it is whole: a cost is often a number of steps."""
    value = half_up(amount or 0.0, 1)
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def _names(lang: Lang, named: tuple[Named, ...]) -> str:
    return _shortened(lang, [n.name.text_in(lang) for n in named], "claims.more")


def _shortened(lang: Lang, texts: list[str], rest: str = "claims.and-others") -> str:
    if len(texts) <= _NAMES_SHOWN + 1:
        return listed(lang, texts)
    return say(lang, rest, names=", ".join(texts[:_NAMES_SHOWN]), count=len(texts) - _NAMES_SHOWN)


def _tenths(value: float | None) -> str:
    return "" if value is None else f"{half_up(value, 1):.1f}"


def _hundredths(value: float | None) -> str:
    return "" if value is None else f"{half_up(max(0.0, value), 2):.2f}"


def _whole(value: float | None) -> int:
    return whole_points(value or 0.0)


def _plural(count: int) -> str:
    return "one" if count == 1 else "many"
