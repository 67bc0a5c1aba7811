"""Whom each slide is about: the pair, the aim and the weight of the view, else what the ranking suggests."""

from collections.abc import Sequence
from typing import NamedTuple

from casebook.exports.report import Report
from casebook.improvement import (
    GapRow,
    GapTable,
    SmallestChange,
    Target,
    gaps_to_target,
    smallest_change,
    target_of,
)
from casebook.model import Localised
from casebook.model.rubric import MAX_LEVEL
from casebook.robustness import IndexLines, index_lines
from casebook.scoring import (
    Chance,
    Claim,
    CriterionGap,
    DifferenceSplit,
    DimensionScore,
    criterion_gaps,
    overview_claims,
    split_difference,
    widest_first,
)
from casebook.wording import say

MOST_GAPS = 8
"""Criteria whose gaps can be read from the back of a room."""
_MOST_CRITERIA = 60
"""Criteria up to which the smallest change is found fast enough for a slide."""
_ABOUT_INDEX = ("highest", "all-equal", "interval-list")
_TIE_POINTS = 0.05
"""Below the one decimal that is shown, two gaps are the same gap, as in the chart's message."""
_ASKED = 3
"""Of many equals, the probability is asked for those whose ranges come closest to the other end."""


class Aim(NamedTuple):
    """A case and what it is held against."""

    case_id: str
    target: Target
    name: Localised
    rival: Localised
    """Whom the steps overtake: of the best of the others one that exists."""


def overview(report: Report) -> tuple[Claim, ...]:
    """What the Overview page says of the same cases."""
    scene = report.scene
    return overview_claims(scene.comparison, scene.cases, scene.rubric, scene.odds)


def lead_claim(report: Report) -> Claim | None:
    """Who has the highest index, or that none is ahead; None with fewer than two indices."""
    if len(by_index(report)) < 2:
        return None
    return next((c for c in overview(report) if c.code.startswith(_ABOUT_INDEX)), None)


def by_index(report: Report) -> tuple[str, ...]:
    """Cases with an index, the highest first; of intervals that with the highest lower end."""
    rows = [r for r in report.scene.comparison.results if r.index_low is not None]
    return tuple(
        r.case_id
        for r in sorted(
            rows,
            key=lambda r: (
                -(r.index_points if r.index_points is not None else r.index_low or 0.0),
                -(r.index_high or 0.0),
            ),
        )
    )


def ranked(report: Report) -> tuple[str, ...]:
    """Cases whose index is one number, the highest first."""
    numbers = {r.case_id for r in report.scene.comparison.results if r.index_points is not None}
    return tuple(c for c in by_index(report) if c in numbers)


def pair(report: Report) -> tuple[str, str] | None:
    """The pair of the view, else the highest and the lowest index; None with fewer than two indices."""
    order = ranked(report)
    if len(order) < 2:
        return None
    asked = report.view.first, report.view.second
    first = asked[0] if asked[0] in order else next(c for c in order if c != asked[1])
    second = asked[1] if asked[1] in order and asked[1] != first else None
    return first, second or next(c for c in reversed(order) if c != first)


def split(report: Report) -> DifferenceSplit | None:
    """The difference of the pair in its parts; None where there is none."""
    found = pair(report)
    parts = split_difference(report.scene.comparison, *found) if found else None
    return parts if parts is not None and parts.dimensions else None


class DimensionEnds(NamedTuple):
    """The dimension in which the cases lie furthest apart, and who stands at its ends."""

    dimension: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    criteria: tuple[str, ...]
    chance: Chance | None
    """That all at the top are ahead of all at the bottom, of the least certain pair; None where not known."""
    is_one_pair: bool
    """Whether one case stands at each end of one dimension: ``chance`` is theirs."""


def dimension_ends(report: Report) -> DimensionEnds | None:
    """The ends of the widest gap among the dimensions, as the chart's message says; None without one.

    Of several dimensions that are equally far apart, the first; the probability is that of the least certain
    pair of all of them.
    """
    scene = report.scene
    is_bounds = scene.comparison.silence == "bounds"
    ends = {}
    for d in scene.rubric.dimensions:
        rows = [(r.case_id, r.dimension(d.id)) for r in scene.comparison.results]
        found = _apart(rows) if is_bounds else _furthest(rows)
        if found is not None:
            ends[d.id] = found
    # Of intervals that do not meet none is wider than another: all count.
    widest = max((e.gap for e in ends.values()), default=0.0)
    chosen = {d: e for d, e in ends.items() if is_bounds or e.gap > widest - _TIE_POINTS}
    if not chosen:
        return None
    chances = [
        scene.odds.ahead_in_dimension(high, low, d) if scene.odds else None
        for d, e in chosen.items()
        for high in e.first[:_ASKED]
        for low in e.last[:_ASKED]
    ]
    stated = [chance for chance in chances if chance is not None]
    dimension, first = next(iter(chosen.items()))
    return DimensionEnds(
        dimension=dimension,
        first=first.first,
        last=first.last,
        criteria=tuple(c.id for c in scene.rubric.dimension(dimension).criteria if c.id in _used(report)),
        chance=min(stated, key=lambda c: c.share) if stated and len(stated) == len(chances) else None,
        is_one_pair=len(chances) == 1,
    )


