"""Opening a casebook: everything that is there, and a finding for everything that is not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.library import LibraryNotFound, files_stamp, open_library

Writer = Any
Edit = Callable[[Writer], None]


def test_open_library_sound_casebook_has_all_and_no_finding(writer: Writer) -> None:
    """Cases, rubric and sources are there by path; the rubric gives the order of the assessments."""
    library = open_library(writer.root)
    assert library.findings == ()
    assert [e.id for e in library.entries] == ["alpha", "beta", "gamma"]
    assert [c.id for c in library.usable_cases] == ["alpha", "beta", "gamma"]
    assert [s.id for s in library.sources] == ["article", "report"]
    assert library.rubric is not None
    assert [a.criterion for a in library.usable_cases[0].assessments] == ["compute", "training"]
    assert library.root == writer.root.absolute()


def test_open_library_faulty_case_stays_as_an_entry(writer: Writer) -> None:
    """A case with an error is listed with its findings and enters no number; the others work."""
    writer.write("cases/beta.yaml", "id: beta\nname: [\n")
    library = open_library(writer.root)
    beta = library.entry("beta")
    assert beta is not None
    assert beta.is_faulty
    assert beta.case is None
    assert beta.usable is None
    assert beta.findings == library.findings
    assert [c.id for c in library.usable_cases] == ["alpha", "gamma"]


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        (("level: city", "level: kingdom"), ("사례 beta", "Case beta")),
        (('ko: "사례 beta"', 'ko: ""'), ("beta", "Case beta")),
        (('name: {ko: "사례 beta", en: "Case beta"}', "name: 3"), ("beta", "beta")),
    ],
)
def test_open_library_faulty_case_is_shown_under_its_name(
    writer: Writer, wrong: tuple[str, str], name: tuple[str, str]
) -> None:
    """What could be read of a faulty case names it, the first time and later; nothing enters a number."""
    writer.write("cases/beta.yaml", (writer.root / "cases/beta.yaml").read_text().replace(*wrong))
    for _ in range(2):
        library = open_library(writer.root)
        beta = library.entry("beta")
        assert beta is not None
        assert beta.case is not None
        assert (beta.case.name.ko, beta.case.name.en) == name
        assert beta.is_faulty
        assert beta.usable is None
        assert library.quote_counts().total == 2


def test_open_library_quote_not_found_makes_the_case_faulty(writer: Writer) -> None:
    """A case that reads well but quotes what no source says is faulty; its values can still be shown."""
    writer.write("cases/gamma.yaml", (writer.root / "cases/gamma.yaml").read_text().replace("다룬다", "다룸"))
    library = open_library(writer.root)
    gamma = library.entry("gamma")
    assert gamma is not None
    assert gamma.is_faulty
    assert gamma.case is not None
    assert gamma.usable is None
    assert [(f.code, f.path) for f in library.findings] == [("quote-not-found-near", "cases/gamma.yaml")]
    assert library.quote_counts().not_found == 1
    assert library.quote_status("gamma", gamma.case.quotes[0]) == "not-found"
    assert library.passage(gamma.case.quotes[0]) == ()


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda w: (w.root / "cases/_rubric.yaml").unlink(), ("file-missing", "cases/_rubric.yaml")),
        (lambda w: w.write("cases/_rubric.yaml", "- 1\n"), ("top-not-mapping", "cases/_rubric.yaml")),
        (lambda w: w.write("cases/delta.yml", "id: delta\n"), ("file-not-read", "cases/delta.yml")),
        (lambda w: w.write("cases/delta.yaml.txt", "id: delta\n"), ("file-not-read", "cases/delta.yaml.txt")),
        (lambda w: w.write("seeds/new.txt", "글"), ("file-not-read", "seeds/new.txt")),
        (lambda w: (w.root / "cases").rename(w.root / "case"), ("folder-missing", "cases")),
        (lambda w: (w.root / "seeds").rename(w.root / "seed"), ("folder-missing", "seeds")),
        (lambda w: w.write("cases/delta.yaml", b"\xff\xfe"), ("encoding-utf16", "cases/delta.yaml")),
        (lambda w: (w.root / "cases/l.yaml").symlink_to("alpha.yaml"), ("file-is-link", "cases/l.yaml")),
        (lambda w: os.mkfifo(w.root / "cases/pipe.yaml"), ("file-not-regular", "cases/pipe.yaml")),
    ],
)
def test_open_library_anything_missing_or_unreadable_is_a_finding(
    writer: Writer, edit: Edit, expected: tuple[str, str]
) -> None:
    """Nothing that the folders hold or lack raises; each is named with its path."""
    edit(writer)
    for _ in range(2):
        library = open_library(writer.root)
        assert expected in [(f.code, f.path) for f in library.findings]


def test_open_library_names_that_are_not_meant_are_passed_over(writer: Writer) -> None:
    """Guides, drafts and hidden files are neither cases nor sources."""
    names = ("cases/README.md", "cases/_draft.yaml", "cases/.hidden.yaml", "seeds/README.md", "seeds/_x.md")
    for path in names:
        writer.write(path, "- : [")
    (writer.root / "cases/folder.yaml").mkdir()
    library = open_library(writer.root)
    assert library.findings == ()
    assert len(library.entries) == 3


def test_open_library_folder_that_does_not_exist_raises(tmp_path: Path) -> None:
    """Only the root itself must be there."""
    with pytest.raises(LibraryNotFound):
        open_library(tmp_path / "nowhere")
    assert open_library(tmp_path).findings


def test_open_library_case_that_quotes_a_faulty_source_is_faulty(writer: Writer) -> None:
    """No number stands on a source that cannot be shown; the case says so once, and others work."""
    text = (writer.root / "seeds/report.md").read_text()
    writer.write("seeds/report.md", text.replace("language: ko", "language: korean"))
    for _ in range(2):
        library = open_library(writer.root)
        gamma = library.entry("gamma")
        assert gamma is not None
        assert [f.code for f in gamma.findings] == ["source-faulty"]
        assert [c.id for c in library.usable_cases] == ["alpha", "beta"]
        assert library.source("report") is None
        assert library.quote_counts().unknown_source == 1


def test_open_library_copied_case_leaves_the_original_usable(writer: Writer, kit: Any) -> None:
    """A copy whose id was forgotten takes nothing away from the case that it was copied from."""
    writer.write("cases/aaa.yaml", kit.case_text("beta", "article"))
    for _ in range(2):
        library = open_library(writer.root)
        assert [(f.code, f.path) for f in library.findings] == [("id-copied", "cases/aaa.yaml")]
        assert [c.id for c in library.usable_cases] == ["alpha", "beta", "gamma"]


def test_open_library_copied_source_leaves_the_original_in_force(writer: Writer, kit: Any) -> None:
    """Quotes are looked for in the file that bears the id as its name, though the copy comes first."""
    writer.write("seeds/aaa.md", kit.source_text("report", "전혀 다른 글이다.\n", original=None))
    for _ in range(2):
        library = open_library(writer.root)
        assert [(f.code, f.path) for f in library.findings] == [("id-copied", "seeds/aaa.md")]
        assert len(library.usable_cases) == 3
        source = library.source("report")
        assert source is not None
        assert source.text.startswith("보고서는")
        quote = library.usable_cases[2].quotes[0]
        assert library.quote_status("gamma", quote) == "verified-original"


@pytest.mark.parametrize("path", ["cases/a,b.yaml", "cases/Beta.yaml", "cases/광주.yaml", "seeds/a b.md"])
def test_open_library_unsafe_file_name_is_one_finding(writer: Writer, kit: Any, path: str) -> None:
    """Of such a file the name is what must change first; nothing else is said of its id."""
    is_case = path.startswith("cases")
    text = kit.case_text("new", "article")
    writer.write(path, text if is_case else kit.source_text("new", "글.\n", original=None))
    for _ in range(2):
        library = open_library(writer.root)
        assert [(f.code, f.path, f.line) for f in library.findings] == [("file-name-unsafe", path, 1)]
        assert len(library.usable_cases) == 3
        assert len(library.entries) == 3 + is_case


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file name must be text")
@pytest.mark.parametrize("name", [b"caf\xe9", b"a\nb", b"a\x1bb", "a\u202eb".encode()])
def test_open_library_file_name_that_cannot_be_shown_is_written_out(writer: Writer, name: bytes) -> None:
    """Whatever a folder holds, all that the library says of it can be encoded and printed on one line."""
    for folder, ending in (
        (b"cases", b".yaml"),
        (b"cases", b".yml"),
        (b"seeds", b".md"),
        (b"seeds", b".txt"),
    ):
        path = bytes(writer.root) + b"/" + folder + b"/" + name + ending
        shutil.copy(writer.root / "cases/alpha.yaml", os.fsdecode(path))
    files = {files_stamp(writer.root) for _ in range(2)}
    assert len(files) == 1
    first = open_library(writer.root)
    for library in (first, open_library(writer.root)):
        codes = [f.code for f in library.findings]
        assert sorted(codes) == ["file-name-unsafe"] * 2 + ["file-not-read"] * 2
        (entry,) = (e for e in library.entries if e.id not in ("alpha", "beta", "gamma"))
        assert entry.is_faulty
        assert entry.case is None
        assert len(library.case_paths) == 4
        shown = [entry.id, entry.path, *library.file_paths, *(f.path for f in library.findings)]
        assert all(text.isprintable() and text.encode() for text in shown)
        assert library.findings == first.findings
        assert len(library.usable_cases) == 3
    os.unlink(os.fsdecode(bytes(writer.root) + b"/cases/" + name + b".yaml"))
    assert files_stamp(writer.root) not in files
    assert len(open_library(writer.root).entries) == 3


def test_open_library_findings_come_by_path_and_line(writer: Writer) -> None:
    """All findings, of all files, in one order."""
    writer.write("cases/beta.yaml", (writer.root / "cases/beta.yaml").read_text().replace("low", "lw"))
    writer.write("cases/alpha.yaml", (writer.root / "cases/alpha.yaml").read_text().replace("city", "town"))
    writer.write("seeds/report.md", "글")
    places = [(f.path, f.line, f.column) for f in open_library(writer.root).findings]
    assert len(places) >= 3
    assert places == sorted(places)


def test_open_library_rubric_with_an_error_is_none(writer: Writer) -> None:
    """A yardstick that breaks a rule measures nothing."""
    text = (writer.root / "cases/_rubric.yaml").read_text()
    writer.write("cases/_rubric.yaml", text.replace("min_coverage: 0.5", "min_coverage: 5"))
    for _ in range(2):
        assert open_library(writer.root).rubric is None


def test_open_library_unchanged_casebook_needs_neither_yaml_nor_rules(writer: Writer) -> None:
    """The second opening reads no case: the parser is not even loaded."""
    open_library(writer.root)
    program = (
        "import sys; from pathlib import Path; from casebook.library import open_library\n"
        "library = open_library(Path(sys.argv[1])); assert len(library.usable_cases) == 3\n"
        "loaded = {'yaml', 'casebook.files', 'casebook.checks', 'rapidfuzz'} & set(sys.modules)\n"
        "sys.exit(str(loaded) if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(writer.root)], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
