"""The one-page brief of a view: title, overview, comparison, chart, findings, evidence."""

import msgspec

from casebook.charts.scene import basis_parts, list_of
from casebook.charts.text import shorten
from casebook.exports.brief_fit import fitted
from casebook.exports.brief_layout import chart_room
from casebook.exports.brief_quotes import brief_quotes
from casebook.exports.brief_table import brief_table, dimensions_shown, in_table
from casebook.exports.brief_values import (
    Brief,
    BriefCell,
    BriefFinding,
    BriefQuote,
    BriefRow,
    BriefTable,
)
from casebook.exports.chart_data import ChartData, Series
from casebook.exports.deck import Deck, Slide
from casebook.exports.footer import footer_parts
from casebook.exports.native_chart import ReadableChart, readable_chart
from casebook.exports.native_chart_spans import has_spans
from casebook.exports.report import Report
from casebook.exports.slide_data import slide_data
from casebook.model import Lang
from casebook.scoring import claim_text, half_up, overview_claims, passage_key
from casebook.wording import listed, say

__all__ = [
    "Brief",
    "BriefCell",
    "BriefFinding",
    "BriefQuote",
    "BriefRow",
    "BriefTable",
    "build_brief",
]

_FINDINGS = ("ranking", "gap", "next-step", "difference", "weights", "dimensions", "criteria", "evidence")
"""Slides whose claims are the findings, the most telling first."""
_MOST_FINDINGS, _MOST_LIMITS, _MOST_ROWS, _MOST_SERIES = 4, 3, 8, 4
_MOST_NAMES = 6
_CHART = "dimensions"
_TITLE_EM, _LINE_EM, _NAME_EM = 50.0, 95.0, 22.0
"""Longest title, sentence and name: about two lines each. What is longer ends in ``…``."""
_FIRST_LIMITS = ("levels-differ", "few-common-criteria", "bases-differ", "silence-differs")
"""Warnings that touch the whole comparison come before those about single numbers, the gravest first: a page
short of room keeps only the first."""


def build_brief(report: Report, deck: Deck) -> Brief:
    """The brief in the report's language, with as much as one page of A4 holds."""
    data = slide_data(report, _CHART)
    whole = _without_rows(report, deck)

    def with_rows(rows: int) -> Brief:
        shown = in_table(report, rows)
        chart = _chart(data, shown, report.lang)
        return msgspec.structs.replace(
            whole,
            table=_fitting(brief_table(report, shown)),
            table_notes=_table_notes(report, shown),
            chart=chart.data if chart else None,
            chart_note=_chart_note(report, chart, shown, has_ranges=True),
            chart_note_without_ranges=_chart_note(report, chart, shown, has_ranges=False),
        )

    return fitted(with_rows, min(_MOST_ROWS, len(report.cases)))


def _without_rows(report: Report, deck: Deck) -> Brief:
    lang = report.lang
    slides = _telling(deck)
    all_quotes = len({passage_key(q) for case in report.cases for q in case.quotes})
    return Brief(
        lang=lang,
        title=shorten(deck.title, _TITLE_EM),
        date_line=_date_line(report),
        basis_line=say(
            lang,
            "brief.basis",
            quotes=all_quotes,
            sources=len(report.sources),
            version=report.rubric.version,
        ),
        overview=_overview(report),
        settings=shorten(" · ".join(basis_parts(report.scene, lang)[:-1]), 2 * _LINE_EM),
        table=brief_table(report, ()),
        table_notes=(),
        chart=None,
        chart_note="",
        chart_note_without_ranges="",
        findings=tuple(
            BriefFinding(text=shorten(slide.heading, _LINE_EM), strength=slide.strength_text)
            for slide in slides
        ),
        limits=_limits(report),
        quotes=brief_quotes(report, deck, [slide.id for slide in slides]),
        all_quotes=all_quotes,
        footer=footer_parts(report),
    )


def _fitting(table: BriefTable) -> BriefTable:
    """Names no longer than their place."""
    return msgspec.structs.replace(
        table,
        header=tuple(shorten(text, _NAME_EM) for text in table.header),
        rows=tuple(msgspec.structs.replace(row, name=shorten(row.name, _NAME_EM)) for row in table.rows),
    )


def _date_line(report: Report) -> str:
    day = report.made_on
    weekday = say(report.lang, f"brief.weekday-{day.isoweekday()}")
    return say(report.lang, "brief.date", year=day.year, month=day.month, day=day.day, weekday=weekday)


def _overview(report: Report) -> tuple[str, ...]:
    lang, comparison = report.lang, report.scene.comparison
    names = [
        say(lang, "brief.case-level", case=shorten(name, _NAME_EM), level=say(lang, f"level.{case.level}"))
        for case, name in zip(report.cases, report.scene.names(lang), strict=True)
    ]
    method = say(
        lang,
        "brief.method",
        dimensions=len(report.rubric.dimensions),
        criteria=len(report.rubric.criteria),
    )
    is_one = len(report.cases) == 1
    silence = say(
        lang,
        "brief.silence-one" if is_one else f"brief.silence-{comparison.silence}",
        count=len(comparison.criteria_used),
        total=comparison.criteria_total,
    )
    about = "brief.assessed" if is_one else "brief.compared"
    return (say(lang, about, cases=list_of(names, lang, most=_MOST_NAMES)), method, silence)


