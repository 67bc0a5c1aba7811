"""Invented results that fit any scene: what the charts on robustness and gaps draw, without computing it."""

from casebook.charts import Scene
from casebook.improvement.results import GapRow, GapTable, Target
from casebook.robustness.results import (
    Crossing,
    IndexLine,
    IndexLines,
    LeaveOneOut,
    LeftOutRow,
    Masked,
    MethodRank,
    MethodRow,
    MethodTable,
    RankAcceptability,
    RankRange,
    Sensitivity,
    SensitivityPart,
)


def indices(scene: Scene) -> dict[str, float]:
    """Cases that have an index, with it."""
    return {r.case_id: r.index_points for r in scene.comparison.results if r.index_points is not None}


def acceptability(scene: Scene) -> RankAcceptability:
    """Six draws of ten give the rank in force, three the one behind it, one the one before it."""
    points = indices(scene)
    ids = tuple(points)
    used = [
        d.id
        for d in scene.rubric.dimensions
        if any(d.id in r.dimensions_used for r in scene.comparison.results)
    ]
    shares, central = [], []
    for case_id in ids:
        rank = (scene.comparison.result(case_id).rank or 1) - 1
        row = [0.0] * len(ids)
        for at, share in ((rank, 0.6), (min(rank + 1, len(ids) - 1), 0.3), (max(rank - 1, 0), 0.1)):
            row[at] += share
        shares.append(tuple(row))
        rest = 0.6 / max(1, len(used) - 1)
        weights = tuple(0.4 if at == rank % len(used) else rest for at in range(len(used)))
        central.append(weights if row[0] else None)
    ahead = tuple(
        tuple(min(1.0, max(0.0, 0.5 + (points[i] - points[j]) / 60)) if i != j else 0.0 for j in ids)
        for i in ids
    )
    return RankAcceptability(
        case_ids=ids,
        left_out=tuple(c.id for c in scene.cases if c.id not in points),
        dimensions=tuple(used),
        shares=tuple(shares),
        ahead=ahead,
        central=tuple(central),
        confidence=tuple(0.8 if c else None for c in central),
        draws=10_000,
        seed=7,
        half_width_share=0.0098,
    )


def ranges(scene: Scene) -> tuple[RankRange, ...]:
    """One rank up and one down from the rank in force."""
    ids = list(indices(scene))
    ranks = {case_id: scene.comparison.result(case_id).rank or 1 for case_id in ids}
    return tuple(
        RankRange(
            case_id=case_id,
            best=max(1, rank - 1),
            worst=min(len(ids), rank + 1),
            best_weights=(),
            worst_weights=(),
            is_exact=True,
        )
        for case_id, rank in ranks.items()
    )


def index_lines(scene: Scene) -> IndexLines:
    """Straight lines over the weight of power; the first two in the ranking cross at 60 %."""
    points = indices(scene)
    order = sorted(points, key=lambda case_id: -points[case_id])
    shares = tuple(i / 20 for i in range(21))
    slope = dict.fromkeys(order, 0.0)
    crossings: tuple[Crossing, ...] = ()
    if len(order) > 1:
        first, second = order[:2]
        slope[second] = (points[first] - points[second]) / 0.4
        crossing = Crossing(share=0.6, points=points[first], before=first, after=second, is_first_place=True)
        crossings = (crossing,)
    return IndexLines(
        dimension="power",
        current_share=0.2,
        shares=shares,
        lines=tuple(
            IndexLine(case_id=c, points=tuple(points[c] + slope[c] * (s - 0.2) for s in shares))
            for c in points
        ),
        crossings=crossings,
    )


def sensitivity(scene: Scene) -> Sensitivity:
    """Weights matter most; the aggregation alone has an estimate just below zero."""
    values = {
        "scores": (0.2, 0.3),
        "weights": (0.5, 0.7),
        "silence": (0.05, 0.1),
        "aggregation": (-0.01, 0.02),
    }
    return Sensitivity(
        parts=tuple(
            SensitivityPart(
                factor=factor,
                first_order=first,
                total_order=total,
                first_half_width=0.03,
                total_half_width=0.04,
            )
            for factor, (first, total) in values.items()
        ),
        mean_shift=0.4,
        case_ids=tuple(indices(scene)),
        silences=("common", "available"),
        aggregations=("arithmetic", "geometric"),
        spread=(),
        runs=1000,
        seed=7,
    )


