"""The draft: kept in a file at every change, never lost to another window, and the files stay as they are."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from casebook.library import open_library
from casebook.library.drafts import Draft, DraftSource, list_drafts, load_draft, store_draft
from casebook.library.save_log import SavedFile, SaveRecord
from casebook.model import Case, Localised
from casebook.ui import edit_form_table, edit_state, edit_text
from casebook.ui.yaml_editor import Typed
from casebook.view.view import View

PATH = "cases/jeonbuk.yaml"


@pytest.fixture
def began(casebook_copy: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A draft of a shipped case, as callbacks of one window find it; its id."""
    state: dict = {"_view": View(edit_part="form"), "_page": "edit"}
    monkeypatch.setattr(st, "session_state", state)
    monkeypatch.setattr(st, "query_params", _Params())
    base = (casebook_copy / PATH).read_bytes()
    edit_state.start_draft(PATH, base, base.decode())
    return state["_view"].draft


class _Params(dict):
    def to_dict(self) -> dict:
        return dict(self)

    def from_dict(self, params: dict) -> None:
        self.clear()
        self.update(params)


def set_text(text: str) -> None:
    """Replace the whole text, as the editor does that shows the latest one."""
    draft = edit_state.held_draft()
    assert draft is not None
    edit_state.replace_text(text, edit_state.text_version(draft.text))


def renamed(name: str) -> Callable[[Case], Case]:
    return lambda case: msgspec.structs.replace(case, name=Localised(name, case.name.en))


def typed(text: str, *, base: str, document: str, number: int = 1, editor: str = "e") -> Typed:
    return Typed(document=document, editor=editor, number=number, base=base, text=text)


def test_draft_that_begins_goes_into_the_address_and_a_file(began: str, casebook_copy: Path) -> None:
    """The draft differs from nothing yet, and the casebook is as it was."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.path == PATH
    assert st.query_params["draft"] == began
    assert not edit_state.is_draft_changed(draft)


def test_draft_whose_case_is_changed_keeps_all_but_the_change(began: str, casebook_copy: Path) -> None:
    """One line of the text differs; the file of the casebook does not."""
    before = (casebook_copy / PATH).read_text("utf-8")
    edit_state.change_case(renamed("전라북도"))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.text == before.replace('ko: "전북"', 'ko: "전라북도"', 1)
    assert (casebook_copy / PATH).read_text("utf-8") == before
    assert edit_state.is_draft_changed(draft)
    edit_state.change_case(renamed("전북"))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.text == before


@pytest.mark.parametrize(
    ("cells", "written"),
    [
        ({"score": "2"}, "    score: 2\n    range: [1, 3]\n    confidence: low\n"),
        ({"score": "3", "low": "1"}, "    score: 3\n    range: [1, 4]\n    confidence: low\n"),
        ({"low": "1"}, "    score: none\n    rationale:"),
        ({"score": "9", "confidence": "sure", "criterion": "x"}, "    score: none\n    rationale:"),
    ],
)
def test_table_writes_the_cells_that_were_chosen_and_no_nonsense(
    began: str, casebook_copy: Path, cells: dict, written: str
) -> None:
    """Cells come from a browser: words that no cell offers are passed over."""
    st.session_state["table"] = {"edited_rows": {0: cells, 99: {"score": "1"}}}
    edit_form_table.take_cells("table", ("training",))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert f"  training:\n{written}" in draft.text


def test_change_that_finds_no_place_in_the_text_is_told(began: str, casebook_copy: Path) -> None:
    """Where a slip in the YAML keeps the change from being written, the text stays as it is."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    slip = draft.text.replace("as_of: 2025", "as_of: 제3조: 2025", 1)
    set_text(slip)
    edit_state.change_case(renamed("전라북도"))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.text == slip
    assert edit_state.take_notices() == ("not-written",)


def test_draft_that_cannot_be_read_is_not_changed_by_the_form(began: str, casebook_copy: Path) -> None:
    """A broken text stays as it is typed, and the reader is told."""
    set_text("- a")
    edit_state.change_case(renamed("전라북도"))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.text == "- a"
    assert edit_state.take_notices() == ("unreadable",)


def test_field_changed_in_two_windows_is_written_into_the_newer_text(began: str, casebook_copy: Path) -> None:
    """The other window's summary and this one's name are both there, and it is said."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    theirs = draft.text.replace("level: province", "level: nation", 1)
    store_draft(casebook_copy, msgspec.structs.replace(draft, text=theirs, changed_at="later"))
    edit_state.change_case(renamed("전라북도"))
    joined = load_draft(casebook_copy, began)
    assert joined is not None
    assert "level: nation" in joined.text
    assert "전라북도" in joined.text
    assert edit_state.take_notices() == ("joined",)


def test_whole_text_changed_in_two_windows_gives_two_drafts(began: str, casebook_copy: Path) -> None:
    """Neither is lost: this window goes on with a draft of its own."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    store_draft(casebook_copy, msgspec.structs.replace(draft, text="theirs: 1\n", changed_at="later"))
    set_text("mine: 1\n")
    mine = st.query_params["draft"]
    assert mine != began
    assert {d.id: d.text for d in list_drafts(casebook_copy)} == {began: "theirs: 1\n", mine: "mine: 1\n"}
    assert edit_state.take_notices() == ("forked",)


