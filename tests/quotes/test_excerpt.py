"""Excerpts: what is quoted, in its context, in the order of the article, and not a word of ours."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casebook.quotes import Document, is_verbatim
from casebook.quotes.excerpt import excerpt_with
from casebook.quotes.sentences import sentence_spans

ARTICLE = """\
견본일보

첫 문장이다. 견본시는 12일 계획을 밝혔다. 셋째 문장이다. 넷째 문장이다. 다섯째 문장이다. 여섯째 문장이다.

시장은 "먼저 짓는다. 그다음 늘린다."고 말했다. 예산은 3.5억 원이다.

The mayor spoke with Dr. Kim of the U.S. office. "We build." He left. Nobody asked why. They went home.

끝 문단이다.
"""
ORIGINAL = Document(ARTICLE)

_PASSAGE = re.compile(r"\S.*(?:\n[^\S\n]*\S.*)*")
_MARK = re.compile(r"\[\s*(?:…|\.{3})\s*\]")


def paragraphs(excerpt: str) -> list[str]:
    """What the check looks for in the article: every paragraph that is no mark."""
    found = [m.group() for m in _PASSAGE.finditer(excerpt)]
    return [text for text in found if not _MARK.fullmatch(text.strip())]


def assert_sound(excerpt: str, original: Document, passages: list[str]) -> None:
    """Whatever stands in it stands in the article, and so does each passage."""
    assert [p for p in paragraphs(excerpt) if not is_verbatim(p, original)] == []
    assert [p for p in passages if not is_verbatim(p, Document(excerpt))] == []


@pytest.mark.parametrize(
    ("passage", "excerpt"),
    [
        (
            "넷째 문장이다",
            "[…]\n\n셋째 문장이다. 넷째 문장이다. 다섯째 문장이다.\n\n[…]",
        ),
        (
            "예산은 3.5억 원이다",
            '[…]\n\n그다음 늘린다."고 말했다. 예산은 3.5억 원이다.\n\n[…]',
        ),
        ("Nobody asked", "[…]\n\nHe left. Nobody asked why. They went home.\n\n[…]"),
        ("끝 문단이다", "[…]\n\n끝 문단이다."),
        (
            "첫 문장이다 … 여섯째",
            "[…]\n\n첫 문장이다. 견본시는 12일 계획을 밝혔다.\n\n[…]\n\n"
            "다섯째 문장이다. 여섯째 문장이다.\n\n[…]",
        ),
    ],
)
def test_excerpt_of_a_passage_holds_one_sentence_on_either_side(passage: str, excerpt: str) -> None:
    """Enough to read it in context, never beyond its paragraph."""
    assert excerpt_with(ORIGINAL, None, [passage]) == excerpt


def test_excerpt_of_a_passage_across_paragraphs_keeps_both_without_a_mark() -> None:
    """Nothing is left out between them, so nothing is marked, and the passage is found whole."""
    passage = "예산은 3.5억 원이다.\n\nThe mayor spoke with Dr. Kim of the U.S. office."
    excerpt = excerpt_with(ORIGINAL, None, [passage])
    assert "3.5억 원이다.\n\nThe mayor" in excerpt
    assert_sound(excerpt, ORIGINAL, [passage])


def test_excerpt_without_passage_is_the_opening() -> None:
    """The first full sentences, not the name of the newspaper above them."""
    assert excerpt_with(ORIGINAL, None, []) == "[…]\n\n첫 문장이다. 견본시는 12일 계획을 밝혔다.\n\n[…]"
    assert excerpt_with(Document("제목뿐\n"), None, []) == "제목뿐"
    assert excerpt_with(Document(" \n"), None, []) == ""


@pytest.mark.parametrize("passages", [[], ["넷째 문장이다"], ["없는 말"]])
def test_excerpt_that_holds_all_already_stays_byte_for_byte(passages: list[str]) -> None:
    """Odd spaces and marks of whoever wrote it included; what is in no article is not added."""
    stored = "[...]\n\n\n셋째  문장이다. 넷째 문장이다. \n\n […]\n\n끝 문단이다."
    assert excerpt_with(ORIGINAL, stored, passages) == stored


def test_excerpt_grows_in_the_order_of_the_article() -> None:
    """What is added stands where it belongs; what was there, with its marks, stays as it was."""
    stored = "[...]\n\n첫 문장이다.\n\n[...]\n\n끝 문단이다."
    excerpt = excerpt_with(ORIGINAL, stored, ["Nobody asked why"])
    added = "He left. Nobody asked why. They went home."
    assert excerpt == f"[...]\n\n첫 문장이다.\n\n[…]\n\n{added}\n\n끝 문단이다."


def test_excerpt_joins_what_it_adds_to_the_sentence_beside_it() -> None:
    """No paragraph that the article does not have, no mark where nothing is left out."""
    excerpt = excerpt_with(ORIGINAL, "[…]\n\n첫 문장이다. […]", ["셋째 문장이다"])
    whole = "첫 문장이다. 견본시는 12일 계획을 밝혔다. 셋째 문장이다. 넷째 문장이다."
    assert excerpt == f"[…]\n\n{whole}\n\n[…]"


def test_excerpt_keeps_a_mark_within_a_paragraph_where_nothing_fills_it() -> None:
    """Only the gap that the passage fills is closed."""
    stored = "[…] 견본시는 […] 계획을 밝혔다. […] 여섯째 문장이다."
    excerpt = excerpt_with(ORIGINAL, stored, ["셋째 문장이다"])
    assert excerpt == (
        "[…] 견본시는 12일 계획을 밝혔다. 셋째 문장이다. 넷째 문장이다.\n\n[…]\n\n여섯째 문장이다.\n\n[…]"
    )
    kept = excerpt_with(ORIGINAL, "견본시는 […] 밝혔다. 셋째 문장이다.", ["다섯째 문장이다"])
    assert "견본시는 […] 밝혔다. 셋째 문장이다. 넷째" in kept


def test_excerpt_places_a_paragraph_whose_first_word_is_common() -> None:
    """``이어 " […] 늘린다`` belongs where 늘린다 stands, not where the first 이어 does."""
    article = '이어 "짓는다"고 했다.\n\n가운데다.\n\n이어 "먼저 본 뒤 늘린다"고 했다.\n\n끝이다.'
    excerpt = excerpt_with(Document(article), '[…]\n\n이어 " […] 늘린다"고 했다.', ["가운데다"])
    assert excerpt == '[…]\n\n가운데다.\n\n이어 " […] 늘린다"고 했다.'


