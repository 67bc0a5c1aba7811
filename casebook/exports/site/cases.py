"""A page for every case, the faulty ones too, and the list of them."""

from markupsafe import Markup

from casebook.charts import profile_chart
from casebook.exports.site.drawing import chart_figure
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import Results
from casebook.exports.site.sections import entry_title, heading, note, public_findings
from casebook.library import CaseEntry
from casebook.markup import element
from casebook.model import Case, Lang
from casebook.pieces.case_profile import (
    actors_block,
    context_block,
    criteria_blocks,
    facts_block,
    mechanisms_block,
    sources_block,
    strengths_block,
    summary_block,
)
from casebook.pieces.findings import findings_list
from casebook.view.view import entry_key, entry_name
from casebook.wording import say


def case_list_page(results: Results, place: Place) -> Page:
    """Every case with its summary: main cases, reference cases, those with errors."""
    lang = place.lang
    entries = list(results.entries.values())
    groups = (
        ("main", [e for e in entries if not e.is_faulty and e.case and e.case.tier == "main"]),
        ("reference", [e for e in entries if not e.is_faulty and e.case and e.case.tier != "main"]),
        ("faulty", [e for e in entries if e.is_faulty]),
    )
    parts = [] if entries else [note(say(lang, "publish.no-cases"))]
    for group, members in groups:
        if members:
            title = heading(say(lang, f"publish.cases-{group}", count=len(members)))
            cards = [_card(results, entry, place) for entry in members]
            parts += [title, element("div", element("div", *cards, css="cb-grid"), css="cb", lang=lang)]
    return Page(
        place=place,
        section="cases",
        title=say(lang, "publish.cases"),
        question=say(lang, "page.case.question"),
        parts=tuple(parts),
    )


def _card(results: Results, entry: CaseEntry, place: Place) -> Markup:
    lang = place.lang
    name = element("a", entry_name(entry, lang), href=place.to_case(entry_key(entry)))
    case = entry.usable
    if case is None:
        count = sum(f.severity == "error" for f in entry.findings)
        text = element("p", say(lang, "publish.errors", count=count), css="cb-muted")
        return element("div", element("h3", name), text, css="cb-card")
    scored = sum(a.score is not None for a in case.assessments)
    tags = [
        *_tags(case, lang),
        say(lang, "publish.scored", count=scored, total=len(results.rubric.criteria)),
    ]
    return element(
        "div",
        element("h3", name),
        element("p", *(element("span", tag, css="cb-tag") for tag in tags)),
        element("p", case.summary.text_in(lang)),
        css="cb-card",
    )


def _tags(case: Case, lang: Lang) -> tuple[str, ...]:
    return (say(lang, f"level.{case.level}"), say(lang, "case.as-of", date=case.as_of))


def case_page(results: Results, entry: CaseEntry, place: Place) -> Page:
    """One case from summary to sources; of a faulty one its name and what is wrong."""
    lang = place.lang
    case = entry.usable
    parts = [_others(results, entry, place)]
    if case is None:
        parts += [
            heading(entry_name(entry, lang)),
            note(say(lang, "publish.is-faulty"), css="cb-warn"),
            findings_list(public_findings(entry), lang, has_fixes=False),
        ]
    else:
        parts += _profile(results, case, place)
    return Page(
        place=place,
        section="cases",
        title=say(lang, "page.case.title"),
        question=say(lang, "page.case.question"),
        parts=tuple(parts),
        name=entry_title(entry, lang),
    )


def _profile(results: Results, case: Case, place: Place) -> list[Markup]:
    lang, library, rubric = place.lang, results.library, results.rubric
    scene = results.profiles[case.id]
    return [
        summary_block(case, lang),
        strengths_block(case, rubric, lang),
        chart_figure(place, "profile", lambda style: profile_chart(scene, case.id, style), opens="criterion"),
        heading(say(lang, "case.criteria"), "criteria"),
        *criteria_blocks(library, rubric, case, lang),
        mechanisms_block(library, case, lang),
        actors_block(library, case, lang),
        facts_block(library, case, lang),
        context_block(library, case, lang),
        sources_block(library, case, lang),
    ]


def _others(results: Results, entry: CaseEntry, place: Place) -> Markup:
    """To the list, and to the case before and after."""
    keys = list(results.entries)
    at = keys.index(entry_key(entry))
    links = [place.tag(say(place.lang, "publish.all-cases"), place.to("cases.html"))]
    for label, there in (("previous", at - 1), ("next", at + 1)):
        if 0 <= there < len(keys):
            other = entry_name(results.entries[keys[there]], place.lang)
            text = say(place.lang, f"publish.case-{label}", case=other)
            links.append(place.tag(text, place.to_case(keys[there])))
    return element("p", *links, css="cb")
