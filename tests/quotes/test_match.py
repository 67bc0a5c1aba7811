"""Only what stands in the document word for word is found."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casebook.quotes import Document, find_quote, is_verbatim, normalise
from casebook.quotes.match import fragments

TEXT = (
    "그는 “전북의  ‘주체’는 누구인가”라고\n물었다. 26만 장을 들여온다.\n\n"
    "[…]\n\n"
    "시는 2026년까지 예산 — 40억 원 — 을 쓴다. 그는 다시 물었다."
)
KOREAN = "가나다라마바사아자차 .,‘’“”—"


def found(quote: str, text: str = TEXT) -> list[str] | None:
    """The raw text under each span of the match."""
    document = Document(text)
    match = find_quote(quote, document)
    assert is_verbatim(quote, document) == (match is not None)
    return None if match is None else [document.raw[start:end] for start, end in match.spans]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("26만 장을 들여온다.", ["26만 장을 들여온다."]),
        ("  26만 장을\n들여온다. ", ["26만 장을 들여온다."]),
        ("\"전북의 '주체'는 누구인가\"라고 물었다", ["“전북의  ‘주체’는 누구인가”라고\n물었다"]),
        ("예산 - 40억 원 – 을", ["예산 — 40억 원 — 을"]),
        ("\u1112\u1161\u11ab", None),
        ("26만 장을 들여 온다.", None),
        ("26만장을", None),
        ("27만 장을 들여온다.", None),
        ("", None),
        ("  \n ", None),
    ],
)
def test_find_quote_whole_quote(quote: str, expected: list[str] | None) -> None:
    """A quote is found where only the forgiven differences stand between it and the text."""
    assert found(quote) == expected


@pytest.mark.parametrize("ellipsis", ["…", " … ", "...", "[…]", " [...] ", "……"])
def test_find_quote_fragments_in_order_are_found(ellipsis: str) -> None:
    """Any ellipsis joins fragments, which are located one by one."""
    assert found(f"26만 장을{ellipsis}예산 - 40억") == ["26만 장을", "예산 — 40억"]


def test_find_quote_fragments_out_of_order_are_not_found() -> None:
    """The order of a speaker's words is part of what was said."""
    assert found("예산 - 40억 … 26만 장을") is None


def test_find_quote_fragments_do_not_overlap() -> None:
    """Each fragment begins after the end of the one before."""
    assert found("26만 장을 … 장을 들여온다") is None
    assert found("물었다 … 물었다") == ["물었다", "물었다"]


def test_find_quote_across_gap_is_not_found() -> None:
    """What stands on both sides of a gap was not said in one breath."""
    assert found("들여온다. 시는") is None
    assert found("들여온다. […] 시는") == ["들여온다.", "시는"]


@pytest.mark.parametrize("quote", ["[…]", "…", "[…", "…]", "...", "...]", " [...] "])
def test_find_quote_only_ellipsis_is_not_found(quote: str) -> None:
    """An ellipsis alone quotes nothing, and a gap mark is not text."""
    assert found(quote) is None
    assert found(quote, "가 [...] 나 […] 다") is None


def test_find_quote_with_ellipsis_of_the_document_is_found_whole() -> None:
    """An ellipsis that the document itself prints is text before it is an omission."""
    assert found("음… 그렇다", "음… 그렇다고 했다") == ["음… 그렇다"]


def test_find_quote_literal_place_goes_before_folded_place() -> None:
    """Where the words stand character by character is the better place to show."""
    document = Document('"가 나" 그리고 “가 나”')
    match = find_quote("“가 나”", document)
    assert match is not None
    assert match.spans == ((10, 15),)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("cafe\u0301 noir", "cafe"),
        ("x\u0302 = 3", "x"),
        ("cafe\u0301 noir", "\u0301 noir"),
        ("\u1100\u1161\u11a8", "가"),
        ("\u1100\u1161\u11a8", "\u1100\u1161"),
    ],
)
def test_find_quote_that_cuts_a_letter_is_not_found(text: str, quote: str) -> None:
    """A letter without its accent or its final consonant is another letter."""
    assert found(quote, text) is None


@given(st.data())
def test_find_quote_any_slice_between_letters_covers_the_quote(
    hard_texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """A found quote's spans hold what the quote says, word for word, in order and without overlap."""
    text = data.draw(hard_texts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    document = Document(text)
    match = find_quote(quote, document)
    assert is_verbatim(quote, document) == (match is not None)
    if match is None:
        return
    position = 0
    for first, last in match.spans:
        assert position <= first < last <= len(text)
        position = last
    said = [normalise(text[first:last]) for first, last in match.spans]
    assert said == [normalise(quote)] or said == list(fragments(quote))


@given(st.text(alphabet=KOREAN, min_size=1, max_size=80), st.data())
def test_find_quote_slice_of_document_is_found(text: str, data: st.DataObject) -> None:
    """Every stretch of a text without gaps is a quote of it, however its white space is laid out."""
    assume(text.strip())
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(quote.strip())
    laid_out = text.replace(" ", data.draw(st.sampled_from([" ", "\n", "\u00a0", " \u3000"])))
    pieces = found(quote, laid_out)
    assert pieces is not None
    assert normalise(pieces[0]) == normalise(quote)


@given(
    st.text(alphabet=KOREAN, min_size=1, max_size=80),
    st.sampled_from("하!;5ＡzéＺ①\u200b"),
    st.booleans(),
    st.data(),
)
def test_find_quote_with_one_character_altered_is_not_found(
    text: str, alien: str, inserts: bool, data: st.DataObject
) -> None:
    """One character put in or exchanged, anywhere, and the quote is not verbatim any more."""
    position = data.draw(st.integers(0, len(text) - 1))
    altered = text[:position] + alien + text[position + (0 if inserts else 1) :]
    assert found(altered, text) is None


@given(st.permutations(["가나", "다라", "마바", "사아"]))
def test_find_quote_fragments_only_the_documents_order_is_found(parts: list[str]) -> None:
    """Of all orders of four fragments, one is in the document."""
    assert (found(" … ".join(parts), "가나 x 다라 x 마바 x 사아") is not None) == (parts == sorted(parts))
