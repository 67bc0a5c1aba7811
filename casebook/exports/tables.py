"""Tidy tables of a report as values: one row per observation, one meaning per column.

XLSX, CSV and JSON write the same ones. No number is rounded, and where there is none there is None, with
the reason beside it.
"""

from collections.abc import Iterable, Iterator

import msgspec

from casebook.exports.columns import COLUMNS, Column, TableId
from casebook.exports.report import Report
from casebook.model import Case, Lang, Quote, Source
from casebook.scoring import CaseResult, DimensionScore, points_of_level, weights_of
from casebook.wording import say

Cell = str | int | float | bool | None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """One table."""

    id: TableId
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> Iterator[dict[str, Cell]]:
        """The rows as cells by column."""
        names = [column.id for column in self.columns]
        return (dict(zip(names, row, strict=True)) for row in self.rows)


def tables(report: Report) -> tuple[Table, ...]:
    """Every table, in the order of ``COLUMNS``; a table without rows is there too."""
    rows: dict[TableId, Iterable[tuple[Cell, ...]]] = {
        "index": _index(report),
        "dimensions": _dimensions(report),
        "scores": _scores(report),
        "quotes": _quotes(report),
        "sources": _sources(report),
        "weights": _weights(report),
        "ranks": _ranks(report),
    }
    return tuple(Table(id=name, columns=COLUMNS[name], rows=tuple(rows[name])) for name in COLUMNS)


def _named(case: Case, lang: Lang) -> tuple[Cell, Cell]:
    return case.id, case.name.text_in(lang)


def _index(report: Report) -> Iterator[tuple[Cell, ...]]:
    lang = report.lang
    for case, result in zip(report.cases, report.scene.comparison.results, strict=True):
        yield (
            *_named(case, lang),
            case.level,
            case.tier,
            case.as_of,
            result.index_points,
            result.index_low,
            result.index_high,
            result.rank,
            index_state(result, lang),
            result.scored,
            result.total,
        )
    for faulty in report.scene.faulty:
        numbers = (None,) * 7
        yield (faulty.id, faulty.name, *numbers, say(lang, "tables.state-faulty"), None, None)


def index_state(result: CaseResult, lang: Lang) -> str | None:
    """Why there is no one number for the index; None where there is one."""
    if result.index_points is not None:
        return None
    has_interval = result.index_low is not None
    return say(lang, "tables.state-interval" if has_interval else "tables.state-no-index")


def _dimensions(report: Report) -> Iterator[tuple[Cell, ...]]:
    lang = report.lang
    for case, result in zip(report.cases, report.scene.comparison.results, strict=True):
        for d in result.dimensions:
            yield (
                *_named(case, lang),
                d.dimension,
                report.rubric.dimension(d.dimension).name.text_in(lang),
                d.points,
                d.low,
                d.high,
                dimension_state(report, d),
                d.coverage_share,
                d.own_coverage_share,
                d.scored,
                d.own_scored,
                d.total,
                d.dimension in result.dimensions_used,
            )


def dimension_state(report: Report, score: DimensionScore) -> str | None:
    """Why there is no one number for a dimension; None where there is one."""
    if score.points is not None:
        return None
    if score.total == 0:
        return say(report.lang, "tables.state-no-weight")
    return say(report.lang, "tables.state-interval" if score.low is not None else insufficient_key(report))


def insufficient_key(report: Report) -> str:
    """The key of the words for too little to show a number, the same as in the charts."""
    is_common = report.scene.comparison.silence == "common"
    return "charts.insufficient_common" if is_common else "charts.insufficient"


