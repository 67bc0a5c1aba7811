"""What the lines of the index say: where the first place changes as one weight moves."""

import math
from collections.abc import Callable

import pandas as pd

from casebook.charts.marks import points_text
from casebook.charts.scene import Scene, list_of
from casebook.charts.shares import MOST_NAMED, left_out_text, percent_text
from casebook.model import Lang
from casebook.robustness.results import IndexLines
from casebook.scoring import half_up
from casebook.wording import say

_SAME = 1e-9
_TOLERANCE = 1e-6
_FEW = 8
_TABLE_STEPS = 10


def first_at(lines: IndexLines, at: int) -> tuple[str, ...]:
    """The cases with the highest index at one of ``lines.shares``; more than one in a tie."""
    known = [(p, line.case_id) for line in lines.lines if (p := line.points[at]) is not None]
    top = max((p for p, _ in known), default=0.0)
    return tuple(case for p, case in known if p >= top - _SAME)


def lines_title(scene: Scene, lines: IndexLines, lang: Lang) -> str:
    """The message: beyond which weight another case is first, the nearest change on either side."""
    dimension = scene.rubric.dimension(lines.dimension).name.text_in(lang)
    firsts = sorted((c for c in lines.crossings if c.is_first_place), key=lambda c: c.share)
    above = next((c for c in firsts if c.share >= lines.current_share), None)
    below = next((c for c in reversed(firsts) if c.share < lines.current_share), None)
    parts = []
    if above is not None:
        until = next((c.share for c in firsts if c.share > above.share + _SAME), None)
        parts.append(_stretch(scene, dimension, above.share, until, above.after, lang))
    if below is not None:
        since = next((c.share for c in reversed(firsts) if c.share < below.share - _SAME), None)
        parts.append(_stretch(scene, dimension, since, below.share, below.before, lang))
    if parts:
        return "; ".join(parts)
    first = first_at(lines, len(lines.shares) // 2)
    leaders = [scene.short_name(case, lang) for case in first]
    # Under the minimum a dimension without weight, or with all of it, makes another index.
    is_same = all(first_at(lines, at) == first for at in (0, -1))
    return say(
        lang,
        f"robustness_charts.lines_same{'' if is_same else '_inside'}",
        dimension=dimension,
        cases=list_of(leaders, lang, MOST_NAMED),
    )


def _stretch(
    scene: Scene, dimension: str, low: float | None, high: float | None, winner: str, lang: Lang
) -> str:
    """Between which weights a case is first; rounded inwards, so that it is first wherever that is said."""
    key = "above" if high is None else "below" if low is None else "between"
    ends = {"low": low and _tenths(low, math.ceil), "high": high and _tenths(high, math.floor)}
    return say(
        lang,
        f"robustness_charts.lines_{key}",
        dimension=dimension,
        share=ends["low"] if high is None else ends["high"],
        case=scene.short_name(winner, lang),
        **ends,
    )


def crossing_text(share: float, current_share: float) -> str:
    """Where two lines cross, rounded away from the weight in force: there the change has come."""
    return _tenths(share, math.ceil if share >= current_share else math.floor)


def _tenths(share: float, rounded: Callable[[float], int]) -> str:
    """A share in percent to a tenth, as the claims beside the chart state it."""
    near = round(1000 * share)
    tenths = near if abs(1000 * share - near) < _TOLERANCE else rounded(1000 * share)
    return f"{tenths / 10:g}%"


def lines_subtitle(scene: Scene, lines: IndexLines, named: int, lang: Lang) -> str:
    """How to read it, and who is left out."""
    ids = {line.case_id for line in lines.lines}
    parts = [
        say(lang, "robustness_charts.lines_how"),
        say(lang, "robustness_charts.lines_ring") if any(c.is_first_place for c in lines.crossings) else "",
        left_out_text(scene, tuple(case.id for case in scene.cases if case.id not in ids), lang),
        say(lang, "robustness_charts.lines_rest", shown=named, rest=len(ids) - named)
        if len(ids) > named
        else "",
    ]
    return " ".join(filter(None, parts))


def lines_alt(scene: Scene, lines: IndexLines, dimension: str, lang: Lang, title: str) -> str:
    """Both ends of the first lines, and every change of the first place."""
    values = [
        f"{scene.name(line.case_id, lang)}: {_end(line.points[0])} → {_end(line.points[-1])}"
        for line in lines.lines[:_FEW]
    ]
    crossings = [
        say(
            lang,
            "robustness_charts.crossing",
            share=percent_text(c.share),
            before=scene.name(c.before, lang),
            after=scene.name(c.after, lang),
        )
        for c in lines.crossings
        if c.is_first_place
    ]
    return say(
        lang,
        "robustness_charts.alt_lines",
        title=title,
        dimension=dimension,
        values="; ".join(values),
        crossings="; ".join(crossings) or "–",
    )


def _end(points: float | None) -> str:
    return "–" if points is None else points_text(points)


def lines_table(scene: Scene, lines: IndexLines, dimension: str, lang: Lang) -> pd.DataFrame:
    """Every case's index at about ten weights; no number where it has none."""
    step = max(1, (len(lines.shares) - 1) // _TABLE_STEPS)
    chosen = list(range(0, len(lines.shares), step))
    columns: dict[str, object] = {
        say(lang, "charts.column_case"): [scene.name(line.case_id, lang) for line in lines.lines]
    }
    for at in chosen:
        name = f"{dimension} {half_up(100 * lines.shares[at], 1):.1f}".removesuffix(".0") + "%"
        columns[name] = pd.Series(
            [None if (p := line.points[at]) is None else half_up(p, 1) for line in lines.lines],
            dtype="Float64",
        )
    return pd.DataFrame(columns)
