"""The History page: versions from git or from the save log, and what lies between them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.library.saving import FileChange, save_files

CASE = "cases/jeonbuk.yaml"


def git(root: Path, *arguments: str) -> str:
    """Run git in ``root`` as somebody."""
    identity = ("-c", "user.name=Kim Hana", "-c", "user.email=kim@example.org", "-c", "commit.gpgsign=false")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, encoding="utf-8").stdout


def with_score(text: str) -> str:
    """The case with the level of its first criterion raised from 1 to 2."""
    start = text.index("assessments:")
    head, body = text[:start], text[start:]
    assert "    score: 1\n    range: [0, 1]\n" in body
    return head + body.replace("    score: 1\n    range: [0, 1]\n", "    score: 2\n    range: [0, 2]\n", 1)


@pytest.fixture
def repository(casebook_copy: Path) -> Path:
    """The copied casebook in a repository of its own, with one commit, and an edit since."""
    git(casebook_copy, "init", "-q")
    git(casebook_copy, "add", "cases", "seeds")
    git(casebook_copy, "commit", "-qm", "First <b>version</b>")
    path = casebook_copy / CASE
    path.write_text(with_score(path.read_text("utf-8")), "utf-8")
    return casebook_copy


def test_history_without_versions_says_how_they_come_about(
    run_page: Callable, page_text: Callable, casebook_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a repository nor a save: a state of its own, not an error."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(casebook_copy.parent))
    app = run_page("history")
    assert not app.exception
    assert "아직 비교할 이전 판이 없습니다" in page_text(app)
    assert not app.get("plotly_chart")


def test_history_in_a_repository_shows_what_an_edit_changed(
    run_page: Callable, page_text: Callable, repository: Path
) -> None:
    """The edit since the last commit: the level, the lines of the file, and a chart."""
    app = run_page("history", lang="en", case="jeonbuk", silence="available")
    assert not app.exception
    text = page_text(app)
    assert "level 1 → 2" in text
    assert "<ins>+     score: 2</ins>" in text
    assert "<del>−     score: 1</del>" in text
    assert len(app.get("plotly_chart")) == 1
    assert "<b>version</b>" not in text
    assert any("First <b>version</b> · Kim Hana" in option for option in app.selectbox(key="w_since").options)
    assert repository.is_dir()


def test_history_from_the_save_log_goes_back_to_before_a_save(
    run_page: Callable, page_text: Callable, casebook_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the casebook is in no repository, the log of saves knows what it said."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(casebook_copy.parent))
    before = (casebook_copy / CASE).read_bytes()
    after = with_score(before.decode()).encode()
    save_files(casebook_copy, [FileChange(CASE, before, after)], who="김하나", kind="save", note="")
    app = run_page("history", case="jeonbuk", since="log:0")
    assert not app.exception
    text = page_text(app)
    assert "단계 1 → 2" in text
    assert "<ins>+     score: 2</ins>" in text


def test_history_of_a_version_that_is_not_there_says_so_and_shows_another(
    run_page: Callable, page_text: Callable, repository: Path
) -> None:
    """An old link must not end in an error."""
    app = run_page("history", lang="en", since="git:0123abc")
    assert not app.exception
    assert "git:0123abc" in page_text(app)
    assert "What has changed" in page_text(app)
    assert repository.is_dir()


def test_history_of_a_file_that_is_new_says_so(
    run_page: Callable, page_text: Callable, repository: Path
) -> None:
    """A case added since the earlier version."""
    text = (repository / CASE).read_text("utf-8").replace("id: jeonbuk", "id: gwangju", 1)
    (repository / "cases" / "gwangju.yaml").write_text(text, "utf-8")
    app = run_page("history", lang="en", cases="gwangju,jeonbuk", case="gwangju")
    assert not app.exception
    assert "cases/gwangju.yaml is not in the earlier version" in page_text(app)
    assert "Case added" in page_text(app)
