"""What a rater has answered so far: sheets in the session, one per case and rater, changed by callbacks only.

A sheet outlives a visit to another page and a reload of the browser; in the file is only what was saved.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import msgspec
import streamlit as st

from casebook.files import parse_ratings, write_ratings
from casebook.files.ratings import MAX_RATIONALE_CHARS
from casebook.library.kept_ratings import drop_kept_ratings, keep_ratings, kept_ratings
from casebook.library.places import ratings_path
from casebook.library.rater_ids import rater_id
from casebook.library.rating_files import FileNow, rater_file_now
from casebook.model import RaterFile, Rating, Rubric
from casebook.ui import cached
from casebook.ui.opened import Opened
from casebook.ui.state import change_view, widget_key
from casebook.ui.undisturbed import undisturbed

SILENT: Final = "none"
MAX_NAME_CHARS: Final = 60
_SHEETS = "_rate_sheets"
_NAMES = "_rate_names"
_NOTICE = "_rate_notice"
_CURRENT = "_rate_current"
_CASE = "_rate_case"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
_CONTROL_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]+")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one criterion as far as it has been given."""

    choice: str | None = None
    """A level as text, ``none`` for silence, None where nothing was chosen yet."""
    low: int | None = None
    high: int | None = None
    rationale: str = ""


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of one rater on one case."""

    case: str
    rater: str
    name: str
    file: FileNow[RaterFile]
    """The file that the answers began from."""
    entries: dict[str, Entry]
    """By criterion."""

    def entry(self, criterion_id: str) -> Entry:
        """The answer to this criterion; an empty one where there is none."""
        return self.entries.get(criterion_id, Entry())

    def answered(self, rubric: Rubric) -> int:
        """How many criteria have a level, or silence."""
        return sum(self.entry(c.id).choice is not None for c in rubric.criteria)

    def unsaved(self, rubric: Rubric) -> tuple[str, ...]:
        """The criteria whose answers are not in the file, in the order of the rubric."""
        saved = entries_of(self.file.value)
        return tuple(c.id for c in rubric.criteria if self.entry(c.id) != saved.get(c.id, Entry()))

    def to_save(self, rubric: Rubric) -> tuple[str, ...]:
        """Those of them that saving changes: a reason without a level waits for one."""
        saved = entries_of(self.file.value)
        return tuple(c for c in self.unsaved(rubric) if c in saved or self.entry(c).choice is not None)

    def rater_file(self, rubric: Rubric) -> RaterFile:
        """What is to be saved: the criteria that were answered."""
        return RaterFile(
            case=self.case,
            rater=self.rater,
            name=self.name,
            date=datetime.now().astimezone().date().isoformat(),
            rubric=rubric.version,
            ratings=tuple(
                _rating(c.id, entry)
                for c in rubric.criteria
                if (entry := self.entry(c.id)).choice is not None
            ),
        )

    def text(self, rubric: Rubric) -> str:
        """The file's text."""
        return write_ratings(self.rater_file(rubric))


def entries_of(file: RaterFile | None) -> dict[str, Entry]:
    """What a file says, by criterion."""
    ratings = file.ratings if file else ()
    return {
        r.criterion: Entry(
            choice=SILENT if r.score is None else str(r.score),
            low=r.low,
            high=r.high,
            rationale=r.rationale,
        )
        for r in ratings
    }


def _rating(criterion: str, entry: Entry) -> Rating:
    is_level = entry.choice not in (None, SILENT)
    return Rating(
        criterion=criterion,
        score=int(entry.choice or 0) if is_level else None,
        low=entry.low if is_level else None,
        high=entry.high if is_level else None,
        rationale=entry.rationale,
    )


def resume(page: Opened) -> None:
    """Come back as who rated before: addresses of other pages do not say who that is."""
    before: str | None = st.session_state.get(_CURRENT)
    if page.view.rater is None and before is not None:
        change_view(rater=before, case=st.session_state.get(_CASE, page.view.case))
        st.rerun()


def rater_name(page: Opened) -> str | None:
    """How the rater of the address is called: as typed, else as in any of their files; None: not known."""
    rater = page.view.rater
    if rater is None:
        return None
    typed: str | None = st.session_state.get(_NAMES, {}).get(rater)
    return typed or next((f.name for f in page.library.ratings.files if f.rater == rater), None)


def open_sheet(page: Opened, case_id: str, name: str) -> Sheet:
    """The sheet of the rater of the address on this case; where nothing is unsaved, as the file is now."""
    rater = page.view.rater or ""
    st.session_state[_CASE] = case_id
    sheet = _sheets().get((case_id, rater))
    if sheet is None or not sheet.unsaved(page.rubric):
        root = page.library.root
        now = rater_file_now(root, case_id, rater)
        entries = entries_of(now.value)
        if sheet is None:  # the browser was reloaded, perhaps
            entries |= _kept(root, case_id, rater)
        sheet = Sheet(case=case_id, rater=rater, name=name, file=now, entries=entries)
        _sheets()[(case_id, rater)] = sheet
    return sheet


