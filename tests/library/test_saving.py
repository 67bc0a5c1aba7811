"""Saving: all or nothing, never over another's change, only where it is allowed, and on record."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from casebook.library import open_library, save_log, saving
from casebook.library.save_log import LOG, VERSIONS, read_log, saved_bytes
from casebook.library.saving import FileChange, SaveRefused, save_files, undo_last

POSIX = sys.platform != "win32"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A casebook with one case and one source."""
    folder = tmp_path / "casebook"
    for path, data in {"cases/alpha.yaml": b"one\n", "seeds/article.md": b"text\n"}.items():
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_bytes(data)
    return folder


def content(root: Path) -> dict[str, bytes]:
    """Every file of the casebook itself."""
    folders = (root / "cases", root / "seeds")
    files = [p for folder in folders for p in folder.rglob("*") if p.is_file()]
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


def refused(root: Path, *changes: FileChange) -> SaveRefused:
    """What saving says, after making sure that it has changed nothing and logged nothing."""
    before, logged = content(root), read_log(root)
    with pytest.raises(SaveRefused) as caught:
        save_files(root, changes, who="가")
    assert content(root) == before
    assert read_log(root) == logged
    return caught.value


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_save_of_a_changed_file_writes_it_and_records_who_what_and_when(root: Path) -> None:
    """Both versions are kept beside the log."""
    change = FileChange("cases/alpha.yaml", b"one\n", b"two\n")
    record = save_files(root, [change], who=" 김\n하나 ", note=" 전력 점수\n수정 ")
    assert content(root)["cases/alpha.yaml"] == b"two\n"
    assert read_log(root) == (record,)
    assert (record.number, record.who, record.kind, record.note) == (1, "김 하나", "save", "전력 점수\n수정")
    assert record.at[10] == "T"
    assert record.at[-6] in "+-"
    [file] = record.files
    assert (file.path, file.before, file.after) == ("cases/alpha.yaml", digest(b"one\n"), digest(b"two\n"))
    assert saved_bytes(root, digest(b"one\n")) == b"one\n"
    assert saved_bytes(root, digest(b"two\n")) == b"two\n"
    assert not (root / ".casebook" / "saving.json").exists()


def test_save_of_a_new_case_with_its_source_writes_both_under_one_record(root: Path) -> None:
    """They belong together, and the source stands first."""
    record = save_files(
        root,
        [
            FileChange("cases/beta.yaml", None, b"b\n"),
            FileChange("seeds/new.md", None, b"n\n"),
            FileChange("seeds/originals/기사 원문.txt", None, b"whole\n"),
            FileChange("cases/ratings/beta/kim.yaml", None, b"r\n"),
        ],
        who="가",
    )
    assert [f.path for f in record.files] == [
        "seeds/originals/기사 원문.txt",
        "seeds/new.md",
        "cases/ratings/beta/kim.yaml",
        "cases/beta.yaml",
    ]
    assert content(root)["cases/beta.yaml"] == b"b\n"
    assert content(root)["seeds/originals/기사 원문.txt"] == b"whole\n"


def test_save_of_a_full_article_keeps_no_copy_of_it_beside_the_log(root: Path) -> None:
    """It belongs to its publisher, and the log is shared: only the hash is recorded."""
    record = save_files(root, [FileChange("seeds/originals/a.txt", None, b"whole article")], who="가")
    assert record.files[0].after == digest(b"whole article")
    assert saved_bytes(root, digest(b"whole article")) is None
    kept = [p.read_bytes() for p in (root / "log").rglob("*") if p.is_file()]
    assert not any(b"whole article" in data for data in kept)


@pytest.mark.parametrize("there", [b"theirs\n", b"one\r\n", b"one", b"one\n\n"])
def test_save_over_a_change_of_somebody_else_is_refused_with_what_is_there(root: Path, there: bytes) -> None:
    """Bytes are compared: also another line end is somebody's change."""
    (root / "cases/alpha.yaml").write_bytes(there)
    refusal = refused(root, FileChange("cases/alpha.yaml", b"one\n", b"mine\n"))
    assert (refusal.code, refusal.path, refusal.current) == ("changed-since", "cases/alpha.yaml", there)


