"""Which version has this data: among releases, commits and saves."""

from pathlib import Path
from typing import Any

import pytest

from casebook.library import open_library
from casebook.library.freezing import freeze, new_release
from casebook.library.git_fingerprints import git_fingerprints
from casebook.library.releases import data_files, release_folder
from casebook.library.saving import FileChange, save_files
from casebook.library.version_search import version_with_data
from casebook.library.versions import open_version, versions
from tests.library.test_versions import commit, git_in

Writer = Any
ALPHA = "cases/alpha.yaml"


def data_of(root: Path) -> str:
    """What an address holds of the files as they are."""
    return open_library(root, use_snapshot=False).data_fingerprint[:12]


def found(root: Path, data: str) -> str | None:
    version = version_with_data(root, data)
    return version.id if version else None


@pytest.fixture
def no_repository_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


def test_data_of_every_commit_are_found_with_ratings_and_odd_files(writer: Writer, kit: Any) -> None:
    """Told by git alone as by opening it: ratings count, articles, notes, links and odd names do not."""
    git = git_in(writer.root)
    git("init")
    commit(git, "First")
    seen = {data_of(writer.root): git("rev-parse", "HEAD")}
    writer.write("cases/ratings/alpha/kim.yaml", "rater: kim\n")
    writer.write("cases/ratings/alpha/deeper/no.yaml", "x")
    writer.write("cases/ratings/loose.yaml", "x")
    writer.write("cases/sub/no.yaml", "x")
    writer.write("cases/README.md", "x")
    writer.write("cases/한글.yaml", "x")
    (writer.root / "cases/link.yaml").symlink_to("alpha.yaml")
    name = commit(git, "Ratings")
    seen[open_version(writer.root, f"git:{name}").data_fingerprint[:12]] = name
    writer.write(ALPHA, kit.case_text("alpha", "article", score=4))
    (writer.root / "seeds/report.md").unlink()
    name = commit(git, "Third")
    seen[open_version(writer.root, f"git:{name}").data_fingerprint[:12]] = name
    assert len(seen) == 3
    for data, name in seen.items():
        assert found(writer.root, data) == f"git:{name}"
    names = [v.id.removeprefix("git:") for v in versions(writer.root)]
    for name, fingerprint in git_fingerprints(writer.root, names):
        assert open_version(writer.root, f"git:{name}").data_fingerprint == fingerprint


def test_data_of_a_casebook_below_its_repository_are_found(tmp_path: Path, writer: Writer) -> None:
    """The casebook need not be the whole repository."""
    git = git_in(tmp_path)
    git("init")
    name = commit(git, "All")
    data = data_of(writer.root)
    (writer.root / ALPHA).unlink()
    assert found(writer.root, data) == f"git:{name}"


@pytest.mark.usefixtures("no_repository_above")
def test_data_of_every_save_are_found(writer: Writer, kit: Any) -> None:
    """Saves that nobody has committed, and the state before the first of them."""
    seen = [data_of(writer.root)]
    for score in (4, 2):
        before = (writer.root / ALPHA).read_bytes()
        after = kit.case_text("alpha", "article", score=score).encode()
        save_files(writer.root, [FileChange(ALPHA, before, after)], who="김하나")
        seen.append(data_of(writer.root))
    new = kit.case_text("delta", "article").encode()
    save_files(writer.root, [FileChange("cases/delta.yaml", None, new)], who="김하나")
    seen.append(data_of(writer.root))
    assert [found(writer.root, data) for data in seen] == ["log:0", "log:1", "log:2", "log:3"]
    for data in seen:
        version = version_with_data(writer.root, data)
        assert version is not None
        assert open_version(writer.root, version.id).data_fingerprint.startswith(data)


def test_data_uncommitted_but_saved_are_found_in_a_repository(writer: Writer, kit: Any) -> None:
    """The log knows what was between two commits."""
    git = git_in(writer.root)
    git("init")
    commit(git, "First")
    before = (writer.root / ALPHA).read_bytes()
    after = kit.case_text("alpha", "article", score=4).encode()
    save_files(writer.root, [FileChange(ALPHA, before, after)], who="김하나")
    data = data_of(writer.root)
    last = kit.case_text("alpha", "article", score=2).encode()
    save_files(writer.root, [FileChange(ALPHA, after, last)], who="김하나")
    commit(git, "Second")
    assert found(writer.root, data) == "log:1"


def test_data_of_a_release_are_found_there_unless_it_was_altered(writer: Writer) -> None:
    """A release is preferred to a commit, but not once somebody has touched it."""
    git = git_in(writer.root)
    git("init")
    name = commit(git, "First")
    data = data_files(writer.root)
    freeze(writer.root, new_release(data, "2026-1", "2026-06-30", "", ""), data)
    linked = data_of(writer.root)
    assert found(writer.root, linked) == "release:2026-1"
    with (release_folder(writer.root, "2026-1") / ALPHA).open("ab") as file:
        file.write(b"# later\n")
    assert found(writer.root, linked) == f"git:{name}"


def test_data_that_nobody_kept_are_not_found(writer: Writer) -> None:
    """Not in a repository without such a commit, and not beyond the versions that are looked at."""
    git = git_in(writer.root)
    git("init")
    commit(git, "First")
    data = data_of(writer.root)
    writer.write("seeds/more.md", "x")
    commit(git, "Second")
    told: list[float] = []
    assert version_with_data(writer.root, "0" * 12, told.append) is None
    assert told == sorted(told)
    assert 0 < told[-1] <= 1
    assert version_with_data(writer.root, data, limit=1) is None


@pytest.mark.usefixtures("no_repository_above")
def test_data_without_any_version_are_not_found(writer: Writer) -> None:
    """Neither a repository, nor a save, nor a release."""
    assert found(writer.root, data_of(writer.root)) is None
