"""The Edit page's last part: what would be saved with which problems, saving it, and taking it back."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from zlib import crc32

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.library.drafts import Draft
from casebook.library.places import ORIGINALS, original_path
from casebook.library.save_log import SaveRecord, saved_bytes
from casebook.library.saving import FileChange, SaveRefused
from casebook.markup import element
from casebook.model import Finding, Lang
from casebook.model.ids import SAFE_ID
from casebook.pieces.findings import findings_list
from casebook.ui import access, edit_state
from casebook.ui.edit_log import record_files, record_time, show_log
from casebook.ui.edit_merge import MERGED, Diverged, show_merge, texts_of
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import plain_words, show
from casebook.ui.opened import Opened
from casebook.ui.state import open_case, widget_key
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

_OUTCOME = "_edit_outcome"


class _Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of the last click in this part."""

    draft: str
    """The draft it was about."""
    saved: SaveRecord | None = None
    undone: SaveRecord | None = None
    refused: SaveRefused | None = None
    is_name_missing: bool = False


def changes_of(draft: Draft) -> tuple[FileChange, ...]:
    """What saving ``draft`` would do: its own file, its sources, and full articles that came with them."""
    changes = {
        s.path: FileChange(s.path, s.base, s.text.encode()) for s in draft.sources if s.path != draft.path
    }
    changes[draft.path] = FileChange(draft.path, draft.base, draft.text.encode())
    for source in draft.sources:
        if source.original is not None:
            path = original_path(source.path)
            changes[path] = FileChange(path, None, source.original)
    return tuple(c for c in changes.values() if c.before != c.after)


def show_save(page: Opened, session: EditSession) -> None:
    """Draw the part."""
    lang = page.lang
    show(element("h2", say(lang, "save.title"), css="cb"))
    is_merging = _show_outcome(page, session)
    changes = changes_of(session.draft)
    if is_merging:
        pass  # saving again before that would be refused again
    elif changes:
        _show_files(lang, changes)
        errors = _show_findings(lang, session)
        _show_form(page, session, errors)
    else:
        show(element("p", say(lang, "save.nothing"), css="cb cb-muted"))
    _show_downloads(lang, session.draft)
    show_log(page, _undo, (page, session))


def found_by_saving(session: EditSession) -> tuple[Finding, ...]:
    """What would be wrong after saving: in the draft's own files, and in others because of it."""
    known = {_same(f) for f in session.library.findings}
    own = {f.path for f in session.findings}
    elsewhere = (f for f in session.drafted.findings if f.path not in own and _same(f) not in known)
    return (*session.findings, *elsewhere)


def _same(finding: Finding) -> tuple[object, ...]:
    """What a finding says, wherever its line has moved to."""
    return finding.path, finding.code, finding.params


# ------------------------------------------------------------------ what came of it


def _show_outcome(page: Opened, session: EditSession) -> bool:
    """Say what the last click came to; whether the reader is to merge two versions now."""
    lang = page.lang
    if st.session_state.pop(MERGED, False):
        show(element("div", say(lang, "merge.done"), css="cb cb-note", role="status"))
        st.session_state.pop(_OUTCOME, None)
    outcome: _Outcome | None = st.session_state.get(_OUTCOME)
    if outcome is None or outcome.draft != session.draft.id:
        return False
    if outcome.is_name_missing:
        show(element("div", say(lang, "save.name-needed"), css="cb cb-warn", role="alert"))
    if outcome.undone is not None:
        text = say(lang, "save.undone", files=record_files(outcome.undone))
        show(element("div", text, css="cb cb-note", role="status"))
    if outcome.saved is not None:
        text = say(lang, "save.done", files=record_files(outcome.saved), at=record_time(outcome.saved))
        show(element("div", text, css="cb cb-note", role="status"))
        undone = (page, session, outcome.saved)
        with st.container(horizontal=True):
            if edit_state.is_case(session.path):
                case = PurePosixPath(session.path).stem
                st.button(say(lang, "save.see-case"), key="save_see_case", on_click=open_case, args=(case,))
            st.button(say(lang, "save.undo"), key="save_undo", on_click=_undo, args=undone)
    return outcome.refused is not None and _show_refused(lang, session, outcome.refused)


def _show_refused(lang: Lang, session: EditSession, refused: SaveRefused) -> bool:
    path = refused.path or say(lang, "save.whole-folder")
    show(
        element(
            "div",
            element("p", say(lang, f"save.refused-{refused.code}", path=path)),
            element("p", say(lang, "save.kept")),
            css="cb cb-warn",
            role="alert",
        )
    )
    if texts_of(session.draft, refused.path) is None:
        return False
    if refused.code == "changed-since" and refused.current is not None:
        return show_merge(lang, session, Diverged(refused.path, refused.current))
    if refused.code == "vanished":
        st.button(
            say(lang, "save.vanished-anew"),
            key="save_anew",
            on_click=_begin_anew,
            args=(refused.path,),
        )
    return False