def _scores(report: Report) -> Iterator[tuple[Cell, ...]]:
    lang = report.lang
    used = frozenset(report.scene.comparison.criteria_used)
    for case in report.cases:
        for criterion in report.rubric.criteria:
            found = case.assessment(criterion.id)
            is_silent = found is None or found.score is None
            yield (
                *_named(case, lang),
                criterion.dimension,
                report.rubric.dimension(criterion.dimension).name.text_in(lang),
                criterion.id,
                criterion.name.text_in(lang),
                found.score if found else None,
                found.low if found and not is_silent else None,
                found.high if found and not is_silent else None,
                say(lang, "tables.silent") if is_silent else None,
                found.confidence if found and not is_silent else None,
                criterion.id in used and not is_silent,
                len(found.quotes) if found else 0,
                found.rationale.text_in(lang) if found else None,
            )


def _quotes(report: Report) -> Iterator[tuple[Cell, ...]]:
    lang = report.lang
    names = {c.id: c.name.text_in(lang) for c in report.rubric.criteria}
    for case in report.cases:
        for a in case.assessments:
            for quote in a.quotes:
                yield _quote(report, case, quote, "assessments", a.criterion, names[a.criterion])
        parts = tuple(part for mechanism in case.mechanisms for part in mechanism.parts)
        groups = (
            ("actors", case.actors),
            ("facts", case.facts),
            ("mechanisms", parts),
            ("context", case.context),
        )
        for section, holders in groups:
            for holder in holders:
                for quote in holder.quotes:
                    yield _quote(report, case, quote, section, None, holder.name.text_in(lang))


def _quote(
    report: Report, case: Case, quote: Quote, section: str, criterion: str | None, used_for: str
) -> tuple[Cell, ...]:
    lang = report.lang
    source = report.source(quote.source)
    return (
        *_named(case, lang),
        section,
        criterion,
        used_for,
        quote.stance,
        quote.text,
        _translation(quote, source, lang),
        quote.speaker.text_in(lang) if quote.speaker else say(lang, "quote.narration"),
        quote.role.text_in(lang) if quote.role else None,
        quote.via.text_in(lang) if quote.via else None,
        quote.source,
        source.published if source else None,
        source.publisher if source else None,
        source.headline if source else None,
        report.status(quote),
    )


def _translation(quote: Quote, source: Source | None, lang: Lang) -> str | None:
    """Ours, into the language of the report; None where the passage is in it already."""
    if source is not None and source.language == lang:
        return None
    return quote.en if lang == "en" else quote.ko


def _sources(report: Report) -> Iterator[tuple[Cell, ...]]:
    passages = {(q.source, q.text) for case in report.cases for q in case.quotes}
    for s in report.sources:
        yield (
            s.id,
            s.headline,
            s.publisher,
            s.reporter,
            s.published,
            s.language,
            s.url,
            s.extent,
            sum(source == s.id for source, _ in passages),
            s.original_sha256,
        )


def _weights(report: Report) -> Iterator[tuple[Cell, ...]]:
    lang, rubric = report.lang, report.rubric
    given, own, shares = report.weights, weights_of(rubric), report.scene.comparison.weights
    columns = [dict(each.dimensions) for each in (given, shares, own)]
    for d in rubric.dimensions:
        numbers = [column[d.id] for column in columns]
        yield ("dimension", d.id, d.name.text_in(lang), None, None, *numbers)
    columns = [dict(each.criteria) for each in (given, shares, own)]
    for d in rubric.dimensions:
        for c in d.criteria:
            numbers = [column[c.id] for column in columns]
            yield ("criterion", d.id, d.name.text_in(lang), c.id, c.name.text_in(lang), *numbers)


def _ranks(report: Report) -> Iterator[tuple[Cell, ...]]:
    """One row per case and place. Empty where nothing can be ranked, or the limits leave no weights."""
    found = report.acceptability
    if found is None:
        return
    for case_id, shares in zip(found.case_ids, found.shares, strict=True):
        name = report.scene.name(case_id, report.lang)
        so_far = 0.0
        for place, share in enumerate(shares, start=1):
            so_far += share
            yield (case_id, name, place, share, min(1.0, round(so_far, 12)))


def level_points(level: int | None) -> float | None:
    """Points of a level; None for silence."""
    return None if level is None else points_of_level(level)
