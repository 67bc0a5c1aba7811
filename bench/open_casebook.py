"""Open a casebook of 1,000 cases: cold, unchanged, after one edit, against plain YAML + pydantic, in one run.

The rival reads the same case files with PyYAML's C loader into dicts and validates them with pydantic models;
it knows no places, checks no quotes and reads no sources. Ours does all of that.

    python bench/open_casebook.py [--cases 1000]
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pydantic
import yaml
from generated import write_casebook

from casebook.library import Library, open_library

MOST_COLD = 1.5
LEAST_UNCHANGED = 20.0


class Model(pydantic.BaseModel):
    """Strict enough to refuse a misspelt key."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)


class Both(Model):
    """A text in two languages."""

    ko: str
    en: str


class Quote(Model):
    """A quote."""

    source: str
    text: str
    ko: str | None = None
    en: str | None = None
    speaker: Both | None
    role: Both | None = None
    via: Both | None = None
    stance: Literal["supports", "contradicts", "context"]


class Actor(Model):
    """An actor."""

    name: Both
    kind: Literal["government", "utility", "firm", "start-up", "school", "expert", "association"]
    role: Both
    quotes: tuple[Quote, ...]


class Fact(Model):
    """A fact."""

    name: Both
    value: str
    unit: Both | None
    status: Literal["announced", "plan", "reported", "claim"]
    caveat: Both | None
    quotes: tuple[Quote, ...]


class Assessment(Model):
    """An assessment."""

    score: int | Literal["none"]
    range: tuple[int, int] | None = None
    confidence: Literal["low", "medium", "high"] | None = None
    rationale: Both
    quotes: tuple[Quote, ...]


class Case(Model):
    """A case, without the parts that the generated ones leave empty."""

    id: str
    name: Both
    level: Literal["city", "province", "nation", "programme", "company"]
    tier: Literal["main", "reference"]
    as_of: str
    summary: Both
    actors: tuple[Actor, ...]
    facts: tuple[Fact, ...]
    mechanisms: tuple[Any, ...]
    context: tuple[Any, ...]
    assessments: dict[str, Assessment]


def open_plainly(root: Path) -> list[Case]:
    """The rival."""
    cases = []
    for path in sorted((root / "cases").glob("case-*.yaml")):
        with path.open(encoding="utf-8") as stream:
            cases.append(Case.model_validate(yaml.load(stream, Loader=yaml.CSafeLoader)))
    return cases


def open_whole(root: Path, *, use_snapshot: bool = True) -> Library:
    """Ours, with every case really in memory."""
    library = open_library(root, use_snapshot=use_snapshot)
    if library.findings or len(library.usable_cases) == 0 or not library.sources:
        sys.exit(f"the generated casebook has findings: {library.findings[:3]}")
    return library


def best(run: Callable[[], object], repeats: int) -> float:
    """Seconds of the fastest of some runs, each from a clean heap."""
    times = []
    for _ in range(repeats):
        gc.collect()
        start = time.perf_counter()
        opened = run()
        times.append(time.perf_counter() - start)
        del opened
    return min(times)


def edit(path: Path) -> None:
    """Change one digit of a case."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('en: "Statement ', 'en: "Statement 1', 1), encoding="utf-8")


def main() -> int:
    """Print seconds and ratios; exit 1 where a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=int, default=1000)
    options = parser.parse_args()
    os.environ.pop("CASEBOOK_ORIGINALS", None)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "casebook"
        write_casebook(root, options.cases)
        files = list((root / "cases").glob("case-*.yaml"))
        size = sum(p.stat().st_size for p in files) / len(files) / 1000
        time.sleep(2.1)  # files just written are compared byte by byte, by design
        plain = best(lambda: open_plainly(root), 2)
        cold = best(lambda: open_whole(root, use_snapshot=False), 3)
        first = best(lambda: open_whole(root), 1)
        unchanged = best(lambda: open_whole(root), 7)
        one_edit = []
        for path in files[:3]:
            edit(path)
            one_edit.append(best(lambda: open_whole(root), 1))
        is_same = open_whole(root).findings == open_whole(root, use_snapshot=False).findings
        print(f"{options.cases} cases of {size:.1f} KB, {len(list((root / 'seeds').iterdir()))} sources")
    print(f"CSafeLoader + pydantic         {plain:7.3f} s")
    print(f"casebook, nothing known        {cold:7.3f} s   {cold / plain:5.2f} of it (at most {MOST_COLD})")
    print(f"casebook, first time           {first:7.3f} s   (and keeps what it found)")
    print(
        f"casebook, nothing changed      {unchanged:7.3f} s   "
        f"{cold / unchanged:5.1f} times faster than with nothing known (at least {LEAST_UNCHANGED:.0f})"
    )
    print(f"casebook, one case edited      {min(one_edit):7.3f} s")
    is_met = cold <= MOST_COLD * plain and cold >= LEAST_UNCHANGED * unchanged
    return 0 if is_met and is_same else 1


if __name__ == "__main__":
    raise SystemExit(main())
