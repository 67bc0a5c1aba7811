"""The Overview page's blocks: what the data say, the matrix, the dimensions, the evidence."""

import msgspec
import streamlit as st

from casebook.charts import Scene, dimension_chart, matrix_chart
from casebook.charts.matrix import MOST_COLUMNS
from casebook.model import Case
from casebook.scoring import criterion_gaps, evidence_measures, overview_claims, widest_first
from casebook.ui import cached
from casebook.ui.cell_view import cell_panel
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.literal import element, show
from casebook.ui.opened import Opened
from casebook.ui.quote_view import source_name
from casebook.ui.state import change_view, clicked
from casebook.ui.table_view import table
from casebook.wording import say


def show_claims(page: Opened, scene: Scene) -> None:
    """The generated sentences, and what a reader must know before comparing."""
    show(claims_block(overview_claims(scene.comparison, scene.cases, scene.rubric), page.lang))


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
    gaps = widest_first(criterion_gaps(scene.cases, page.rubric))
    widest = gaps[0]
    criterion = page.view.criterion or widest.criterion
    ids = {c.id: c for c in scene.cases}
    if page.view.case in ids:
        return ids[page.view.case], criterion
    highest = next((g.highest for g in gaps if g.criterion == criterion and g.highest), ())
    return ids[highest[0]] if highest else scene.cases[0], criterion


def show_dimensions(page: Opened, scene: Scene) -> None:
    """Dimension scores with interval and coverage."""
    show_chart(cached.chart(page, "dimensions", scene, dimension_chart), "dimensions", page.lang)


def show_evidence_measures(page: Opened, scene: Scene) -> None:
    """How much evidence each case has, how contested and how concentrated it is."""
    lang = page.lang
    rows = []
    for case in scene.cases:
        m = evidence_measures(case)
        result = scene.comparison.result(case.id)
        if m.largest_speaker is not None:
            speaker = m.largest_speaker.text_in(lang)
        else:
            speaker = say(lang, "quote.narration") if m.largest_speaker_source else ""
        source = page.library.source(m.largest_source) if m.largest_source else None
        rows.append(
            [
                element("strong", case.name.text_in(lang)),
                f"{result.scored}/{result.total}",
                m.quotes,
                f"{m.supports} : {m.contradicts}",
                _share(m.largest_speaker_share, speaker),
                element(
                    "span",
                    _share(m.largest_source_share, source_name(source, lang) if source else ""),
                    css="cb-source cb-source-narrow",
                ),
            ]
        )
    names = ("case", "coverage", "quotes", "balance", "speaker", "source")
    header = [say(lang, f"overview.measure-{n}") for n in names]
    show(
        element(
            "div",
            element("h2", say(lang, "overview.measures")),
            element("p", say(lang, "overview.measures-help"), css="cb-muted"),
            table(header, rows, numeric=frozenset({1, 2, 3}), caption=say(lang, "overview.measures")),
            css="cb",
            lang=lang,
        )
    )


def _share(share: float | None, whose: str) -> str:
    return "–" if share is None else f"{share:.0%} · {whose}"


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
