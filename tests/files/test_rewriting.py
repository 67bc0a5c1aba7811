"""What ``rewrite_case`` writes, line by line."""

import difflib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from casebook.files import RewriteFailed, parse_case, rewrite_case
from casebook.model import Assessment, Case, Localised, Quote

SHIPPED = sorted((Path(__file__).parents[2] / "cases").glob("[!_]*.yaml"))
replace = msgspec.structs.replace

TEXT = """\
# first line
id: small   # the id
name: {ko: "작은 곳", en: 'Small place'}
level: "city"
tier: main
as_of: 2025-11-12

# about the summary
summary:
    ko: |-   # in lines
      첫 줄
      둘째 줄
    en: >-
      folded
      text
context:
- name: { ko:   "하나", en: "One" }
  note: {ko: one, en: one}   # inline
  quotes: []

# about the second
- name: {ko: "둘", en: "Two"}
  note:
    ko: "둘"
    # between
    en: "two"

assessments:
  # about compute
  compute:
    score: 2      # why two
    range:   [1, 2]
    confidence: low
    rationale: {ko: "근거", en: "Reason"}
    quotes:
      - source: a
        text: "하나"
        speaker: null
        stance: context   # the first

      # about b
      - source: b
        text: "둘"
        speaker: null   # the reporter
        stance: supports

      # trailing remark

  # about power
  power:
    score: none
    rationale: {ko: "없음", en: "None"}
# the end"""


def read(text: str) -> Case:
    """The case that the text holds."""
    case = parse_case(text.encode(), "cases/small.yaml").draft
    assert case is not None
    return case


