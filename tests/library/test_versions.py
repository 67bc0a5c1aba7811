"""What a casebook said before: from real repositories and real logs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.library import Library, open_library
from casebook.library.saving import FileChange, save_files
from casebook.library.versions import (
    NoSuchVersion,
    open_version,
    resolve_version,
    version_file,
    versions,
)

Writer = Any
Git = Callable[..., str]

WHO = "-c user.name=김하나 -c user.email=hana@example.org -c commit.gpgsign=false -c init.defaultBranch=main"


def git_in(folder: Path) -> Git:
    """git, run in ``folder``, apart from any settings of whoever runs the tests."""

    def run(*arguments: str) -> str:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        return subprocess.run(
            ["git", *WHO.split(), *arguments],
            cwd=folder,
            env={**environment, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout.strip()

    return run


def says(library: Library) -> tuple[object, ...]:
    """What is in a library."""
    return library.findings, library.entries, library.rubric, library.sources, library.quote_counts()


@pytest.fixture
def git(writer: Writer) -> Git:
    """The small casebook as a repository of its own with three commits."""
    run = git_in(writer.root)
    run("init")
    commit(run, "첫 판")
    return run


def commit(run: Git, message: str) -> str:
    """Commit all files."""
    run("add", "-A", ".")
    run("commit", "-m", message)
    return run("rev-parse", "HEAD")


def test_versions_of_a_repository_are_its_commits_and_tags(writer: Writer, git: Git, kit: Any) -> None:
    """Only what touched cases or sources, newest first; a tag makes the commit before it a release."""
    first = git("rev-parse", "HEAD")
    writer.write("cases/alpha.yaml", kit.case_text("alpha", "article", score=4))
    second = commit(git, "알파 점수 수정")
    writer.write("notes.txt", "x")
    commit(git, "No case")
    git("tag", "v1.0")
    git("tag", "-a", "first", "-m", "annotated", first)

    found = versions(writer.root)
    assert [(v.id, v.kind, v.who, v.what) for v in found] == [
        (f"git:{second}", "release", "김하나", "v1.0: 알파 점수 수정"),
        (f"git:{first}", "release", "김하나", "first: 첫 판"),
    ]
    assert all(v.at[:2] == "20" and v.at[10] == "T" for v in found)
    assert len(versions(writer.root, limit=1)) == 2  # the latest commit, and the release before it


def test_versions_hold_a_commit_without_a_message(writer: Writer, git: Git) -> None:
    """The oldest one has the last, empty field of what git prints."""
    (writer.root / "cases" / "alpha.yaml").touch()
    git("commit", "--amend", "--allow-empty-message", "-m", "")
    (only,) = versions(writer.root)
    assert (only.what, only.id) == ("", f"git:{git('rev-parse', 'HEAD')}")


def test_versions_without_tags_are_all_commits_newest_first(writer: Writer, git: Git, kit: Any) -> None:
    """Each one that touched a case or a source."""
    first = git("rev-parse", "HEAD")
    writer.write("cases/alpha.yaml", kit.case_text("alpha", "article", score=4))
    second = commit(git, "Second")
    (writer.root / "seeds/report.md").unlink()
    third = commit(git, "Third")
    assert [(v.id, v.kind) for v in versions(writer.root)] == [
        (f"git:{name}", "git") for name in (third, second, first)
    ]


def test_version_opened_is_the_casebook_as_it_was(writer: Writer, git: Git, kit: Any) -> None:
    """Every finding, value and quote status, whatever the files are now; nothing is written."""
    before = says(open_library(writer.root, use_snapshot=False))
    writer.write("cases/alpha.yaml", kit.case_text("alpha", "article", score=4))
    (writer.root / "cases/beta.yaml").unlink()
    (writer.root / "seeds/report.md").rename(writer.root / "seeds/moved.md")
    commit(git, "Everything else")
    state = git("status", "--porcelain")
    opened = open_version(writer.root, resolve_version(writer.root, "HEAD~1"))
    assert says(opened) == before
    now = open_version(writer.root, resolve_version(writer.root, "main"))
    assert says(now) == says(open_library(writer.root, use_snapshot=False))
    assert git("status", "--porcelain") == state
    assert version_file(writer.root, resolve_version(writer.root, "HEAD~1"), "cases/beta.yaml") == (
        kit.case_text("beta", "article", "대학은 해마다 … 교육하기로 했다").encode()
    )
    assert version_file(writer.root, resolve_version(writer.root, "HEAD"), "cases/beta.yaml") is None


def test_version_of_a_casebook_below_a_repository_is_found(tmp_path: Path, writer: Writer, kit: Any) -> None:
    """A casebook may be a folder of a larger repository, with a name that no shell likes."""
    top = tmp_path / "top"
    root = top / "정책 자료" / "-x 'y'"
    root.parent.mkdir(parents=True)
    shutil.move(writer.root, root)
    run = git_in(top)
    run("init")
    first = commit(run, "Below")
    (top / "elsewhere.txt").write_text("x")
    commit(run, "Beside")
    (root / "cases/alpha.yaml").write_text(kit.case_text("alpha", "article", score=4), encoding="utf-8")
    assert [v.id for v in versions(root)] == [f"git:{first}"]
    opened = open_version(root, f"git:{first}")
    assert [e.id for e in opened.entries] == ["alpha", "beta", "gamma"]
    assert opened.findings == ()
    entry = opened.entry("alpha")
    assert entry is not None
    assert entry.usable is not None
    assert [a.score for a in entry.usable.assessments] == [3, None]


def test_version_is_what_was_committed_whatever_attributes_and_filters_say(writer: Writer, git: Git) -> None:
    """Neither left out on export nor rewritten by a program that the repository names."""
    writer.write(
        ".gitattributes", "cases/alpha.yaml export-ignore\ncases/beta.yaml filter=evil\n*.md text eol=crlf\n"
    )
    commit(git, "Attributes")
    trap = writer.root / "trapped"
    git("config", "filter.evil.smudge", f"touch {trap}")
    git("config", "core.fsmonitor", f"touch {trap}")
    git("config", "log.showSignature", "true")
    git("config", "gpg.program", f"touch {trap}")
    opened = open_version(writer.root, versions(writer.root)[0].id)
    assert says(opened)[1:] == says(open_library(writer.root))[1:]
    assert not trap.exists()


@pytest.mark.usefixtures("git")
@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "-h",
            "--all",
            "--output=trap",
            "nope",
            "HEAD:cases",
            "HEAD^{tree}",
            "HEAD~99",
            "a\0b",
            "x" * 300_000,
        ),
        *("git:HEAD:cases", "log:1", "log:0", "log:-1", "log:01", "now\n", ":/"),
    ],
)
def test_version_of_a_name_that_is_none_is_refused(writer: Writer, text: str) -> None:
    """Options, trees, nonsense: a reason in words, and nothing written."""
    before = set(writer.root.rglob("*"))
    with pytest.raises(NoSuchVersion) as refused:
        resolve_version(writer.root, text)
    assert refused.value.key == "versions.unknown"
    for version_id in (text, f"git:{text}"):
        with pytest.raises(NoSuchVersion):
            open_version(writer.root, version_id)
    assert set(writer.root.rglob("*")) == before


@pytest.mark.usefixtures("git")
def test_version_of_a_commit_that_is_not_there_is_refused(writer: Writer) -> None:
    """A well-formed name of nothing, and the tree of a commit under the name of one."""
    for name in ("0" * 40, "f" * 64):
        with pytest.raises(NoSuchVersion):
            open_version(writer.root, f"git:{name}")


def test_versions_of_a_shallow_clone_are_those_that_it_has(
    tmp_path: Path, writer: Writer, git: Git, kit: Any
) -> None:
    """The last commit is there, the one before it is not."""
    writer.write("cases/alpha.yaml", kit.case_text("alpha", "article", score=4))
    second = commit(git, "Second")
    clone = tmp_path / "clone"
    git("clone", "--depth=1", writer.root.as_uri(), str(clone))
    assert [v.id for v in versions(clone)] == [f"git:{second}"]
    assert len(open_version(clone, f"git:{second}").usable_cases) == 3
    with pytest.raises(NoSuchVersion):
        resolve_version(clone, "HEAD~1")


@pytest.mark.usefixtures("git")
def test_versions_inside_a_hook_are_those_of_this_casebook(
    writer: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git tells its hooks where they work; a casebook elsewhere is not to be mistaken for that."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere.git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert len(versions(writer.root)) == 1


@pytest.mark.usefixtures("git")
def test_versions_without_git_come_from_the_log(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git is not installed there are no commits, and a version that needs it says so."""
    monkeypatch.setenv("PATH", "")
    assert versions(writer.root) == ()
    with pytest.raises(NoSuchVersion) as refused:
        resolve_version(writer.root, "HEAD")
    assert refused.value.key == "versions.git-missing"


