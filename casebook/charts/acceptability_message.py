"""What rank acceptability says, in a title, below it, in a text, and as a table."""

import pandas as pd

from casebook.charts.scene import Scene, list_of
from casebook.charts.shares import (
    MOST_NAMED,
    draws_text,
    judged_percent_text,
    limits_text,
    percent_text,
    rank_text,
    strength_text,
)
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability, WeightSpace
from casebook.scoring import half_up
from casebook.wording import say

_FEW = 6
_MOST_RANKS = 20


def first_order(result: RankAcceptability) -> list[int]:
    """Positions of the cases, the likeliest first place first; where that is equal, the better mean rank."""
    means = [sum(rank * share for rank, share in enumerate(row)) for row in result.shares]
    return sorted(range(len(result.case_ids)), key=lambda at: (-result.shares[at][0], means[at], at))


def acceptability_title(scene: Scene, result: RankAcceptability, lang: Lang) -> str:
    """The message: who is likeliest to be first, how likely, and the fixed word for that."""
    order = first_order(result)
    top = result.shares[order[0]][0]
    leaders = [at for at in order if percent_text(result.shares[at][0]) == percent_text(top)]
    names = list_of([scene.short_name(result.case_ids[at], lang) for at in leaders], lang, MOST_NAMED)
    strength = strength_text(top, lang, scene.comparison.aggregation)
    if top == 1:
        # All draws are no certainty.
        draws = f"{result.draws:,}"
        return say(lang, "robustness_charts.first_title_all", cases=names, draws=draws, strength=strength)
    key = "robustness_charts.first_title" if len(leaders) == 1 else "robustness_charts.first_title_tied"
    return say(lang, key, cases=names, share=judged_percent_text(top), strength=strength)


def acceptability_subtitle(
    scene: Scene,
    result: RankAcceptability,
    space: WeightSpace,
    lang: Lang,
    rows: int,
    *,
    is_score_drawn: bool,
) -> str:
    """What was drawn, with which error, and what is left out."""
    parts = (
        draws_text(result, space, lang, is_score_drawn=is_score_drawn),
        limits_text(scene, result, lang, rows),
    )
    return " ".join(filter(None, parts))


def acceptability_alt(scene: Scene, result: RankAcceptability, lang: Lang, title: str) -> str:
    """The likeliest ranks of the first cases in words."""
    order = first_order(result)
    parts = []
    for at in order[:_FEW]:
        shares = result.shares[at]
        ranks = [
            f"{rank_text(rank, lang)} {percent_text(share)}"
            for rank, share in enumerate(shares[:_FEW], start=1)
            if share > 0
        ]
        parts.append(f"{scene.name(result.case_ids[at], lang)}: {', '.join(ranks) or '–'}")
    return say(
        lang, "robustness_charts.alt_acceptability", title=title, cases=len(order), values="; ".join(parts)
    )


def acceptability_table(scene: Scene, result: RankAcceptability, lang: Lang) -> pd.DataFrame:
    """Every case with its share of each rank in percent."""
    order = first_order(result)
    ranks = range(min(len(result.case_ids), _MOST_RANKS))
    columns: dict[str, object] = {
        say(lang, "charts.column_case"): [scene.name(result.case_ids[at], lang) for at in order]
    }
    for rank in ranks:
        name = say(lang, "robustness_charts.column_rank_share", rank=rank + 1)
        columns[name] = [half_up(100 * result.shares[at][rank], 1) for at in order]
    return pd.DataFrame(columns)
