"""Impact before saving: what the draft changes in the files, and what that changes in the results."""

import streamlit as st

from casebook.changes import Changes, Settings, Side, casebook_changes
from casebook.library import Library
from casebook.ui import cached
from casebook.ui.changes_view import changed_lines, changes_block, file_difference, source_titles
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import element, show
from casebook.ui.opened import Opened
from casebook.ui.progress import progress
from casebook.ui.ranges import ranged
from casebook.wording import say


def show_impact(page: Opened, session: EditSession) -> None:
    """What saving would change, in results first and then line by line; nothing where nothing is changed."""
    lang = page.lang
    if not session.is_changed:
        return
    show(element("h2", say(lang, "impact.title"), css="cb"))
    compared = _compared(page, session)
    show(element("p", say(lang, "impact.compared", count=len(compared)), css="cb cb-muted"))
    if session.case is not None and _is_faulty(session):
        show(element("div", say(lang, "impact.faulty"), css="cb cb-warn", role="status"))
    show(changes_block(_changes(page, session, compared), lang, source_titles(session.drafted)))
    for path, before, after in _files(session):
        added, dropped = changed_lines(before, after)
        counts = say(lang, "impact.file", added=added, dropped=dropped)
        show(element("p", element("code", path, css="cb-place"), f" · {counts}", css="cb"))
        box = st.expander(say(lang, "impact.show-lines"), key=f"impact_{path}", on_change="rerun")
        if box.open:
            with box:
                show(file_difference(before, after, lang))


def _compared(page: Opened, session: EditSession) -> tuple[str, ...]:
    """The chosen cases, and the one that is edited."""
    own = session.path.removeprefix("cases/").removesuffix(".yaml")
    return tuple(dict.fromkeys((*(c.id for c in page.cases), own)))


def _is_faulty(session: EditSession) -> bool:
    return any(f.severity == "error" for f in session.findings)


def _changes(page: Opened, session: EditSession, compared: tuple[str, ...]) -> Changes:
    view = page.view

    def side(library: Library) -> Side:
        usable = {case.id: case for case in library.usable_cases}
        cases = tuple(ranged(usable[i], library, view) for i in compared if i in usable)
        return Side(cases=cases, rubric=library.rubric)

    def compute() -> Changes:
        settings = Settings(
            weights=page.weights, silence=view.silence, aggregation=view.aggregation, space=page.space
        )
        with progress(say(page.lang, "impact.computing")):
            return casebook_changes(side(session.library), side(session.drafted), settings)

    key = (
        "impact",
        session.library.fingerprint,
        session.drafted.fingerprint,
        compared,
        view.silence,
        view.aggregation,
        view.ranges,
        page.weights.dimensions,
        page.weights.criteria,
        page.space,
    )
    return cached.kept(key, compute)


def _files(session: EditSession) -> list[tuple[str, str, str]]:
    """Path, text before and text after of every file that saving would write."""
    draft = session.draft
    files = {draft.path: (draft.base, draft.text)}
    files.update((s.path, (s.base, s.text)) for s in draft.sources if s.path != draft.path)
    texts = [
        (path, "" if base is None else base.decode("utf-8", "replace"), text)
        for path, (base, text) in files.items()
    ]
    return [(path, before, after) for path, before, after in texts if before != after]
