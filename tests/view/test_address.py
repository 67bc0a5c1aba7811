"""Links: what is presented, which data they were made from, and which version they show."""

import string
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.library import Library, open_library
from casebook.view.address import IgnoredParam, lang_in, read_view, version_in, view_params
from casebook.view.deck_notes import read_notes, read_slides, write_notes
from casebook.view.view import (
    DATA_CHARS,
    MAX_NOTE_CHARS,
    MAX_TITLE_CHARS,
    PAGES,
    View,
    default_cases,
)

CHECKOUT = Path(__file__).resolve().parents[2]
SLIDE = st.text(string.ascii_lowercase + "-", min_size=2, max_size=20)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=MAX_NOTE_CHARS)
VERSION = st.one_of(
    st.from_regex(r"git:[0-9a-f]{40}", fullmatch=True),
    st.from_regex(r"log:[0-9]{1,4}", fullmatch=True),
    st.from_regex(r"release:[A-Za-z0-9][A-Za-z0-9._-]{0,38}[A-Za-z0-9]", fullmatch=True),
)


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(CHECKOUT)


@given(
    slide=st.none() | SLIDE,
    slides=st.lists(SLIDE, max_size=12, unique=True).map(tuple),
    title=WORDS.map(lambda text: text[:MAX_TITLE_CHARS]),
    notes=st.lists(st.tuples(SLIDE, WORDS), max_size=6, unique_by=lambda pair: pair[0]).map(tuple),
    data=st.none() | st.text("0123456789abcdef", min_size=DATA_CHARS, max_size=DATA_CHARS),
    version=st.none() | VERSION,
)
def test_link_to_a_deck_read_again_is_the_same_view(
    library: Library,
    slide: str | None,
    slides: tuple[str, ...],
    title: str,
    notes: tuple[tuple[str, str], ...],
    data: str | None,
    version: str | None,
) -> None:
    """Slides, title, notes, data and version come back exactly; elsewhere data and version alone."""
    view = View(
        cases=default_cases(library),
        slide=slide,
        slides=slides,
        deck_title=title,
        notes=notes,
        data=data,
        version=version,
    )
    for page in ("present", "export"):
        assert read_view(view_params(view, page), library) == (view, ())
    kept = View(cases=view.cases, data=data, version=version)
    for page in PAGES:
        if page not in ("present", "export"):
            assert read_view(view_params(view, page), library) == (kept, ())


@given(text=st.text(max_size=60) | st.text("AZaz09-_", max_size=60))
def test_notes_of_any_text_are_read_or_refused(text: str) -> None:
    """What is read can be written, and is read again as the same."""
    notes = read_notes(text)
    assert notes is None or read_notes(write_notes(notes)) == notes


@pytest.mark.parametrize(
    "notes",
    [
        (),
        (("ranking", ""),),
        (("ranking", "x" * (MAX_NOTE_CHARS + 1)),),
        (("Ranking", "x"),),
        (("a<b", "x"),),
        (("ranking", "x"), ("ranking", "y")),
        tuple((f"slide-{a}{b}", "x") for a in "abcdefg" for b in "abcdefg"),
        (("ranking", "x" * 10_000_000),),
    ],
    ids=["none", "empty", "long", "capital", "markup", "twice", "many", "bomb"],
)
def test_notes_that_no_page_writes_are_ignored(library: Library, notes: tuple[tuple[str, str], ...]) -> None:
    """Packed by hand: too long, twice for a slide, or huge once unpacked: reported like any nonsense."""
    written = write_notes(notes)
    view, ignored = read_view({"notes": written}, library)
    assert (view.notes, ignored) == ((), (IgnoredParam("notes", written),))


def test_notes_cut_off_are_ignored() -> None:
    """An address that lost its end says nothing false."""
    written = write_notes((("ranking", "질문을 받습니다. 여기서 잠시 멈춥니다."),))
    assert all(read_notes(written[:end]) is None for end in range(len(written)))


@pytest.mark.parametrize("text", ["", "title,", "title,title", "Title", "a", "x" * 21, ",".join(["ab"] * 41)])
def test_slides_that_cannot_be_are_ignored(text: str) -> None:
    """Ids in the form of one, each once."""
    assert read_slides(text) is None


@pytest.mark.parametrize(
    "data", ["", "0c7d62e550d", "0C7D62E550D9", "0c7d62e550d9a", "zzzzzzzzzzzz", "0c7d62e550d9\n"]
)
def test_data_that_is_no_fingerprint_is_ignored(library: Library, data: str) -> None:
    """Exactly so many small hexadecimal digits."""
    view, ignored = read_view({"data": data}, library)
    assert (view.data, ignored) == (None, (IgnoredParam("data", data),))


@pytest.mark.parametrize("version", ["", "release:../x", "git:<b>", "release:a b", "x" * 81, "log:1\n"])
def test_version_that_can_be_none_is_not_looked_for(library: Library, version: str) -> None:
    """Nothing that is no token reaches git or the file system."""
    assert version_in({"version": version}) is None
    assert read_view({"version": version}, library)[1] == (IgnoredParam("version", version),)


def test_title_too_long_is_cut(library: Library) -> None:
    """A title is a line, not a text."""
    view, ignored = read_view({"title": "가" * 500}, library)
    assert (len(view.deck_title), ignored) == (MAX_TITLE_CHARS, ())


def test_language_is_known_before_the_rest_is_read() -> None:
    """What is said while a version opens is in the reader's language."""
    assert (lang_in({}), lang_in({"lang": "en"}), lang_in({"lang": "xx"})) == ("ko", "en", "ko")


def test_version_is_in_every_address() -> None:
    """Going from page to page stays in the version."""
    view = msgspec.structs.replace(View(), version="release:2026-1", data="0c7d62e550d9")
    assert all(view_params(view, page)["version"] == "release:2026-1" for page in PAGES)
    assert all(version_in(view_params(view, page)) == "release:2026-1" for page in PAGES)
