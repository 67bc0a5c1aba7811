"""The browser that prints and draws: found, kept from the network, ended, and missed in clear words."""

import http.server
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.exports import browser
from casebook.exports.browser import find_browser, print_pdf, read_drawn
from casebook.exports.formats import ExportUnavailable
from casebook.wording import say

needs_posix = pytest.mark.skipif(os.name != "posix", reason="stands in for a browser with a shell script")


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform == "darwin":
        pytest.skip("apps are found whatever the environment says")
    monkeypatch.setenv("CASEBOOK_CHROMIUM", str(tmp_path / "nowhere"))
    monkeypatch.setenv("PATH", "")
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A shell script that passes for a browser until it is asked to work."""

    def write(work: str) -> Path:
        path = tmp_path / f"browser-{abs(hash(work))}"
        path.write_text(f'#!/bin/sh\n[ "$1" = "--version" ] && exit 0\n{work}\n', "utf-8")
        path.chmod(0o755)
        monkeypatch.setenv("CASEBOOK_CHROMIUM", str(path))
        return path

    return write


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A web server on this computer, and what it is asked for."""
    paths: list[str] = []

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    server.server_close()


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize("work", [print_pdf, read_drawn])
def test_browser_missing_is_said_in_both_languages(work) -> None:
    """No traceback: a sentence that names what is missing, how to mend it, and the formats that remain."""
    assert find_browser() is None
    with pytest.raises(ExportUnavailable) as missing:
        work(b"<p>x")
    for lang in ("ko", "en"):
        sentence = say(lang, missing.value.key, **missing.value.params)
        assert re.search(r"Chrome.*CASEBOOK_CHROMIUM.*HWPX", sentence)


@needs_posix
def test_browser_that_does_not_run_is_passed_over(stand_in) -> None:
    """Ubuntu's stand-in for a snap that is not installed is no browser."""
    broken = stand_in("exit 0")
    broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    assert find_browser() != broken


@needs_posix
@pytest.mark.parametrize("work", ["exit 0", "exit 3", "echo no PDF"])
def test_browser_that_makes_nothing_is_said_to_have_failed(stand_in, work: str) -> None:
    """Whether it says so or not."""
    stand_in(work)
    with pytest.raises(ExportUnavailable) as failed:
        print_pdf(b"<p>x")
    assert failed.value.key == "export.browser-failed"


@needs_posix
def test_browser_that_hangs_is_ended_with_its_helpers(
    stand_in, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After the time allowed nothing of it is left running, and its folder is gone."""
    number = tmp_path / "helper"
    stand_in(f"sleep 300 & echo $! > {number}; wait")
    monkeypatch.setattr(browser, "TIMEOUT_SECONDS", 3)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(ExportUnavailable) as slow:
        print_pdf(b"<p>x")
    assert slow.value.key == "export.browser-slow"
    assert [p.name for p in tmp_path.glob("casebook-*")] == []
    helper = int(number.read_text())
    deadline = time.monotonic() + 20
    while _is_running(helper) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_running(helper)


def _is_running(process: int) -> bool:
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    ).stdout.strip()
    return bool(state) and not state.startswith("Z")


def test_page_that_reaches_out_gets_nothing(asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither by a number nor by a name; the page is drawn all the same, and no folder stays behind."""
    address, paths = asked
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    by_name = address.replace("127.0.0.1", "localhost")
    page = f"""<!DOCTYPE html><meta charset=utf-8><img src="{address}/a.png"><img src="{by_name}/b.png">
        <link rel=stylesheet href="{address}/c.css"><p>한글<script>document.body.append(6 * 7)</script>"""
    document = read_drawn(page.encode())
    assert "한글" in document
    assert "42" in document
    assert paths == []
    assert list(tmp_path.iterdir()) == []
