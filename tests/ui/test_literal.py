"""Escaping: what comes from a file is text, wherever it is put."""

from markupsafe import Markup
from streamlit.testing.v1 import AppTest

from casebook.markup import element, join
from casebook.ui.literal import plain_words

HOSTILE = "<b>\"A\" & 'B'</b>"
ESCAPED = "&lt;b&gt;&#34;A&#34; &amp; &#39;B&#39;&lt;/b&gt;"


def test_element_with_plain_text_escapes_it() -> None:
    """A text that looks like HTML is shown as it is written."""
    assert element("p", HOSTILE) == f"<p>{ESCAPED}</p>"


def test_element_with_markup_keeps_it() -> None:
    """What was built here is not escaped a second time, and stands beside text that is."""
    assert element("p", element("b", "A & B"), "<i>") == "<p><b>A &amp; B</b>&lt;i&gt;</p>"


def test_element_with_text_in_an_attribute_escapes_it() -> None:
    """No quotation mark ends an attribute early: class, address, label and data alike."""
    made = element("a", "x", css=HOSTILE, href=HOSTILE, aria_label=HOSTILE, data_cell=HOSTILE)
    assert made == (
        f'<a class="{ESCAPED}" href="{ESCAPED}" aria-label="{ESCAPED}" data-cell="{ESCAPED}">x</a>'
    )


def test_element_with_empty_attributes_leaves_them_out() -> None:
    """An element without a class has none."""
    assert element("td", "", css="", lang="") == "<td></td>"
    assert element("td", "x", lang="ko") == '<td lang="ko">x</td>'


def test_element_with_underscores_in_an_attribute_writes_all_as_hyphens() -> None:
    """``data_cell_id`` is ``data-cell-id``; values keep their underscores."""
    assert element("i", data_cell_id="a_b") == '<i data-cell-id="a_b"></i>'


def test_element_with_braces_and_percent_signs_shows_them() -> None:
    """Texts are no templates: ``{0}`` and ``%s`` pass through every level."""
    text = "{0} {name} {{x}} %s %{y}"
    assert element("p", element("b", text), text, title=text) == (
        f'<p title="{text}"><b>{text}</b>{text}</p>'
    )


def test_element_is_markup() -> None:
    """What is built can be put into another element as it stands."""
    assert isinstance(element("p", "x"), Markup)
    assert isinstance(join(["x"]), Markup)


def test_join_escapes_parts_but_no_markup() -> None:
    """The parts come in order with nothing between them; plain text is escaped."""
    assert join(["<a>", Markup("<b>"), "&"]) == "&lt;a&gt;<b>&amp;"
    assert join(["a", "b"]) == "ab"
    assert join([]) == ""


def test_show_draws_the_fragment_as_it_stands() -> None:
    """Streamlit is handed the escaped text, not Markdown."""

    def page() -> None:
        from casebook.markup import element
        from casebook.ui.literal import show

        show(element("p", "3~5% *<b>*", css="cb"))

    app = AppTest.from_function(page).run()
    assert [node.proto.body for node in app.get("html")] == ['<p class="cb">3~5% *&lt;b&gt;*</p>']
    assert not app.markdown


def test_plain_words_leave_nothing_that_markdown_reads() -> None:
    """The label of a widget would fetch a picture even where it is hidden."""
    assert plain_words("![그림](http://outside.example/y.png) *A*_b_ :red[C]~1~") == (
        "그림 http outside example y png A b red C 1"
    )
    assert plain_words("전력 공급(용량)") == "전력 공급 용량"
