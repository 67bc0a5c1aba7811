"""The frame of every page: head, navigation, language, footer."""

from collections.abc import Callable, Sequence
from typing import Literal, get_args

import msgspec
from markupsafe import Markup

from casebook.exports.footer import footer_parts
from casebook.exports.site.drawing import inert_json
from casebook.exports.site.place import Place
from casebook.exports.site.results import LANGUAGES, Results
from casebook.markup import element, join
from casebook.model import Lang
from casebook.view.view import DATA_CHARS
from casebook.wording import say

Section = Literal["overview", "compare", "robustness", "gap", "evidence", "cases", "sources", "about"]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "base-uri 'none'"
)
"""Nothing from outside, and nothing that stands in a page is run; plotly sets styles of its own."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What one page says, in one language."""

    place: Place
    section: Section
    title: str
    question: str
    """In one line below the title."""
    parts: tuple[Markup, ...]
    name: str = ""
    """What a browser calls it, where that is not its title."""
    scripts: tuple[str, ...] = ()
    """Files of ``assets/`` that it needs besides those that every page needs."""


def page_file(page: Page, results: Results) -> bytes:
    """The page as a file."""
    place = page.place
    content = join(page.parts)
    has_charts = Markup('<figure class="site-chart') in content
    scripts = ("plotly.min.js",) if has_charts else ()
    body = element(
        "body",
        element("a", say(place.lang, "publish.to-content"), css="site-skip", href="#content"),
        _side(page),
        element("main", _header(page), content, _footer(results, place), id="content", tabindex="-1"),
        _case_pages(place) if has_charts else "",
        data_failed=say(place.lang, "chart.save-failed"),
    )
    title = f"{page.name or page.title} · Casebook"
    return document(place.lang, title, place.asset, (*scripts, "site.js", *page.scripts), body)


def _case_pages(place: Place) -> Markup:
    """Where a click on a mark of a case leads."""
    addresses = {key: place.to_case(key) for key in place.names}
    return Markup('<script type="application/json" id="case-pages">%s</script>') % Markup(
        inert_json(addresses)
    )


def document(
    lang: Lang, title: str, asset: Callable[[str], str], scripts: Sequence[str], body: Markup
) -> bytes:
    """A whole document around ``body``."""
    head = element(
        "head",
        # Literal markup of our own: nothing of a file stands in it.
        Markup(
            '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        ).format(_POLICY),
        element("title", title),
        Markup('<link rel="icon" href="{}"><link rel="stylesheet" href="{}">').format(
            asset("icon.png"), asset("site.css")
        ),
        *(Markup('<script src="{}" defer></script>').format(asset(name)) for name in scripts),
    )
    text = Markup('<!doctype html>\n<html lang="{}">{}{}</html>\n').format(lang, head, body)
    return text.encode("utf-8", "replace")


def _section_name(section: Section, lang: Lang) -> str:
    if section in ("sources", "about"):
        return say(lang, f"publish.{section}")
    return say(lang, f"page.{'case' if section == 'cases' else section}.name")


def _side(page: Page) -> Markup:
    place = page.place
    lang = place.lang
    links = [
        element(
            "a",
            _section_name(section, lang),
            href=place.to(f"{section}.html"),
            aria_current=("page" if place.path == f"{section}.html" else "true")
            if section == page.section
            else "",
        )
        for section in get_args(Section)
    ]
    search = element(
        "form",
        element("label", say(lang, "evidence.search"), **{"for": "site-search"}),
        Markup(
            '<input id="site-search" type="search" name="query" placeholder="{}" autocomplete="off">'
        ).format(say(lang, "evidence.search-placeholder")),
        css="site-search",
        action=place.to("evidence.html"),
        method="get",
        role="search",
    )
    inner = (
        element(
            "div",
            element("p", "Casebook", css="cb-brand"),
            element("p", say(lang, "frame.tagline"), css="cb-tagline"),
            css="cb",
        ),
        element("nav", *links, aria_label=say(lang, "publish.pages")),
        search if place.path != "evidence.html" else "",
    )
    return element("header", element("div", *inner), css="site-side")


def _header(page: Page) -> Markup:
    lang = page.place.lang
    links = [
        element(
            "a",
            say(other, "frame.switch-to-this-language"),
            href=page.place.in_language(other),
            lang=other,
            hreflang=other,
            css="site-language",
        )
        for other in LANGUAGES
        if other != lang
    ]
    return element(
        "div",
        element("div", element("h1", page.title), element("p", page.question, css="cb-tagline"), css="cb"),
        *links,
        css="site-head",
    )


def _footer(results: Results, place: Place) -> Markup:
    lang = place.lang
    report = results.report_in(lang)
    parts = (
        footer_parts(report)
        if report
        else (
            say(lang, "export.footer-date", date=results.made_on.isoformat()),
            say(lang, "export.footer-data", data=results.library.data_fingerprint[:DATA_CHARS]),
        )
    )
    return element(
        "footer",
        element("p", " · ".join(parts)),
        element("p", element("a", say(lang, "publish.how-made"), href=place.to("about.html"))),
        css="cb site-foot",
    )