def _kept(root: Path, case_id: str, rater: str) -> dict[str, Entry]:
    """Answers of an earlier visit that were not saved."""
    data = kept_ratings(root, case_id, rater)
    return {} if data is None else entries_of(parse_ratings(data, ratings_path(case_id, rater)).value)


def store_saved(sheet: Sheet, data: bytes, rubric: Rubric) -> None:
    """The answers are in the file now."""
    file = FileNow(path=sheet.file.path, data=data, value=sheet.rater_file(rubric))
    _put(msgspec.structs.replace(sheet, file=file))
    drop_kept_ratings(cached.casebook_root(), sheet.case, sheet.rater)


def join_with_file(page: Opened, sheet: Sheet) -> bool:
    """Take over what was saved to the file meanwhile, own answers that differ stay; False: nothing was."""
    now = rater_file_now(page.library.root, sheet.case, sheet.rater)
    if now.data == sheet.file.data or (now.data is not None and now.value is None):
        return False
    mine = {c: sheet.entry(c) for c in sheet.unsaved(page.rubric)}
    _put(msgspec.structs.replace(sheet, file=now, entries={**entries_of(now.value), **mine}))
    return True


def start(key: str) -> None:
    """Begin as whoever was typed into the widget of this key; for callbacks, like all below."""
    name = cleaned_name(st.session_state.get(key) or "")
    if not name:
        notify("rate.name-needed")
        return
    files = cached.open_current_library().ratings.files
    names = st.session_state.setdefault(_NAMES, {})
    known = {**{f.rater: f.name for f in files}, **names}
    rater = rater_id(name, known)
    if rater in known:
        notify("rate.continued", known[rater])
    names.setdefault(rater, known.get(rater, name))
    st.session_state[_CURRENT] = rater
    change_view(rater=rater)


def leave() -> None:
    """Ask for a name again."""
    st.session_state.pop(_CURRENT, None)
    change_view(rater=None, criterion=None)


def notify(key: str, name: str = "") -> None:
    """Have the next run say the sentence ``key``."""
    st.session_state[_NOTICE] = (key, name)


def take_notice() -> tuple[str, str] | None:
    """What is to be said, once: a key of the catalogue and a name."""
    notice: tuple[str, str] | None = st.session_state.pop(_NOTICE, None)
    return notice


def entry_widget(
    sheet: Sheet, criterion_id: str, field: str, value: object, variant: str = ""
) -> dict[str, Any]:
    """Arguments that tie a widget to ``field`` of an answer: ``choice``, ``range`` or ``rationale``."""
    key = widget_key(f"rate_{sheet.case}_{sheet.rater}_{criterion_id}_{field}{variant}")
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return {"key": key, "on_change": _store, "args": (sheet.case, sheet.rater, criterion_id, field, key)}


def possible_ranges(choice: str | None) -> tuple[tuple[int, int], ...]:
    """Every range that holds the chosen level and more, the narrowest first."""
    if choice is None or choice == SILENT:
        return ()
    level = int(choice)
    spans = [(low, high) for low in range(level + 1) for high in range(level, 5) if low < high]
    return tuple(sorted(spans, key=lambda span: (span[1] - span[0], span)))


def cleaned_name(text: str) -> str:
    """A name as a file can hold it: one line, composed, no control characters, not too long."""
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text)).strip()[:MAX_NAME_CHARS].strip()


def cleaned_text(text: str) -> str:
    """A reason or a note as a file can hold it; it may have several lines."""
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL_IN_TEXT.sub(" ", plain).strip()[:MAX_RATIONALE_CHARS].strip()


def next_open(sheet: Sheet, criteria: Sequence[str]) -> str:
    """The first criterion without an answer; the first of all where none is left."""
    return next((c for c in criteria if sheet.entry(c).choice is None), criteria[0])


@undisturbed
def _store(case: str, rater: str, criterion: str, field: str, key: str) -> None:
    sheet = _sheets().get((case, rater))
    if sheet is None:
        return
    value = st.session_state[key]
    entry = sheet.entry(criterion)
    if field == "choice":
        entry = msgspec.structs.replace(entry, choice=value)
        if entry.low is not None and (entry.low, entry.high) not in possible_ranges(value):
            entry = msgspec.structs.replace(entry, low=None, high=None)
    elif field == "range":
        low, high = value or (None, None)
        entry = msgspec.structs.replace(entry, low=low, high=high)
    else:
        entry = msgspec.structs.replace(entry, rationale=cleaned_text(value or ""))
    sheet = msgspec.structs.replace(sheet, entries={**sheet.entries, criterion: entry})
    _put(sheet)
    library = cached.open_current_library()
    if library.rubric is not None:
        keep_ratings(library.root, case, rater, sheet.text(library.rubric))
    # Without one in the address the first open criterion is shown: now that would be another.
    change_view(criterion=criterion)


def _sheets() -> dict[tuple[str, str], Sheet]:
    sheets: dict[tuple[str, str], Sheet] = st.session_state.setdefault(_SHEETS, {})
    return sheets


def _put(sheet: Sheet) -> None:
    _sheets()[(sheet.case, sheet.rater)] = sheet
