"""A running dashboard and a real Chromium, shared by the browser tests."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

CHECKOUT = Path(__file__).resolve().parents[2]
ARTEFACTS = CHECKOUT / "artefacts"
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 60
# Until nothing in the page has changed or moved for a while; a page that never rests is looked at as it is.
STILL = """() => new Promise(done => {
  const end = performance.now() + 20000
  let changed = performance.now()
  const watch = new MutationObserver(() => { changed = performance.now() })
  watch.observe(document.body, { subtree: true, childList: true, attributes: true })
  const look = () => {
    const now = performance.now()
    const moving = document.getAnimations().some(a => a.playState === 'running'
      && a.effect?.getComputedTiming().iterations !== Infinity)
    if (moving) changed = now
    if (now - changed > 300 || now > end) { watch.disconnect(); done() } else setTimeout(look, 50)
  }
  look()
})"""
# The machine may be busy.
expect.set_options(timeout=120_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # A busy machine can starve a browser; what fails twice fails. Every second try is reported.
            item.add_marker(pytest.mark.flaky(reruns=1))


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def wait_for_server(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    """Until the server answers. Raises AssertionError, with its log, where it ends or does not."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"the server did not start:\n{log.read_text('utf-8', 'replace')}")


class Dashboard:
    """A dashboard process on a casebook of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.log = root.parent / f"{root.name}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "casebook",
                    "dashboard",
                    "--root",
                    str(root),
                    "--port",
                    str(self.port),
                ],
                cwd=CHECKOUT,
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )
        wait_for_server(self.process, self.address, self.log)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Visit:
    """A browser page that remembers what went wrong in it and what it asked from outside."""

    def __init__(self, page: Page, dashboard: Dashboard) -> None:
        self.page = page
        self.dashboard = dashboard
        self.problems: list[str] = []
        self.outside: list[str] = []
        page.on("console", self._note_console)
        page.on("pageerror", lambda e: self.problems.append(str(e)))
        page.on("request", self._note)

    def _note_console(self, message: ConsoleMessage) -> None:
        # Below a deep link Streamlit first asks for its endpoints beside the page, and is told 404.
        asked_beside_page = "/_stcore/" in message.location.get("url", "")
        if message.type == "error" and not asked_beside_page:
            self.problems.append(message.text)

    def _note(self, request: Request) -> None:
        inside = ("http://localhost:", "ws://localhost:", "data:", "blob:")
        if not request.url.startswith(inside):
            self.outside.append(request.url)

    def open(self, path: str) -> Page:
        """Go to ``path`` and wait until the script has run and the charts are drawn."""
        self.page.goto(f"{self.dashboard.address}/{path}")
        self.page.locator(".cb h1").first.wait_for()
        # The sidebar is filled after the page's own blocks; folded away, it is there all the same.
        self.page.locator("[data-testid=stSidebar] a[href]").first.wait_for(state="attached")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until nothing is running and every chart has been drawn."""
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        # The frame is drawn first, and the blocks one after another.
        self.page.wait_for_timeout(400)
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        # The containers, not the plots: of none, every one is drawn.
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]"
            ".every(chart => chart.querySelector('.main-svg'))"
        )
        self.page.evaluate(STILL)

    def whole(self) -> Page:
        """The page in a window as high as all that it holds: the page scrolls within itself."""
        height = self.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        self.page.set_viewport_size({"width": self.page.viewport_size["width"], "height": min(height, 12000)})
        self.settle()
        return self.page


@pytest.fixture(scope="module")
def serve_script(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Serve one script of this folder, which shows nothing but a component; gives its address."""
    running = []

    def serve(script: str) -> str:
        port = free_port()
        log = tmp_path_factory.mktemp("script") / "server.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "streamlit", "run", f"tests/browser/{script}"),
                    *(f"--server.port={port}", "--server.headless=true", "--server.runOnSave=false"),
                    *("--server.fileWatcherType=none", "--server.folderWatchList=[]"),
                ],
                cwd=CHECKOUT,
                stdout=out,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )
        running.append(process)
        address = f"http://localhost:{port}"
        wait_for_server(process, address, log)
        return address

    yield serve
    for process in running:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CASEBOOK_CHROMIUM") or next(
        (
            found
            for name in ("chromium", "chromium-browser", "google-chrome")
            if (found := shutil.which(name))
        ),
        None,
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


def copy_casebook(target: Path) -> Path:
    """The shipped casebook, copied to where a test may change it."""
    for folder in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / folder, target / folder, ignore=shutil.ignore_patterns("originals"))
    return target


@pytest.fixture
def start_dashboard() -> Iterator[Callable[[Path], Dashboard]]:
    started: list[Dashboard] = []

    def start(root: Path) -> Dashboard:
        started.append(Dashboard(root))
        return started[-1]

    yield start
    for dashboard in started:
        dashboard.stop()


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard on a copy of the shipped casebook, for tests that change nothing."""
    running = Dashboard(copy_casebook(tmp_path_factory.mktemp("shipped") / "casebook"))
    yield running
    running.stop()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Open a browser window on a dashboard: ``visit(dashboard, width=1440, theme="light")``."""
    contexts = []

    def open_window(on: Dashboard, width: int = 1440, height: int = 1000, theme: str = "light") -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if theme == "dark" else "light",
            locale="ko-KR",
        )
        # A busy machine may be slow; what never comes still fails.
        context.set_default_timeout(120_000)
        contexts.append(context)
        return Visit(context.new_page(), on)

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture
def shipped_copy(tmp_path: Path) -> Path:
    """A copy of the shipped casebook that a test may change."""
    return copy_casebook(tmp_path / "casebook")


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures are kept for a look after the run."""
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS
