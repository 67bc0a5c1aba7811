import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.files import parse_judgements, write_judgements
from casebook.files.judgements import MAX_NAME_CHARS, MAX_SURVEY_BYTES
from casebook.model import Judgement, Respondent, Survey

FIXTURES = Path(__file__).parent / "fixtures"
DIMENSIONS = ("infrastructure", "workforce", "power")
PAIRS = (("infrastructure", "workforce"), ("infrastructure", "power"), ("workforce", "power"))
HEAD = "dimensions: [infrastructure, workforce, power]\nrespondents:\n"


def read(text: str) -> Survey | None:
    return parse_judgements(text.encode(), "ahp.yaml", DIMENSIONS).value


@st.composite
def judgements(draw: st.DrawFn) -> tuple[Judgement, ...]:
    """Answers to some of the questions, in either direction and in any order."""
    asked = draw(st.lists(st.sampled_from(PAIRS), unique=True))
    return tuple(
        Judgement(more=pair[turned], less=pair[1 - turned], times=draw(st.integers(1, 9)))
        for pair in asked
        for turned in [draw(st.integers(0, 1))]
    )


def is_name(text: str) -> bool:
    """What a name can be once read: composed, no white space around it, no control characters."""
    plain = text.replace("\n", "").replace("\t", "")
    controls = any(unicodedata.category(c) in {"Cc", "Cs"} or c in "\ufffe\uffff" for c in plain)
    return bool(text.strip()) and not controls


NAMES = (
    st.text(min_size=1, max_size=40).filter(is_name).map(lambda n: unicodedata.normalize("NFC", n).strip())
)
AWKWARD = [
    'a "b" c',
    "a: b # c",
    "- x",
    "line\nbreak",
    "back\\slash",
    "김 하나 🙂",
    "a\u2028|\ufeff|\ufffd",
    "null",
    "{a}",
]
SURVEYS = st.builds(
    Survey,
    dimensions=st.just(DIMENSIONS),
    respondents=st.lists(
        st.builds(
            Respondent,
            name=NAMES.filter(is_name) | st.sampled_from(AWKWARD),
            date=st.none() | st.dates().map(str),
            judgements=judgements(),
        ),
        max_size=4,
    ).map(tuple),
)


def test_parse_judgements_of_a_file_written_by_hand_gives_the_survey() -> None:
    """Names, date and answers come out as they stand in the file."""
    parsed = parse_judgements(
        (FIXTURES / "clean-judgements" / "judgements.yaml").read_bytes(), "ahp.yaml", DIMENSIONS
    )
    assert parsed.findings == ()
    assert parsed.value is not None
    first, second = parsed.value.respondents
    assert (first.name, first.date, second.name, second.date) == ("김하나", "2025-11-12", "Lee: #2", None)
    assert first.judgements == (
        Judgement(more="infrastructure", less="workforce", times=3),
        Judgement(more="infrastructure", less="power", times=5),
        Judgement(more="power", less="workforce", times=1),
    )


@settings(deadline=None)
@given(SURVEYS)
def test_survey_written_and_read_again_is_the_same(survey: Survey) -> None:
    """Any name, any answers, finished or not: nothing is lost, and the text is always the same."""
    text = write_judgements(survey)
    parsed = parse_judgements(text.encode(), "ahp.yaml", DIMENSIONS)
    assert [f for f in parsed.findings if f.code != "pairs-missing"] == []
    assert parsed.value == survey
    assert write_judgements(parsed.value) == text


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: (HEAD + t).encode("utf-8", "replace")))
def test_parse_judgements_of_anything_gives_a_value_or_an_error(data: bytes) -> None:
    """Whatever is uploaded, reading never raises."""
    parsed = parse_judgements(data, "ahp.yaml", DIMENSIONS)
    assert (parsed.value is None) == any(f.severity == "error" for f in parsed.findings)


@settings(deadline=None)
@given(SURVEYS, st.data())
def test_parse_judgements_of_a_damaged_file_never_raises(survey: Survey, data: st.DataObject) -> None:
    """A real file with a piece struck out or in is read or reported, each finding at a line of the file."""
    text = write_judgements(survey)
    at, cut = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 20))
    text = (
        text[:at]
        + data.draw(st.sampled_from(["", "[", "}", ": ", "\n- ", '"', "&a", "x"]))
        + text[at + cut :]
    )
    parsed = parse_judgements(text.encode(), "ahp.yaml", DIMENSIONS)
    assert (parsed.value is None) == any(f.severity == "error" for f in parsed.findings)
    assert all(1 <= f.line <= text.count("\n") + 1 for f in parsed.findings)


def test_parse_judgements_of_an_unfinished_respondent_keeps_the_answers() -> None:
    """Saving half-way is allowed: a warning names what is open, and the answers are there."""
    text = HEAD + "  - name: 김하나\n    judgements:\n      - {more: power, less: workforce, times: 2}\n"
    parsed = parse_judgements(text.encode(), "ahp.yaml", DIMENSIONS)
    assert [(f.code, f.severity) for f in parsed.findings] == [("pairs-missing", "warning")]
    assert dict(parsed.findings[0].params)["pairs"] == ("infrastructure – workforce, infrastructure – power")
    assert parsed.value is not None
    assert len(parsed.value.respondents[0].judgements) == 1


def test_parse_judgements_names_the_line_of_the_first_of_a_repeated_pair() -> None:
    """The same two dimensions the other way round are the same question."""
    folder = FIXTURES / "judgement-pair-repeated"
    (finding,) = parse_judgements((folder / "judgements.yaml").read_bytes(), "x", DIMENSIONS).findings
    assert dict(finding.params) == {"a": "workforce", "b": "infrastructure", "first": "6"}


def test_parse_judgements_gives_dimensions_in_the_order_asked_for() -> None:
    """The order in which a file lists them says nothing."""
    text = "dimensions: [power, workforce, infrastructure]\nrespondents: []\n"
    survey = read(text)
    assert survey is not None
    assert survey.dimensions == DIMENSIONS


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("dimensions: [power]\nrespondents: []\n", "dimensions-missing"),
        ("dimensions: [infrastructure, workforce, power, money]\nrespondents: []\n", "choice-unknown"),
        ("dimensions: power\nrespondents: []\n", "expected-list"),
        ("respondents: []\n", "key-missing"),
        ("[]", "top-not-mapping"),
        ("", "file-empty"),
        ("a: b\n" * 50_000, "file-too-large"),
        (HEAD + "  - name: ''\n    judgements: []\n", "text-empty"),
    ],
)
def test_parse_judgements_of_another_file_says_why_not(text: str, code: str) -> None:
    """A file about other dimensions, or no such file at all, is refused with the reason."""
    assert len("a: b\n" * 50_000) > MAX_SURVEY_BYTES
    parsed = parse_judgements(text.encode(), "ahp.yaml", DIMENSIONS)
    assert code in [f.code for f in parsed.findings]
    assert parsed.value is None


def test_parse_judgements_of_a_long_name_keeps_its_beginning() -> None:
    """A name fills a line, not a page."""
    survey = read(HEAD + f"  - name: {'가' * 500}\n    judgements: []\n")
    assert survey is not None
    assert survey.respondents[0].name == "가" * MAX_NAME_CHARS
