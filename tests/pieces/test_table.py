"""Tables: every cell literal, numbers to the right, what is missing a dash."""

import math

import numpy as np
import pandas as pd
import pytest
from markupsafe import Markup

from casebook.markup import element
from casebook.pieces.table import table

HOSTILE = "<b>\"A\" & 'B'</b>"
ESCAPED = "&lt;b&gt;&#34;A&#34; &amp; &#39;B&#39;&lt;/b&gt;"


def body(made: Markup) -> str:
    return made.partition("<tbody>")[2].partition("</tbody>")[0]


def test_table_with_hostile_text_escapes_it_everywhere() -> None:
    """Heading, cell, caption and the label for screen readers are all text."""
    made = table([HOSTILE, "b"], [[HOSTILE, "x"]], caption=HOSTILE)
    assert f'aria-label="{ESCAPED}"' in made
    assert f"<caption>{ESCAPED}</caption>" in made
    assert f'<th scope="col">{ESCAPED}</th>' in made
    assert f"<td>{ESCAPED}</td>" in made
    assert "<b>" not in made


def test_table_without_caption_is_named_by_its_first_heading() -> None:
    """A region that can be scrolled by keyboard has a name, and no empty caption."""
    made = table([HOSTILE], [])
    assert f'tabindex="0" role="region" aria-label="{ESCAPED}"' in made
    assert "<caption" not in made


def test_table_with_a_cell_of_markup_keeps_it() -> None:
    """A cell built from elements is drawn as such."""
    assert body(table(["a"], [[element("strong", "<x>")]])) == (
        "<tr><td><strong>&lt;x&gt;</strong></td></tr>"
    )


def test_table_with_a_formula_shows_it_as_text() -> None:
    """Nothing is computed, struck through or rounded on the way."""
    assert body(table(["a", "b", "c"], [["=1+2", 0.1, 12345]])) == (
        "<tr><td>=1+2</td><td>0.1</td><td>12345</td></tr>"
    )


@pytest.mark.parametrize("value", [None, math.nan, np.float64("nan"), pd.NA], ids=repr)
def test_table_with_a_missing_value_shows_a_dash(value: object) -> None:
    """What is not known is neither zero nor the word of a programming language."""
    assert body(table(["a", "b"], [[value, 0]])) == "<tr><td>–</td><td>0</td></tr>"


def test_table_with_falsy_values_shows_them() -> None:
    """Zero is a number and an empty text stays empty."""
    assert body(table(["a", "b", "c"], [[0, 0.0, ""]])) == "<tr><td>0</td><td>0.0</td><td></td></tr>"


def test_table_with_numeric_columns_marks_heading_and_cells_of_these_only() -> None:
    """Figures stand flush right, under a heading that does too."""
    made = table(["a", "n"], [["x", 1], ["y", element("i", "2")]], numeric=frozenset({1}))
    assert '<tr><th scope="col">a</th><th class="cb-number" scope="col">n</th></tr>' in made
    assert body(made) == (
        '<tr><td>x</td><td class="cb-number">1</td></tr><tr><td>y</td>'
        '<td class="cb-number"><i>2</i></td></tr>'
    )


def test_table_with_something_under_a_row_spans_the_whole_width() -> None:
    """Each piece stands right below its own row, and an empty one leaves no line."""
    under = [element("p", "one"), Markup(""), element("p", "three")]
    made = table(["a", "b"], [["1", "x"], ["2", "y"], ["3", "z"]], under=under)
    assert body(made) == (
        '<tr class="cb-has-under"><td>1</td><td>x</td></tr>'
        '<tr class="cb-under"><td colspan="2"><p>one</p></td></tr>'
        "<tr><td>2</td><td>y</td></tr>"
        '<tr class="cb-has-under"><td>3</td><td>z</td></tr>'
        '<tr class="cb-under"><td colspan="2"><p>three</p></td></tr>'
    )


def test_table_with_fewer_pieces_than_rows_leaves_the_last_rows_plain() -> None:
    """Rows without a piece are drawn all the same."""
    made = table(["a"], [["1"], ["2"]], under=[element("p", "one")])
    assert body(made).endswith("</tr><tr><td>2</td></tr>")


def test_table_of_no_rows_still_has_its_headings() -> None:
    """An empty table says what would stand in it."""
    made = table(["a", "b"], [])
    assert "<thead><tr>" in made
    assert body(made) == ""
