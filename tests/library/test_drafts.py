"""Drafts survive the server, stay private, and never stand in anybody's way."""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casebook.library.drafts import (
    Draft,
    DraftSource,
    delete_draft,
    list_drafts,
    load_draft,
    new_draft_id,
    store_draft,
)


def draft(text: str = "id: 광주\r\n", draft_id: str | None = None) -> Draft:
    return Draft(
        id=draft_id or new_draft_id(),
        path="cases/gwangju.yaml",
        base=b"\xff\x00 not text",
        text=text,
        sources=(DraftSource(path="seeds/a.md", base=None, text="---\n", original="기사".encode()),),
        changed_at="2026-01-02T03:04:05+09:00",
    )


def test_draft_stored_comes_back_as_it_was(tmp_path: Path) -> None:
    """Bytes, line ends and full articles included; the folder is kept out of version control."""
    written = draft()
    assert store_draft(tmp_path, written)
    assert load_draft(tmp_path, written.id) == written
    assert (tmp_path / ".casebook" / ".gitignore").read_text() == "*\n"


def test_draft_stored_again_replaces_the_earlier(tmp_path: Path) -> None:
    """One draft is one file."""
    first = draft()
    store_draft(tmp_path, first)
    store_draft(tmp_path, draft("other", first.id))
    assert [d.text for d in list_drafts(tmp_path)] == ["other"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_draft_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    """It may hold a full article, and thoughts."""
    store_draft(tmp_path, draft())
    [file] = (tmp_path / ".casebook" / "drafts").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
@pytest.mark.parametrize("name", [".casebook", ".casebook/drafts"])
def test_draft_in_a_folder_that_is_a_link_is_not_written(tmp_path: Path, name: str) -> None:
    """It would end up wherever the link leads."""
    (tmp_path / "elsewhere").mkdir()
    root = tmp_path / "casebook"
    (root / name).parent.mkdir(parents=True)
    (root / name).symlink_to(tmp_path / "elsewhere")
    assert not store_draft(root, draft())
    assert not list((tmp_path / "elsewhere").rglob("*.json"))


def test_draft_ids_are_long_and_never_repeat() -> None:
    """They stand in addresses, and whoever knows one reads the draft."""
    ids = {new_draft_id() for _ in range(2000)}
    assert len(ids) == 2000
    assert all(len(i) == 32 and i.isalnum() and i.isascii() for i in ids)


@pytest.mark.parametrize(
    "bad", ["", "short", "../../../x.json", "a" * 41, "abcd/efgh", "abcdefgh\n", "한글한글한글한글"]
)
def test_draft_with_an_unsafe_id_is_neither_stored_nor_loaded(tmp_path: Path, bad: str) -> None:
    """An id from an address never becomes another path."""
    assert not store_draft(tmp_path, Draft(id=bad, path="cases/a.yaml", base=None, text=""))
    assert load_draft(tmp_path, bad) is None
    delete_draft(tmp_path, bad)
    assert list(tmp_path.rglob("*.json")) == []


def test_draft_file_that_is_damaged_is_as_if_there_were_none(tmp_path: Path) -> None:
    """Also one that claims another's id."""
    store_draft(tmp_path, draft(draft_id="aaaaaaaaaaaa"))
    folder = tmp_path / ".casebook" / "drafts"
    (folder / "bbbbbbbbbbbb.json").write_bytes((folder / "aaaaaaaaaaaa.json").read_bytes())
    (folder / "cccccccccccc.json").write_bytes(b"{")
    assert load_draft(tmp_path, "bbbbbbbbbbbb") is None
    assert load_draft(tmp_path, "cccccccccccc") is None
    assert load_draft(tmp_path, "dddddddddddd") is None


def test_draft_deleted_is_gone(tmp_path: Path) -> None:
    """Twice does no harm."""
    one = draft()
    store_draft(tmp_path, one)
    delete_draft(tmp_path, one.id)
    delete_draft(tmp_path, one.id)
    assert list_drafts(tmp_path) == ()


def test_drafts_are_listed_with_the_latest_change_first(tmp_path: Path) -> None:
    """That is the one somebody looks for."""
    for age, name in ((30, "older-draft"), (10, "newer-draft"), (20, "between-them")):
        store_draft(tmp_path, draft(draft_id=name))
        file = tmp_path / ".casebook" / "drafts" / f"{name}.json"
        os.utime(file, (time.time() - age, time.time() - age))
    assert [d.id for d in list_drafts(tmp_path)] == ["newer-draft", "between-them", "older-draft"]


def test_drafts_beyond_the_newest_200_and_60_days_are_removed(tmp_path: Path) -> None:
    """Nobody tidies up the folder by hand."""
    folder = tmp_path / ".casebook" / "drafts"
    for number in range(205):
        store_draft(tmp_path, draft(draft_id=f"draft-{number:03}"))
        os.utime(folder / f"draft-{number:03}.json", (time.time() - 1000 + number,) * 2)
    os.utime(folder / "draft-150.json", (time.time() - 61 * 86400,) * 2)
    store_draft(tmp_path, draft(draft_id="the-newest"))
    names = {p.stem for p in folder.iterdir()}
    assert len(names) <= 200
    assert "the-newest" in names
    assert "draft-204" in names
    assert names.isdisjoint({"draft-000", "draft-004", "draft-150"})


def test_draft_with_half_a_character_is_not_stored_and_raises_nothing(tmp_path: Path) -> None:
    """A broken paste is no reason for a traceback."""
    assert not store_draft(tmp_path, draft("\ud800"))


def test_draft_where_the_folder_is_a_file_is_not_stored(tmp_path: Path) -> None:
    """The caller keeps it in the session."""
    (tmp_path / ".casebook").write_bytes(b"")
    assert not store_draft(tmp_path, draft())
    assert list_drafts(tmp_path) == ()
    assert not store_draft(tmp_path / "nowhere", draft())


AS_NOBODY = """
import os, sys
from pathlib import Path
from casebook.library.drafts import Draft, store_draft
if os.getuid() == 0:  # whom no folder stops
    os.setgid(65534); os.setuid(65534)
print(store_draft(Path(sys.argv[1]), Draft(id="a" * 12, path="cases/a.yaml", base=None, text="")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be protected so on Windows")
def test_draft_in_a_read_only_casebook_is_not_stored() -> None:
    """A folder for reading only is no error: False says it."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:  # below a folder that others may enter
        os.chmod(name, 0o555)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, name], capture_output=True, text=True, check=True
        )
        os.chmod(name, 0o755)
    assert done.stdout.strip() == "False"
