"""Releases: frozen whole or not at all, noticed when altered, opened, compared, cited and found again."""

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from casebook.library import open_library
from casebook.library.freezing import FreezeRefused, freeze, new_release, release_name_free
from casebook.library.releases import (
    MANIFEST,
    Release,
    altered_files,
    data_files,
    is_release_name,
    read_release,
    release_folder,
    releases,
)
from casebook.library.versions import (
    NoSuchVersion,
    open_version,
    resolve_version,
    version_file,
    version_of,
    versions,
)

Writer = Any


def frozen(root: Path, name: str = "2026-1", made_on: str = "2026-06-30", note: str = "") -> Release:
    """A release of the casebook as it is, with one file of results."""
    data = data_files(root)
    release = new_release(data, name, made_on, note, "")
    return freeze(root, release, data | {"results/ko/index.csv": b"case,points\r\n"})


def test_release_is_a_copy_of_the_data_that_opens_as_they_were(writer: Writer, kit: Any) -> None:
    """Cases, rubric and sources byte for byte, no full article; later edits do not reach it."""
    writer.write("seeds/originals/article.txt", kit.ORIGINAL_BYTES)
    before = open_library(writer.root)
    release = frozen(writer.root)
    folder = release_folder(writer.root, "2026-1")
    assert release == read_release(writer.root, "2026-1")
    assert data_files(folder) == data_files(writer.root)
    assert release.data_fingerprint == before.data_fingerprint
    assert not (folder / "seeds/originals").exists()
    writer.write("cases/alpha.yaml", kit.case_text("alpha", "article", score=4))
    then = open_version(writer.root, "release:2026-1")
    assert then.data_fingerprint == before.data_fingerprint != open_library(writer.root).data_fingerprint
    assert (then.entries, then.findings) == (before.entries, before.findings)
    assert (
        version_file(writer.root, "release:2026-1", "cases/alpha.yaml")
        == (folder / "cases/alpha.yaml").read_bytes()
    )
    assert altered_files(writer.root, release) == ()


def test_release_is_no_part_of_the_casebook(writer: Writer) -> None:
    """Its cases are not read, checked or counted; it opens as a casebook of its own."""
    before = open_library(writer.root, use_snapshot=False)
    frozen(writer.root)
    after = open_library(writer.root, use_snapshot=False)
    assert (after.file_paths, after.fingerprint, after.findings) == (
        before.file_paths,
        before.fingerprint,
        before.findings,
    )
    own = open_library(release_folder(writer.root, "2026-1"), use_snapshot=False)
    assert own.data_fingerprint == before.data_fingerprint


def test_release_of_the_same_data_is_the_same_but_for_name_and_day(writer: Writer) -> None:
    """Nothing in it depends on when or where it was made."""
    first, second = frozen(writer.root, "a1"), frozen(writer.root, "b1")
    assert msgspec.structs.replace(second, name="a1") == first
    for file in first.files:
        one, other = (release_folder(writer.root, n) / file.path for n in ("a1", "b1"))
        assert one.read_bytes() == other.read_bytes()
        assert str(writer.root).encode() not in one.read_bytes()


@pytest.mark.parametrize(
    "path", ["cases/alpha.yaml", "results/ko/index.csv", "seeds/article.md", ".gitattributes"]
)
@pytest.mark.parametrize("how", ["changed", "gone", "linked"])
def test_release_altered_is_noticed(writer: Writer, path: str, how: str) -> None:
    """Whatever file of it is not the one that was frozen is named."""
    release = frozen(writer.root)
    file = release_folder(writer.root, "2026-1") / path
    kept = file.read_bytes()
    file.unlink()
    if how == "changed":
        file.write_bytes(kept + b"\n")
    if how == "linked":
        elsewhere = writer.root / "elsewhere"
        elsewhere.write_bytes(kept)
        file.symlink_to(elsewhere)
    assert altered_files(writer.root, release) == (path,)


def test_release_with_a_case_slipped_in_is_noticed(writer: Writer) -> None:
    """A file that was not frozen is as bad as a changed one; so is a manifest with another fingerprint."""
    release = frozen(writer.root)
    folder = release_folder(writer.root, "2026-1")
    shutil.copy(folder / "cases/alpha.yaml", folder / "cases/zeta.yaml")
    assert altered_files(writer.root, release) == ("cases/zeta.yaml",)
    (folder / "cases/zeta.yaml").unlink()
    assert altered_files(writer.root, msgspec.structs.replace(release, data_fingerprint="0" * 64)) == (
        MANIFEST,
    )


