"""The Case page's blocks: one case from summary to sources."""

from collections.abc import Iterable

from markupsafe import Markup

from casebook.charts import profile_chart
from casebook.library import CaseEntry
from casebook.markup import element, join
from casebook.model import Case, Lang, Mechanism, MechanismPart, Quote
from casebook.pieces.cell import level_badge
from casebook.pieces.quote import quote_card, quotes_by_stance, source_name
from casebook.pieces.table import table
from casebook.scoring import strengths_and_gaps
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.findings_view import findings_list
from casebook.ui.frame import entry_label
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import clicked, open_evidence
from casebook.view.view import default_cases, entries_by_key
from casebook.wording import say


def choose_case(page: Opened) -> CaseEntry | None:
    """Draw the picker; the entry chosen, the first of the chosen cases to start with."""
    entries = entries_by_key(page.library)
    if not entries:
        show(element("div", say(page.lang, "frame.no-cases-at-all"), css="cb cb-note"))
        return None
    first = page.view.case or (page.view.cases or default_cases(page.library))[0]
    names = {key: entry_label(e, page.lang) for key, e in entries.items()}
    choose(say(page.lang, "case.choose"), "case", names, first)
    return entries[first]


def show_faulty(page: Opened, entry: CaseEntry) -> None:
    """A case whose file has errors: what could be read of it, and what must be mended."""
    show(element("div", say(page.lang, "case.is-faulty"), css="cb cb-warn"))
    show(findings_list(entry.findings, page.lang))


def show_summary(page: Opened, case: Case) -> None:
    """Name, kind, date, summary."""
    lang = page.lang
    tags = [
        say(lang, f"level.{case.level}"),
        say(lang, f"tier.{case.tier}"),
        say(lang, "case.as-of", date=case.as_of),
    ]
    show(
        element(
            "div",
            element("h2", case.name.text_in(lang)),
            element("p", *(element("span", t, css="cb-tag") for t in tags)),
            element("p", case.summary.text_in(lang), css="cb-lead"),
            css="cb",
            lang=lang,
        )
    )


def show_strengths(page: Opened, case: Case) -> None:
    """The strongest and the weakest criteria, and those on which the sources are silent."""
    lang = page.lang
    found = strengths_and_gaps(case, page.rubric)
    names = {c.id: c.name.text_in(lang) for c in page.rubric.criteria}
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
    show(element("div", element("div", *cards, css="cb-grid"), css="cb", lang=lang))


def _levelled(lang: Lang, key: str, level: int | None) -> str:
    return say(lang, f"{key}-none") if level is None else say(lang, key, level=level)


def _open_criterion() -> None:
    match clicked("profile_chart"):
        case [case, criterion]:
            open_evidence(only=case, about=criterion)


def show_profile(page: Opened, case: Case) -> None:
    """The profile chart, then every criterion with its reasons and quotations to unfold."""
    lang = page.lang
    scene = cached.scene_of(page, (case,))
    chart = cached.chart(page, "profile", scene, lambda s, style: profile_chart(s, case.id, style))
    show_chart(chart, "profile_chart", lang, on_select=_open_criterion)
    show(element("h2", say(lang, "case.criteria"), css="cb"))
    for dimension in page.rubric.dimensions:
        rows = []
        for criterion in dimension.criteria:
            assessment = case.assessment(criterion.id)
            score = assessment.score if assessment else None
            text = say(lang, "cell.silent-text") if score is None else criterion.levels[score].text_in(lang)
            inner = (
                []
                if assessment is None
                else [
                    element("p", assessment.rationale.text_in(lang)),
                    quotes_by_stance(page.library, case.id, assessment.quotes, lang),
                ]
            )
            summary = element(
                "summary",
                level_badge(assessment, lang),
                element("strong", criterion.name.text_in(lang)),
                element("span", text, css="cb-criterion-text"),
            )
            rows.append(element("details", summary, *inner, css="cb-criterion"))
        show(element("div", element("h3", dimension.name.text_in(lang)), *rows, css="cb", lang=lang))


