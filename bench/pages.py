"""Script time of each page with 3 and with 100 cases: ``python bench/pages.py``.

A page is run as Streamlit runs it, without a browser. Two times are printed: a view that nobody has drawn yet
(its charts are built), and one that has been drawn before (they come from the cache).
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from generated import write_casebook
from streamlit.testing.v1 import AppTest

from casebook.view.view import PAGES

CHECKOUT = Path(__file__).resolve().parents[1]
TARGET_MS = {3: 60, 100: 150}
SILENCES, INDICES = ("common", "available", "bounds"), ("arithmetic", "geometric", "minimum")
SETTINGS = list(product(SILENCES, INDICES, ("ko", "en")))


def runs(page: str, cases: list[str], longest: str) -> Iterator[tuple[float, float]]:
    """Milliseconds of a first and of a second run, for view after view; the Case page shows ``longest``."""
    app = AppTest.from_file(str(CHECKOUT / "pages" / f"{page}.py"), default_timeout=60)
    app.query_params["cases"] = ",".join(cases)
    app.query_params["case"] = longest
    app.run()
    for silence, index, lang in SETTINGS:
        app.query_params.update({"silence": silence, "index": index, "lang": lang})
        yield timed(app), timed(app)


def timed(app: AppTest) -> float:
    """Milliseconds of one run. Raises AssertionError when the page fails."""
    start = time.perf_counter()
    app.run()
    spent = (time.perf_counter() - start) * 1000
    assert not app.exception, app.exception
    return spent


def main() -> int:
    """Print the medians; 1 when a target is missed."""
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        hundred = Path(folder)
        write_casebook(hundred, 100)
        shown = {
            3: (CHECKOUT, ["jeonbuk", "korea-gpu-strategy", "rancho-cordova"]),
            100: (hundred, sorted(p.stem for p in (hundred / "cases").glob("[!_]*.yaml"))),
        }
        print(f"{'page':10} {'cases':>5} {'new view':>10} {'drawn before':>13} {'target':>8}   (ms, medians)")
        for count, (root, cases) in shown.items():
            os.environ["CASEBOOK_ROOT"] = str(root)
            longest = max(cases, key=lambda c: (root / "cases" / f"{c}.yaml").stat().st_size)
            for page in PAGES:
                first, again = zip(*runs(page, cases, longest), strict=True)
                new, old = statistics.median(first), statistics.median(again)
                missed += new > TARGET_MS[count]
                print(f"{page:10} {count:5} {new:10.1f} {old:13.1f} {TARGET_MS[count]:8}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
