import pytest

from casebook.files import parse_case

HEAD = "id: small\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: {ko: 가: 나, en: x}\n", ["2:13 yaml-colon-in-text"]),
        ("name: {ko: 가:, en: x}\n", ["2:13 yaml-colon-in-text"]),
        ("name: 'it's fine'\n", ["2:11 yaml-text-after-quote"]),
        ("name: “가: 나”\n", ["2:9 yaml-colon-in-text"]),
        ("name:\n  ko: 가나\n    다라: 마바\n", ["4:7 yaml-colon-in-text"]),
        ("name: [가] 나\n", ["2:7 yaml-text-start"]),
        ("name: **가**\n", ["2:7 yaml-text-start"]),
        ("name: - 가\n", ["2:7 yaml-text-start"]),
        ("name: > 가\n", ["2:7 yaml-text-start"]),
        ("name: {ko: 가 #1, en: 나}\n", ["2:14 text-cut-at-hash"]),
        ('name: "C:\\data"\n', ["2:10 yaml-escape"]),
        ('name: "가\nlevel: "나"\n', ["2:7 yaml-quote-unclosed"]),
        ('name: "가\nlevel: city\n', ["2:7 yaml-quote-unclosed"]),
        ("name:\n  ko：\n    가: 나\n", ["3:5 yaml-colon-fullwidth"]),
        ("name\nlevel: city\n", ["2:1 yaml-colon-missing"]),
        ("q:\n    a: 1\n  b: 2\n", ["4:3 yaml-indent"]),
        ("q: 가\n  b: 2\n", ["3:3 yaml-indent"]),
        ("q:\n  a: 1\n  - b\n", ["4:3 yaml-indent"]),
    ],
)
def test_parse_case_with_a_slip_of_syntax_names_it(text: str, expected: list[str]) -> None:
    """What the writer did is named, where it was done, instead of what the parser expected."""
    findings = parse_case((HEAD + text).encode(), "case.yaml").findings
    ours = [f"{f.line}:{f.column} {f.code}" for f in findings]
    assert [line for line in ours if "yaml-" in line or "text-cut" in line] == expected


def test_parse_case_with_twenty_slips_reports_twenty() -> None:
    """Each slip is put aside and the next one found; what comes after them is not reported as missing."""
    lines = [f"  c{i}: 제{i}조: 국민" for i in range(20)]
    findings = parse_case((HEAD + "assessments:\n" + "\n".join(lines)).encode(), "case.yaml").findings
    slips = [(f.line, f.column) for f in findings if f.code == "yaml-colon-in-text"]
    assert slips == [(3 + i, len(f"  c{i}: 제{i}조") + 1) for i in range(20)]
    assert not any(f.code == "expected-mapping" for f in findings)
