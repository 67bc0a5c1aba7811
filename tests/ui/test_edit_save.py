"""The part of the Edit page that saves: what it says before, what it does, and that nothing is ever lost."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from streamlit.testing.v1 import AppTest

from casebook.library.drafts import Draft, DraftSource, load_draft, new_draft_id, store_draft
from casebook.library.places import original_path
from casebook.library.save_log import read_log
from casebook.library.saving import FileChange, save_files
from casebook.ui import access_request
from casebook.ui.access_request import Request
from casebook.ui.edit_save import changes_of

CASE = "cases/jeonbuk.yaml"
PART = """
from casebook.ui import access, edit_save, edit_state
from casebook.ui.frame import open_page

page = open_page("edit")
session = edit_state.open_session(page)
if access.show_gate(page) and session is not None:
    edit_save.show_save(page, session)
"""


@pytest.fixture(autouse=True)
def known_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tmp_path.is_dir()  # pytest names its folder after the user: first that, then the name
    monkeypatch.setenv("LOGNAME", "hana")
    monkeypatch.delenv("CASEBOOK_EDITING", raising=False)


@pytest.fixture
def text(casebook_copy: Path) -> str:
    """The case as it is in the file."""
    return (casebook_copy / CASE).read_text("utf-8")


@pytest.fixture
def open_draft(casebook_copy: Path) -> Callable[..., AppTest]:
    """Keep a draft of this text, and open the part that saves it."""

    def run(changed: str, *, path: str = CASE, lang: str = "en", **more: object) -> AppTest:
        file = casebook_copy / path
        base = file.read_bytes() if file.exists() else None
        draft = Draft(id=new_draft_id(), path=path, base=base, text=changed, **more)  # type: ignore[arg-type]
        assert store_draft(casebook_copy, draft)
        app = AppTest.from_string(PART, default_timeout=30)
        for name, value in (("draft", draft.id), ("do", "save"), ("lang", lang)):
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return run


def draft_of(app: AppTest, root: Path) -> Draft:
    draft = load_draft(root, app.query_params["draft"])
    assert draft is not None
    return draft


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def force(app: AppTest, key: str) -> AppTest:
    """Click a button that is greyed out, as a browser may that does not obey."""
    app.button(key=key).proto.disabled = False
    return click(app, key)


def has_button(app: AppTest, key: str) -> bool:
    return any(button.key == key for button in app.button)


def test_changes_of_a_draft_hold_its_file_its_sources_and_their_articles() -> None:
    """What is as it was is left out; the article goes where full articles are kept."""
    draft = Draft(
        id="x" * 12,
        path="cases/a.yaml",
        base=b"old",
        text="new",
        sources=(
            DraftSource("seeds/same.md", b"same", "same"),
            DraftSource("seeds/2025-new.md", None, "source", "기사".encode()),
        ),
    )
    assert set(changes_of(draft)) == {
        FileChange("cases/a.yaml", b"old", b"new"),
        FileChange("seeds/2025-new.md", None, b"source"),
        FileChange("seeds/originals/2025-new.txt", None, "기사".encode()),
    }
    assert original_path("seeds/2025-new.md") == "seeds/originals/2025-new.txt"


def test_changes_of_a_draft_of_a_source_name_each_file_once() -> None:
    """The source that is being written may also bring its article."""
    draft = Draft(
        id="x" * 12,
        path="seeds/new.md",
        base=None,
        text="source",
        sources=(DraftSource("seeds/new.md", None, "source", b"article"),),
    )
    assert [c.path for c in changes_of(draft)] == ["seeds/new.md", "seeds/originals/new.txt"]


def test_save_part_of_a_draft_equal_to_its_file_has_nothing_to_save(
    open_draft: Callable, page_text: Callable, text: str
) -> None:
    """No button that would do nothing."""
    app = open_draft(text)
    assert "nothing to save" in page_text(app)
    assert not has_button(app, "save_do")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_save_part_says_what_would_be_saved_and_saves_it_when_asked(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str, lang: str
) -> None:
    """Opening the part writes nothing; the click writes file and record; the draft goes on from there."""
    changed = text + "# checked\n"
    app = open_draft(changed, lang=lang)
    assert CASE in page_text(app)
    assert (casebook_copy / CASE).read_text("utf-8") == text
    app.text_input(key="w_save_note").set_value("*점수* <b>확인</b>").run()
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == changed
    [record] = read_log(casebook_copy)
    assert (record.who, record.note, record.kind) == ("hana", "*점수* <b>확인</b>", "save")
    assert draft_of(app, casebook_copy).base == changed.encode()
    shown = page_text(app)
    assert "&lt;b&gt;확인&lt;/b&gt;" in shown  # in the record, as it was typed
    assert "<b>확인" not in shown
    assert not has_button(app, "save_do")


def test_save_part_records_the_name_that_was_typed(
    open_draft: Callable, casebook_copy: Path, text: str
) -> None:
    """Typed once, kept for the session; typed and saved with one click, too."""
    app = open_draft(text + "# one\n")
    app.text_input(key="w_editor_name").set_value("김 하나")
    click(app, "save_do")
    assert [r.who for r in read_log(casebook_copy)] == ["김 하나"]


def test_save_part_undo_brings_the_file_back_and_keeps_the_draft(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """After undo the draft can be saved again."""
    changed = text + "# checked\n"
    app = click(open_draft(changed), "save_do")
    click(app, "save_undo")
    assert (casebook_copy / CASE).read_text("utf-8") == text
    assert "was undone" in page_text(app)
    assert draft_of(app, casebook_copy).text == changed
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == changed
    assert [r.kind for r in read_log(casebook_copy)] == ["save", "undo", "save"]


def test_save_part_undoes_the_last_save_of_anybody_from_the_record(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """It says beforehand which one that is."""
    other = (casebook_copy / "cases/hyundai-nvidia.yaml").read_bytes()
    save_files(
        casebook_copy, [FileChange("cases/hyundai-nvidia.yaml", other, other + b"# x\n")], who="somebody else"
    )
    app = open_draft(text)
    assert "To be undone" in page_text(app)
    assert "somebody else" in page_text(app)
    click(app, "log_undo")
    assert (casebook_copy / "cases/hyundai-nvidia.yaml").read_bytes() == other


def test_save_part_with_errors_saves_only_after_they_were_agreed_to(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """A draft with errors may be kept as a file, but never by mistake."""
    changed = text.replace("level: ", "level: nowhere # ", 1)
    assert changed != text
    app = open_draft(changed)
    assert "listed as faulty" in page_text(app)
    assert app.button(key="save_do").disabled
    force(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == text
    app.checkbox[0].check().run()
    assert not app.button(key="save_do").disabled
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == changed


def test_save_part_names_what_goes_wrong_in_other_files(
    open_draft: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """A source shortened here makes quotes fail there."""
    source = next(p for p in sorted((casebook_copy / "seeds").glob("*.md")) if p.name != "README.md")
    whole = source.read_text("utf-8")
    front = whole[: whole.index("---", 3) + 4]
    app = open_draft(front + "gone\n", path=f"seeds/{source.name}")
    assert "cases/" in page_text(app).split("Problems that would be saved")[1].split("Latest saves")[0]
    assert app.button(key="save_do").disabled


def test_save_part_refused_from_elsewhere_writes_nothing(
    open_draft: Callable, casebook_copy: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody carries the open page elsewhere: the click is judged by where it comes from."""
    app = open_draft(text + "# x\n")
    away = Request(address="localhost", headers=(("Host", "evil.example"),), ip=None)
    monkeypatch.setattr(access_request, "request_now", lambda: away)
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == text
    assert read_log(casebook_copy) == ()


