"""Full articles at hand: found by their hash, and only ever that."""

from pathlib import Path
from typing import Any

import pytest

from casebook.library import open_library

Writer = Any


@pytest.fixture
def article() -> bytes:
    """The original that ``seeds/article.md`` excerpts."""
    return (
        "첫 문단입니다. 시는 엔비디아와 함께 디지털 트윈을 구축하고 있다.\n\n"
        "둘째 문단입니다. 관계자는 “전력 회사가 ‘주체’로 참여한다”고 말했다. 다음 문장은 발췌에 없습니다.\n\n"
        "셋째 문단입니다. 대학은 해마다 200명을 교육하기로 했다.\n"
    ).encode()


def test_original_in_the_casebook_verifies_quotes_and_widens_passages(writer: Writer, article: bytes) -> None:
    """Whatever its name, the file with the right hash is the original."""
    before = open_library(writer.root)
    writer.write("seeds/originals/무제.txt", article)
    library = open_library(writer.root)
    quote = library.usable_cases[0].quotes[0]
    assert before.quote_status("alpha", quote) == "verified-excerpt"
    assert library.quote_status("alpha", quote) == "verified-original"
    assert "첫 문단입니다" not in "".join(s.text for s in before.passage(quote))
    assert "첫 문단입니다" in "".join(s.text for s in library.passage(quote))
    assert (before.quote_counts().verified_original, before.quote_counts().verified_excerpt) == (1, 2)
    assert (library.quote_counts().verified_original, library.quote_counts().verified_excerpt) == (3, 0)
    assert library.has_original("article")
    assert not before.has_original("article")


def test_original_named_folder_goes_before_environment_before_casebook(
    writer: Writer, article: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of originals is the argument's, else the environment's, else the casebook's own."""
    writer.write("seeds/originals/x.txt", article)
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "y").write_bytes(article)
    assert open_library(writer.root).has_original("article")
    assert not open_library(writer.root, empty).has_original("article")
    monkeypatch.setenv("CASEBOOK_ORIGINALS", str(empty))
    assert not open_library(writer.root).has_original("article")
    assert open_library(writer.root, full).has_original("article")


def test_original_with_other_bytes_is_a_finding_and_verifies_nothing(writer: Writer, article: bytes) -> None:
    """A file named like the source, with one byte more, is no original."""
    writer.write("seeds/originals/article.txt", article + b" ")
    library = open_library(writer.root)
    assert not library.has_original("article")
    assert library.quote_counts().verified_excerpt == 2
    assert len(library.findings) == 1


def test_original_exchanged_after_opening_is_not_used(writer: Writer, article: bytes) -> None:
    """What was not checked verifies nothing, even where the file's name is still the same."""
    writer.write("seeds/originals/x.txt", article)
    open_library(writer.root)
    library = open_library(writer.root)
    writer.write("seeds/originals/x.txt", "시는 트윈을 구축하고 있지 않다.")
    quote = library.usable_cases[0].quotes[0]
    assert library.quote_status("alpha", quote) == "verified-excerpt"


def test_original_in_a_linked_file_is_found(writer: Writer, article: bytes, tmp_path: Path) -> None:
    """Articles may lie elsewhere and be linked."""
    (tmp_path / "elsewhere.txt").write_bytes(article)
    (writer.root / "seeds/originals").mkdir()
    (writer.root / "seeds/originals/link.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert open_library(writer.root).has_original("article")


def test_original_deleted_is_noticed(writer: Writer, article: bytes) -> None:
    """Taking the original away turns verified quotes back into quotes verified against the excerpt."""
    writer.write("seeds/originals/x.txt", article)
    with_original = open_library(writer.root)
    (writer.root / "seeds/originals/x.txt").unlink()
    without = open_library(writer.root)
    assert without.quote_counts().verified_original == 1
    assert with_original.fingerprint != without.fingerprint
