"""`.ci/everything.py`: the browser it finds, and what it answers when a check fails."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
POSIX = pytest.mark.skipif(os.name == "nt", reason="stands in for browsers with shell scripts")


@pytest.fixture
def everything() -> ModuleType:
    spec = importlib.util.spec_from_file_location("everything", CHECKOUT / ".ci" / "everything.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def script(path: Path, body: str) -> Path:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


@POSIX
def test_chromium_named_by_the_environment_is_taken_before_one_on_path(
    everything: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who names a browser gets that one."""
    monkeypatch.delenv("CASEBOOK_CHROMIUM", raising=False)
    script(tmp_path / "chromium", "exit 0")
    own = script(tmp_path / "mine", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert everything.find_chromium() == tmp_path / "chromium"
    monkeypatch.setenv("CASEBOOK_CHROMIUM", str(own))
    assert everything.find_chromium() == own


@POSIX
def test_chromium_that_does_not_start_is_passed_over(
    everything: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ubuntu puts a script in the browser's place that only asks for a snap."""
    script(tmp_path / "chromium", "echo 'requires the chromium snap to be installed'; exit 1")
    working = script(tmp_path / "google-chrome", "exit 0")
    monkeypatch.delenv("CASEBOOK_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert everything.find_chromium() == working


@POSIX
def test_missing_office_programs_are_installed_where_apt_can(
    everything: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With all three there nothing is done; with one missing, apt is asked; else it is said what skips."""
    asked: list[tuple[str, ...]] = []

    def apt_install(_tell: object, *packages: str) -> bool:
        asked.append(packages)
        return len(asked) == 1

    monkeypatch.setattr(everything, "apt_install", apt_install)
    monkeypatch.setattr(everything.sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("soffice", "pdftotext"):
        script(tmp_path / name, "exit 0")
    everything.need_office()
    assert len(asked) == 1
    assert "libreoffice-impress" in asked[0]
    assert capsys.readouterr().out == ""
    everything.need_office()
    assert "pdftoppm" in capsys.readouterr().out
    script(tmp_path / "pdftoppm", "exit 0")
    everything.need_office()
    assert len(asked) == 2


def test_check_that_fails_is_reported_as_failed(everything: ModuleType) -> None:
    """The summary follows the exit code of each check."""
    assert everything.run_step("good", ["-c", "pass"])[:2] == ("good", True)
    assert everything.run_step("bad", ["-c", "raise SystemExit(3)"])[:2] == ("bad", False)


def test_one_failed_check_fails_the_run_and_the_others_still_run(
    everything: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One nonzero exit at the end, after everything has had its say."""

    def run_step(name: str, _command: list[str]) -> tuple[str, bool, float]:
        return name, name != "types", 1.0

    monkeypatch.setattr(everything, "run_step", run_step)
    monkeypatch.setattr(everything, "find_chromium", lambda: Path(sys.executable))
    monkeypatch.setenv("CASEBOOK_CHROMIUM", "")
    assert everything.main([]) == 1
    printed = capsys.readouterr().out
    assert "FAILED  types" in printed
    assert "ok      tests" in printed
