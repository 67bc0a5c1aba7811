"""The log is a plain file that may be long, torn, joined or edited, and is read all the same."""

import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from casebook.library import save_log
from casebook.library.save_log import LOG, SavedFile, SaveRecord, read_log, saved_bytes, undo_stack

FILE = SavedFile("cases/a.yaml", None, "0" * 64)


def record(number: int, kind: save_log.SaveKind = "save", *files: SavedFile) -> SaveRecord:
    at = "2026-01-02T03:04:05+09:00"
    return SaveRecord(number=number, at=at, who="김하나", kind=kind, note="메모", files=files or (FILE,))


def lines(root: Path) -> list[str]:
    return (root / LOG).read_text("utf-8").splitlines()


def test_log_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    """Most casebooks have none."""
    assert read_log(tmp_path) == ()


def test_log_line_is_plain_text_that_people_can_read(tmp_path: Path) -> None:
    """One line per save, Korean as Korean."""
    save_log.append(tmp_path, record(1))
    assert lines(tmp_path) == [
        '{"number":1,"at":"2026-01-02T03:04:05+09:00","who":"김하나","kind":"save","note":"메모",'
        f'"files":[{{"path":"cases/a.yaml","before":null,"after":"{"0" * 64}"}}]}}'
    ]


def test_log_with_a_torn_last_line_is_read_and_mended_by_the_next(tmp_path: Path) -> None:
    """A killed writer leaves half a line; the next line does not run into it."""
    save_log.append(tmp_path, record(1))
    with (tmp_path / LOG).open("ab") as log:
        log.write(msgspec.json.encode(record(2))[:50])
    assert read_log(tmp_path) == (record(1),)
    save_log.append(tmp_path, record(2))
    assert read_log(tmp_path) == (record(1), record(2))
    assert len(lines(tmp_path)) == 2


def test_log_that_is_one_torn_line_is_mended(tmp_path: Path) -> None:
    """Already the first writer may have been killed; and the piece may be longer than one reading."""
    (tmp_path / LOG).parent.mkdir()
    (tmp_path / LOG).write_bytes(b'{"number":1,"note":"' + b"x" * 200_000)
    assert read_log(tmp_path) == ()
    save_log.append(tmp_path, record(1))
    assert read_log(tmp_path) == (record(1),)


def test_log_whose_last_line_lacks_its_end_keeps_that_line(tmp_path: Path) -> None:
    """An editor may have saved it so."""
    (tmp_path / LOG).parent.mkdir()
    (tmp_path / LOG).write_bytes(msgspec.json.encode(record(1)))
    save_log.append(tmp_path, record(2))
    assert read_log(tmp_path) == (record(1), record(2))


def test_log_with_lines_that_are_no_records_is_read_without_them(tmp_path: Path) -> None:
    """Joined by git, damaged, or from another version: the rest counts."""
    bad = ["<<<<<<< HEAD", "", "{}", "null", '{"number":"1"}', "\udcff", "[" * 3000]
    good = msgspec.json.encode(record(1)).decode()
    (tmp_path / LOG).parent.mkdir()
    (tmp_path / LOG).write_text("\n".join([*bad, good, *bad, ""]), "utf-8", errors="surrogateescape")
    assert read_log(tmp_path) == (record(1),)
    new = save_log.new_record(tmp_path, "가", "save", "", [FILE], datetime.now(UTC))
    assert new.number == 2


def test_log_of_ten_thousand_saves_is_read_and_continued_at_once(tmp_path: Path) -> None:
    """Years of work open as fast as a day's; a new line does not need the old ones."""
    (tmp_path / LOG).parent.mkdir()
    encoded = [msgspec.json.encode(record(n)) for n in range(1, 10_001)]
    (tmp_path / LOG).write_bytes(b"\n".join(encoded) + b"\n")
    start = time.perf_counter()
    assert len(read_log(tmp_path)) == 10_000
    assert time.perf_counter() - start < 1.0  # 20 ms where nothing else runs
    start = time.perf_counter()
    for _ in range(20):
        new = save_log.new_record(tmp_path, "가", "save", "", [FILE], datetime.now(UTC))
    assert time.perf_counter() - start < 0.5
    assert new.number == 10_001


def test_record_holds_one_printable_line_for_the_name_and_limits_what_is_typed(tmp_path: Path) -> None:
    """Names and notes are typed: control characters, half characters and whole books are no names."""
    who = "김\n\x1b[31m하나\u202e" + "x" * 500
    made = save_log.new_record(tmp_path, who, "save", "\ud800" + "n" * 5000, [FILE], datetime.now(UTC))
    assert made.who.startswith("김 [31m하나 x")
    assert len(made.who) == 100
    assert len(made.note) == 2000
    save_log.append(tmp_path, made)
    assert read_log(tmp_path) == (made,)


def test_undo_stack_takes_the_latest_save_away_with_each_undo() -> None:
    """Undo, undo, save, undo: what is left is what can still be undone."""
    one, two, three = record(1), record(2), record(5)
    assert undo_stack([one, two]) == (one, two)
    assert undo_stack([one, two, record(3, "undo")]) == (one,)
    assert undo_stack([one, two, record(3, "undo"), record(4, "undo")]) == ()
    assert undo_stack([one, two, record(3, "undo"), record(4, "undo"), three]) == (three,)
    assert undo_stack([record(1, "undo"), one]) == (one,)


def test_undo_stack_passes_over_full_articles_alone() -> None:
    """Of those nothing can be brought back."""
    article = SavedFile("seeds/originals/a.txt", None, "0" * 64)
    assert undo_stack([record(1, "save", article)]) == ()
    assert undo_stack([record(1, "save", article, FILE)]) != ()


@pytest.mark.parametrize("digest", ["", "x", "../saves.jsonl", "0" * 63, "A" * 64, "0" * 64])
def test_saved_bytes_of_what_is_no_kept_version_is_none(tmp_path: Path, digest: str) -> None:
    """A name from the log opens no other file."""
    (tmp_path / "log/versions").mkdir(parents=True)
    assert saved_bytes(tmp_path, digest) is None


def test_version_that_was_damaged_is_not_given_out_and_kept_anew(tmp_path: Path) -> None:
    """The hash is the proof that it is what was saved."""
    save_log.keep_version(tmp_path, b"text")
    [kept] = (tmp_path / "log/versions").iterdir()
    kept.write_bytes(b"forged")
    assert saved_bytes(tmp_path, kept.name) is None
    save_log.keep_version(tmp_path, b"text")
    assert saved_bytes(tmp_path, kept.name) == b"text"
