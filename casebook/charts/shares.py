"""Shares and ranks as texts, and how the draws behind them were made."""

from casebook.charts.frame import label_px
from casebook.charts.scene import Scene, list_of
from casebook.charts.text import plain
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability, WeightSpace
from casebook.scoring import Aggregation, half_up, strength_of, whole_points
from casebook.scoring.claims.chance_text import percent_text as threshold_percent_text
from casebook.wording import say

MOST_NAMED = 3
_BETWEEN_PX = 8
_MARK_ROOM_PX = 12


def percent_text(share: float) -> str:
    """A share (0–1) in whole percent; one that only rounds to nothing or to all is told apart from it."""
    whole = whole_points(100 * share)
    if whole == 0 and share > 0:
        return "<1%"
    if whole == 100 and share < 1:
        return ">99%"
    return f"{whole}%"


def rank_text(rank: int, lang: Lang) -> str:
    """A place in the order, e.g. ``1위``."""
    return say(lang, "robustness_charts.rank", rank=rank)


def rank_ticks(last: int, plot_px: float, lang: Lang) -> tuple[list[int], list[str]]:
    """Ranks up to ``last`` and their texts on an axis of ``plot_px``: bare numbers, then fewer of them."""
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000):
        ranks = list(range(1, last + 1)) if step == 1 else [1, *range(step, last + 1, step)]
        # Next to the first rank a round one may be too close.
        ranks = [rank for rank in ranks if rank == 1 or rank - 1 >= step / 2]
        room = plot_px / max(1, last) * step
        for texts in ([rank_text(rank, lang) for rank in ranks], [str(rank) for rank in ranks]):
            if label_px(texts) + _BETWEEN_PX <= room or last == 1:
                return ranks, [plain(text) for text in texts]
    return [1], [plain(rank_text(1, lang))]


def rank_reach(last: int, plot_px: float) -> list[float]:
    """Ends of an axis of ranks, with room for a mark on the first and on the last."""
    room = max(0.4, _MARK_ROOM_PX * last / plot_px)
    return [1 - room, last + room]


def rank_span_text(best: int | None, worst: int | None) -> str:
    """Ranks from best to worst, e.g. ``1–3``; one number when they agree, a dash when there is none."""
    if best is None or worst is None:
        return "–"
    return str(best) if best == worst else f"{best}–{worst}"


def strength_text(share: float, lang: Lang, aggregation: Aggregation = "arithmetic") -> str:
    """The fixed word that a probability of ranks earns, as in every claim."""
    strength = strength_of(share)
    # The minimum is the same under all weights above 0: only scores can move it.
    depends = "scores" if aggregation == "minimum" else "weights"
    return say(lang, f"claims.word.{depends if strength == 'open' else strength}")


def judged_percent_text(share: float) -> str:
    """A share beside its word: with the decimals that keep it on its side of a threshold."""
    return percent_text(share) if share in (0.0, 1.0) else threshold_percent_text(share)


def space_text(space: WeightSpace, lang: Lang) -> str:
    """Which weights were looked at, in a few words."""
    if space.ranges and space.order:
        return say(lang, "robustness_charts.space_both")
    if space.ranges:
        return say(lang, "robustness_charts.space_ranges")
    return say(lang, "robustness_charts.space_order" if space.order else "robustness_charts.space_all")


def draws_text(result: RankAcceptability, space: WeightSpace, lang: Lang, *, is_score_drawn: bool) -> str:
    """What was drawn, how often, with which seed and error."""
    text = say(
        lang,
        "robustness_charts.draws",
        space=space_text(space, lang),
        scores=say(lang, f"robustness_charts.scores_{'drawn' if is_score_drawn else 'fixed'}"),
        draws=f"{result.draws:,}",
        seed=result.seed,
        error=f"{half_up(100 * result.half_width_share, 2):.2f}",
    )
    return f"{text} {say(lang, 'robustness_charts.walk')}" if result.is_sampled_by_walk else text


def limits_text(scene: Scene, result: RankAcceptability, lang: Lang, rows: int) -> str:
    """What the result does not cover: dimensions, cases without an index, cases beyond the ``rows`` shown."""
    notes = []
    if len(result.dimensions) < len(scene.rubric.dimensions):
        names = [scene.rubric.dimension(d).name.text_in(lang) for d in result.dimensions]
        notes.append(
            say(lang, "robustness_charts.on_dimensions", dimensions=list_of(names, lang), count=len(names))
        )
    notes.append(left_out_text(scene, result.left_out, lang))
    notes.append(rest_text(rows, len(result.case_ids), lang))
    return " ".join(filter(None, notes))


def left_out_text(scene: Scene, left_out: tuple[str, ...], lang: Lang) -> str:
    """Which cases are in no rank, having no index at all or none to compare; empty where there is none."""
    indexed = {r.case_id for r in scene.comparison.results if r.index_low is not None}
    notes = []
    for key, ids in (
        ("left_out", [c for c in left_out if c not in indexed]),
        ("left_out_indexed", [c for c in left_out if c in indexed]),
    ):
        names = [scene.short_name(c, lang) for c in ids]
        if names:
            notes.append(say(lang, f"robustness_charts.{key}", cases=list_of(names, lang, MOST_NAMED)))
    return " ".join(notes)


def rest_text(shown: int, total: int, lang: Lang) -> str:
    """How many cases are only in the table; empty where all are shown."""
    return say(lang, "robustness_charts.rest", shown=shown, rest=total - shown) if total > shown else ""