# ------------------------------------------------------------------ somebody else has saved


def test_save_part_over_another_change_elsewhere_merges_and_asks_to_save_again(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """Both changes are in the draft; the file is theirs until it is saved again, then holds both."""
    app = open_draft("# mine\n" + text)
    theirs = text + "# theirs\n"
    (casebook_copy / CASE).write_text(theirs, "utf-8")
    click(app, "save_do")
    assert "has changed in the meantime" in page_text(app)
    assert (casebook_copy / CASE).read_text("utf-8") == theirs
    assert draft_of(app, casebook_copy).text == "# mine\n" + text
    assert not has_button(app, "save_do")  # it would be refused again
    click(app, "merge_do")
    draft = draft_of(app, casebook_copy)
    assert draft.text == "# mine\n" + text + "# theirs\n"
    assert draft.base == theirs.encode()
    assert (casebook_copy / CASE).read_text("utf-8") == theirs
    assert "Look it over" in page_text(app)
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == "# mine\n" + text + "# theirs\n"


@pytest.mark.parametrize(
    ("choice", "result"),
    [("mine", "# mine <b>\n"), ("theirs", "# theirs *\n"), ("both", "# mine <b>\n# theirs *\n")],
)
def test_save_part_over_another_change_in_one_place_lets_choose(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str, choice: str, result: str
) -> None:
    """Both are shown as they are written; until all is chosen nothing is joined."""
    app = open_draft(text + "# mine <b>\n")
    (casebook_copy / CASE).write_text(text + "# theirs *\n", "utf-8")
    click(app, "save_do")
    shown = page_text(app)
    assert "<ins>+ # mine &lt;b&gt;</ins>" in shown
    assert "<ins>+ # theirs *</ins>" in shown
    assert app.button(key="merge_do").disabled
    force(app, "merge_do")
    assert draft_of(app, casebook_copy).text == text + "# mine <b>\n"
    app.radio[0].set_value(choice).run()
    click(app, "merge_do")
    assert draft_of(app, casebook_copy).text == text + result
    assert (casebook_copy / CASE).read_text("utf-8") == text + "# theirs *\n"


def test_save_part_over_a_file_that_is_no_text_any_more_offers_both_versions(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """It cannot be merged, and nothing is lost."""
    app = open_draft(text + "# mine\n")
    (casebook_copy / CASE).write_bytes(b"\xff\xfe\x00")
    click(app, "save_do")
    assert "no UTF-8 text" in page_text(app)
    assert {b.key for b in app.get("download_button")} >= {"merge_theirs", "save_draft"}


def test_save_part_where_another_saved_the_very_same_has_nothing_left_to_save(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """No conflict where there is none."""
    app = open_draft(text + "# same\n")
    (casebook_copy / CASE).write_text(text + "# same\n", "utf-8")
    click(app, "save_do")
    assert "already equals the draft" in page_text(app)
    assert not has_button(app, "save_do")


def test_save_part_of_a_source_that_another_changed_merges_that_source(
    open_draft: Callable, casebook_copy: Path, text: str
) -> None:
    """Sources saved together with a case are joined in the same way."""
    source = next(p for p in sorted((casebook_copy / "seeds").glob("*.md")) if p.name != "README.md")
    path, whole = f"seeds/{source.name}", source.read_text("utf-8")
    mine = DraftSource(path, whole.encode(), whole.replace("---\n", "---\n# mine\n", 1))
    app = open_draft(text + "# x\n", sources=(mine,))
    source.write_text(whole + "theirs\n", "utf-8")
    for box in app.checkbox:
        box.check()
    app.run()
    click(app, "save_do")
    if has_button(app, "merge_do"):
        click(app, "merge_do")
    [joined] = draft_of(app, casebook_copy).sources
    assert joined.base == (whole + "theirs\n").encode()
    assert joined.text == mine.text + "theirs\n"
    assert (casebook_copy / CASE).read_text("utf-8") == text


# ------------------------------------------------------------------ other refusals


def test_save_part_of_a_vanished_file_offers_to_save_it_anew(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """Only after it was said that the file is gone."""
    app = open_draft(text + "# x\n")
    (casebook_copy / CASE).unlink()
    click(app, "save_do")
    assert "is gone" in page_text(app)
    assert not (casebook_copy / CASE).exists()
    click(app, "save_anew")
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == text + "# x\n"


def test_save_part_of_a_new_case_whose_name_was_taken_meanwhile_keeps_the_draft(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """The other's file stays as it is."""
    mine = text.replace("id: jeonbuk", "id: gwangju", 1)
    app = open_draft(mine, path="cases/gwangju.yaml")
    (casebook_copy / "cases/gwangju.yaml").write_bytes(b"theirs\n")
    for box in app.checkbox:
        box.check()
    app.run()
    for box in app.checkbox:
        box.check()
    app.run()
    click(app, "save_do")
    assert (casebook_copy / "cases/gwangju.yaml").read_bytes() == b"theirs\n"
    assert "exists already" in page_text(app)
    assert draft_of(app, casebook_copy).text == mine


def test_save_part_that_cannot_write_says_so_and_keeps_the_draft_at_hand(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """Here the place of the log is taken by a file, so that not even the superuser can write it."""
    app = open_draft(text + "# x\n")
    (casebook_copy / "log").write_bytes(b"")
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == text
    assert "No file was written, and the draft is still here" in page_text(app)
    assert "save_draft" in {b.key for b in app.get("download_button")}
    os.unlink(casebook_copy / "log")
    click(app, "save_do")
    assert (casebook_copy / CASE).read_text("utf-8") == text + "# x\n"


# ------------------------------------------------------------------ two windows, two people


def test_save_part_undo_does_not_take_back_what_another_saved_in_the_meantime(
    open_draft: Callable, page_text: Callable, casebook_copy: Path, text: str
) -> None:
    """The button stands below the own save; the other's is left alone, and it is said."""
    app = click(open_draft(text + "# mine\n"), "save_do")
    other = casebook_copy / "cases/rancho-cordova.yaml"
    theirs = other.read_bytes() + b"# theirs\n"
    save_files(casebook_copy, [FileChange("cases/rancho-cordova.yaml", other.read_bytes(), theirs)], who="나")
    click(app, "save_undo")
    assert "Another save has been made in the meantime" in page_text(app)
    assert other.read_bytes() == theirs
    assert (casebook_copy / CASE).read_text("utf-8") == text + "# mine\n"


def test_save_part_undo_keeps_the_text_that_another_window_has_written_since(
    open_draft: Callable, casebook_copy: Path, text: str
) -> None:
    """Only what the draft began from goes back."""
    app = click(open_draft(text + "# first window\n"), "save_do")
    newer = msgspec.structs.replace(draft_of(app, casebook_copy), text=text + "# second window\n")
    assert store_draft(casebook_copy, newer)
    click(app, "save_undo")
    after = draft_of(app, casebook_copy)
    assert (after.text, after.base) == (text + "# second window\n", text.encode())


def test_save_part_does_not_join_a_text_that_another_window_has_changed_since(
    open_draft: Callable, casebook_copy: Path, text: str
) -> None:
    """What was joined would undo the other window's work; the page asks anew."""
    app = open_draft(text + "# first window\n")
    (casebook_copy / CASE).write_text("# theirs\n" + text, "utf-8")
    click(app, "save_do")
    newer = msgspec.structs.replace(draft_of(app, casebook_copy), text=text + "# second window\n")
    assert store_draft(casebook_copy, newer)
    click(app, "merge_do")
    assert draft_of(app, casebook_copy).text == text + "# second window\n"
    click(app, "merge_do")
    assert draft_of(app, casebook_copy).text == "# theirs\n" + text + "# second window\n"
