"""All formats together: one that fails stops no other, and no file is ever half-written."""

import errno
import os
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from casebook.exports import registry, writing
from casebook.exports.formats import ExportFile, ExportUnavailable, FormatId
from casebook.exports.registry import FORMATS, Material, Tell, export_files, make_format, unavailable
from casebook.exports.report import NothingToReport, Report
from casebook.exports.writing import CannotWrite, write_files
from casebook.library import Library
from casebook.view.view import View, default_cases
from casebook.wording import has_entry, say

DAY = date(2026, 11, 21)
LIGHT: tuple[FormatId, ...] = ("csv", "json", "xlsx")


def test_formats_are_all_there_once_with_their_words() -> None:
    """What the issue asks for, each with a name and what it is for."""
    assert sorted(each.id for each in FORMATS) == sorted(get_args(FormatId))
    for each in FORMATS:
        assert has_entry(f"export.format.{each.id}")
        assert has_entry(f"export.for.{each.id}")


def test_export_files_gives_each_format_and_tells_how_far_it_is(library: Library) -> None:
    """In the order asked for; the share never falls and ends at one."""
    told: list[float] = []
    view = View(cases=default_cases(library))
    made = list(export_files(library, view, DAY, LIGHT, told.append))
    assert [each.format for each in made] == list(LIGHT)
    assert [each.problem for each in made] == [None] * 3
    assert told == sorted(told)
    assert told[-1] == 1.0
    names = [file.name for each in made for file in each.files]
    stem = "jeonbuk+korea-gpu-strategy+rancho-cordova_ko"
    assert f"casebook_csv_{stem}/scores.csv" in names
    assert names[-2:] == [f"casebook_tables_{stem}.json", f"casebook_tables_{stem}.xlsx"]
    assert len(set(names)) == len(names)


def test_export_files_one_format_that_fails_is_reported_and_stops_no_other(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it says so itself or breaks."""

    def refuse(_material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
        raise ExportUnavailable("export.browser-failed")

    def crash(_material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
        raise ZeroDivisionError("oh")

    broken = {"xlsx": refuse, "json": crash}
    kept = {each.id: each for each in FORMATS}
    changed = {
        name: registry.ExportFormat(id=each.id, group=each.group, make=broken.get(name, each.make))
        for name, each in kept.items()
    }
    monkeypatch.setattr(registry, "_BY_ID", changed)
    view = View(cases=default_cases(library))
    xlsx, json, csv = export_files(library, view, DAY, ("xlsx", "json", "csv"), lambda _share: None)
    assert xlsx.problem is not None
    assert xlsx.problem.key == "export.browser-failed"
    assert json.problem is not None
    assert say("en", json.problem.key, **json.problem.params).count("ZeroDivisionError: oh") == 1
    assert csv.problem is None
    assert len(csv.files) == 9


def test_export_files_without_a_usable_case_is_refused_at_once(library: Library) -> None:
    """Before anything is made."""
    with pytest.raises(NothingToReport):
        export_files(library, View(cases=()), DAY, LIGHT, lambda _share: None)


def test_unavailable_without_a_browser_says_so_and_names_what_remains(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Pictures and PDF need one; nothing else does."""
    monkeypatch.setattr("casebook.exports.browser.find_browser", lambda: None)
    refused = {each.id for each in FORMATS if unavailable(each.id) is not None}
    assert refused == {"pdf-deck", "pdf-brief", "png", "svg"}
    problem = unavailable("png")
    assert problem is not None
    text = say("ko", problem.key, **problem.params)
    assert "CASEBOOK_CHROMIUM" in text
    assert "XLSX" in text


def test_unavailable_without_a_library_says_so_and_names_what_remains(
    report: Report, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that is not installed is no crash."""
    monkeypatch.setattr(registry, "_has", lambda name: name != "xlsxwriter")
    problem = unavailable("xlsx")
    assert problem is not None
    text = say("en", problem.key, **problem.params)
    assert "xlsxwriter" in text
    assert "PPTX, HWPX, DOCX, HTML, CSV, JSON" in text
    with pytest.raises(ExportUnavailable):
        make_format(Material(report, library), "xlsx", lambda _share: None)


# ------------------------------------------------------------------ writing


def test_write_files_writes_each_below_the_folder_and_again_over_itself(tmp_path: Path) -> None:
    """Folders are made; a second run replaces what the first wrote."""
    folder = tmp_path / "a" / "b"
    files = (ExportFile(name="x.json", data=b"1"), ExportFile(name="in/y.csv", data=b"2"))
    assert write_files(folder, files) == (folder / "x.json", folder / "in" / "y.csv")
    write_files(folder, [ExportFile(name="x.json", data=b"3")])
    assert (folder / "x.json").read_bytes() == b"3"
    assert sorted(path.name for path in folder.rglob("*")) == ["in", "x.json", "y.csv"]


def test_write_files_on_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file stands, no part of the new one does, and the reader is told why."""
    write_files(tmp_path, [ExportFile(name="x.json", data=b"old")])
    real = os.write

    def full(file: int, data: bytes) -> int:
        if len(data) > 4:
            real(file, bytes(data)[:4])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(file, data)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(CannotWrite) as refused:
        write_files(tmp_path, [ExportFile(name="x.json", data=b"new and longer")])
    assert refused.value.key == "export.disk-full"
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]
    assert (tmp_path / "x.json").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (errno.EACCES, "export.folder-closed"),
        (errno.EROFS, "export.folder-closed"),
        (errno.EIO, "export.write-failed"),
    ],
)
def test_write_files_that_may_not_write_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, key: str
) -> None:
    """A read-only folder, and whatever else a disk may answer; root may write anywhere, so it is told so."""

    def closed(_path: Path, _data: bytes) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(writing, "write_atomically", closed)
    with pytest.raises(CannotWrite) as refused:
        write_files(tmp_path, [ExportFile(name="x.json", data=b"1")])
    assert refused.value.key == key
    assert "x.json" in say("ko", refused.value.key, **refused.value.params)


def test_write_files_where_a_file_has_the_folders_name_is_refused(tmp_path: Path) -> None:
    """Nothing is overwritten to make room for a folder."""
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(CannotWrite) as refused:
        write_files(tmp_path / "out", [ExportFile(name="x.json", data=b"1")])
    assert refused.value.key == "export.not-a-folder"
    assert (tmp_path / "out").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "a\\..\\x", ""])
def test_write_files_never_leaves_its_folder(tmp_path: Path, name: str) -> None:
    """Names are made by us; were one not, nothing would be written outside."""
    with pytest.raises(ValueError, match=r".*"):
        write_files(tmp_path / "out", [ExportFile(name=name, data=b"1")])
    assert list(tmp_path.iterdir()) == []
