"""The Evidence page's blocks: filters, result list, concentration."""

from collections.abc import Sequence
from functools import partial
from typing import get_args
from urllib.parse import urlencode

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.charts import Scene, concentration_chart
from casebook.charts.tally import By
from casebook.model import Lang
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.evidence_index import EvidenceRow, Use
from casebook.ui.literal import element, show
from casebook.ui.opened import Opened
from casebook.ui.quote_view import quote_card, source_name
from casebook.ui.state import bound, change_view
from casebook.ui.view import EVIDENCE_FILTERS, NARRATION, View, speaker_id, view_params
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
        speaker = row.quote.speaker
        speakers[speaker_id(speaker)] = speaker.text_in(lang) if speaker else say(lang, "quote.narration")
        source = page.library.source(row.quote.source)
        sources[row.quote.source] = source_name(source, lang) if source else row.quote.source
    filters: dict[str, dict[str, str]] = {
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
    for column, (field, names) in zip(st.columns(len(filters)), filters.items(), strict=True):
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
    shown = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    text = say(lang, "evidence.found", count=len(found), total=total)
    if pages > 1:
        text += " " + say(lang, "evidence.page-of", number=number, pages=pages)
    show(element("p", text, css="cb cb-muted", role="status"))
    cards = [
        quote_card(page.library, row.uses[0].case.id, row.quote, lang, _uses_line(row.uses, view))
        for row in shown
    ]
    show(element("div", *cards, css="cb", lang=lang))
    if pages > 1:
        _page_buttons(number, pages, lang)


def _no_filters() -> dict[str, object]:
    default = View()
    return {field: getattr(default, field) for field in EVIDENCE_FILTERS}


def _page_buttons(number: int, pages: int, lang: Lang) -> None:
    left, right, _ = st.columns([1, 1, 4])
    for column, label, target in ((left, "previous", number - 1), (right, "next", number + 1)):
        column.button(
            say(lang, f"evidence.{label}"),
            key=f"page_{label}",
            disabled=not 1 <= target <= pages,
            on_click=change_view,
            kwargs={"page_number": target},
            width="stretch",
        )


def _uses_line(uses: Sequence[Use], view: View) -> Markup:
    """What the quotation carries, each one click away."""
    return element("span", *(use_link(u, view) for u in uses), css="cb-uses")


def use_link(use: Use, view: View) -> Markup:
    """A tag that names a use and, where it carries a score, the score; it opens the place of use."""
    lang = view.lang
    if use.criterion is None:
        text = say(
            lang, f"evidence.use-{use.section}", case=use.case.name.text_in(lang), name=use.label(lang)
        )
        target = view_params(msgspec.structs.replace(view, case=use.case.id), "case")
        return element("a", text, css="cb-tag", href=f"case?{urlencode(target)}", target="_self")
    score = say(lang, "cell.silent") if use.score is None else str(use.score)
    text = say(
        lang, "evidence.use-score", case=use.case.name.text_in(lang), criterion=use.label(lang), score=score
    )
    changed = msgspec.structs.replace(view, case=use.case.id, criterion=use.criterion)
    return element(
        "a",
        text,
        css="cb-tag",
        href=f"overview?{urlencode(view_params(changed, 'overview'))}",
        target="_self",
    )


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
