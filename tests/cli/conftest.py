"""A copy of the shipped casebook, and the command run as people run it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SHIPPED = Path(__file__).resolve().parents[2]
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped cases and sources, to be changed at will."""
    root = tmp_path / "casebook"
    for name in ("cases", "seeds"):
        shutil.copytree(SHIPPED / name, root / name, ignore=shutil.ignore_patterns("originals"))
    return root


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of an English-speaking reader who has set nothing else."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("CASEBOOK_", "LC_", "LANG", "STREAMLIT_", "PYTHONIOENCODING"))
    }
    return {**kept, "LANG": "en_GB.UTF-8"}


@pytest.fixture
def casebook(shipped: Path, environment: dict[str, str]) -> Command:
    """Run ``casebook`` in the copy; keyword arguments go into the environment, ``cwd`` excepted."""

    def run(*arguments: str, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "casebook", *arguments],
            cwd=cwd or shipped,
            env={**environment, **variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    return run
