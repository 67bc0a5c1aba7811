"""Whoever has saved something can see what it changed."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
SOURCE = ("--language", "ko", "--extent", "full")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_save_number_of_each_command_leads_to_what_it_changed(
    casebook: Command, shipped: Path, tmp_path: Path, lang: str
) -> None:
    """Each tells its number in the log, and the comparison that it names is with what was there before."""
    (tmp_path / "a.txt").write_text("첫 문장이다.", encoding="utf-8")
    commands = [
        ("new", "gwangju", "--name-ko", "광주", "--name-en", "Gwangju"),
        ("rename", "gwangju", "gwangju-city"),
        ("new", "--source", "a", "--from", str(tmp_path / "a.txt"), *SOURCE),
    ]
    root = ("--root", str(shipped), "--lang", lang)
    found = []
    for number, arguments in enumerate(commands, start=1):
        done = casebook(*arguments, *root, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        said = re.search(rf"(?:저장 기록|Save) {number}(?!\d).*: casebook (diff log:.*)\n", done.stdout)
        assert said, done.stdout
        shown = casebook(*shlex.split(said[1]), "--lang", "en", cwd=tmp_path)
        assert shown.stderr == ""
        found.append(shown.stdout.partition("\n")[0])
    assert found[0] == "Case added: Gwangju"
    assert {*found[1:]} <= {"Case added: Gwangju", "Case removed: Gwangju", "Nothing changed"}
