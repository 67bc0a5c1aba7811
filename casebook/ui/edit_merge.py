"""The Edit page when somebody else has saved in the meantime: both versions side by side, and a choice."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import get_args
from zlib import crc32

import msgspec
import streamlit as st
from markupsafe import Markup

from casebook.files.merging import Choice, Merge, MergePart, merge
from casebook.library.drafts import Draft
from casebook.markup import element, join
from casebook.model import Lang
from casebook.ui import edit_state
from casebook.ui.changes_view import diff_line
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

_CONTEXT_LINES = 2


class Diverged(msgspec.Struct, frozen=True):
    """A file that has changed since the draft of it was begun."""

    path: str
    theirs: bytes
    """What stands in the file now."""


def show_merge(lang: Lang, session: EditSession, diverged: Diverged) -> bool:
    """Let the reader join the draft with what stands in the file now; False where that cannot be done."""
    show(element("h3", say(lang, "merge.title"), css="cb"))
    name = PurePosixPath(diverged.path).name
    st.download_button(
        say(lang, "merge.download-theirs"), diverged.theirs, name, key="merge_theirs", on_click="ignore"
    )
    joined = _merged(session.draft, diverged)
    if joined is None:
        text = say(lang, "merge.not-text", path=diverged.path)
        show(element("div", text, css="cb cb-warn", role="alert"))
        return False
    show(element("p", say(lang, "merge.how"), css="cb cb-muted"))
    mine, theirs = (sum(part.kind == kind for part in joined.parts) for kind in ("mine", "theirs"))
    if mine or theirs:
        show(element("p", say(lang, "merge.automatic", mine=mine, theirs=theirs), css="cb"))
    keys = {place: _key(diverged, joined.parts[place], place) for place in joined.conflicts}
    for number, place in enumerate(joined.conflicts, start=1):
        _show_conflict(lang, joined, place, keys[place], f"{number}", f"{len(keys)}")
    still_open = sum(st.session_state.get(key) is None for key in keys.values())
    if still_open:
        show(element("p", say(lang, "merge.open", count=still_open), css="cb cb-muted", role="status"))
    st.button(
        say(lang, "merge.do"),
        key="merge_do",
        type="primary",
        disabled=still_open > 0,
        on_click=_take,
        args=(session.draft, diverged, keys),
    )
    return True


def texts_of(draft: Draft, path: str) -> tuple[bytes | None, str] | None:
    """(base, text) of the draft's file ``path``; None where it has none of this name."""
    if path == draft.path:
        return draft.base, draft.text
    return next(((s.base, s.text) for s in draft.sources if s.path == path), None)


def _rebase(draft: Draft, path: str, text: str, base: bytes | None) -> None:
    """Let the draft's file ``path`` hold ``text``, begun from ``base``; for callbacks."""
    if path == draft.path:
        edit_state.set_merged(text, base)
    for source in draft.sources:
        if source.path == path:
            edit_state.put_source(msgspec.structs.replace(source, text=text, base=base))


def _merged(draft: Draft, diverged: Diverged) -> Merge | None:
    """None where it is no text, or no file of the draft."""
    mine = texts_of(draft, diverged.path)
    if mine is None:
        return None
    try:
        return merge((mine[0] or b"").decode(), mine[1], diverged.theirs.decode())
    except UnicodeDecodeError:
        return None


def _key(diverged: Diverged, part: MergePart, place: int) -> str:
    """Another version of either side asks anew."""
    told = "\0".join((diverged.path, part.base, part.mine, part.theirs))
    return f"w_merge_{place}_{crc32(told.encode()):x}"


@undisturbed
def _take(draft: Draft, diverged: Diverged, keys: dict[int, str]) -> None:
    now = edit_state.current_draft()
    if now is None or texts_of(now, diverged.path) != texts_of(draft, diverged.path):
        return  # another window has gone on: what was joined here is not the draft any more
    joined = _merged(draft, diverged)
    chosen: dict[int, Choice] = {}
    for place, key in keys.items():
        choice: Choice | None = st.session_state.get(key)
        if choice is not None and choice in get_args(Choice):
            chosen[place] = choice
    if joined is None or set(joined.conflicts) - set(chosen):
        return
    _rebase(draft, diverged.path, joined.text(chosen), diverged.theirs)
    st.session_state[MERGED] = True


MERGED = "_edit_merged"
"""Set once the draft holds a merged text."""


def _show_conflict(lang: Lang, joined: Merge, place: int, key: str, number: str, total: str) -> None:
    part = joined.parts[place]
    show(element("h4", say(lang, "merge.conflict", number=number, total=total), css="cb"))
    before = _last_lines(joined.parts[place - 1].base) if place else []
    after = _first_lines(joined.parts[place + 1].base) if place + 1 < len(joined.parts) else []
    columns = st.container(key=f"split_merge_{place}").columns(2, gap="medium")
    for column, side, text in zip(columns, ("mine", "theirs"), (part.mine, part.theirs), strict=True):
        with column:
            show(
                element(
                    "div",
                    element("p", element("strong", say(lang, f"merge.{side}"))),
                    element("div", join(_drawn(lang, before, part.base, text, after)), css="cb-diff"),
                    css="cb",
                )
            )
    st.radio(
        say(lang, "merge.choice"),
        list(get_args(Choice)),
        index=None,
        format_func=lambda choice: say(lang, f"merge.{choice}"),
        horizontal=True,
        key=key,
    )


def _drawn(lang: Lang, before: Sequence[str], base: str, text: str, after: Sequence[str]) -> Iterator[Markup]:
    """What became of the base on one side, as lines with their signs."""
    for line in before:
        yield diff_line(" ", line)
    for line in _lines(base):
        yield diff_line("−", line)
    for line in _lines(text):
        yield diff_line("+", line)
    if not text:
        yield element("div", say(lang, "merge.deleted"), css="cb-muted")
    for line in after:
        yield diff_line(" ", line)


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def _last_lines(text: str) -> list[str]:
    return _lines(text)[-_CONTEXT_LINES:]


def _first_lines(text: str) -> list[str]:
    return _lines(text)[:_CONTEXT_LINES]