def test_save_of_several_files_with_one_changed_since_saves_none(root: Path) -> None:
    """Half a change is none."""
    (root / "cases/alpha.yaml").write_bytes(b"theirs\n")
    new = FileChange("seeds/new.md", None, b"n\n")
    assert refused(root, new, FileChange("cases/alpha.yaml", b"one\n", b"mine\n")).code == "changed-since"


def test_save_of_a_new_file_where_one_exists_is_refused_with_what_is_there(root: Path) -> None:
    """A name that is taken is not overwritten."""
    refusal = refused(root, FileChange("cases/alpha.yaml", None, b"new\n"))
    assert (refusal.code, refusal.current) == ("exists", b"one\n")


def test_save_of_a_new_file_whose_name_differs_in_case_only_is_refused(root: Path) -> None:
    """On Windows and macOS the two would be one file."""
    (root / "cases/Beta.yaml").write_bytes(b"B\n")
    refusal = refused(root, FileChange("cases/beta.yaml", None, b"b\n"))
    assert refusal.code == "exists"


def test_save_of_a_file_that_vanished_is_refused(root: Path) -> None:
    """Somebody has deleted it, and may have had a reason."""
    (root / "cases/alpha.yaml").unlink()
    refusal = refused(root, FileChange("cases/alpha.yaml", b"one\n", b"two\n"))
    assert (refusal.code, refusal.path) == ("vanished", "cases/alpha.yaml")


def test_save_in_a_casebook_that_vanished_is_refused(tmp_path: Path) -> None:
    """The whole folder is gone, and is not made anew."""
    with pytest.raises(SaveRefused) as caught:
        save_files(tmp_path / "gone", [FileChange("cases/a.yaml", None, b"")], who="가")
    assert caught.value.code == "vanished"
    assert not (tmp_path / "gone").exists()


def test_save_of_nothing_new_is_refused_and_not_recorded(root: Path) -> None:
    """A log of saves that changed nothing would hide those that did."""
    same = FileChange("cases/alpha.yaml", b"one\n", b"one\n")
    assert refused(root, same).code == "unchanged"
    assert refused(root).code == "unchanged"
    # Also where another has meanwhile written exactly this.
    assert refused(root, FileChange("cases/alpha.yaml", b"zero\n", b"one\n")).code == "unchanged"


def test_save_leaves_out_of_the_record_what_did_not_change(root: Path) -> None:
    """A source that is as it was has not been saved."""
    changes = [
        FileChange("seeds/article.md", b"text\n", b"text\n"),
        FileChange("cases/alpha.yaml", b"one\n", b"two\n"),
    ]
    assert [f.path for f in save_files(root, changes, who="가").files] == ["cases/alpha.yaml"]


def test_save_leaves_alone_what_somebody_else_changed_and_the_editor_did_not(root: Path) -> None:
    """A source that was only looked at is not put back to how it was."""
    (root / "seeds/article.md").write_bytes(b"theirs\n")
    changes = [
        FileChange("seeds/article.md", b"text\n", b"text\n"),
        FileChange("cases/alpha.yaml", b"one\n", b"two\n"),
    ]
    save_files(root, changes, who="가")
    assert content(root) == {"cases/alpha.yaml": b"two\n", "seeds/article.md": b"theirs\n"}


def test_save_with_nothing_after_deletes_the_file(root: Path) -> None:
    """A renamed case leaves no second one behind; its text stays with the log."""
    moved = [
        FileChange("cases/alpha.yaml", b"one\n", None),
        FileChange("cases/beta.yaml", None, b"one\n"),
    ]
    record = save_files(root, moved, who="가", kind="rename")
    assert "cases/alpha.yaml" not in content(root)
    assert [f.path for f in record.files] == ["cases/beta.yaml", "cases/alpha.yaml"]
    assert saved_bytes(root, digest(b"one\n")) == b"one\n"