def show_mechanisms(page: Opened, case: Case) -> None:
    """How the case says that it works: loops, cooperations, tables, disagreements."""
    if not case.mechanisms:
        return
    lang = page.lang
    drawn = [_mechanism(page, case, m) for m in case.mechanisms]
    show(element("div", element("h2", say(lang, "case.mechanisms")), *drawn, css="cb", lang=lang))


def _mechanism(page: Opened, case: Case, mechanism: Mechanism) -> Markup:
    lang = page.lang
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
        under = [_folded(page, case, p.quotes) for p in mechanism.parts]
        return element(
            "section", *head, table(header, rows, caption=mechanism.name.text_in(lang), under=under)
        )
    numbered = mechanism.kind == "loop"
    steps = [_step(page, case, p, i if numbered else None) for i, p in enumerate(mechanism.parts, start=1)]
    return element("section", *head, element("ol" if numbered else "ul", *steps, css="cb-loop"))


def _step(page: Opened, case: Case, part: MechanismPart, number: int | None) -> Markup:
    lang = page.lang
    prefix = "" if number is None else f"{number} → " if number else ""
    return element(
        "li",
        element("strong", prefix, part.name.text_in(lang)),
        *(element("p", c.text_in(lang)) for c in part.cells),
        _folded(page, case, part.quotes),
    )


def _folded(page: Opened, case: Case, quotes: Iterable[Quote]) -> Markup:
    """Quotations behind a line that unfolds them; nothing when there are none."""
    cards = [quote_card(page.library, case.id, q, page.lang) for q in quotes]
    if not cards:
        return Markup("")
    return element(
        "details", element("summary", say(page.lang, "case.show-quotes", count=len(cards))), *cards
    )


def show_actors(page: Opened, case: Case) -> None:
    """Who does what, by kind of actor."""
    if not case.actors:
        return
    lang = page.lang
    order = list(dict.fromkeys(a.kind for a in case.actors))
    actors = sorted(case.actors, key=lambda a: order.index(a.kind))
    rows = [
        [
            say(lang, f"actor.{a.kind}"),
            element("strong", a.name.text_in(lang)),
            a.role.text_in(lang),
        ]
        for a in actors
    ]
    header = [say(lang, f"case.actor-{c}") for c in ("kind", "name", "role")]
    under = [_folded(page, case, a.quotes) for a in actors]
    _section(page, "case.actors", table(header, rows, caption=say(lang, "case.actors"), under=under))


def show_facts(page: Opened, case: Case) -> None:
    """Figures with unit, status and caveat."""
    if not case.facts:
        return
    lang = page.lang
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
    under = [_folded(page, case, fact.quotes) for fact in case.facts]
    body = table(header, rows, numeric=frozenset({1}), caption=say(lang, "case.facts"), under=under)
    _section(page, "case.facts", body)


def show_context(page: Opened, case: Case) -> None:
    """Products and remarks that bear on the case and score nothing; then the sources used."""
    lang = page.lang
    if case.context:
        cards = [
            element(
                "div",
                element("h3", note.name.text_in(lang)),
                element("p", note.note.text_in(lang)),
                _folded(page, case, note.quotes),
                css="cb-card",
            )
            for note in case.context
        ]
        _section(page, "case.context", element("div", *cards, css="cb-grid"))
    used = dict.fromkeys(q.source for q in case.quotes)
    rows = []
    for source_id in used:
        source = page.library.source(source_id)
        name = source_name(source, lang) if source else source_id
        count = len({q.text for q in case.quotes if q.source == source_id})
        rows.append([name, say(lang, f"extent.{source.extent}") if source else "", count])
    header = [say(lang, f"case.source-{c}") for c in ("name", "extent", "quotes")]
    _section(
        page, "case.sources", table(header, rows, numeric=frozenset({2}), caption=say(lang, "case.sources"))
    )


def _section(page: Opened, title: str, body: Markup) -> None:
    show(element("div", element("h2", say(page.lang, title)), join([body]), css="cb", lang=page.lang))