@pytest.mark.usefixtures("git")
@pytest.mark.skipif(
    sys.platform == "win32" or os.name != "posix" or os.geteuid() != 0, reason="needs another user"
)
def test_versions_of_another_users_repository_are_refused_with_the_reason(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git does not touch what belongs to someone else: that is said, and how to allow it."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for path in (writer.root, writer.root / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.raises(NoSuchVersion) as refused:
        resolve_version(writer.root, "HEAD")
    assert refused.value.key == "versions.git-refused"
    assert versions(writer.root) == ()


def test_versions_with_a_slow_git_give_up(
    writer: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A git that never answers does not hold up a page for ever."""
    from casebook.library import git as asking

    programs = tmp_path / "programs"
    programs.mkdir()
    fake = programs / "git"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(asking, "_SECONDS", 0.3)
    with pytest.raises(NoSuchVersion) as refused:
        resolve_version(writer.root, "HEAD")
    assert refused.value.key == "versions.git-slow"


def test_version_with_old_and_broken_files_opens_with_findings(writer: Writer, git: Git) -> None:
    """A version from before today's layout is read with today's rules, which say what they miss."""
    writer.write("cases/_rubric.yaml", "old: layout\n")
    writer.write("cases/alpha.yaml", b"\xff\xfe\x00")
    os.symlink("beta.yaml", writer.root / "cases/link.yaml")
    commit(git, "Broken")
    writer.write_all()
    opened = open_version(writer.root, resolve_version(writer.root, "HEAD"))
    assert opened.rubric is None
    assert {f.path for f in opened.findings} >= {"cases/_rubric.yaml", "cases/alpha.yaml"}
    assert opened.entry("link") is None
    git("rm", "-r", "-q", "--cached", "cases", "seeds")
    git("commit", "-q", "-m", "Empty")
    empty = open_version(writer.root, resolve_version(writer.root, "HEAD"))
    assert {f.code for f in empty.findings} == {"folder-missing"}


# ------------------------------------------------------------------ the log of saves


def saved(root: Path, path: str, text: str | None, note: str = "") -> None:
    """Save one file as the product does."""
    file = root / path
    before = file.read_bytes() if file.exists() else None
    change = FileChange(path=path, before=before, after=None if text is None else text.encode())
    save_files(root, [change], who="하나", note=note)


@pytest.fixture
def logged(writer: Writer, kit: Any) -> Path:
    """Three saves: alpha at 4, beta gone, a new delta."""
    saved(writer.root, "cases/alpha.yaml", kit.case_text("alpha", "article", score=4), note="4로 올림")
    saved(writer.root, "cases/beta.yaml", None)
    saved(writer.root, "cases/delta.yaml", kit.case_text("delta", "report", "보고서는 디지털 트윈을 다룬다"))
    root: Path = writer.root
    return root


def test_versions_of_a_log_are_its_saves(logged: Path) -> None:
    """Newest first, with who and what, and the state before the first at the end."""
    found = versions(logged)
    assert [(v.id, v.kind, v.who, v.what) for v in found] == [
        ("log:3", "log", "하나", "cases/delta.yaml"),
        ("log:2", "log", "하나", "cases/beta.yaml"),
        ("log:1", "log", "하나", "4로 올림"),
        ("log:0", "log", "", ""),
    ]
    assert [v.id for v in versions(logged, limit=2)] == ["log:3", "log:2"]


@pytest.mark.parametrize(
    ("version", "cases", "score"),
    [("log:0", "alpha beta gamma", 3), ("log:1", "alpha beta gamma", 4), ("log:2", "alpha gamma", 4)],
)
def test_version_of_a_log_is_walked_back_to(logged: Path, version: str, cases: str, score: int) -> None:
    """Just after each save, and before the first."""
    opened = open_version(logged, resolve_version(logged, version))
    assert [case.id for case in opened.usable_cases] == cases.split()
    assert [a.score for a in opened.usable_cases[0].assessments] == [score, None]
    assert opened.findings == ()


def test_version_of_a_log_is_what_was_saved_though_edited_since(logged: Path) -> None:
    """An edit outside, after the last save, is no part of that save; what no save touched is as it is now."""
    after = (logged / "cases/delta.yaml").read_bytes()
    (logged / "cases/delta.yaml").write_text("edited: outside\n", encoding="utf-8")
    assert version_file(logged, "log:3", "cases/delta.yaml") == after
    assert version_file(logged, "log:2", "cases/delta.yaml") is None
    assert version_file(logged, "log:1", "cases/gamma.yaml") == (logged / "cases/gamma.yaml").read_bytes()
    assert version_file(logged, "log:1", "cases/../log/saves.jsonl") is None
    assert version_file(logged, "log:1", "log/saves.jsonl") is None


def test_version_of_a_log_before_two_saves_of_one_file_is_the_first(logged: Path, kit: Any) -> None:
    """Walked back one save after the other, not only the last."""
    saved(logged, "cases/alpha.yaml", kit.case_text("alpha", "article", score=2))
    wanted = [("log:0", 3), ("log:1", 4), ("log:3", 4), ("log:4", 2)]
    for version, score in wanted:
        assert version_file(logged, version, "cases/alpha.yaml") == (
            kit.case_text("alpha", "article", score=score).encode()
        )


def test_version_of_a_log_that_has_lost_a_file_is_refused(logged: Path) -> None:
    """Never a version with a hole in it."""
    for kept in (logged / "log/versions").iterdir():
        kept.write_bytes(b"damaged")
    with pytest.raises(NoSuchVersion) as refused:
        open_version(logged, "log:0")
    assert refused.value.key == "versions.lost"
    with pytest.raises(NoSuchVersion):
        resolve_version(logged, "log:4")


def test_versions_of_a_casebook_without_git_and_log_are_none(writer: Writer) -> None:
    """Nothing was kept: nothing is offered."""
    assert versions(writer.root) == ()
    with pytest.raises(NoSuchVersion):
        open_version(writer.root, "log:0")


def test_versions_in_a_repository_that_does_not_know_the_casebook_come_from_the_log(
    logged: Path, tmp_path: Path
) -> None:
    """A casebook below somebody's home repository, never committed."""
    run = git_in(tmp_path)
    run("init")
    (tmp_path / "other.txt").write_text("x")
    run("add", "other.txt")
    run("commit", "-m", "Other")
    assert logged.is_relative_to(tmp_path)
    assert versions(logged)[0].id == "log:3"