UNSAFE = [
    "",
    ".",
    "cases",
    "cases/",
    "cases/.yaml",
    "cases/../secrets.yaml",
    "cases/../cases/alpha.yaml",
    "../cases/a.yaml",
    "/etc/passwd",
    "//cases/a.yaml",
    "cases//a.yaml",
    "cases\\a.yaml",
    "C:cases/a.yaml",
    "cases/a.yaml\n",
    "cases/a.yaml\x00",
    "cases/A.yaml",
    "cases/광주.yaml",
    "cases/a.yml",
    "cases/a.py",
    "cases/_other.yaml",
    "cases/con.yaml",
    "cases/" + "a" * 250 + ".yaml",
    "cases/sub/a.yaml",
    "cases/ratings/a.yaml",
    "cases/ratings/a/_other.yaml",
    "cases/ratings/../a.yaml",
    "cases/ratings/a/b/c.yaml",
    "cases/_case.schema.json",
    "seeds/a.txt",
    "seeds/README.md",
    "seeds/sub/a.md",
    "seeds/originals/",
    "seeds/originals/.hidden",
    "seeds/originals/..",
    "seeds/originals/../../x",
    "seeds/originals/a/b",
    "seeds/originals/a\\b",
    "seeds/originals/a.",
    "seeds/originals/NUL.txt",
    "seeds/originals/a\u202eb",
    "pages/edit.py",
    "casebook/ui/access.py",
    ".streamlit/config.toml",
    ".casebook/drafts/a.json",
    "log/saves.jsonl",
    "dashboard.py",
]


@pytest.mark.parametrize("path", UNSAFE)
def test_save_outside_the_places_of_a_casebook_is_refused(root: Path, path: str) -> None:
    """Whoever asks: no program, no setting and no file elsewhere can be written."""
    assert refused(root, FileChange(path, None, b"x")).code == "name-unsafe"


@pytest.mark.parametrize(
    "path",
    [
        "cases/_rubric.yaml",
        "cases/gwangju-2.yaml",
        "cases/ratings/gwangju/rater-1.yaml",
        "cases/ratings/gwangju/_reconciliation.yaml",
        "seeds/2025-11-12-gwangju.md",
        "seeds/originals/2025-11-12 광주(1).txt",
        "seeds/originals/article.html",
    ],
)
def test_save_in_the_places_of_a_casebook_is_possible(root: Path, path: str) -> None:
    """All that a casebook consists of, in folders that may not exist yet."""
    save_files(root, [FileChange(path, None, b"x\n")], who="가")
    assert content(root)[path] == b"x\n"


@pytest.mark.skipif(not POSIX, reason="links need a privilege on Windows")
def test_save_to_or_through_a_link_is_refused(root: Path, tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder leads out of the casebook."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kim.yaml").write_bytes(b"one\n")
    (root / "cases/link.yaml").symlink_to(outside / "kim.yaml")
    (root / "cases/dangling.yaml").symlink_to(outside / "nothing")
    (root / "cases/ratings").mkdir()
    (root / "cases/ratings/alpha").symlink_to(outside)
    assert refused(root, FileChange("cases/link.yaml", b"one\n", b"x")).code == "name-unsafe"
    assert refused(root, FileChange("cases/dangling.yaml", None, b"x")).code == "name-unsafe"
    assert refused(root, FileChange("cases/ratings/alpha/kim.yaml", b"one\n", b"x")).code == "name-unsafe"
    assert refused(root, FileChange("cases/ratings/alpha/new.yaml", None, b"x")).code == "name-unsafe"
    assert sorted(p.name for p in outside.iterdir()) == ["kim.yaml"]


def test_save_where_a_folder_has_the_name_is_refused(root: Path) -> None:
    """The folder stays."""
    (root / "cases/beta.yaml").mkdir()
    assert refused(root, FileChange("cases/beta.yaml", None, b"x")).code == "name-unsafe"


