"""A passage begins and ends as it was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.quotes import Document, nearest_passage
from casebook.quotes.edges import with_edges_of
from casebook.quotes.mending import mended_quote

ARTICLE = (
    '그는 "SK하이닉스와 삼성전자도 엔비디아 GPU를 활용해 디지털 트윈 구축에 나서기로 했고, '
    "협력을 넓힐 것\"이라고 설명했다. 시는 '블랙웰' 총 26만 장(약 10조 원)을 들여온다. "
    "성장률은 -3.5%였다. “우리는 기다리지 않겠다.”"
)


@pytest.mark.parametrize(
    ("wrote", "passage"),
    [
        ("SK하이닉스와 삼성전자는 엔비디아 GPU를 활용해", "SK하이닉스와 삼성전자도 엔비디아 GPU를 활용해"),
        (
            "삼성전자는 엔비디아 GPU를 활용해 디지털 트윈 구축에 나서기로 했고",
            "삼성전자도 엔비디아 GPU를 활용해 디지털 트윈 구축에 나서기로 했고",
        ),
        (
            "삼성전자는 엔비디아 GPU를 활용해 디지털 트윈 구축에 나서기로 했고,",
            "삼성전자도 엔비디아 GPU를 활용해 디지털 트윈 구축에 나서기로 했고,",
        ),
        (
            '"SK하이닉스와 삼성전자는 디지털 트윈 구축에 나서기로 했고"',
            "SK하이닉스와 삼성전자도 엔비디아 GPU를 활용해 디지털 트윈 구축에 나서기로 했고",
        ),
        ("시가 '블랙웰' 총 26만", "시는 '블랙웰' 총 26만"),
        ("우리는 기다리지 않겠습니다", "우리는 기다리지 않겠다"),
        ("“우리는 기다리지 않겠습니다”", "“우리는 기다리지 않겠다.”"),
        ('"우리는 기다리지 않겠습니다."', "“우리는 기다리지 않겠다.”"),
    ],
)
def test_nearest_passage_has_the_marks_at_its_ends_that_were_written(wrote: str, passage: str) -> None:
    """Neither a comma nor a quotation mark comes along unasked, nor is one lost that was asked for."""
    near = nearest_passage(wrote, Document(ARTICLE))
    assert near is not None
    assert near.passage == passage


def test_mended_quote_in_parts_has_no_stray_quotation_mark() -> None:
    """Each part ends where its words end; the words left as they were stay."""
    mended = mended_quote("SK하이닉스와 삼성전자는 … 디지털 트윈 구축에 나서기로 했으며", Document(ARTICLE))
    assert mended is not None
    assert mended.text == "SK하이닉스와 삼성전자도 … 디지털 트윈 구축에 나서기로 했고"
    quoted = mended_quote('"SK하이닉스와 삼성전자는 … 협력을 더 넓힐 것"', Document(ARTICLE))
    assert quoted is not None
    assert quoted.text.startswith('"SK하이닉스와 삼성전자도 … ')


@pytest.mark.parametrize(
    ("passage", "wanted", "trimmed"),
    [
        ("'블랙웰'", "블랙웰", "블랙웰"),
        ("GPU '블랙웰'", "GPU 블랙웰", "GPU '블랙웰'"),
        ("블랙웰' GPU", "블랙웰 GPU", "블랙웰' GPU"),
        ("'블랙웰' GPU", "블랙웰 GPU", "'블랙웰' GPU"),
        ("NVIDIA's plan,", "NVIDIA's plan", "NVIDIA's plan"),
        ("(약 10조 원),", "약 10조 원", "약 10조 원"),
        ("26만 장(약 10조 원),", "26만 장", "26만 장(약 10조 원)"),
        ("-3.5%였다.", "3.5%였다", "-3.5%였다"),
        ("— 그는", "그는", "그는"),
        ("했다.”", "했다.", "했다."),
        ("했다”.", "했다.", "했다”."),
        ("…", "그는", "…"),
    ],
)
def test_edges_of_a_passage_follow_what_was_wanted(passage: str, wanted: str, trimmed: str) -> None:
    """Partners stay together, the sign of a number stays, and nothing but marks is taken away."""
    assert with_edges_of(passage, wanted) == trimmed


@given(st.text(alphabet="가나1 .,\"'“”‘’()-~…", max_size=12), st.text(alphabet="가나1 .,\"'“”()", max_size=8))
def test_edges_taken_away_are_never_words(passage: str, wanted: str) -> None:
    """What is left is a part of the passage, with each of its letters and figures."""
    trimmed = with_edges_of(passage, wanted)
    assert trimmed in passage
    assert [c for c in trimmed if c.isalnum()] == [c for c in passage if c.isalnum()]
    assert with_edges_of(trimmed, wanted) == trimmed