def test_excerpt_keeps_what_is_not_in_the_article() -> None:
    """It is the check that says so; nothing a person wrote is thrown away."""
    excerpt = excerpt_with(ORIGINAL, "첫 문장이다.\n\n지어낸 문단.\n\n끝 문단이다.", ["Nobody asked why"])
    assert "지어낸 문단." in excerpt
    assert is_verbatim("Nobody asked why", Document(excerpt))


def test_excerpt_puts_nothing_between_the_paragraphs_of_a_passage() -> None:
    """What is not in the article waits until the passage has ended."""
    stored = "첫 문장이다.\n\n지어낸 문단.\n\n끝 문단이다."
    passage = '여섯째 문장이다.\n\n시장은 "먼저 짓는다.'
    excerpt = excerpt_with(ORIGINAL, stored, [passage])
    assert is_verbatim(passage, Document(excerpt))
    assert "지어낸 문단." in excerpt
    article = Document("하나다. 둘이다.\n\n셋이다. 넷이다.")
    grown = excerpt_with(article, "하나다.\n\n지어낸 문단.\n\n셋이다.", ["둘이다.\n\n셋이다."])
    assert grown == "하나다. 둘이다.\n\n셋이다. 넷이다.\n\n[…]\n\n지어낸 문단."
    long = "둘이다.\n\n셋이다.\n\n넷이다."
    grown = excerpt_with(Document(f"하나다. {long}"), "하나다.\n\n지어낸 문단.\n\n넷이다.", [long])
    assert is_verbatim(long, Document(grown))


