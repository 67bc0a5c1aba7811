"""A quote is shown inside its paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.quotes import Document, Segment, find_quote, passage_around

TEXT = "첫 문단.\n\n둘째 문단의  첫 문장. 둘째 문장.\n\n셋째 문단.\n \n넷째 문단."


def test_passage_around_quote_in_a_paragraph_marks_it() -> None:
    """The paragraph is cut before and after the quote."""
    document = Document(TEXT)
    match = find_quote("문단의 첫 문장.", document)
    assert match is not None
    assert passage_around(match, document) == (
        Segment("둘째 ", False),
        Segment("문단의  첫 문장.", True),
        Segment(" 둘째 문장.", False),
    )


def test_passage_around_fragments_in_two_paragraphs_gives_both() -> None:
    """What was left out between two fragments is shown unmarked."""
    document = Document(TEXT)
    match = find_quote("둘째 문장. … 셋째", document)
    assert match is not None
    segments = passage_around(match, document)
    assert [s.text for s in segments if s.is_quote] == ["둘째 문장.", "셋째"]
    assert segments[0].text == "둘째 문단의  첫 문장. "
    assert segments[-1].text == " 문단."


@pytest.mark.parametrize(
    ("neighbours", "start", "end"), [(0, "셋째", "문단."), (1, "둘째", "넷째 문단."), (9, "첫", "넷째 문단.")]
)
def test_passage_around_neighbours_widen_it(neighbours: int, start: str, end: str) -> None:
    """More paragraphs on request, as far as there are any."""
    document = Document(TEXT)
    match = find_quote("셋째", document)
    assert match is not None
    text = "".join(s.text for s in passage_around(match, document, neighbours=neighbours))
    assert text.startswith(start)
    assert text.endswith(end)


def test_passage_around_text_without_blank_lines_takes_lines_as_paragraphs() -> None:
    """Some articles put each paragraph on one line."""
    document = Document("첫 줄\n둘째 줄\n셋째 줄")
    match = find_quote("둘째", document)
    assert match is not None
    assert "".join(s.text for s in passage_around(match, document)) == "둘째 줄"


@given(st.data())
def test_passage_around_any_match_concatenates_to_the_raw_text(
    hard_texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Joined, the segments are one slice of the raw text, and the marked ones are the match."""
    document = Document(data.draw(hard_texts) + "가 나\n\n다 라" + data.draw(hard_texts))
    quote = data.draw(st.sampled_from(["가 나", "나 다", "라", "가 … 라", "전북"]))
    match = find_quote(quote, document)
    if match is None:
        return
    segments = passage_around(match, document, neighbours=data.draw(st.integers(0, 2)))
    joined = "".join(s.text for s in segments)
    marked = [s.text for s in segments if s.is_quote]
    assert marked == [document.raw[start:end] for start, end in match.spans]
    assert all(s.text for s in segments)
    offset = match.spans[0][0] - len(segments[0].text) * (not segments[0].is_quote)
    assert document.raw[offset : offset + len(joined)] == joined