@pytest.mark.parametrize("name", ["2026-1", "v1.0", "A", "first_report", "x" * 40, "2026.06.30"])
def test_release_name_that_is_safe_is_taken(writer: Writer, name: str) -> None:
    """Letters, digits and what lies between them."""
    release_name_free(writer.root, name)
    assert is_release_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "../x", "a/b", "a\\b", "/x", ".hidden", "-x", "x-", "x.", "a b", "가", "a\n", "a\0"),
        *("CON", "nul.1", "x" * 41, "release:1", "%2e%2e", "a*"),
    ],
)
def test_release_name_that_is_not_safe_is_refused(writer: Writer, name: str) -> None:
    """No folder outside, none that another system cannot bear, no version that an address cannot carry."""
    with pytest.raises(FreezeRefused) as refused:
        release_name_free(writer.root, name)
    assert refused.value.code == "name-unsafe"
    with pytest.raises(NoSuchVersion):
        read_release(writer.root, name)


def test_release_that_exists_is_never_overwritten(writer: Writer, kit: Any) -> None:
    """Nor is one whose name differs in capitals only: on other systems they are one folder."""
    release = frozen(writer.root, "Spring")
    writer.write("cases/alpha.yaml", kit.case_text("alpha", "article", score=4))
    for name in ("Spring", "spring"):
        with pytest.raises(FreezeRefused) as refused:
            frozen(writer.root, name)
        assert refused.value.code == "exists"
    assert altered_files(writer.root, release) == ()
    assert os.listdir(writer.root / "releases") == ["Spring"]


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("disk-full", errno.ENOSPC),
        ("read-only", errno.EROFS),
        ("read-only", errno.EACCES),
        ("unwritable", errno.EIO),
    ],
)
def test_release_that_cannot_be_written_leaves_nothing(
    writer: Writer, monkeypatch: pytest.MonkeyPatch, code: str, number: int
) -> None:
    """A disk that is full half-way, or a folder that nobody may write to."""
    written: list[int] = []

    def failing(file: int) -> None:
        written.append(file)
        if len(written) > 3:
            raise OSError(number, "as the system says it")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(FreezeRefused) as refused:
        frozen(writer.root)
    assert refused.value.code == code
    assert not (writer.root / "releases").exists()


def test_release_half_written_by_a_killed_writer_is_none(writer: Writer) -> None:
    """Its folder has a name that no release has."""
    frozen(writer.root)
    (writer.root / "releases/2026-1").rename(writer.root / "releases/.new-1-abcd")
    assert releases(writer.root) == ()
    assert frozen(writer.root).name == "2026-1"


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"{",
        b"[]",
        b'{"name": "2026-1"}',
        b'{"name": "2026-2", "made_on": "2026-06-30", "data_fingerprint": "x", "made_by": "", "files": []}',
        b'{"name": "2026-1", "made_on": "soon", "data_fingerprint": "x", "made_by": "", "files": []}',
        b'{"name": "2026-1", "made_on": "2026-06-30", "data_fingerprint": "x", "made_by": "", '
        b'"files": [{"path": "../../x", "sha256": ""}]}',
    ],
)
def test_release_with_a_manifest_that_is_none_is_passed_over(writer: Writer, manifest: bytes) -> None:
    """Broken, of another release, or pointing outside: it is not listed and cannot be opened."""
    frozen(writer.root)
    (release_folder(writer.root, "2026-1") / MANIFEST).write_bytes(manifest)
    assert releases(writer.root) == ()
    with pytest.raises(NoSuchVersion):
        open_version(writer.root, "release:2026-1")


def test_releases_are_versions_the_latest_first(writer: Writer) -> None:
    """By their day, then by name, in which 10 comes after 9; named with the prefix or without."""
    for name, day in (("2026-9", "2026-06-30"), ("2026-10", "2026-06-30"), ("old", "2025-01-01")):
        frozen(writer.root, name, day, note="상반기" if name == "old" else "")
    found = [v for v in versions(writer.root) if v.id.startswith("release:")]
    assert [(v.id, v.kind, v.at, v.what) for v in found] == [
        ("release:2026-10", "release", "2026-06-30", "2026-10"),
        ("release:2026-9", "release", "2026-06-30", "2026-9"),
        ("release:old", "release", "2025-01-01", "old: 상반기"),
    ]
    assert resolve_version(writer.root, "release:old") == resolve_version(writer.root, "old") == "release:old"
    assert version_of(writer.root, "release:old") == found[2]
    for unknown in ("release:none", "release:", "release:../old"):
        with pytest.raises(NoSuchVersion):
            resolve_version(writer.root, unknown)
        with pytest.raises(NoSuchVersion):
            open_version(writer.root, unknown)
        with pytest.raises(NoSuchVersion):
            version_of(writer.root, unknown)