def test_excerpt_keeps_paragraphs_that_stand_in_another_order() -> None:
    """A person put them so: they stay, and what is added goes where most of the excerpt says."""
    stored = "끝 문단이다.\n\n[…]\n\n첫 문장이다.\n\n[…]\n\n셋째 문장이다. 넷째 문장이다."
    excerpt = excerpt_with(ORIGINAL, stored, ["예산은 3.5억 원이다"])
    added = '그다음 늘린다."고 말했다. 예산은 3.5억 원이다.'
    assert excerpt == f"{stored}\n\n[…]\n\n{added}\n\n[…]"
    assert_sound(excerpt, ORIGINAL, ["예산은 3.5억 원이다", "끝 문단이다"])


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("하나다. 둘인가? 셋이다!", ["하나다.", "둘인가?", "셋이다!"]),
        ('시장은 "짓는다."라고 했다. 끝이다.', ['시장은 "짓는다."라고 했다.', "끝이다."]),
        (
            "붙여 썼다.그래도 나눈다. 3.5억 원과 v1.2는 아니다.",
            ["붙여 썼다.", "그래도 나눈다.", "3.5억 원과 v1.2는 아니다."],
        ),
        (
            "Mr. Kim met Dr. Lee of the U.S. office. They agreed.",
            ["Mr. Kim met Dr. Lee of the U.S. office.", "They agreed."],
        ),
        ('"Will it?" he asked. “Yes.” She left.', ['"Will it?" he asked.', "“Yes.”", "She left."]),
        ("Acme Inc. said so. Fine.", ["Acme Inc. said so.", "Fine."]),
        ("제목", ["제목"]),
    ],
)
def test_sentences_end_where_readers_see_them_end(paragraph: str, sentences: list[str]) -> None:
    """Not at an abbreviation, a number, or the end of a question that the sentence goes on from."""
    spans = sentence_spans(paragraph, (0, len(paragraph)))
    assert [paragraph[slice(*span)] for span in spans] == sentences


def test_excerpt_of_wrapped_lines_takes_them_as_one_paragraph() -> None:
    """A line that was broken to fit a width does not end its sentence."""
    article = "This line of an electronic message was broken here\nand goes on. Second one.\n\nOther."
    assert excerpt_with(Document(article), None, ["goes on"]) == (
        "This line of an electronic message was broken here\nand goes on. Second one.\n\n[…]"
    )


def test_excerpt_of_a_text_with_windows_line_ends_has_plain_ones() -> None:
    """The excerpt goes into a file that is read with any editor."""
    article = "하나다.\r\n\r\n둘이다.\x0b셋이다.\r\n"
    assert excerpt_with(Document(article), None, ["둘이다"]) == "[…]\n\n둘이다.\n\n[…]"
    assert excerpt_with(Document("가\x1f나. 다.\r\n"), None, ["나. 다"]) == "가 나. 다."


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_excerpt_of_any_passages_is_sound_and_grows_only_once(data: st.DataObject) -> None:
    """Whatever is cut from the article: all of it is there, in order, and a second time changes nothing."""
    starts = st.integers(0, len(ARTICLE) - 1)
    passages = [
        text
        for start, length in data.draw(st.lists(st.tuples(starts, st.integers(1, 120)), max_size=4))
        if (text := ARTICLE[start : start + length].strip())
    ]
    first = excerpt_with(ORIGINAL, None, passages[:2])
    assert_sound(first, ORIGINAL, passages[:2])
    both = excerpt_with(ORIGINAL, first, passages[2:])
    assert_sound(both, ORIGINAL, passages)
    assert excerpt_with(ORIGINAL, both, passages) == both
    places = [ARTICLE.index(paragraph.split("\n")[0]) for paragraph in paragraphs(both)]
    assert places == sorted(places)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_excerpt_of_hard_texts_is_sound(data: st.DataObject, hard_texts: st.SearchStrategy[str]) -> None:
    """Letters taken apart, odd spaces, marks in the article itself: still nothing that it does not hold."""
    pieces = [
        text.replace("[", "(").replace("…", "~").replace("...", "~")
        for text in data.draw(st.lists(hard_texts, max_size=5))
    ]
    article = Document("\n\n".join(pieces))
    start = data.draw(st.integers(0, max(0, len(article.raw) - 1)))
    passage = article.raw[start : start + data.draw(st.integers(1, 30))].strip()
    assume(passage and is_verbatim(passage, article))
    assert_sound(excerpt_with(article, None, [passage]), article, [passage])
