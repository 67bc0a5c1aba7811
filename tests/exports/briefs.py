"""Briefs for the tests of their formats."""

import msgspec

from casebook.exports.brief import Brief, BriefCell, build_brief
from casebook.exports.deck_slides import build_deck
from casebook.exports.report import Report

HOSTILE = (
    "=1+2",
    "]]> <w:p/> </hp:t>",
    "<script>alert(1)</script> &amp; &lt;",
    "bell \x07 nul \x00 escape \x1b",
    "surrogate \ud800 noncharacter \ufffe",
    "tab\tline\nreturn\rend",
    '{ HYPERLINK "x" } \u202eover',
)


def brief_of(report: Report) -> Brief:
    """The brief of a report, with the deck that belongs to it."""
    return build_brief(report, build_deck(report))


def hostile(brief: Brief) -> Brief:
    """``brief`` with a hostile text wherever a text of a file can stand."""
    text = iter(HOSTILE * 20)
    replace = msgspec.structs.replace
    chart = brief.chart
    if chart is not None:
        chart = replace(
            chart,
            categories=tuple(next(text) for _ in chart.categories),
            series=tuple(replace(s, name=next(text)) for s in chart.series),
            alt=next(text),
        )
    return replace(
        brief,
        title=next(text),
        overview=tuple(next(text) for _ in brief.overview),
        chart=chart,
        table=replace(
            brief.table,
            header=tuple(next(text) for _ in brief.table.header),
            alt=next(text),
            rows=tuple(
                replace(
                    row,
                    name=next(text),
                    cells=tuple(BriefCell(value=next(text), note=next(text)) for _ in row.cells),
                )
                for row in brief.table.rows
            ),
        ),
        findings=tuple(replace(f, text=next(text)) for f in brief.findings),
        limits=tuple(next(text) for _ in brief.limits),
        quotes=tuple(replace(q, words=next(text), by=next(text)) for q in brief.quotes),
        footer=tuple(next(text) for _ in brief.footer),
    )
