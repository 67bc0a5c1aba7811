"""What is said of the robustness of a ranking: claims in the order of the cases, and a table of ranks."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from markupsafe import Markup

from casebook.charts import Scene
from casebook.markup import element
from casebook.model import Lang, Localised, Source
from casebook.pieces.quote import source_name
from casebook.pieces.table import table
from casebook.robustness import (
    LeaveOneOut,
    LeftOutKind,
    LeftOutRow,
    MethodTable,
    NearestChange,
    RankAcceptability,
    RankRange,
    RankSpread,
    ScoreTable,
    Sensitivity,
    WeightSpace,
)
from casebook.scoring import (
    Claim,
    central_weights_claim,
    claim_of_note,
    driver_claim,
    first_change_claim,
    half_up,
    left_out_claim,
    limits_claims,
    masked_claim,
    nothing_carries_claim,
    overview_claims,
    rank_range_claim,
    single_shift_claims,
)
from casebook.wording import say

Row = TypeVar("Row", bound=tuple[Any, ...])

MOST_NAMED = 6
"""Cases about which a sentence each is said; the charts show more."""
_MOST_SAID = 4
_ABOUT_INDEX = ("highest", "all-equal", "interval", "index-of-one")


def standing_claims(scene: Scene) -> list[Claim]:
    """Who leads under the weights in force, and what limits that."""
    comparison = scene.comparison
    claims = overview_claims(comparison, scene.cases, scene.rubric, scene.odds)
    leading = [c for c in claims if c.code.startswith(_ABOUT_INDEX)]
    indexed = sum(r.index_low is not None for r in comparison.results)
    limits = limits_claims(comparison, indexed)
    if indexed < 2:
        limits = tuple(c for c in limits if c.code != "levels-limit-ranking")
    notes = [
        claim_of_note(note, scene.cases, scene.rubric)
        for note in comparison.notes
        # Said by ``limits_claims`` where there is a ranking, with what can be concluded all the same.
        if note.code != "levels-differ" or indexed < 2
    ]
    return [*leading, *limits, *notes]


def spread_table(scene: Scene, spread: Sequence[RankSpread], lang: Lang) -> Markup:
    """The rank in force beside mean, median and the middle 90 % of the ranks drawn."""
    names = ("case", "nominal", "mean", "median", "middle")
    rows = [
        [
            element("strong", scene.name(s.case_id, lang)),
            s.nominal,
            f"{half_up(s.mean, 1):.1f}",
            f"{s.median:g}",
            f"{s.low:g}–{s.high:g}",
        ]
        for _, s in by_rank(scene, ((s.case_id, s) for s in spread))
    ]
    caption = say(lang, "robustness.spread")
    header = [say(lang, f"robustness.spread-{n}") for n in names]
    body = table(header, rows, numeric=frozenset({1, 2, 3, 4}), caption=caption)
    return element("div", element("h3", caption), body, css="cb", lang=lang)


def central_claims(scene: Scene, result: RankAcceptability) -> list[Claim]:
    """Which weights put each case first, of the cases that lead."""
    odds = scene.odds
    rows = by_rank(scene, zip(result.case_ids, result.central, result.confidence, strict=True))
    return [
        central_weights_claim(
            scene.comparison,
            scene.case(case_id),
            scene.rubric,
            weights=tuple(zip(result.dimensions, central, strict=True)) if central else None,
            chance=odds.first_place(case_id) if odds else None,
            confidence_share=confidence,
        )
        for case_id, central, confidence in rows[:MOST_NAMED]
    ]


def by_rank(scene: Scene, rows: Iterable[Row]) -> list[Row]:
    """Rows that begin with a case: the highest index first, then what is first most often."""
    ranks = {r.case_id: r.rank or len(scene.cases) for r in scene.comparison.results}
    first = {c: scene.odds.first_place(c) for c in ranks} if scene.odds else {}
    often = {c: chance.share for c, chance in first.items() if chance is not None}
    return sorted(rows, key=lambda row: (ranks[row[0]], -often.get(row[0], 0.0)))


def range_claims(scene: Scene, ranges: Sequence[RankRange], space: WeightSpace) -> list[Claim]:
    """Best and worst rank under any weights, of the cases that lead."""
    return [
        rank_range_claim(
            scene.comparison,
            scene.case(r.case_id),
            best=r.best,
            worst=r.worst,
            ranked=len(ranges),
            is_exact=r.is_exact,
            is_limited=bool(space.ranges or space.order),
            is_from_intervals=r.is_from_intervals,
        )
        for _, r in by_rank(scene, ((r.case_id, r) for r in ranges))[:MOST_NAMED]
    ]


def change_claims(
    scene: Scene, nearest: NearestChange, scores: ScoreTable, space: WeightSpace
) -> list[Claim]:
    """The nearest weights that change the first place: all weights together, then one by one."""
    if not nearest.leaders:
        return []
    whole = first_change_claim(
        scene.comparison,
        scene.cases,
        scene.rubric,
        leaders=nearest.leaders,
        winner=nearest.winner,
        moved_share=nearest.moved_share,
        shares=tuple(zip(scores.dimensions, nearest.shares or (), strict=False)),
        current=tuple(zip(scores.dimensions, scores.weights.tolist(), strict=True)),
        is_exact=nearest.is_exact,
        is_limited=bool(space.ranges or space.order),
    )
    moves = [(s.dimension, s.from_share, s.to_share, s.leader, s.winner) for s in nearest.shifts]
    if len(scores.dimensions) == 2 and not whole.is_limited and moves:
        # What one of two gains the other loses: the rises alone say all of it.
        moves = [move for move in moves if move[2] > move[1]]
        return list(single_shift_claims(scene.comparison, scene.cases, scene.rubric, moves))
    single = single_shift_claims(scene.comparison, scene.cases, scene.rubric, moves[:MOST_NAMED])
    return [whole, *single]


def masked_claims(scene: Scene, result: MethodTable) -> list[Claim]:
    """What a high mean hides."""
    return [
        masked_claim(
            scene.case(m.case_id),
            scene.rubric,
            dimension=m.dimension,
            points=m.points,
            index_points=m.index_points,
            rank=m.rank,
            floor_points=result.floor_points,
        )
        for m in result.masked
    ]


def driver_claims(result: Sensitivity) -> list[Claim]:
    """Which uncertain input moves the ranks; nothing with fewer than two cases."""
    if len(result.case_ids) < 2:
        return []
    parts = [(p.factor, p.first_order, p.total_order, p.total_half_width) for p in result.parts]
    return [driver_claim(parts, mean_shift=result.mean_shift, varied=result.factors)]


def left_out_claims(scene: Scene, result: LeaveOneOut, sources: Iterable[Source]) -> list[Claim]:
    """What happens without the parts that matter most, of every kind; or that nothing happens."""
    telling = [row for row in result.rows if row.changes_first]
    if not telling:
        counts = Counter(row.kind for row in result.rows)
        return [nothing_carries_claim({kind: counts[kind] for kind in get_args(LeftOutKind)})]
    names = {s.id: Localised(ko=source_name(s, "ko"), en=source_name(s, "en")) for s in sources}
    return [_left_out_claim(scene, result, row, names) for row in telling[:_MOST_SAID]]


def _left_out_claim(
    scene: Scene, result: LeaveOneOut, row: LeftOutRow, sources: Mapping[str, Localised]
) -> Claim:
    is_narration = row.kind == "speaker" and (not row.id or bool(row.sources))
    return left_out_claim(
        scene.comparison,
        scene.cases,
        kind="narration" if is_narration else row.kind,
        name=_name(scene, row, sources),
        before=result.nominal,
        after=row.ranks,
        silenced=row.silenced,
    )


def _name(scene: Scene, row: LeftOutRow, sources: Mapping[str, Localised]) -> Localised:
    if row.kind == "criterion":
        return scene.rubric.criterion(row.id).name
    if row.sources:
        return Localised(ko=row.id, en=row.id)
    if row.kind == "source" or not row.id:
        name = row.source or row.id
        return sources.get(name, Localised(ko=name, en=name))
    spoken = (q.speaker for case in scene.cases for q in case.quotes if q.speaker is not None)
    return next((s for s in spoken if s.en == row.id), Localised(ko=row.id, en=row.id))
