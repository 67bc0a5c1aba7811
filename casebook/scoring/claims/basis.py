"""What a claim stands on, line by line: the numbers, how likely, how it was computed, and the quotes."""

from typing import get_args

from casebook.model import Lang
from casebook.scoring.chance import LIKELY_SHARE, ROBUST_SHARE, Chance
from casebook.scoring.claims.chance_text import share_text, strength_word
from casebook.scoring.claims.evidence_text import evidence_text
from casebook.scoring.claims.value import Claim, FindingCode, GapCode, Named
from casebook.scoring.rounding import half_up, whole_points
from casebook.wording import say

# Claims whose numbers are levels of criteria; those of all others are points.
_IN_LEVELS = ("largest-gap", "largest-gaps", "no-gap")
# There low and high are ranks.
_IN_RANKS = ("rank-fixed", "rank-range", "rank-range-open", "left-out-ranks")
# Claims whose ``amount`` is a difference, in points or levels.
_DIFFERENCES = frozenset((*get_args(FindingCode), *get_args(GapCode)))
_MOST_CASES = 20
# Points; less is shown as 0.0.
_SMALLEST_TENTH = 0.05
# Percentage points; a smaller error would be shown as none.
_SMALL_ERROR = 0.1


def basis_lines(lang: Lang, claim: Claim) -> tuple[str, ...]:
    """Plain-text lines: cases with intervals, difference, probability, settings, criteria, quotes.

    Empty for a claim that compares nothing, such as a note on what was left out.
    """
    if claim.evidence is None and claim.chance is None and claim.silence is None and claim.amount is None:
        return ()
    lines = [
        *_numbers(lang, claim),
        *_difference(lang, claim),
        *_probability(lang, claim),
        *_settings(lang, claim),
        evidence_text(lang, claim),
    ]
    return tuple(line for line in lines if line)


def _numbers(lang: Lang, claim: Claim) -> list[str]:
    if claim.code in _IN_RANKS:
        return []
    named = [n for n in (*claim.subjects, *claim.others) if n.value is not None or n.low is not None]
    lines = [_number(lang, claim, n) for n in named[:_MOST_CASES]]
    if len(named) > _MOST_CASES:
        lines.append(say(lang, "claims.basis-line.more", count=len(named) - _MOST_CASES))
    return lines


def _number(lang: Lang, claim: Claim, named: Named) -> str:
    unit = "level" if claim.code in _IN_LEVELS else "points"
    low, high = _value(unit, named.low), _value(unit, named.high)
    if named.value is None:
        form = "range"
    elif named.low is None:
        form = "alone"  # the ends are not told, which is not to say that there are none
    else:
        form = "exact" if low == high else "number"
    return say(
        lang,
        f"claims.basis-line.{unit}.{form}",
        name=named.name.text_in(lang),
        value=_value(unit, named.value),
        low=low,
        high=high,
    )


def _value(unit: str, number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:.0f}" if unit == "level" else f"{half_up(number, 1):.1f}"


def _difference(lang: Lang, claim: Claim) -> list[str]:
    if claim.amount is None or claim.code not in _DIFFERENCES or claim.code.startswith("change"):
        return []
    unit = "level" if claim.code in _IN_LEVELS else "points"
    value = _value(unit, claim.amount)
    if unit == "points" and 0 < claim.amount < _SMALLEST_TENTH:
        value = "< 0.1"  # 0.0 would deny the order that the claim states
    lines = [say(lang, f"claims.basis-line.difference.{unit}", value=value)]
    if not claim.is_clear and claim.code.startswith(("highest", "largest")):
        lines.append(say(lang, "claims.basis-line.overlap"))
    return lines


def _probability(lang: Lang, claim: Claim) -> list[str]:
    chance = claim.chance
    if chance is None:
        return [say(lang, "claims.basis-line.no-chance")] if claim.code.startswith("highest") else []
    names = [n.name.text_in(lang) for n in claim.chance_of]
    lines = []
    if claim.chance_event is not None and names:
        event = "first.several" if claim.chance_event == "first" and len(names) > 1 else claim.chance_event
        lines.append(
            say(
                lang,
                f"claims.basis-line.chance.{event}",
                case=names[0],
                other=names[-1],
                share=share_text(lang, chance),
                word=strength_word(lang, chance),
            )
        )
        # Several cases or criteria: whose probability that is.
        if event in ("ahead", "each") and (len(claim.subjects) > 1 or len(claim.others) > 1):
            lines.append(say(lang, "claims.basis-line.least", case=names[0], other=names[-1]))
    lines.append(_drawn(lang, chance))
    lines.append(
        say(
            lang,
            "claims.basis-line.thresholds",
            robust=whole_points(100 * ROBUST_SHARE),
            likely=whole_points(100 * LIKELY_SHARE),
        )
    )
    near = chance.near_share
    if near is not None:
        lines.append(say(lang, "claims.basis-line.near", threshold=whole_points(100 * near)))
    return lines


def _drawn(lang: Lang, chance: Chance) -> str:
    """What was varied, how often, and how exact the share is."""
    limited = "limited" if chance.is_limited and chance.basis != "scores" else "free"
    varied = say(
        lang, f"claims.basis-line.varied.{chance.basis}" + ("" if chance.basis == "scores" else f".{limited}")
    )
    if chance.draws is None:
        return say(lang, "claims.basis-line.exact", varied=varied)
    error_points = 100 * chance.half_width_share
    error = f"{error_points:.1f}" if error_points >= _SMALL_ERROR else f"{error_points:.2f}"
    key = "claims.basis-line.drawn" if chance.seed is None else "claims.basis-line.drawn-seed"
    return say(lang, key, varied=varied, draws=f"{chance.draws:,}", error=error, seed=chance.seed)


def _settings(lang: Lang, claim: Claim) -> list[str]:
    lines = []
    if claim.silence is not None:
        silence = say(lang, f"silence.{claim.silence}")
        lines.append(say(lang, "claims.basis-line.silence", silence=silence))
    if claim.aggregation is not None:
        aggregation = say(lang, f"aggregation.{claim.aggregation}")
        lines.append(say(lang, "claims.basis-line.aggregation", aggregation=aggregation))
    if claim.count is not None and claim.total is not None and not _counts_otherwise(claim):
        lines.append(say(lang, "claims.basis-line.criteria", count=claim.count, total=claim.total))
    return lines


def _counts_otherwise(claim: Claim) -> bool:
    """Whether ``count`` and ``total`` are not criteria of the comparison."""
    return claim.code in ("change-found", "change-already", "change-infeasible", "too-few-to-rank") or (
        claim.code.startswith("gap-")
    )
