"""Every quotation: a plain list for readers without scripts, and what the search looks through."""

import json
from collections.abc import Iterator, Sequence
from typing import get_args

from markupsafe import Markup

from casebook.charts import Scene, concentration_chart
from casebook.charts.tally import By
from casebook.exports.site.drawing import chart_figure
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import Results
from casebook.exports.site.sections import halves, heading, note
from casebook.markup import element, join
from casebook.model import Stance
from casebook.pieces.evidence_index import EvidenceRow
from casebook.pieces.quote import quote_card, source_name
from casebook.view.view import NARRATION, speaker_id
from casebook.wording import say

MOST_LISTED = 300
"""Quotations that stand on the page itself; of more, each case has a list of its own."""
_STANCES: tuple[Stance, ...] = get_args(Stance)


def evidence_cards(results: Results, place: Place) -> tuple[Markup, ...]:
    """Every quotation with its passage and the scores that it carries, linked from ``place``."""
    return tuple(_card(results, row, place) for row in results.evidence)


def _card(results: Results, row: EvidenceRow, place: Place) -> Markup:
    scored = [u for u in row.uses if u.criterion] or row.uses
    stances = {u.quote.stance for u in scored}
    return quote_card(
        results.library,
        row.uses[0].case.id,
        row.quote,
        place.lang,
        uses=[place.use_link(use) for use in row.uses],
        stance=stances.pop() if len(stances) == 1 else None,
    )


def evidence_page(results: Results, cards: Sequence[Markup], place: Place) -> Page:
    """The search, the list, and how concentrated the evidence is."""
    lang = place.lang
    total = len(cards)
    parts: list[Markup]
    if not cards:
        parts = [note(say(lang, "publish.no-quotes"))]
    else:
        count = say(lang, "publish.quotes-in-all", count=total)
        listed = (
            element("div", *cards, css="cb", lang=lang) if total <= MOST_LISTED else _lists(results, place)
        )
        parts = [
            _filters(results, place),
            element("p", count, css="cb cb-muted", role="status", id="evidence-count"),
            element("div", listed, id="evidence-list"),
        ]
    report = results.report_in(lang)
    if report is not None:
        parts.append(_concentration(results, report.scene, place))
    return Page(
        place=place,
        section="evidence",
        title=say(lang, "page.evidence.title"),
        question=say(lang, "page.evidence.question"),
        parts=tuple(parts),
        scripts=("evidence.js",),
    )


def _concentration(results: Results, scene: Scene, place: Place) -> Markup:
    """How far the evidence of the compared cases hangs on a few speakers and sources."""
    names = {s.id: source_name(s, place.lang) for s in results.library.sources}

    def chart(by: By) -> Markup:
        return chart_figure(
            place,
            f"by-{by}",
            lambda style: concentration_chart(scene, style, by=by, source_names=names),
            opens="case",
        )

    title = heading(say(place.lang, "evidence.concentration"), "concentration")
    return join([title, halves(chart("speaker"), chart("source"))])


def _lists(results: Results, place: Place) -> Markup:
    """A line per case that leads to the list of its quotations."""
    items = []
    for case in results.library.usable_cases:
        count = sum(any(u.case.id == case.id for u in row.uses) for row in results.evidence)
        link = element("a", case.name.text_in(place.lang), href=place.to(evidence_list_path(place, case.id)))
        items.append(element("li", link, " ", say(place.lang, "publish.count-of-quotes", count=count)))
    return element(
        "div",
        element("h2", say(place.lang, "publish.lists-by-case")),
        element("ul", *items, css="site-columns"),
        css="cb",
    )


def evidence_list_path(place: Place, case_id: str) -> str:
    """Where the list of a case's quotations lies, where they are too many for one page."""
    return f"evidence-{place.names[case_id]}.html"


