"""``casebook diff``: two versions of a casebook or of one case, by every name that a version can have."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.library.saving import FileChange, save_files

Command = Callable[..., subprocess.CompletedProcess[str]]
Git = Callable[..., str]

JEONBUK = "cases/jeonbuk.yaml"


@pytest.fixture
def git(shipped: Path, environment: dict[str, str]) -> Git:
    """The copy as a repository with one commit."""

    def run(*arguments: str) -> str:
        clean = {k: v for k, v in environment.items() if not k.startswith("GIT_")}
        who = "-c user.name=x -c user.email=x@example.org -c commit.gpgsign=false".split()
        return subprocess.run(
            ["git", *who, *arguments],
            cwd=shipped,
            env={**clean, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout.strip()

    run("init")
    run("add", "-A")
    run("commit", "-m", "첫 판")
    run("tag", "v1.0")
    return run


def raised(text: str) -> str:
    """The case with its first score one level higher, and the range with it."""
    found = re.search(r"score: (\d)\n(\s+)range: \[(\d), (\d)\]", text)
    assert found
    level, high = int(found[1]) + 1, max(int(found[1]) + 1, int(found[4]))
    return text.replace(found[0], f"score: {level}\n{found[2]}range: [{found[3]}, {high}]", 1)


def reference_of(root: Path) -> Path:
    """A case outside the comparison."""
    path = root / "cases/hyundai-nvidia.yaml"
    assert "tier: reference\n" in path.read_text(encoding="utf-8")
    return path


def raise_jeonbuk(root: Path) -> None:
    """Edit the file as an editor would."""
    file = root / JEONBUK
    file.write_text(raised(file.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.usefixtures("git")
def test_diff_of_the_same_versions_says_so(casebook: Command) -> None:
    """Nothing changed: one line, and 0."""
    for names in (["HEAD"], ["v1.0", "now"], ["now"], ["HEAD", "v1.0"]):
        done = casebook("diff", *names)
        assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing changed\n", "")
    assert casebook("diff", "HEAD", "--lang", "ko").stdout == "달라진 것 없음\n"


def test_diff_of_a_commit_and_the_files_tells_scores_and_ranks(
    casebook: Command, shipped: Path, git: Git
) -> None:
    """The level that was raised, the index that follows, and a summary at the end; the way back mirrors."""
    raise_jeonbuk(shipped)
    done = casebook("diff", "HEAD")
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert lines[-1] == "1 score changed, ranks the same"
    assert lines[-2] == ""
    (level,) = [line for line in lines if re.fullmatch(r"Jeonbuk, [^:]+: level \d → \d", line)]
    assert [line for line in lines if re.fullmatch(r"Jeonbuk: index \d+ → \d+, rank \d as before", line)]

    git("commit", "-a", "-m", "Raised")
    back = casebook("diff", "HEAD", "v1.0").stdout
    low, high = level[-5], level[-1]
    assert f"{level[:-5]}{high} → {low}" in back.splitlines()
    assert casebook("diff", "HEAD~1", "HEAD").stdout == done.stdout
    korean = casebook("diff", "v1.0", "--lang", "ko").stdout
    assert f"단계 {low} → {high}" in korean
    assert korean.splitlines()[-1] == "점수 1건 변경, 순위 동일"


def test_diff_of_two_saves_of_the_log(casebook: Command, shipped: Path) -> None:
    """Before the first save and after it, without any repository."""
    before = (shipped / JEONBUK).read_bytes()
    after = raised(before.decode()).encode()
    save_files(shipped, [FileChange(path=JEONBUK, before=before, after=after)], who="하나")
    assert casebook("diff", "log:0", "log:1").stdout.splitlines()[-1] == "1 score changed, ranks the same"
    assert casebook("diff", "log:1").stdout == "Nothing changed\n"
    assert casebook("diff", "log:1", "log:0").returncode == 1


def test_diff_of_two_files_of_a_case_compares_it_among_the_others(
    casebook: Command, shipped: Path, tmp_path: Path
) -> None:
    """A draft anywhere on the computer, by the id in it; a reference case, too."""
    draft = tmp_path / "my draft.yaml"
    draft.write_text(raised((shipped / JEONBUK).read_text(encoding="utf-8")), encoding="utf-8")
    done = casebook("diff", JEONBUK, str(draft))
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "1 score changed, ranks the same"
    assert casebook("diff", str(draft), "now").returncode == 1
    assert casebook("diff", JEONBUK).stdout == "Nothing changed\n"

    reference = reference_of(shipped)
    other = tmp_path / "other.yaml"
    other.write_text(raised(reference.read_text("utf-8")), encoding="utf-8")
    assert "1 score changed" in casebook("diff", str(reference), str(other)).stdout
    refused = casebook("diff", JEONBUK, str(other))
    assert refused.returncode == 2
    assert "two cases" in refused.stderr


def test_diff_of_one_case_leaves_the_others_out(casebook: Command, shipped: Path, git: Git) -> None:
    """``--case`` tells of that case only: of a reference case neither rank nor what others are said to be."""
    del git
    raise_jeonbuk(shipped)
    reference = reference_of(shipped)
    reference.write_text(raised(reference.read_text("utf-8")), encoding="utf-8")
    assert "2 scores changed" in casebook("diff", "HEAD").stdout
    mine = casebook("diff", "HEAD", "--case", reference.stem).stdout
    assert mine.endswith("\n\n1 score changed, no ranks\n")
    assert re.search(r": dimension score (?:\d+|none) → \d+$", mine, re.MULTILINE)
    assert "Jeonbuk" not in mine
    both = json.loads(casebook("diff", "HEAD", "--case", "jeonbuk", "--format", "json").stdout)
    assert [s["case"]["id"] for s in both["changes"]["scores"]] == ["jeonbuk"]


@pytest.mark.usefixtures("git")
def test_diff_with_a_new_reference_case_says_so_and_moves_no_other(casebook: Command, shipped: Path) -> None:
    """Thin evidence takes no common ground away from the main cases, whether or not the case is named."""
    new = shipped / "cases" / "sample-city.yaml"
    text = reference_of(shipped).read_text("utf-8")
    new.write_text(re.sub(r"^id: .*", "id: sample-city", text, count=1, flags=re.MULTILINE), "utf-8")
    name = re.search(r'en: "([^"]+)"', text)
    assert name
    for arguments, ranks in ((["HEAD"], "ranks the same"), (["HEAD", "--case", "sample-city"], "no ranks")):
        done = casebook("diff", *arguments)
        assert done.stdout == f"Case added: {name[1]}\n\ncases added: 1, scores the same, {ranks}\n"
        assert done.returncode == 1
    new.write_text(new.read_text("utf-8").replace("tier: reference", "tier: main"), "utf-8")
    main = casebook("diff", "HEAD").stdout
    assert re.search(rf"^Case added: {re.escape(name[1])} \(index|^Jeonbuk: index", main, re.MULTILINE)


def test_diff_as_json_holds_values_and_sentences(casebook: Command, shipped: Path, git: Git) -> None:
    """For programs: the structures, and the lines that a person would read."""
    del git
    raise_jeonbuk(shipped)
    found = json.loads(casebook("diff", "v1.0", "--format", "json").stdout)
    assert set(found) == {"before", "after", "summary", "lines", "left_out", "changes"}
    assert (found["before"], found["after"]) == ("v1.0", "now")
    (score,) = found["changes"]["scores"]
    assert score["after"] == score["before"] + 1
    assert found["changes"]["draws"] == 10_000
    assert {line["kind"] for line in found["lines"]} >= {"ranking", "scores"}


def test_diff_with_a_faulty_case_never_says_that_nothing_changed(
    casebook: Command, shipped: Path, git: Git
) -> None:
    """A case with an error on one side enters no number, and is named."""
    del git
    file = shipped / JEONBUK
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("tier: main", "tier: mainn"), encoding="utf-8")
    done = casebook("diff", "HEAD")
    assert done.returncode == 1
    assert f"Not compared because of errors: {JEONBUK}" in done.stdout
    assert "Case removed" not in done.stdout
    assert done.stdout.splitlines()[-1] == "cases with errors, not compared: 1; nothing else changed"
    (shipped / "cases/_rubric.yaml").write_text("[", encoding="utf-8")
    done = casebook("diff", "HEAD", "--lang", "ko")
    assert (done.returncode, done.stderr) == (1, "")
    assert "평가 기준을 읽을 수 없어" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "there is no version “nope”"),
        (["--", "--output=x"], "there is no version “--output=x”"),
        (["log:7"], "there is no version “log:7”"),
        (["HEAD", "--case", "nowhere"], "neither version has a case “nowhere”"),
        (["nowhere.yaml"], "cannot be read"),
        (["cases/_rubric.yaml"], "no id of a case"),
        (["HEAD", "--format", "github"], "--format must be one of text, json"),
        (["x\x1b[31m" + "y" * 500], "<U+001B>"),
        ([], "something is missing"),
        (["HEAD", "now", "now"], "not expected"),
    ],
)
@pytest.mark.usefixtures("git")
def test_diff_that_cannot_be_run_says_why(casebook: Command, arguments: list[str], words: str) -> None:
    """One line on standard error, 2, and no traceback."""
    done = casebook("diff", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert len(done.stderr) < 400


def test_diff_shows_no_control_characters_of_a_file(casebook: Command, shipped: Path, git: Git) -> None:
    """What a file holds is not obeyed by the terminal."""
    del git
    raise_jeonbuk(shipped)
    file = shipped / JEONBUK
    text = file.read_text(encoding="utf-8")
    assert 'en: "Jeonbuk"' in text
    file.write_text(text.replace('en: "Jeonbuk"', 'en: "Jeon\\u202Ebuk"', 1), encoding="utf-8")
    out = casebook("diff", "HEAD").stdout
    assert "\u202e" not in out
    assert "<U+202E>" in out
