"""``casebook rename``: says what it did, or why it did nothing."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.library.save_log import read_log

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_rename_of_a_case_leaves_a_sound_casebook(casebook: Command, shipped: Path, lang: str) -> None:
    """The example of the help; the save is on record as what it is."""
    done = casebook("rename", "jeonbuk", "jeonbuk-province", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert "cases/jeonbuk-province.yaml" in done.stdout
    assert ("즐겨찾기" if lang == "ko" else "Bookmarks") in done.stdout
    assert not (shipped / "cases/jeonbuk.yaml").exists()
    assert casebook("check").returncode == 0
    record = read_log(shipped)[-1]
    assert (record.kind, record.note) == ("rename", "jeonbuk → jeonbuk-province")


def test_rename_of_a_source_counts_the_quotes(casebook: Command, shipped: Path) -> None:
    """And the casebook is as sound as before."""
    count = sum(
        path.read_text(encoding="utf-8").count("source: 2025-11-12-rancho-cordova\n")
        for path in (shipped / "cases").glob("*.yaml")
    )
    done = casebook("rename", "seeds/2025-11-12-rancho-cordova.md", "2025-11-12-rancho-cordova-ai")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Quotes that name it: {count}\n" in done.stdout
    assert casebook("check").returncode == 0


def test_rename_of_a_case_moves_its_ratings_and_says_what_is_left(casebook: Command, shipped: Path) -> None:
    """A file that is none of ours is not carried along, nor lost."""
    folder = shipped / "cases/ratings/jeonbuk"
    folder.mkdir(parents=True)
    version = (
        (shipped / "cases/_rubric.yaml").read_text(encoding="utf-8").split("version: ")[1].split("\n")[0]
    )
    (folder / "kim.yaml").write_text(
        "# Casebook ratings 1\ncase: jeonbuk\nrater: kim\nname: Kim\ndate: 2025-11-12\n"
        f"rubric: {version}\nratings: {{}}\n"
    )
    (folder / "notes.docx").write_bytes(b"x")
    done = casebook("rename", "jeonbuk", "other")
    assert "Files of ratings moved along: 1\n" in done.stdout
    assert "cases/ratings/jeonbuk still holds" in done.stdout
    assert "case: other\n" in (shipped / "cases/ratings/other/kim.yaml").read_text()
    assert [p.name for p in folder.iterdir()] == ["notes.docx"]
    (folder / "notes.docx").unlink()
    shutil.rmtree(folder)
    casebook("rename", "other", "jeonbuk")
    assert not (shipped / "cases/ratings/other").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("jeonbuk",), "rename"),
        (("nope", "a"), "“nope”"),
        (("jeonbuk", "Jeon Buk"), "jeon-buk"),
        (("jeonbuk", "전북"), "sample-city"),
        (("jeonbuk", "rancho-cordova"), "cases/rancho-cordova.yaml"),
        (("jeonbuk", "jeonbuk"), "already"),
        (("jeon\x1bbuk", "a"), "<U+001B>"),
    ],
)
def test_rename_that_cannot_be_is_refused(
    casebook: Command, shipped: Path, arguments: tuple[str, ...], said: str
) -> None:
    """In words, and nothing is changed."""
    before = {p: p.read_bytes() for p in sorted((shipped / "cases").iterdir())}
    for lang in ("ko", "en"):
        refused = casebook("rename", *arguments, "--lang", lang)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "Traceback" not in refused.stderr
    assert said in refused.stderr
    assert {p: p.read_bytes() for p in sorted((shipped / "cases").iterdir())} == before


def test_rename_of_what_is_both_asks_for_the_path(casebook: Command, shipped: Path) -> None:
    """Both paths are named, and each does it."""
    (shipped / "seeds/jeonbuk.md").write_text(
        "---\nid: jeonbuk\nheadline: null\npublisher: null\nreporter: null\npublished: null\nlanguage: ko\n"
        "url: null\nextent: full\n---\ntext\n"
    )
    refused = casebook("rename", "jeonbuk", "other")
    assert "cases/jeonbuk.yaml or seeds/jeonbuk.md" in refused.stderr
    assert casebook("rename", "seeds/jeonbuk.md", "other").returncode == 0
    assert (shipped / "seeds/other.md").exists()
    assert (shipped / "cases/jeonbuk.yaml").exists()


def test_rename_beside_a_case_that_cannot_be_read_names_it(casebook: Command, shipped: Path) -> None:
    """It may name the source that is to be renamed."""
    path = shipped / "cases/us-reshoring.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("assessments:\n", "assessments: {\n"), encoding="utf-8"
    )
    refused = casebook("rename", "2025-11-12-rancho-cordova", "rc")
    assert refused.returncode == 2
    assert "casebook check cases/us-reshoring.yaml" in refused.stderr
    assert (shipped / "seeds/2025-11-12-rancho-cordova.md").exists()
