import os
from pathlib import Path

import pytest

from casebook.files import read_case, read_source
from casebook.files.loading import relative_name


def test_read_case_of_what_is_no_file_gives_one_finding(awkward: dict[str, Path], tmp_path: Path) -> None:
    """Missing files, folders, links and paths that cannot be opened are findings at 1:1, never exceptions."""
    for code in ("file-missing", "file-not-regular", "file-is-link", "file-unreadable", "file-too-large"):
        parsed = read_case(awkward[code], tmp_path)
        assert [(f.code, f.line, f.column) for f in parsed.findings] == [(code, 1, 1)]
        assert parsed.value is None
        assert parsed.draft is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_read_case_of_a_named_pipe_does_not_wait(tmp_path: Path) -> None:
    """A pipe that nobody writes to is refused instead of being waited for."""
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [f.code for f in read_case(tmp_path / "pipe.yaml", tmp_path).findings] == ["file-not-regular"]


def test_read_case_of_an_impossible_path_is_a_finding(tmp_path: Path) -> None:
    """A NUL or an endless name in the path is the file system's refusal, told as a finding."""
    for name in ("a\0b.yaml", "x" * 5000 + ".yaml"):
        assert [f.code for f in read_case(tmp_path / name, tmp_path).findings] == ["file-unreadable"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file"
)
def test_read_case_without_permission_is_a_finding(tmp_path: Path) -> None:
    """A file that may not be read is reported as such."""
    path = tmp_path / "closed.yaml"
    path.write_text("id: closed\n", encoding="utf-8")
    path.chmod(0)
    assert [f.code for f in read_case(path, tmp_path).findings] == ["file-unreadable"]


def test_read_source_may_be_larger_than_a_case(tmp_path: Path) -> None:
    """A full text of 2 MB is read, one of 6 MB is not."""
    path = tmp_path / "large.md"
    path.write_bytes(b"---\nid: large\n---\n" + b"text " * 400_000)
    assert "file-too-large" not in [f.code for f in read_source(path, tmp_path).findings]
    path.write_bytes(b"text " * 1_200_000)
    assert [f.code for f in read_source(path, tmp_path).findings] == ["file-too-large"]


def test_relative_name_is_below_the_root_with_forward_slashes(tmp_path: Path) -> None:
    """Findings name files as people see them in the folder."""
    assert relative_name(tmp_path / "cases" / "jeonbuk.yaml", tmp_path) == "cases/jeonbuk.yaml"
