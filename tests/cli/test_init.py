"""``casebook init``: a casebook of one's own, with other dimensions, that works at once."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.cli.options import COMMANDS, read_options
from casebook.files import read_rubric
from casebook.wording import ENTRIES

Command = Callable[..., subprocess.CompletedProcess[str]]
_COMMAND = re.compile(rf"casebook ((?:{'|'.join(COMMANDS)})\b.*)")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_init_makes_a_casebook_that_is_sound(casebook: Command, tmp_path: Path, lang: str) -> None:
    """The check finds nothing, and every command named next can be typed."""
    folder = tmp_path / "우리 사례집"
    made = casebook("init", str(folder), "--lang", lang, cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    checked = casebook("check", "--root", str(folder), "--lang", "en")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "no findings" in checked.stdout
    for line in made.stdout.splitlines():
        if words := _COMMAND.search(line):
            assert read_options(shlex.split(words.group(1))).value("root") == str(folder)
    found = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    assert [p for p in found if not p.startswith(".casebook/")] == [
        ".gitignore",
        "cases/README.md",
        "cases/_case.schema.json",
        "cases/_rubric.schema.json",
        "cases/_rubric.yaml",
        "seeds/README.md",
    ]


def test_init_rubric_is_another_one(casebook: Command, shipped: Path, tmp_path: Path) -> None:
    """Nothing is bound to the five dimensions of the shipped casebook."""
    casebook("init", str(tmp_path / "own"))
    own = read_rubric(tmp_path / "own/cases/_rubric.yaml", tmp_path / "own").value
    five = read_rubric(shipped / "cases/_rubric.yaml", shipped).value
    assert own is not None
    assert five is not None
    assert not {d.id for d in own.dimensions} & {d.id for d in five.dimensions}


def test_init_guides_have_every_section_that_a_message_names(
    casebook: Command, shipped: Path, tmp_path: Path
) -> None:
    """`cases/README.md#quotes` leads somewhere in any casebook, in the language of the message."""
    casebook("init", str(tmp_path / "own"))
    named = {
        (lang, *found)
        for texts in ENTRIES.values()
        for lang, text in zip(("ko", "en"), texts, strict=True)
        for found in re.findall(r"((?:cases|seeds)/README\.md)#([\w-]+)", text)
    }
    assert {lang for lang, *_ in named} == {"ko", "en"}
    for lang, file, anchor in named:
        assert anchor.endswith("-en") is (lang == "en")
        for root in (tmp_path / "own", shipped):
            assert f'<a id="{anchor}"></a>\n## ' in (root / file).read_text(encoding="utf-8"), (root, anchor)


@pytest.mark.parametrize("name", ["cases", "seeds"])
def test_init_guides_have_the_shipped_guides_sections_in_both_languages(
    casebook: Command, shipped: Path, tmp_path: Path, name: str
) -> None:
    """Short, but under the same anchors; what is about the shipped casebook alone is left out."""
    casebook("init", str(tmp_path / "own"))
    own, guide = ((r / name / "README.md").read_text("utf-8") for r in (tmp_path / "own", shipped))
    anchors, known = (re.findall(r'<a id="([\w-]+)"></a>', text) for text in (own, guide))
    assert len(anchors) == len(set(anchors))
    assert set(anchors) <= set(known)
    korean = anchors[: anchors.index("english")]
    assert [f"{anchor}-en" for anchor in korean] == anchors[len(korean) + 1 :]
    wanted = {"cases": {"rules", "scores", "quotes", "text", "rubric"}, "seeds": {"new-source", "originals"}}
    assert wanted[name] <= set(korean)


def test_init_first_case_and_source_can_be_made_in_it(casebook: Command, tmp_path: Path) -> None:
    """The whole beginning, as its last words tell."""
    root = ("--root", str(tmp_path / "own"))
    casebook("init", str(tmp_path / "own"))
    article = tmp_path / "a.txt"
    article.write_text("첫 문장이다. 둘째 문장이다. 셋째 문장이다.", encoding="utf-8")
    for arguments in (
        ("new", "--source", "a", "--from", str(article), "--language", "ko", "--extent", "excerpts"),
        ("new", "gwangju", "--name-ko", "광주", "--name-en", "Gwangju", "--level", "city"),
    ):
        made = casebook(*arguments, *root)
        assert (made.returncode, made.stderr) == (0, "")
    checked = casebook("check", *root)
    assert checked.stderr == ""
    assert "seeds/" not in checked.stdout


def test_init_takes_the_rubric_that_is_named(casebook: Command, shipped: Path, tmp_path: Path) -> None:
    """Byte for byte, its schema made from it."""
    rubric = shipped / "cases/_rubric.yaml"
    made = casebook("init", str(tmp_path / "own"), "--rubric", str(rubric))
    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "own/cases/_rubric.yaml").read_bytes() == rubric.read_bytes()
    assert "labour_supply" in (tmp_path / "own/cases/_case.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_init_with_a_faulty_rubric_says_where_and_makes_nothing(
    casebook: Command, tmp_path: Path, lang: str
) -> None:
    """File, line and column as of any check."""
    rubric = tmp_path / "mine.yaml"
    rubric.write_text('version: "1"\nmin_coverage: x\n')
    refused = casebook("init", "own", "--rubric", "mine.yaml", "--lang", lang, cwd=tmp_path)
    assert refused.returncode == 2
    assert "mine.yaml:2:15" in refused.stdout
    assert "mine.yaml" in refused.stderr
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize("rubric", ["missing.yaml", "."])
def test_init_with_a_rubric_that_is_not_there_is_refused(
    casebook: Command, tmp_path: Path, rubric: str
) -> None:
    """With its name."""
    refused = casebook("init", "own", "--rubric", rubric, cwd=tmp_path)
    assert refused.returncode == 2
    assert f"“{rubric}”" in refused.stderr
    assert not (tmp_path / "own").exists()


def test_init_keeps_what_is_in_the_folder(casebook: Command, tmp_path: Path) -> None:
    """A repository with a licence and rules of its own."""
    (tmp_path / "LICENSE").write_text("mine")
    (tmp_path / ".gitignore").write_text("*.bak\n/.casebook/")
    assert casebook("init", ".", cwd=tmp_path).returncode == 0
    assert (tmp_path / "LICENSE").read_text() == "mine"
    assert (tmp_path / ".gitignore").read_text() == "*.bak\n/.casebook/\n/seeds/originals/\n"


@pytest.mark.parametrize("name", ["cases", "seeds"])
def test_init_in_a_casebook_is_refused(casebook: Command, tmp_path: Path, name: str) -> None:
    """Even where only one of its folders is there."""
    (tmp_path / name).mkdir()
    refused = casebook("init", str(tmp_path))
    assert refused.returncode == 2
    assert f"has {name} already" in refused.stderr
    assert [p.name for p in tmp_path.iterdir() if p.name != "casebook"] == [name]


def test_init_where_a_file_lies_is_refused(casebook: Command, tmp_path: Path) -> None:
    """Of that name, or on the way to it."""
    (tmp_path / "file").write_text("x")
    assert "no folder" in casebook("init", str(tmp_path / "file")).stderr
    refused = casebook("init", str(tmp_path / "file/own"))
    assert (refused.returncode, "Traceback" in refused.stderr) == (2, False)
    assert "cannot be written to" in refused.stderr
