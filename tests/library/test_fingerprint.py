"""One fingerprint for one content, on every computer; another for another."""

import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from casebook.library import files_stamp, open_library

Writer = Any
Edit = Callable[[Writer], None]

EDITS: dict[str, Edit] = {
    "a case": lambda w: append(w.root / "cases/alpha.yaml", "# 끝\n"),
    "the rubric": lambda w: append(w.root / "cases/_rubric.yaml", "#\n"),
    "a source": lambda w: append(w.root / "seeds/report.md", "더.\n"),
    "a new case": lambda w: w.write("cases/delta.yaml", "id: delta\n"),
    "a case gone": lambda w: (w.root / "cases/gamma.yaml").unlink(),
    "a case renamed": lambda w: (w.root / "cases/gamma.yaml").rename(w.root / "cases/delta.yaml"),
    "two cases exchanged": lambda w: exchange(w.root / "cases/alpha.yaml", w.root / "cases/beta.yaml"),
}


def append(file: Path, text: str) -> None:
    """Add to a file's end."""
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def exchange(one: Path, other: Path) -> None:
    """Swap two files' contents."""
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def test_fingerprint_of_copy_elsewhere_is_the_same(writer: Writer, tmp_path: Path) -> None:
    """Place, times and the order of writing do not matter, nor whether a snapshot was at hand."""
    shutil.copytree(writer.root, tmp_path / "copy")
    first = open_library(writer.root)
    assert open_library(tmp_path / "copy").fingerprint == first.fingerprint
    assert open_library(writer.root).fingerprint == first.fingerprint
    assert open_library(writer.root, use_snapshot=False).fingerprint == first.fingerprint


def test_fingerprint_of_touched_files_stays_and_stamp_may_change(writer: Writer) -> None:
    """The fingerprint is of contents."""
    before = open_library(writer.root).fingerprint
    for path in (writer.root / "cases").iterdir():
        path.touch()
    assert open_library(writer.root).fingerprint == before


@pytest.mark.parametrize("name", EDITS)
def test_fingerprint_and_stamp_after_any_edit_are_new(writer: Writer, name: str) -> None:
    """No change of the files leaves a key as it was."""
    library, stamp = open_library(writer.root), files_stamp(writer.root)
    EDITS[name](writer)
    assert open_library(writer.root).fingerprint != library.fingerprint
    assert files_stamp(writer.root) != stamp


def test_fingerprint_with_original_is_another(writer: Writer, tmp_path: Path) -> None:
    """Which originals were at hand is part of it; other files in their folder are not, nor are names."""
    bare = open_library(writer.root).fingerprint
    text = (writer.root / "seeds/article.md").read_text()
    folder = tmp_path / "originals"
    folder.mkdir()
    (folder / "unrelated.txt").write_text("다른 글")
    assert open_library(writer.root, folder).fingerprint == bare
    article = "원문: 디지털 트윈을 구축하고 있다. 대학은 해마다 x 교육하기로 했다.".encode()
    known = text.split("sha256: ")[1][:64]
    writer.write("seeds/article.md", text.replace(known, sha256(article).hexdigest()))
    without = open_library(writer.root).fingerprint
    prints = []
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(article)
        prints.append(open_library(writer.root, folder).fingerprint)
        (folder / name).unlink()
    assert prints[0] == prints[1]
    assert without not in (bare, prints[0])


def test_files_stamp_unchanged_files_is_stable(writer: Writer) -> None:
    """The same files give the same stamp, and the stamp takes no snapshot."""
    assert files_stamp(writer.root) == files_stamp(writer.root)
    assert not (writer.root / ".casebook").exists()


def test_files_stamp_rewritten_in_place_with_old_times_is_new(writer: Writer) -> None:
    """Same size, same time of modification: another content is still noticed."""
    path = writer.root / "cases/alpha.yaml"
    about = path.stat()
    stamp = files_stamp(writer.root)
    path.write_bytes(path.read_bytes().replace(b"Reason", b"reasoN"))
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert path.stat().st_size == about.st_size
    assert files_stamp(writer.root) != stamp
