"""What central weights say, in a title, below it, in a text, and as a table."""

import msgspec
import pandas as pd

from casebook.charts.acceptability_message import first_order
from casebook.charts.scene import Scene, list_of
from casebook.charts.shares import MOST_NAMED, judged_percent_text, percent_text
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability
from casebook.scoring import half_up
from casebook.wording import say

MOST_PANELS = 6
_HALF = 0.5
# Below it a mean weight is off by more than about a percentage point.
_FEW_DRAWS = 1_000
_EVEN_SHARE = 0.05
"""Nothing farther than this from equal weights: then no dimension is what the first place hangs on."""


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """One case that is ever first."""

    case_id: str
    name: str
    first_share: float
    weights: tuple[float, ...]
    confidence: float | None


def panels_of(scene: Scene, result: RankAcceptability, lang: Lang) -> list[Panel]:
    """The cases that are ever first, the likeliest on top."""
    panels = []
    for at in first_order(result):
        weights = result.central[at]
        if weights is not None:
            case_id = result.case_ids[at]
            panels.append(
                Panel(
                    case_id=case_id,
                    name=scene.name(case_id, lang),
                    first_share=result.shares[at][0],
                    weights=weights,
                    confidence=result.confidence[at],
                )
            )
    return panels


def central_title(scene: Scene, result: RankAcceptability, panels: list[Panel], lang: Lang) -> str:
    """The message: on which emphasis the likeliest first places hang."""
    even, parts = [], []
    for panel in panels[:2]:
        most = max(range(len(panel.weights)), key=lambda at: panel.weights[at])
        case = scene.short_name(panel.case_id, lang)
        if panel.weights[most] - 1 / len(panel.weights) < _EVEN_SHARE:
            even.append(case)
            continue
        name = scene.rubric.dimension(result.dimensions[most]).name.text_in(lang)
        share = percent_text(panel.weights[most])
        confidence = 1.0 if panel.confidence is None else panel.confidence
        # Who is seldom first even with these weights does not lead for somebody who gives them.
        key = "central_title" if confidence >= _HALF else "central_title_rarely"
        parts.append(
            say(
                lang,
                f"robustness_charts.{key}",
                case=case,
                dimension=name,
                share=share,
                confidence=judged_percent_text(confidence),
            )
        )
    if even:
        parts.insert(0, say(lang, "robustness_charts.central_even", cases=list_of(even, lang)))
    return "; ".join(parts)


def never_text(scene: Scene, result: RankAcceptability, panels: list[Panel], lang: Lang) -> str:
    """Who is never first in any draw, and how many winners are only in the table."""
    first = {panel.case_id for panel in panels}
    names = [scene.short_name(c, lang) for c in result.case_ids if c not in first]
    notes = []
    if names:
        notes.append(say(lang, "robustness_charts.never_first", cases=list_of(names, lang, MOST_NAMED)))
    if len(panels) > MOST_PANELS:
        rest = len(panels) - MOST_PANELS
        notes.append(say(lang, "robustness_charts.rest", shown=MOST_PANELS, rest=rest))
    return " ".join(notes)


def seldom_text(result: RankAcceptability, panels: list[Panel], lang: Lang) -> str:
    """That mean weights from few draws are less exact than shares of all of them; empty where none are."""
    seldom = [panel.name for panel in panels if panel.first_share * result.draws < _FEW_DRAWS]
    if not seldom:
        return ""
    return say(lang, "robustness_charts.central_seldom", cases=list_of(seldom, lang, MOST_NAMED))


def central_alt(
    result: RankAcceptability, panels: list[Panel], names: list[str], lang: Lang, title: str, never: str
) -> str:
    """The weights of the panels in words."""
    values = "; ".join(
        f"{panel.name}: "
        + ", ".join(f"{n} {percent_text(w)}" for n, w in zip(names, panel.weights, strict=True))
        for panel in panels[:MOST_PANELS]
    )
    text = say(
        lang,
        "robustness_charts.alt_central",
        title=title,
        cases=len(panels),
        values=values,
        draws=f"{result.draws:,}",
    )
    return f"{text} {never}".strip()


def central_table(panels: list[Panel], names: list[str], lang: Lang) -> pd.DataFrame:
    """Every case that is ever first, with its weights in percent."""
    columns: dict[str, object] = {
        say(lang, "charts.column_case"): [panel.name for panel in panels],
        say(lang, "robustness_charts.column_rank_share", rank=1): [
            half_up(100 * panel.first_share, 1) for panel in panels
        ],
        say(lang, "robustness_charts.column_confidence"): pd.Series(
            [None if p.confidence is None else half_up(100 * p.confidence, 1) for p in panels],
            dtype="Float64",
        ),
    }
    for at, name in enumerate(names):
        column = say(lang, "robustness_charts.column_weight", dimension=name)
        columns[column] = [half_up(100 * panel.weights[at], 1) for panel in panels]
    return pd.DataFrame(columns)
