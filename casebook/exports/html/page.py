"""The page itself: head, parts in their order, and the rules by which nothing outside is asked for."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path

from markupsafe import Markup

from casebook.charts import Style
from casebook.charts.standalone import drawing_config, plotly_script
from casebook.exports.deck import Deck
from casebook.exports.footer import footer_parts
from casebook.exports.html.evidence import evidence_of_case
from casebook.exports.html.slides import slide_sections
from casebook.exports.html.tables import (
    results_table,
    scores_table,
    source_names,
    sources_table,
    weights_table,
)
from casebook.exports.report import Report
from casebook.library import Library
from casebook.markup import element, join
from casebook.pieces.colours import level_colours
from casebook.pieces.sheet import sheet
from casebook.wording import say

_HERE = Path(__file__).parent


def html_file(report: Report, deck: Deck, library: Library) -> bytes:
    """One HTML file with everything in it; it asks nothing of any other place and reads without its scripts.

    Claims with strength, charts of the deck, scores, weights, every quote of the chosen cases with its
    passage, sources, and the footer of every export; in the language of the view.
    """
    lang = report.lang
    has_charts = any(slide.chart for slide in deck.slides if slide.kind == "claim")
    body = element(
        "body",
        _header(report, deck),
        element("main", *_parts(report, deck, library)),
        element("footer", *(element("p", part) for part in footer_parts(report))),
        _scripts() if has_charts else "",
        css="cb",
    )
    document = Markup('<!DOCTYPE html>\n<html lang="{}">{}{}</html>\n').format(
        lang, _head(deck.title, has_charts), body
    )
    return document.encode("utf-8", "replace")


def _head(title: str, has_charts: bool) -> Markup:
    scripts = " ".join(f"'sha256-{_digest(script)}'" for script in _script_texts()) if has_charts else ""
    policy = (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    if scripts:
        policy += f"; script-src {scripts}"
    without = element("noscript", element("style", Markup(".plot-scroll{display:none}")))
    # Literal markup of our own, and the hashes: nothing of a file stands in it.
    meta = Markup(
        '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
    ).format(policy)
    return element(
        "head", meta, element("title", f"{title} · Casebook"), element("style", Markup(_style())), without
    )


@cache
def _style() -> str:
    light, dark = Style().palette, Style(theme="dark").palette
    return "\n".join(
        (
            sheet(),
            f":root{{color-scheme:light dark;--page:{light.background};--ink:{light.ink}}}",
            level_colours("light"),
            "@media screen and (prefers-color-scheme: dark){"
            f":root{{--page:{dark.background};--ink:{dark.ink}}}{level_colours('dark')}}}",
            (_HERE / "page.css").read_text("utf-8"),
        )
    )


def _header(report: Report, deck: Deck) -> Markup:
    lang = report.lang
    claims = [s for s in deck.slides if s.kind == "claim"]
    links = [
        *((f"#s-{slide.id}", slide.name) for slide in claims),
        ("#scores", say(lang, "html.scores")),
        ("#weights", say(lang, "html.settings")),
        ("#evidence", say(lang, "html.evidence")),
        ("#sources", say(lang, "case.sources")),
    ]
    listed = element("ol", *(element("li", element("a", name, href=there)) for there, name in links))
    opening = next((s.details for s in deck.slides if s.kind == "title"), ())
    return element(
        "header",
        element("p", element("strong", "Casebook"), " · ", say(lang, "frame.tagline"), css="cb-tagline"),
        element("h1", deck.title),
        element("p", deck.subtitle, css="page-subtitle") if deck.subtitle else "",
        *(element("p", line, css="page-detail") for line in opening if line != deck.subtitle),
        element("nav", listed, aria_label=say(lang, "html.contents")),
    )


def _parts(report: Report, deck: Deck, library: Library) -> list[Markup]:
    lang = report.lang
    published = library.as_published()
    cases = [evidence_of_case(published, case, report.rubric, lang) for case in report.cases]
    last = next((s for s in deck.slides if s.kind == "sources"), None)
    method = []
    if last is not None:
        named = source_names(report)
        # The sources among its details stand in the table.
        lines = [line for line in last.details if line not in named]
        method = [element("p", element("strong", last.heading)), *(element("p", line) for line in lines)]
    return [
        slide_sections(report, deck),
        _part(
            "scores",
            say(lang, "html.scores"),
            element("p", say(lang, "html.scores-how"), css="cb-muted"),
            scores_table(report),
            element("h3", say(lang, "html.results")),
            results_table(report),
        ),
        _part("weights", say(lang, "html.settings"), *_settings(report), weights_table(report)),
        _part(
            "evidence",
            say(lang, "html.evidence"),
            element("p", say(lang, "html.evidence-how"), css="cb-muted"),
            *cases,
        ),
        _part("sources", say(lang, "case.sources"), *method, sources_table(report)),
    ]


def _settings(report: Report) -> list[Markup]:
    lang, comparison = report.lang, report.scene.comparison
    pairs = (
        ("frame.silence", say(lang, f"silence.{comparison.silence}"), say(lang, "frame.silence-help")),
        (
            "frame.aggregation",
            say(lang, f"aggregation.{comparison.aggregation}"),
            say(lang, "frame.aggregation-help"),
        ),
    )
    return [
        element("p", element("strong", say(lang, name), ": ", value), Markup("<br>"), note)
        for name, value, note in pairs
    ]


def _part(anchor: str, title: str, *inner: str) -> Markup:
    heading = element("h2", title, id=f"p-{anchor}")
    return element("section", heading, *inner, id=anchor, aria_labelledby=f"p-{anchor}", css="page-part")


@cache
def _script_texts() -> tuple[str, ...]:
    own = (_HERE / "page.js").read_text("utf-8")
    # As the browser reads it, line ends included: else the hash would be of another text.
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n") for text in (plotly_script(), own))


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _scripts() -> Markup:
    config = Markup('<script type="application/json" id="drawing">{}</script>').format(
        Markup(json.dumps(drawing_config()))
    )
    return config + join(Markup("<script>{}</script>").format(Markup(text)) for text in _script_texts())
