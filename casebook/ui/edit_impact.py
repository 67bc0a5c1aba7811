"""Impact before saving: what the draft changes in the files, and what that changes in the results."""

from pathlib import PurePosixPath

import msgspec
import streamlit as st

from casebook.markup import element
from casebook.ui.changes_between import changes_between
from casebook.ui.changes_view import changed_lines, changes_block, file_difference, source_titles
from casebook.ui.edit_state import EditSession, is_case
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import widget_key
from casebook.wording import say


def show_impact(page: Opened, session: EditSession) -> None:
    """What saving would change, in results first and then line by line; nothing where nothing is changed."""
    lang = page.lang
    if not session.is_changed:
        return
    show(element("h2", say(lang, "impact.title"), css="cb"))
    own = PurePosixPath(session.path).stem if is_case(session.path) else None
    chosen = tuple(c.id for c in page.cases)
    if own is None or own in chosen or _is_compared(page, session, own):
        compared = tuple(dict.fromkeys((*chosen, own) if own else chosen))
        between = changes_between(page, session.library, session.drafted, compared)
        text = say(lang, "impact.compared", count=len(compared))
    else:
        between = changes_between(page, session.library, session.drafted, (own,), "available")
        # What a comparison of one says of itself is no news.
        alone = msgspec.structs.replace(between.changes, claims_appeared=(), claims_disappeared=())
        between = msgspec.structs.replace(between, changes=alone)
        text = say(lang, "impact.alone")
    show(element("p", text, css="cb cb-muted"))
    if any(f.severity == "error" for f in session.findings):
        show(element("div", say(lang, "impact.faulty"), css="cb cb-warn", role="status"))
    elif own in between.faulty:
        show(element("div", say(lang, "impact.mended"), css="cb cb-note", role="status"))
    if own not in between.faulty:
        show(changes_block(between.changes, lang, source_titles(session.drafted)))
    for path, before, after in _files(session):
        added, dropped = changed_lines(before, after)
        counts = say(lang, "impact.file", added=added, dropped=dropped)
        show(element("p", element("code", path, css="cb-place"), f" · {counts}", css="cb"))
        box = st.expander(say(lang, "impact.show-lines"), key=f"impact_{path}", on_change="rerun")
        if box.open:
            with box:
                show(file_difference(before, after, lang))


def _is_compared(page: Opened, session: EditSession, own: str) -> bool:
    """Whether a case that is not among the chosen ones is looked at together with them.

    A case of thin evidence would take most of the common ground from the others: it is not, unless asked for.
    """
    is_main = session.case is not None and session.case.tier == "main"
    return st.checkbox(
        say(page.lang, "impact.compare"), value=is_main, key=widget_key(f"impact_{own}_{is_main}")
    )


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