def _telling(deck: Deck) -> tuple[Slide, ...]:
    claims = {slide.id: slide for slide in deck.available if slide.kind == "claim"}
    return tuple(claims[name] for name in _FINDINGS if name in claims)[:_MOST_FINDINGS]


def _limits(report: Report) -> tuple[str, ...]:
    claims = overview_claims(report.scene.comparison, report.cases, report.rubric, report.scene.odds)
    warnings = [c for c in claims if c.is_warning and not c.code.startswith("intervals")]
    first = sorted(
        (c for c in warnings if c.code in _FIRST_LIMITS), key=lambda c: _FIRST_LIMITS.index(c.code)
    )
    ordered = [*first, *(c for c in warnings if c not in first)]
    return tuple(shorten(claim_text(report.lang, c), _LINE_EM) for c in ordered)[:_MOST_LIMITS]


def _table_notes(report: Report, shown: tuple[str, ...]) -> tuple[str, ...]:
    lang = report.lang
    notes = [say(lang, "brief.table-how")]
    if report.acceptability is not None and _is_ranked(report):
        notes[0] += " " + say(lang, "brief.table-rank", draws=f"{report.acceptability.draws:,}")
    others = len(report.cases) - len(shown)
    if others:
        key = "brief.cases-left-out" if _is_ranked(report) else "brief.cases-left-out-unranked"
        notes.append(say(lang, key, shown=len(shown), others=others))
    dimensions = dimensions_shown(report)
    hidden = [d.name.text_in(lang) for d in report.rubric.dimensions if d not in dimensions]
    if hidden:
        notes.append(say(lang, "brief.dimensions-left-out", dimensions=list_of(hidden, lang, most=3)))
    if report.scene.faulty:
        names = list_of([shorten(f.name, _NAME_EM) for f in report.scene.faulty], lang, most=3)
        notes.append(say(lang, "deck.faulty", cases=names))
    return tuple(shorten(note, 2 * _LINE_EM) for note in notes)


def _chart(data: ChartData, shown: tuple[str, ...], lang: Lang) -> ReadableChart | None:
    """The scores of the first cases of the table, without the rows in which nobody has a number.

    Where scores are intervals without a number, only the index is shown: each takes a row of its own.
    """
    of_shown = [s for case_id in shown for s in data.series if s.case_id == case_id]
    is_spans = has_spans(msgspec.structs.replace(data, series=tuple(of_shown)))
    if not is_spans:
        of_shown = of_shown[:_MOST_SERIES]
    kept = [at for at in range(len(data.categories)) if any(_has_mark(s, at) for s in of_shown)]
    if not kept:
        return None
    if is_spans:
        kept = kept[-1:]
    drawn = msgspec.structs.replace(
        data,
        categories=tuple(data.categories[at] for at in kept),
        series=tuple(
            msgspec.structs.replace(
                s,
                name=shorten(s.name, _NAME_EM),
                values=_whole(s.values, kept),
                lows=_whole(s.lows, kept),
                highs=_whole(s.highs, kept),
            )
            for s in of_shown
        ),
        axis_title="",
    )
    return readable_chart(drawn, chart_room(drawn), lang)


def _has_mark(series: Series, at: int) -> bool:
    """Whether there is a number or an interval to draw."""
    return series.values[at] is not None or (bool(series.lows) and series.lows[at] is not None)


def _is_ranked(report: Report) -> bool:
    return any(result.rank is not None for result in report.scene.comparison.results)


def _whole(points: tuple[float | None, ...], kept: list[int]) -> tuple[float | None, ...]:
    """Rounded as in the table and in the sentences of the same page."""
    chosen = [points[at] for at in kept] if points else []
    return tuple(None if p is None else half_up(p) for p in chosen)


def _chart_note(
    report: Report, chart: ReadableChart | None, shown: tuple[str, ...], *, has_ranges: bool
) -> str:
    lang = report.lang
    if chart is None:
        return say(lang, "brief.no-chart")
    if chart.data.form == "stacked":
        return say(lang, "brief.chart-of-spans")
    parts = [say(lang, "brief.chart-how" if has_ranges else "brief.chart-how-bare")]
    missing = [
        d.name.text_in(lang)
        for d in report.rubric.dimensions
        if all(report.scene.comparison.result(c).dimension(d.id).low is None for c in shown)
    ]
    if missing:
        parts.append(say(lang, "brief.chart-missing", dimensions=listed(lang, missing)))
    values = {value for s in chart.data.series for value in s.values}
    if has_ranges:
        values.discard(0.0)  # the number stands beside a bar, also beside one without length
    if None in values:
        parts.append(say(lang, "brief.chart-gaps-or-zero" if 0.0 in values else "brief.chart-gaps"))
    elif 0.0 in values:
        parts.append(say(lang, "brief.chart-zero"))
    if len(chart.data.series) < len(report.cases):
        parts.append(say(lang, "brief.chart-few", count=len(chart.data.series)))
    return shorten(" ".join(parts), 2 * _LINE_EM)
