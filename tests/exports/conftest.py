"""Reports to export: of the shipped casebook, of thirty cases, of one case, of one beside a faulty file."""

import re
import shutil
from datetime import date
from itertools import count
from pathlib import Path

import msgspec
import pytest

from casebook.exports.report import Report, compile_report
from casebook.library import Library, open_library
from casebook.view.view import View, default_cases

CHECKOUT = Path(__file__).resolve().parents[2]
MADE_ON = date(2026, 11, 21)
_BASES = ("rancho-cordova", "jeonbuk", "korea-gpu-strategy")
_SCORE = re.compile(r"(    score: )(\d)(\n    range: \[(\d), (\d)\])")


def copy_of_casebook(folder: Path) -> Path:
    """The shipped casebook in ``folder``, without the original articles."""
    for name in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / name, folder / name, ignore=shutil.ignore_patterns("originals"))
    return folder


def report_on(library: Library, view: View | None = None, **changes: object) -> Report:
    """The report on the cases that an address without any shows, with ``changes`` of the view."""
    start = view or View(cases=default_cases(library))
    return compile_report(library, msgspec.structs.replace(start, **changes), MADE_ON)


def _moved(text: str, number: int) -> str:
    """``text`` with every score at an end of its range or where it was, in turn."""
    turns = count(number // 3, 1 + number // 9)
    return _SCORE.sub(lambda m: f"{m[1]}{(m[2], m[4], m[5])[next(turns) % 3]}{m[3]}", text)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The shipped casebook, opened in a copy."""
    return open_library(copy_of_casebook(tmp_path_factory.mktemp("shipped")), use_snapshot=False)


@pytest.fixture(scope="session")
def library_of_thirty(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Thirty cases made from the three main ones: each score at an end of its range or where it was."""
    root = copy_of_casebook(tmp_path_factory.mktemp("thirty"))
    texts = {base: (root / "cases" / f"{base}.yaml").read_text("utf-8") for base in _BASES}
    for path in (root / "cases").glob("*.yaml"):
        if not path.name.startswith("_"):
            path.unlink()
    for number in range(30):
        base = _BASES[number % 3]
        text = texts[base].replace(f"\nid: {base}\n", f"\nid: case-{number:02}\n", 1)
        text = re.sub(
            r"\nname: \{ko: \"([^\"]*)\", en: \"([^\"]*)\"\}",
            rf'\nname: {{ko: "\1 {number + 1}", en: "\2 {number + 1}"}}',
            text,
            count=1,
        )
        (root / "cases" / f"case-{number:02}.yaml").write_text(_moved(text, number), "utf-8")
    return open_library(root, use_snapshot=False)


@pytest.fixture(scope="session")
def library_with_fault(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The shipped casebook with one case whose file holds an error."""
    root = copy_of_casebook(tmp_path_factory.mktemp("faulty"))
    path = root / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace("score: 0\n", "score: 9\n", 1), "utf-8")
    return open_library(root, use_snapshot=False)


@pytest.fixture(scope="session")
def report(library: Library) -> Report:
    """The shipped main cases, in Korean."""
    return report_on(library)


@pytest.fixture(scope="session")
def report_en(library: Library) -> Report:
    """The shipped main cases, in English."""
    return report_on(library, lang="en")


@pytest.fixture(scope="session")
def report_of_thirty(library_of_thirty: Library) -> Report:
    """Thirty cases, in Korean."""
    return report_on(library_of_thirty)


@pytest.fixture(scope="session")
def report_of_one(library: Library) -> Report:
    """One case alone, in Korean."""
    return report_on(library, cases=("jeonbuk",))


@pytest.fixture(scope="session")
def report_with_fault(library_with_fault: Library) -> Report:
    """Two usable cases, and one whose file holds an error."""
    return report_on(library_with_fault)
