"""The Case page's blocks: one case from summary to sources."""

from casebook.charts import profile_chart
from casebook.library import CaseEntry
from casebook.markup import element
from casebook.model import Case
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
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
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
    show(summary_block(case, page.lang))


def show_strengths(page: Opened, case: Case) -> None:
    """The strongest and the weakest criteria, and those on which the sources are silent."""
    show(strengths_block(case, page.rubric, page.lang))


def _open_criterion() -> None:
    match clicked("profile_chart"):
        case [case, criterion]:
            open_evidence(only=case, about=criterion)


def show_profile(page: Opened, case: Case) -> None:
    """The profile chart, then every criterion with its reasons and quotations to unfold."""
    scene = cached.scene_of(page, (case,))
    chart = cached.chart(page, "profile", scene, lambda s, style: profile_chart(s, case.id, style))
    show_chart(chart, "profile_chart", page.lang, on_select=_open_criterion)
    show(element("h2", say(page.lang, "case.criteria"), css="cb"))
    for block in criteria_blocks(page.library, page.rubric, case, page.lang):
        show(block)


def show_mechanisms(page: Opened, case: Case) -> None:
    """How the case says that it works: loops, cooperations, tables, disagreements."""
    if block := mechanisms_block(page.library, case, page.lang):
        show(block)


def show_actors(page: Opened, case: Case) -> None:
    """Who does what, by kind of actor."""
    if block := actors_block(page.library, case, page.lang):
        show(block)


def show_facts(page: Opened, case: Case) -> None:
    """Figures with unit, status and caveat."""
    if block := facts_block(page.library, case, page.lang):
        show(block)


def show_context(page: Opened, case: Case) -> None:
    """Products and remarks that bear on the case and score nothing; then the sources used."""
    if block := context_block(page.library, case, page.lang):
        show(block)
    show(sources_block(page.library, case, page.lang))
