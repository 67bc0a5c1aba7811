"""The Evidence page's blocks: filters, result list, concentration."""

from collections.abc import Sequence
from functools import partial
from typing import get_args

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.charts import Scene, concentration_chart
from casebook.charts.tally import By
from casebook.markup import element
from casebook.pieces.evidence_index import EvidenceRow, Use
from casebook.pieces.quote import quote_card, source_name
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.evidence_index import query_words, uses_that_fit
from casebook.ui.links import page_tag
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import bound, change_view
from casebook.view.view import EVIDENCE_FILTERS, NARRATION, View, speaker_id
from casebook.wording import say

PAGE_SIZE = 20


def show_filters(page: Opened, rows: Sequence[EvidenceRow]) -> None:
    """Search field and filters; each holds only values that occur in ``rows``."""
    lang, view = page.lang, page.view
    st.text_input(
        say(lang, "evidence.search"),
        placeholder=say(lang, "evidence.search-placeholder"),
        **bound("query", view.query),
    )
    speakers: dict[str, str] = {}
    sources: dict[str, str] = {}
    for row in rows:
        for speaker in (use.quote.speaker for use in row.uses):
            name = speaker.text_in(lang) if speaker else say(lang, "quote.narration")
            speakers[speaker_id(speaker)] = name
        source = page.library.source(row.quote.source)
        sources[row.quote.source] = source_name(source, lang) if source else row.quote.source
    filters: dict[str, dict[str, str]] = {
        "only": {c.id: c.name.text_in(lang) for c in page.cases},
        "dimension": {d.id: d.name.text_in(lang) for d in page.rubric.dimensions},
        "about": {
            c.id: c.name.text_in(lang)
            for c in page.rubric.criteria
            if view.dimension is None or c.dimension == view.dimension
        },
        "stance": {s: say(lang, f"stance.{s}") for s in ("supports", "contradicts", "context")},
        "speaker": dict(sorted(speakers.items(), key=lambda item: (item[0] == NARRATION, item[1]))),
        "source": sources,
    }
    columns = [column for _ in range(2) for column in st.columns(3)]
    for column, (field, names) in zip(columns, filters.items(), strict=True):
        value = getattr(view, field)
        with column:
            choose(
                say(lang, f"evidence.{field}"),
                field,
                names,
                value if value in names else None,
                of_none=say(lang, "evidence.all"),
            )


def show_results(page: Opened, found: Sequence[EvidenceRow], total: int) -> None:
    """The quotations found, one page of them, or what to do when there are none."""
    lang, view = page.lang, page.view
    if not found:
        show(element("div", say(lang, "evidence.none-found"), css="cb cb-note", role="status"))
        st.button(
            say(lang, "evidence.clear"), key="clear_filters", on_click=change_view, kwargs=_no_filters()
        )
        return
    pages = -(-len(found) // PAGE_SIZE)
    number = min(view.page_number, pages)
    text = say(lang, "evidence.found", count=len(found), total=total)
    if pages > 1:
        text += " " + say(lang, "evidence.page-of", number=number, pages=pages)
    turn = _page_links(view, number, pages)
    show(element("p", text, turn, css="cb cb-muted", role="status"))
    shown = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    show(element("div", *(_result(page, row) for row in shown), turn, css="cb", lang=lang))


def _result(page: Opened, row: EvidenceRow) -> Markup:
    """One quotation; the bar beside it shows the stance of the scores that it was found for."""
    view = page.view
    fitting = uses_that_fit(row, view, page.rubric)
    scored = [u for u in fitting if u.criterion] or fitting
    stances = {u.quote.stance for u in scored}
    return quote_card(
        page.library,
        fitting[0].case.id,
        fitting[0].quote,
        page.lang,
        uses=[use_link(u, view) for u in row.uses],
        stance=stances.pop() if len(stances) == 1 else None,
        words=query_words(view),
    )


def _no_filters() -> dict[str, object]:
    default = View()
    return {field: getattr(default, field) for field in EVIDENCE_FILTERS}


def _page_links(view: View, number: int, pages: int) -> Markup:
    """Links to the page before and after; a new page begins at its top."""
    links = []
    for label, target in (("previous", number - 1), ("next", number + 1)):
        if 1 <= target <= pages:
            turned = msgspec.structs.replace(view, page_number=target)
            links.append(page_tag(say(view.lang, f"evidence.{label}"), "evidence", turned))
    return element("span", *links, css="cb-turn")


def use_link(use: Use, view: View) -> Markup:
    """A tag that names a use and, where it carries a score, score and stance; it opens the place of use."""
    lang = view.lang
    name = use.case.name.text_in(lang)
    if use.criterion is None:
        text = say(lang, f"evidence.use-{use.section}", case=name, name=use.label(lang))
        return page_tag(text, "case", msgspec.structs.replace(view, case=use.case.id))
    score = say(lang, "cell.silent") if use.score is None else str(use.score)
    stance = say(lang, f"stance.{use.quote.stance}")
    text = say(lang, "evidence.use-score", case=name, criterion=use.label(lang), score=score, stance=stance)
    opened = msgspec.structs.replace(view, case=use.case.id, criterion=use.criterion)
    return page_tag(text, "overview", opened)


def show_concentration(page: Opened, scene: Scene) -> None:
    """How far the evidence hangs on a few speakers and sources."""
    box = st.expander(say(page.lang, "evidence.concentration"), key="concentration", on_change="rerun")
    if box.open:
        with box:
            names = {s.id: source_name(s, page.lang) for s in page.library.sources}
            columns = st.container(key="split_concentration").columns(2, gap="medium")
            for column, by in zip(columns, get_args(By), strict=True):
                with column:
                    draw = partial(concentration_chart, by=by, source_names=names)
                    chart = cached.chart(page, f"concentration/{by}", scene, draw)
                    show_chart(chart, f"concentration_{by}", page.lang)
