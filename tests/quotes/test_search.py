"""Looking for words in a source finds passages that can be quoted as they stand."""

import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.quotes import Document, is_verbatim
from casebook.quotes.search import search_passages

TEXT = (
    "시 정부는 전력 회사와 함께 2026년까지 실증 단지를 세우기로 했다. "
    "그 밖의 일정은 아직 알려지지 않았으며 예산도 마찬가지이다. "
    "“우리는 \n기다리지 않겠다”고 말했다.\n\n"
    "전북은 제조업 기반이 약하고, 대규모 연산 인프라나 하드웨어 기업이 거의 존재하지 않는다. […] "
    "그럼에도 디지털 트윈을 구축하고 인력을 양성한다는 계획이 나왔으며, "
    "대학은 3.5배의 예산을 요구하였다고 한다.\n\n[…]\n\n"
    "대학은 교육 과정을 새로 열었다.\n\n"
    "The city of St. Louis will train 260 engineers, said Mayor J. Doe. "
    "It will not pay for them, nor for the site."
)


def test_search_passages_phrase_is_found_as_its_whole_sentence() -> None:
    """What stands there word for word comes first, and what is given is the sentence around it."""
    document = Document(TEXT)
    first, *_ = search_passages("실증  단지를\n세우기로", document)
    assert first.text == "시 정부는 전력 회사와 함께 2026년까지 실증 단지를 세우기로 했다."
    assert first.is_exact
    assert first.score == 100
    assert TEXT[first.start : first.end] == first.text


def test_search_passages_phrase_over_two_sentences_gives_both() -> None:
    """The passage holds all that was looked for, line breaks as spaces."""
    first, *_ = search_passages('마찬가지이다. "우리는 기다리지', Document(TEXT))
    assert first.is_exact
    assert first.text.startswith("그 밖의 일정은")
    assert first.text.endswith("“우리는 기다리지 않겠다”고 말했다.")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("전력 회사가 실증", "시 정부는"),  # another particle
        ("실증하는 단지로 회사는", "시 정부는"),  # other endings, another order
        ("인력 양성했다", "그럼에도"),
        ("디지털트윈 구축했다", "그럼에도"),
        ("ENGINEERS training 260", "The city"),
    ],
)
def test_search_passages_words_in_other_forms_are_found(words: str, found: str) -> None:
    """Nobody remembers the very ending; sentences with all of the words are not exact but come first."""
    first, *_ = search_passages(words, Document(TEXT))
    assert first.text.startswith(found)
    assert not first.is_exact
    assert 60 <= first.score < 100


def test_search_passages_misremembered_words_are_near() -> None:
    """A word that is wrong leads to the passage nevertheless."""
    first, *_ = search_passages("전북은 제조업 기반이 강하고, 대규모 연산 인프라가", Document(TEXT))
    assert (
        first.text
        == "전북은 제조업 기반이 약하고, 대규모 연산 인프라나 하드웨어 기업이 거의 존재하지 않는다."
    )
    assert not first.is_exact
    assert first.score > 80


def test_search_passages_never_crosses_what_is_left_out() -> None:
    """Words on both sides of a ``[…]`` are no passage, although they look as if they followed each other."""
    found = search_passages("존재하지 않는다. 그럼에도 디지털 트윈을", Document(TEXT))
    assert found
    assert not any(passage.is_exact for passage in found)
    assert not any("…" in p.text or ("않는다" in p.text and "그럼에도" in p.text) for p in found)


def test_search_passages_abbreviations_and_decimals_end_no_sentence() -> None:
    """A full stop ends a sentence only where one ends."""
    (first, *_) = search_passages("train 260", Document(TEXT))
    assert first.text == "The city of St. Louis will train 260 engineers, said Mayor J. Doe."
    (first, *_) = search_passages("3.5배", Document(TEXT))
    assert first.text.startswith("그럼에도")
    assert first.text.endswith("한다.")


@pytest.mark.parametrize(
    "words", ["", "   ", "…", "the moon is made of green cheese", "달나라 토끼", "26", "ai"]
)
def test_search_passages_nothing_near_is_empty(words: str) -> None:
    """No invented likeness: neither a number inside another nor letters inside a word are found as words."""
    assert search_passages(words, Document(TEXT.replace("2026", "2027"))) == ()


def test_search_passages_stretches_of_several_sentences_do_not_overlap() -> None:
    """Two sentences misremembered are found as one passage, not as two that share a sentence."""
    words = "그 밖의 일정은 알려지지 않았고 예산도 마찬가지다. 우리는 더 이상 기다리지 않겠다고 말하였다."
    found = search_passages(words, Document(TEXT))
    assert found
    spans = sorted((p.start, p.end) for p in found)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_search_passages_empty_document_is_empty() -> None:
    """A source without text holds nothing, nor does one of which all is left out."""
    assert search_passages("무엇", Document("")) == ()
    assert search_passages("무엇", Document("[…]\n\n[…]")) == ()
    assert search_passages("무엇", Document(TEXT), limit=0) == ()


def test_search_passages_repeated_text_is_given_once() -> None:
    """The same sentence twice is one passage; the limit counts passages."""
    document = Document(f"{TEXT}\n\n{TEXT}")
    texts = [p.text for p in search_passages("대학은", document)]
    assert len(texts) == len(set(texts)) == 2
    assert len(search_passages("대학은", document, limit=1)) == 1


def test_search_passages_full_article_is_quick() -> None:
    """30,000 characters are searched while one types: 10 ms on an idle machine, here with room to spare."""
    article = "\n\n".join(f"{TEXT[:400]} {number}번째 단락이다." for number in range(70))[:30_000]
    document = Document(article)
    words = ("전력", "전북은 제조업 기반이 강하고", TEXT[:200].replace("전력", "수력"))
    for each in words:
        search_passages(each, document)
    began = time.perf_counter()
    for each in words:
        assert search_passages(each, document)
    assert (time.perf_counter() - began) / len(words) < 0.1


def test_search_passages_loads_no_arrays() -> None:
    """The command that searches starts at once."""
    program = (
        "import sys\nfrom casebook.quotes import Document\n"
        "from casebook.quotes.search import search_passages\n"
        "assert search_passages('나무가 자란다', Document('나무만 자란다.'))\n"
        "assert not {'numpy', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@given(st.data())
def test_search_passages_whatever_is_found_is_verbatim_and_in_place(
    hard_texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Any passage passes as a quote; its offsets are its place; passages are distinct; exact ones lead."""
    raw = data.draw(hard_texts) + TEXT[:200] + data.draw(hard_texts)
    document = Document(raw)
    words = data.draw(st.one_of(hard_texts, st.sampled_from(["전력 회사", "주체 AI", "26만장 한국"])))
    found = search_passages(words, document)
    for passage in found:
        assert is_verbatim(passage.text, document)
        assert " ".join(raw[passage.start : passage.end].split()) == passage.text
        assert 0 < passage.score <= 100
        assert passage.is_exact == (passage.score == 100)
    assert [p.is_exact for p in found] == sorted((p.is_exact for p in found), reverse=True)
    spans = sorted((p.start, p.end) for p in found)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