def test_save_while_somebody_else_saves_for_too_long_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Instead of waiting for ever, the reader is told."""
    from filelock import FileLock

    from casebook.library import saving

    monkeypatch.setattr(saving, "_LOCK_SECONDS", 0.2)
    (root / ".casebook").mkdir()
    with FileLock(root / ".casebook" / "save.lock"):
        assert refused(root, FileChange("cases/alpha.yaml", b"one\n", b"two\n")).code == "locked"
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")


@pytest.mark.skipif(not POSIX, reason="Windows has no such modes")
def test_save_keeps_the_mode_of_the_file(root: Path) -> None:
    """Whoever shared the casebook with a group shares it still."""
    (root / "cases/alpha.yaml").chmod(0o664)
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")
    assert stat.S_IMODE((root / "cases/alpha.yaml").stat().st_mode) == 0o664


def test_save_seen_by_the_library_changes_what_it_says(root: Path) -> None:
    """Neither log nor lock nor leftovers are taken for files of the casebook."""
    save_files(root, [FileChange("cases/beta.yaml", None, b"b\n")], who="가")
    (root / "cases/.casebook-aa.new").write_bytes(b"left behind")
    library = open_library(root)
    assert library.file_paths == ("cases/alpha.yaml", "cases/beta.yaml", "seeds/article.md")
    assert {f.path for f in library.findings} <= {*library.file_paths, "cases/_rubric.yaml"}


# ------------------------------------------------------------------ undo


def test_undo_brings_the_last_version_back_and_is_recorded(root: Path) -> None:
    """Undo twice goes back two saves."""
    for before, after in ((b"one\n", b"two\n"), (b"two\n", b"three\n")):
        save_files(root, [FileChange("cases/alpha.yaml", before, after)], who="가")
    assert undo_last(root, "나").kind == "undo"
    assert content(root)["cases/alpha.yaml"] == b"two\n"
    undo_last(root, "나")
    assert content(root)["cases/alpha.yaml"] == b"one\n"
    with pytest.raises(SaveRefused) as caught:
        undo_last(root, "나")
    assert caught.value.code == "nothing-to-undo"
    assert [(r.number, r.who, r.kind) for r in read_log(root)] == [
        (1, "가", "save"),
        (2, "가", "save"),
        (3, "나", "undo"),
        (4, "나", "undo"),
    ]


def test_undo_after_an_undo_and_a_save_takes_back_that_save(root: Path) -> None:
    """What was undone is not brought back by the way."""
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")
    undo_last(root, "가")
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"three\n")], who="가")
    undo_last(root, "가")
    assert content(root)["cases/alpha.yaml"] == b"one\n"
    with pytest.raises(SaveRefused):
        undo_last(root, "가")


def test_undo_of_new_and_deleted_files_takes_them_away_and_back(root: Path) -> None:
    """All files of a save together; a full article stays, since no copy of it is kept."""
    changes = [
        FileChange("cases/alpha.yaml", b"one\n", None),
        FileChange("cases/beta.yaml", None, b"b\n"),
        FileChange("seeds/originals/a.txt", None, b"whole"),
    ]
    save_files(root, changes, who="가")
    undo_last(root, "가")
    assert content(root) == {
        "cases/alpha.yaml": b"one\n",
        "seeds/article.md": b"text\n",
        "seeds/originals/a.txt": b"whole",
    }


def test_undo_of_a_file_edited_since_is_refused(root: Path) -> None:
    """An editor outside has gone on from there."""
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")
    (root / "cases/alpha.yaml").write_bytes(b"outside\n")
    with pytest.raises(SaveRefused) as caught:
        undo_last(root, "가")
    assert (caught.value.code, caught.value.current) == ("changed-since", b"outside\n")
    assert content(root)["cases/alpha.yaml"] == b"outside\n"


def test_undo_of_a_save_that_is_no_longer_the_last_leaves_the_later_one(root: Path) -> None:
    """Who takes back the own save does not take back what another has saved since."""
    mine = save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"mine\n")], who="가")
    save_files(root, [FileChange("seeds/article.md", b"text\n", b"theirs\n")], who="나")
    with pytest.raises(SaveRefused) as caught:
        undo_last(root, "가", mine)
    assert caught.value.code == "saved-since"
    assert content(root) == {"cases/alpha.yaml": b"mine\n", "seeds/article.md": b"theirs\n"}
    undo_last(root, "나", read_log(root)[-1])
    undo_last(root, "가", mine)
    assert content(root) == {"cases/alpha.yaml": b"one\n", "seeds/article.md": b"text\n"}


def test_undo_with_a_forged_log_writes_nowhere_else(root: Path) -> None:
    """The log is a plain file: a line in it opens no other place."""
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")
    victim = root / "dashboard.py"
    victim.write_bytes(b"two\n")
    log = root / LOG
    log.write_text(log.read_text().replace("cases/alpha.yaml", "dashboard.py"))
    with pytest.raises(SaveRefused) as caught:
        undo_last(root, "가")
    assert caught.value.code == "name-unsafe"
    assert victim.read_bytes() == b"two\n"


@pytest.mark.parametrize("damage", ["removed", "changed"])
def test_undo_without_the_kept_version_is_refused(root: Path, damage: str) -> None:
    """What is not kept as it was is not brought back as something else."""
    save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")
    kept = root / VERSIONS / digest(b"one\n")
    if damage == "removed":
        kept.unlink()
    else:
        kept.write_bytes(b"forged\n")
    with pytest.raises(SaveRefused) as caught:
        undo_last(root, "가")
    assert caught.value.code == "vanished"
    assert content(root)["cases/alpha.yaml"] == b"two\n"


# ------------------------------------------------------------------ while it is being written


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_save_that_is_broken_off_leaves_all_or_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    """Ctrl-C between two files takes back the first."""
    before, write = content(root), saving.write_atomically

    def broken_off(path: Path, data: bytes, *, mode: int | None = None) -> None:
        write(path, data, mode=mode)
        if path.name == "alpha.yaml" and data == b"two\n":
            raise stop

    monkeypatch.setattr(saving, "write_atomically", broken_off)
    changes = [
        FileChange("cases/alpha.yaml", b"one\n", b"two\n"),
        FileChange("seeds/article.md", b"text\n", b"other\n"),
    ]
    with pytest.raises(stop):
        save_files(root, changes, who="가")
    assert content(root) == before
    assert read_log(root) == ()


def test_save_over_what_was_saved_outside_while_versions_were_kept_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are compared at the last moment; what had been written before that is taken back."""
    announce = save_log.announce

    def slowly(at: Path, record: save_log.SaveRecord) -> None:
        announce(at, record)
        (root / "cases/alpha.yaml").write_bytes(b"outside\n")

    monkeypatch.setattr(save_log, "announce", slowly)
    changes = [
        FileChange("cases/alpha.yaml", b"one\n", b"two\n"),
        FileChange("seeds/article.md", b"text\n", b"other\n"),
    ]
    with pytest.raises(SaveRefused) as caught:
        save_files(root, changes, who="가")
    assert (caught.value.code, caught.value.current) == ("changed-since", b"outside\n")
    assert content(root) == {"cases/alpha.yaml": b"outside\n", "seeds/article.md": b"text\n"}
    assert read_log(root) == ()


