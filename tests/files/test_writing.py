"""Values written as YAML come back as they were."""

from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from casebook.files import parse_case, parse_source, quote_text, quoted, source_text
from casebook.files.writing import bare
from casebook.model import Case, Source

ROOT = Path(__file__).parents[2]
SEEDS = sorted(path for path in (ROOT / "seeds").glob("*.md") if path.stem != "README")
ENGLISH_OR_KOREAN = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_quoted_any_text_is_one_line_and_comes_back(text: str) -> None:
    """No character of a text ends the line or the quotation marks."""
    assert len(quoted(text).splitlines()) == 1
    assert yaml.safe_load(quoted(text)) == text
    assert quoted("가\n나") == '"가\\n나"'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("jeonbuk", "jeonbuk"),
        ("2025-11-12", "2025-11-12"),
        ("undated-a_b", "undated-a_b"),
        ("null", '"null"'),
        ("No", '"No"'),
        ("1e3", '"1e3"'),
        ("42", '"42"'),
        ("0x1F", '"0x1F"'),
        ("", '""'),
        ("a b", '"a b"'),
        ("-a", '"-a"'),
    ],
)
def test_bare_word_of_yaml_is_quoted(text: str, written: str) -> None:
    """What YAML takes for a number, for nothing or for yes and no stands between quotation marks."""
    assert bare(text) == written


def test_quote_text_shipped_quote_stands_so_in_its_file(shipped_cases: tuple[tuple[str, Case], ...]) -> None:
    """What is pasted looks like what is there: nearly every quote, character for character."""
    found = total = 0
    for text, case in shipped_cases:
        for quote in case.quotes:
            total += 1
            found += any(quote_text(quote, indent) in text for indent in (4, 6, 8, 10))
    assert found > 0.85 * total


def test_quote_text_pasted_into_a_case_is_read_back(shipped_cases: tuple[tuple[str, Case], ...]) -> None:
    """With speaker, relayer, long texts and all."""
    head, _, _ = shipped_cases[0][0].partition("assessments:")
    for _text, case in shipped_cases:
        quotes = "".join(quote_text(quote) for quote in case.quotes)
        above = 'x:\n    score: none\n    rationale: {ko: "a", en: "b"}\n    quotes:\n'
        file = f"{head}assessments:\n  {above}{quotes}"
        read = parse_case(file.encode(), "cases/x.yaml").value
        assert read is not None
        assert [_without_place(q) for q in read.assessments[0].quotes] == [
            _without_place(q) for q in case.quotes
        ]


def _without_place(quote: msgspec.Struct) -> object:
    return msgspec.structs.replace(quote, line=0, column=0)


@pytest.fixture(scope="module")
def shipped_cases() -> tuple[tuple[str, Case], ...]:
    """Every shipped case with its text."""
    found = []
    for path in sorted((ROOT / "cases").glob("[!_]*.yaml")):
        case = parse_case(path.read_bytes(), path.name).value
        assert case is not None
        found.append((path.read_text(encoding="utf-8"), case))
    return tuple(found)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_source_text_shipped_source_is_the_same_file(path: Path) -> None:
    """Read and written, every shipped source is byte for byte what it was."""
    source = parse_source(path.read_bytes(), path.name).value
    assert source is not None
    assert source_text(source).encode() == path.read_bytes()


@given(headline=st.none() | ENGLISH_OR_KOREAN, body=ENGLISH_OR_KOREAN)
def test_source_text_any_headline_and_body_are_read_back(headline: str | None, body: str) -> None:
    """Whatever the headline holds, and a body with a fence in it."""
    source = Source(
        id="2025-01-01-a",
        headline=headline,
        publisher=None,
        reporter='"a": b # c',
        published="2025-01-01",
        language="ko",
        url=None,
        extent="full",
        original_sha256=None,
        original_chars=None,
        text=f"가나다\n---\n{body}\n끝",
        text_line=1,
    )
    read = parse_source(source_text(source).encode(), "seeds/2025-01-01-a.md").draft
    assert read is not None
    assert read.text == source.text
    if headline and headline.strip():
        assert read.headline is not None
        assert source_text(read) == source_text(msgspec.structs.replace(source, headline=read.headline))
    assert (read.reporter, read.published, read.original_sha256) == ('"a": b # c', "2025-01-01", None)
