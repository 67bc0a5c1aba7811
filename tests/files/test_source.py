from pathlib import Path

from casebook.files import parse_source

CLEAN = Path(__file__).parent / "fixtures" / "clean-source" / "source.md"


def test_parse_source_separates_front_matter_and_body() -> None:
    """Fields, body without the empty lines around it, and the line on which it begins."""
    parsed = parse_source(CLEAN.read_bytes(), "seeds/2025-11-12-small.md")
    source = parsed.value
    assert parsed.findings == ()
    assert source is not None
    assert (source.headline, source.publisher, source.reporter) == (None, None, "홍길동")
    assert (source.published, source.language, source.extent) == ("2025-11-12", "ko", "excerpts")
    assert source.original_chars == 120
    assert source.text == "시는 인공지능 센터를 짓기로 했다.\n\n[…]\n\n도는 인력을 기르고 있다."
    lines = CLEAN.read_text(encoding="utf-8").splitlines()
    assert lines[source.text_line - 1] == "시는 인공지능 센터를 짓기로 했다."
    assert parsed.places["language"] == (7, 11)
    assert parsed.places["original.chars"] == (12, 10)


def test_parse_source_of_ones_own_full_text_needs_no_original() -> None:
    """A full text may leave ``original`` out."""
    data = (
        "---\nid: own\nheadline: null\npublisher: null\nreporter: null\npublished: null\n"
        "language: en\nurl: https://example.org/a#b\nextent: full\n---\nThe city builds.\n"
    )
    source = parse_source(data.encode(), "seeds/own.md").value
    assert source is not None
    assert (source.original_sha256, source.original_chars) == (None, None)
    assert (source.url, source.text_line) == ("https://example.org/a#b", 11)


def test_parse_source_reports_problems_of_front_matter_and_body_together() -> None:
    """A wrong field and a control character in the body are two findings, each in its line of the file."""
    data = CLEAN.read_bytes().replace(b"language: ko", b"language: kor").replace("도는".encode(), b"\x0cx")
    parsed = parse_source(data, "seeds/a.md")
    assert [(f.code, f.line, f.column) for f in parsed.findings] == [
        ("choice-misspelt", 7, 11),
        ("control-character", 19, 1),
    ]
    assert parsed.draft is not None


def test_parse_source_leaves_yaml_marks_in_the_body_alone() -> None:
    """Tabs, colons, hashes and a line of --- in the body are text."""
    body = "\t제3조: 국민 #1 & *\n\n---\n\n- [끝]"
    data = CLEAN.read_bytes().split("시는".encode())[0] + body.encode()
    parsed = parse_source(data, "seeds/a.md")
    assert parsed.value is not None
    assert parsed.value.text == body
