"""The AHP page's blocks for all respondents: the group's weights, and everyone's ranking of the cases."""

import streamlit as st
from markupsafe import Markup

from casebook.markup import element
from casebook.model import Lang, Survey
from casebook.pieces.table import table
from casebook.scoring import Comparison, Weights, claim_of_note, compare
from casebook.ui import ahp_state
from casebook.ui.ahp import dimension_names, ratio_text
from casebook.ui.claim_view import claims_block
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.weighting import GroupResult, Priorities, group_result, pairs_of, percents
from casebook.wording import listed, say

MOST_CASES = 10
"""Cases beside one another in the table of rankings."""


def show_group(page: Opened, survey: Survey) -> None:
    """Weights of everybody and of all together, the button that applies them, and the rankings."""
    lang = page.lang
    group = group_result(survey)
    show(element("h2", say(lang, "ahp.group"), css="cb"))
    if group.priorities is None:
        show(element("div", say(lang, "ahp.group-waiting"), css="cb cb-note"))
        if len(survey.respondents) > 1:
            show(element("div", _weights(page, survey, group), css="cb", lang=lang))
        return
    show(element("p", say(lang, "ahp.group-how", count=len(group.members)), css="cb cb-muted"))
    show(element("div", _weights(page, survey, group), css="cb", lang=lang))
    doubtful = [m.respondent.name for m in group.members if m.priorities.is_consistent is False]
    if doubtful:
        text = say(lang, "ahp.group-inconsistent", names=listed(lang, doubtful))
        show(element("div", text, css="cb cb-warn"))
    _show_apply(page, group.priorities)
    _show_rankings(page, group, group.priorities)


def _weights(page: Opened, survey: Survey, group: GroupResult) -> Markup:
    lang, names = page.lang, dimension_names(page)
    total = len(pairs_of(survey.dimensions))
    by_position = {m.position: m.priorities for m in group.members}
    rows: list[list[object]] = []
    if group.priorities is not None:
        rows.append([element("strong", say(lang, "ahp.group-row")), *_figures(lang, group.priorities)])
    for position, respondent in enumerate(survey.respondents):
        found = by_position.get(position)
        if found is not None:
            rows.append([respondent.name, *_figures(lang, found)])
            continue
        state = say(lang, "ahp.not-counted", count=len(respondent.judgements), total=total)
        rows.append([respondent.name, *([None] * len(names)), None, state])
    header = [say(lang, "ahp.who"), *names.values(), say(lang, "ahp.cr"), say(lang, "ahp.verdict")]
    numeric = frozenset(range(1, len(names) + 2))
    return table(header, rows, numeric=numeric, caption=say(lang, "ahp.group"))


def _figures(lang: Lang, found: Priorities) -> list[object]:
    shares: list[object] = [f"{percent:.1f}%" for percent in percents(found.weights)]
    if found.consistency_ratio is None:
        return [*shares, None, say(lang, "ahp.no-ratio-short")]
    word = "ahp.consistent-short" if found.is_consistent else "ahp.inconsistent-short"
    return [*shares, ratio_text(found.consistency_ratio), say(lang, word)]


def _show_apply(page: Opened, found: Priorities) -> None:
    lang = page.lang
    shares = tuple(zip((d.id for d in page.rubric.dimensions), percents(found.weights), strict=True))
    is_applied = dict(page.view.dimension_weights) == dict(shares)
    with st.container(horizontal=True, vertical_alignment="center", key="ahp_apply_row"):
        st.button(
            say(lang, "ahp.apply"),
            key="ahp_apply",
            type="primary",
            on_click=ahp_state.apply_weights,
            args=(shares,),
            disabled=is_applied,
        )
        text = say(lang, "ahp.applied" if is_applied else "ahp.apply-what")
        show(element("p", text, css="cb cb-muted", role="status"))


def _show_rankings(page: Opened, group: GroupResult, of_group: Priorities) -> None:
    """Every respondent's own ranking of the chosen cases beside the group's."""
    lang = page.lang
    show(element("h2", say(lang, "ahp.rankings"), css="cb"))
    whole = _comparison(page, of_group)
    ranks = _ranks(whole)
    cases = {c.id: c.name.text_in(lang) for c in page.cases}
    missing = [name for case, name in cases.items() if ranks[case] is None]
    if len(missing) == len(cases):
        show(element("div", say(lang, "ahp.no-ranking"), css="cb cb-note", role="status"))
        return
    notes = (claim_of_note(n, page.cases, page.rubric) for n in whole.notes)
    show(claims_block(notes, lang, is_lead=False))
    show(element("p", say(lang, "ahp.rankings-how"), css="cb cb-muted"))
    if missing:
        text = say(lang, "ahp.unranked", names=listed(lang, missing))
        show(element("div", text, css="cb cb-note"))
    order = sorted((rank, case) for case, rank in ranks.items() if rank is not None)
    shown = [case for _, case in order[:MOST_CASES]]
    if len(order) > MOST_CASES:
        show(element("p", say(lang, "ahp.only-first", count=MOST_CASES), css="cb cb-muted"))
    first = [say(lang, "ahp.rank", rank=ranks[case]) for case in shown]
    rows: list[list[object]] = [[element("strong", say(lang, "ahp.group-row")), *first, None]]
    agreeing = 0
    for member in group.members:
        own = _ranks(_comparison(page, member.priorities))
        agrees = own == ranks
        agreeing += agrees
        cells = [_rank_cell(lang, own[case], ranks[case]) for case in shown]
        rows.append([member.respondent.name, *cells, say(lang, "ahp.same" if agrees else "ahp.different")])
    header = [say(lang, "ahp.who"), *(cases[c] for c in shown), say(lang, "ahp.as-group")]
    made = table(header, rows, caption=say(lang, "ahp.rankings"))
    show(element("div", made, css="cb", lang=lang))
    if len(group.members) > 1:
        text = say(lang, "ahp.agreement", count=agreeing, total=len(group.members))
        show(element("p", text, css="cb"))


def _comparison(page: Opened, found: Priorities) -> Comparison:
    """The chosen cases under these weights of the dimensions and all other settings of the view."""
    dimensions = zip((d.id for d in page.rubric.dimensions), found.weights, strict=True)
    weights = Weights(dimensions=tuple(dimensions), criteria=page.weights.criteria)
    return compare(page.cases, page.rubric, weights, page.view.silence, page.view.aggregation)


def _ranks(comparison: Comparison) -> dict[str, int | None]:
    return {r.case_id: r.rank for r in comparison.results}


def _rank_cell(lang: Lang, rank: int | None, of_group: int | None) -> object:
    if rank is None or of_group is None:
        return None
    text = say(lang, "ahp.rank", rank=rank)
    if rank == of_group:
        return text
    key = "ahp.up" if rank < of_group else "ahp.down"
    moved = element("span", say(lang, key, steps=abs(rank - of_group)), css="cb-tag ahp-moved")
    return element("span", text, " ", moved)
