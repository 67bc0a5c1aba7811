"""What is kept on disk may be lost, damaged or foreign; it never changes an answer."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import casebook
from casebook.library import Library, open_library
from casebook.library.listing import FileState
from casebook.library.rereading import still_seen
from casebook.library.snapshot import Seen, load_snapshot

Writer = Any


def answers(library: Library) -> tuple[object, ...]:
    """Everything that a library says."""
    return (
        library.findings,
        library.entries,
        library.rubric,
        library.sources,
        library.fingerprint,
        library.quote_counts(),
        [library.quote_status(c.id, q) for c in library.usable_cases for q in c.quotes],
    )


def snapshot_file(root: Path) -> Path:
    """The one snapshot."""
    (path,) = (root / ".casebook").glob("*.snapshot")
    return path


def test_snapshot_folder_ignores_itself_in_git(writer: Writer) -> None:
    """Nothing of it is ever committed."""
    open_library(writer.root)
    assert (writer.root / ".casebook/.gitignore").read_text() == "*\n"


def test_snapshot_answers_are_those_of_reading(writer: Writer) -> None:
    """With and without a snapshot, everything is the same."""
    writer.write("cases/beta.yaml", "id: beta\nname: [\n")
    fresh = answers(open_library(writer.root, use_snapshot=False))
    assert not (writer.root / ".casebook").exists()
    assert answers(open_library(writer.root)) == fresh
    assert answers(open_library(writer.root)) == fresh


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_snapshot_damaged_anywhere_is_ignored(writer: Writer, data: st.DataObject) -> None:
    """One wrong byte, a missing end, or something else altogether: it is as if there were none."""
    expected = answers(open_library(writer.root, use_snapshot=False))
    open_library(writer.root)
    path = snapshot_file(writer.root)
    whole = path.read_bytes()
    position = data.draw(st.integers(0, 10**6)) % len(whole)
    damaged = data.draw(
        st.sampled_from(
            [
                whole[:position],
                whole[:position] + bytes([whole[position] ^ 0x55]) + whole[position + 1 :],
                whole[: position % 42] + bytes([whole[position % 42] ^ 0x55]) + whole[position % 42 + 1 :],
                b"",
                b"casebook snapshot\n",
                whole + b"x",
                b"\x00" * 200,
            ]
        )
    )
    path.write_bytes(damaged)
    assert answers(open_library(writer.root)) == expected
    writer.write("cases/alpha.yaml", (writer.root / "cases/alpha.yaml").read_text() + "#\n")
    path.write_bytes(damaged)
    assert answers(open_library(writer.root)) == answers(open_library(writer.root, use_snapshot=False))


@pytest.mark.parametrize(
    "obstruct",
    [
        lambda folder: folder.write_text("a file in the way"),
        lambda folder: folder.symlink_to("/nonexistent/folder"),
        lambda folder: [(folder / f"{n}").mkdir(parents=True) for n in range(2)],
    ],
)
def test_snapshot_folder_that_cannot_be_used_is_done_without(
    writer: Writer, obstruct: Callable[[Path], object]
) -> None:
    """Where nothing can be kept, everything still works."""
    obstruct(writer.root / ".casebook")
    for _ in range(2):
        assert len(open_library(writer.root).usable_cases) == 3


def test_snapshot_path_taken_by_a_folder_is_done_without(writer: Writer) -> None:
    """A folder where the snapshot should be is no obstacle."""
    open_library(writer.root)
    path = snapshot_file(writer.root)
    path.unlink()
    path.mkdir()
    assert len(open_library(writer.root).usable_cases) == 3
    assert not list(path.parent.glob("*.tmp"))


def test_snapshot_of_other_code_is_not_used(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that have changed judge again."""
    open_library(writer.root)
    assert load_snapshot(writer.root, "") is not None
    monkeypatch.setattr(casebook, "__version__", "0.0.0")
    assert load_snapshot(writer.root, "") is None


def test_snapshot_carried_to_another_folder_trusts_no_file(writer: Writer, tmp_path: Path) -> None:
    """A copied snapshot speaks of other inodes: every file is read again."""
    open_library(writer.root)
    other = type(writer)(tmp_path / "other")
    other.write_all()
    other.write("cases/alpha.yaml", (other.root / "cases/alpha.yaml").read_text().replace("Reason", "Rezson"))
    (other.root / ".casebook").mkdir()
    path = snapshot_file(writer.root)
    (other.root / ".casebook" / path.name).write_bytes(path.read_bytes())
    assert answers(open_library(other.root)) == answers(open_library(other.root, use_snapshot=False))


def test_snapshot_by_many_at_once_is_sound(writer: Writer) -> None:
    """Several openings at the same time agree, and leave one whole snapshot and no debris."""
    expected = answers(open_library(writer.root, use_snapshot=False))
    with ThreadPoolExecutor(8) as pool:
        libraries = list(pool.map(lambda _: open_library(writer.root), range(24)))
    assert all(answers(library) == expected for library in libraries)
    assert load_snapshot(writer.root, "") is not None
    assert not list((writer.root / ".casebook").glob("*.tmp"))


def test_snapshot_debris_of_killed_writers_is_swept(writer: Writer) -> None:
    """What a killed writer left an hour ago goes; what another may be writing now stays."""
    folder = writer.root / ".casebook"
    folder.mkdir()
    (folder / "new-old.tmp").write_text("x")
    (folder / "new-young.tmp").write_text("x")
    os.utime(folder / "new-old.tmp", (0, 0))
    open_library(writer.root)
    assert not (folder / "new-old.tmp").exists()
    assert (folder / "new-young.tmp").exists()


def test_still_seen_settled_file_is_not_read(tmp_path: Path) -> None:
    """Where the state is the same and old enough, the file is not even opened."""
    state = FileState(5, 10**18, 10**18, 7)
    seen = Seen(state, sha256(b"words").hexdigest(), 10**18 + 3 * 10**9)
    assert still_seen(tmp_path / "absent", state, seen, 2 * 10**18) is seen
    assert still_seen(tmp_path / "absent", FileState(5, 10**18, 10**18, 8), seen, 2 * 10**18) is None


def test_still_seen_racy_file_is_compared(tmp_path: Path) -> None:
    """Read within two seconds of its last change, a file in the same state may be another: bytes decide."""
    path = tmp_path / "case.yaml"
    state = FileState(5, 10**18, 10**18, 7)
    seen = Seen(state, sha256(b"words").hexdigest(), 10**18 + 10**9)
    path.write_bytes(b"WORDS")
    assert still_seen(path, state, seen, 2 * 10**18) is None
    path.write_bytes(b"words")
    assert still_seen(path, state, seen, 10**18 + 10**9) is seen
    later = still_seen(path, state, seen, 2 * 10**18)
    assert later == Seen(state, seen.sha256, 2 * 10**18)


def test_still_seen_file_dated_in_the_future_is_always_compared(tmp_path: Path) -> None:
    """A clock that was wrong costs time, not truth."""
    path = tmp_path / "case.yaml"
    path.write_bytes(b"WORDS")
    state = FileState(5, 4 * 10**18, 10**18, 7)
    seen = Seen(state, sha256(b"words").hexdigest(), 2 * 10**18)
    assert still_seen(path, state, seen, 3 * 10**18) is None
