"""Where a site is written: an empty folder or a site of ours, always whole, and never over foreign files."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.exports.site.folder import MARKER, Marker, SiteRefused, free_folder, write_site
from casebook.exports.site.place import file_names

OURS = Marker(made_by="casebook test", made_on="2026-11-21", data="0" * 64, files=())


def _made(folder: Path, **files: str) -> Path:
    write_site(folder, [(f"{name}.html", text.encode()) for name, text in files.items()], OURS)
    return folder


def _listed(folder: Path) -> dict[str, str]:
    return {p.name: p.read_text("utf-8") for p in folder.iterdir() if p.name != MARKER}


def _refusal(folder: Path, root: Path) -> str:
    with pytest.raises(SiteRefused) as refused:
        free_folder(folder, root)
    return refused.value.key


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("cases", "seeds"):
        (tmp_path / "casebook" / name).mkdir(parents=True)
    return tmp_path / "casebook"


def test_folder_that_is_new_or_empty_is_taken(root: Path, tmp_path: Path) -> None:
    """It may be missing, be empty, or hold what a file manager left."""
    assert free_folder(tmp_path / "a" / "b", root) == tmp_path / "a" / "b"
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".DS_Store").touch()
    assert free_folder(tmp_path / "empty", root) == tmp_path / "empty"


def test_folder_with_foreign_files_is_refused(root: Path, tmp_path: Path) -> None:
    """Neither a folder of somebody's files nor a file is ever overwritten."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    assert _refusal(tmp_path / "mine", root) == "publish.foreign"
    (tmp_path / "mine" / MARKER).write_text("{}")
    assert _refusal(tmp_path / "mine", root) == "publish.foreign"
    assert _refusal(tmp_path / "mine" / "thesis.txt", root) == "publish.not-a-folder"
    (tmp_path / "nested" / "empty").mkdir(parents=True)
    assert _refusal(tmp_path / "nested", root) == "publish.foreign"


def test_folder_with_a_file_added_to_a_site_is_refused(root: Path, tmp_path: Path) -> None:
    """What somebody put beside our pages is not taken away with them."""
    site = _made(tmp_path / "site", a="1")
    assert free_folder(site, root) == site
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    with pytest.raises(SiteRefused) as refused:
        free_folder(site, root)
    assert refused.value.key == "publish.foreign-files"
    assert refused.value.params == {"files": ".git/HEAD", "count": "1"}


@pytest.mark.parametrize("name", ["cases", "seeds/site", "cases/ratings/x", "releases/2026"])
def test_folder_within_the_data_is_refused(root: Path, name: str) -> None:
    """A site among the cases would be read as part of them."""
    assert _refusal(root / name, root) == "publish.inside"
    assert free_folder(root / "site", root) == root / "site"


def test_folder_that_is_a_link_is_written_where_it_leads(root: Path, tmp_path: Path) -> None:
    """The link stays a link."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert free_folder(tmp_path / "link", root) == tmp_path / "real"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert _refusal(tmp_path / "loop", root) == "publish.unwritable"


def test_write_site_over_an_earlier_one_removes_pages_that_are_gone(tmp_path: Path) -> None:
    """Afterwards the folder holds the new site and nothing else, and nothing lies beside it."""
    site = _made(tmp_path / "site", a="1", b="1")
    _made(site, a="2", c="2")
    assert _listed(site) == {"a.html": "2", "c.html": "2"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_write_site_that_fails_half_way_leaves_the_former_one(tmp_path: Path) -> None:
    """A half-written site never stands, whatever stops the writing."""
    site = _made(tmp_path / "site", a="1")

    def failing(error: BaseException) -> Iterator[tuple[str, bytes]]:
        yield "a.html", b"2"
        raise error

    for error, expected in (
        (KeyboardInterrupt(), KeyboardInterrupt),
        (ValueError("broken"), ValueError),
        (OSError(28, "No space left on device"), SiteRefused),
    ):
        with pytest.raises(expected):
            write_site(site, failing(error), OURS)
        assert _listed(site) == {"a.html": "1"}
        assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_write_site_that_cannot_be_put_in_place_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a page that is open somewhere holds its folder."""
    site = _made(tmp_path / "site", a="1")
    rename = Path.rename

    def held(self: Path, target: Path) -> Path:
        if ".casebook-new-" in self.name:
            raise PermissionError(13, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(SiteRefused, match="unwritable"):
        _made(site, a="2")
    assert _listed(site) == {"a.html": "1"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
def test_write_site_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    """Folders have the usual mode, and one that was given another keeps it."""
    before = os.umask(0o022)
    try:
        site = _made(tmp_path / "site", a="1")
        assert site.stat().st_mode & 0o777 == 0o755
        site.chmod(0o750)
        _made(site, a="2")
        assert site.stat().st_mode & 0o777 == 0o750
    finally:
        os.umask(before)


def test_write_site_clears_what_killed_runs_left_behind(tmp_path: Path) -> None:
    """After an hour; a run that may still be going on is left alone."""
    for number, age in ((1, 7200), (2, 60)):
        left = tmp_path / f".site.casebook-new-{number}"
        left.mkdir()
        then = left.stat().st_mtime - age
        os.utime(left, (then, then))
    _made(tmp_path / "site", a="1")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".site.casebook-new-2", "site"]


def test_file_names_of_any_keys_are_safe_and_different() -> None:
    """Ordinary ids stay; devices of Windows, other letters and long names get a digest."""
    keys = ["jeonbuk", "JEONBUK", "con", "%ec%84%9c", "a" * 300, "a" * 301, "..", "com1", "x y"]
    names = file_names(keys)
    assert names["jeonbuk"] == "jeonbuk"
    assert len({n.casefold() for n in names.values()}) == len(keys)
    for name in names.values():
        assert name.isascii()
        assert len(name) < 80
        assert all(c.isalnum() or c in "-_" for c in name)
    assert names["con"].startswith("con-")
    assert names["com1"].startswith("com1-")