def methods(scene: Scene) -> MethodTable:
    """The ranking in force, upside down under the minimum, open under bounds."""
    ids = list(indices(scene))

    def rank(case_id: str, method: str, silence: str) -> MethodRank:
        now = scene.comparison.result(case_id).rank
        if now is None:
            return MethodRank(case_id=case_id, best=None, worst=None, points=None)
        if silence == "bounds":
            return MethodRank(case_id=case_id, best=1, worst=len(ids), points=None)
        at = len(ids) + 1 - now if method == "minimum" else now
        return MethodRank(case_id=case_id, best=at, worst=at, points=50.0)

    settings = (scene.comparison.aggregation, scene.comparison.silence)
    return MethodTable(
        rows=tuple(
            MethodRow(
                method=method,
                silence=silence,
                ranks=tuple(rank(case.id, method, silence) for case in scene.cases),
                is_current=(method, silence) == settings,
            )
            for silence in ("common", "available", "bounds")
            for method in ("arithmetic", "geometric", "minimum", "copeland")
        ),
        masked=tuple(
            Masked(case_id=c, dimension="power", points=10, index_points=60, rank=1) for c in ids[:1]
        ),
        floor_points=25,
    )


def leave_out(scene: Scene) -> LeaveOneOut:
    """Without the first criterion the first two change places; nothing else moves."""
    nominal = tuple((r.case_id, r.rank) for r in scene.comparison.results)
    order = sorted((rank, case_id) for case_id, rank in nominal if rank is not None)
    swapped = {case_id: rank for rank, case_id in order}
    if len(order) > 1:
        (one, first), (two, second) = order[:2]
        swapped |= {first: two, second: one}
    rows = []
    for at, criterion in enumerate(scene.rubric.criteria):
        ranks = tuple((c, swapped.get(c) if at == 0 else rank) for c, rank in nominal)
        rows.append(
            LeftOutRow(
                kind="criterion",
                id=criterion.id,
                source=None,
                ranks=ranks,
                points=tuple((c, None) for c, _ in nominal),
                changed=tuple(c for (c, new), (_, old) in zip(ranks, nominal, strict=True) if new != old),
                silenced=0,
                changes_first=at == 0 and len(order) > 1,
            )
        )
    return LeaveOneOut(nominal=nominal, rows=tuple(rows))


def gaps(scene: Scene, case_id: str, target: str) -> GapTable:
    """From one case to another; every second criterion has a part in the index, each of the same weight."""
    own, other = scene.case(case_id), scene.case(target)
    rows = []
    for at, criterion in enumerate(scene.rubric.criteria):
        a, b = own.assessment(criterion.id), other.assessment(criterion.id)
        levels = [None if x is None else x.score for x in (a, b)]
        gap = None if None in levels else levels[1] - levels[0]
        is_in = at % 2 == 0 and gap is not None
        rows.append(
            GapRow(
                criterion=criterion.id,
                dimension=criterion.dimension,
                own_level=levels[0],
                target_level=levels[1],
                target_cases=() if levels[1] is None else (target,),
                gap_levels=gap,
                is_in_index=is_in,
                weight_share=0.1 if is_in else 0.0,
                gap_points=gap * 2.5 if is_in else None,
                next_level=None,
            )
        )
    rows.sort(key=lambda row: (row.gap_points is None, -(row.gap_points or 0)))
    points = indices(scene)
    return GapTable(
        case_id=case_id,
        target=Target(kind="case", case_id=target),
        silence=scene.comparison.silence,
        aggregation=scene.comparison.aggregation,
        rows=tuple(rows),
        own_points=points.get(case_id),
        target_points=points.get(target),
        has_same_basis=True,
    )
