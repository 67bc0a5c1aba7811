"""What the browser says was set. It may be anything, so all of it is checked; nonsense is None."""

from collections.abc import Sequence

import msgspec

from casebook.model import Case, Rubric
from casebook.model.rubric import LEVELS

LevelsReleased = tuple[tuple[str, int], ...]
"""Criterion → level, only where it differs from the file, in the rubric's order."""
_WHOLE = 10_000
"""Hundredths of a percent in 100 %."""


class WeightsReleased(msgspec.Struct, frozen=True, kw_only=True):
    """Where the reader left the sliders; in percent with two decimals, in the rubric's order."""

    dimensions: tuple[tuple[str, float], ...]
    """Sum 100."""
    criteria: tuple[tuple[str, float], ...]
    """Sum 100 within each dimension (or 0, where the weights given were all 0)."""
    are_dimensions_moved: bool
    """False: the dimensions stand as they were given; the percentages are then only rounded."""
    criteria_moved: tuple[str, ...]
    """Dimensions whose criteria do not stand as they were given."""
    is_reset: bool
    """Whether the reader asked for the reset weights: these, and no rounded ones, are meant."""


def weights_released(sent: object, rubric: Rubric) -> WeightsReleased | None:
    """The weights in ``sent``, or None where it is not what a panel of this rubric sends."""
    if not isinstance(sent, dict):
        return None
    dimensions = _percents(sent.get("dimensions"), [d.id for d in rubric.dimensions])
    criteria = _percents(sent.get("criteria"), [c.id for c in rubric.criteria])
    moved = sent.get("criteria_moved")
    if dimensions is None or criteria is None or not isinstance(moved, list):
        return None
    return WeightsReleased(
        dimensions=dimensions,
        criteria=criteria,
        are_dimensions_moved=sent.get("are_dimensions_moved") is True,
        criteria_moved=tuple(d.id for d in rubric.dimensions if d.id in moved),
        is_reset=sent.get("is_reset") is True,
    )


def levels_released(sent: object, case: Case) -> LevelsReleased | None:
    """The levels in ``sent`` that differ from the file, or None for nonsense.

    A criterion that the sources are silent about takes no level: silence is not for the reader to fill.
    """
    table = _table(sent)
    scored = {a.criterion: a.score for a in case.assessments if a.score is not None}
    if table is None or not table.keys() <= scored.keys():
        return None
    if any(isinstance(level, bool) or level not in LEVELS for level in table.values()):
        return None
    changed = ((c, int(table.get(c, own))) for c, own in scored.items())
    return tuple((c, level) for c, level in changed if level != scored[c])


def _percents(sent: object, ids: Sequence[str]) -> tuple[tuple[str, float], ...] | None:
    table = _table(sent)
    if table is None or table.keys() != set(ids):
        return None
    if any(isinstance(part, bool) or not 0 <= part <= _WHOLE for part in table.values()):
        return None
    if not any(table.values()):
        return None
    return tuple((name, round(table[name]) / 100) for name in ids)


def _table(sent: object) -> dict[str, float] | None:
    """Pairs of a text and a number within what can be set, no text twice; NaN is no number."""
    if not isinstance(sent, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in sent):
        return None
    table = {
        name: number
        for name, number in sent
        if isinstance(name, str) and isinstance(number, int | float) and abs(number) <= _WHOLE
    }
    return table if len(table) == len(sent) else None