def evidence_lists(results: Results, cards: Sequence[Markup], place: Place) -> Iterator[Page]:
    """A page per case where the quotations are too many for one page; ``place`` is that of the search."""
    if len(cards) <= MOST_LISTED:
        return
    lang = place.lang
    for case in results.library.usable_cases:
        own = [
            card
            for card, row in zip(cards, results.evidence, strict=True)
            if any(u.case.id == case.id for u in row.uses)
        ]
        name = case.name.text_in(lang)
        back = place.tag(say(lang, "publish.back-to-search"), place.to("evidence.html"))
        lead = place.tag(name, place.to_case(case.id))
        yield Page(
            place=Place(lang=lang, path=evidence_list_path(place, case.id), names=place.names),
            section="evidence",
            title=say(lang, "page.evidence.title"),
            question=say(lang, "publish.quotes-of", case=name, count=len(own)),
            parts=(element("p", back, lead, css="cb"), element("div", *own, css="cb", lang=lang)),
            name=f"{say(lang, 'page.evidence.title')} · {name}",
        )


def _filters(results: Results, place: Place) -> Markup:
    """Search field and filters, for readers with scripts; each holds only values that occur."""
    lang, rubric = place.lang, results.rubric
    speakers: dict[str, str] = {}
    sources: dict[str, str] = {}
    for row in results.evidence:
        for use in row.uses:
            speaker = use.quote.speaker
            speakers[speaker_id(speaker)] = speaker.text_in(lang) if speaker else say(lang, "quote.narration")
        source = results.library.source(row.quote.source)
        sources[row.quote.source] = source_name(source, lang) if source else row.quote.source
    choices: dict[str, dict[str, str]] = {
        "only": {c.id: c.name.text_in(lang) for c in results.library.usable_cases},
        "dimension": {d.id: d.name.text_in(lang) for d in rubric.dimensions},
        "about": {c.id: c.name.text_in(lang) for c in rubric.criteria},
        "stance": {s: say(lang, f"stance.{s}") for s in _STANCES},
        "speaker": dict(sorted(speakers.items(), key=lambda item: (item[0] == NARRATION, item[1]))),
        "source": sources,
    }
    labels = [
        element("label", say(lang, f"evidence.{field}"), _select(field, values, say(lang, "evidence.all")))
        for field, values in choices.items()
    ]
    search = element(
        "label",
        say(lang, "evidence.search"),
        Markup('<input type="search" name="query" placeholder="{}" autocomplete="off">').format(
            say(lang, "evidence.search-placeholder")
        ),
        css="site-query",
    )
    clear = element("button", say(lang, "evidence.clear"), type="reset")
    return element(
        "form",
        search,
        *labels,
        clear,
        css="site-filters",
        id="evidence-filters",
        data_index=f"{place.up}evidence-index.js",
        data_found=say(lang, "evidence.found", count="{count}", total="{total}"),
        data_none=say(lang, "evidence.none-found"),
        data_more=say(lang, "publish.more"),
        role="search",
    )


def _select(field: str, values: dict[str, str], of_none: str) -> Markup:
    options = [Markup('<option value="">{}</option>').format(of_none)]
    options += [Markup('<option value="{}">{}</option>').format(key, name) for key, name in values.items()]
    return Markup('<select name="{}">{}</select>').format(field, join(options))


def evidence_index(results: Results, cards: Sequence[Markup]) -> bytes:
    """The script that hands the quotations to the search: one per line, in the order of ``cards``."""
    dimension_of = {c.id: c.dimension for c in results.rubric.criteria}
    rows = [
        [
            str(card),
            row.haystack,
            row.quote.source,
            [
                [
                    use.case.id,
                    use.criterion or "",
                    dimension_of[use.criterion] if use.criterion else "",
                    use.quote.stance,
                    speaker_id(use.quote.speaker),
                ]
                for use in row.uses
            ],
        ]
        for card, row in zip(cards, results.evidence, strict=True)
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"window.casebookQuotes = [\n{lines}\n]\n".encode("utf-8", "replace")
