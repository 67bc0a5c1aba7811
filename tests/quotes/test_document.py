"""Offsets of the comparable text lead back to the raw text exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.quotes import Document, normalise
from casebook.quotes.document import GAP
from casebook.quotes.normalise import continues


def test_document_gap_mark_becomes_gap() -> None:
    """A ``[…]``, however it is written, is a place that no quote can contain."""
    document = Document("가 나\n\n[…]\n\n다 [...] 라 [ … ] 마")
    assert document.normalised == f"가 나{GAP}다{GAP}라{GAP}마"
    assert document.has_gaps


def test_document_without_gap_is_normalised_whole() -> None:
    """Other brackets are text."""
    document = Document("[사진] 가\n나")
    assert document.normalised == "[사진] 가 나"
    assert not document.has_gaps


@pytest.mark.parametrize(
    ("raw", "quote", "expected"),
    [
        ("가  나\n다", "나 다", "나\n다"),
        ("\n\n  가 나", "가", "가"),
        ("x \u1112\u1161\u11ab 글 y", "한 글", "\u1112\u1161\u11ab 글"),
        ("앞 [...] \u3000뒤에 온 말", "뒤에 온", "뒤에 온"),
        ("cafe\u0301  bar", "bar", "bar"),
        ("\u2000\u2001a\u2001\u2000b", "b", "b"),
    ],
)
def test_document_raw_span_of_changed_text_is_exact(raw: str, quote: str, expected: str) -> None:
    """Collapsed white space, composed letters and gaps before a passage do not shift it."""
    document = Document(raw)
    start = document.normalised.index(quote)
    first, last = document.raw_span(start, start + len(quote))
    assert raw[first:last] == expected


@given(st.data())
def test_document_raw_span_of_any_passage_normalises_to_it(
    hard_texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Every stretch of the comparable text maps to raw text that reads the same."""
    document = Document(data.draw(hard_texts))
    text = document.normalised
    edges = [i for i in range(len(text) + 1) if i == len(text) or not continues(text[i])]
    starts = [i for i in edges if i < len(text) and text[i] not in (" ", GAP)]
    if not starts:
        return
    start = data.draw(st.sampled_from(starts))
    ends = [i for i in edges if i > start and text[i - 1] not in (" ", GAP) and GAP not in text[start:i]]
    end = data.draw(st.sampled_from(ends))
    first, last = document.raw_span(start, end)
    assert normalise(document.raw[first:last]) == text[start:end]
