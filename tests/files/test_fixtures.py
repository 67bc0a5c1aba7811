from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from casebook.model import Finding

FindingsIn = Callable[[Path], tuple[Finding, ...]]


def test_file_with_known_problem_is_reported_at_its_place(folder: Path, findings_in: FindingsIn) -> None:
    """Exactly the expected problems are found, each at its line and column."""
    expected = sorted((folder / "expected.txt").read_text(encoding="utf-8").splitlines())
    assert sorted(f"{f.line}:{f.column} {f.code}" for f in findings_in(folder)) == expected


def test_file_with_known_problem_is_reported_alike_without_libyaml(
    folder: Path, findings_in: FindingsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pure Python parser, used where libyaml is not installed, finds the same at the same places."""
    with_libyaml = findings_in(folder)
    monkeypatch.delattr(yaml, "CSafeLoader")
    without = findings_in(folder)
    assert [(f.code, f.line, f.column) for f in without] == [(f.code, f.line, f.column) for f in with_libyaml]
