"""What every page stands in: title, language, navigation, choice of cases, settings, findings.

Each page opens its own frame, because a page that is the first to be asked for on a fresh server
runs without ``dashboard.py``.
"""

from pathlib import Path
from typing import NoReturn, get_args
from zlib import crc32

import streamlit as st
from streamlit.errors import StreamlitPageNotFoundError

from casebook.charts import Style, Theme
from casebook.library import CaseEntry, Library, LibraryNotFound
from casebook.library.places import RUBRIC
from casebook.markup import element, join
from casebook.model import Lang
from casebook.pieces.colours import level_colours
from casebook.pieces.findings import findings_list
from casebook.pieces.sheet import sheet
from casebook.scoring import Aggregation, Silence
from casebook.ui import access, cached
from casebook.ui.choice import choose
from casebook.ui.citing import show_citation
from casebook.ui.links import page_tag
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.page_language import set_page_language
from casebook.ui.ranges import choose_ranges
from casebook.ui.state import bound, change_view, open_view
from casebook.ui.version_banner import Shown, not_in_banner, show_link, show_version, shown_library
from casebook.ui.weights_choice import choose_weights
from casebook.view.address import IgnoredParam, view_params
from casebook.view.ranging import ranged
from casebook.view.view import (
    BLIND,
    PAGES,
    WRITING,
    CaseOrder,
    PageId,
    View,
    default_cases,
    entries_by_key,
    entry_name,
)
from casebook.view.weighing import weight_space, weights_in_force
from casebook.wording import say

_HERE = Path(__file__).parent
_SHEET = (_HERE / "style.css").read_text("utf-8")
_ICON = _HERE / "icon.png"
_NEEDS_NO_CASE: tuple[PageId, ...] = ("case", "edit")
"""Pages with something to show where no case is chosen, or there is none yet."""
_HEADINGS: dict[PageId, str] = {"present": "present.nav-heading", WRITING[0]: "frame.writing"}
"""Pages before whose link a heading stands, and its sentence."""
_CHART_PX = 500
"""The narrowest column that style.css gives a chart."""


def open_page(page: PageId) -> Opened:
    """Open the frame of ``page``. Ends the run with an explanation where there is nothing to draw."""
    try:
        now = cached.open_current_library()
    except LibraryNotFound as missing:
        _no_folder(missing)
    shown = shown_library(now, page)
    library = shown.library
    view, ignored = open_view(library, page, now if shown.version else None)
    lang = view.lang
    title = say(lang, f"page.{page}.title")
    st.set_page_config(page_title=f"{title} · Casebook", page_icon=_ICON, layout="wide")
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    st.html(f"<style>{level_colours(theme)}{sheet()}{_SHEET}</style>")
    set_page_language(lang)
    _sidebar(library, view, page)
    _header(title, shown, view, page)
    _ignored(not_in_banner(ignored), lang)
    show_version(shown, view, page, ignored)
    if library.rubric is None:
        show(element("div", element("p", say(lang, "frame.no-rubric")), css="cb cb-warn"))
        found = library.findings if page not in BLIND else [f for f in library.findings if f.path == RUBRIC]
        show(findings_list(found, lang))
        st.stop()
    files = entries_by_key(library)
    entries = [files[c] for c in view.cases]
    opened = Opened(
        library=library,
        rubric=library.rubric,
        view=view,
        cases=tuple(ranged(e.usable, library, view) for e in entries if e.usable is not None),
        faulty=tuple(e for e in entries if e.is_faulty),
        weights=weights_in_force(view, library.rubric, library.usable_cases),
        space=weight_space(view),
        style=Style(lang=lang, theme=theme, width_px=_CHART_PX),
    )
    if page in (*BLIND, "agreement"):
        return opened
    if page not in WRITING:
        show_link(opened, shown, ignored)
    _faulty(opened, page)
    if not opened.cases and page not in _NEEDS_NO_CASE:
        _nothing_chosen(library, lang)
        st.stop()
    return opened


def _no_folder(missing: LibraryNotFound) -> NoReturn:
    """Say in both languages that there is no casebook where one was looked for; ends the run."""
    languages: tuple[Lang, ...] = get_args(Lang)
    texts = [element("p", say(lang, "frame.no-folder", folder=str(missing.root))) for lang in languages]
    show(element("div", *texts, css="cb cb-warn"))
    st.stop()


