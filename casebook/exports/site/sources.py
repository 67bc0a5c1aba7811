"""Every source: what it states of itself, what is stored of it, which cases quote it."""

from markupsafe import Markup

from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import Results
from casebook.exports.site.sections import note
from casebook.markup import element
from casebook.model import Source
from casebook.pieces.quote import source_name
from casebook.wording import say

_WEB = ("https://", "http://")


def sources_page(results: Results, place: Place) -> Page:
    """A section per source, each the target of ``#s-<id>``."""
    lang = place.lang
    counts: dict[str, dict[str, int]] = {}
    for row in results.evidence:
        of_source = counts.setdefault(row.quote.source, {})
        for case_id in dict.fromkeys(use.case.id for use in row.uses):
            of_source[case_id] = of_source.get(case_id, 0) + 1
    listed = sorted(results.library.sources, key=lambda s: (s.published or "", s.id), reverse=True)
    sections = [_source(results, source, counts.get(source.id, {}), place) for source in listed]
    intro = element("p", say(lang, "publish.sources-intro"), css="cb cb-muted")
    return Page(
        place=place,
        section="sources",
        title=say(lang, "publish.sources"),
        question=say(lang, "publish.sources-question"),
        parts=(intro, *sections) if sections else (note(say(lang, "publish.no-sources")),),
    )


def _source(results: Results, source: Source, counts: dict[str, int], place: Place) -> Markup:
    lang = place.lang
    not_stated = say(lang, "publish.not-stated")
    stated = (
        ("publish.source-headline", source.headline or not_stated),
        ("publish.source-publisher", source.publisher or not_stated),
        ("publish.source-reporter", source.reporter or not_stated),
        ("publish.source-published", source.published or not_stated),
        ("publish.source-url", _address(source.url) if source.url else not_stated),
        ("case.source-extent", say(lang, f"extent.{source.extent}")),
    )
    facts = [element("div", element("dt", say(lang, key)), element("dd", value)) for key, value in stated]
    names = {case.id: case.name.text_in(lang) for case in results.library.usable_cases}
    tags = [
        place.tag(
            say(lang, "publish.source-quoted", case=names[case_id], count=count), place.to_case(case_id)
        )
        for case_id, count in counts.items()
    ]
    quotes = place.tag(
        say(lang, "publish.source-quotes"), place.to("evidence.html", params={"source": source.id})
    )
    return element(
        "section",
        element("h2", source_name(source, lang), id=f"s-{source.id}"),
        element("dl", *facts, css="site-facts"),
        element("p", *tags, *([quotes] if tags else [say(lang, "publish.source-unquoted")])),
        css="cb site-source",
        lang=lang,
    )


def _address(url: str) -> Markup:
    """A link where it leads to the web; whatever else somebody wrote there is shown as text."""
    if url.lower().startswith(_WEB):
        return element("a", url, href=url, rel="noopener noreferrer external")
    return element("span", url)
