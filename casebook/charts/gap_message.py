"""What the gaps between cases say, in a title, in hover boxes, in a text, and as a table."""

from collections.abc import Sequence

import pandas as pd

from casebook.charts.frame import hover_text
from casebook.charts.scene import Scene, list_of
from casebook.charts.standing import joined, standing
from casebook.model import Lang
from casebook.scoring.claims.likelihood import ahead_on
from casebook.scoring.results import CriterionGap, CriterionScore
from casebook.wording import say

_FEW = 8
_NAMED = 3


def gap_title(scene: Scene, gaps: Sequence[CriterionGap], lang: Lang) -> str:
    """The message: the criterion in use that divides the cases most, and who stands at its ends.

    ``gaps`` come with the widest first.
    """
    if not scene.cases or not gaps:
        return say(lang, "charts.no_cases_title")
    gaps = _in_use(scene, gaps)
    spread = gaps[0].spread_levels if gaps else None
    if spread is None:
        return say(lang, "charts.gaps_none")
    if spread == 0:
        return say(lang, "charts.gaps_equal", count=sum(g.spread_levels is not None for g in gaps))
    widest = [g for g in gaps if g.spread_levels == spread]
    if len(widest) > 1:
        names = [scene.rubric.criterion(g.criterion).name.text_in(lang) for g in widest]
        return say(lang, "charts.gaps_tied", criteria=list_of(names, lang, 2), gap=spread, count=len(widest))
    gap = widest[0]
    levels = {s.case_id: s.score for s in gap.scores}
    return say(
        lang,
        "charts.gaps_widest",
        criterion=scene.rubric.criterion(gap.criterion).name.text_in(lang),
        first=list_of([scene.short_name(c, lang) for c in gap.highest], lang, 2),
        first_level=levels[gap.highest[0]],
        last=list_of([scene.short_name(c, lang) for c in gap.lowest], lang, 2),
        last_level=levels[gap.lowest[0]],
    )


def _in_use(scene: Scene, gaps: Sequence[CriterionGap]) -> list[CriterionGap]:
    """The gaps that the claims about the comparison speak of too."""
    used = frozenset(scene.comparison.criteria_used)
    return [gap for gap in gaps if gap.criterion in used]


def gap_subtitle(scene: Scene, gaps: Sequence[CriterionGap], how: str, lang: Lang) -> str:
    """What the title stands on, ``how`` to read the chart, and whether the title leaves out gaps drawn."""
    used = _in_use(scene, gaps)
    stands_on = gap_standing(scene, gaps, lang)
    if all(gap.spread_levels is None or gap in used for gap in gaps):
        return joined(stands_on, how)
    return joined(stands_on, how, say(lang, "charts.gaps_title_basis"))


def gap_standing(scene: Scene, gaps: Sequence[CriterionGap], lang: Lang) -> str:
    """How likely the order in the title is, and the quotes behind it; empty where it compares nothing."""
    used = _in_use(scene, gaps)
    widest = [g for g in used if g.spread_levels and g.spread_levels == used[0].spread_levels]
    if not widest:
        return ""
    likelihood = ahead_on(scene.odds, widest, scene.cases)
    return standing(
        scene,
        lang,
        chances=[likelihood.chance if likelihood else None] * len(widest),
        cases={case_id for gap in widest for case_id in (*gap.highest, *gap.lowest)},
        criteria={gap.criterion for gap in widest},
        # Of several equal gaps the title itself says how wide they are.
        difference=say(lang, "charts.standing_levels", gap=widest[0].spread_levels)
        if len(widest) == 1
        else "",
    )


def gap_text(gap: CriterionGap, lang: Lang) -> str:
    """The gap as a number, with a word where the ranges meet."""
    if gap.spread_levels is None:
        return "–"
    if gap.is_clear or gap.spread_levels == 0:
        return str(gap.spread_levels)
    return say(lang, "charts.gap_overlaps", gap=gap.spread_levels)


def level_text(score: CriterionScore, lang: Lang) -> str:
    """A level with its range, or the word for silence."""
    if score.score is None:
        return say(lang, "charts.silent")
    if score.low == score.high:
        return str(score.score)
    return f"{score.score} ({score.low}–{score.high})"


def score_hover(scene: Scene, lang: Lang, name: str, criterion_id: str, score: CriterionScore) -> str:
    """Hover text of one mark."""
    details = [scene.rubric.criterion(criterion_id).name.text_in(lang)]
    if score.score is None:
        details.append(say(lang, "charts.silent_long"))
    else:
        details.append(
            say(lang, "charts.level_and_range", level=score.score, span=f"{score.low}–{score.high}")
            if score.low != score.high
            else say(lang, "charts.level", level=score.score)
        )
        if score.confidence:
            details.append(say(lang, f"confidence.{score.confidence}"))
    return hover_text(name, details)


def gap_alt(scene: Scene, gaps: Sequence[CriterionGap], lang: Lang, title: str) -> str:
    """Chart type, message, the widest gaps with every case's level, and how much is silent."""
    silent = sum(len(gap.silent) for gap in gaps)
    title = joined(title, gap_standing(scene, gaps, lang))
    if len(scene.cases) > _FEW:
        return say(lang, "charts.alt_gaps_many", title=title, cases=len(scene.cases), silent=silent)
    parts = []
    for gap in gaps[:_NAMED]:
        levels = ", ".join(f"{scene.name(s.case_id, lang)} {level_text(s, lang)}" for s in gap.scores)
        parts.append(f"{scene.rubric.criterion(gap.criterion).name.text_in(lang)}: {levels}")
    return say(
        lang,
        "charts.alt_gaps",
        title=title,
        cases=", ".join(scene.names(lang)),
        count=len(parts),
        values="; ".join(parts),
        silent=silent,
    )


def gap_table(scene: Scene, gaps: Sequence[CriterionGap], lang: Lang) -> pd.DataFrame:
    """One row per criterion in the order of the chart, one column per case."""
    dimensions = {d.id: d.name.text_in(lang) for d in scene.rubric.dimensions}
    columns: dict[str, object] = {
        say(lang, "charts.column_criterion"): [
            scene.rubric.criterion(gap.criterion).name.text_in(lang) for gap in gaps
        ],
        say(lang, "charts.column_dimension"): [dimensions[gap.dimension] for gap in gaps],
        say(lang, "charts.gap"): pd.Series([gap.spread_levels for gap in gaps], dtype="Int64"),
        say(lang, "charts.column_clear"): pd.Series(
            [
                # Where there is no gap, there is nothing that ranges could leave open.
                None
                if gap.spread_levels is None
                else say(lang, "charts.yes" if gap.is_clear else "charts.no")
                for gap in gaps
            ],
            dtype="string",
        ),
    }
    for at, case in enumerate(scene.cases):
        name = case.name.text_in(lang)
        key = f"{name} ({case.id})" if name in columns else name
        columns[key] = [level_text(gap.scores[at], lang) for gap in gaps]
    return pd.DataFrame(columns)
