"""``casebook release``: frozen with results and citations, or refused with a word."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
DAY = ("--date", "2026-06-30")


def test_release_holds_data_results_and_citations(casebook: Command, shipped: Path) -> None:
    """Everything that is needed to check a number next year, and no path of this computer."""
    done = casebook(
        "release", "2026-1", *DAY, "--note", "상반기 보고", "--author", "OO도 AI정책과", "--lang", "ko"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "OO도 AI정책과(2026)" in done.stdout
    folder = shipped / "releases/2026-1"
    manifest = json.loads((folder / "RELEASE.json").read_text("utf-8"))
    assert (manifest["name"], manifest["made_on"], manifest["note"]) == (
        "2026-1",
        "2026-06-30",
        "상반기 보고",
    )
    assert manifest["data_fingerprint"][:12] in done.stdout
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert there == {file["path"] for file in manifest["files"]} | {"RELEASE.json"}
    assert {
        "cases/_rubric.yaml",
        "cases/jeonbuk.yaml",
        "CITATION.md",
        "CITATION.cff",
        "citation.bib",
    } <= there
    for lang in ("ko", "en"):
        results = json.loads((folder / f"results/{lang}/results.json").read_text("utf-8"))
        assert results["lang"] == lang
        assert results["data_fingerprint"] == manifest["data_fingerprint"]
        assert {f"results/{lang}/{name}.csv" for name in ("index", "scores", "dimensions", "ranks")} <= there
    for path in there:
        data = (folder / path).read_bytes()
        assert str(shipped).encode() not in data
        assert os.fsencode(Path.home()) not in data


def test_release_is_compared_and_altered_ones_still_open(casebook: Command, shipped: Path) -> None:
    """What changed since it was frozen, and between two of them."""
    assert casebook("release", "2026-1", *DAY).returncode == 0
    assert casebook("diff", "release:2026-1", "now").returncode == 0
    case = shipped / "cases/jeonbuk.yaml"
    text = case.read_text("utf-8")
    changed = text.replace("    score: 1\n    range: [0, 1]\n", "    score: 2\n    range: [0, 2]\n", 1)
    assert changed != text
    case.write_text(changed, "utf-8")
    assert casebook("release", "2026-2", *DAY).returncode == 0
    case.write_text(text, "utf-8")
    between = casebook("diff", "release:2026-1", "release:2026-2")
    assert (between.returncode, between.stderr) == (1, "")
    assert "level 1 → 2" in between.stdout
    assert casebook("diff", "2026-2", "2026-1").returncode == 1
    assert casebook("check").returncode == 0


def test_release_twice_is_the_same_bytes(casebook: Command, shipped: Path) -> None:
    """The same data, name and day: every file, the tables too."""
    made = []
    for _ in range(2):
        assert casebook("release", "2026-1", *DAY).returncode == 0
        folder = shipped / "releases/2026-1"
        made.append({p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()})
        folder.rename(shipped / f"moved-{len(made)}")
    assert made[0] == made[1]


def test_release_of_a_faulty_casebook_is_refused_with_its_errors(casebook: Command, shipped: Path) -> None:
    """As ``check`` says them; nothing is frozen."""
    case = shipped / "cases/jeonbuk.yaml"
    case.write_text(case.read_text("utf-8").replace("    score: 1\n", "    score: 7\n", 1), "utf-8")
    done = casebook("release", "2026-1", *DAY)
    assert done.returncode == 2
    assert "cases/jeonbuk.yaml:" in done.stdout
    assert "nothing was frozen" in done.stderr
    assert not (shipped / "releases").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("../x",), "cannot be called “../x”"),
        (("가나",), "cannot be called “가나”"),
        (("a", "--date", "tomorrow"), "“tomorrow” is not understood"),
        (("a", "--date", "20260630"), "“20260630” is not understood"),
        (("a", "--date", "2026-02-30"), "“2026-02-30” is not understood"),
    ],
)
def test_release_that_cannot_be_named_or_dated_is_refused(
    casebook: Command, shipped: Path, arguments: tuple[str, ...], said: str
) -> None:
    """With a word that says how to write it."""
    done = casebook("release", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (shipped / "releases").exists()


def test_release_that_exists_is_refused(casebook: Command) -> None:
    """Whatever was frozen stays."""
    assert casebook("release", "Spring", *DAY).returncode == 0
    done = casebook("release", "spring", *DAY)
    assert done.returncode == 2
    assert "already" in done.stderr


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="such a folder can be written to")
def test_release_in_a_folder_that_is_read_only_is_refused(casebook: Command, shipped: Path) -> None:
    """It says what to check."""
    shipped.chmod(0o555)
    try:
        done = casebook("release", "2026-1", *DAY)
    finally:
        shipped.chmod(0o755)
    assert done.returncode == 2
    assert "permissions" in done.stderr


def test_release_author_and_note_that_would_be_obeyed_are_shown(casebook: Command, shipped: Path) -> None:
    """Control characters do not reach a file or the terminal."""
    hostile = "A\x1b[31m\nB\u202e\"'{}<b>\\"
    assert casebook("release", "2026-1", *DAY, "--author", hostile, "--note", hostile).returncode == 0
    folder = shipped / "releases/2026-1"
    for name in ("RELEASE.json", "CITATION.md", "CITATION.cff", "citation.bib"):
        text = (folder / name).read_text("utf-8")
        assert not any(char in text for char in "\x1b\u202e")
