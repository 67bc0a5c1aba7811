"""What the pages of a site show, worked out once for both languages."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar, get_args

import msgspec

from casebook.charts import FaultyCase, Scene
from casebook.exports.report import NothingToReport, Report, compile_report
from casebook.exports.site.place import file_names
from casebook.improvement import GapTable, SmallestChange, gaps_to_target, smallest_change
from casebook.library import CaseEntry, Library
from casebook.model import Case, Lang, Rubric
from casebook.pieces.chosen import Aim, telling_aim
from casebook.pieces.evidence_index import EvidenceRow, evidence_rows
from casebook.robustness import (
    IndexLines,
    LeaveOneOut,
    MethodTable,
    NoSuchWeights,
    RankRange,
    RankSpread,
    Sensitivity,
    index_lines,
    leave_one_out,
    method_table,
    rank_ranges,
    rank_spread,
    sensitivity,
)
from casebook.scoring import compare, weights_of
from casebook.view.view import View, default_cases, entries_by_key, entry_name

T = TypeVar("T")

LANGUAGES: tuple[Lang, ...] = get_args(Lang)
MOST_SIDE_BY_SIDE = 6
MOST_PROVEN = 20
"""Cases whose best and worst ranks are worked out: among many the proof takes minutes."""
_MOST_CRITERIA = 60
"""Criteria up to which the smallest change is found in a bearable time."""


class Robustness(msgspec.Struct, frozen=True, kw_only=True):
    """How far the ranking of the main cases holds."""

    spread: tuple[RankSpread, ...]
    ranges: tuple[RankRange, ...] | None
    """None where there are more than ``MOST_PROVEN`` cases."""
    lines: IndexLines | None
    """None where there is no second dimension to weigh against."""
    methods: MethodTable
    drivers: Sensitivity
    left_out: LeaveOneOut


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the pages show, in no language yet."""

    library: Library
    """As published: without the words of full articles."""
    entries: dict[str, CaseEntry]
    """Every case file by its key."""
    names: dict[str, str]
    """The file name of each one's page, without ending, by the same key."""
    rubric: Rubric
    made_on: date
    evidence: tuple[EvidenceRow, ...]
    """Every distinct quote of all usable cases."""
    profiles: dict[str, Scene]
    """Every usable case alone, by its id."""
    report: Report | None = None
    """The main cases compared; None where none of them is usable."""
    compared: Report | None = None
    """As many of them as stand side by side, compared among themselves."""
    robustness: Robustness | None = None
    """None where fewer than two cases have an index."""
    aim: Aim | None = None
    gaps: GapTable | None = None
    smallest: SmallestChange | None = None

    def report_in(self, lang: Lang) -> Report | None:
        """The report in this language."""
        return self._in(lang, self.report)

    def compared_in(self, lang: Lang) -> Report | None:
        """``compared`` in this language."""
        return self._in(lang, self.compared)

    def _in(self, lang: Lang, report: Report | None) -> Report | None:
        if report is None:
            return None
        faulty = tuple(
            FaultyCase(id=f.id, name=entry_name(self.entries[f.id], lang)) for f in report.scene.faulty
        )
        return msgspec.structs.replace(
            report,
            view=msgspec.structs.replace(report.view, lang=lang),
            scene=msgspec.structs.replace(report.scene, faulty=faulty),
        )


def compile_results(library: Library, rubric: Rubric, made_on: date) -> Results:
    """All results for the view that an address without settings opens: the main cases."""
    library = library.as_published()
    entries = entries_by_key(library)
    empty = Results(
        library=library,
        entries=entries,
        names=file_names(entries),
        rubric=rubric,
        made_on=made_on,
        evidence=evidence_rows(library, library.usable_cases, rubric),
        profiles={case.id: _alone(case, rubric) for case in library.usable_cases},
    )
    view = View(cases=default_cases(library))
    try:
        report = compile_report(library, view, made_on)
    except NothingToReport:
        return empty
    usable = tuple(case.id for case in report.scene.cases)
    side_by_side = msgspec.structs.replace(view, cases=usable[:MOST_SIDE_BY_SIDE])
    aim = telling_aim(report.scene)
    return msgspec.structs.replace(
        empty,
        report=report,
        compared=compile_report(library, side_by_side, made_on),
        robustness=_robustness(report, library),
        aim=aim,
        gaps=_gaps(report, aim),
        smallest=_smallest(report, aim),
    )


def _alone(case: Case, rubric: Rubric) -> Scene:
    settings = View()
    comparison = compare((case,), rubric, weights_of(rubric), settings.silence, settings.aggregation)
    return Scene(rubric=rubric, cases=(case,), comparison=comparison)


def _robustness(report: Report, library: Library) -> Robustness | None:
    scene, table, ranks = report.scene, report.table, report.acceptability
    indexed = sum(r.index_low is not None for r in scene.comparison.results)
    if table is None or ranks is None or indexed < 2:
        return None
    settings = (scene.cases, scene.rubric, report.weights, report.view.silence, report.view.aggregation)
    drivers = _or_none(lambda: sensitivity(*settings, report.space))
    if drivers is None:
        return None
    shifts = report.nearest.shifts if report.nearest else ()
    axis = shifts[0].dimension if shifts else table.dimensions[0]
    return Robustness(
        spread=tuple(rank_spread(table, ranks)),
        ranges=_or_none(lambda: rank_ranges(table, report.space))
        if len(table.case_ids) <= MOST_PROVEN
        else None,
        lines=index_lines(table, axis) if len(table.dimensions) > 1 else None,
        methods=method_table(*settings),
        drivers=drivers,
        left_out=leave_one_out(*settings, sources=library.sources),
    )


def _or_none(compute: Callable[[], T]) -> T | None:
    try:
        return compute()
    except NoSuchWeights:
        return None


def _gaps(report: Report, aim: Aim) -> GapTable:
    view = report.view
    return gaps_to_target(
        report.scene.cases,
        aim.case.id,
        aim.target,
        report.scene.rubric,
        report.weights,
        view.silence,
        view.aggregation,
    )


def _smallest(report: Report, aim: Aim) -> SmallestChange | None:
    view, rubric = report.view, report.scene.rubric
    if len(rubric.criteria) > _MOST_CRITERIA:
        return None
    return smallest_change(
        report.scene.cases,
        aim.case.id,
        aim.target,
        view.goal,
        rubric,
        report.weights,
        view.silence,
        view.aggregation,
        {},
    )
