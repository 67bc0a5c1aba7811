"""What takes long enough to show its progress: results about the robustness of a ranking, kept once made."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from casebook.charts import Scene
from casebook.improvement import SmallestChange, Target, smallest_change, target_id
from casebook.model import Case
from casebook.robustness import (
    DRAWS,
    IndexLines,
    LeaveOneOut,
    MethodTable,
    NearestChange,
    NoSuchWeights,
    RankAcceptability,
    RankOdds,
    RankRange,
    ScoreTable,
    Sensitivity,
    index_lines,
    leave_one_out,
    method_table,
    nearest_change,
    rank_acceptability,
    rank_odds,
    rank_ranges,
    score_table,
    sensitivity,
)
from casebook.scoring import Weights
from casebook.ui import cached
from casebook.ui.opened import Opened
from casebook.ui.progress import progress
from casebook.wording import say

T = TypeVar("T")

_Tell = Callable[[float], None]

MOST_PROVEN_AT_ONCE = 20
"""Cases whose best and worst ranks are worked out unasked."""


def table_of(page: Opened, cases: tuple[Case, ...]) -> ScoreTable:
    """The numbers that the ranking of ``cases`` stands on."""
    key = ("table", *_key(page, cases), page.weights.dimensions)
    return cached.kept(key, lambda: _table(page, cases, page.weights))


def acceptability(page: Opened, cases: tuple[Case, ...]) -> RankAcceptability | None:
    """How often each case takes each rank; None where the limits leave no weights.

    It does not depend on the weights of dimensions in force, so a moved slider draws nothing anew.
    """

    def compute(tell: _Tell) -> RankAcceptability | None:
        try:
            return rank_acceptability(_table(page, cases, page.weights), page.space, draws=DRAWS, tell=tell)
        except NoSuchWeights:
            return None

    return _kept(page, "acceptability", _key(page, cases), compute)


def odds(page: Opened, cases: tuple[Case, ...]) -> RankOdds | None:
    """Probabilities of comparing statements about ``cases``; None where the limits leave no weights."""
    ranks = acceptability(page, cases)
    if ranks is None:
        return None

    def compute() -> RankOdds:
        table = _table(page, cases, page.weights)
        return rank_odds(table, cases, page.rubric, page.weights, space=page.space, ranks=ranks)

    return cached.kept(("odds", *_key(page, cases)), compute)


def with_odds(page: Opened, scene: Scene) -> Scene:
    """``scene`` with the probabilities of what can be said of it."""
    known = odds(page, scene.cases) if len(scene.cases) > 1 else None
    return msgspec.structs.replace(scene, odds=known)


def extreme_ranks(page: Opened, cases: tuple[Case, ...]) -> tuple[RankRange, ...] | None:
    """Best and worst rank of each case; None where the limits leave no weights."""

    def compute(tell: _Tell) -> tuple[RankRange, ...] | None:
        try:
            return rank_ranges(_table(page, cases, page.weights), page.space, tell)
        except NoSuchWeights:
            return None

    return _kept(page, "extremes", _key(page, cases), compute)


def has_extreme_ranks(page: Opened, cases: tuple[Case, ...]) -> bool:
    """Whether best and worst ranks are at hand, or soon found: among many cases the proof takes minutes."""
    is_quick = len(table_of(page, cases).case_ids) <= MOST_PROVEN_AT_ONCE
    return is_quick or cached.is_kept(("extremes", *_key(page, cases)))


def nearest(page: Opened, cases: tuple[Case, ...]) -> NearestChange | None:
    """The weights nearest to those in force that change the first place; None where there are none at all."""

    def compute(_tell: _Tell) -> NearestChange | None:
        try:
            return nearest_change(table_of(page, cases), page.space)
        except NoSuchWeights:
            return None

    return _kept(page, "nearest", (*_key(page, cases), page.weights.dimensions), compute)


def lines(page: Opened, cases: tuple[Case, ...], dimension: str) -> IndexLines:
    """Each case's index as the weight of ``dimension`` goes from 0 to 1."""
    key = ("lines", *_key(page, cases), page.weights.dimensions, dimension)
    return cached.kept(key, lambda: index_lines(table_of(page, cases), dimension))


def methods(page: Opened, scene: Scene) -> MethodTable:
    """Ranks under every combination of aggregation and treatment of silence."""
    view = page.view

    def compute(_tell: _Tell) -> MethodTable:
        return method_table(scene.cases, page.rubric, page.weights, view.silence, view.aggregation)

    return _kept(page, "methods", (*_key(page, scene.cases), page.weights.dimensions), compute)


def drivers(page: Opened, scene: Scene) -> Sensitivity | None:
    """What moves the ranks; None where the limits leave no weights.

    It depends on the weights in force only through the ranks that they give, so most moves of a slider
    need nothing anew.
    """
    view = page.view
    ranks = tuple(r.rank for r in scene.comparison.results)
    # What has no rank here may have one among midpoints, or where every dimension can count.
    in_force = page.weights.dimensions if None in ranks else ranks

    def compute(tell: _Tell) -> Sensitivity | None:
        try:
            return sensitivity(
                scene.cases,
                page.rubric,
                page.weights,
                view.silence,
                view.aggregation,
                page.space,
                tell=tell,
            )
        except NoSuchWeights:
            return None

    return _kept(page, "drivers", (*_key(page, scene.cases), in_force), compute)


def left_out(page: Opened, scene: Scene) -> LeaveOneOut:
    """The ranks without each criterion, source and speaker."""
    view = page.view

    def compute(tell: _Tell) -> LeaveOneOut:
        return leave_one_out(
            scene.cases,
            page.rubric,
            page.weights,
            view.silence,
            view.aggregation,
            sources=page.library.sources,
            tell=tell,
        )

    return _kept(page, "left-out", (*_key(page, scene.cases), page.weights.dimensions), compute)


def least_change(page: Opened, scene: Scene, case_id: str, target: Target) -> SmallestChange:
    """The smallest change with which the case reaches or overtakes ``target``, as the view asks."""
    view = page.view

    def compute(_tell: _Tell) -> SmallestChange:
        return smallest_change(
            scene.cases,
            case_id,
            target,
            view.goal,
            page.rubric,
            page.weights,
            view.silence,
            view.aggregation,
            dict(view.effort),
        )

    asked = (case_id, target_id(target), view.goal, view.effort, page.weights.dimensions)
    return _kept(page, "least-change", (*_key(page, scene.cases), *asked), compute)


def _key(page: Opened, cases: tuple[Case, ...]) -> tuple[object, ...]:
    """All that a result depends on besides the weights of dimensions."""
    view, space = page.view, page.space
    return (
        page.library.fingerprint,
        tuple(c.id for c in cases),
        view.silence,
        view.aggregation,
        view.ranges,
        page.weights.criteria,
        space,
    )


def _table(page: Opened, cases: tuple[Case, ...], weights: Weights) -> ScoreTable:
    return score_table(cases, page.rubric, weights, page.view.silence, page.view.aggregation)


def _kept(page: Opened, name: str, key: tuple[object, ...], compute: Callable[[_Tell], T]) -> T:
    def with_progress() -> T:
        with progress(say(page.lang, f"robustness.computing-{name}")) as tell:
            return compute(tell)

    return cached.kept((name, *key), with_progress)
