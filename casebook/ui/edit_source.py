"""A new source: its text pasted or from a file, what it states of itself, and how much of it is kept."""

from hashlib import sha256
from pathlib import PurePosixPath

import streamlit as st

from casebook.files import parse_source
from casebook.library.drafts import DraftSource
from casebook.library.new_source import NewSourceFiles, new_source_files
from casebook.library.overlay import with_files
from casebook.library.places import ORIGINALS, SEEDS
from casebook.markup import element
from casebook.model import Finding, Lang, Source
from casebook.pieces.findings import findings_list
from casebook.pieces.quote import source_name
from casebook.ui import cached, edit_state
from casebook.ui.columns import halves
from casebook.ui.edit_quotes import show_sheet
from casebook.ui.edit_quotes_state import read_next
from casebook.ui.edit_source_fields import show_fields, show_text_field
from casebook.ui.edit_source_typed import Entered, clear, entered, is_date_only, same_text
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

_ADDED = "_new_source_added"


def show_new_source(page: Opened, session: EditSession | None) -> None:
    """Draw the form of a new source, and the sources that the draft carries; or the draft's own source."""
    show_sheet()
    if session is not None and not edit_state.is_case(session.path):
        _show_own(session, page.lang)
        return
    lang = page.lang
    if session is not None:
        _show_added(session, lang)
        _show_carried(session, lang)
    show(element("h2", say(lang, "edit-source.new"), css="cb"))
    left, right = halves("new_source")
    library = session.drafted if session is not None else page.library
    with left:
        show_text_field(lang)
        now = entered(library)
        show_fields(now, lang)
    with right:
        _show_preview(page, session, now)


def _show_preview(page: Opened, session: EditSession | None, now: Entered) -> None:
    lang = page.lang
    library = session.drafted if session is not None else page.library
    show(element("h3", say(lang, "edit-source.preview"), css="cb"))
    if now.text is None:
        show(element("p", say(lang, "edit-source.no-text-yet"), css="cb cb-muted"))
    else:
        _show_text(now.text, lang)
        same = same_text(library, now.text)
        if same is not None:
            text = say(lang, "edit-source.same-text", source=source_name(same, lang))
            show(element("div", text, css="cb cb-warn", role="status"))
    for trouble in now.troubles:
        text = say(lang, f"edit-source.trouble-{trouble}", id=now.source_id)
        show(element("div", text, css="cb cb-warn", role="alert"))
    if now.source is not None:
        if is_date_only(now.source_id):
            show(element("p", say(lang, "edit-source.id-short", id=now.source_id), css="cb cb-muted"))
        files = new_source_files(now.source)
        _show_kept(files, lang)
        found = _findings(page, session, files)
        if found:
            show(findings_list(found, lang))
        else:
            show(element("p", say(lang, "edit-source.no-findings", path=files.path), css="cb cb-muted"))
    label = "add" if session is not None else "begin"
    st.button(
        say(lang, f"edit-source.{label}"),
        key="add_source",
        type="primary",
        disabled=now.source is None,
        on_click=_add,
        args=(page, session),
    )


def _show_text(text: str, lang: Lang) -> None:
    """The text as it was taken, with its size."""
    paragraphs = sum(1 for line in text.split("\n") if line.strip())
    size = say(lang, "edit-source.size", paragraphs=paragraphs, chars=f"{len(text):,}")
    show(element("p", size, css="cb cb-muted"))
    show(
        element(
            "div",
            element("div", text, css="cb-preview", tabindex="0", role="region", aria_label=size),
            css="cb",
        )
    )


def _show_kept(files: NewSourceFiles, lang: Lang) -> None:
    """What goes where."""
    source = parse_source(files.text.encode(), files.path).draft
    stored = len(source.text) if source else 0
    lines = [say(lang, "edit-source.kept-file", path=files.path, chars=f"{stored:,}")]
    if files.original_path is not None:
        lines.append(say(lang, "edit-source.kept-original", path=files.original_path))
    show(element("div", *(element("p", line) for line in lines), css="cb cb-note"))