def test_typed_text_sent_twice_before_an_answer_is_one_text(began: str, casebook_copy: Path) -> None:
    """The second message was made of the first, which the browser had not heard of yet."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    base = edit_state.text_version(draft.text)
    edit_text.take_typed(typed("a: 1\n", base=base, document=began, number=1))
    edit_text.take_typed(typed("a: 12\n", base=base, document=began, number=2))
    edit_text.take_typed(typed("a: 1\n", base=base, document=began, number=1))
    assert [(d.id, d.text) for d in list_drafts(casebook_copy)] == [(began, "a: 12\n")]
    assert edit_state.take_notices() == ()


def test_typed_text_of_a_draft_that_was_left_goes_into_that_draft(began: str, casebook_copy: Path) -> None:
    """A late message never lands in another draft."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    base = edit_state.text_version(draft.text)
    edit_state.start_draft("cases/other.yaml", None, "other: 1\n")
    other = st.query_params["draft"]
    edit_text.take_typed(typed("late: 1\n", base=base, document=began))
    assert {d.id: d.text for d in list_drafts(casebook_copy)} == {began: "late: 1\n", other: "other: 1\n"}


def test_typed_text_goes_on_in_the_draft_that_was_made_of_it(began: str, casebook_copy: Path) -> None:
    """After two windows have parted, what is typed next stays with this window's draft."""
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    base = edit_state.text_version(draft.text)
    store_draft(casebook_copy, msgspec.structs.replace(draft, text="theirs: 1\n", changed_at="later"))
    edit_text.take_typed(typed("mine: 1\n", base=base, document=began, number=1))
    edit_text.take_typed(typed("mine: 12\n", base=base, document=began, number=2))
    mine = st.query_params["draft"]
    assert {d.id: d.text for d in list_drafts(casebook_copy)} == {began: "theirs: 1\n", mine: "mine: 12\n"}


def test_typed_text_keeps_the_line_ends_of_the_file(began: str, casebook_copy: Path) -> None:
    """A browser's text field knows one line end only; the file keeps its own."""
    set_text("a: 1\r\nb: 2\r\n")
    base = edit_state.text_version("a: 1\r\nb: 2\r\n")
    edit_text.take_typed(typed("a: 1\nb: 3\n", base=base, document=began))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.text == "a: 1\r\nb: 3\r\n"


def test_half_a_character_from_a_browser_does_not_reach_the_draft(began: str, casebook_copy: Path) -> None:
    """A lone surrogate can be in no file; a pair is one character."""
    set_text("a: \ud83d\ude00\ud800")
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert draft.text == "a: \U0001f600\ufffd"


def test_draft_after_saving_differs_from_nothing(began: str, casebook_copy: Path) -> None:
    """What was saved is what the draft now begins from, its sources too."""
    edit_state.put_source(DraftSource("seeds/new.md", None, "---\nid: new\n---\n글\n", b"all of it"))
    edit_state.change_case(renamed("전라북도"))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert edit_state.is_draft_changed(draft)
    hashes = {draft.path: draft.text, **{s.path: s.text for s in draft.sources}}
    files = tuple(
        SavedFile(path=path, before=None, after=sha256(text.encode()).hexdigest())
        for path, text in hashes.items()
    )
    record = SaveRecord(number=1, at="2026-01-01T00:00:00+09:00", who="", kind="save", note="", files=files)
    edit_state.after_save(record)
    saved = load_draft(casebook_copy, began)
    assert saved is not None
    assert not edit_state.is_draft_changed(saved)
    assert saved.base == draft.text.encode()


def test_draft_whose_folder_is_cleared_lives_on_in_its_window(began: str, casebook_copy: Path) -> None:
    """The window has the only copy then; the next change writes it again."""
    for file in (casebook_copy / ".casebook" / "drafts").iterdir():
        file.unlink()
    edit_state.change_case(renamed("전라북도"))
    draft = load_draft(casebook_copy, began)
    assert draft is not None
    assert "전라북도" in draft.text


def test_dropped_draft_is_gone_and_the_address_free(began: str, casebook_copy: Path) -> None:
    """Back at the choice of what to edit."""
    edit_state.drop_draft()
    assert load_draft(casebook_copy, began) is None
    assert "draft" not in st.query_params


def test_session_sees_findings_of_the_draft_and_not_of_the_file(
    run_page: Callable[..., AppTest], casebook_copy: Path, page_text: Callable[[AppTest], str]
) -> None:
    """The drafted casebook has the error; the casebook on disk has none."""
    base = (casebook_copy / PATH).read_bytes()
    draft = Draft(
        id="a" * 12,
        path=PATH,
        base=base,
        text=base.decode().replace("level: province", "level: nowhere"),
        sources=(),
        changed_at="2026-01-01T00:00:00+00:00",
    )
    assert store_draft(casebook_copy, draft)
    app = run_page("edit", lang="ko", draft=draft.id)
    assert not app.exception
    text = page_text(app)
    assert "오류 1건" in text
    assert "저장하지 않은 변경 있음" in text
    assert open_library(casebook_copy).findings == ()
