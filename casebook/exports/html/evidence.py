"""Every quotation of the chosen cases, folded by case and criterion, each with the passage around it."""

from collections.abc import Iterator

from markupsafe import Markup

from casebook.exports.html.slides import criterion_anchor
from casebook.library import Library
from casebook.markup import element, join
from casebook.model import Case, Dimension, Lang, Quote, Rubric
from casebook.pieces.cell import level_badge, level_line
from casebook.pieces.quote import quote_card, quotes_by_stance
from casebook.wording import say


def evidence_of_case(library: Library, case: Case, rubric: Rubric, lang: Lang) -> Markup:
    """A case with its summary, every criterion with reasons and quotes, and the quotes that score nothing."""
    tags = (
        say(lang, f"level.{case.level}"),
        say(lang, f"tier.{case.tier}"),
        say(lang, "case.as-of", date=case.as_of),
    )
    others = [_other(library, case, title, quotes, lang) for title, quotes in _unscored(case, lang)]
    rest = [element("h4", say(lang, "html.unscored")), *others] if others else []
    return element(
        "section",
        element("h3", case.name.text_in(lang), id=f"c-{case.id}"),
        element("p", *(element("span", tag, css="cb-tag") for tag in tags)),
        element("p", case.summary.text_in(lang)),
        *(_dimension(library, case, dimension, lang) for dimension in rubric.dimensions),
        *rest,
        css="page-case",
        aria_labelledby=f"c-{case.id}",
    )


def _dimension(library: Library, case: Case, dimension: Dimension, lang: Lang) -> Markup:
    rows = []
    for criterion in dimension.criteria:
        given = case.assessment(criterion.id)
        count = len(given.quotes) if given else 0
        summary = element(
            "summary",
            level_badge(given, lang),
            element("strong", criterion.name.text_in(lang)),
            element("span", say(lang, "case.show-quotes", count=count), css="cb-criterion-text"),
        )
        inner = [element("p", criterion.question.text_in(lang), css="cb-muted")]
        inner.append(level_line(criterion, given, lang))
        if given is not None:
            inner.append(element("p", given.rationale.text_in(lang)))
            inner.append(quotes_by_stance(library, case.id, given.quotes, lang))
        body = element("div", *inner)
        anchor = criterion_anchor(case.id, criterion.id)
        rows.append(element("details", summary, body, css="cb-criterion", id=anchor))
    return element("h4", dimension.name.text_in(lang)) + join(rows)


def _unscored(case: Case, lang: Lang) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """What the quotes that stand behind no score are about."""
    for actor in case.actors:
        yield (
            say(lang, "html.actor", name=actor.name.text_in(lang), role=actor.role.text_in(lang)),
            actor.quotes,
        )
    for fact in case.facts:
        unit = f" {fact.unit.text_in(lang)}" if fact.unit else ""
        value = f"{fact.value}{unit}"
        status = say(lang, f"fact.{fact.status}")
        yield say(lang, "html.fact", name=fact.name.text_in(lang), value=value, status=status), fact.quotes
    for mechanism in case.mechanisms:
        for part in mechanism.parts:
            cells = ", ".join(cell.text_in(lang) for cell in part.cells)
            name = f"{mechanism.name.text_in(lang)} – {part.name.text_in(lang)}"
            text = say(lang, "html.mechanism", name=name, text=cells) if cells else name
            yield text, part.quotes
    for note in case.context:
        yield (
            say(lang, "html.context", name=note.name.text_in(lang), note=note.note.text_in(lang)),
            note.quotes,
        )


def _other(library: Library, case: Case, title: str, quotes: tuple[Quote, ...], lang: Lang) -> Markup:
    cards = [quote_card(library, case.id, quote, lang) for quote in quotes]
    if not cards:
        return element("p", title, css="page-other")
    count = element("span", say(lang, "case.show-quotes", count=len(cards)), css="cb-tag")
    return element("details", element("summary", title, " ", count), *cards, css="page-other")