@pytest.mark.skipif(not POSIX, reason="links need a permission there")
@pytest.mark.parametrize("name", ["log", "log/saves.jsonl", "log/versions", ".casebook"])
def test_save_in_a_casebook_whose_log_is_a_link_is_refused(root: Path, tmp_path: Path, name: str) -> None:
    """A casebook that came from elsewhere does not lead the log to another file of the reader's."""
    outside = tmp_path / "outside"
    if name.endswith(".jsonl"):
        outside.write_bytes(b"set -o vi\nlast line, not ended")
    else:
        outside.mkdir()
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).symlink_to(outside)
    with pytest.raises(SaveRefused) as caught:
        save_files(root, [FileChange("cases/alpha.yaml", b"one\n", b"two\n")], who="가")
    assert caught.value.code == "name-unsafe"
    assert content(root)["cases/alpha.yaml"] == b"one\n"
    assert list(outside.iterdir()) == [] if outside.is_dir() else outside.read_bytes().endswith(b"not ended")


# ------------------------------------------------------------------ a disk that refuses

SAVE_AS_NOBODY = """
import os, sys
from pathlib import Path
import filelock
from casebook.library.saving import FileChange, SaveRefused, save_files, undo_last
if os.getuid() == 0:  # whom no folder stops
    os.setgid(65534); os.setuid(65534)
try:
    save_files(Path(sys.argv[1]), [FileChange("seeds/new.md", None, b"n\\n"),
                                   FileChange("cases/alpha.yaml", b"one\\n", b"two\\n")], who="x")
    print("saved")
except SaveRefused as refusal:
    print(refusal.code, refusal.path)
"""


