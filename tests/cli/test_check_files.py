"""``casebook check`` on what happens to files every day: odd names, copies, and sources taken away."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

SHIPPED = Path(__file__).resolve().parents[2]
CASE = "cases/rancho-cordova.yaml"
AWKWARD_NAMES = (b"caf\xe9.yaml", b"a\nb.yaml", b"a,b.yaml", "광주 사본.yaml".encode(), b"old\xe9.yml")


@pytest.fixture
def awkwardly_named(shipped: Path) -> Path:
    """Copies of a case under names that no program expects; returns the root."""
    for name in AWKWARD_NAMES:
        shutil.copy(shipped / CASE, os.fsdecode(bytes(shipped / "cases") + b"/" + name))
    return shipped


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file name must be text")
@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.usefixtures("awkwardly_named")
def test_check_awkward_file_names_are_shown_and_blamed(casebook: Command, form: str, lang: str) -> None:
    """A name that is no text, or splits a line or a list, is printed legibly with how to name the file."""
    for _ in range(2):
        done = casebook("check", "--format", form, "--lang", lang)
        assert (done.returncode, done.stderr) == (1, "")
        assert "a\nb.yaml" not in done.stdout
    shown = (
        done.stdout if form != "json" else "\n".join(f["path"] for f in json.loads(done.stdout)["findings"])
    )
    comma = "%2C" if form == "github" else ","
    for name in (r"caf\xe9.yaml", r"a\nb.yaml", f"a{comma}b.yaml", "광주 사본.yaml", r"old\xe9.yml"):
        assert shown.count(f"cases/{name}") == 1
    if form == "json":
        codes = [f["code"] for f in json.loads(done.stdout)["findings"]]
        assert sorted(codes) == ["file-name-unsafe"] * 4 + ["file-not-read"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file name must be text")
def test_check_path_of_an_awkwardly_named_file_is_understood(
    casebook: Command, awkwardly_named: Path
) -> None:
    """The file that was named is the one that is reported, whatever its name."""
    for name in AWKWARD_NAMES[:4]:
        done = casebook("check", os.fsdecode(bytes(awkwardly_named / "cases") + b"/" + name))
        assert done.returncode == 1
        assert "the name of this file holds characters that it cannot have" in done.stdout
        assert done.stdout.startswith(("cases/", "1 case"))
        assert done.stdout.endswith(", 1 finding\n")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file name must be text")
def test_check_json_of_a_casebook_in_a_folder_that_is_no_text(
    casebook: Command, shipped: Path, tmp_path: Path
) -> None:
    """Even then the report is JSON."""
    moved = os.fsdecode(bytes(tmp_path) + b"/caf\xe9")
    shipped.rename(moved)
    done = casebook("check", "--root", moved, "--format", "json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["root"].endswith("caf\\udce9")


def test_check_copied_case_leaves_the_original_in_peace(casebook: Command, shipped: Path) -> None:
    """Copying a case is how one begins another: only the copy is told to take an id of its own."""
    shutil.copy(shipped / "cases/jeonbuk.yaml", shipped / "cases/gwangju.yaml")
    done = casebook("check", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["code"], finding["path"]) == ("id-copied", "cases/gwangju.yaml")
    assert "id: gwangju" in finding["fix"]


@pytest.mark.parametrize("source", sorted(p.name for p in (SHIPPED / "seeds").glob("*20*.md")))
def test_check_deleted_source_is_not_taken_for_another(casebook: Command, shipped: Path, source: str) -> None:
    """Sources of one month are named alike; to cite the other instead would be worse than no advice."""
    (shipped / "seeds" / source).unlink()
    findings = json.loads(casebook("check", "--format", "json").stdout)["findings"]
    assert {f["code"] for f in findings} == {"source-unknown"}


def test_check_deleted_source_is_told_once_per_case(casebook: Command, shipped: Path) -> None:
    """Not once per quote: the number of quotes is in the message."""
    (shipped / "seeds/2025-11-12-rancho-cordova.md").unlink()
    findings = json.loads(casebook("check", "--format", "json").stdout)["findings"]
    assert {f["code"] for f in findings} == {"source-unknown"}
    paths = [f["path"] for f in findings]
    assert len(paths) == len(set(paths))
    text = (shipped / CASE).read_text(encoding="utf-8")
    (of_case,) = [f for f in findings if f["path"] == CASE]
    count = len(re.findall(r"source: 2025-11-12-rancho-cordova\b", text))
    assert count > 20
    assert of_case["params"]["count"] == str(count)
    first = text[: text.index("source: 2025-11-12-rancho-cordova")].count("\n") + 1
    assert of_case["line"] == first
