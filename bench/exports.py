"""Time of every export with three and with thirty cases, after imports: ``python bench/exports.py``.

The clock runs from an opened casebook to bytes: the report, what is built on it (deck, brief), and the file.
Each number is the median of five; a format that cannot be made here is left out with its reason. Publishing
is timed once for the static site of a hundred cases (``--publish`` alone, ``--no-publish`` to leave it out).
"""

import argparse
import itertools
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generated import write_casebook

from casebook.exports.formats import ExportUnavailable, FormatId
from casebook.exports.registry import FORMATS, make_format, material_of, unavailable
from casebook.library import Library, open_library
from casebook.library.citation import Cited
from casebook.view.view import View, default_cases

CHECKOUT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 21)
REPEATS = 5
COUNTS = (3, 30)
BASES = ("rancho-cordova", "jeonbuk", "korea-gpu-strategy")
SCORE = re.compile(r"(    score: )(\d)(\n    range: \[(\d), (\d)\])")
TARGET_S: dict[FormatId, float] = {"pptx": 2.0, "hwpx": 2.0, "docx": 2.0, "html": 1.0}
"""Deck ≤ 2 s, brief ≤ 2 s, page ≤ 1 s; the others have none."""
PUBLISHED, PUBLISH_TARGET_S = 100, 20.0


def one(library: Library, view: View, format_id: FormatId) -> float:
    """Seconds of one export, from the opened library."""
    start = time.perf_counter()
    make_format(material_of(library, view, DAY), format_id, lambda _share: None)
    return time.perf_counter() - start


def median_of(run: Callable[[], float]) -> float:
    """The median of some runs, the first of which warms up and does not count."""
    run()
    return statistics.median(run() for _ in range(REPEATS))


def write_thirty(root: Path) -> None:
    """Thirty cases made from the three main ones, each score at an end of its range or where it was.

    Generated cases have too little in common to be ranked: much of a deck would not be made.
    """
    for name in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / name, root / name, ignore=shutil.ignore_patterns("originals", "ratings"))
    texts = {base: (root / "cases" / f"{base}.yaml").read_text("utf-8") for base in BASES}
    for path in (root / "cases").glob("[!_]*.yaml"):
        path.unlink()
    for number in range(COUNTS[1]):
        base = BASES[number % 3]
        turns = itertools.count(number // 3, 1 + number // 9)
        text = texts[base].replace(f"\nid: {base}\n", f"\nid: case-{number:02}\n", 1)
        text = SCORE.sub(lambda m, turns=turns: f"{m[1]}{(m[2], m[4], m[5])[next(turns) % 3]}{m[3]}", text)
        text = re.sub(r'\nname: \{ko: "([^"]*)"', rf'\nname: {{ko: "\1 {number + 1}"', text, count=1)
        (root / "cases" / f"case-{number:02}.yaml").write_text(text, "utf-8")


def libraries(folder: Path) -> dict[int, Library]:
    """Three shipped cases, and thirty made from them."""
    write_thirty(folder / "thirty")
    return {3: open_library(CHECKOUT), 30: open_library(folder / "thirty")}


def time_formats(folder: Path) -> int:
    """Print a line for each format and number of cases; how many miss their target."""
    missed = 0
    print(f"{'format':10} {'cases':>5} {'median':>9} {'target':>7} {'ratio':>6}")
    for count, library in libraries(folder).items():
        view = View(cases=default_cases(library))
        assert len(view.cases) == count, view.cases
        for each in FORMATS:
            if unavailable(each.id) is not None:
                print(f"{each.id:10} {count:5}   cannot be made here")
                continue
            try:
                seconds = median_of(lambda chosen=each.id, at=library, v=view: one(at, v, chosen))
            except ExportUnavailable as problem:
                print(f"{each.id:10} {count:5}   {problem.key}")
                continue
            target = TARGET_S.get(each.id)
            missed += target is not None and seconds > target
            against = f"{target:6.1f}s {seconds / target:6.2f}" if target else f"{'–':>7} {'–':>6}"
            print(f"{each.id:10} {count:5} {seconds:8.2f}s {against}", flush=True)
    return missed


def time_publishing(folder: Path) -> int:
    """Print how long the site of a hundred cases takes; 1 where that is too long."""
    from casebook.exports.site import publish

    write_casebook(folder / "hundred", PUBLISHED)
    library = open_library(folder / "hundred")
    cited = Cited(data_fingerprint=library.data_fingerprint, date=DAY.isoformat())
    start = time.perf_counter()
    publish(library, folder / "site", DAY, cited, lambda _share: None)
    seconds = time.perf_counter() - start
    ratio = seconds / PUBLISH_TARGET_S
    print(f"{'publish':10} {PUBLISHED:5} {seconds:8.2f}s {PUBLISH_TARGET_S:6.1f}s {ratio:6.2f}")
    return int(seconds > PUBLISH_TARGET_S)


def main() -> int:
    """Print the times; 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--publish", action="store_true", help="only publishing")
    parser.add_argument("--no-publish", action="store_true", help="everything but publishing")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        missed = 0 if options.publish else time_formats(folder)
        missed += 0 if options.no_publish else time_publishing(folder)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
