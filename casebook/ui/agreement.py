"""The Agreement page: how far raters agree, in numbers and in words."""

import streamlit as st
from markupsafe import Markup

from casebook.agreement import Agreement, Coefficient, agreement_of, band_of
from casebook.charts import agreement_chart
from casebook.charts.agreement import alpha_text, coefficient_rows, interval_text
from casebook.markup import element
from casebook.model import Case, Lang
from casebook.pieces.table import table
from casebook.scoring.rounding import whole_points
from casebook.ui import access, cached
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.links import page_tag
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.wording import say


def measure(page: Opened) -> Agreement | None:
    """Ask which cases; the agreement of their raters. None, with an explanation, where nobody has rated."""
    lang, ratings = page.lang, page.library.ratings
    if access.is_presenting():
        show(element("div", say(lang, "agreement.presenting"), css="cb cb-note"))
        return None
    if ratings.faulty:
        names = ", ".join(ratings.faulty)
        show(element("div", say(lang, "agreement.faulty", names=names), css="cb cb-warn"))
    rated = tuple(c for c in page.library.usable_cases if ratings.of(c.id))
    if not rated:
        _show_beginning(page)
        return None
    names_of = {c.id: c.name.text_in(lang) for c in rated}
    chosen = page.view.case if page.view.case in names_of else None
    choose(say(lang, "agreement.cases"), "case", names_of, chosen, of_none=say(lang, "agreement.all-cases"))
    cases = tuple(c for c in rated if chosen in (None, c.id))
    key = ("agreement", page.library.fingerprint, tuple(c.id for c in cases))
    return cached.kept(key, lambda: agreement_of(cases, ratings.of, page.rubric))


def _show_beginning(page: Opened) -> None:
    lang = page.lang
    steps = [say(lang, f"agreement.begin-{step}") for step in ("rate", "save", "look")]
    show(
        element(
            "div",
            element("p", say(lang, "agreement.empty"), css="cb-lead"),
            element("ol", *(element("li", step) for step in steps)),
            element("p", page_tag(say(lang, "page.rate.name"), "rate", page.view)),
            css="cb",
            lang=lang,
        )
    )


def show_coefficients(page: Opened, found: Agreement) -> None:
    """The coefficient in words, the chart, and a table with the reasons where there is none."""
    lang, overall = page.lang, found.overall
    sentences = [
        say(
            lang,
            "agreement.who",
            raters=len(found.raters),
            cases=len(found.cases),
            cells=len(found.cells),
        ),
        _verdict(overall, lang),
        _silence(found, lang),
    ]
    show(element("div", *(element("p", s) for s in sentences), css="cb cb-lead", lang=lang))
    chart = agreement_chart(found, page.rubric, page.style)
    show_chart(chart, "agreement_chart", lang)
    show(element("div", _coefficient_table(page, found), css="cb", lang=lang))
    with st.expander(say(lang, "agreement.method")):
        parts = ("what", "limits", "interval", "silence", "file")
        show(
            element(
                "div",
                element("ul", *(element("li", say(lang, f"agreement.method-{p}")) for p in parts)),
                css="cb",
                lang=lang,
            )
        )


def _verdict(overall: Coefficient, lang: Lang) -> str:
    if overall.alpha is None:
        return say(lang, f"agreement.no-alpha-{overall.undefined}")
    said = say(
        lang,
        f"agreement.verdict-{band_of(overall.alpha)}",
        alpha=alpha_text(overall.alpha),
        units=overall.units,
    )
    return f"{said} {_interval_sentence(overall, lang)}"


def _interval_sentence(found: Coefficient, lang: Lang) -> str:
    if found.low is None or found.high is None:
        return say(lang, f"agreement.no-interval-{found.no_interval}")
    return say(lang, "agreement.interval-sentence", low=alpha_text(found.low), high=alpha_text(found.high))


def _silence(found: Agreement, lang: Lang) -> str:
    silence = found.silence
    share = silence.agreed_share
    return say(
        lang,
        "agreement.silence",
        cells=silence.cells,
        silent=silence.all_silent,
        split=silence.split,
        percent=whole_points(100 * (share or 0.0)),
    )


def _coefficient_table(page: Opened, found: Agreement) -> Markup:
    lang = page.lang
    rows = []
    for name, own in coefficient_rows(found, page.rubric, lang):
        if own.alpha is None:
            cells = ["–", "–", say(lang, f"agreement.no-alpha-{own.undefined}")]
        else:
            band = say(lang, f"agreement.band-{band_of(own.alpha)}")
            cells = [alpha_text(own.alpha), interval_text(own, lang), band]
        rows.append([element("strong", name), *cells, own.units])
    header = [
        say(lang, "charts.column_dimension"),
        say(lang, "agreement.column-alpha"),
        say(lang, "agreement.column-interval"),
        say(lang, "agreement.column-meaning"),
        say(lang, "agreement.column-units"),
    ]
    return table(header, rows, numeric=frozenset({1, 4}), caption=say(lang, "agreement.table"))


def rater_label(name: str, rater: str | None, lang: Lang) -> str:
    """How a rater is called on the page; the case's own file is one of them."""
    return say(lang, "agreement.case-file") if rater is None else name


def case_names(cases: tuple[Case, ...], lang: Lang) -> dict[str, str]:
    """Names of cases by id."""
    return {case.id: case.name.text_in(lang) for case in cases}
