"""``casebook publish``: where it writes, what it says, which version it takes."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_publish_writes_a_site_and_says_how_to_open_it(casebook: Command, shipped: Path) -> None:
    """Progress goes to the error stream, the place to the output; a second time replaces the first."""
    done = casebook("publish", "site", "--date", "2026-11-21")
    assert done.returncode == 0, done.stderr
    assert "open site/index.html in a browser" in done.stdout
    assert done.stderr.strip() == "Working out results and making pages"
    marker = json.loads((shipped / "site" / "casebook-site.json").read_text("utf-8"))
    assert marker["made_on"] == "2026-11-21"
    assert len(marker["files"]) > 30
    (shipped / "cases" / "us-reshoring.yaml").unlink()
    assert casebook("publish", "site", "--lang", "ko").returncode == 0
    assert not (shipped / "site" / "ko" / "cases" / "us-reshoring.html").exists()


def test_publish_into_foreign_folder_is_refused(casebook: Command, shipped: Path) -> None:
    """Nothing is touched, and the message says what to do."""
    (shipped / "docs").mkdir()
    (shipped / "docs" / "note.txt").write_text("mine")
    done = casebook("publish", "docs")
    assert done.returncode == 2
    assert "other files" in done.stderr
    assert [p.name for p in (shipped / "docs").iterdir()] == ["note.txt"]
    assert casebook("publish", "cases/site").returncode == 2


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--date", "21.11.2026", "not a date"),
        ("--date", "20261121", "not a date"),
        ("--at", "log:77", "log:77"),
    ],
)
def test_publish_with_unknown_day_or_version_is_refused(
    casebook: Command, shipped: Path, option: str, value: str, said: str
) -> None:
    """Before anything is worked out."""
    done = casebook("publish", "site", option, value)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (shipped / "site").exists()


def test_publish_with_faulty_rubric_is_refused(casebook: Command, shipped: Path) -> None:
    """Without a yardstick there is nothing to publish; the former site stands."""
    assert casebook("publish", "site").returncode == 0
    (shipped / "cases" / "_rubric.yaml").write_text("version: [", "utf-8")
    done = casebook("publish", "site")
    assert done.returncode == 2
    assert "casebook check" in done.stderr
    assert (shipped / "site" / "index.html").exists()


def test_publish_with_faulty_case_says_which(casebook: Command, shipped: Path) -> None:
    """The site is made, and who makes it is told what is shown without numbers."""
    path = shipped / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace("id: jeonbuk", "id: other", 1), "utf-8")
    done = casebook("publish", "site")
    assert done.returncode == 0
    assert "jeonbuk" in done.stderr
    assert (shipped / "site" / "ko" / "cases" / "jeonbuk.html").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_publish_at_an_earlier_version_shows_it_as_it_was(casebook: Command, shipped: Path) -> None:
    """A case that is gone since is in the site of that commit."""
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.invalid", "-C", str(shipped)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "cases", "seeds"], check=True)
    subprocess.run([*git, "commit", "-qm", "first"], check=True)
    (shipped / "cases" / "us-reshoring.yaml").unlink()
    assert casebook("publish", "now").returncode == 0
    done = casebook("publish", "then", "--at", "HEAD")
    assert done.returncode == 0, done.stderr
    assert not (shipped / "now" / "ko" / "cases" / "us-reshoring.html").exists()
    assert (shipped / "then" / "ko" / "cases" / "us-reshoring.html").exists()


def test_publish_of_new_casebook_from_init_works(casebook: Command, tmp_path: Path) -> None:
    """The first thing after `casebook init`, with the rubric that it made."""
    assert casebook("init", str(tmp_path / "own")).returncode == 0
    done = casebook("publish", str(tmp_path / "site"), "--root", str(tmp_path / "own"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "en" / "overview.html").exists()
