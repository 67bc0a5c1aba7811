from casebook.files import parse_case


def test_parse_case_with_windows_line_ends_and_bom_gives_the_same(small_case: bytes) -> None:
    """A file saved by Notepad (BOM, CR LF) or by an old Mac (CR) reads like any other, at the same places."""
    plain = parse_case(small_case, "case.yaml")
    for data in (
        b"\xef\xbb\xbf" + small_case,
        small_case.replace(b"\n", b"\r\n"),
        small_case.replace(b"\n", b"\r"),
    ):
        parsed = parse_case(data, "case.yaml")
        assert parsed.value == plain.value
        assert parsed.places == plain.places


def test_parse_case_with_bom_is_warned_of_and_usable(small_case: bytes) -> None:
    """Other programs stumble over the mark, so it is told at the very beginning, and nothing else changes."""
    parsed = parse_case(b"\xef\xbb\xbf" + small_case, "case.yaml")
    assert [(f.code, f.severity, f.line, f.column) for f in parsed.findings] == [
        ("byte-order-mark", "warning", 1, 1)
    ]
    assert parsed.value is not None


def test_parse_case_in_utf16_without_bom_is_recognised() -> None:
    """The NUL bytes on one side of the pairs give UTF-16 away."""
    for encoding in ("utf-16-le", "utf-16-be"):
        data = ("id: small\nlevel: city\n" * 20).encode(encoding)
        assert [f.code for f in parse_case(data, "case.yaml").findings] == ["encoding-utf16"]


def test_parse_case_with_control_characters_reports_each(small_case: bytes) -> None:
    """All of them, each with its own place and code point; the rest is not read."""
    data = small_case.replace(b"id: small", b"id: sm\x00all\x07").replace(b"tier", b"t\xc2\x85ier")
    parsed = parse_case(data, "case.yaml")
    assert [(f.code, f.line, f.column, dict(f.params)) for f in parsed.findings] == [
        ("control-character", 1, 7, {"character": "U+0000"}),
        ("control-character", 1, 11, {"character": "U+0007"}),
        ("control-character", 4, 2, {"character": "U+0085"}),
    ]


def test_parse_case_with_a_control_character_on_every_line_stops_counting() -> None:
    """A megabyte of them gives a bounded report in bounded time."""
    findings = parse_case(b"a\x07\n" * 300_000, "case.yaml").findings
    assert len(findings) == 201
    assert findings[-1].code == "too-many-problems"


def test_parse_case_with_decomposed_text_is_composed_and_usable(small_case: bytes) -> None:
    """Letters stored in pieces are a warning; the value holds them composed, with columns of the file."""
    data = small_case.decode().replace("작은 곳", "작\u110b\u1173\u11ab 곳").encode()
    parsed = parse_case(data, "case.yaml")
    assert [(f.code, f.severity, f.line, f.column) for f in parsed.findings] == [
        ("decomposed-text", "warning", 2, 13)
    ]
    assert parsed.value is not None
    assert parsed.value.name.ko == "작은 곳"


def test_parse_case_with_compatibility_hanja_has_no_finding(small_case: bytes) -> None:
    """The hanja that Korean encodings hold twice look alike and are no slip of the writer."""
    data = small_case.decode().replace("작은 곳", "\uf981 곳").encode()
    assert parse_case(data, "case.yaml").findings == ()