def changed(old: str, new: str) -> list[str]:
    """The lines that differ, with - and +."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def with_assessment(case: Case, criterion: str, **values: object) -> Case:
    """The case with other values in one assessment."""
    given = [replace(a, **values) if a.criterion == criterion else a for a in case.assessments]
    return replace(case, assessments=tuple(given))


def a_quote(text: str) -> Quote:
    """A quote by nobody."""
    return Quote(
        source="c",
        text=text,
        ko=None,
        en="text",
        speaker=None,
        role=None,
        via=None,
        stance="context",
        line=1,
        column=1,
    )


def rewritten(edit: Callable[[Case], Case], text: str = TEXT) -> list[str]:
    """The lines that an edit changes, after a look that it can be read back and undone."""
    before = read(text)
    after = edit(before)
    result = rewrite_case(text, before, after)
    assert without_places(read(result)) == without_places(after)
    assert without_places(read(rewrite_case(result, read(result), before))) == without_places(before)
    return changed(text, result)


def without_places(case: Case) -> object:
    """The case without line and column of its quotes, its criteria in any order."""
    data = msgspec.to_builtins(case)

    def cleaned(value: object) -> object:
        if isinstance(value, dict):
            return {k: cleaned(v) for k, v in value.items() if k not in ("line", "column")}
        if isinstance(value, list | tuple):
            return [cleaned(v) for v in value]
        return value

    data["assessments"] = sorted(data["assessments"], key=lambda a: str(a["criterion"]))
    return cleaned(data)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_rewrite_case_nothing_changed_gives_same_text(path: Path) -> None:
    """Equal values change no byte."""
    text = path.read_text(encoding="utf-8")
    assert rewrite_case(text, read(text), read(text)) is text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_rewrite_case_every_rationale_changed_touches_only_their_lines(path: Path) -> None:
    """As many lines change as texts do, and the way back restores every byte."""
    text = path.read_text(encoding="utf-8")
    before = read(text)
    after = replace(
        before,
        assessments=tuple(
            replace(a, rationale=Localised(a.rationale.ko, a.rationale.en + ' "# more"'))
            for a in before.assessments
        ),
    )
    result = rewrite_case(text, before, after)
    pairs = list(zip(text.split("\n"), result.split("\n"), strict=True))
    assert sum(old != new for old, new in pairs) == len(before.assessments)
    assert rewrite_case(result, read(result), before) == text


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (lambda c: replace(c, id="large"), ["-id: small   # the id", "+id: large   # the id"]),
        (
            lambda c: replace(c, name=Localised('a: "b" \\ # c', c.name.en)),
            [
                "-name: {ko: \"작은 곳\", en: 'Small place'}",
                '+name: {ko: "a: \\"b\\" \\\\ # c", en: \'Small place\'}',
            ],
        ),
        (
            lambda c: replace(c, name=Localised(c.name.ko, "It's")),
            [
                "-name: {ko: \"작은 곳\", en: 'Small place'}",
                "+name: {ko: \"작은 곳\", en: 'It''s'}",
            ],
        ),
        (lambda c: replace(c, level="nation"), ['-level: "city"', "+level: nation"]),
        (
            lambda c: replace(c, summary=Localised("첫 줄\n# 셋째 줄\n둘째 줄", c.summary.en)),
            ["+      # 셋째 줄"],
        ),
        (
            lambda c: replace(c, summary=Localised(c.summary.ko, "- new\n| text")),
            ["-    en: >-", "-      folded", "-      text", '+    en: "- new\\n| text"'],
        ),
        (
            lambda c: with_assessment(c, "compute", score=3, low=2, high=4, confidence="high"),
            [
                "-    score: 2      # why two",
                "-    range:   [1, 2]",
                "-    confidence: low",
                "+    score: 3      # why two",
                "+    range:   [2, 4]",
                "+    confidence: high",
            ],
        ),
        (
            lambda c: with_assessment(c, "compute", score=None, low=None, high=None, confidence=None),
            [
                "-    score: 2      # why two",
                "-    range:   [1, 2]",
                "-    confidence: low",
                "+    score: none      # why two",
            ],
        ),
        (
            lambda c: with_assessment(c, "power", score=1, low=0, high=1, confidence="low"),
            ["-    score: none", "+    score: 1", "+    range: [0, 1]", "+    confidence: low"],
        ),
    ],
)
def test_rewrite_case_value_changed_touches_its_lines(edit: Callable[[Case], Case], lines: list[str]) -> None:
    """A value is replaced where it stands; comments and the manner of writing around it stay."""
    assert rewritten(edit) == lines


def test_rewrite_case_quote_gone_leaves_comments_of_others() -> None:
    """A quote takes its own lines and the empty one above with it, no comment."""
    before = read(TEXT)
    quotes = before.assessments[0].quotes
    assert rewritten(lambda c: with_assessment(c, "compute", quotes=quotes[:1])) == [
        "-      - source: b",
        '-        text: "둘"',
        "-        speaker: null   # the reporter",
        "-        stance: supports",
    ]
    assert rewritten(lambda c: with_assessment(c, "compute", quotes=())) == [
        "-    quotes:",
        "-      - source: a",
        '-        text: "하나"',
        "-        speaker: null",
        "-        stance: context   # the first",
        "+    quotes: []",
        "-      - source: b",
        '-        text: "둘"',
        "-        speaker: null   # the reporter",
        "-        stance: supports",
    ]


def test_rewrite_case_quote_added_stands_in_its_place() -> None:
    """A new quote is set off as the others are; in a list that was left out it makes the list."""
    quotes = read(TEXT).assessments[0].quotes
    new = ["      - source: c", '        text: "셋"', '        en: "text"', "        speaker: null"]
    new += ["        role: null", "        stance: context"]
    for place in range(3):
        lines = rewritten(
            lambda c, place=place: with_assessment(  # type: ignore[misc]
                c, "compute", quotes=(*quotes[:place], a_quote("셋"), *quotes[place:])
            )
        )
        assert sorted(lines) == sorted(["+", *("+" + line for line in new)])
    lines = rewritten(lambda c: with_assessment(c, "power", quotes=(a_quote("셋"),)))
    assert lines == ["+    quotes:", *("+" + line for line in new)]


def test_rewrite_case_quotes_swapped_keep_their_lines() -> None:
    """A quote that moves takes its inline comment along."""
    quotes = read(TEXT).assessments[0].quotes
    lines = rewritten(lambda c: with_assessment(c, "compute", quotes=quotes[::-1]))
    assert len([line for line in lines if "# the first" in line or "# the reporter" in line]) == 2


def test_rewrite_case_list_without_indent_is_kept_so() -> None:
    """Hyphens below their key, spaces within braces, and a key that is missing."""
    context = read(TEXT).context
    assert rewritten(lambda c: replace(c, context=context[:1])) == [
        '-- name: {ko: "둘", en: "Two"}',
        "-  note:",
        '-    ko: "둘"',
        "-    # between",
        '-    en: "two"',
    ]
    assert rewritten(
        lambda c: replace(c, context=(replace(context[0], name=Localised("1", "One")), context[1]))
    ) == ['-- name: { ko:   "하나", en: "One" }', '+- name: { ko:   "1", en: "One" }']
    lines = rewritten(lambda c: replace(c, context=(context[0], replace(context[1], quotes=(a_quote("x"),)))))
    assert lines[0] == "+  quotes:"


def test_rewrite_case_speaker_given_keeps_comment() -> None:
    """A long speaker goes below its key, a short one beside it."""
    quotes = read(TEXT).assessments[0].quotes
    for name, first in (
        ("가" * 3, "+        speaker: {ko"),
        ("가" * 120, "+        speaker:   # the reporter"),
    ):
        speaker = Localised(name, "x")
        lines = rewritten(
            lambda c, speaker=speaker: with_assessment(  # type: ignore[misc]
                c, "compute", quotes=(quotes[0], replace(quotes[1], speaker=speaker))
            )
        )
        assert lines[0] == "-        speaker: null   # the reporter"
        assert lines[1].startswith(first)


def test_rewrite_case_criterion_added_stands_in_order() -> None:
    """A new criterion comes after the one before it, an old one leaves with its lines."""

    def new(criterion: str) -> Assessment:
        return Assessment(
            criterion=criterion,
            score=None,
            low=None,
            high=None,
            confidence=None,
            rationale=Localised("없음", "None"),
            quotes=(),
        )

    compute, power = read(TEXT).assessments
    result = rewrite_case(TEXT, read(TEXT), replace(read(TEXT), assessments=(compute, new("x"), power)))
    assert [a.criterion for a in read(result).assessments] == ["compute", "x", "power"]
    result = rewrite_case(TEXT, read(TEXT), replace(read(TEXT), assessments=(new("x"), compute, power)))
    assert [a.criterion for a in read(result).assessments] == ["x", "compute", "power"]
    lines = rewritten(lambda c: replace(c, assessments=(compute, power, new("x"))))
    assert lines == [
        "+",
        "+  x:",
        "+    score: none",
        '+    rationale: {ko: "없음", en: "None"}',
        "+    quotes: []",
    ]
    assert rewritten(lambda c: replace(c, assessments=(compute,))) == [
        "-  power:",
        "-    score: none",
        '-    rationale: {ko: "없음", en: "None"}',
    ]
    text = TEXT.replace("  # about power\n", "")
    assert rewritten(lambda c: replace(c, assessments=(compute,)), text)[0] == "-"
    quoted = replace(power, quotes=(a_quote("셋"),))
    result = rewrite_case(TEXT, read(TEXT), replace(read(TEXT), assessments=(compute, quoted, new("x"))))
    assert [len(a.quotes) for a in read(result).assessments] == [2, 1, 0]
    assert rewritten(lambda c: replace(c, assessments=()))[0] == "-assessments:"


@pytest.mark.parametrize("line_break", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rewrite_case_line_ends_and_mark_are_kept(line_break: str, mark: str) -> None:
    """A file of Windows stays one, in new lines, too."""
    text = mark + TEXT.replace("\n", line_break)
    before = read(TEXT)
    after = with_assessment(before, "power", quotes=(a_quote("x"),))
    result = rewrite_case(text, before, after)
    expected = rewrite_case(TEXT, before, after)
    assert result == mark + expected.replace("\n", line_break)


def test_rewrite_case_unreadable_parts_stay_as_written() -> None:
    """A stand-in is no difference: the mistake stays for the reader to mend, and an edit elsewhere works."""
    text = TEXT.replace("confidence: low", "confidence: hihg").replace("score: 2  ", "score: 9  ")
    before = read(text)
    result = rewrite_case(text, before, replace(before, as_of="2025-12-01"))
    assert changed(text, result) == ["-as_of: 2025-11-12", "+as_of: 2025-12-01"]


def test_rewrite_case_misspelt_key_gets_the_value() -> None:
    """A key that was read in spite of its spelling is changed where it stands."""
    text = TEXT.replace("confidence: low", "confidance: low")
    lines = rewritten(lambda c: with_assessment(c, "compute", confidence="high"), text)
    assert lines == ["-    confidance: low", "+    confidance: high"]


@pytest.mark.parametrize("bad", ["Gwang Ju", "a\x1bb", "", "no-such level"])
def test_rewrite_case_value_that_reading_refuses_is_written(bad: str) -> None:
    """What is typed is never lost: the finding then stands at its place."""
    before = read(TEXT)
    result = rewrite_case(TEXT, before, replace(before, id=bad))
    findings = parse_case(result.encode(), "cases/small.yaml").findings
    assert [f.line for f in findings if f.severity == "error"] == [2]


@pytest.mark.parametrize(
    "text",
    [
        'id: a\nname: {ko: "x", en: "y"\n',
        "id: a: b\n",
        "- id\n",
        "",
        "id: a\n---\nid: b\n",
        "a: " * 3,
        "id: " + "[" * 200,
    ],
)
def test_rewrite_case_text_that_cannot_be_followed_is_refused(text: str) -> None:
    """No wrong text is handed out."""
    case = read(TEXT)
    with pytest.raises(RewriteFailed):
        rewrite_case(text, case, replace(case, id="other"))


def test_rewrite_case_other_text_than_read_is_refused() -> None:
    """A text that has changed since is not overwritten with something else."""
    before = read(TEXT)
    after = with_assessment(before, "compute", quotes=before.assessments[0].quotes[:1])
    other = TEXT.replace("      - source: b", "      - source: x\n      - source: b")
    with pytest.raises(RewriteFailed):
        rewrite_case(other, before, after)
    with pytest.raises(RewriteFailed):
        rewrite_case(TEXT.replace("tier: main", "tier: reference"), before, after)