@pytest.fixture
def open_root() -> Iterator[Path]:
    """A casebook below a folder that others may enter, all of it writable for them."""
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp())
    for name in (".", "cases", "seeds"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name).chmod(0o777)
    (folder / "cases/alpha.yaml").write_bytes(b"one\n")
    (folder / "cases/alpha.yaml").chmod(0o666)
    yield folder
    shutil.rmtree(folder)


def save_as_nobody(root: Path) -> str:
    command = [sys.executable, "-c", SAVE_AS_NOBODY, str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.skipif(not POSIX, reason="folders cannot be protected so on Windows")
@pytest.mark.parametrize(
    ("protected", "said"),
    [
        (None, "saved"),
        ("cases", "read-only cases/alpha.yaml"),
        ("seeds", "read-only seeds/new.md"),
        ("cases/alpha.yaml", "read-only cases/alpha.yaml"),
        (".", "read-only"),
    ],
)
def test_save_where_something_is_read_only_saves_nothing_and_says_which(
    open_root: Path, protected: str | None, said: str
) -> None:
    """The source that was written first is taken back when the case cannot be."""
    before = content(open_root)
    if protected:
        (open_root / protected).chmod(0o555)
    assert save_as_nobody(open_root) == said
    if protected:
        (open_root / protected).chmod(0o777)
        assert content(open_root) == before
        assert read_log(open_root) == ()
    else:
        assert content(open_root)["cases/alpha.yaml"] == b"two\n"


FILL = """
import sys
from pathlib import Path
from casebook.library.save_log import read_log
from casebook.library.saving import FileChange, SaveRefused, save_files
root = Path(sys.argv[1])
before = b"one\\n"
for size in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512):
    after = f"{size}: ".encode() + b"x" * size * 1024
    logged = len(read_log(root))
    try:
        save_files(root, [FileChange("seeds/new%d.md" % size, None, b"n" * size),
                          FileChange("cases/alpha.yaml", before, after)], who="x")
    except SaveRefused as refusal:
        assert (root / "cases/alpha.yaml").read_bytes() == before, "torn"
        assert not (root / ("seeds/new%d.md" % size)).exists(), "half"
        assert len(read_log(root)) == logged, "logged"
        assert not list(root.rglob(".casebook-*")), "leftovers"
        print(refusal.code)
    else:
        assert (root / "cases/alpha.yaml").read_bytes() == after
        assert len(read_log(root)) == logged + 1
        before = after
        print("saved")
"""


def test_save_on_a_full_disk_changes_nothing_and_says_so(tmp_path: Path) -> None:
    """A real file system of 300 KB: what fits is saved, the rest is refused, and nothing is torn."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        not POSIX
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("no small file system can be made here")
    try:
        for folder in ("cases", "seeds"):
            (disk / folder).mkdir()
        (disk / "cases/alpha.yaml").write_bytes(b"one\n")
        command = [sys.executable, "-c", FILL, str(disk)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert done.returncode == 0, done.stderr
    said = done.stdout.split()
    assert said[:4] == ["saved"] * 4
    assert said[-2:] == ["disk-full"] * 2
    assert set(said) == {"saved", "disk-full"}


LIMITED = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
"""


@pytest.mark.skipif(not POSIX, reason="Windows has no such limit")
def test_save_of_more_than_may_be_written_changes_nothing_and_says_so(root: Path) -> None:
    """As on a disk that is full, where no such disk can be made: the system takes 100 KB of a file."""
    command = [sys.executable, "-c", LIMITED + FILL, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["saved"] * 7 + ["disk-full"] * 3
    assert os.listdir(root / "cases") == ["alpha.yaml"]
