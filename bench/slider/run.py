"""From a slider to redrawn index and ranks, in a real Chromium: ``python bench/slider/run.py``.

Three pages on the same cases with the same three charts: ours (the weight panel of the dashboard), a plain
Streamlit page and a Dash page. One slider is moved by key. The same clock runs for all: from the time stamp
of that event in the browser to the frame after the one in which the numbers have changed (a MutationObserver,
then two animation frames). The pages take turns, so that a busy moment of the machine meets each of them.

The last column is the time until the last of the three charts is redrawn. On our page the charts follow when
the hand lets go, and keys count as let go 150 ms after the last one. A page with other charts is measured by
adding it to ``PAGES``.

Needs the dependency group "bench": an environment from ``requirements/bench.lock``.
"""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
MOVES, WARM_UP = 30, 4
TARGET_RATIO = 0.1
START_SECONDS = 60
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
PAGES = ("panel", "streamlit", "dash")
STREAMLIT = ("--server.headless=true", "--server.fileWatcherType=none", "--browser.gatherUsageStats=false")
SLIDER = {
    "panel": ".weights > .row input[type=range]",
    "streamlit": "input[type=range]",
    "dash": "[role=slider]",
}
NUMBERS = {"panel": ".bar-row .points, .bar-row .place", "streamlit": ".bartext", "dash": ".bartext"}
CLOCK = """(selector) => {
  const shadows = [...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)
  const roots = [document, ...shadows]
  const all = () => roots.flatMap((root) => [...root.querySelectorAll(selector)])
  const read = () => all().map((element) => element.textContent).join("|")
  // The index chart comes first; the third chart holds the weighted points.
  const charts = () => [...document.querySelectorAll(".js-plotly-plot")].map((e) => e.textContent)
  window.readNumbers = () => read()
  window.clock = {
    arm() {
      const before = read()
      const drawn = charts()
      const last = drawn.length - 1
      const found = {}
      const note = (name) => {
        found[name] = 0
        const stop = () => { found[name] = performance.now() - found.start }
        requestAnimationFrame(() => requestAnimationFrame(stop))
      }
      const begin = (event) => { found.start ??= event.timeStamp }
      addEventListener("keydown", begin, { capture: true, once: true })
      const check = () => {
        if (found.start === undefined) return
        const now = read()
        if (found.numbers === undefined && now && now !== before) note("numbers")
        const chart = charts()[last]
        if (found.charts === undefined && chart && chart !== drawn[last]) note("charts")
        if (found.numbers !== undefined && found.charts !== undefined) observer.disconnect()
      }
      const observer = new MutationObserver(check)
      for (const r of roots) {
        observer.observe(r, { subtree: true, childList: true, characterData: true, attributes: true })
      }
      window.found = found
    },
  }
}"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def start(page: str, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A server that shows ``page``, and its address."""
    port = free_port()
    script = str(HERE / f"{page}_page.py")
    own = [script, str(port)]
    streamlit = ["-m", "streamlit", "run", script, f"--server.port={port}", *STREAMLIT]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, *(own if page == "dash" else streamlit)],
            cwd=log.parent,
            env={**os.environ, "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{HERE}"},
            stdout=out,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/", timeout=2):
                return process, f"http://localhost:{port}/"
        except (URLError, OSError):
            time.sleep(0.1)
    process.kill()
    raise RuntimeError(log.read_text("utf-8", "replace"))


def opened(browser: Browser, address: str, page: str) -> Page:
    """``page`` in a window of its own, drawn, with the clock set up."""
    tab = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
    tab.goto(address)
    tab.locator(SLIDER[page]).first.wait_for(state="attached")
    tab.wait_for_function("() => document.querySelectorAll('.js-plotly-plot .main-svg').length >= 3")
    tab.wait_for_timeout(1500)
    tab.evaluate(CLOCK, NUMBERS[page])
    return tab


def moved(tab: Page, page: str) -> tuple[float, float]:
    """Milliseconds from one step of the first slider to new numbers, and to the last chart redrawn."""
    tab.bring_to_front()
    tab.locator(SLIDER[page]).first.focus()
    tab.wait_for_timeout(120)
    tab.evaluate("window.clock.arm()")
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function("() => window.found.numbers > 0 && window.found.charts > 0", timeout=20_000)
    found = tab.evaluate("window.found")
    tab.wait_for_timeout(150)
    return found["numbers"], found["charts"]


def shown(tab: Page) -> list[str]:
    """The index numbers that the page shows, sorted: pages order their rows each in their way."""
    texts = str(tab.evaluate("window.readNumbers()")).split("|")
    return sorted(text.split(" · ")[0] for text in texts if text[:1].isdigit() and "." in text)


def main() -> int:
    """Print the medians; 1 when the target is missed."""
    path = os.environ.get("CASEBOOK_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    times: dict[str, list[tuple[float, float]]] = {page: [] for page in PAGES}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        servers = {page: start(page, Path(folder) / f"{page}.log") for page in PAGES}
        try:
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGS))
            tabs = {page: opened(browser, address, page) for page, (_, address) in servers.items()}
            numbers = {page: shown(tab) for page, tab in tabs.items()}
            assert numbers["panel"], "no index to compare"
            assert numbers["panel"] == numbers["streamlit"] == numbers["dash"], numbers
            for move in range(MOVES + WARM_UP):
                for page, tab in tabs.items():
                    took = moved(tab, page)
                    if move >= WARM_UP:
                        times[page].append(took)
            browser.close()
        finally:
            for process, _ in servers.values():
                process.terminate()
    return report(times)


def report(times: dict[str, list[tuple[float, float]]]) -> int:
    """Print a row for each page; 1 when ours is slower than its target."""
    medians = {
        page: [statistics.median(column) for column in zip(*rows, strict=True)]
        for page, rows in times.items()
    }
    plain, _ = medians["streamlit"]
    print(f"medians of {MOVES} moves, ms      index and ranks   × plain Streamlit    last of three charts")
    for page, (numbers, charts) in medians.items():
        print(f"{page:24} {numbers:20.1f} {numbers / plain:19.3f} {charts:23.1f}")
    ratio = medians["panel"][0] / plain
    print(f"target: ≤ {TARGET_RATIO} × plain Streamlit: {'met' if ratio <= TARGET_RATIO else 'missed'}")
    return int(ratio > TARGET_RATIO)


if __name__ == "__main__":
    sys.exit(main())