def _findings(page: Opened, session: EditSession | None, files: NewSourceFiles) -> tuple[Finding, ...]:
    """What the checks find in the new file."""
    library = session.drafted if session is not None else page.library
    changes: dict[str, bytes | None] = {files.path: files.text.encode()}
    if files.original_path is not None:
        changes[files.original_path] = files.original
    digest = sha256(files.text.encode()).hexdigest()
    judged = cached.kept(
        ("new source", str(library.root), library.fingerprint, files.path, digest),
        lambda: with_files(library, changes),
    )
    return tuple(f for f in judged.findings if f.path == files.path)


@undisturbed
def _add(page: Opened, session: EditSession | None) -> None:
    """Put the source into the draft, or begin a draft of it alone."""
    now = entered(session.drafted if session is not None else page.library)
    if now.source is None:
        return
    files = new_source_files(now.source)
    if session is not None:
        edit_state.put_source(
            DraftSource(path=files.path, base=None, text=files.text, original=files.original)
        )
        st.session_state[_ADDED] = files.path
        read_next(now.source.id)
    else:
        edit_state.start_draft(files.path, None, files.text)
        if files.original_path is not None and files.original is not None:
            # A file of its own: the draft's own text is the source's, and is edited on.
            edit_state.put_source(
                DraftSource(path=files.original_path, base=None, text=files.original.decode("utf-8"))
            )
    clear()


def _show_added(session: EditSession, lang: Lang) -> None:
    path = st.session_state.get(_ADDED)
    if path is None or path not in {s.path for s in session.draft.sources}:
        return
    show(element("div", say(lang, "edit-source.added", path=path), css="cb cb-note", role="status"))
    st.button(
        say(lang, "edit-source.to-quotes"),
        key="to_quotes",
        type="primary",
        on_click=change_view,
        kwargs={"edit_part": "quotes"},
    )


def _show_carried(session: EditSession, lang: Lang) -> None:
    """Sources that are saved together with the case."""
    carried = [s for s in session.draft.sources if PurePosixPath(s.path).parent == PurePosixPath(SEEDS)]
    if not carried:
        return
    show(element("h2", say(lang, "edit-source.carried"), css="cb"))
    for at, source in enumerate(carried):
        kind = "is-new" if source.base is None else "is-wider"
        source_id = PurePosixPath(source.path).stem
        used = sum(q.source == source_id for q in session.case.quotes) if session.case else 0
        with st.container(horizontal=True, vertical_alignment="center", border=True, key=f"carried_{at}"):
            show(
                element(
                    "p",
                    element("code", source.path, css="cb-place"),
                    " ",
                    element("span", say(lang, f"edit-source.{kind}"), css="cb-tag"),
                    element("span", say(lang, "edit-source.used", count=used), css="cb-tag"),
                    css="cb",
                )
            )
            st.button(
                say(lang, "edit-source.remove"),
                key=f"remove_source_{at}",
                help=say(lang, "edit-source.remove-help"),
                on_click=edit_state.drop_source,
                args=(source.path,),
            )
    found = tuple(f for f in session.findings if f.path in {s.path for s in carried})
    if found:
        show(findings_list(found, lang))


def _show_own(session: EditSession, lang: Lang) -> None:
    """A draft that is a source itself: what it says, and where it is changed."""
    source = parse_source(session.draft.text.encode(), session.path).draft
    how = say(lang, "edit-source.own", text=say(lang, "edit.part-text"), save=say(lang, "edit.part-save"))
    show(element("p", how, css="cb cb-note"))
    if source is not None:
        _show_stated(source, lang)
        _show_text(source.text, lang)
    if any(s.path.startswith(f"{ORIGINALS}/") for s in session.draft.sources):
        show(element("p", say(lang, "edit-source.own-original"), css="cb cb-muted"))
    if session.findings:
        show(findings_list(session.findings, lang))


def _show_stated(source: Source, lang: Lang) -> None:
    """What the source states of itself; the rest is shown as not stated."""
    missing = say(lang, "edit-source.not-stated")
    rows = [
        (say(lang, f"edit-source.{name}"), getattr(source, name) or missing)
        for name in ("headline", "publisher", "reporter", "published", "url")
    ]
    rows.append((say(lang, "edit-source.language"), say(lang, f"edit-source.language-{source.language}")))
    rows.append((say(lang, "edit-source.extent"), say(lang, f"edit-source.extent-{source.extent}")))
    cells = (element("tr", element("th", name, scope="row"), element("td", value)) for name, value in rows)
    show(element("div", element("table", element("tbody", *cells)), css="cb"))
