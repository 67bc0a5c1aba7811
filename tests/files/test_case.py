import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.files import parse_case
from casebook.model import Criterion, Dimension, Localised, Rubric

ORDINARY = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"],
    exclude_characters="\ufeff\ufffd\ufffe\uffff",  # these have findings of their own
)
SENTENCE = st.text(ORDINARY | st.just(" "), min_size=1).filter(lambda text: bool(text.strip()))


def composed(text: str) -> str:
    """The text as it is kept: NFC, without white space around it."""
    return unicodedata.normalize("NFC", text.strip())


def with_line(data: bytes, old: str, new: str) -> bytes:
    """The file with one passage replaced, which must be there."""
    text = data.decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def test_parse_case_reads_every_field(small_case: bytes) -> None:
    """Values, null fields and the place of the quote come out as written."""
    parsed = parse_case(small_case, "cases/small.yaml")
    assert parsed.findings == ()
    case = parsed.value
    assert case is not None
    assert parsed.draft is case
    assert (case.id, case.level, case.tier, case.as_of) == ("small", "city", "main", "2025-11-12")
    assert case.name == Localised("작은 곳", "Small place")
    (assessment,) = case.assessments
    assert (assessment.criterion, assessment.score, assessment.low, assessment.high) == ("compute", 2, 2, 3)
    assert assessment.confidence == "medium"
    (quote,) = assessment.quotes
    assert quote.text == "시는 인공지능 센터를 짓기로 했다"
    assert (quote.ko, quote.speaker, quote.role, quote.via) == (None, None, None, None)
    assert (quote.line, quote.column) == (17, 15)
    assert parsed.places["assessments.compute.quotes.0.text"] == (17, 15)
    assert parsed.places["assessments.compute"] == (10, 3)
    assert parsed.places["name.en"] == (2, 22)


@pytest.mark.parametrize("word", ["no", "on", "012", "12:30", "2025-11-12", "1_000", ".inf", "0x1F", "1e3"])
def test_parse_case_keeps_words_that_yaml_would_turn_into_something_else(
    small_case: bytes, word: str
) -> None:
    """Texts stay texts: no booleans, octal numbers, minutes or dates."""
    parsed = parse_case(with_line(small_case, "전력과 인력을 함께 본다", word), "case.yaml")
    assert parsed.value is not None
    assert parsed.value.summary.ko == word


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("true", "score-unknown"),
        ("None", "score-unknown"),
        (".nan", "score-unknown"),
        ("02", "score-not-plain"),
        ("+3", "score-not-plain"),
        ("-0", "score-not-plain"),
        ("007", "score-outside"),
        ("-02", "score-outside"),
        ("2.5", "score-fraction"),
        ("2.", "score-fraction"),
        ("'2'", "score-quoted"),
        ("'none'", "score-quoted"),
        ("5", "score-outside"),
        ("-1", "score-outside"),
        ("null", "score-empty"),
        ("~", "score-empty"),
        ("[2]", "score-unknown"),
        ("{a: 2}", "score-unknown"),
        ("2 # 확실함", None),
    ],
)
def test_parse_case_accepts_as_score_only_a_level_or_none(
    small_case: bytes, written: str, code: str | None
) -> None:
    """Whatever is no plain 0-4 or none gets a message of its own, at the value."""
    parsed = parse_case(with_line(small_case, "score: 2", f"score: {written}"), "case.yaml")
    expected = [] if code is None else [(code, 11, 12)]
    assert [(f.code, f.line, f.column) for f in parsed.findings] == expected


def test_parse_case_with_score_none_is_silent(small_case: bytes) -> None:
    """The literal word none becomes None, never 0."""
    data = with_line(small_case, "score: 2\n    range: [2, 3]\n    confidence: medium\n", "score: none\n")
    parsed = parse_case(data, "case.yaml")
    assert parsed.value is not None
    (assessment,) = parsed.value.assessments
    assert (assessment.score, assessment.low, assessment.high, assessment.confidence) == (None,) * 4


