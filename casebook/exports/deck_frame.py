"""Slides around the claims: the title, how concentrated the evidence is, sources and method."""

from collections.abc import Collection, Hashable

from casebook.charts import Style
from casebook.exports.deck import Slide
from casebook.exports.deck_quotes import Side, slide_quotes
from casebook.exports.footer import footer_parts
from casebook.exports.index_chart import rest_note
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart
from casebook.exports.voices_chart import largest_voices
from casebook.model import Lang
from casebook.pieces.quote import source_name
from casebook.scoring import LIKELY_SHARE, ROBUST_SHARE, evidence_measures, whole_points
from casebook.wording import listed, say

_FEW_CASES = 3
_MOST_SOURCES = 8
_MOST_VERIFIED = 2


def deck_title(report: Report) -> str:
    """The reader's own title, else one made from the names of the cases."""
    lang = report.lang
    if report.view.deck_title.strip():
        return report.view.deck_title.strip()
    names = [case.name.text_in(lang) for case in report.cases]
    if len(names) == 1:
        return say(lang, "deck.title-one", case=names[0])
    if len(names) <= _FEW_CASES:
        return say(lang, "deck.title-few", cases=" · ".join(names))
    return say(lang, "deck.title-many", count=len(names))


def deck_subtitle(report: Report) -> str:
    """What is compared, on how many criteria, and when."""
    lang = report.lang
    what = say(
        lang,
        f"deck.subtitle-{'one' if len(report.cases) == 1 else 'many'}",
        count=len(report.cases),
        criteria=len(report.rubric.criteria),
        dimensions=len(report.rubric.dimensions),
    )
    date = say(lang, "export.footer-date", date=report.made_on.isoformat())
    return f"{what} · {date}"


def title(report: Report, seen: Collection[Hashable]) -> Slide:
    """The first slide."""
    del seen
    lang = report.lang
    return Slide(
        id="title",
        kind="title",
        name=say(lang, "deck.name-title"),
        heading=deck_title(report),
        details=(deck_subtitle(report),),
    )


def evidence(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """How far the evidence rests on single voices; None without quotes behind scores."""
    lang = report.lang
    measures = {case.id: evidence_measures(case) for case in report.cases}
    if not any(m.quotes for m in measures.values()):
        return None
    most = max(measures, key=lambda c: measures[c].largest_speaker_share or 0.0)
    case = report.scene.case(most)
    details = tuple(
        say(
            lang,
            "deck.evidence-of",
            case=c.name.text_in(lang),
            quotes=_counted(lang, "quotes", measures[c.id].quotes),
            supports=measures[c.id].supports,
            contradicts=measures[c.id].contradicts,
            sources=_counted(lang, "sources", measures[c.id].sources),
            speakers=measures[c.id].speakers,
        )
        for c in report.cases[:_FEW_CASES]
    )
    if rest := rest_note(report, len(largest_voices(report))):
        details = (*details, rest)
    side = Side((most,), tuple(a.criterion for a in case.assessments if a.score is not None))
    return Slide(
        id="evidence",
        kind="claim",
        name=say(lang, "deck.name-evidence"),
        heading=slide_chart(report, "evidence", Style(lang=lang)).title,
        details=details,
        chart="evidence",
        quotes=slide_quotes(report, [side], seen, most=_MOST_VERIFIED),
    )


def _counted(lang: Lang, what: str, count: int) -> str:
    return say(lang, f"claims.{what}.{'one' if count == 1 else 'many'}", count=count)


def sources(report: Report, seen: Collection[Hashable]) -> Slide:
    """Where the quotes come from, how the numbers were made, and what no source states."""
    del seen
    lang = report.lang
    named = [source_name(s, lang) for s in report.sources]
    listing = named[:_MOST_SOURCES]
    if len(named) > _MOST_SOURCES:
        listing.append(say(lang, "deck.sources-more", count=len(named) - _MOST_SOURCES))
    verified = sum(status.startswith("verified") for status in report.statuses.values())
    counts = {
        field: sum(getattr(s, field) is None for s in report.sources)
        for field in ("published", "publisher", "reporter")
    }
    silent = [say(lang, f"deck.not-stated-{f}", count=n) for f, n in counts.items() if n]
    details = [
        *listing,
        say(lang, "deck.quotes-verified", count=len(report.statuses), verified=verified),
        *([say(lang, "deck.not-stated", items=listed(lang, silent))] if silent else []),
        say(lang, "deck.scale"),
        " · ".join(footer_parts(report)[1:-2]),
        say(
            lang,
            "claims.basis-line.thresholds",
            robust=whole_points(100 * ROBUST_SHARE),
            likely=whole_points(100 * LIKELY_SHARE),
        ),
    ]
    form = {0: "-none", 1: "-one"}.get(len(report.sources), "")
    return Slide(
        id="sources",
        kind="sources",
        name=say(lang, "deck.name-sources"),
        heading=say(lang, f"deck.sources-heading{form}", count=len(report.sources))
        if not form
        else say(lang, f"deck.sources-heading{form}"),
        details=tuple(details),
    )
