"""Files of ratings: what is written is what is read, whatever it says; what is wrong is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.files import parse_ratings, parse_reconciliation, write_ratings, write_reconciliation
from casebook.model import RaterFile, Rating, Reconciliation, ReconciliationNote

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"), exclude_characters="\ufffd\ufffe\uffff"),
    min_size=1,
    max_size=30,
).filter(lambda t: t == t.strip() and bool(t))
LEVEL = st.integers(0, 4)
CRITERIA = st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), max_size=4, unique=True)
IDS = st.sampled_from(["kim", "gim-ha-na", "no", "null", "1e5", "007", "true", "0x1f"])


@st.composite
def ratings(draw: st.DrawFn, criterion: str) -> Rating:
    score = draw(st.none() | LEVEL)
    low = high = None
    if score is not None and draw(st.booleans()):
        low, high = draw(st.integers(0, score)), draw(st.integers(score, 4))
    return Rating(criterion=criterion, score=score, low=low, high=high, rationale=draw(st.just("") | TEXTS))


@st.composite
def rater_files(draw: st.DrawFn) -> RaterFile:
    return RaterFile(
        case=draw(IDS),
        rater=draw(IDS),
        name=draw(TEXTS),
        date="2025-11-20",
        rubric=draw(st.sampled_from(["1.0", "1.10", "2"])),
        ratings=tuple(draw(ratings(c)) for c in draw(CRITERIA)),
    )


def _composed(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text).strip()


@given(file=rater_files())
def test_ratings_written_and_read_are_the_same(file: RaterFile) -> None:
    """Any name and any reason, ids that YAML takes for numbers, silence, ranges: always the same text."""
    text = write_ratings(file)
    back = parse_ratings(text.encode(), "x.yaml")
    assert back.findings == ()
    assert back.value is not None
    assert text == write_ratings(file)
    assert text.startswith("# ")
    assert [(r.criterion, r.score, r.low, r.high) for r in back.value.ratings] == [
        (r.criterion, r.score, r.low, r.high) for r in file.ratings
    ]
    assert [r.rationale for r in back.value.ratings] == [_composed(r.rationale) for r in file.ratings]
    assert (back.value.case, back.value.rater, back.value.rubric) == (file.case, file.rater, file.rubric)
    assert back.value.name == _composed(file.name)


@given(text=TEXTS, by=TEXTS, score=st.none() | LEVEL, is_agreed=st.booleans(), criteria=CRITERIA)
def test_notes_written_and_read_are_the_same(
    text: str, by: str, score: int | None, is_agreed: bool, criteria: list[str]
) -> None:
    """Agreed on a level, agreed on silence, and not agreed are three things."""
    notes = tuple(
        ReconciliationNote(
            criterion=c,
            note=_composed(text),
            by=_composed(by),
            date="2025-11-20",
            is_agreed=is_agreed,
            score=score if is_agreed else None,
        )
        for c in criteria
    )
    written = write_reconciliation(Reconciliation(notes=notes))
    back = parse_reconciliation(written.encode(), "x.yaml")
    assert back.findings == ()
    assert back.value == Reconciliation(notes=notes)


def test_reasons_of_several_lines_come_back_as_they_were() -> None:
    """A line break is written out, so that no indent can be wrong."""
    rating = Rating(criterion="compute", score=1, rationale='첫 줄: 1 # 2\n\n- "둘째" \\ 줄')
    file = RaterFile(case="a", rater="b", name="c", date="2025-11-20", rubric="1", ratings=(rating,))
    back = parse_ratings(write_ratings(file).encode(), "x.yaml").value
    assert back == file


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("score: 2", "score: 5", "score-outside"),
        ("score: 2", 'score: "2"', "score-quoted"),
        ("score: 2", "points: 2", "key-unknown"),
        ("date: 2025-11-20", "date: 2025-02-30", "date-invalid"),
        ("rater: kim", "rater: Kim Hana", "id-unsafe"),
        ("range: [1, 3]", "range: 1-3", "range-not-two-levels"),
        ('name: "김"\n', "", "key-missing"),
        ("  compute:\n    score: 2\n    range: [1, 3]\n", "  - compute\n", "expected-mapping"),
    ],
)
def test_ratings_with_a_mistake_are_found_and_give_no_value(old: str, new: str, code: str) -> None:
    """The reader's own findings: nothing is guessed, nothing raises."""
    text = (
        '# Casebook ratings 1\ncase: a\nrater: kim\nname: "김"\ndate: 2025-11-20\nrubric: "1.0"\n'
        "ratings:\n  compute:\n    score: 2\n    range: [1, 3]\n"
    )
    assert parse_ratings(text.encode(), "x.yaml").findings == ()
    found = parse_ratings(text.replace(old, new).encode(), "x.yaml")
    assert code in {f.code for f in found.findings}
    assert found.value is None


@given(data=st.binary(max_size=300))
def test_ratings_of_any_bytes_never_raise(data: bytes) -> None:
    """A file may hold anything."""
    assert parse_ratings(data, "x.yaml").path == "x.yaml"
    assert parse_reconciliation(data, "x.yaml").path == "x.yaml"
