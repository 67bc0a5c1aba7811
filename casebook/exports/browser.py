"""A Chromium that is on this computer prints pages to PDF and draws pictures, without any network."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from casebook.exports.formats import ExportUnavailable

VARIABLE = "CASEBOOK_CHROMIUM"
"""The environment variable that names a browser of one's own."""
TIMEOUT_SECONDS = 120
"""A page takes one to four seconds; a busy machine may need far longer, a stuck browser is ended."""

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
)
_MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
_WINDOWS_PROGRAMS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
_ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--mute-audio",
    "--font-render-hinting=none",
    # Nothing outside is to be had, by name or by number.
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def find_browser() -> Path | None:
    """A Chromium, Chrome or Edge that runs: the one named by ``CASEBOOK_CHROMIUM``, else an installed one.

    None where there is none.
    """
    return next((path for path in _candidates() if path.is_file() and _runs(path)), None)


def _candidates() -> Iterator[Path]:
    if named := os.environ.get(VARIABLE):
        yield Path(named)
    for name in _NAMES:
        if found := shutil.which(name):
            yield Path(found)
    if sys.platform == "darwin":
        for app in _MAC_APPS:
            yield Path("/Applications") / f"{app}.app" / "Contents" / "MacOS" / app
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            for program in _WINDOWS_PROGRAMS:
                yield Path(folder) / program


@lru_cache(maxsize=16)
def _runs(browser: Path) -> bool:
    """Whether this is a browser, and not e.g. Ubuntu's stand-in for a snap that is not there."""
    if os.name == "nt":  # there ``--version`` opens a window
        return True
    try:
        asked = subprocess.run(
            [browser, "--version"], capture_output=True, check=False, timeout=TIMEOUT_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def print_pdf(html: bytes) -> bytes:
    """A page as PDF: tagged, with searchable text, on the paper that its style sheet asks for.

    What its scripts draw until its load event has passed is in it.

    Raises:
        ExportUnavailable: there is no browser, or it does not do its work.
    """
    with tempfile.TemporaryDirectory(prefix="casebook-", ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "page.pdf"
        _run(
            html,
            Path(folder),
            f"--print-to-pdf={made}",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
        )
        data = made.read_bytes() if made.is_file() else b""
    if not data.startswith(b"%PDF"):
        raise ExportUnavailable("export.browser-failed")
    return data


def read_drawn(html: bytes) -> str:
    """The document of a page as its scripts leave it once its load event has passed, as HTML.

    Raises:
        ExportUnavailable: there is no browser, or it does not do its work.
    """
    with tempfile.TemporaryDirectory(prefix="casebook-", ignore_cleanup_errors=True) as folder:
        document = _run(html, Path(folder), "--dump-dom")
    return document.decode("utf-8", "replace")


def _run(html: bytes, folder: Path, *wish: str) -> bytes:
    """What a headless browser with a profile of its own writes on its standard output for a page."""
    browser = find_browser()
    if browser is None:
        raise ExportUnavailable("export.no-browser", variable=VARIABLE)
    page = folder / "page.html"
    page.write_bytes(html)
    command = [str(browser), *_ARGUMENTS, f"--user-data-dir={folder / 'profile'}", *wish]
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # Chromium's sandbox does not start for root
        command.append("--no-sandbox")
    try:
        process = subprocess.Popen(
            [*command, page.as_uri()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Its helper processes hold the pipe too: they end with it, see ``_end``.
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ExportUnavailable("export.browser-failed") from error
    try:
        written, _ = process.communicate(timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ExportUnavailable("export.browser-slow", seconds=str(TIMEOUT_SECONDS)) from error
    finally:
        _end(process)
    if process.returncode != 0:
        raise ExportUnavailable("export.browser-failed")
    return written


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a browser that still runs, with the processes that it has started."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        os.killpg(process.pid, 9)
    else:
        process.kill()
    process.communicate()
