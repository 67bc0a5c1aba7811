"""Make a site: every page in both languages, what they share, and the page that chooses a language."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from markupsafe import Markup

import casebook
from casebook.charts import Style
from casebook.charts.standalone import drawing_config, plotly_script
from casebook.exports.formats import Tell
from casebook.exports.report import NothingToReport
from casebook.exports.site.about import about_page
from casebook.exports.site.cases import case_list_page, case_page
from casebook.exports.site.compare import compare_page
from casebook.exports.site.evidence import (
    evidence_cards,
    evidence_index,
    evidence_lists,
    evidence_page,
)
from casebook.exports.site.folder import Marker, free_folder, write_site
from casebook.exports.site.gap import gap_page
from casebook.exports.site.overview import overview_page
from casebook.exports.site.page import Page, document, page_file
from casebook.exports.site.place import ASSETS, Place
from casebook.exports.site.results import LANGUAGES, Results, compile_results
from casebook.exports.site.robustness import robustness_page
from casebook.exports.site.sources import sources_page
from casebook.library import Library
from casebook.library.citation import Cited
from casebook.library.garbage import garbage_collection_paused
from casebook.markup import element
from casebook.model import Lang
from casebook.pieces.colours import level_colours
from casebook.pieces.sheet import sheet
from casebook.wording import say

_HERE = Path(__file__).parent / "assets"
_MAIN: tuple[tuple[str, Callable[[Results, Place], Page]], ...] = (
    ("overview.html", overview_page),
    ("compare.html", compare_page),
    ("robustness.html", robustness_page),
    ("gap.html", gap_page),
    ("cases.html", case_list_page),
    ("sources.html", sources_page),
)


def publish(
    library: Library, folder: Path, made_on: date, cited: Cited, tell: Tell = lambda _share: None
) -> int:
    """Write the site to ``folder``, which then holds nothing else; gives the number of files.

    The same data, day and citation give the same bytes. Nothing of this computer goes into a page, and of
    full articles no more than what ``seeds/`` holds.

    Raises:
        NothingToReport: the rubric cannot be used.
        SiteRefused: nothing was written, ``folder`` stands as it stood.
    """
    folder = free_folder(folder, library.root)
    rubric = library.rubric
    if rubric is None:
        raise NothingToReport
    marker = Marker(
        made_by=f"casebook {casebook.__version__}",
        made_on=made_on.isoformat(),
        data=library.data_fingerprint,
        files=(),
    )
    # Pages are many small values that refer to nothing in a circle.
    with garbage_collection_paused():
        results = compile_results(library, rubric, made_on)
        return write_site(folder, _told(site_files(results, cited), results, tell), marker)


def _told(files: Iterator[tuple[str, bytes]], results: Results, tell: Tell) -> Iterator[tuple[str, bytes]]:
    expected = len(LANGUAGES) * (len(results.entries) + len(_MAIN))
    for done, file in enumerate(files):
        tell(min(1.0, done / expected))
        yield file
    tell(1.0)


def site_files(results: Results, cited: Cited) -> Iterator[tuple[str, bytes]]:
    """Every file of the site by its path, with forward slashes."""
    yield "index.html", _front(results)
    for name, data in _assets():
        yield f"{ASSETS}/{name}", data
    for lang in LANGUAGES:
        for page in _pages(results, cited, lang):
            yield f"{lang}/{page.place.path}", page_file(page, results)
        cards = evidence_cards(results, _place(results, lang, "evidence.html"))
        yield f"{lang}/evidence-index.js", evidence_index(results, cards)
        for page in _evidence_pages(results, cards, lang):
            yield f"{lang}/{page.place.path}", page_file(page, results)


def _pages(results: Results, cited: Cited, lang: Lang) -> Iterator[Page]:
    for path, make in _MAIN:
        yield make(results, _place(results, lang, path))
    yield about_page(results, cited, _place(results, lang, "about.html"))
    for key, entry in results.entries.items():
        yield case_page(results, entry, _place(results, lang, f"cases/{results.names[key]}.html"))


def _evidence_pages(results: Results, cards: Sequence[Markup], lang: Lang) -> Iterator[Page]:
    place = _place(results, lang, "evidence.html")
    yield evidence_page(results, cards, place)
    yield from evidence_lists(results, cards, place)


def _place(results: Results, lang: Lang, path: str) -> Place:
    return Place(lang=lang, path=path, names=results.names)


def _front(results: Results) -> bytes:
    """The page at the root: it goes on in the reader's language, or lets readers without scripts choose."""
    links = [
        element(
            "p",
            element(
                "a", say(lang, "frame.switch-to-this-language"), href=f"{lang}/overview.html", css="cb-brand"
            ),
            element("br"),
            say(lang, "frame.tagline"),
            lang=lang,
        )
        for lang in LANGUAGES
    ]
    date_ = say("en", "export.footer-date", date=results.made_on.isoformat())
    body = element(
        "body",
        element(
            "main",
            element("h1", "Casebook"),
            *links,
            element("p", date_, css="cb-muted"),
            css="cb site-front",
        ),
    )
    return document("ko", "Casebook", lambda name: f"{ASSETS}/{name}", ("front.js",), body)


@cache
def _assets() -> tuple[tuple[str, bytes], ...]:
    """What all pages share, by name."""
    config = f"window.casebookDrawing = {json.dumps(drawing_config())};\n"
    script = (_HERE / "site.js").read_text("utf-8")
    return (
        ("evidence.js", (_HERE / "evidence.js").read_bytes()),
        ("front.js", (_HERE / "front.js").read_bytes()),
        ("icon.png", (_HERE / "icon.png").read_bytes()),
        ("plotly.min.js", plotly_script().encode()),
        ("site.css", _sheet().encode()),
        ("site.js", (config + script).encode()),
    )


def _sheet() -> str:
    light, dark = Style().palette, Style(theme="dark").palette
    return "\n".join(
        (
            f":root {{ color-scheme: light dark; --page: {light.background}; --ink: {light.ink}; }}",
            level_colours("light"),
            "@media screen and (prefers-color-scheme: dark) {",
            f":root {{ --page: {dark.background}; --ink: {dark.ink}; }}",
            f"{level_colours('dark')} }}",
            sheet(),
            (_HERE / "site.css").read_text("utf-8"),
        )
    )
