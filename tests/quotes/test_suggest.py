"""A near passage helps the curator; it never passes."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from casebook.quotes import Document, find_quote, nearest_passage

TEXT = (
    "시 정부는 전력 회사와 함께 2026년까지 실증 단지를 세우기로 했다. "
    "“우리는 \n기다리지 않겠다”고 말했다.\n\n"
    "전북은 제조업 기반이 약하고, 대규모 연산 인프라나 하드웨어 기업이 거의 존재하지 않는다.\n\n[…]\n\n"
    "대학은 교육 과정을 새로 열었다."
)


def test_nearest_passage_altered_word_gives_the_documents_words() -> None:
    """One wrong word: the passage is the document's, from word to word, and can be copied as it is."""
    document = Document(TEXT)
    near = nearest_passage("전북은 제조업 기반이 강하고, 대규모 연산 인프라나", document)
    assert near is not None
    assert near.passage == "전북은 제조업 기반이 약하고, 대규모 연산 인프라나"
    assert near.wrote == "전북은 제조업 기반이 강하고, 대규모 연산 인프라나"
    assert 90 < near.similarity_percent < 100
    assert not near.is_out_of_order
    assert find_quote(near.passage, document) is not None


def test_nearest_passage_left_out_words_are_in_the_suggestion() -> None:
    """A quote with words missing in its middle is answered with the whole passage."""
    near = nearest_passage("시 정부는 전력 회사와 2026년까지 세우기로 했다.", Document(TEXT))
    assert near is not None
    assert near.passage == "시 정부는 전력 회사와 함께 2026년까지 실증 단지를 세우기로 했다."


def test_nearest_passage_glyphs_are_the_documents_own() -> None:
    """Quotation marks are shown as the document prints them, line breaks as spaces."""
    near = nearest_passage('"우리는 기다릴 수 없다"고 말했다.', Document(TEXT))
    assert near is not None
    assert near.passage == "“우리는 기다리지 않겠다”고 말했다."


def test_nearest_passage_of_fragments_answers_the_one_that_is_missing() -> None:
    """Of a quote in fragments, the fragment at fault is named."""
    near = nearest_passage("시 정부는 전력 회사와 … 교육과정을 새로 열었다.", Document(TEXT))
    assert near is not None
    assert near.wrote == "교육과정을 새로 열었다."
    assert near.passage.endswith("교육 과정을 새로 열었다.")


def test_nearest_passage_fragments_in_wrong_order_says_so() -> None:
    """Words that are there, but not in that order, are told apart from words that are not."""
    near = nearest_passage("대학은 교육 과정을 … 전북은 제조업 기반이 약하고", Document(TEXT))
    assert near is not None
    assert near.is_out_of_order


def test_nearest_passage_nothing_like_it_is_none() -> None:
    """An invented quote gets no suggestion."""
    assert nearest_passage("The moon is made of green cheese, he said.", Document(TEXT)) is None
    assert nearest_passage("…", Document(TEXT)) is None
    assert nearest_passage("무엇이든", Document("")) is None


def test_nearest_passage_that_could_not_be_pasted_is_none() -> None:
    """A word that begins with a stray accent cannot be quoted, so it is not suggested either."""
    assert nearest_passage("가나다라마바아", Document("앞 \u0301가나다라마바사 뒤")) is None


def test_nearest_passage_found_quote_is_none() -> None:
    """There is nothing to suggest for a quote that stands."""
    assert nearest_passage("대학은 교육 과정을", Document(TEXT)) is None


@given(st.data())
def test_nearest_passage_whatever_is_suggested_is_verbatim(
    hard_texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """A suggestion can always be pasted as it is and then passes."""
    document = Document(data.draw(hard_texts) + TEXT)
    quote = data.draw(hard_texts) + data.draw(st.sampled_from(["", TEXT[5:40], TEXT[60:90]]))
    near = nearest_passage(quote, document)
    if near is not None:
        assert find_quote(near.passage, document) is not None
        assert 60 <= near.similarity_percent <= 100


def test_quotes_import_loads_no_fuzzy_matcher() -> None:
    """The library that suggests is only loaded for a faulty quote."""
    program = "import sys, casebook.quotes; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
