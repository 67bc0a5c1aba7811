"""The one definition of verbatim."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.quotes import normalise
from casebook.quotes.normalise import FOLDED, continues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  가\n\n나\t다 ", "가 나 다"),
        ("가\u00a0나\u3000다\u2028라", "가 나 다 라"),
        ("“피지컬 AI” ‘주체’", "\"피지컬 AI\" '주체'"),
        ("2025–2030 — 5년 −3", "2025-2030 - 5년 -3"),
        ("\u1112\u1161\u11ab글", "한글"),
        ("", ""),
    ],
)
def test_normalise_forgiven_difference_becomes_equal(text: str, expected: str) -> None:
    """White space, the glyphs of quotation marks and dashes, and decomposed letters are no difference."""
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("①", "1"),
        ("㎢", "km2"),
        ("AI", "ai"),
        ("ＡＩ", "AI"),
        ("전\u200b북", "전북"),
        ("\ufeff전북", "전북"),
        ("3∼5%", "3-5%"),
        ("3~5%", "3-5%"),
        ("「법」", "'법'"),
        ("가…", "가..."),
        ("“가”", "'가'"),
        ("가·나", "가ㆍ나"),
    ],
)
def test_normalise_other_difference_stays(text: str, other: str) -> None:
    """Nothing else is forgiven: case, width, compatibility forms, invisible characters, other punctuation."""
    assert normalise(text) != normalise(other)


@given(st.text())
def test_normalise_twice_equals_once(text: str) -> None:
    """A normalised text is its own normal form."""
    assert normalise(normalise(text)) == normalise(text)


@given(st.data())
def test_normalise_hard_text_twice_equals_once(
    hard_texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """The same for texts chosen to be difficult."""
    text = data.draw(hard_texts)
    assert normalise(normalise(text)) == normalise(text)


def test_normalise_folded_glyphs_are_single_characters() -> None:
    """Folding never changes a length, which the mapping back to the raw text relies on."""
    assert all(len(glyph) == len(plain) == 1 for glyph, plain in FOLDED)
    assert all(unicodedata.is_normalized("NFC", glyph) for glyph, _ in FOLDED)


def test_continues_every_character_that_composes_with_the_one_before() -> None:
    """Whatever NFC can merge into the letter before it is seen as part of that letter."""
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            assert continues(chr(int(parts[1], 16))), hex(code)
        if unicodedata.combining(chr(code)):
            assert continues(chr(code)), hex(code)


def test_continues_whole_syllables_and_plain_characters_begin_anew() -> None:
    """Complete Hangul syllables, initial jamo, letters, digits and spaces begin a letter."""
    assert not any(continues(char) for char in "가힣ㄱ\u1100aé9 “…")
