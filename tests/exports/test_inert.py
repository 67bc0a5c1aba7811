"""Text in files to take away: it can begin no formula and break no file."""

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.exports.inert import begins_formula, cell_text, printable


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_printable_any_text_fits_into_xml(text: str) -> None:
    """Whatever stands in a file, what is left of it is taken by a strict XML parser."""
    shown = printable(text)
    escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;").replace(">", "&gt;")
    assert ElementTree.fromstring(f"<t>{escaped}</t>".encode()).text == (shown or None)
    assert len(shown) == len(text)
    assert printable(shown) == shown


@pytest.mark.parametrize(
    "text",
    ["전력 3~5%\n둘째 줄\t끝", "① ㎢ 𠮷 👩‍🔬", unicodedata.normalize("NFD", "한글"), "a\rb", "\x85\x7f"],
)
def test_printable_text_that_xml_takes_stays_as_it_is(text: str) -> None:
    """Korean, decomposed Korean, emoji, tabs and line breaks are not touched."""
    assert printable(text) == text


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_printable_forbidden_character_becomes_a_replacement(bad: str) -> None:
    """A reader sees that something stood there."""
    assert printable(f"가{bad}나") == "가\ufffd나"


@pytest.mark.parametrize(
    "text",
    [
        "=1+2",
        "+82 2",
        "-3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\xa0=1",
        "\u3000=1",
        "\u200b=1",
        "\x00=1",
        "＝1",
        "＠a",
    ],
)
def test_cell_text_beginning_like_a_formula_gets_an_apostrophe(text: str) -> None:
    """No spreadsheet calculates what a case says."""
    assert begins_formula(text)
    assert cell_text(text) == f"'{printable(text)}"
    assert not begins_formula(cell_text(text))


@pytest.mark.parametrize("text", ["", " ", "전력 = 1", "'=1", "1=1", "a@b", "–3", "“=1”"])
def test_cell_text_other_text_stays_as_it_is(text: str) -> None:
    """Nothing is added where no formula begins."""
    assert cell_text(text) == text


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n \u200b가a\x00＝'"), max_size=8))
def test_cell_text_any_text_begins_no_formula(text: str) -> None:
    """However the text begins, a spreadsheet finds no formula in it."""
    assert not begins_formula(cell_text(text))