def _sidebar(library: Library, view: View, page: PageId) -> None:
    lang = view.lang
    with st.sidebar:
        show(
            element(
                "div",
                element("p", "Casebook", css="cb-brand"),
                element("p", say(lang, "frame.tagline"), css="cb-tagline"),
                css="cb",
                lang=lang,
            )
        )
        _navigation(view, page)
        if page in BLIND:
            return
        if page == "agreement":  # it looks at every case that has raters, and at no index
            _state_of_files(library, lang)
            return
        names = {key: entry_label(e, lang) for key, e in entries_by_key(library).items()}
        st.multiselect(
            say(lang, "frame.cases"),
            list(names),
            format_func=lambda c: names.get(c, c),
            placeholder=say(lang, "frame.cases-placeholder"),
            **bound("cases", list(view.cases), _naming(names)),
        )
        if page == "overview":
            choose(
                say(lang, "overview.order"),
                "order",
                {o: say(lang, f"order.{o}") for o in get_args(CaseOrder)},
                view.order,
            )
        choose(
            say(lang, "frame.silence"),
            "silence",
            {s: say(lang, f"silence.{s}") for s in get_args(Silence)},
            view.silence,
            explanation=say(lang, "frame.silence-help"),
        )
        choose(
            say(lang, "frame.aggregation"),
            "aggregation",
            {a: say(lang, f"aggregation.{a}") for a in get_args(Aggregation)},
            view.aggregation,
            explanation=say(lang, "frame.aggregation-help"),
        )
        choose_ranges(library, view)
        if library.rubric is not None:
            choose_weights(view, library.rubric)
        _state_of_files(library, lang)


def _naming(names: dict[str, str]) -> str:
    """A short name of what all cases are called: the browser keeps what was chosen by its label."""
    return f"_{crc32(repr(sorted(names.items())).encode('utf-8', 'backslashreplace')):x}"


def _navigation(view: View, page: PageId) -> None:
    """Links to every page, with the view in their addresses; those for writing come last, on their own."""
    shown = [other for other in PAGES if other not in WRITING or not access.is_presenting()]
    for other in shown:
        if other in _HEADINGS:
            show(element("p", say(view.lang, _HEADINGS[other]), css="cb cb-muted cb-nav-head"))
        name = say(view.lang, f"page.{other}.name")
        try:
            st.page_link(
                f"pages/{other}.py",
                label=f"**{name}**" if other == page else name,
                query_params=view_params(view, other),
            )
        except StreamlitPageNotFoundError:
            # The page runs alone, as a script of its own: no other page is registered beside it.
            show(element("p", page_tag(name, other, view)))


def entry_label(entry: CaseEntry, lang: Lang) -> str:
    """A case in a list: its name, marked where its file has errors or its evidence is thin."""
    name = entry_name(entry, lang)
    if entry.is_faulty:
        errors = sum(f.severity == "error" for f in entry.findings)
        return say(lang, "case.label-faulty", name=name, count=errors)
    if entry.case and entry.case.tier == "reference":
        return say(lang, "case.label-reference", name=name)
    return name


def _state_of_files(library: Library, lang: Lang) -> None:
    count = len(library.findings)
    if not count:
        show(element("p", say(lang, "frame.files-clean"), css="cb cb-muted"))
        return
    box = st.expander(say(lang, "frame.files-findings", count=count), key="findings", on_change="rerun")
    if box.open:
        with box:
            show(findings_list(library.findings, lang))


def _header(title: str, shown: Shown, view: View, page: PageId) -> None:
    lang = view.lang
    other: Lang = "en" if lang == "ko" else "ko"
    with st.container(horizontal=True, vertical_alignment="center"):
        show(
            element(
                "div",
                element("h1", title),
                element("p", say(lang, f"page.{page}.question"), css="cb-tagline"),
                css="cb",
                lang=lang,
            )
        )
        if page not in WRITING:
            show_citation(shown, view, page)
        st.button(
            say(other, "frame.switch-to-this-language"),
            key="switch_language",
            on_click=change_view,
            kwargs={"lang": other},
        )


def _ignored(ignored: tuple[IgnoredParam, ...], lang: Lang) -> None:
    if ignored:
        shown = ", ".join(f"{i.name}={i.value[:40]}" for i in ignored[:5])
        text = say(lang, "frame.address-ignored", params=shown, count=len(ignored))
        show(element("div", text, css="cb cb-note", role="status"))


def _faulty(opened: Opened, page: PageId) -> None:
    lang = opened.lang
    if not opened.faulty or page == "case":
        return
    names = ", ".join(entry_name(e, lang) for e in opened.faulty)
    show(element("div", say(lang, "frame.faulty", names=names, count=len(opened.faulty)), css="cb cb-warn"))
    details = st.expander(say(lang, "frame.faulty-where"), key="faulty", on_change="rerun")
    if details.open:
        with details:
            show(join(findings_list(e.findings, lang) for e in opened.faulty))


def _nothing_chosen(library: Library, lang: Lang) -> None:
    if not library.entries:
        show(element("div", say(lang, "frame.no-cases-at-all"), css="cb cb-note"))
        return
    show(element("div", say(lang, "frame.nothing-chosen"), css="cb cb-note"))
    st.button(
        say(lang, "frame.choose-main"),
        key="choose_main",
        on_click=change_view,
        kwargs={"cases": default_cases(library)},
    )
