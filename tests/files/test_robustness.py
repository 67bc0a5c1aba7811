import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.files import Parsed, parse_case, parse_rubric, parse_source
from casebook.model import Case

YAML_PIECES = [
    "\n", "\n  ", "\n- ", "  ", ": ", ":", " #", "- ", "? ", "[", "]", "{", "}", ", ", "'", '"', "|", ">",
    "|-\n  ", "&a", "*a", "!!set", "!", "%", "@", "`", "---\n", "...\n", "~", "null", "\t", "\\", "\\u",
    "<<", "：", "id", "name", "ko", "en", "assessments", "quotes", "score", "none", "2", "가나", "…", "“",
    "\u2028", "\ufeff", "\x00", "\r", "%YAML 1.1\n",
]  # fmt: skip
YAMLISH = st.lists(st.sampled_from(YAML_PIECES) | st.text(max_size=3), max_size=60).map("".join)


def assert_sane(parsed: Parsed[Case], text: str) -> None:
    """There is a value or an error, and every place lies within the file."""
    has_error = any(f.severity == "error" for f in parsed.findings)
    assert has_error == (parsed.value is None)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    for finding in parsed.findings:
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_parse_of_any_bytes_gives_findings(data: bytes) -> None:
    """Arbitrary bytes never raise, in any of the three kinds of file."""
    assert parse_case(data, "case.yaml").findings
    assert parse_rubric(data, "rubric.yaml").findings
    assert parse_source(data, "source.md").findings
    assert parse_source(b"---\n" + data + b"\n---\n" + data, "source.md").findings


@settings(deadline=None)
@given(YAMLISH)
def test_parse_of_any_yamlish_text_gives_findings(text: str) -> None:
    """Heaps of YAML's marks never raise, and every finding has a place in the file."""
    assert_sane(parse_case(text.encode("utf-8", "surrogatepass"), "case.yaml"), text)


@settings(deadline=None)
@given(st.data())
def test_parse_of_a_damaged_case_gives_findings_in_place(data: st.DataObject) -> None:
    """A real case with marks struck in anywhere is read or reported, with and without libyaml."""
    text = CASE
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(YAMLISH) + text[at + cut :]
    assert_sane(parse_case(text.encode("utf-8", "surrogatepass"), "case.yaml"), text)
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader")
        assert_sane(parse_case(text.encode("utf-8", "surrogatepass"), "case.yaml"), text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 999_000,
        "{a: " * 240_000,
        "- " * 490_000,
        "? " * 490_000,
        "a: [" + "[" * 60_000 + "]" * 60_000 + "]",
        "\n".join(" " * i + "a:" for i in range(1_300)),
    ],
    ids=["brackets", "braces", "dashes", "questions", "closed", "indents"],
)
def test_parse_case_with_deep_nesting_stops_early(text: str) -> None:
    """A megabyte of nesting, which crashes libyaml's composer, is a finding within a moment."""
    begun = time.perf_counter()
    findings = parse_case(text.encode(), "case.yaml").findings
    assert "yaml-too-deep" in [f.code for f in findings]
    assert time.perf_counter() - begun < 30, "about 0.1 s on an idle machine; without the bound it never ends"


def test_parse_case_with_aliases_that_would_explode_does_not_expand_them() -> None:
    """Ten lines that would grow to a billion texts are a few findings."""
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for previous, name in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{previous}'] * 10)}]\n"
    codes = {f.code for f in parse_case(bomb.encode(), "case.yaml").findings}
    assert {"yaml-anchor", "yaml-alias"} <= codes


CASE = """\
id: small
name: {ko: 작은 곳, en: Small place}
level: city
tier: main
as_of: 2025-11-12
summary:
  ko: 전력과 인력을 함께 본다
  en: >-
    It looks at power
    and people together
facts:
  - name: {ko: 규모, en: Size}
    value: "260,000"
    unit: {ko: 장, en: units}
    status: announced
    caveat: null
    quotes: []
assessments:
  compute:
    score: 2
    range: [2, 3]
    confidence: medium
    rationale: {ko: 계획이 있다, en: "There is: a plan"}
    quotes:
      - source: 2025-11-12-small
        text: "시는 인공지능 센터를 짓기로 했다"
        en: 'The city''s plan'
        speaker: null
        stance: supports
"""
