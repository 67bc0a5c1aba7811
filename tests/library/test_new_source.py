"""The files of a new source: what is stored, what stays with its holder, and how it may be called."""

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from casebook.files import parse_source
from casebook.library import open_library
from casebook.library.new_source import NewSource, new_source_files, suggested_source_id
from casebook.model.ids import SAFE_ID

ARTICLE = "견본일보\n\n첫 문장이다. 둘째 문장이다. 셋째 문장이다.\n\n“끝” 문단이다."
NEW = NewSource(
    id="2025-11-12-sample",
    headline='견본시: "AI" 계획 #1',
    publisher=None,
    reporter="  ",
    published="2025-11-12",
    language="ko",
    url=None,
    extent="excerpts",
    text=ARTICLE,
)


def test_new_source_of_another_holds_the_opening_and_names_the_original() -> None:
    """What the document states is there, what it does not state is null, and the article is apart."""
    files = new_source_files(NEW)
    source = parse_source(files.text.encode(), files.path).value
    assert source is not None
    assert files.path == "seeds/2025-11-12-sample.md"
    assert files.original_path == "seeds/originals/2025-11-12-sample.txt"
    assert files.original == ARTICLE.encode()
    assert source.text == "[…]\n\n첫 문장이다. 둘째 문장이다.\n\n[…]"
    assert (source.original_sha256, source.original_chars) == (
        sha256(ARTICLE.encode()).hexdigest(),
        len(ARTICLE),
    )
    assert (source.headline, source.publisher, source.reporter) == ('견본시: "AI" 계획 #1', None, None)
    assert (source.published, source.language, source.url, source.extent) == (
        "2025-11-12",
        "ko",
        None,
        "excerpts",
    )


def test_new_source_of_ones_own_holds_the_whole_text() -> None:
    """Nothing is kept beside it."""
    files = new_source_files(msgspec.structs.replace(NEW, extent="full"))
    source = parse_source(files.text.encode(), files.path).value
    assert source is not None
    assert (source.text, source.original_sha256, source.extent) == (ARTICLE, None, "full")
    assert (files.original, files.original_path) == (None, None)


@pytest.mark.parametrize("extent", ["excerpts", "full"])
def test_new_source_passes_the_check_with_its_original(
    extent: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hash and length are what the check counts, and the excerpt is verbatim."""
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    files = new_source_files(msgspec.structs.replace(NEW, extent=extent))
    for path, data in ((files.path, files.text.encode()), (files.original_path, files.original)):
        if path and data is not None:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(data)
    library = open_library(tmp_path, use_snapshot=False)
    assert [f for f in library.findings if f.path == files.path] == []
    assert library.has_original(NEW.id) == (extent == "excerpts")


@pytest.mark.parametrize(
    ("published", "headline", "suggested"),
    [
        (
            "2025-11-12",
            "The Sample City Council Approves its AI Plan for 2026",
            "2025-11-12-sample-city-council-approves",
        ),
        (None, "Pittsburgh’s café: “AI” & power!", "undated-pittsburghs-cafe-ai-power"),
        ("2025-11-12", "광주, AI 계획 발표", "2025-11-12"),
        ("2025-11-12", "Gwangju 광주", "2025-11-12"),
        (None, None, "undated"),
        (None, "— !? —", "undated"),
        (None, "The of and", "undated"),
        (None, "Internationalisation " * 3, "undated-internationalisation"),
    ],
)
def test_source_id_is_suggested_only_as_far_as_the_headline_gives_one(
    published: str | None, headline: str | None, suggested: str
) -> None:
    """Korean is never romanised by guess; whatever is suggested can be a file name."""
    assert suggested_source_id(published, headline) == suggested
    assert SAFE_ID.fullmatch(suggested)
