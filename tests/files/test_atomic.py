"""A file is written whole or not at all, and looks afterwards as it did before."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casebook.files.atomic import sweep_leftovers, write_atomically

NO_MODES = sys.platform == "win32"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_write_atomically_to_a_new_file_gives_it_the_mode_of_any_new_file(tmp_path: Path) -> None:
    """Not the 0600 of a temporary file: colleagues read the casebook, too."""
    (tmp_path / "by_hand").write_bytes(b"x")
    write_atomically(tmp_path / "new.yaml", "가\r\n".encode())
    assert (tmp_path / "new.yaml").read_bytes() == "가\r\n".encode()
    assert mode_of(tmp_path / "new.yaml") == mode_of(tmp_path / "by_hand")


@pytest.mark.skipif(NO_MODES, reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o755])
def test_write_atomically_over_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    """Whoever could read it can read it still, and nobody else."""
    file = tmp_path / "old.yaml"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
    assert mode_of(file) == mode


@pytest.mark.skipif(NO_MODES or os.getuid() != 0, reason="only the superuser gives files away")
def test_write_atomically_by_the_superuser_keeps_the_owner(tmp_path: Path) -> None:
    """A repair by the superuser takes no file from the one it belongs to."""
    file = tmp_path / "old.yaml"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    write_atomically(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


def test_write_atomically_with_a_mode_gives_that_mode(tmp_path: Path) -> None:
    """Drafts are nobody else's business."""
    write_atomically(tmp_path / "draft", b"x", mode=0o600)
    assert NO_MODES or mode_of(tmp_path / "draft") == 0o600


def test_write_atomically_to_a_link_is_refused(tmp_path: Path) -> None:
    """A link is neither followed nor replaced."""
    (tmp_path / "target").write_bytes(b"target")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(OSError) as refused:  # noqa: PT011 (the number is looked at)
        write_atomically(tmp_path / "link", b"new")
    assert refused.value.errno == errno.ELOOP
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"target"


def test_write_atomically_to_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder of that name stays."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        write_atomically(tmp_path / "folder", b"new")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder"]


TOO_LARGE = """
import resource, signal, sys
from pathlib import Path
from casebook.files.atomic import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"x" * 5000)
except OSError as error:
    print(error.errno)
"""


@pytest.mark.skipif(NO_MODES, reason="Windows has no such limit")
def test_write_atomically_beyond_what_fits_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """The disk takes the first thousand bytes only: a plain write would have left those."""
    file = tmp_path / "old.yaml"
    file.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", TOO_LARGE, file], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(errno.EFBIG)
    assert file.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["old.yaml"]


def test_sweep_leftovers_removes_old_ones_only(tmp_path: Path) -> None:
    """A writer may be at work on a young one, and other hidden files are not ours."""
    old, young, other = (tmp_path / n for n in (".casebook-aa.new", ".casebook-bb.new", ".gitkeep"))
    for file in (old, young, other):
        file.write_bytes(b"x")
    for file in (old, other):
        os.utime(file, (time.time() - 3600, time.time() - 3600))
    sweep_leftovers(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [".casebook-bb.new", ".gitkeep"]
    sweep_leftovers(tmp_path / "nowhere")


def test_file_written_reaches_the_disk_before_it_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a computer that stops could leave the name with nothing behind it."""
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda file: (steps.append("synced"), fsync(file)))
    monkeypatch.setattr(os, "replace", lambda old, new: (steps.append("named"), replace(old, new)))
    write_atomically(tmp_path / "a.yaml", b"one\n")
    assert steps[:2] == ["synced", "named"]
    assert (tmp_path / "a.yaml").read_bytes() == b"one\n"
