"""The footer that every export carries: what its numbers stand on, and when they were made."""

from casebook.charts.scene import basis_parts, list_of
from casebook.exports.report import Report
from casebook.view.view import DATA_CHARS
from casebook.wording import say

_MOST_SOURCES = 3


def footer_parts(report: Report) -> tuple[str, ...]:
    """Sources, treatment of silence, index, weights, rubric, date and data fingerprint, a part each."""
    lang = report.lang
    sources = list_of([s.id for s in report.sources], lang, most=_MOST_SOURCES)
    return (
        say(lang, "export.footer-sources", sources=sources),
        *basis_parts(report.scene, lang),
        say(lang, "export.footer-date", date=report.made_on.isoformat()),
        say(lang, "export.footer-data", data=report.fingerprint[:DATA_CHARS]),
    )


def footer_line(report: Report) -> str:
    """The parts in one line."""
    return " · ".join(footer_parts(report))
