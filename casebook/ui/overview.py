"""The Overview page's blocks: what the data say, the matrix, the dimensions, the evidence."""

from functools import partial

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.charts import Scene, dimension_chart, matrix_chart
from casebook.charts.matrix import MOST_COLUMNS
from casebook.model import Case
from casebook.pieces.cell import cell_panel
from casebook.pieces.chosen import telling_case, widest_gaps
from casebook.pieces.measures import LargestOf, measures_block
from casebook.scoring import EvidenceMeasures, overview_claims
from casebook.ui import cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.links import page_tag
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, clicked, open_evidence_of_mark
from casebook.view.view import speaker_id
from casebook.wording import say


def show_claims(page: Opened, scene: Scene) -> None:
    """The generated sentences, and what a reader must know before comparing."""
    claims = overview_claims(scene.comparison, scene.cases, scene.rubric, scene.odds)
    show(claims_block(claims, page.lang, view=page.view))


def show_matrix(page: Opened, scene: Scene) -> None:
    """The matrix, and beside it the evidence of the chosen cell, which stays in sight beside a tall one."""
    is_tall = len(scene.cases) + len(scene.faulty) > MOST_COLUMNS
    split = st.container(key="split_matrix_tall" if is_tall else "split_matrix")
    left, right = split.columns([3, 2] if is_tall else 2, gap="medium")
    case, criterion = _chosen_cell(page, scene)
    chosen = (case.id, criterion)
    with left:
        chart = cached.chart(
            page,
            f"matrix/{case.id}/{criterion}",
            scene,
            lambda s, style: matrix_chart(s, style, chosen=chosen),
        )
        show_chart(chart, "matrix", page.lang, on_select=_open_cell)
    with right:
        _show_cell(page, scene, case, criterion)


def _open_cell() -> None:
    match clicked("matrix"):
        case [case, criterion] if criterion:
            change_view(case=case, criterion=criterion)


def _show_cell(page: Opened, scene: Scene, case: Case, criterion: str) -> None:
    lang = page.lang
    cases = {c.id: c.name.text_in(lang) for c in scene.cases}
    criteria = {c.id: c.name.text_in(lang) for c in page.rubric.criteria}
    left, right = st.columns(2)
    with left:
        choose(say(lang, "overview.cell-case"), "case", cases, case.id)
    with right:
        choose(say(lang, "overview.cell-criterion"), "criterion", criteria, criterion)
    show(cell_panel(page.library, case, page.rubric.criterion(criterion), lang))


def _chosen_cell(page: Opened, scene: Scene) -> tuple[Case, str]:
    """The cell of the address; else the widest gap, for the case that stands highest there."""
    gaps = widest_gaps(scene)
    criterion = page.view.criterion or gaps[0].criterion
    asked = next((c for c in scene.cases if c.id == page.view.case), None)
    return asked or telling_case(scene, gaps, criterion), criterion


def show_dimensions(page: Opened, scene: Scene) -> None:
    """Dimension scores with interval and coverage."""
    chart = cached.chart(page, "dimensions", scene, dimension_chart)
    show_chart(chart, "dimensions", page.lang, on_select=partial(open_evidence_of_mark, "dimensions"))


def show_evidence_measures(page: Opened, scene: Scene) -> None:
    """How much evidence each case has, how contested and how concentrated it is."""
    show(measures_block(page.library, scene, page.lang, partial(_evidence_link, page)))


def _evidence_link(
    page: Opened, text: str, case: Case, measures: EvidenceMeasures, largest: LargestOf
) -> Markup:
    """To the quotations of the case by its largest speaker or source."""
    filters: dict[str, str | None] = (
        {"speaker": speaker_id(measures.largest_speaker)}
        if largest == "speaker"
        else {"source": measures.largest_source}
    )
    view = msgspec.structs.replace(page.view, only=case.id, **filters)
    return page_tag(text, "evidence", view, css="cb-source cb-source-narrow")


def ordered(page: Opened, scene: Scene) -> Scene:
    """``scene`` with its cases in the order that the reader asked for."""
    order = page.view.order
    if order == "file":
        return scene
    results = {r.case_id: r for r in scene.comparison.results}

    def key(case: Case) -> tuple[float, str]:
        name = case.name.text_in(page.lang)
        result = results[case.id]
        if order == "index":
            return (-(result.index_points if result.index_points is not None else -1.0), name)
        return (0.0 if order == "name" else -float(result.scored), name)

    cases = tuple(sorted(scene.cases, key=key))
    comparison = msgspec.structs.replace(scene.comparison, results=tuple(results[c.id] for c in cases))
    return msgspec.structs.replace(scene, cases=cases, comparison=comparison)
