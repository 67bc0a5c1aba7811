"""Two numbers beside each other: with as many decimals as it takes to tell them apart."""

from casebook.model import Lang
from casebook.scoring import half_up
from casebook.wording import say

_MOST_DECIMALS = 3


def from_to(lang: Lang, before: float | None, after: float | None) -> tuple[str, str]:
    """``54`` and ``58``; ``54.2`` and ``54.4`` where whole numbers would be the same."""
    decimals = 0
    if before is not None and after is not None:
        while decimals < _MOST_DECIMALS and half_up(before, decimals) == half_up(after, decimals):
            decimals += 1
        if half_up(before, decimals) == half_up(after, decimals):
            decimals = 0
    return _number(lang, before, decimals), _number(lang, after, decimals)


def percents(lang: Lang, before_share: float, after_share: float) -> dict[str, str]:
    """Two shares (0–1) in percent, as ``before`` and ``after``."""
    before, after = from_to(lang, 100 * before_share, 100 * after_share)
    return {"before": before, "after": after}


def whole(number: float) -> str:
    """A whole number, halves upward."""
    return f"{half_up(number):.0f}"


def _number(lang: Lang, number: float | None, decimals: int) -> str:
    return say(lang, "changes.no-number") if number is None else f"{half_up(number, decimals):.{decimals}f}"
