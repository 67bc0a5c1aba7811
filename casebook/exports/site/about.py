"""How the site was made: the yardstick, the method, the data, and how to cite it."""

from collections import Counter

from markupsafe import Markup

import casebook
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import LANGUAGES, Results
from casebook.library.citation import Cited, bibtex, citation
from casebook.markup import element, join
from casebook.model import Dimension
from casebook.pieces.cell import level_square
from casebook.pieces.table import table
from casebook.robustness import DRAWS
from casebook.scoring import whole_points
from casebook.wording import say


def about_page(results: Results, cited: Cited, place: Place) -> Page:
    """Method, rubric, data, citation."""
    lang = place.lang
    return Page(
        place=place,
        section="about",
        title=say(lang, "publish.about"),
        question=say(lang, "publish.about-question"),
        parts=(_method(results, place), _rubric(results, place), _data(results, place), _cite(cited, place)),
    )


def _method(results: Results, place: Place) -> Markup:
    lang, rubric = place.lang, results.rubric
    points = [
        say(lang, "publish.method-quotes"),
        say(lang, "publish.method-scale"),
        say(lang, "publish.method-silence"),
        say(lang, "publish.method-coverage", share=whole_points(100 * rubric.min_coverage)),
        say(lang, "publish.method-robustness", draws=f"{DRAWS:,}"),
        say(lang, "publish.method-settings"),
    ]
    help_ = [say(lang, "frame.silence-help"), say(lang, "frame.aggregation-help")]
    names = (
        (say(lang, "frame.silence"), help_[0]),
        (say(lang, "frame.aggregation"), help_[1]),
    )
    return element(
        "div",
        element("h2", say(lang, "publish.method")),
        element("ul", *(element("li", p) for p in points), css="site-points"),
        *(element("div", element("h3", name), element("p", text)) for name, text in names),
        css="cb site-text",
        lang=lang,
    )


def _rubric(results: Results, place: Place) -> Markup:
    lang, rubric = place.lang, results.rubric
    scale = [
        [level_square(level, lang), rubric.scale[level].text_in(lang)] for level in range(len(rubric.scale))
    ]
    header = [say(lang, "publish.level"), say(lang, "publish.meaning")]
    blocks = [
        element(
            "div",
            element("h2", say(lang, "publish.rubric", version=rubric.version)),
            element("div", table(header, scale, caption=say(lang, "publish.meaning")), css="site-levels"),
            css="cb site-text",
            lang=lang,
        )
    ]
    total = sum(d.weight for d in rubric.dimensions) or 1.0
    blocks += [_dimension(d, total, place) for d in rubric.dimensions]
    return join(blocks)


def _dimension(dimension: Dimension, total: float, place: Place) -> Markup:
    lang = place.lang
    within = sum(c.weight for c in dimension.criteria) or 1.0
    rows = []
    for criterion in dimension.criteria:
        part = say(lang, "publish.share-within", share=whole_points(100 * criterion.weight / within))
        levels = [
            [level_square(level, lang), text.text_in(lang)] for level, text in enumerate(criterion.levels)
        ]
        header = [say(lang, "publish.level"), say(lang, "publish.meaning")]
        rows.append(
            element(
                "details",
                element(
                    "summary",
                    element("strong", criterion.name.text_in(lang)),
                    element("span", criterion.question.text_in(lang)),
                ),
                element("p", part, css="cb-muted"),
                element(
                    "div", table(header, levels, caption=criterion.name.text_in(lang)), css="site-levels"
                ),
                css="site-criterion",
                id=f"c-{criterion.id}",
            )
        )
    share = whole_points(100 * dimension.weight / total)
    name = say(lang, "publish.share", name=dimension.name.text_in(lang), share=share)
    return element("div", element("h3", name), *rows, css="cb", lang=lang)


def _data(results: Results, place: Place) -> Markup:
    lang, library = place.lang, results.library
    statuses = Counter(library.quote_status(row.uses[0].case.id, row.quote) for row in results.evidence)
    cases = library.usable_cases
    main = sum(c.tier == "main" for c in cases)
    faulty = sum(e.is_faulty for e in library.entries)
    facts = [
        say(lang, "publish.data-cases", main=main, reference=len(cases) - main, faulty=faulty),
        say(
            lang,
            "publish.data-quotes",
            count=len(results.evidence),
            sources=len(library.sources),
        ),
        say(
            lang,
            "publish.data-verified",
            original=statuses["verified-original"],
            excerpt=statuses["verified-excerpt"],
        ),
        say(lang, "publish.data-passages"),
        say(lang, "publish.data-made", date=results.made_on.isoformat(), version=casebook.__version__),
    ]
    return element(
        "div",
        element("h2", say(lang, "publish.data")),
        element("ul", *(element("li", f) for f in facts), css="site-points"),
        element(
            "p",
            say(lang, "cite.fingerprint"),
            ": ",
            element("code", library.data_fingerprint, css="cb-place"),
        ),
        css="cb site-text",
        lang=lang,
    )


def _cite(cited: Cited, place: Place) -> Markup:
    sentences = [
        element(
            "div",
            element("h3", say(place.lang, f"cite.in-{lang}")),
            element("p", citation(cited, lang), lang=lang),
        )
        for lang in LANGUAGES
    ]
    return element(
        "div",
        element("h2", say(place.lang, "cite.heading"), id="cite"),
        *sentences,
        element("h3", say(place.lang, "cite.bibtex")),
        element("pre", bibtex(cited), css="site-code", tabindex="0"),
        css="cb site-text",
        lang=place.lang,
    )