class _Ends(NamedTuple):
    gap: float
    first: tuple[str, ...]
    """The highest; those whose ranges come closest to the other end first."""
    last: tuple[str, ...]


_Rows = Sequence[tuple[str, DimensionScore]]


def _furthest(rows: _Rows) -> _Ends | None:
    """All cases at the highest and at the lowest points; None where there are not two, or all are equal."""
    known = [(s.points, case_id, s) for case_id, s in rows if s.points is not None]
    points = [p for p, *_ in known]
    if len(points) < 2 or max(points) - min(points) < _TIE_POINTS:
        return None
    first = [(s.low or 0.0, c) for p, c, s in known if max(points) - p < _TIE_POINTS]
    last = [(-(s.high or 0.0), c) for p, c, s in known if p - min(points) < _TIE_POINTS]
    return _Ends(
        max(points) - min(points),
        tuple(c for _, c in sorted(first, key=lambda row: row[0])),
        tuple(c for _, c in sorted(last, key=lambda row: row[0])),
    )


def _apart(rows: _Rows) -> _Ends | None:
    """The cases whose intervals begin highest and end lowest; None where these meet."""
    known = [(s.low, s.high, c) for c, s in rows if s.low is not None and s.high is not None]
    if len(known) < 2:
        return None
    high, low = max(known, key=lambda row: row[0]), min(known, key=lambda row: row[1])
    return _Ends(high[0] - low[1], (high[2],), (low[2],)) if high[0] > low[1] else None


def _used(report: Report) -> frozenset[str]:
    return frozenset(report.scene.comparison.criteria_used)


def widest_gaps(report: Report) -> tuple[CriterionGap, ...]:
    """The criteria in use on which at least two cases have a score, the widest gap first; at most so many."""
    found = widest_first(criterion_gaps(report.cases, report.rubric))
    return tuple(g for g in found if g.criterion in _used(report) and g.spread_levels is not None)[:MOST_GAPS]


def matters_most(report: Report, first: str, second: str) -> tuple[str, ...]:
    """The criteria that the indices of two cases stand on, what most puts the first ahead coming first."""
    comparison = report.scene.comparison
    parts = split_difference(comparison, first, second)
    if parts is not None:
        points = {c.criterion: c.points for d in parts.dimensions for c in d.criteria}
        return tuple(sorted(points, key=lambda c: -points[c]))
    one, two = report.scene.case(first), report.scene.case(second)

    def lead(criterion: str) -> int:
        levels = [a.score if a else None for a in (one.assessment(criterion), two.assessment(criterion))]
        return levels[0] - levels[1] if levels[0] is not None and levels[1] is not None else -MAX_LEVEL - 1

    return tuple(sorted(comparison.criteria_used, key=lambda c: -lead(c)))


def aim(report: Report) -> Aim | None:
    """The case and target of the view, else the lowest against the highest; None without two indices."""
    order = ranked(report)
    if len(order) < 2:
        return None
    case_id = report.view.case if report.view.case in order else order[-1]
    others = [c for c in order if c != case_id]
    target = target_of(report.view.target, others) or Target(kind="case", case_id=others[0])
    if target.kind == "case" and target.case_id is not None:
        name = rival = report.scene.case(target.case_id).name
    elif target.kind == "best":
        name, rival = _both("gap.target-best"), _both("gap.rival-best")
    else:
        name = rival = _both("gap.target-level", level=target.level)
    return Aim(case_id, target, name, rival)


def gaps(report: Report, found: Aim) -> GapTable:
    """The gap of the aim, criterion by criterion."""
    view = report.view
    return gaps_to_target(
        report.cases,
        found.case_id,
        found.target,
        report.rubric,
        report.weights,
        view.silence,
        view.aggregation,
    )


def steps_shown(table: GapTable) -> tuple[GapRow, ...]:
    """The criteria of the index on which the case is not level with its target, the largest gap first.

    Where it is level on all of them, these.
    """
    rows = [r for r in table.rows if r.gap_points is not None]
    apart = [r for r in rows if r.group != "level"]
    return tuple(apart or rows)[:MOST_GAPS]


def least_change(report: Report, found: Aim) -> SmallestChange | None:
    """The smallest change that reaches the aim; None where looking for it could take long."""
    basis = report.scene.comparison.result(found.case_id).criteria_in_index
    if len(basis) > _MOST_CRITERIA:
        return None
    view = report.view
    return smallest_change(
        report.cases,
        found.case_id,
        found.target,
        view.goal,
        report.rubric,
        report.weights,
        view.silence,
        view.aggregation,
        dict(view.effort),
    )


def moved_dimension(report: Report) -> str | None:
    """The dimension whose weight the line chart moves: the view's, else the nearest to a change."""
    table, nearest = report.table, report.nearest
    if table is None or nearest is None or len(table.dimensions) < 2 or not nearest.leaders:
        return None
    if report.view.axis in table.dimensions:
        return report.view.axis
    return nearest.shifts[0].dimension if nearest.shifts else table.dimensions[0]


def lines(report: Report) -> IndexLines | None:
    """Each case's index over the weight of that dimension."""
    dimension = moved_dimension(report)
    return index_lines(report.table, dimension) if report.table is not None and dimension else None


def _both(key: str, **params: object) -> Localised:
    return Localised(ko=say("ko", key, **params), en=say("en", key, **params))
