"""Text on its way into a figure."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.charts.text import balanced, lines, plain, shorten, width_em, wrap, wrap_parts

HOSTILE = ["3~5%, 6~8%", "<img src=x onerror=1>", "<b>x</b>", "%{y}", "http://x.y", "=1+2", "a$b$", "&lt;"]
words = st.text(alphabet="가나다라 abcXYZ·/-<&%{$#", min_size=1, max_size=60).filter(lambda t: t.strip())


@pytest.mark.parametrize("text", HOSTILE)
def test_plain_hostile_text_decodes_to_itself(text):
    """What plotly decodes from the escaped text are the original characters."""
    assert html.unescape(plain(text)) == text


def test_plain_leaves_nothing_that_plotly_or_streamlit_acts_on():
    """No tag, no template, no TeX, no placeholder colour, no renamed map setting."""
    escaped = plain("<b>%{x} $a$ #000032 mapbox</b>")
    assert not any(sign in escaped for sign in ("<", ">", "%{", "$", "#000032", "mapbox"))


def test_width_em_counts_hangul_wider_than_latin():
    """A Korean syllable takes about the room of two Latin letters."""
    assert width_em("가나다") > 1.5 * width_em("abc")


def test_wrap_breaks_between_korean_words():
    """Words stay whole while they fit."""
    assert wrap("일자리 세수 교육 선순환", 6) == ("일자리 세수", "교육 선순환")


def test_wrap_breaks_after_a_middle_dot():
    """Compounds joined by dots break after the dot, which stays on its line."""
    assert wrap("스타트업·중소기업·확산", 6) == ("스타트업·", "중소기업·", "확산")


@pytest.mark.parametrize("number", ["2,000", "1–3"])
def test_wrap_never_breaks_inside_a_number(number):
    """A comma between digits ends no word, and neither does the dash of a range."""
    for width in range(3, 12):
        assert any(number in row for row in wrap(f"추출 {number} 회", width))
    assert wrap("가나다라,마바사", 4.5) == ("가나다라,", "마바사")


def test_wrap_cuts_a_word_that_is_wider_than_the_line():
    """Nothing may be drawn outside of the figure, not even one long word."""
    rows = wrap("가" * 25, 10)
    assert len(rows) == 3
    assert "".join(rows) == "가" * 25


def test_wrap_with_a_limit_ends_in_an_ellipsis():
    """A label of three lines says that there was more."""
    rows = wrap("하나 둘 셋 넷 다섯 여섯 일곱", 4, 2)
    assert len(rows) == 2
    assert rows[1].endswith("…")


@given(words, st.integers(min_value=3, max_value=40))
def test_wrap_loses_no_character_and_keeps_within_the_width(text, width):
    """Only white space may go, and no line is wider than asked for."""
    rows = wrap(text, width)
    assert "".join("".join(rows).split()) == "".join(text.split())
    assert all(width_em(row) <= width for row in rows)


@given(words, st.integers(min_value=3, max_value=40))
def test_balanced_needs_no_more_lines_than_wrap(text, width):
    """Evening out the lines never costs one."""
    rows = balanced(text, width)
    assert len(rows) == len(wrap(text, width))
    assert "".join("".join(rows).split()) == "".join(text.split())


@given(words, st.integers(min_value=2, max_value=20))
def test_shorten_keeps_within_the_width(text, width):
    """With its ellipsis included."""
    assert width_em(shorten(text, width)) <= width


def test_wrap_parts_breaks_between_parts():
    """A footer never tears a setting apart while it fits on a line."""
    assert wrap_parts(["one two", "three four", "five"], " · ", 9) == ("one two", "three four · five")


def test_lines_joins_escaped_rows():
    """The break is ours, the rest is text."""
    assert lines(("<a>", "b")) == "&lt;a&gt;<br>b"