# ------------------------------------------------------------------ before saving


def _show_files(lang: Lang, changes: Sequence[FileChange]) -> None:
    def line(change: FileChange) -> Markup:
        kind = "new" if change.before is None else "changed"
        kind = "original" if change.path.startswith(f"{ORIGINALS}/") else kind
        told = say(lang, f"save.file-{kind}")
        return element("li", element("code", change.path, css="cb-place"), " · ", told)

    title = element("p", element("strong", say(lang, "save.files")))
    show(element("div", title, element("ul", *map(line, changes)), css="cb"))


def _show_findings(lang: Lang, session: EditSession) -> tuple[Finding, ...]:
    """Say what is wrong; gives the errors."""
    findings = found_by_saving(session)
    if not findings:
        show(element("p", say(lang, "save.findings-none"), css="cb"))
        return ()
    show(element("p", element("strong", say(lang, "save.findings")), css="cb"))
    show(findings_list(findings, lang))
    errors = tuple(f for f in findings if f.severity == "error")
    if errors:
        text = say(lang, "save.errors", count=len(errors))
        show(element("div", text, css="cb cb-warn", role="alert"))
    return errors


def _show_form(page: Opened, session: EditSession, errors: Sequence[Finding]) -> None:
    lang = page.lang
    confirm_key = ""
    if errors:
        # Another error is another question: what was agreed to before does not answer it.
        told = repr([_same(f) for f in errors])
        confirm_key = widget_key(f"save_with_errors_{crc32(told.encode('utf-8', 'replace')):x}")
        st.checkbox(say(lang, "save.errors-confirm"), key=confirm_key)
    access.show_name(page)
    note_key = widget_key("save_note")
    st.text_input(say(lang, "save.note"), key=note_key, max_chars=500, help=say(lang, "save.note-help"))
    st.button(
        say(lang, "save.do"),
        key="save_do",
        type="primary",
        disabled=bool(errors) and not st.session_state.get(confirm_key),
        on_click=_save,
        args=(page, session, note_key, confirm_key),
    )


def _show_downloads(lang: Lang, draft: Draft) -> None:
    with st.container(horizontal=True):
        name = PurePosixPath(draft.path).name
        st.download_button(
            say(lang, "save.download"), draft.text.encode(), name, key="save_draft", on_click="ignore"
        )
        for place, source in enumerate(s for s in draft.sources if s.path != draft.path):
            name = PurePosixPath(source.path).name
            stem = PurePosixPath(source.path).stem
            label = say(
                lang, "save.download-source", name=stem if SAFE_ID.fullmatch(stem) else plain_words(stem)
            )
            data = source.text.encode()
            st.download_button(label, data, name, key=f"save_source_{place}", on_click="ignore")


# ------------------------------------------------------------------ callbacks


@undisturbed
def _save(page: Opened, session: EditSession, note_key: str, confirm_key: str) -> None:
    draft = session.draft
    if confirm_key and st.session_state.get(confirm_key) is not True:
        return
    access.take_name()
    writer = access.writer(page)
    if writer is None:
        _tell(_Outcome(draft=draft.id, refused=SaveRefused("not-allowed")))
        return
    if not writer.who:
        _tell(_Outcome(draft=draft.id, is_name_missing=True))
        return
    try:
        record = writer.save(changes_of(draft), str(st.session_state.get(note_key, "")))
    except SaveRefused as refused:
        if refused.code == "unchanged":
            # Somebody has saved exactly this: the draft has nothing more to say.
            for change in changes_of(draft):
                edit_state.set_base(change.path, change.after)
        _tell(_Outcome(draft=draft.id, refused=refused))
        return
    edit_state.after_save(record)
    st.session_state[note_key] = ""
    _tell(_Outcome(draft=draft.id, saved=record))


@undisturbed
def _undo(page: Opened, session: EditSession, record: SaveRecord) -> None:
    """Take back the save that the reader saw, not one that came after it."""
    draft = session.draft
    access.take_name()
    writer = access.writer(page)
    try:
        if writer is None:
            raise SaveRefused("not-allowed")
        undone = writer.undo(record)
    except SaveRefused as refused:
        _tell(_Outcome(draft=draft.id, refused=refused))
        return
    for file in undone.files:
        # The draft keeps its text and goes on from what is in the file again.
        base = None if file.after is None else saved_bytes(page.library.root, file.after)
        edit_state.set_base(file.path, base)
    _tell(_Outcome(draft=draft.id, undone=undone))


@undisturbed
def _begin_anew(path: str) -> None:
    edit_state.set_base(path, None)
    st.session_state.pop(_OUTCOME, None)


def _tell(outcome: _Outcome) -> None:
    st.session_state[_OUTCOME] = outcome