def test_parse_case_with_several_problems_reports_all_of_them(small_case: bytes) -> None:
    """A syntax slip, a wrong word and an empty text in one file are three findings, in the file's order."""
    data = with_line(small_case, "level: city", "level: citty")
    data = with_line(data, "전력과 인력을 함께 본다", "제3조: 국민")
    data = with_line(data, '"The city decided to build an AI centre"', '""')
    parsed = parse_case(data, "case.yaml")
    assert [(f.code, f.line, f.column) for f in parsed.findings] == [
        ("choice-misspelt", 3, 8),
        ("yaml-colon-in-text", 7, 10),
        ("text-empty", 18, 13),
    ]
    assert parsed.value is None


def test_parse_case_with_a_problem_keeps_a_draft_for_the_rules(small_case: bytes) -> None:
    """The parts that were read are there; the others are named, at any depth."""
    data = with_line(small_case, "        stance: supports\n", "")
    summary = "\n  ko: 전력과 인력을 함께 본다\n  en: It looks at power and people together\n"
    data = with_line(data, summary, " 요약\n")
    parsed = parse_case(data, "case.yaml")
    assert parsed.value is None
    assert parsed.draft is not None
    assert parsed.draft.assessments[0].quotes[0].text == "시는 인공지능 센터를 짓기로 했다"
    assert parsed.unread == {
        "summary",
        "summary.ko",
        "summary.en",
        "assessments.compute.quotes.0.stance",
    }


def test_parse_case_reads_on_under_a_misspelt_key(small_case: bytes) -> None:
    """What stands under a misspelt key is read as the key that was meant, so nothing seems to be missing."""
    data = with_line(small_case, "assessments:", "assesments:")
    parsed = parse_case(data, "case.yaml")
    assert [f.code for f in parsed.findings] == ["key-misspelt"]
    assert dict(parsed.findings[0].params) == {"field": "assesments", "suggestion": "assessments"}
    assert parsed.draft is not None
    assert parsed.draft.assessments[0].score == 2


def test_parse_case_orders_assessments_by_the_rubric(small_case: bytes) -> None:
    """The order of the rubric, whatever the order of the file; unknown criteria come last."""
    text = Localised("가", "a")
    levels = (text, text, text, text, text)
    criteria = tuple(
        Criterion(id=i, dimension="d", name=text, question=text, weight=1, levels=levels)
        for i in ("training", "compute")
    )
    dimension = Dimension(id="d", name=text, weight=1, criteria=criteria)
    rubric = Rubric(version="1", min_coverage=0.5, scale=levels, dimensions=(dimension,))
    silent = "{score: none, rationale: {ko: 없음, en: silent}}"
    data = small_case + f"  other: {silent}\n  training: {silent}\n".encode()
    case = parse_case(data, "case.yaml", rubric).value
    assert case is not None
    assert [a.criterion for a in case.assessments] == ["training", "compute", "other"]


def test_parse_case_with_block_texts_keeps_their_line_breaks(small_case: bytes) -> None:
    """A block text is kept as written, without the white space around it."""
    data = with_line(small_case, "ko: 전력과 인력을 함께 본다", "ko: |\n    첫 줄 #1\n\n    둘째: 줄\n")
    parsed = parse_case(data, "case.yaml")
    assert parsed.value is not None
    assert parsed.value.summary.ko == "첫 줄 #1\n\n둘째: 줄"


@settings(deadline=None)
@given(ko=SENTENCE, en=SENTENCE)
def test_parse_case_reads_any_quoted_text_back(ko: str, en: str) -> None:
    """Any text in double quotation marks comes back as it was, at the column at which it stands."""
    written, written_en = (json.dumps(text, ensure_ascii=False) for text in (ko, en))
    head = "id: small\nlevel: city\ntier: main\nas_of: 2025-11-12\nassessments: {}\n"
    name = f"name: {{ko: {written}, en: {written_en}}}\n"
    parsed = parse_case(f"{head}summary: {{ko: a, en: b}}\n{name}".encode(), "case.yaml")
    assert parsed.draft is not None
    assert parsed.draft.name == Localised(composed(ko), composed(en))
    assert parsed.places["name.ko"] == (7, 12)
    assert parsed.places["name.en"] == (7, 12 + len(written) + 6)
