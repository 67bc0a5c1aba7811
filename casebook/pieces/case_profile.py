"""One case as HTML, from summary to sources."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from casebook.library import Library
from casebook.markup import element
from casebook.model import Case, Criterion, Lang, Mechanism, MechanismPart, Quote, Rubric
from casebook.pieces.cell import level_badge
from casebook.pieces.quote import quote_card, quotes_by_stance, source_name
from casebook.pieces.table import table
from casebook.scoring import strengths_and_gaps
from casebook.wording import say

_NOTHING = Markup("")


def summary_block(case: Case, lang: Lang) -> Markup:
    """Name, kind, date, summary."""
    tags = [
        say(lang, f"level.{case.level}"),
        say(lang, f"tier.{case.tier}"),
        say(lang, "case.as-of", date=case.as_of),
    ]
    return element(
        "div",
        element("h2", case.name.text_in(lang)),
        element("p", *(element("span", t, css="cb-tag") for t in tags)),
        element("p", case.summary.text_in(lang), css="cb-lead"),
        css="cb",
        lang=lang,
    )


def strengths_block(case: Case, rubric: Rubric, lang: Lang) -> Markup:
    """The strongest and the weakest criteria, and those on which the sources are silent."""
    found = strengths_and_gaps(case, rubric)
    names = {c.id: c.name.text_in(lang) for c in rubric.criteria}
    groups = (
        (_levelled(lang, "case.strongest", found.strongest_level), found.strongest),
        (_levelled(lang, "case.weakest", found.weakest_level), found.weakest),
        (say(lang, "case.silent", count=len(found.silent), total=len(names)), found.silent),
    )
    cards = [
        element(
            "div",
            element("h3", title),
            *(element("span", names[c], css="cb-tag") for c in criteria if c in names),
            *([] if criteria else [element("p", say(lang, "case.none-of-these"), css="cb-muted")]),
            css="cb-card",
        )
        for title, criteria in groups
    ]
    return element("div", element("div", *cards, css="cb-grid"), css="cb", lang=lang)


def _levelled(lang: Lang, key: str, level: int | None) -> str:
    return say(lang, f"{key}-none") if level is None else say(lang, key, level=level)


def criteria_blocks(library: Library, rubric: Rubric, case: Case, lang: Lang) -> Iterator[Markup]:
    """A block per dimension: every criterion with its level, to be unfolded for reasons and quotations.

    Each dimension is the target ``#d-<id>`` of links, each criterion ``#c-<id>``.
    """
    for dimension in rubric.dimensions:
        rows = [_criterion(library, case, criterion, lang) for criterion in dimension.criteria]
        heading = element("h3", dimension.name.text_in(lang))
        yield element("div", heading, *rows, css="cb", lang=lang, id=f"d-{dimension.id}")


def _criterion(library: Library, case: Case, criterion: Criterion, lang: Lang) -> Markup:
    assessment = case.assessment(criterion.id)
    score = assessment.score if assessment else None
    text = say(lang, "cell.silent-text") if score is None else criterion.levels[score].text_in(lang)
    summary = element(
        "summary",
        level_badge(assessment, lang),
        element("strong", criterion.name.text_in(lang)),
        element("span", text, css="cb-criterion-text"),
    )
    inner = (
        ()
        if assessment is None
        else (
            element("p", assessment.rationale.text_in(lang)),
            quotes_by_stance(library, case.id, assessment.quotes, lang),
        )
    )
    return element("details", summary, *inner, css="cb-criterion", id=f"c-{criterion.id}")


def mechanisms_block(library: Library, case: Case, lang: Lang) -> Markup:
    """How the case says that it works: loops, cooperations, tables, disagreements."""
    if not case.mechanisms:
        return _NOTHING
    drawn = [_mechanism(library, case, m, lang) for m in case.mechanisms]
    return element(
        "div", element("h2", say(lang, "case.mechanisms")), *drawn, css="cb", lang=lang, id="mechanisms"
    )


def _mechanism(library: Library, case: Case, mechanism: Mechanism, lang: Lang) -> Markup:
    head = [
        element(
            "h3",
            element("span", say(lang, f"mechanism.{mechanism.kind}"), css="cb-tag"),
            mechanism.name.text_in(lang),
        )
    ]
    if mechanism.note:
        head.append(element("p", mechanism.note.text_in(lang), css="cb-muted"))
    if mechanism.columns:
        header = ["", *(c.text_in(lang) for c in mechanism.columns)]
        rows = [
            [element("strong", p.name.text_in(lang)), *(c.text_in(lang) for c in p.cells)]
            for p in mechanism.parts
        ]
        under = [_folded(library, case, p.quotes, lang) for p in mechanism.parts]
        return element(
            "section", *head, table(header, rows, caption=mechanism.name.text_in(lang), under=under)
        )
    numbered = mechanism.kind == "loop"
    steps = [
        _step(library, case, p, i if numbered else None, lang) for i, p in enumerate(mechanism.parts, start=1)
    ]
    return element("section", *head, element("ol" if numbered else "ul", *steps, css="cb-loop"))


def _step(library: Library, case: Case, part: MechanismPart, number: int | None, lang: Lang) -> Markup:
    prefix = "" if number is None else f"{number} → "
    return element(
        "li",
        element("strong", prefix, part.name.text_in(lang)),
        *(element("p", c.text_in(lang)) for c in part.cells),
        _folded(library, case, part.quotes, lang),
    )


def _folded(library: Library, case: Case, quotes: Iterable[Quote], lang: Lang) -> Markup:
    """Quotations behind a line that unfolds them; nothing when there are none."""
    cards = [quote_card(library, case.id, q, lang) for q in quotes]
    if not cards:
        return _NOTHING
    return element("details", element("summary", say(lang, "case.show-quotes", count=len(cards))), *cards)


def actors_block(library: Library, case: Case, lang: Lang) -> Markup:
    """Who does what, by kind of actor; nothing where nobody is named."""
    if not case.actors:
        return _NOTHING
    order = list(dict.fromkeys(a.kind for a in case.actors))
    actors = sorted(case.actors, key=lambda a: order.index(a.kind))
    rows = [
        [say(lang, f"actor.{a.kind}"), element("strong", a.name.text_in(lang)), a.role.text_in(lang)]
        for a in actors
    ]
    header = [say(lang, f"case.actor-{c}") for c in ("kind", "name", "role")]
    under = [_folded(library, case, a.quotes, lang) for a in actors]
    body = table(header, rows, caption=say(lang, "case.actors"), under=under)
    return _section("case.actors", body, lang)


def facts_block(library: Library, case: Case, lang: Lang) -> Markup:
    """Figures with unit, status and caveat; nothing where there are none."""
    if not case.facts:
        return _NOTHING
    rows = [
        [
            element("strong", fact.name.text_in(lang)),
            f"{fact.value} {fact.unit.text_in(lang)}" if fact.unit else fact.value,
            say(lang, f"fact.{fact.status}"),
            fact.caveat.text_in(lang) if fact.caveat else "",
        ]
        for fact in case.facts
    ]
    header = [say(lang, f"case.fact-{c}") for c in ("name", "value", "status", "caveat")]
    under = [_folded(library, case, fact.quotes, lang) for fact in case.facts]
    body = table(header, rows, numeric=frozenset({1}), caption=say(lang, "case.facts"), under=under)
    return _section("case.facts", body, lang)


def context_block(library: Library, case: Case, lang: Lang) -> Markup:
    """Products and remarks that bear on the case and score nothing; nothing where there are none."""
    if not case.context:
        return _NOTHING
    cards = [
        element(
            "div",
            element("h3", note.name.text_in(lang)),
            element("p", note.note.text_in(lang)),
            _folded(library, case, note.quotes, lang),
            css="cb-card",
        )
        for note in case.context
    ]
    return _section("case.context", element("div", *cards, css="cb-grid"), lang)


def sources_block(library: Library, case: Case, lang: Lang) -> Markup:
    """The sources that the case quotes, and how often."""
    rows = []
    for source_id in dict.fromkeys(q.source for q in case.quotes):
        source = library.source(source_id)
        name = source_name(source, lang) if source else source_id
        count = len({q.text for q in case.quotes if q.source == source_id})
        rows.append([name, say(lang, f"extent.{source.extent}") if source else "", count])
    header = [say(lang, f"case.source-{c}") for c in ("name", "extent", "quotes")]
    body = table(header, rows, numeric=frozenset({2}), caption=say(lang, "case.sources"))
    return _section("case.sources", body, lang)


def _section(title: str, body: Markup, lang: Lang) -> Markup:
    """The block of this title, the target of links to the last word of its key, e.g. ``#actors``."""
    anchor = title.rpartition(".")[2]
    return element("div", element("h2", say(lang, title)), body, css="cb", lang=lang, id=anchor)
