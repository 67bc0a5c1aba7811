"""Impact before saving: what the draft changes in the files, and what that changes in the results."""

from pathlib import PurePosixPath

import streamlit as st

from casebook.ui.changes_between import changes_between
from casebook.ui.changes_view import changed_lines, changes_block, file_difference, source_titles
from casebook.ui.edit_state import EditSession, is_case
from casebook.ui.literal import element, show
from casebook.ui.opened import Opened
from casebook.wording import say


def show_impact(page: Opened, session: EditSession) -> None:
    """What saving would change, in results first and then line by line; nothing where nothing is changed."""
    lang = page.lang
    if not session.is_changed:
        return
    show(element("h2", say(lang, "impact.title"), css="cb"))
    compared = tuple(dict.fromkeys(_compared(page, session)))
    between = changes_between(page, session.library, session.drafted, compared)
    show(element("p", say(lang, "impact.compared", count=len(compared)), css="cb cb-muted"))
    if any(f.severity == "error" for f in session.findings):
        show(element("div", say(lang, "impact.faulty"), css="cb cb-warn", role="status"))
    show(changes_block(between.changes, lang, source_titles(session.drafted)))
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
    own = (PurePosixPath(session.path).stem,) if is_case(session.path) else ()
    return (*(c.id for c in page.cases), *own)


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
