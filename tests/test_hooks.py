"""A casebook in its own repository checks itself: the hook and the workflow say what runs."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.cli.options import read_options

CHECKOUT = Path(__file__).resolve().parents[1]
GUIDE = CHECKOUT / "docs/own-casebook"


@pytest.fixture
def own_casebook(tmp_path: Path) -> Path:
    """The shipped cases and sources alone, as in a repository that holds nothing else."""
    root = tmp_path / "own"
    for name in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / name, root / name, ignore=shutil.ignore_patterns("originals"))
    return root


@pytest.fixture
def command_folder(tmp_path: Path) -> Path:
    """A folder with the command ``casebook``, as an installation leaves it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "casebook"
    command.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(CHECKOUT)!r})\n"
        "from casebook.cli import main\nsys.exit(main())\n",
        encoding="utf-8",
    )
    command.chmod(0o755)
    return folder


def read(path: Path) -> Any:
    """What a YAML file says."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def hook() -> dict[str, Any]:
    """The one hook that is offered."""
    (only,) = read(CHECKOUT / ".pre-commit-hooks.yaml")
    assert isinstance(only, dict)
    return only


def run(line: list[str], cwd: Path, commands: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command line as a shell with these commands would."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CASEBOOK_")}
    return subprocess.run(
        line,
        cwd=cwd,
        env={**kept, "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_hook_is_what_pre_commit_understands() -> None:
    """It has an id, is installed as a Python package, and checks everything at once."""
    assert hook()["id"] == "casebook-check"
    assert hook()["language"] == "python"
    assert hook()["pass_filenames"] is False
    assert not set(hook()) - {"id", "name", "description", "entry", "language", "files", "pass_filenames"}


@pytest.mark.parametrize(
    ("path", "concerns"),
    [
        ("cases/gwangju.yaml", True),
        ("cases/_rubric.yaml", True),
        ("seeds/2025-11-12-gwangju.md", True),
        ("ai/cases/gwangju.yaml", True),
        ("README.md", False),
        ("showcases/x.yaml", False),
    ],
)
def test_hook_runs_for_files_of_a_casebook_only(path: str, concerns: bool) -> None:
    """pre-commit looks for the pattern anywhere in the path."""
    assert bool(re.search(hook()["files"], path)) is concerns


@pytest.mark.skipif(sys.platform == "win32", reason="a command is a program there")
def test_hook_passes_a_sound_casebook_and_stops_a_misquotation(
    own_casebook: Path, command_folder: Path
) -> None:
    """The very command line of the hook, in the top folder of the repository."""
    line = shlex.split(hook()["entry"])
    done = run(line, own_casebook, command_folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert run([*line, "--root", "own"], own_casebook.parent, command_folder).returncode == 0
    path = own_casebook / "cases/jeonbuk.yaml"
    text = path.read_text(encoding="utf-8")
    quote = next(q for q in re.findall(r'text: "([^"\\…]{30,})"', text))
    path.write_text(text.replace(quote, "뷁" + quote, 1), encoding="utf-8")
    assert run(line, own_casebook, command_folder).returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a command is a program there")
def test_workflow_checks_and_annotates(own_casebook: Path, command_folder: Path) -> None:
    """The last step is the check, whose findings GitHub shows beside the lines; its very words are run."""
    workflow = read(GUIDE / "casebook-check.yml")
    # YAML 1.1 reads the key ``on`` as a truth value.
    assert set(workflow[True]) == {"push", "pull_request"}
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["check"]["steps"]
    (install,) = [s["run"] for s in steps if "pip install" in s.get("run", "")]
    assert "OWNER/casebook@REVISION" in install
    line = shlex.split(steps[-1]["run"])
    assert read_options(line[1:]).value("format") == "github"
    assert run(line, own_casebook, command_folder).returncode == 0
    (own_casebook / "cases/x.yml").touch()
    done = run(line, own_casebook, command_folder)
    assert done.returncode == 1
    assert done.stdout.startswith("::warning file=cases/x.yml,line=1,col=1,title=file-not-read::")


def test_pre_commit_example_names_the_hook() -> None:
    """What is copied names a hook that there is, at a place that must be filled in."""
    (repo,) = read(GUIDE / "pre-commit-config.yaml")["repos"]
    assert repo["hooks"] == [{"id": hook()["id"]}]
    assert (repo["repo"], repo["rev"]) == ("https://github.com/OWNER/casebook", "REVISION")


def test_guide_names_files_and_commands_that_there_are() -> None:
    """Both languages link both examples, and every command of the guide can be read."""
    korean, english = (GUIDE / "README.md").read_text(encoding="utf-8").split("## English")
    for text in (korean, english):
        links = set(re.findall(r"\]\(([\w.-]+\.ya?ml)\)", text))
        assert links == {"casebook-check.yml", "pre-commit-config.yaml"}
        assert all((GUIDE / link).is_file() for link in links)
    commands = re.findall(r"^ +casebook (.+)$", korean, re.MULTILINE)
    assert commands == re.findall(r"^ +casebook (.+)$", english, re.MULTILINE)
    assert len(commands) >= 3
    for command in commands:
        read_options(shlex.split(command))
