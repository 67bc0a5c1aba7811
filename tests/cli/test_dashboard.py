"""``casebook dashboard``: the right script, on the right casebook, on a free port."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from glob import escape
from pathlib import Path

import pytest

import casebook as package
from casebook.cli.dashboard import dashboard_script, streamlit_command

Command = Callable[..., subprocess.CompletedProcess[str]]
CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield int(server.getsockname()[1])


def is_healthy(port: int) -> bool:
    """Whether a Streamlit server answers."""
    try:
        with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def test_dashboard_script_of_a_checkout_is_beside_the_package() -> None:
    """In a checkout it is the top-level script."""
    script = dashboard_script()
    assert script is not None
    assert script == CHECKOUT / "dashboard.py"


def test_dashboard_script_of_an_installed_package_is_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Installed, there is no checkout: script, pages and settings lie where the wheel puts them."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for path, target in included.items():
        source = CHECKOUT / path
        assert source.exists(), path
        (tmp_path / target).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / target)
    monkeypatch.setattr(package, "__file__", str(tmp_path / "casebook" / "__init__.py"))
    script = dashboard_script()
    assert script == (tmp_path / "casebook" / "_app" / "dashboard.py").resolve()
    assert (script.parent / ".streamlit" / "config.toml").is_file()
    assert (script.parent / "pages" / "overview.py").is_file()


def test_dashboard_without_its_script_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in a checkout nor installed whole."""
    monkeypatch.setattr(package, "__file__", str(tmp_path / "casebook" / "__init__.py"))
    assert dashboard_script() is None


def test_dashboard_command_does_not_watch_the_package() -> None:
    """An event on a watched folder would make Streamlit throw our modules out while others import them."""
    command = streamlit_command(Path("/app/dashboard.py"), Path("/casebook"), 8600)
    assert f"--server.folderWatchBlacklist={escape(str(CHECKOUT / 'casebook'))}" in command
    settings = tomllib.loads((CHECKOUT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["folderWatchBlacklist"] == ["**/casebook"]


def test_dashboard_command_watches_the_folders_that_are_there(tmp_path: Path) -> None:
    """Edited files show at once: both folders are watched, by absolute path, where they exist."""
    (tmp_path / "cases").mkdir()
    command = streamlit_command(Path("/app/dashboard.py"), tmp_path, 8600)
    assert command[0] == sys.executable
    assert f"--server.folderWatchList={tmp_path}/cases" in command
    assert f"--server.folderWatchList={tmp_path}/seeds" not in command
    assert "--server.runOnSave=true" in command
    assert "--server.port=8600" in command


@pytest.mark.parametrize("value", ["0", "65536", "eighty", "-1", "８５０１", "85.1"])
def test_dashboard_impossible_port_is_refused(casebook: Command, value: str) -> None:
    """A port is a number that exists."""
    done = casebook("dashboard", f"--port={value}")
    assert done.returncode == 2
    assert "1 to 65535" in done.stderr


def test_dashboard_taken_port_is_refused_with_a_free_one(casebook: Command, taken_port: int) -> None:
    """Whoever starts a second dashboard is told so, and how to start on another port."""
    done = casebook("dashboard", "--port", str(taken_port))
    assert done.returncode == 2
    assert f"port {taken_port} is in use" in done.stderr
    korean = casebook("dashboard", "--port", str(taken_port), "--lang", "ko")
    assert "사용 중입니다" in korean.stderr


def test_dashboard_without_casebook_is_refused(casebook: Command, tmp_path: Path) -> None:
    """No server starts on nothing."""
    assert casebook("dashboard", "--root", str(tmp_path / "gone")).returncode == 2


def test_dashboard_starts_says_where_and_ends_on_interrupt(
    shipped: Path, environment: dict[str, str], free_port: int, tmp_path: Path
) -> None:
    """The server answers at the printed address, and Ctrl-C ends it without a traceback or a rest."""
    process = subprocess.Popen(
        [sys.executable, "-m", "casebook", "dashboard", "--root", str(shipped), "--port", str(free_port)],
        cwd=tmp_path,
        env={**environment, "STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        deadline = time.monotonic() + 60
        while not is_healthy(free_port):
            assert process.poll() is None, process.communicate()[0]
            assert time.monotonic() < deadline
            time.sleep(0.1)
        os.kill(process.pid, signal.SIGINT)
        output = process.communicate(timeout=30)[0]
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0
    assert f"http://localhost:{free_port}" in output
    assert "Traceback" not in output
    assert not is_healthy(free_port)
